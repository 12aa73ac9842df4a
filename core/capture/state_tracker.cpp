#include "core/capture/tracked_step.h"

namespace finwait {

namespace {

using M = SegmentMark;

/// Where no handshake was seen.
constexpr std::int64_t kUsualRoundTripNs = 200'000'000;

constexpr StateSet kAwaitingSyn{State::Listen, State::SynSent};

/// What an end must have received to send this.
void receiveWhatIsShown(const Step& step) {
    SeenEnd& from = step.from();
    const SeenEnd& to = step.to();
    const bool unsynchronized = !(from.state.may & kAwaitingSyn).empty();
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
    const bool fin = step.finDue && from.finSeen && isInOrder(from)
                     && (segment.has(Fin) || notAfter(segment.first(), from.finSeq));
    const bool brings = segment.has(Fin) || (fin && segment.textOctets != 0);
    if (fin && brings)
        to.state.receive(acksFin ? Brought::FinAndAckOfFin : Brought::Fin, sure);
    else if (acksFin)
        to.state.receive(Brought::AckOfFin, sure);
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

} // namespace

void noteSendersState(const Step& step, bool finSeenBefore) {
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

void bring(const Step& step) {
    InferredState& state = step.to().state;
    const InferredState before = state;
    bringAll(step, step.reception == Reception::Sure);
    if (step.reception != Reception::Unlikely)
        return;
    state.likely = before.likely;
    state.mayUnlessReset = before.mayUnlessReset;
}

} // namespace finwait
