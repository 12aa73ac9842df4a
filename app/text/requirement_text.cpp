#include "app/text/requirement_text.h"

#include "app/text/keyed_text.h"

namespace finwait {

namespace {

// clang-format off
constexpr KeyedText kRequirements[] = {
    {"MAY-16", QT_TRANSLATE_NOOP("Requirement", "Data that no PUSH asks for may be gathered before it is sent")},
    {"SHLD-27", QT_TRANSLATE_NOOP("Requirement", "Several pushes in a row share the largest segment that fits")},
    {"MAY-15", QT_TRANSLATE_NOOP("Requirement", "SEND may carry a PUSH flag")},
    {"MUST-60", QT_TRANSLATE_NOOP("Requirement", "Where SEND has no PUSH flag, data must not wait for ever")},
    {"MUST-61", QT_TRANSLATE_NOOP("Requirement", "Where SEND has no PUSH flag, the last queued segment carries PSH")},
    {"MAY-17", QT_TRANSLATE_NOOP("Requirement", "RECEIVE may tell the application that PSH was seen")},
    {"SHLD-28", QT_TRANSLATE_NOOP("Requirement", "Send segments of full size whenever possible")},
    {"MUST-1", QT_TRANSLATE_NOOP("Requirement", "The window field is an unsigned number")},
    {"REC-1", QT_TRANSLATE_NOOP("Requirement", "Windows are kept and computed in 32 bits")},
    {"SHLD-14", QT_TRANSLATE_NOOP("Requirement", "A receiver does not take back window that it has offered")},
    {"SHLD-15", QT_TRANSLATE_NOOP("Requirement", "A sender whose window was shrunk sends no new data")},
    {"SHLD-16", QT_TRANSLATE_NOOP("Requirement", "It goes on retransmitting old data that is inside the window")},
    {"SHLD-17", QT_TRANSLATE_NOOP("Requirement", "It does not give the connection up over data beyond the right edge")},
    {"MUST-34", QT_TRANSLATE_NOOP("Requirement", "A window that shrinks, even below nothing, does no harm to the sender")},
    {"MAY-8", QT_TRANSLATE_NOOP("Requirement", "A receiver may keep its window closed as long as it likes")},
    {"MUST-35", QT_TRANSLATE_NOOP("Requirement", "A window that shrank to zero is probed like any closed window")},
    {"MUST-36", QT_TRANSLATE_NOOP("Requirement", "Closed windows are probed")},
    {"SHLD-29", QT_TRANSLATE_NOOP("Requirement", "The first probe comes one retransmission timeout after the window closed")},
    {"SHLD-30", QT_TRANSLATE_NOOP("Requirement", "The intervals between probes grow exponentially")},
    {"MUST-37", QT_TRANSLATE_NOOP("Requirement", "As long as probes are answered, the connection stays open")},
    {"MAY-7", QT_TRANSLATE_NOOP("Requirement", "Old data beyond the window may be retransmitted as well")},
    {"MUST-66", QT_TRANSLATE_NOOP("Requirement", "RST and URG are looked at even while the window is closed")},
    {"MUST-30", QT_TRANSLATE_NOOP("Requirement", "The urgent mechanism is supported")},
    {"MUST-62", QT_TRANSLATE_NOOP("Requirement", "The urgent pointer names the first octet behind the urgent data")},
    {"MUST-31", QT_TRANSLATE_NOOP("Requirement", "Urgent data may be of any length")},
    {"MUST-32", QT_TRANSLATE_NOOP("Requirement", "The application is told at once of urgent data, and whenever the pointer advances")},
    {"MUST-33", QT_TRANSLATE_NOOP("Requirement", "The application can learn whether urgent data remains to be read")},
    {"SHLD-13", QT_TRANSLATE_NOOP("Requirement", "New applications do not use the urgent mechanism")},
    {"MUST-4", QT_TRANSLATE_NOOP("Requirement", "End of Option List, No-Operation and MSS are supported")},
    {"MUST-5", QT_TRANSLATE_NOOP("Requirement", "Options are taken from any segment")},
    {"MUST-6", QT_TRANSLATE_NOOP("Requirement", "Options that are not implemented are ignored without error")},
    {"MUST-68", QT_TRANSLATE_NOOP("Requirement", "All options but two have a length field")},
    {"MUST-7", QT_TRANSLATE_NOOP("Requirement", "An illegal option length does no harm")},
    {"MUST-64", QT_TRANSLATE_NOOP("Requirement", "Options may begin on any octet")},
    {"MUST-14", QT_TRANSLATE_NOOP("Requirement", "The MSS option is sent and understood")},
    {"SHLD-5/IPv4", QT_TRANSLATE_NOOP("Requirement", "Over IPv4 every SYN announces the MSS, unless it is 536")},
    {"SHLD-5/IPv6", QT_TRANSLATE_NOOP("Requirement", "Over IPv6 every SYN announces the MSS, unless it is 1220")},
    {"MAY-3", QT_TRANSLATE_NOOP("Requirement", "The MSS may be announced always")},
    {"MUST-15/IPv4", QT_TRANSLATE_NOOP("Requirement", "A peer that announced no MSS gets at most 536 octets over IPv4")},
    {"MUST-15/IPv6", QT_TRANSLATE_NOOP("Requirement", "A peer that announced no MSS gets at most 1220 octets over IPv6")},
    {"MUST-16", QT_TRANSLATE_NOOP("Requirement", "The effective send MSS is the smaller of what the peer takes and what IP carries, less the options")},
    {"SHLD-6", QT_TRANSLATE_NOOP("Requirement", "Where the MTU varies, the smallest one decides the MSS")},
    {"MUST-65", QT_TRANSLATE_NOOP("Requirement", "The MSS option is sent in SYN segments only")},
    {"MUST-67", QT_TRANSLATE_NOOP("Requirement", "The announced MSS is no more than what IP can receive, less 20")},
    {"MUST-69", QT_TRANSLATE_NOOP("Requirement", "The header is padded with zeros")},
    {"MUST-2", QT_TRANSLATE_NOOP("Requirement", "Every segment is sent with a checksum")},
    {"MUST-3", QT_TRANSLATE_NOOP("Requirement", "Every segment's checksum is checked")},
    {"MUST-8", QT_TRANSLATE_NOOP("Requirement", "Initial sequence numbers follow a clock of about 4 microseconds")},
    {"SHLD-1", QT_TRANSLATE_NOOP("Requirement", "To the clock is added a pseudorandom function of sockets and a secret")},
    {"MUST-9", QT_TRANSLATE_NOOP("Requirement", "Nobody outside can compute that function")},
    {"MUST-10", QT_TRANSLATE_NOOP("Requirement", "Both ends may open at the same time")},
    {"MUST-11", QT_TRANSLATE_NOOP("Requirement", "SYN-RECEIVED remembers whether it came from a passive or an active OPEN")},
    {"MUST-41", QT_TRANSLATE_NOOP("Requirement", "A passive OPEN makes a new record or fails; it changes no other")},
    {"MUST-42", QT_TRANSLATE_NOOP("Requirement", "One may listen on a port while another connection of that port is half open")},
    {"MUST-44", QT_TRANSLATE_NOOP("Requirement", "Without a local address the IP layer is asked for one before the SYN")},
    {"MUST-45", QT_TRANSLATE_NOOP("Requirement", "Afterwards a connection keeps the local address that it has used")},
    {"MUST-46/open", QT_TRANSLATE_NOOP("Requirement", "No OPEN to a broadcast or multicast address")},
    {"MUST-57/open", QT_TRANSLATE_NOOP("Requirement", "A segment to a broadcast or multicast address is silently discarded")},
    {"SHLD-2", QT_TRANSLATE_NOOP("Requirement", "A RST that carries data is accepted")},
    {"MUST-12", QT_TRANSLATE_NOOP("Requirement", "The application learns whether its peer closed or aborted")},
    {"MAY-1", QT_TRANSLATE_NOOP("Requirement", "After CLOSE the application may be unable to read on (half-duplex close)")},
    {"SHLD-3", QT_TRANSLATE_NOOP("Requirement", "Then a RST says that data was lost")},
    {"MUST-13", QT_TRANSLATE_NOOP("Requirement", "Who closes actively stays in TIME-WAIT for 2 MSL")},
    {"MAY-2", QT_TRANSLATE_NOOP("Requirement", "A new SYN may reopen the connection from TIME-WAIT")},
    {"SHLD-4", QT_TRANSLATE_NOOP("Requirement", "Timestamps shorten TIME-WAIT (RFC 6191)")},
    {"MUST-19", QT_TRANSLATE_NOOP("Requirement", "Slow start, congestion avoidance and exponential back-off are implemented")},
    {"MAY-4", QT_TRANSLATE_NOOP("Requirement", "A retransmission may reuse the IP identification")},
    {"MUST-18", QT_TRANSLATE_NOOP("Requirement", "The timeout is computed as in RFC 6298, with Karn's algorithm")},
    {"MUST-58", QT_TRANSLATE_NOOP("Requirement", "ACKs are aggregated whenever possible")},
    {"SHLD-31", QT_TRANSLATE_NOOP("Requirement", "Segments ahead of their turn are kept for later")},
    {"MUST-59", QT_TRANSLATE_NOOP("Requirement", "Everything queued is processed before an ACK goes out")},
    {"MAY-13", QT_TRANSLATE_NOOP("Requirement", "A segment ahead of its turn may be answered with an ACK")},
    {"SHLD-18", QT_TRANSLATE_NOOP("Requirement", "ACKs are delayed, to go with data or with another ACK")},
    {"MUST-40", QT_TRANSLATE_NOOP("Requirement", "An ACK is delayed by less than half a second")},
    {"SHLD-19", QT_TRANSLATE_NOOP("Requirement", "At least every second full-sized segment is acknowledged")},
    {"MUST-39", QT_TRANSLATE_NOOP("Requirement", "The receiver opens its window in large steps only (silly window avoidance)")},
    {"MUST-49", QT_TRANSLATE_NOOP("Requirement", "The TTL is configurable")},
    {"MUST-38", QT_TRANSLATE_NOOP("Requirement", "The sender does not fill a small window with a small segment (silly window avoidance)")},
    {"SHLD-7", QT_TRANSLATE_NOOP("Requirement", "Nagle's algorithm gathers small segments")},
    {"MUST-17", QT_TRANSLATE_NOOP("Requirement", "An application can switch Nagle's algorithm off")},
    {"MUST-20/R1", QT_TRANSLATE_NOOP("Requirement", "After R1 retransmissions the IP layer is warned")},
    {"MUST-20/R2", QT_TRANSLATE_NOOP("Requirement", "After R2 retransmissions the connection is closed")},
    {"MUST-21", QT_TRANSLATE_NOOP("Requirement", "An application can set R2")},
    {"SHLD-9", QT_TRANSLATE_NOOP("Requirement", "The application is told when R1 is reached")},
    {"SHLD-10", QT_TRANSLATE_NOOP("Requirement", "R1 is at least 3 retransmissions")},
    {"SHLD-11", QT_TRANSLATE_NOOP("Requirement", "R2 is at least 100 seconds")},
    {"MUST-22", QT_TRANSLATE_NOOP("Requirement", "SYNs are retransmitted and given up in the same way")},
    {"MUST-23", QT_TRANSLATE_NOOP("Requirement", "A SYN is retransmitted for at least 3 minutes")},
    {"MAY-5", QT_TRANSLATE_NOOP("Requirement", "Keep-alives may be implemented")},
    {"MUST-24", QT_TRANSLATE_NOOP("Requirement", "The application turns keep-alives on and off for each connection")},
    {"MUST-25", QT_TRANSLATE_NOOP("Requirement", "Keep-alives are off by default")},
    {"MUST-26", QT_TRANSLATE_NOOP("Requirement", "A keep-alive is sent only when nothing is outstanding and nothing came for an interval")},
    {"MUST-27", QT_TRANSLATE_NOOP("Requirement", "That interval is configurable")},
    {"MUST-28", QT_TRANSLATE_NOOP("Requirement", "By default it is no less than two hours")},
    {"MUST-29", QT_TRANSLATE_NOOP("Requirement", "One unanswered keep-alive does not mean that the peer is dead")},
    {"SHLD-12", QT_TRANSLATE_NOOP("Requirement", "A keep-alive carries no data")},
    {"MAY-6", QT_TRANSLATE_NOOP("Requirement", "A keep-alive may be made to carry one octet of garbage")},
    {"MUST-50", QT_TRANSLATE_NOOP("Requirement", "IP options that TCP does not understand are ignored")},
    {"MAY-10", QT_TRANSLATE_NOOP("Requirement", "IP's Timestamp option may be supported")},
    {"MAY-11", QT_TRANSLATE_NOOP("Requirement", "IP's Record Route option may be supported")},
    {"MUST-51", QT_TRANSLATE_NOOP("Requirement", "An application can name a source route for an active OPEN")},
    {"MUST-52", QT_TRANSLATE_NOOP("Requirement", "It overrides a source route that came in a datagram")},
    {"MUST-53", QT_TRANSLATE_NOOP("Requirement", "A passive OPEN answers along the return route that came")},
    {"SHLD-24", QT_TRANSLATE_NOOP("Requirement", "A later source route overrides an earlier one")},
    {"MUST-54", QT_TRANSLATE_NOOP("Requirement", "ICMP errors are acted on and find their connection")},
    {"SHLD-25", QT_TRANSLATE_NOOP("Requirement", "Soft “destination unreachable” errors are told to the application")},
    {"MUST-56/unreachable", QT_TRANSLATE_NOOP("Requirement", "They do not abort the connection")},
    {"SHLD-26", QT_TRANSLATE_NOOP("Requirement", "Hard “destination unreachable” errors abort it")},
    {"MUST-55", QT_TRANSLATE_NOOP("Requirement", "Source Quench is silently discarded")},
    {"MUST-56/exceeded", QT_TRANSLATE_NOOP("Requirement", "“Time exceeded” does not abort the connection")},
    {"MUST-56/parameter", QT_TRANSLATE_NOOP("Requirement", "“Parameter problem” does not abort the connection")},
    {"MUST-46/address", QT_TRANSLATE_NOOP("Requirement", "OPEN to an invalid address is refused")},
    {"MUST-63", QT_TRANSLATE_NOOP("Requirement", "A SYN from an invalid address is ignored")},
    {"MUST-57/address", QT_TRANSLATE_NOOP("Requirement", "A SYN to a broadcast or multicast address is silently discarded")},
    {"MUST-47", QT_TRANSLATE_NOOP("Requirement", "Soft errors are reported to the application as they happen")},
    {"SHLD-20", QT_TRANSLATE_NOOP("Requirement", "An application can do without those reports")},
    {"MUST-48", QT_TRANSLATE_NOOP("Requirement", "An application can choose the Diffserv field")},
    {"SHLD-22", QT_TRANSLATE_NOOP("Requirement", "TCP passes it to IP unchanged")},
    {"SHLD-21", QT_TRANSLATE_NOOP("Requirement", "It can be changed during the connection")},
    {"SHLD-23", QT_TRANSLATE_NOOP("Requirement", "Applications generally leave it alone during a connection")},
    {"MAY-9", QT_TRANSLATE_NOOP("Requirement", "The Diffserv field that came may be passed up")},
    {"MAY-14", QT_TRANSLATE_NOOP("Requirement", "There may be a FLUSH call")},
    {"MUST-43", QT_TRANSLATE_NOOP("Requirement", "OPEN takes an optional local address")},
    {"MAY-12", QT_TRANSLATE_NOOP("Requirement", "Data injected blindly may be fended off (RFC 5961)")},
    {"SHLD-8", QT_TRANSLATE_NOOP("Requirement", "ECN is supported (RFC 3168)")},
    {"MAY-18", QT_TRANSLATE_NOOP("Requirement", "Other conformant congestion control may be used")},
};

constexpr KeyedText kNotes[] = {
    {"in-octets", QT_TRANSLATE_NOOP("RequirementNote", "In the octets of a segment, as a capture holds them. Between the two ends here it travels as a set of fields.")},
    {"no-padding", QT_TRANSLATE_NOOP("RequirementNote", "There is no padding: no End of Option List is written, and No-Operations before the options fill the header up.")},
    {"sends-at-once", QT_TRANSLATE_NOOP("RequirementNote", "FinWait sends what the windows allow as soon as SEND is called, so that what is seen follows from what was done. Nagle’s switch gathers small segments.")},
    {"push-given", QT_TRANSLATE_NOOP("RequirementNote", "Asked only of stacks whose SEND has no PUSH flag. FinWait’s has one, set unless it is taken away; data never waits without a timer.")},
    {"scale-rounds", QT_TRANSLATE_NOOP("RequirementNote", "Without window scale exactly so. With it the window field is rounded down, so that the edge seen by the peer can lie a few octets further left (RFC 7323 §2.4).")},
    {"r2-silence", QT_TRANSLATE_NOOP("RequirementNote", "While the oldest segment lies beyond the window, R2 counts from the last word of the peer (or two of the longest timeouts, when that is more): whoever answers is alive.")},
    {"urgent-advance", QT_TRANSLATE_NOOP("RequirementNote", "Told again at each advance of the pointer, as §3.8.5 says. Step six of §3.10.7.4 would tell once in an urgent mode; the MUST is the stronger word.")},
    {"urgent-yes-or-no", QT_TRANSLATE_NOOP("RequirementNote", "RECEIVE and STATUS say whether urgent data remains, not how much.")},
    {"to-applications", QT_TRANSLATE_NOOP("RequirementNote", "Advice to applications. Here the application is whoever presses the buttons.")},
    {"mss-no-decision", QT_TRANSLATE_NOOP("RequirementNote", "The number is kept without a decision of its own: the SYN and the sizes of the segments show it.")},
    {"ipv4-only", QT_TRANSLATE_NOOP("RequirementNote", "The ends have IPv4 addresses; IPv6 is not modelled.")},
    {"mss-of-config", QT_TRANSLATE_NOOP("RequirementNote", "What IP can carry is the end’s own setting mss.")},
    {"no-mtu", QT_TRANSLATE_NOOP("RequirementNote", "There is no IP layer with an MTU to ask; the MSS that is announced is the setting mss.")},
    {"iss-list", QT_TRANSLATE_NOOP("RequirementNote", "A scenario may name its initial sequence numbers, as most lessons do, so that the figures of the RFC can be followed. Otherwise the generator of RFC 6528 chooses.")},
    {"iss-no-secret", QT_TRANSLATE_NOOP("RequirementNote", "Deliberate: a session must replay number by number, so the function is an ordinary hash and its secret comes from the scenario’s seed. Whoever forges a segment here sees all numbers anyway.")},
    {"listener-beside", QT_TRANSLATE_NOOP("RequirementNote", "With the switch listenerForks, as in the linux profile, the listener stays beside a connection in SYN-RECEIVED. Each end has one application, so there is none beside SYN-SENT.")},
    {"one-address", QT_TRANSLATE_NOOP("RequirementNote", "Each end has one address, and all its segments carry it; there is nothing to choose.")},
    {"group-addresses", QT_TRANSLATE_NOOP("RequirementNote", "Multicast addresses and 255.255.255.255. The broadcast address of a network cannot be told from a host’s: no end knows a mask.")},
    {"switch-half-duplex", QT_TRANSLATE_NOOP("RequirementNote", "Off, so that a half-closed connection can be read to its end. The switch halfDuplexClose turns it on, as the linux profile does.")},
    {"reopen-condition-2", QT_TRANSLATE_NOOP("RequirementNote", "Off; the switch timeWaitReopens turns it on, as the linux profile does. The new ISS is beyond the old numbers (condition 1), but an old duplicate leads to LISTEN, not back to TIME-WAIT (condition 2).")},
    {"switch-6191", QT_TRANSLATE_NOOP("RequirementNote", "Off, so that TIME-WAIT can be seen. The switches timeWaitReopens and timestamps turn it on, as the linux profile does.")},
    {"congestion-switch", QT_TRANSLATE_NOOP("RequirementNote", "Always on in both profiles; a scenario can set congestionControl to false to show what happens without it.")},
    {"one-event", QT_TRANSLATE_NOOP("RequirementNote", "A segment is processed with everything that it releases from the queue, and draws one ACK at most.")},
    {"switch-delayed-ack", QT_TRANSLATE_NOOP("RequirementNote", "Off, so that each segment’s answer is seen. The setting delayedAckUs turns it on, 40 ms in the linux profile.")},
    {"full-sized", QT_TRANSLATE_NOOP("RequirementNote", "Only while delayed ACKs are on; without them every segment is acknowledged. A segment of mssDefault octets or more counts as full-sized.")},
    {"switch-nagle", QT_TRANSLATE_NOOP("RequirementNote", "Off, so that a SEND is a segment. The switch nagle turns it on, as the linux profile does.")},
    {"by-config", QT_TRANSLATE_NOOP("RequirementNote", "Set for each end in the scenario’s settings; there is no call for it.")},
    {"r1-user", QT_TRANSLATE_NOOP("RequirementNote", "The user is told after r1Retransmissions of a segment, 3 in the rfc9293 profile and none in linux, where only IP is told. There is no IP layer to advise.")},
    {"linux-counts", QT_TRANSLATE_NOOP("RequirementNote", "In the rfc9293 profile. The linux profile counts retransmissions instead: 6 of a SYN, which is about 2 minutes, and 15 of data.")},
    {"switch-keep-alive", QT_TRANSLATE_NOOP("RequirementNote", "Off until keepAliveIdleUs says how long an idle connection waits.")},
    {"no-default-interval", QT_TRANSLATE_NOOP("RequirementNote", "The default is off; whoever turns keep-alives on says how long.")},
    {"not-taken", QT_TRANSLATE_NOOP("RequirementNote", "Permitted, and not needed for what FinWait shows.")},
    {"no-ip", QT_TRANSLATE_NOOP("RequirementNote", "FinWait has no IP layer: a segment travels from one end to the other with whatever delay and loss the network is given.")},
    {"no-icmp", QT_TRANSLATE_NOOP("RequirementNote", "FinWait has no ICMP: the network loses segments, and says nothing about it.")},
    {"reports-no-icmp", QT_TRANSLATE_NOOP("RequirementNote", "Urgent data and R1 are reported. There is no ICMP that could be.")},
    {"reports-always", QT_TRANSLATE_NOOP("RequirementNote", "Whoever watches sees all reports.")},
    {"no-ecn", QT_TRANSLATE_NOOP("RequirementNote", "Not implemented: the ECE and CWR bits can be put into a segment, but nobody looks at them.")},
    {"reno-only", QT_TRANSLATE_NOOP("RequirementNote", "One algorithm, that of RFC 5681 with RFC 6582, which the textbooks teach.")},
};
// clang-format on

const char* sourceText(RequirementTopic value) {
    switch (value) {
    case RequirementTopic::Push:
        return QT_TRANSLATE_NOOP("Conformance", "PUSH flag");
    case RequirementTopic::Window:
        return QT_TRANSLATE_NOOP("Conformance", "Window");
    case RequirementTopic::Urgent:
        return QT_TRANSLATE_NOOP("Conformance", "Urgent data");
    case RequirementTopic::Options:
        return QT_TRANSLATE_NOOP("Conformance", "TCP options");
    case RequirementTopic::Checksums:
        return QT_TRANSLATE_NOOP("Conformance", "TCP checksums");
    case RequirementTopic::Isn:
        return QT_TRANSLATE_NOOP("Conformance", "ISN selection");
    case RequirementTopic::Opening:
        return QT_TRANSLATE_NOOP("Conformance", "Opening connections");
    case RequirementTopic::Closing:
        return QT_TRANSLATE_NOOP("Conformance", "Closing connections");
    case RequirementTopic::Retransmissions:
        return QT_TRANSLATE_NOOP("Conformance", "Retransmissions");
    case RequirementTopic::Acks:
        return QT_TRANSLATE_NOOP("Conformance", "Generating ACKs");
    case RequirementTopic::Sending:
        return QT_TRANSLATE_NOOP("Conformance", "Sending data");
    case RequirementTopic::Failures:
        return QT_TRANSLATE_NOOP("Conformance", "Connection failures");
    case RequirementTopic::KeepAlive:
        return QT_TRANSLATE_NOOP("Conformance", "Keep-alive packets");
    case RequirementTopic::IpOptions:
        return QT_TRANSLATE_NOOP("Conformance", "IP options");
    case RequirementTopic::Icmp:
        return QT_TRANSLATE_NOOP("Conformance", "ICMP messages from IP");
    case RequirementTopic::Addresses:
        return QT_TRANSLATE_NOOP("Conformance", "Address validation");
    case RequirementTopic::Interface:
        return QT_TRANSLATE_NOOP("Conformance", "Interface to the application");
    case RequirementTopic::Rfc5961:
        return QT_TRANSLATE_NOOP("Conformance", "RFC 5961");
    case RequirementTopic::Ecn:
        return QT_TRANSLATE_NOOP("Conformance", "Explicit congestion notification");
    case RequirementTopic::Congestion:
        return QT_TRANSLATE_NOOP("Conformance", "Alternative congestion control");
    }
    return "";
}

const char* sourceText(RequirementStatus value) {
    switch (value) {
    case RequirementStatus::Met:
        return QT_TRANSLATE_NOOP("Conformance", "met");
    case RequirementStatus::OptIn:
        return QT_TRANSLATE_NOOP("Conformance", "when switched on");
    case RequirementStatus::Partly:
        return QT_TRANSLATE_NOOP("Conformance", "partly");
    case RequirementStatus::Absent:
        return QT_TRANSLATE_NOOP("Conformance", "not done");
    case RequirementStatus::Deviates:
        return QT_TRANSLATE_NOOP("Conformance", "deviates");
    case RequirementStatus::NotModelled:
        return QT_TRANSLATE_NOOP("Conformance", "not modelled");
    }
    return "";
}

} // namespace

QString requirementText(const Requirement& requirement) {
    return keyedText("Requirement", kRequirements, requirement.key);
}

QString requirementNote(const Requirement& requirement) {
    return keyedText("RequirementNote", kNotes, requirement.note);
}

QString topicText(RequirementTopic topic) {
    return QCoreApplication::translate("Conformance", sourceText(topic));
}

QString statusText(RequirementStatus status) {
    return QCoreApplication::translate("Conformance", sourceText(status));
}

QString statusMark(RequirementStatus status) {
    switch (status) {
    case RequirementStatus::Met:
        return QStringLiteral("✓");
    case RequirementStatus::OptIn:
        return QStringLiteral("(✓)");
    case RequirementStatus::Partly:
        return QStringLiteral("◐");
    case RequirementStatus::Absent:
        return QStringLiteral("○");
    case RequirementStatus::Deviates:
        return QStringLiteral("≠");
    case RequirementStatus::NotModelled:
        return QStringLiteral("–");
    }
    return {};
}

QString levelText(RequirementLevel level) {
    switch (level) {
    case RequirementLevel::Must:
        return QStringLiteral("MUST");
    case RequirementLevel::MustNot:
        return QStringLiteral("MUST NOT");
    case RequirementLevel::Should:
        return QStringLiteral("SHOULD");
    case RequirementLevel::ShouldNot:
        return QStringLiteral("SHOULD NOT");
    case RequirementLevel::May:
        return QStringLiteral("MAY");
    }
    return {};
}

} // namespace finwait
