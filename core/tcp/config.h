#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/base/sim_time.h"
#include "core/tcp/segment.h"

namespace finwait {

/// Everything about an endpoint that is chosen and not learned. A difference between two stacks is one named
/// field here, with its source. Durations of zero mean "never"; counts of zero mean "no limit", except where
/// said otherwise.
struct Config {
    Socket local;
    Socket remote; ///< The peer an active OPEN names.

    // Sequence numbers
    std::vector<std::uint32_t>
        issList; ///< The ISS of each incarnation in turn; when used up, RFC 6528-like ones follow.
    std::uint64_t issSecret = 0; ///< Key of those (§3.4.1, MUST-8, SHLD-1).

    // Sizes
    std::uint32_t receiveBufferOctets = 65'535; ///< Largest RCV.WND.
    std::uint32_t sendBufferOctets = 1'048'576; ///< Octets a user may have queued or unacknowledged.
    std::uint32_t receiveCallsMax = 16;         ///< RECEIVEs that may be outstanding.
    std::uint16_t mss = 1460;       ///< Announced in our SYN, and our own upper bound (§3.7.1, MUST-14).
    std::uint16_t mssDefault = 536; ///< Assumed where the peer announced none (§3.7.1, MUST-15).
    bool sendMssOption = true;      ///< §3.7.1, SHLD-5.

    // Timers
    std::int64_t mslUs = 120 * kSecondUs; ///< §3.4.2: 2 minutes. TIME-WAIT lasts twice this. Linux: 30 s.
    std::int64_t rtoInitialUs = 1 * kSecondUs; ///< RFC 6298 (2.1).
    std::int64_t rtoMinUs = 1 * kSecondUs;     ///< RFC 6298 (2.4). Linux: 200 ms.
    std::int64_t rtoMaxUs = 60 * kSecondUs;    ///< RFC 6298 (2.5). Linux: 120 s.
    std::int64_t rttvarFloorUs = 0; ///< Least of 4·RTTVAR in the RTO. Linux: 200 ms above the RTT.
    std::int64_t rtoAfterSynUs = 3 * kSecondUs; ///< RFC 6298 (5.7). Never in Linux.
    std::int64_t synR2Us =
        180 * kSecondUs; ///< §3.8.3, MUST-23: give a SYN up after at least 3 min. Linux: by count.
    std::int64_t dataR2Us = 100 * kSecondUs; ///< §3.8.3, SHLD-11: at least 100 s. Linux: by count.
    std::uint32_t r1Retransmissions =
        3; ///< §3.8.3, SHLD-9, SHLD-10: the user hears of the delivery problem. Linux: tells IP only.
    std::uint32_t synRetriesMax = 0;     ///< Linux tcp_syn_retries: 6.
    std::uint32_t synLinearTimeouts = 0; ///< A SYN's first timeouts that do not back off, and are not counted
                                         ///< among synRetriesMax. Linux tcp_syn_linear_timeouts: 4 in newer
                                         ///< kernels; the profile has the classic 1, 3, 7 … s.
    std::uint32_t synAckRetriesMax = 0;  ///< Linux tcp_synack_retries: 5.
    std::uint32_t dataRetriesMax = 0;    ///< Linux tcp_retries2: 15.
    std::int64_t userTimeoutUs = 5 * kMinuteUs; ///< §3.10: 5 min. Linux: off.
    std::int64_t finWait2TimeoutUs = 0;         ///< Linux tcp_fin_timeout: 60 s, straight to CLOSED.

    // Data transfer
    bool nagle = false;             ///< §3.7.4, SHLD-7. Off, so that a SEND is a segment. Linux: on.
    bool nagleSmallOnly = false;    ///< Nagle waits for small segments only (Minshall). Linux.
    std::uint32_t quickAcksMax = 0; ///< Text acknowledged at once before delayedAckUs counts, unless a
                                    ///< conversation begins earlier. Linux TCP_MAX_QUICKACKS: 16.
    std::int64_t delayedAckUs = 0;  ///< §3.8.6.3, SHLD-18: below 500 ms (MUST-40). Off. Linux: 40 ms.
    bool congestionControl = true;  ///< §3.8.2, MUST-19: RFC 5681 with RFC 6582.
    std::uint32_t initialWindowSegments = 0; ///< 0: RFC 5681 §3.1. Linux: 10 (RFC 6928).
    std::int64_t keepAliveIdleUs = 0;        ///< §3.8.4, MUST-25: off; when on at least 2 hours (MUST-28).
    std::int64_t keepAliveIntervalUs = 75 * kSecondUs; ///< Between probes. Linux tcp_keepalive_intvl.
    std::uint32_t keepAliveProbesMax =
        9; ///< Unanswered probes until the peer is dead. Linux tcp_keepalive_probes.

