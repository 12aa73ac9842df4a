#include "core/tcp/tcb.h"

namespace finwait {

namespace {

void addSendSide(Hasher& hasher, const Tcb& tcb) {
    hasher.add(tcb.iss).add(tcb.sndUna).add(tcb.sndNxt).add(tcb.sndMax).add(tcb.sndUp);
    hasher.add(tcb.sndWl1).add(tcb.sndWl2).add(tcb.sndWnd).add(tcb.maxSndWnd);
    hasher.add(tcb.urgentPending).add(tcb.sendMss);
    hasher.addBytes(tcb.sendBuffer).add(tcb.sends.size());
    for (const SendMark& send : tcb.sends)
        hasher.add(send.end).add(send.push);
    hasher.add(tcb.closeRequested).add(tcb.finSent).add(tcb.finSeq);
}

void addTransfer(Hasher& hasher, const Tcb& tcb) {
    hasher.add(tcb.cwnd).add(tcb.ssthresh).add(tcb.dupAcks).add(tcb.ackedInAvoidance).add(tcb.inRecovery);
    hasher.add(tcb.recover).add(tcb.scaling).add(tcb.sndScale).add(tcb.rcvScale).add(tcb.timestamping);
    hasher.add(tcb.tsRecent)
        .add(tcb.sacking)
        .add(tcb.lastAckSent)
        .add(tcb.lastHeld)
        .add(tcb.persistUs)
        .add(tcb.unackedArrivals);
    hasher.add(tcb.quickAcks).add(tcb.lastText).add(tcb.keepAliveProbes).add(tcb.lastHeard);
}

void addReceiveSide(Hasher& hasher, const Tcb& tcb) {
    hasher.add(tcb.irs).add(tcb.rcvNxt).add(tcb.rcvUp).add(tcb.rcvWnd).add(tcb.urgentSignalled);
    hasher.addBytes(tcb.receiveBuffer).add(tcb.receivePush).add(tcb.finReceived).add(tcb.endOfStreamRead);
    hasher.add(tcb.held.size());
    for (const HeldText& text : tcb.held)
        hasher.add(text.seq).addBytes(text.data).add(text.fin).add(text.push);
    hasher.add(tcb.receives.size());
    for (const std::uint32_t octets : tcb.receives)
        hasher.add(octets);
}

void addTimers(Hasher& hasher, const Tcb& tcb) {
    hasher.add(tcb.rtoUs).add(tcb.srttUs).add(tcb.rttvarUs).add(tcb.rttSeq).add(tcb.rttStart);
    hasher.add(tcb.retransmissionQueue.size());
    for (const QueuedSegment& queued : tcb.retransmissionQueue)
        hasher.add(queued.seq)
            .add(queued.length)
            .add(queued.push)
            .add(queued.firstSentAt)
            .add(queued.transmissions)
            .add(queued.lost)
            .add(queued.sacked);
    hasher.add(tcb.synTimedOut).add(tcb.lastChallengeAck).add(tcb.fruitlessAcks).add(tcb.lastFruitlessAck);
    for (const std::optional<SimTime>& deadline : tcb.deadlines)
        hasher.add(deadline);
}

} // namespace

void stopTimers(Tcb& tcb) {
    const std::optional<SimTime> listenerDeadline = tcb.deadline(TimerKind::SynAck);
    tcb.deadlines = {};
    tcb.deadline(TimerKind::SynAck) = listenerDeadline;
}

void forget(Tcb& tcb) {
    static constexpr TcbVariables kInitial;
    const std::uint32_t incarnation = tcb.incarnation;
    const std::optional<SimTime> listenerDeadline = tcb.deadline(TimerKind::SynAck);
    static_cast<TcbVariables&>(tcb) = kInitial;
    tcb.incarnation = incarnation;
    tcb.deadline(TimerKind::SynAck) = listenerDeadline;
    tcb.sendBuffer.clear();
    tcb.sends.clear();
    tcb.retransmissionQueue.clear();
    tcb.receiveBuffer.clear();
    tcb.held.clear();
    tcb.receives.clear();
}

void addTo(Hasher& hasher, const Tcb& tcb) {
    hasher.add(tcb.state).add(tcb.origin).add(tcb.remoteSpecified).add(tcb.listenRemoteSpecified);
    hasher.add(tcb.remote.address).add(tcb.remote.port).add(tcb.incarnation);
    addTo(hasher, tcb.listener);
    addSendSide(hasher, tcb);
    addTransfer(hasher, tcb);
    addReceiveSide(hasher, tcb);
    addTimers(hasher, tcb);
}

} // namespace finwait
