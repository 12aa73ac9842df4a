#include "core/capture/packets.h"

#include <optional>
#include <unordered_map>

#include "core/rfc/rule.h"
#include "core/tcp/ipv4_format.h"
#include "core/tcp/state_edges.h"
#include "core/tcp/wire_format.h"
#include "core/tcp/wire_numbers.h"
#include "core/tcp/wire_octets.h"

namespace finwait {

namespace {

constexpr std::size_t kIpv6HeaderOctets = 40;
constexpr std::uint8_t kHopLimit = 64;

void putMapped(Octets& octets, std::uint32_t address) {
    put32(octets, 0x2001'0DB8);
    put32(octets, 0);
    put32(octets, 0);
    put32(octets, address);
}

/// The checksum of IPv6 covers other addresses (RFC 8200 §8.1); one that was damaged stays so.
void mendChecksum(Octets& segment, const Octets& ipHeader, bool damaged) {
    segment[kTcpChecksumAt] = 0;
    segment[kTcpChecksumAt + 1] = 0;
    Octets covered(ipHeader.begin() + 8, ipHeader.end());
    put32(covered, static_cast<std::uint32_t>(segment.size()));
    put32(covered, kProtocolTcp);
    const auto right = static_cast<std::uint16_t>(~foldCarries(sumOfWords(covered) + sumOfWords(segment)));
    const auto sum = static_cast<std::uint16_t>(damaged ? right ^ 1U : right);
    segment[kTcpChecksumAt] = static_cast<std::uint8_t>(sum >> 8);
    segment[kTcpChecksumAt + 1] = static_cast<std::uint8_t>(sum);
}

std::optional<Octets> encodeIpv6(const Segment& segment) {
    Octets payload = encode(segment);
    if (payload.size() > 0xFFFF)
        return std::nullopt;
    Octets octets;
    octets.reserve(kIpv6HeaderOctets + payload.size());
    put32(octets, 6U << 28);
    put16(octets, static_cast<std::uint32_t>(payload.size()));
    octets.push_back(kProtocolTcp);
    octets.push_back(kHopLimit);
    putMapped(octets, segment.source.address);
    putMapped(octets, segment.destination.address);
    mendChecksum(payload, octets, segment.checksumDamaged);
    octets.insert(octets.end(), payload.begin(), payload.end());
    return octets;
}

/// The clause that settled a step: that of the last change of state; without one the last clause carried out,
/// or else applied, timers left aside.
std::optional<Rule> settlingRule(const Report& report) {
    if (!report.transitions.empty())
        return stateEdge(report.transitions.back().edge).rule;
    std::optional<Rule> applied;
    std::optional<Rule> carriedOut;
    for (const Decision& decision : report.decisions) {
        if (decision.verdict() == Verdict::Absent || ruleInfo(decision.rule()).document == "RFC 6298")
            continue;
        (decision.verdict() == Verdict::Acts ? carriedOut : applied) = decision.rule();
    }
    return carriedOut ? carriedOut : applied;
}

std::string changesOf(const Report& report) {
    std::string text;
    for (const Transition& transition : report.transitions) {
        const StateEdge& edge = stateEdge(transition.edge);
        text += text.empty() ? std::string(": ") + std::string(stateName(edge.from)) : std::string();
        text += " -> " + std::string(stateName(edge.to));
    }
    return text;
}

/// "; RFC 9293 3.10.7.3 (syn-sent.established)"
std::string citation(const Report& report) {
    const auto rule = settlingRule(report);
    if (!rule)
        return {};
    const RuleInfo& info = ruleInfo(*rule);
    return "; " + std::string(info.document) + ' ' + std::string(info.section) + " (" + std::string(info.key)
           + ')';
}

class PacketCollector {
public:
    explicit PacketCollector(const CaptureOptions& options) : m_options(options) {}

    void see(const Report& report, bool inRange) {
        if (report.arrival)
            arrive(report, inRange);
        for (const Departure& departure : report.departures)
            depart(report, departure, inRange);
        if (m_options.comments && std::holds_alternative<DropAct>(report.act))
            remark(report.touched, "lost by the network");
        if (m_options.comments
            && (std::holds_alternative<DelayAct>(report.act) || std::holds_alternative<HoldAct>(report.act)))
            remark(report.touched, "delayed by the network");
    }

    std::vector<CapturedPacket> take() { return std::move(m_packets); }

private:
    void arrive(const Report& report, bool inRange) {
        const Arrival& arrival = *report.arrival;
        if (arrival.to == m_options.where && inRange)
            add(arrival.id, arrival.segment, report.at);
        if (m_options.comments)
            remark(arrival.id, std::string("arrives at ") + letterOf(arrival.to)
                                   + (arrival.accepted ? "" : ", not accepted") + changesOf(report)
                                   + citation(report));
    }

    void depart(const Report& report, const Departure& departure, bool inRange) {
        m_copyOf[departure.id] = departure.copyOf != 0 ? departure.copyOf : departure.id;
        if (departure.sender == m_options.where && departure.origin == SegmentOrigin::Sent && inRange)
            add(departure.id, departure.segment, departure.sentAt);
        if (!m_options.comments)
            return;
        std::string text;
        switch (departure.origin) {
        case SegmentOrigin::Sent:
            text = std::string("sent by ") + letterOf(departure.sender)
                   + (departure.retransmission ? ", a retransmission" : "") + changesOf(report)
                   + citation(report);
            break;
        case SegmentOrigin::Duplicate:
            text = "a copy made by the network";
            break;
        case SegmentOrigin::Forged:
            text = "forged, or left over from an old connection";
            break;
        }
        remark(departure.id, text + (departure.lost ? "; lost by the network" : ""));
    }

    void add(SegmentId id, const Segment& segment, SimTime at) {
        const auto copied = m_copyOf.find(id);
        const SegmentId original = copied == m_copyOf.end() ? id : copied->second;
        auto octets = m_options.ip == IpVersion::V6
                          ? encodeIpv6(segment)
                          : encodeIpv4(segment.source.address, segment.destination.address, encode(segment),
                                       static_cast<std::uint16_t>(original));
        if (!octets)
            return;
        m_place[id] = m_packets.size();
        std::string comment;
        if (const auto early = m_early.find(id); early != m_early.end())
            comment = std::move(early->second);
        m_packets.push_back({at, {}, 0, std::move(*octets), std::move(comment)});
    }

    /// Said of a packet that is captured, or that may be later.
    void remark(SegmentId id, const std::string& text) {
        const auto place = m_place.find(id);
        std::string& comment = place == m_place.end() ? m_early[id] : m_packets[place->second].comment;
        comment += (comment.empty() ? "" : "\n") + text;
    }

    const CaptureOptions& m_options;
    std::vector<CapturedPacket> m_packets;
    std::unordered_map<SegmentId, std::size_t> m_place;
    std::unordered_map<SegmentId, SegmentId> m_copyOf;
    std::unordered_map<SegmentId, std::string> m_early;
};

} // namespace

namespace {

/// As they were, in the order in which they were seen.
std::vector<CapturedPacket> observedPackets(const Observation& observation, std::size_t firstStep,
                                            std::size_t lastStep) {
    std::vector<CapturedPacket> packets;
    for (std::size_t step = 0; step < observation.steps.size(); ++step) {
        const ObserveAct& act = observation.steps[step];
        if (act.arrives || step + 1 < firstStep || step + 1 > lastStep)
            continue;
        const ObservedSegment& segment = observation.segments[act.segment];
        const auto octets = observation.packetOctets(act.segment);
        packets.push_back({segment.at,
                           segment.timeNs,
                           observation.missingOctets(act.segment),
                           {octets.begin(), octets.end()},
                           {}});
    }
    return packets;
}

} // namespace

std::vector<CapturedPacket> packetsAt(const History& history, const CaptureOptions& options,
                                      std::size_t firstStep, std::size_t lastStep) {
    if (const Observation* observation = history.observation())
        return observedPackets(*observation, firstStep, lastStep);
    PacketCollector collector(options);
    std::size_t step = 0;
    history.replay(0, [&](NodeId, const World&, const Report& report) {
        collector.see(report, step >= firstStep && step <= lastStep);
        ++step;
    });
    return collector.take();
}

} // namespace finwait