    bool resetDeadPeer = false; ///< A RST when the probes are used up. Linux tcp_keepalive_timer.
    bool probeWithOldNumber =
        false; ///< A window probe is an ACK of SND.UNA-1 without data. Linux tcp_xmit_probe_skb.

    // Options, used when both ends offer them
    bool windowScale = false; ///< RFC 7323 §2. Linux: on.
    bool timestamps = false;  ///< RFC 7323 §3, with PAWS. Linux: on.
    bool sack = false;        ///< RFC 2018. Linux: on.

    bool acceptMissingTimestamp =
        false; ///< Literally a segment without the agreed option is dropped (RFC 7323 §3.2). Linux.

    // Switches
    bool rfc5961 = true; ///< Blind-attack mitigations of RFC 5961 §3–5 (§3.10.7.4, MAY-12).
    std::int64_t challengeAckIntervalUs = 0; ///< RFC 5961 §7: one challenge ACK, or ACK of an unacceptable
                                             ///< segment without text, in this time. Linux
                                             ///< tcp_invalid_ratelimit: 500 ms.
    bool ackBeforeIssBad =
        false; ///< RFC 5961 §5 without acknowledgments of what lies before the ISS. Linux tcp_ack.
    std::uint32_t fruitlessAcksMax =
        10; ///< Our bound on answering each other's unacceptable ACKs for ever (RFC 5961 §7).
    bool listenerForks = false; ///< A listener stays behind when a connection begins; literally the listening
                                ///< TCB becomes the connection (§3.10.7.2). Linux.
    std::uint32_t backlogMax =
        4'096; ///< With it: half-made connections at most, at least 1 (RFC 4987 §2.2). Linux somaxconn.
    bool synCookies = false;         ///< RFC 4987 §3.6, when the backlog is full. Linux tcp_syncookies: on.
    bool timeWaitReopens = false;    ///< §3.6.1, MAY-2; with timestamps RFC 6191. Linux: on.
    bool rfc1337 = false;            ///< RFC 1337: ignore RST in TIME-WAIT.
    bool dropSynFinInListen = false; ///< Linux.
    bool resendSynAckOnDuplicateSyn = false; ///< Linux; RFC 9293 answers with a bare ACK.
    bool resetOnSynInSynReceived = false;    ///< A new SYN in the window of a passive SYN-RECEIVED draws
                                             ///< RST,ACK. Linux; RFC 9293 sends nothing (§3.10.7.4, fourth).
    bool ackSimultaneousSynAck =
        false; ///< In a simultaneous open the SYN,ACK is acknowledged, though nothing asks for it. Linux.
    bool receiveAfterFin =
        false; ///< RECEIVE in CLOSING, LAST-ACK, TIME-WAIT hands over what is on hand. Literally: an error.
    bool dropTextOfSyn =
        false; ///< Literally text and FIN of a SYN are kept (§3.10.7.2). Linux without Fast Open.
    bool resetCarriesAck = false; ///< The RST of ABORT and of a half-duplex CLOSE is <RST,ACK>. Linux.
    bool halfDuplexClose =
        false; ///< §3.6.1, MAY-1: after CLOSE nothing more is read; lost data draws a RST (SHLD-3). Linux.

    /// The application: calls CLOSE in the moment in which it is told that the peer has closed and everything
    /// is read (§3.6, case 2), so that its FIN and the ACK share a segment.
    bool closeWithPeer = false;

    friend bool operator==(const Config&, const Config&) = default;
};

/// The stacks a scenario can name.
enum class Profile : std::uint8_t { Rfc9293, Linux };

std::string_view profileName(Profile profile);
std::optional<Profile> profileFromName(std::string_view name);

/// The defaults of a profile; sockets and ISS are left for the caller to fill in.
Config configFor(Profile profile);

} // namespace finwait
