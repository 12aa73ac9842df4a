#include "core/capture/connection_tracker.h"

#include <algorithm>
#include <utility>

#include "core/sim/observation.h"
#include "core/tcp/option_reader.h"

namespace finwait {

namespace {

using M = SegmentMark;

/// A segment that comes so soon behind the one that it should have come before was overtaken, not sent again.
constexpr std::int64_t kOvertakenNs = 3'000'000;

/// Where no handshake was seen.
constexpr std::int64_t kUsualRoundTripNs = 200'000'000;

constexpr StateSet kBeforePassiveOpen{State::Closed, State::Listen};
constexpr StateSet kGoingOn{State::SynReceived, State::Established, State::FinWait1, State::FinWait2,
                            State::CloseWait,   State::Closing,     State::LastAck,  State::TimeWait};
constexpr StateSet kEstablished{State::Established};
constexpr StateSet kUnsynchronized{State::Listen, State::SynSent};
constexpr StateSet kMaySendSyn{State::Closed, State::Listen, State::SynSent, State::SynReceived};

/// Everything about one segment of one connection.
struct Step {
    Connection& connection;
    const SeenSegment& segment;
    std::int64_t timeNs;
    End sender;
    Reception reception;
    SegmentMarks marks;
    bool again = false;  ///< A SYN from an end that was past its SYN.
    bool stale = false;  ///< An ACK that is older than what its sender said before.
    bool newText = true; ///< It takes sequence numbers that its sender had not taken yet.

