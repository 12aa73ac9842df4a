#include "core/capture/hindsight.h"

#include <algorithm>

#include "core/capture/connection_tracker.h"
#include "core/capture/landing.h"
#include "core/tcp/wire_octets.h"

namespace finwait {

namespace {

constexpr std::int64_t kRoundTripNs = 200'000'000; ///< Where no handshake was seen.

using Segments = std::vector<ObservedSegment>;

/// From a SYN to what its sender says next: there and back, wherever the capture point is.
std::int64_t roundTripOf(const Segments& segments) {
    if (segments.empty() || !segments.front().has(Syn))
        return kRoundTripNs;
    const End opener = segments.front().sender;
    bool answered = false;
    for (const ObservedSegment& segment : segments) {
        answered = answered || segment.sender != opener;
        if (answered && segment.sender == opener)
            return std::max<std::int64_t>(1, segment.timeNs - segments.front().timeNs);
    }
    return kRoundTripNs;
}

/// Which of the connections that began one after the other with the same numbers each segment belongs to.
std::vector<std::uint32_t> epochsOf(const Segments& segments) {
    std::vector<std::uint32_t> epochs;
    epochs.reserve(segments.size());
    std::uint32_t epoch = 0;
    std::array<bool, 2> wentOn{};
    for (const ObservedSegment& segment : segments) {
        const bool begins = segment.has(Syn) && !segment.has(Ack) && wentOn[indexOf(segment.sender)];
        if (begins) {
            ++epoch;
            wentOn = {};
        }
        epochs.push_back(epoch);
        wentOn[indexOf(segment.sender)] = wentOn[indexOf(segment.sender)] || !segment.has(Syn);
    }
    return epochs;
}

std::uint16_t identificationOf(const Observation& observation, std::size_t index) {
    const std::span<const std::uint8_t> packet = observation.packetOctets(index);
    return observation.ipv6 ? std::uint16_t{0} : get16(packet, 4);
}

/// The last segment before `again` that carried some of the same sequence numbers.
std::optional<std::size_t> earlierCopy(const Course& course, std::size_t again) {
    const ObservedSegment& late = course.segments[again];
    const std::size_t first = again - std::min(again, kLookBack);
    for (std::size_t at = again; at-- > first && course.sameEpoch(at, again);) {
        const ObservedSegment& early = course.segments[at];
        if (early.sender == late.sender && lengthOf(early) != 0 && before(early.seq, endOf(late))
            && before(late.seq, endOf(early)))
            return at;
    }
    return std::nullopt;
}

/// Whoever sends again did not get what acknowledged it long enough ago.
void judgeAnswers(const Course& course, std::size_t early, std::size_t again) {
    Segments& segments = course.segments;
    bool answered = false;
    std::optional<SeqNum> acked; ///< Of the answers behind the one that is looked at.
    for (std::size_t at = again - 1; at > early; --at) {
        ObservedSegment& answer = segments[at];
        if (answer.sender == segments[again].sender) {
            if (answer.has(Ack))
                acked = acked ? later(*acked, answer.ack) : answer.ack;
            continue;
        }
        if (!acknowledges(answer, endOf(segments[again])))
            continue;
        answered = true;
        const bool crossed = segments[again].timeNs - answer.timeNs < course.roundTripNs;
        const bool known = lengthOf(answer) != 0 && acked && notAfter(endOf(answer), *acked);
        if (!crossed && !known)
            answer.received = false;
    }
    if (!answered && course.toldAlone[early] > again)
        segments[early].received = false;
}

/// A copy that the network made tells nothing of a loss.
void judgeRetransmissions(const Course& course) {
    for (std::size_t at = 0; at < course.segments.size(); ++at) {
        ObservedSegment& segment = course.segments[at];
        if (!segment.marks.contains(SegmentMark::Retransmission))
            continue;
        const auto early = earlierCopy(course, at);
        if (!early)
            continue;
        if (course.isCopy(*early, at)) {
            segment.marks.remove(SegmentMark::Retransmission);
            segment.marks.insert(SegmentMark::Duplicate);
        } else {
            judgeAnswers(course, *early, at);
        }
    }
}

/// What leaves within a round trip of a RST has crossed it; who still goes on then was not reset.
void judgeResets(const Course& course) {
    struct Life {
        std::int64_t untilNs = 0;
        std::uint32_t epoch = UINT32_MAX;
    };
    std::array<Life, 2> lives;
    const std::vector<std::uint32_t>& epochs = course.epochs;
    for (std::size_t at = course.segments.size(); at-- > 0;) {
        ObservedSegment& segment = course.segments[at];
        Life& own = lives[indexOf(segment.sender)];
        const Life& receiver = lives[indexOf(peerOf(segment.sender))];
        if (segment.has(Rst))
            segment.accepted =
                receiver.epoch != epochs[at] || receiver.untilNs - segment.timeNs < course.roundTripNs;
        else if (own.epoch != epochs[at])
            own = {segment.timeNs, epochs[at]};
    }
}

SeenSegment seenSegment(const Observation& observation, std::size_t index,
                        const std::array<HostAddress, 2>& hosts) {
    const ObservedSegment& observed = observation.segments[index];
    SeenSegment segment;
    segment.source = hosts[indexOf(observed.sender)];
    segment.destination = hosts[indexOf(peerOf(observed.sender))];
    segment.seq = observed.seq.value();
    segment.ack = observed.ack.value();
    segment.window = observed.window;
    segment.flags = observed.flags;
    segment.textOctets = observed.textOctets;
    segment.ipOctets = observed.ipOctets;
    segment.identification = identificationOf(observation, index);
    segment.segment = observation.segmentOctets(index);
    segment.headerOctets = tcpHeaderOctets(segment.segment);
    return segment;
}

/// What both ends must have been: where nothing listened, the other end was CLOSED.
void startAs(Connection& again, const Connection& connection) {
    again.hosts = connection.hosts;
    for (const End end : kBothEnds)
        again.ends[indexOf(end)].state = connection.begun[indexOf(end)];
    if (connection.closing() == Closing::Refused)
        again.ends[1].state = {StateSet{State::Closed}, State::Closed, {}, State::Closed, false};
}

StateEstimate estimateOf(const Connection& connection, End end) {
    const InferredState& state = connection.end(end).state;
    return {state.likely, state.may};
}

/// Goes through the steps once more with what is known now.
class Retelling {
public:
    Retelling(Observation& observation, const Connection& connection)
        : m_observation(observation)
        , m_connection(beginConnection(seenSegment(observation, 0, connection.hosts), connection.index)) {
        startAs(m_connection, connection);
        for (const End end : kBothEnds) {
            m_observation.first[indexOf(end)] = estimateOf(m_connection, end);
            m_likely[indexOf(end)] = m_observation.first[indexOf(end)].likely;
        }
    }

