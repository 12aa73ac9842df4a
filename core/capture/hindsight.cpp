#include "core/capture/hindsight.h"

#include <algorithm>

#include "core/capture/connection_tracker.h"
#include "core/tcp/wire_octets.h"

namespace finwait {

namespace {

constexpr std::size_t kLookBack = 1024;            ///< Segments among which an earlier copy is looked for.
constexpr std::int64_t kRoundTripNs = 200'000'000; ///< Where no handshake was seen.

using Segments = std::vector<ObservedSegment>;

std::uint32_t lengthOf(const ObservedSegment& segment) {
    return segment.textOctets + (segment.has(Syn) ? 1U : 0U) + (segment.has(Fin) ? 1U : 0U);
}

SeqNum endOf(const ObservedSegment& segment) {
    return segment.seq + lengthOf(segment);
}

bool acknowledges(const ObservedSegment& segment, SeqNum end) {
    return segment.has(Ack) && notAfter(end, segment.ack);
}

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

/// What is looked up about the segments as a whole.
struct Course {
    Segments& segments;
    std::int64_t roundTripNs = 0;
    std::vector<std::uint32_t> epochs;
    std::vector<std::uint16_t> identifications; ///< Of IPv4 packets; 0: none.

    [[nodiscard]] bool sameEpoch(std::size_t one, std::size_t other) const {
        return epochs[one] == epochs[other];
    }
    [[nodiscard]] bool isCopy(std::size_t early, std::size_t late) const {
        return identifications[late] != 0 && identifications[late] == identifications[early]
               && lengthOf(segments[late]) == lengthOf(segments[early]);
    }
};

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
    if (!answered)
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

/// For each segment the next one of its receiver and the next one of its sender; `size` where there is none.
struct Followers {
    std::vector<std::size_t> ofReceiver;
    std::vector<std::size_t> ofSender;
};

Followers followersOf(const Segments& segments) {
    const std::size_t none = segments.size();
    Followers followers{std::vector<std::size_t>(none, none), std::vector<std::size_t>(none, none)};
    std::array<std::size_t, 2> next = {none, none};
    for (std::size_t at = none; at-- > 0;) {
        const End sender = segments[at].sender;
        followers.ofReceiver[at] = next[indexOf(peerOf(sender))];
        followers.ofSender[at] = next[indexOf(sender)];
        next[indexOf(sender)] = at;
    }
    return followers;
}

/// The first segment of the receiver that shows that one has arrived; `size` where there is none. What comes
/// behind its RST was sent before it.
std::size_t proofOf(const Course& course, std::size_t index, const Followers& followers) {
    const Segments& segments = course.segments;
    const std::size_t none = segments.size();
    std::size_t reset = none;
    std::size_t at = followers.ofReceiver[index];
    for (std::size_t looked = 0; at != none && looked < kLookBack; ++looked) {
        if (!course.sameEpoch(index, at))
            break;
        if (acknowledges(segments[at], endOf(segments[index])))
            return std::min(at, reset);
        if (segments[at].has(Rst))
            reset = std::min(at, reset);
        at = followers.ofSender[at];
    }
    return none;
}

struct Landing {
    std::size_t before = 0; ///< The segment before whose departure the arrival is shown.
    Reception reception = Reception::Unknown;
};

/// Behind everything that crosses it.
Landing landingOfReset(const Course& course, std::size_t index, const Followers& followers) {
    const Segments& segments = course.segments;
    std::size_t before = index + 1;
    for (std::size_t at = followers.ofReceiver[index]; at != segments.size(); at = followers.ofSender[at]) {
        if (!course.sameEpoch(index, at)
            || segments[at].timeNs - segments[index].timeNs >= course.roundTripNs)
            break;
        before = at + 1;
    }
    return {before, Reception::Unknown};
}

/// Answers between a segment and the proof of its arrival have crossed it.
Landing landingOf(const Course& course, std::size_t index, const Followers& followers) {
    const Segments& segments = course.segments;
    const ObservedSegment& segment = segments[index];
    if (!segment.received || !segment.accepted)
        return {index + 1, Reception::Unlikely};
    if (segment.has(Rst))
        return landingOfReset(course, index, followers);
    const std::size_t answer = followers.ofReceiver[index];
    if (answer == segments.size() || !course.sameEpoch(index, answer))
        return {index + 1, Reception::Unknown};
    if (lengthOf(segment) == 0) {
        const bool late = segments[answer].timeNs - segment.timeNs >= course.roundTripNs;
        return {index + 1, late ? Reception::Sure : Reception::Unknown};
    }
    const std::size_t proof = proofOf(course, index, followers);
    if (proof == segments.size())
        return {index + 1, Reception::Unknown};
    return {proof == answer ? index + 1 : proof, Reception::Sure};
}

/// Puts departures and arrivals into the order in which they are shown.
std::vector<ObserveAct> orderOf(const std::vector<Landing>& landings) {
    std::vector<ObserveAct> steps;
    steps.reserve(2 * landings.size());
    std::vector<std::uint32_t> underway;
    const auto land = [&](std::size_t before) {
        std::erase_if(underway, [&](std::uint32_t index) {
            if (landings[index].before > before)
                return false;
            steps.push_back({index, true});
            return true;
        });
    };
    for (std::size_t at = 0; at < landings.size(); ++at) {
        land(at);
        steps.push_back({static_cast<std::uint32_t>(at), false});
        underway.push_back(static_cast<std::uint32_t>(at));
        if (landings[at].before == at + 1)
            land(at + 1);
    }
    land(landings.size());
    return steps;
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
                trackArrived(m_connection, seen, segment.sender, landings[step.segment].reception);
                const End receiver = peerOf(segment.sender);
                segment.receiving = segment.received ? next(receiver, true) : unmoved(receiver);
            } else {
                trackSent(m_connection, seen, segment.sender, segment.timeNs, segment.packet);
                segment.sending = next(segment.sender, false);
            }
        }
    }

private:
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
};

} // namespace

void inferStates(Observation& observation, const Connection& connection) {
    Segments& segments = observation.segments;
    if (segments.empty())
        return;
    Course course{segments, roundTripOf(segments), epochsOf(segments), {}};
    course.identifications.reserve(segments.size());
    for (std::size_t at = 0; at < segments.size(); ++at)
        course.identifications.push_back(identificationOf(observation, at));
    judgeRetransmissions(course);
    judgeResets(course);
    const Followers followers = followersOf(segments);
    std::vector<Landing> landings;
    landings.reserve(segments.size());
    for (std::size_t at = 0; at < segments.size(); ++at)
        landings.push_back(landingOf(course, at, followers));
    observation.steps = orderOf(landings);
    Retelling(observation, connection).tell(landings);
}

} // namespace finwait