    [[nodiscard]] SeenEnd& from() const { return connection.ends[indexOf(sender)]; }
    [[nodiscard]] SeenEnd& to() const { return connection.ends[indexOf(peerOf(sender))]; }
    [[nodiscard]] SeqNum ack() const { return SeqNum(segment.ack); }
    void mark(SegmentMark which) { marks.insert(which); }
};

bool acknowledges(const SeenSegment& segment, const SeenEnd& peer, SeqNum seq) {
    return segment.has(Ack) && before(seq, SeqNum(segment.ack))
           && (!peer.known || notAfter(SeqNum(segment.ack), peer.next));
}

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

void addHole(Step& step, SeqNum left, SeqNum right) {
    auto& holes = step.from().holes;
    if (holes.size() == holes.capacity())
        eraseHoles(holes, [first = holes[0].left](const auto& hole) { return hole.left == first; });
    holes.push_back({left, right, step.timeNs, step.segment.identification});
}

/// Whether a segment of an old number fills a gap; the gap is then gone, or smaller.
std::optional<SeenEnd::Hole> fillHole(SeenEnd& from, SeqNum first, SeqNum end) {
    for (SeenEnd::Hole& hole : from.holes) {
        if (!before(first, hole.right) || !before(hole.left, end))
            continue;
        const SeenEnd::Hole filled = hole;
        if (notAfter(first, hole.left))
            hole.left = end;
        else
            hole.right = first;
        eraseHoles(from.holes, [](const auto& each) { return !before(each.left, each.right); });
        return filled;
    }
    return std::nullopt;
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
    if (const auto hole = fillHole(from, first, end)) {
        step.mark(isOvertaken(step, *hole) ? M::Reordered : M::Retransmission);
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
        addHole(step, from.next, first);
        from.next = end;
    } else if (isKeepAlive(step)) {
        step.mark(step.to().window == 0 && segment.textOctets == 1 ? M::ZeroWindowProbe : M::KeepAlive);
    } else if (end != first) {
        noteOldText(step, first, end);
        from.next = later(from.next, end);
    }
}

// ---- acknowledgments and windows ----

bool isBare(const SeenSegment& segment) {
    return segment.textOctets == 0 && (segment.flags & (Syn | Fin | Rst)) == 0;
}

bool isStale(const Step& step) {
    const SeenEnd& from = step.from();
    if (!isBare(step.segment) || !from.known)
        return false;
    const bool oldAck = from.hasAcked && step.segment.has(Ack) && before(step.ack(), from.acked);
    return oldAck || before(step.segment.first() + 1, from.next);
}

std::uint32_t windowOf(const Step& step) {
    const SeenEnd& from = step.from();
    const bool scaled = from.scaleKnown && step.to().scaleKnown && !step.segment.has(Syn);
    return std::uint32_t{step.segment.window} << (scaled ? from.scale : 0);
}

void noteAcknowledgment(Step& step) {
    SeenEnd& from = step.from();
    SeenEnd& to = step.to();
    if (!step.segment.has(Ack) || step.segment.has(Rst))
        return;
    const SeqNum ack = step.ack();
    const std::uint32_t window = windowOf(step);
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
    const SegmentOptions options = readOptions(step.segment.options);
    from.scaleKnown = options.windowScale.has_value();
    from.scale = std::min<std::uint8_t>(options.windowScale.value_or(0), 14);
}

// ---- states ----

bool isSettled(const Connection& connection) {
    return connection.ends[0].state.may == kEstablished && connection.ends[1].state.may == kEstablished;
}

/// What an end must have received to send this.
void receiveWhatIsShown(const Step& step) {
    SeenEnd& from = step.from();
    const SeenEnd& to = step.to();
    const bool unsynchronized = !(from.state.may & kUnsynchronized).empty();
    if (unsynchronized && to.synSeen && acknowledges(step.segment, to, to.iss)) {
        from.state.receive(Brought::Syn, true);
        if (to.synAckSeen && !step.segment.has(Syn))
            from.state.receive(Brought::SynAck, true);
    }
    const bool acksFin = to.finSeen && acknowledges(step.segment, to, to.finSeq);
    const bool goesOn = step.segment.textOctets != 0 || step.segment.has(Fin) || acksFin
                        || (to.synSeen && acknowledges(step.segment, to, to.iss + 1));
    const bool sendsText = step.segment.textOctets != 0 && !step.connection.fastOpen;
    const bool synAcked =
        sendsText || (from.synSeen ? to.hasAcked && before(from.iss, to.acked) : to.hasAcked);
    if (!step.segment.has(Syn) && goesOn && synAcked)
        from.state.receive(Brought::AckOfSyn, true);
    if (acksFin) // Whether the ACK of its own FIN has come as well is not shown.
        from.state.receive(Brought::Fin, true);
}

Shown shownBy(const Step& step, bool finSeenBefore) {
    const SeenSegment& segment = step.segment;
    if (segment.has(Rst))
        return Shown::Rst;
    if (segment.has(Syn))
        return segment.has(Ack) ? Shown::SynAck : Shown::Syn;
    if (segment.has(Fin))
        return finSeenBefore ? Shown::FinAgain : Shown::Fin;
    return step.newText && segment.textOctets != 0 ? Shown::NewText : Shown::Other;
}

void sendReset(const Step& step) {
    SeenEnd& from = step.from();
    from.state.send(Shown::Rst, true);
    // Nobody in SYN-SENT or SYN-RECEIVED objects to the ACK of his SYN.
    if (from.synSeen && step.segment.first() == from.iss + 1) {
        from.state.may = {State::Closed};
        from.state.likely = State::Closed;
    }
    step.connection.resetNs = step.timeNs;
    if (!step.connection.resetBy)
        step.connection.resetBy = step.sender;
}

/// It was on its way when the RST of the other end passed it.
bool hasCrossedReset(const Step& step) {
    const Connection& connection = step.connection;
    const std::int64_t roundTripNs = connection.roundTripNs != 0 ? connection.roundTripNs : kUsualRoundTripNs;
    return connection.resetBy == peerOf(step.sender) && step.timeNs - connection.resetNs < roundTripNs;
}

/// IPv4 packets of a host are numbered as they are sent.
bool isNumberedNext(const Step& step) {
    constexpr std::int32_t kNextMax = 256;
    const std::uint16_t now = step.segment.identification;
    const std::uint16_t last = step.from().lastIdentification;
    const auto ahead = static_cast<std::int16_t>(now - last);
    return now != 0 && last != 0 && ahead > 0 && ahead < kNextMax;
}

/// Sent just now, as far as one can tell: it has not been on its way for long.
bool isFresh(const Step& step) {
    if (step.stale || step.marks.contains(M::Duplicate) || step.marks.contains(M::Reordered)
        || hasCrossedReset(step))
        return false;
    if (step.connection.resetBy == step.sender && !step.newText)
        return false;
    return !step.marks.contains(M::Retransmission) || isNumberedNext(step);
}

/// Exactly what the peer expects next resets (RFC 9293 §3.10.7.4); in SYN-SENT an acknowledgment of the SYN.
bool isResetGood(const Step& step) {
    const SeenEnd& from = step.from();
    const SeenEnd& to = step.to();
    if (to.state.likely == State::SynSent)
        return step.segment.has(Ack) && to.known && step.ack() == to.next;
    if (!to.hasAcked && !from.known)
        return true;
    return (to.hasAcked && step.segment.first() == to.acked)
           || (from.known && step.segment.first() == from.next);
}

void bringReset(const Step& step, bool sure) {
    InferredState& state = step.to().state;
    const State likely = state.likely;
    const bool good = isResetGood(step);
    state.receive(Brought::Rst, sure && good);
    if (!good)
        state.likely = likely;
}

bool isInOrder(const SeenEnd& from) {
    return from.holes.empty();
}

void bringAll(const Step& step, bool sure) {
    const SeenSegment& segment = step.segment;
    const SeenEnd& from = step.from();
    SeenEnd& to = step.to();
    if (segment.has(Rst)) {
        bringReset(step, sure);
        return;
    }
    const bool acksSyn = to.synSeen ? acknowledges(segment, to, to.iss) : from.synSeen && segment.has(Ack);
    if (segment.has(Syn)) {
        if (from.again) // Whether it meets the old connection, or who has forgotten it.
            to.state.may = to.state.may | statesAfter(withSilentChanges(to.state.may), Brought::Syn);
        else if (!segment.has(Ack))
            to.state.receive(Brought::Syn, sure);
        else if (acksSyn)
            to.state.receive(Brought::SynAck, sure);
    } else if (acksSyn) {
        to.state.receive(Brought::AckOfSyn, sure);
    }
    const bool acksFin = to.finSeen && acknowledges(segment, to, to.finSeq);
    const bool fin =
        from.finSeen && isInOrder(from) && (segment.has(Fin) || notAfter(segment.first(), from.finSeq));
    const bool brings = segment.has(Fin) || (fin && segment.textOctets != 0);
    if (fin && brings)
        to.state.receive(acksFin ? Brought::FinAndAckOfFin : Brought::Fin, sure);
    else if (acksFin)
        to.state.receive(Brought::AckOfFin, sure);
}

void bring(const Step& step) {
    InferredState& state = step.to().state;
    const InferredState before = state;
    bringAll(step, step.reception == Reception::Sure);
    if (step.reception != Reception::Unlikely)
        return;
    state.likely = before.likely;
    state.mayUnlessReset = before.mayUnlessReset;
}

constexpr std::uint16_t kControls = Syn | Fin | Rst;

/// Nothing changes a state while both ends are surely ESTABLISHED.
bool changesNothing(const Connection& connection, const SeenSegment& segment) {
    return (segment.flags & kControls) == 0 && isSettled(connection);
}

void sendSegment(const Step& step, Shown shown) {
    const bool fresh = isFresh(step);
    step.from().state.send(shown, fresh);
    if (shown == Shown::NewText && fresh && !step.from().finSeen)
        step.to().state.cannotHaveGotFin();
}

/// Whoever goes on was not reset.
void noteLifeAfterReset(const Step& step) {
    if ((step.segment.flags & (Rst | Syn)) != 0 || !step.connection.resetBy)
        return;
    const bool goesOn = *step.connection.resetBy == step.sender ? step.newText : !hasCrossedReset(step);
    if (goesOn)
        step.connection.resetBy.reset();
}

void noteSendersState(const Step& step, bool finSeenBefore) {
    if (changesNothing(step.connection, step.segment))
        return;
    SeenEnd& from = step.from();
    if (step.again) {
        from.state.mayBeginAnew(isNumberedNext(step));
        return;
    }
    receiveWhatIsShown(step);
    if (!step.to().known) // One direction only: nobody knows what it has got.
        from.state.may = withUnseenArrivals(from.state.may);
    if (step.segment.has(Rst))
        sendReset(step);
    else
        sendSegment(step, shownBy(step, finSeenBefore));
    noteLifeAfterReset(step);
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
    const std::int64_t silenceUs = (untilNs - connection.lastNs) / kNsPerUs;
    if (silenceUs < kTimeWaitShortestUs || connection.lastPacket == 0)
        return;
    for (SeenEnd& end : connection.ends)
        end.state.waitInSilence(silenceUs);
}

bool beginsAnew(const Connection& connection, const SeenSegment& segment) {
    if (!isPlainSyn(segment))
        return false;
    const SeenEnd& from = connection.end(senderOf(connection, segment));
    return from.hasBase && from.base != segment.first();
}

SegmentMarks trackSent(Connection& connection, const SeenSegment& segment, std::int64_t timeNs,
                       std::uint64_t packet) {
    if (connection.firstPacket == 0) {
        connection.firstPacket = packet;
        connection.firstNs = timeNs;
    }
    wait(connection, timeNs);
    connection.lastPacket = packet;
    connection.lastNs = std::max(connection.lastNs, timeNs);

    Step step{connection, segment, timeNs, senderOf(connection, segment), Reception::Unknown, {}};
    if (segment.has(Syn))
        noteBeginning(step);
    else
        step.from().again = false;
    SeenEnd& from = step.from();
    step.stale = isStale(step);
    const bool wasProbed = step.to().probed;
    const bool finSeenBefore = from.finSeen;
    noteBases(step);
    noteNumbers(step);
    if ((segment.flags & kControls) != 0)
        noteControls(step);
    noteAcknowledgment(step);
    noteKeepAliveAnswer(step, wasProbed);
    if (!connection.handshakeAcked || segment.has(Syn))
        noteHandshake(step);
    noteSendersState(step, finSeenBefore);
    from.probed = step.marks.contains(M::KeepAlive);
    from.lastIdentification = segment.identification;
    if (connection.portReused && packet == connection.firstPacket)
        step.mark(M::PortReused);
    count(step);
    return step.marks;
}

void trackArrived(Connection& connection, const SeenSegment& segment, Reception reception) {
    if (!changesNothing(connection, segment))
        bring({connection, segment, 0, senderOf(connection, segment), reception, {}});
}

SegmentMarks track(Connection& connection, const SeenSegment& segment, std::int64_t timeNs,
                   std::uint64_t packet) {
    const SegmentMarks marks = trackSent(connection, segment, timeNs, packet);
    trackArrived(connection, segment, Reception::Unknown);
    return marks;
}

} // namespace finwait
