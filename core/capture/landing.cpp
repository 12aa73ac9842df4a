#include "core/capture/landing.h"

#include <algorithm>
#include <array>
#include <deque>

#include "core/capture/frame_decoder.h"
#include "core/tcp/option_reader.h"

namespace finwait {

namespace {

using Segments = std::vector<ObservedSegment>;
using SackBlocks = decltype(SegmentOptions::sackBlocks);

SackBlocks sackBlocksOf(const Observation& observation, std::size_t index) {
    SeenSegment seen;
    seen.segment = observation.segmentOctets(index);
    seen.headerOctets = tcpHeaderOctets(seen.segment);
    return readOptions(seen.options()).sackBlocks;
}

bool covers(const SackBlocks& blocks, const ObservedSegment& segment) {
    return std::ranges::any_of(blocks, [&segment](const SackBlock& block) {
        return notAfter(block.left, segment.seq) && notAfter(endOf(segment), block.right);
    });
}

/// What each end has sent and has no acknowledgment of yet, in the order in which it was sent.
class Unacknowledged {
public:
    explicit Unacknowledged(const Segments& segments) : m_segments(segments) {}

    void note(std::size_t index) {
        const ObservedSegment& segment = m_segments[index];
        if (segment.has(Syn))
            m_sent = {};
        if (segment.has(Ack))
            drop(sentTo(segment.sender), segment.ack);
        if (lengthOf(segment) != 0 && !segment.has(Syn))
            m_sent[indexOf(segment.sender)].push_back(index);
    }
    /// What was sent to an end.
    std::deque<std::size_t>& sentTo(End end) { return m_sent[indexOf(peerOf(end))]; }

private:
    void drop(std::deque<std::size_t>& sent, SeqNum ack) const {
        while (!sent.empty() && (notAfter(endOf(m_segments[sent.front()]), ack) || sent.size() > kLookBack))
            sent.pop_front();
    }

    const Segments& m_segments;
    std::array<std::deque<std::size_t>, 2> m_sent;
};

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
    const std::size_t proof = std::min(proofOf(course, index, followers), course.toldAlone[index]);
    if (proof == segments.size())
        return {index + 1, Reception::Unknown};
    // What a RST carries is no acknowledgment of what has come.
    const auto acked = segments[proof].has(Rst) ? std::nullopt : std::optional(segments[proof].ack);
    return {proof == answer ? index + 1 : proof, Reception::Sure, acked};
}

} // namespace

std::uint32_t lengthOf(const ObservedSegment& segment) {
    return segment.textOctets + (segment.has(Syn) ? 1U : 0U) + (segment.has(Fin) ? 1U : 0U);
}

SeqNum endOf(const ObservedSegment& segment) {
    return segment.seq + lengthOf(segment);
}

bool acknowledges(const ObservedSegment& segment, SeqNum end) {
    return segment.has(Ack) && notAfter(end, segment.ack);
}

void findSelectiveAcks(Course& course, const Observation& observation) {
    course.toldAlone.assign(course.segments.size(), course.segments.size());
    Unacknowledged unacknowledged(course.segments);
    for (std::size_t at = 0; at < course.segments.size(); ++at) {
        const ObservedSegment& answer = course.segments[at];
        unacknowledged.note(at);
        const SackBlocks blocks = answer.has(Ack) ? sackBlocksOf(observation, at) : SackBlocks{};
        if (blocks.empty())
            continue;
        std::erase_if(unacknowledged.sentTo(answer.sender), [&](std::size_t index) {
            if (acknowledges(answer, endOf(course.segments[index]))
                || !covers(blocks, course.segments[index]))
                return false;
            course.toldAlone[index] = at;
            return true;
        });
    }
}

void countDuplicateAcks(Course& course) {
    const std::size_t none = course.segments.size();
    if (std::ranges::any_of(course.toldAlone, [none](std::size_t told) { return told != none; }))
        return;
    Unacknowledged unacknowledged(course.segments);
    for (std::size_t at = 0; at < none; ++at) {
        const ObservedSegment& answer = course.segments[at];
        unacknowledged.note(at);
        if (!answer.marks.contains(SegmentMark::DuplicateAck))
            continue;
        std::deque<std::size_t>& sent = unacknowledged.sentTo(answer.sender);
        const auto oldest = std::ranges::find_if(sent, [&](std::size_t index) {
            const ObservedSegment& segment = course.segments[index];
            return segment.received && before(answer.ack, segment.seq);
        });
        if (oldest == sent.end())
            continue;
        course.toldAlone[*oldest] = at;
        sent.erase(oldest);
    }
}

std::vector<Landing> landingsOf(const Course& course) {
    const Followers followers = followersOf(course.segments);
    std::vector<Landing> landings;
    landings.reserve(course.segments.size());
    for (std::size_t at = 0; at < course.segments.size(); ++at)
        landings.push_back(landingOf(course, at, followers));
    return landings;
}

std::vector<ObserveAct> orderOf(const std::vector<Landing>& landings) {
    std::vector<ObserveAct> steps;
    steps.reserve(2 * landings.size());
    std::vector<std::uint32_t> underway;
    std::size_t next = landings.size() + 1; ///< The first arrival of those.
    const auto land = [&](std::size_t before) {
        if (before < next)
            return;
        next = landings.size() + 1;
        std::erase_if(underway, [&](std::uint32_t index) {
            if (landings[index].before > before) {
                next = std::min(next, landings[index].before);
                return false;
            }
            steps.push_back({index, true});
            return true;
        });
    };
    for (std::size_t at = 0; at < landings.size(); ++at) {
        land(at);
        steps.push_back({static_cast<std::uint32_t>(at), false});
        underway.push_back(static_cast<std::uint32_t>(at));
        next = std::min(next, landings[at].before);
        if (landings[at].before == at + 1)
            land(at + 1);
    }
    land(landings.size());
    return steps;
}

} // namespace finwait
