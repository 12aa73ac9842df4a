#include "core/capture/connection_tracker.h"

#include <algorithm>
#include <utility>

#include "core/capture/tracked_step.h"
#include "core/sim/observation.h"
#include "core/tcp/option_reader.h"

namespace finwait {

namespace {

using M = SegmentMark;

/// A segment that comes so soon behind the one that it should have come before was overtaken, not sent again.
constexpr std::int64_t kOvertakenNs = 3'000'000;

constexpr StateSet kBeforePassiveOpen{State::Closed, State::Listen};
constexpr StateSet kGoingOn{State::SynReceived, State::Established, State::FinWait1, State::FinWait2,
                            State::CloseWait,   State::Closing,     State::LastAck,  State::TimeWait};
constexpr StateSet kMaySendSyn{State::Closed, State::Listen, State::SynSent, State::SynReceived};

// ---- sequence numbers ----

/// As Wireshark keeps them, so that connections are numbered alike: a SYN,ACK sets its end's anew.
void noteBases(const Step& step) {
    SeenEnd& from = step.from();
    SeenEnd& to = step.to();
    if (!from.hasBase || (step.segment.flags & (Syn | Ack)) == (Syn | Ack)) {
        from.hasBase = true;
        from.base = step.segment.has(Syn) ? step.segment.first() : step.segment.first() - 1;
    }
    if (!to.hasBase && step.segment.has(Ack)) {
        to.hasBase = true;
        to.base = step.ack() - 1;
    }
}

template <typename Holes, typename Gone>
void eraseHoles(Holes& holes, Gone gone) {
    Holes kept;
    for (const auto& hole : holes) {
        if (!gone(hole))
            kept.push_back(hole);
    }
    holes = kept;
}

void addHole(SeenEnd& from, const SeenEnd::Hole& added) {
    auto& holes = from.holes;
    if (holes.size() == holes.capacity())
        eraseHoles(holes, [first = holes[0].left](const auto& hole) { return hole.left == first; });
    holes.push_back(added);
}

/// The gap that a segment of an old number lies in.
SeenEnd::Hole* holeOf(SeenEnd& from, SeqNum first, SeqNum end) {
    const auto hole = std::ranges::find_if(from.holes, [first, end](const SeenEnd::Hole& each) {
        return before(first, each.right) && before(each.left, end);
    });
    return hole == from.holes.end() ? nullptr : hole;
}

/// The gap is then gone, smaller, or two. What was only overtaken was not lost.
void fillHole(const Step& step, SeenEnd::Hole& hole, SeqNum first, SeqNum end, bool overtaken) {
    SeenEnd& from = step.from();
    std::uint32_t& gaps = step.connection.sent[indexOf(step.sender)].gaps;
    hole.lost = hole.lost || !overtaken;
    SeenEnd::Hole behind = hole;
    behind.left = end;
    hole.right = first;
    const bool someBefore = before(hole.left, hole.right);
    const bool someBehind = before(behind.left, behind.right);
    if (someBefore && someBehind)
        gaps += hole.lost ? 0U : 1U; // What was lost has been counted.
    else if (!someBefore && !someBehind && !hole.lost)
        --gaps;
    eraseHoles(from.holes, [](const auto& each) { return !before(each.left, each.right); });
    if (someBehind)
        addHole(from, behind);
}

bool isOvertaken(const Step& step, const SeenEnd::Hole& hole) {
    const auto behind = static_cast<std::int16_t>(hole.identification - step.segment.identification);
    if (step.segment.identification != 0 && hole.identification != 0)
        return behind > 0 && step.timeNs - hole.seenNs < kOvertakenNs * 100;
    return step.timeNs - hole.seenNs < kOvertakenNs;
}

bool isKeepAlive(const Step& step) {
    const SeenSegment& segment = step.segment;
    const SeenEnd& from = step.from();
    const SeenEnd& to = step.to();
    return segment.textOctets <= 1 && (segment.flags & (Syn | Fin | Rst)) == 0
           && segment.first() + 1 == from.next && to.hasAcked && to.acked == from.next;
}

void noteOldText(Step& step, SeqNum first, SeqNum end) {
    SeenEnd& from = step.from();
    if (SeenEnd::Hole* hole = holeOf(from, first, end)) {
        const bool overtaken = isOvertaken(step, *hole);
        step.mark(overtaken ? M::Reordered : M::Retransmission);
        fillHole(step, *hole, first, end, overtaken);
        return;
    }
    const bool copy = step.segment.identification != 0
                      && step.segment.identification == from.lastIdentification && end == from.next;
    step.mark(copy ? M::Duplicate : M::Retransmission);
}

/// In a simultaneous open the SYN,ACK has the number of the SYN before it.
bool isAnswerToSyn(const Step& step) {
    return step.segment.has(Syn) && step.segment.has(Ack) && step.from().synSeen && !step.from().synAckSeen
           && step.to().synSeen;
}

void noteNumbers(Step& step) {
    const SeenSegment& segment = step.segment;
    SeenEnd& from = step.from();
    const SeqNum first = segment.first();
    const SeqNum end = segment.end();
    if (!from.known) {
        from.known = true;
        from.next = end;
        step.newText = segment.has(Syn);
        return;
    }
    const std::int32_t ahead = distance(from.next, first);
    step.newText = before(from.next, end);
    if (step.again || isAnswerToSyn(step))
        return;
    if (ahead == 0) {
        if (segment.textOctets == 1 && step.to().hasAcked && step.to().window == 0 && step.to().known)
            step.mark(M::ZeroWindowProbe);
        from.next = end;
    } else if (segment.has(Rst)) {
        return; // A reset's number says nothing of what was sent.
    } else if (ahead > 0) {
        step.mark(M::Gap);
        ++step.connection.sent[indexOf(step.sender)].gaps;
        addHole(from, {from.next, first, step.timeNs, step.segment.identification});
        from.next = end;
    } else if (isKeepAlive(step)) {
        step.mark(step.to().window == 0 && segment.textOctets == 1 ? M::ZeroWindowProbe : M::KeepAlive);
    } else if (end != first) {
        noteOldText(step, first, end);
        from.next = later(from.next, end);
    }
}

// ---- acknowledgments and windows ----

bool isStale(const Step& step) {
    const SeenEnd& from = step.from();
    if (!isBare(step.segment) || !from.known)
        return false;
    const bool oldAck = from.hasAcked && step.segment.has(Ack) && before(step.ack(), from.acked);
    return oldAck || before(step.segment.first() + 1, from.next);
}

std::uint32_t windowOf(const SeenSegment& segment, const SeenEnd& from, const SeenEnd& to) {
    const bool scaled = from.scaleKnown && to.scaleKnown && !segment.has(Syn);
    return std::uint32_t{segment.window} << (scaled ? from.scale : 0);
}

void noteAcknowledgment(Step& step) {
    SeenEnd& from = step.from();
    SeenEnd& to = step.to();
    if (!step.segment.has(Ack) || step.segment.has(Rst))
        return;
    const SeqNum ack = step.ack();
    const std::uint32_t window = windowOf(step.segment, from, to);
    if (from.hasAcked && ack == from.acked && isBare(step.segment) && step.segment.first() == from.next) {
        if (to.known && before(ack, to.next) && window == from.window)
            step.mark(M::DuplicateAck);
        else if (window > from.window)
            step.mark(M::WindowUpdate);
    }
    if (to.known && before(to.next, ack)) {
        // In a handshake it is a wrong number; later something was not captured.
        if (!to.synSeen || to.state.likely != State::SynSent) {
            step.mark(M::AckOfUnseen);
            to.next = ack;
            from.state.mayHaveGotFin();
            to.state.mayHaveSentFin();
        }
    }
    if (!to.holes.empty())
        eraseHoles(to.holes, [ack](const auto& hole) { return notAfter(hole.right, ack); });
    from.acked = from.hasAcked ? later(from.acked, ack) : ack;
    from.hasAcked = true;
    from.window = window;
    if (window == 0)
        step.mark(M::ZeroWindow);
}

void noteKeepAliveAnswer(Step& step, bool wasProbed) {
    if (wasProbed && isBare(step.segment) && step.marks.empty())
        step.mark(M::KeepAliveAck);
}

void noteSyn(const Step& step) {
    SeenEnd& from = step.from();
    if (!from.synSeen && !step.to().synSeen)
        step.connection.synNs = step.timeNs;
    from.synSeen = true;
    from.iss = step.segment.first();
    from.synAckSeen = from.synAckSeen || step.segment.has(Ack);
    const SegmentOptions options = readOptions(step.segment.options());
    from.scaleKnown = options.windowScale.has_value();
    from.scale = std::min<std::uint8_t>(options.windowScale.value_or(0), 14);
}

void noteHandshake(const Step& step) {
    Connection& connection = step.connection;
    const SeenSegment& segment = step.segment;
    const SeenEnd& to = step.to();
    if (segment.has(Syn) && !segment.has(Ack)) {
        if (segment.textOctets != 0)
            connection.fastOpen = true;
        if (to.synSeen && !to.synAckSeen)
            connection.simultaneous = true;
    }
    if (!segment.has(Syn) && to.synAckSeen && acknowledges(segment, to, to.iss)) {
        connection.handshakeAcked = true;
        if (step.from().synSeen && connection.roundTripNs == 0)
            connection.roundTripNs = std::max<std::int64_t>(1, step.timeNs - connection.synNs);
    }
}

void count(Step& step) {
    SentCounts& sent = step.connection.sent[indexOf(step.sender)];
    ++sent.segments;
    sent.octets += step.segment.ipOctets;
    sent.textOctets += step.segment.textOctets;
    sent.resets += step.segment.has(Rst) ? 1U : 0U;
    if (step.marks.empty())
        return;
    for (std::size_t i = 0; i < kSegmentMarkCount; ++i)
        sent.marks[i] += step.marks.contains(static_cast<SegmentMark>(i)) ? 1U : 0U;
}

void noteFin(const Step& step) {
    SeenEnd& from = step.from();
    from.finSeen = true;
    from.finSeq = step.segment.end() - 1;
    if (!step.connection.firstFin)
        step.connection.firstFin = step.sender;
}

void noteControls(Step& step) {
    const SeenSegment& segment = step.segment;
    if (segment.has(Syn)) {
        noteSyn(step);
        if (!segment.has(Ack) && segment.textOctets != 0)
            step.mark(M::FastOpen);
    }
    if (segment.has(Fin) && !segment.has(Rst))
        noteFin(step);
}

InferredState startOf(const SeenSegment& segment, bool opener) {
    if (!segment.has(Syn))
        return {kGoingOn, State::Established, {}, State::Closed, false};
    if (opener)
        return segment.has(Ack) ? InferredState{{State::SynSent}, State::SynSent, {}, State::Closed, false}
                                : InferredState{{State::Closed}, State::Closed, {}, State::Closed, false};
    return {kBeforePassiveOpen, State::Listen, {}, State::Closed, true};
}

bool isOver(const Connection& connection) {
    return connection.resetBy || (connection.ends[0].finSeen && connection.ends[1].finSeen);
}

/// The same two sockets have chosen the same numbers once more. It stays one connection, as in Wireshark, but
/// its ends begin anew.
void beginAgain(const Step& step, End opener) {
    Connection& connection = step.connection;
    const std::array<SeenEnd, 2> earlier = connection.ends;
    for (std::size_t i = 0; i < earlier.size(); ++i) {
        connection.ends[i] = {};
        connection.ends[i].hasBase = earlier[i].hasBase;
        connection.ends[i].base = earlier[i].base;
        connection.ends[i].lastIdentification = earlier[i].lastIdentification;
    }
    connection.ends[indexOf(opener)].state = startOf(step.segment, true);
    InferredState& other = connection.ends[indexOf(peerOf(opener))].state;
    other = {kBeforePassiveOpen | earlier[indexOf(peerOf(opener))].state.may,
             State::Listen,
             {},
             State::Closed,
             true};
    connection.resetBy.reset();
    connection.firstFin.reset();
    connection.roundTripNs = 0;
    connection.handshakeAcked = false;
    connection.simultaneous = false;
    connection.fastOpen = false;
}

/// The answer to a SYN that came behind the handshake: it was no late copy.
void beginAgainAnswered(const Step& step) {
    const End opener = peerOf(step.sender);
    const SeenEnd before = step.to();
    beginAgain(step, opener);
    SeenEnd& end = step.to();
    end.known = end.synSeen = true;
    end.iss = before.iss;
    end.next = before.iss + 1;
    end.scale = before.scale;
    end.scaleKnown = before.scaleKnown;
}

bool isPlainSyn(const SeenSegment& segment) {
    return (segment.flags & (Syn | Ack)) == Syn;
}

void noteBeginning(Step& step) {
    if (isPlainSyn(step.segment)) {
        if (isOver(step.connection))
            beginAgain(step, step.sender);
        else
            step.again = step.from().synSeen && (step.from().state.may & kMaySendSyn).empty();
    } else if (step.to().again && step.segment.has(Ack) && step.ack() == step.to().iss + 1) {
        beginAgainAnswered(step);
    }
    step.from().again = step.again;
}

bool looksLikeServer(const SeenSegment& segment) {
    if (segment.has(Syn))
        return segment.has(Ack);
    return segment.source.port < segment.destination.port;
}

bool isSettled(const SeenEnd& end) {
    constexpr StateSet kEstablished{State::Established};
    return end.state.may == kEstablished && end.known && end.hasAcked && end.hasBase && !end.again
           && end.window != 0 && end.holes.empty();
}

void noteSettled(Connection& connection) {
    connection.settled =
        connection.handshakeAcked && isSettled(connection.ends[0]) && isSettled(connection.ends[1]);
}

/// What nearly all segments are: the next text, or an acknowledgment of more, in a connection that both ends
/// have open. Of these nothing is to be marked, and no state changes (Van Jacobson's header prediction).
bool isForeseen(const SeenSegment& segment, const SeenEnd& from, const SeenEnd& to) {
    const SeqNum ack(segment.ack);
    const std::int32_t newerBy = segment.textOctets != 0 ? 0 : 1;
    return (segment.flags & (Syn | Fin | Rst | Ack)) == Ack && segment.window != 0
           && segment.first() == from.next && notAfter(ack, to.next) && distance(from.acked, ack) >= newerBy;
}

/// The short way; false: it has to go the long one.
bool trackForeseen(Connection& connection, const SeenSegment& segment, End sender, std::int64_t timeNs,
                   std::uint64_t packet) {
    if (!connection.settled)
        return false;
    SeenEnd& from = connection.ends[indexOf(sender)];
    const SeenEnd& to = connection.ends[indexOf(peerOf(sender))];
    if (!isForeseen(segment, from, to))
        return false;
    connection.lastPacket = packet;
    connection.lastNs = std::max(connection.lastNs, timeNs);
    from.next = segment.first() + segment.textOctets;
    from.acked = SeqNum(segment.ack);
    from.window = windowOf(segment, from, to);
    from.lastIdentification = segment.identification;
    from.probed = false;
    SentCounts& sent = connection.sent[indexOf(sender)];
    ++sent.segments;
    sent.octets += segment.ipOctets;
    sent.textOctets += segment.textOctets;
    return true;
}

void noteSent(Step& step) {
    Connection& connection = step.connection;
    const SeenSegment& segment = step.segment;
    SeenEnd& from = step.from();
    if (segment.has(Syn))
        noteBeginning(step);
    else
        from.again = false;
    step.stale = isStale(step);
    const bool wasProbed = step.to().probed;
    const bool finSeenBefore = from.finSeen;
    noteBases(step);
    noteNumbers(step);
    if ((segment.flags & (Syn | Fin | Rst)) != 0)
        noteControls(step);
    noteAcknowledgment(step);
    noteKeepAliveAnswer(step, wasProbed);
    if (!connection.handshakeAcked || segment.has(Syn))
        noteHandshake(step);
    if (!changesNothing(connection, segment))
        noteSendersState(step, finSeenBefore);
    from.probed = step.marks.contains(M::KeepAlive);
    from.lastIdentification = segment.identification;
}

SegmentMarks trackUnforeseen(Connection& connection, const SeenSegment& segment, End sender,
                             std::int64_t timeNs, std::uint64_t packet) {
    if (connection.firstPacket == 0) {
        connection.firstPacket = packet;
        connection.firstNs = timeNs;
    }
    wait(connection, timeNs);
    connection.lastPacket = packet;
    connection.lastNs = std::max(connection.lastNs, timeNs);

    Step step{connection, segment, timeNs, sender, Reception::Unknown, {}};
    noteSent(step);
    if (connection.portReused && packet == connection.firstPacket)
        step.mark(M::PortReused);
    count(step);
    noteSettled(connection);
    return step.marks;
}

/// Not inlined: the short way would have to save registers for it.
[[gnu::noinline]] SegmentMarks trackWhole(Connection& connection, const SeenSegment& segment, End sender,
                                          std::int64_t timeNs, std::uint64_t packet) {
    const SegmentMarks marks = trackUnforeseen(connection, segment, sender, timeNs, packet);
    trackArrived(connection, segment, sender, Reception::Unknown);
    return marks;
}

} // namespace

Connection beginConnection(const SeenSegment& segment, std::uint32_t index) {
    Connection connection;
    connection.index = index;
    connection.hosts = {segment.source, segment.destination};
    if (looksLikeServer(segment))
        std::swap(connection.hosts[0], connection.hosts[1]);
    connection.ends[0].state = startOf(segment, true);
    connection.ends[1].state = startOf(segment, false);
    connection.begun = {connection.ends[0].state, connection.ends[1].state};
    return connection;
}

void inherit(Connection& connection, const Connection& earlier) {
    InferredState& state = connection.ends[1].state;
    const HostAddress& host = connection.hosts[1];
    const InferredState& before = earlier.ends[host == earlier.hosts[0] ? 0 : 1].state;
    state.may = state.may | before.may;
    if (earlier.closing() == Closing::Open || earlier.closing() == Closing::HalfClosed)
        state.likely = before.likely;
    connection.begun[1] = state;
}

void wait(Connection& connection, std::int64_t untilNs) {
    constexpr std::int64_t kNsPerUs = 1'000;
    const std::int64_t silenceNs = untilNs - connection.lastNs;
    if (silenceNs < kTimeWaitShortestUs * kNsPerUs || connection.lastPacket == 0)
        return;
    for (SeenEnd& end : connection.ends)
        end.state.waitInSilence(silenceNs / kNsPerUs);
}

bool beginsAnew(const Connection& connection, const SeenSegment& segment) {
    if (!isPlainSyn(segment))
        return false;
    const SeenEnd& from = connection.end(senderOf(connection, segment));
    return from.hasBase && from.base != segment.first();
}

SegmentMarks trackSent(Connection& connection, const SeenSegment& segment, End sender, std::int64_t timeNs,
                       std::uint64_t packet) {
    if (trackForeseen(connection, segment, sender, timeNs, packet)) [[likely]]
        return {};
    return trackUnforeseen(connection, segment, sender, timeNs, packet);
}

void trackArrived(Connection& connection, const SeenSegment& segment, End sender, Reception reception,
                  bool finDue) {
    if (changesNothing(connection, segment))
        return;
    Step step{connection, segment, 0, sender, reception, {}};
    step.finDue = finDue;
    bring(step);
    noteSettled(connection);
}

SegmentMarks track(Connection& connection, const SeenSegment& segment, End sender, std::int64_t timeNs,
                   std::uint64_t packet) {
    if (trackForeseen(connection, segment, sender, timeNs, packet)) [[likely]]
        return {};
    return trackWhole(connection, segment, sender, timeNs, packet);
}

} // namespace finwait