    void tell(const std::vector<Landing>& landings) {
        for (const ObserveAct& step : m_observation.steps) {
            ObservedSegment& segment = m_observation.segments[step.segment];
            const SeenSegment seen = seenSegment(m_observation, step.segment, m_connection.hosts);
            if (step.arrives) {
                trackArrived(m_connection, seen, segment.sender, landings[step.segment].reception,
                             isFinDue(segment, landings[step.segment]));
                const End receiver = peerOf(segment.sender);
                segment.receiving = segment.received ? next(receiver, true) : unmoved(receiver);
            } else {
                if (segment.has(Syn))
                    m_finArrived = {};
                trackSent(m_connection, seen, segment.sender, segment.timeNs, segment.packet);
                segment.sending = next(segment.sender, false);
            }
        }
    }

private:
    /// Whether a FIN of its sender may have come by its arrival, with nothing before it missing.
    bool isFinDue(const ObservedSegment& segment, const Landing& landing) {
        bool& arrived = m_finArrived[indexOf(segment.sender)];
        arrived = arrived || (segment.has(Fin) && segment.received);
        const SeqNum fin = m_connection.end(segment.sender).finSeq;
        return (arrived || segment.has(Fin)) && (!landing.acked || before(fin, *landing.acked));
    }

    /// The story goes on from one state to the next along edges of the table; where there is no way, what was
    /// thought before is kept, and the doubt is said.
    StateEstimate next(End end, bool arrived) {
        State& before = m_likely[indexOf(end)];
        StateEstimate estimate = estimateOf(m_connection, end);
        if (estimate.likely != before && edgesBetween(before, estimate.likely, arrived).empty()) {
            estimate.likely = before;
            estimate.may = estimate.may | StateSet{before};
        }
        before = estimate.likely;
        return estimate;
    }

    /// What never came changes nothing on the stage; where the tracker thinks otherwise, the doubt is said.
    StateEstimate unmoved(End end) const {
        const State stays = m_likely[indexOf(end)];
        return {stays, estimateOf(m_connection, end).may | StateSet{stays}};
    }

    Observation& m_observation;
    Connection m_connection;
    std::array<State, 2> m_likely{};
    std::array<bool, 2> m_finArrived{};
};

} // namespace

void inferStates(Observation& observation, const Connection& connection) {
    Segments& segments = observation.segments;
    if (segments.empty())
        return;
    Course course{segments, roundTripOf(segments), epochsOf(segments), {}, {}};
    course.identifications.reserve(segments.size());
    for (std::size_t at = 0; at < segments.size(); ++at)
        course.identifications.push_back(identificationOf(observation, at));
    findSelectiveAcks(course, observation);
    judgeRetransmissions(course);
    judgeResets(course);
    countDuplicateAcks(course);
    const std::vector<Landing> landings = landingsOf(course);
    observation.steps = orderOf(landings);
    Retelling(observation, connection).tell(landings);
}

} // namespace finwait
