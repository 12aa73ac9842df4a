#include "core/capture/observation_reader.h"

#include <algorithm>
#include <utility>

#include "core/capture/hindsight.h"

namespace finwait {

namespace {

constexpr std::int64_t kNsPerUs = 1'000;

Socket socketOf(const HostAddress& host) {
    return {host.ipv6 ? 0 : static_cast<std::uint32_t>(host.low), host.port};
}

/// Collects the segments of one connection.
class ObservationCollector {
public:
    explicit ObservationCollector(std::uint32_t index)
        : m_index(index)
        , m_observation(std::make_shared<Observation>()) {}

    void see(const Connection& connection, const SeenSegment& segment, const CapturedFrame& frame,
             SegmentMarks marks) {
        if (connection.index != m_index)
            return;
        if (m_observation->segments.size() >= kObservedSegmentsMax) {
            m_leftOut = true;
            return;
        }
        ObservedSegment observed;
        observed.timeNs = frame.timeNs;
        observed.packet = frame.number;
        observed.at = timeOf(frame.timeNs);
        observed.seq = segment.first();
        observed.ack = SeqNum(segment.ack);
        observed.textOctets = segment.textOctets;
        observed.ipOctets = segment.ipOctets;
        observed.window = segment.window;
        observed.urgentPointer = segment.urgentPointer;
        observed.flags = segment.flags;
        observed.marks = marks;
        observed.sender = segment.source == connection.hosts[0] ? End::A : End::B;
        keepOctets(segment, observed);
        m_observation->segments.push_back(observed);
    }

    ObservedConnection take(const Connection& connection) {
        for (const End end : kBothEnds) {
            const HostAddress& host = connection.hosts[indexOf(end)];
            m_observation->names[indexOf(end)] = toString(host);
            m_observation->sockets[indexOf(end)] = socketOf(host);
            m_observation->ipv6 = host.ipv6;
        }
        inferStates(*m_observation, connection);
        return {connection, std::move(m_observation), m_leftOut};
    }

private:
    /// A capture's clock may have been set back.
    SimTime timeOf(std::int64_t timeNs) {
        const auto& segments = m_observation->segments;
        if (segments.empty())
            return {};
        return std::max(segments.back().at, SimTime{(timeNs - segments.front().timeNs) / kNsPerUs});
    }

    void keepOctets(const SeenSegment& segment, ObservedSegment& observed) {
        Octets& octets = m_observation->octets;
        const auto header = static_cast<std::size_t>(segment.text().data() - segment.packet.data());
        const bool room = octets.size() + segment.packet.size() <= kObservedOctetsMax;
        const auto kept = segment.packet.first(room ? segment.packet.size() : header);
        observed.octetsFrom = static_cast<std::uint32_t>(octets.size());
        observed.octetsKept = static_cast<std::uint32_t>(kept.size());
        observed.headerOctets = static_cast<std::uint16_t>(segment.segment.data() - segment.packet.data());
        octets.insert(octets.end(), kept.begin(), kept.end());
    }

    std::uint32_t m_index;
    std::shared_ptr<Observation> m_observation;
    bool m_leftOut = false;
};

} // namespace

ObserveResult observeConnection(CaptureFile& file, std::uint32_t index,
                                const std::function<bool(std::uint64_t, std::uint64_t)>& progress) {
    ObservationCollector collector(index);
    SurveyOptions options;
    options.progress = progress;
    options.visit = [&collector](const Connection& connection, const SeenSegment& segment,
                                 const CapturedFrame& frame,
                                 SegmentMarks marks) { collector.see(connection, segment, frame, marks); };
    const Survey survey = surveyCapture(file, options);
    if (index >= survey.connections.size() || survey.connections[index].unread)
        return std::monostate{};
    return collector.take(survey.connections[index]);
}

ObserveResult observeConnection(const std::string& path, std::uint32_t index,
                                const std::function<bool(std::uint64_t, std::uint64_t)>& progress) {
    auto opened = CaptureFile::open(path);
    if (auto* error = std::get_if<CaptureError>(&opened))
        return std::move(*error);
    return observeConnection(std::get<CaptureFile>(opened), index, progress);
}

} // namespace finwait
