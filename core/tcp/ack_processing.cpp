// RFC 9293 §3.10.7.4, step five.

#include <algorithm>

#include "core/tcp/congestion.h"
#include "core/tcp/keep_alive.h"
#include "core/tcp/options.h"
#include "core/tcp/output.h"
#include "core/tcp/retransmission.h"
#include "core/tcp/segment_steps.h"

namespace finwait {

namespace {

void decideAck(Context& ctx, Rule rule, Verdict verdict, SeqNum ack) {
    ctx.decide(rule, verdict,
               {{Term::SegAck, ack}, {Term::SndUna, ctx.tcb.sndUna}, {Term::SndNxt, ctx.tcb.sndNxt}});
}

/// RFC 5961 §5: (SND.UNA - MAX.SND.WND) =< SEG.ACK =< SND.MAX, which is SND.NXT but for a zero-window probe.
bool inMitigatedRange(const Context& ctx, SeqNum ack) {
    const Tcb& tcb = ctx.tcb;
    std::uint32_t oldest = tcb.maxSndWnd;
    if (ctx.config.ackBeforeIssBad)
        oldest = std::min(oldest, static_cast<std::uint32_t>(distance(tcb.iss + 1, tcb.sndUna)));
    return notAfter(tcb.sndUna - oldest, ack) && notAfter(ack, tcb.sndMax);
}

/// MAY-12, in synchronized states only: in SYN-RECEIVED a bad ACK draws the RST of §3.5.2, group 2.
Next checkRange(Context& ctx, const Segment& segment) {
    if (!ctx.config.rfc5961 || !isSynchronized(ctx.tcb.state) || inMitigatedRange(ctx, segment.ack))
        return Next::Continue;
    ctx.decide(Rule::AckRange, Verdict::Fails,
               {{Term::SegAck, segment.ack},
                {Term::SndUna, ctx.tcb.sndUna},
                {Term::MaxSndWnd, ctx.tcb.maxSndWnd},
                {Term::SndNxt, ctx.tcb.sndNxt}});
    answerUnacceptable(ctx, segment);
    return Next::Stop;
}

/// A CLOSE that waited for ESTABLISHED (§3.10.4, SYN-RECEIVED).
void serveQueuedClose(Context& ctx) {
    if (!ctx.tcb.closeRequested)
        return;
    ctx.decide(Rule::CloseEstablished, Verdict::Acts, {{Term::SndNxt, ctx.tcb.sndNxt}});
    moveTo(ctx, State::FinWait1, EdgeCause::Close);
}

Next ackSynReceived(Context& ctx, const Segment& segment) {
    Tcb& tcb = ctx.tcb;
    if (!inHalfOpen(tcb.sndUna, tcb.sndNxt, segment.ack)) {
        decideAck(ctx, Rule::AckEstablishes, Verdict::Fails, segment.ack);
        ctx.decide(Rule::AckBadReset, Verdict::Acts, {{Term::SegAck, segment.ack}});
        sendResetFor(ctx, segment);
        return Next::Stop;
    }
    decideAck(ctx, Rule::AckEstablishes, Verdict::Acts, segment.ack);
    advanceUna(ctx, segment.ack);
    setSendWindow(tcb, segment);
    moveTo(ctx, State::Established, EdgeCause::RcvAckOfSyn);
    answer(ctx, CallKind::Open, ResultCode::Ok);
    handshakeCompleted(ctx);
    serveQueuedClose(ctx);
    return Next::Continue;
}

bool isNewerWindow(const Tcb& tcb, const Segment& segment) {
    return before(tcb.sndWl1, segment.seq)
           || (tcb.sndWl1 == segment.seq && notAfter(tcb.sndWl2, segment.ack));
}

void updateSendWindow(Context& ctx, const Segment& segment) {
    Tcb& tcb = ctx.tcb;
    const bool newer = isNewerWindow(tcb, segment);
    const std::uint32_t window = windowOf(tcb, segment);
    if (newer && tcb.sndWnd != window)
        ctx.decide(Rule::AckWindow, Verdict::Acts,
                   {{Term::SndWnd, window}, {Term::SndWl1, segment.seq}, {Term::SndWl2, segment.ack}});
    if (newer)
        setSendWindow(tcb, segment);
}

/// RFC 5681 §2: data is outstanding, and the segment carries no data, no SYN, no FIN and the window of the
/// last one.
bool isDuplicateAck(const Tcb& tcb, const Segment& segment) {
    return !tcb.retransmissionQueue.empty() && segment.length() == 0 && windowOf(tcb, segment) == tcb.sndWnd;
}

void noteSack(Context& ctx, const Segment& segment) {
    const std::uint32_t marked = noteSackBlocks(ctx.tcb, segment);
    if (marked != 0)
        ctx.decide(Rule::SackNoted, Verdict::Acts, {{Term::Count, marked}});
}

/// "The same processing as for the ESTABLISHED state".
Next ackEstablished(Context& ctx, const Segment& segment) {
    Tcb& tcb = ctx.tcb;
    const SeqNum ack = segment.ack;
    if (before(tcb.sndMax, ack)) {
        decideAck(ctx, Rule::AckUnsent, Verdict::Fails, ack);
        answerUnacceptable(ctx, segment);
        return Next::Stop;
    }
    if (before(ack, tcb.sndUna)) {
        decideAck(ctx, Rule::AckDuplicate, Verdict::Acts, ack);
        return Next::Continue;
    }
    const bool handshake = !tcb.synAcknowledged();
    noteSack(ctx, segment);
    if (tcb.deadline(TimerKind::Persist))
        updateUserTimer(ctx, true);
    if (ack == tcb.sndUna) {
        decideAck(ctx, Rule::AckDuplicate, Verdict::Acts, ack);
        if (isDuplicateAck(tcb, segment))
            duplicateAckArrived(ctx);
    } else {
        decideAck(ctx, Rule::AckAdvances, Verdict::Acts, ack);
        advanceUna(ctx, ack);
    }
    updateSendWindow(ctx, segment);
    if (tcb.frontBeyondWindow())
        updateUserTimer(ctx, true);
    if (handshake && tcb.synAcknowledged()) {
        answer(ctx, CallKind::Open, ResultCode::Ok);
        handshakeCompleted(ctx);
    }
    return Next::Continue;
}

void startFinWait2Timer(Context& ctx) {
    if (ctx.config.finWait2TimeoutUs != 0)
        ctx.tcb.deadline(TimerKind::FinWait2) = ctx.now + ctx.config.finWait2TimeoutUs;
}

void ackFinWait1(Context& ctx) {
    if (!ctx.tcb.finAcknowledged())
        return;
    ctx.decide(Rule::AckOfFin, Verdict::Acts, {{Term::SndUna, ctx.tcb.sndUna}});
    moveTo(ctx, State::FinWait2, EdgeCause::RcvAckOfFin);
    ctx.decide(Rule::AckCloseDone, Verdict::Acts);
    answer(ctx, CallKind::Close, ResultCode::Ok);
    startFinWait2Timer(ctx);
    heardFromPeer(ctx);
}

Next ackClosing(Context& ctx) {
    if (!ctx.tcb.finAcknowledged()) {
        ctx.decide(Rule::AckClosingIgnored, Verdict::Acts, {{Term::SndUna, ctx.tcb.sndUna}});
        transmitQueued(ctx);
        return Next::Stop;
    }
    ctx.decide(Rule::AckClosingTimeWait, Verdict::Acts,
               {{Term::SndUna, ctx.tcb.sndUna}, {Term::TimeoutUs, 2 * ctx.config.mslUs}});
    moveTo(ctx, State::TimeWait, EdgeCause::RcvAckOfFin);
    answer(ctx, CallKind::Close, ResultCode::Ok);
    startTimeWait(ctx);
    return Next::Continue;
}

Next ackLastAck(Context& ctx) {
    if (!ctx.tcb.finAcknowledged())
        return Next::Continue;
    ctx.decide(Rule::AckLastAckClosed, Verdict::Acts, {{Term::SndUna, ctx.tcb.sndUna}});
    answer(ctx, CallKind::Close, ResultCode::Ok);
    ctx.out.accepted = true;
    deleteTcb(ctx, EdgeCause::RcvAckOfFin);
    return Next::Stop;
}

Next ackByState(Context& ctx, const Arriving& arriving) {
    const Segment& segment = arriving.segment;
    switch (ctx.tcb.state) {
    case State::SynReceived:
        return ackSynReceived(ctx, segment);
    case State::Established:
    case State::FinWait2:
    case State::CloseWait:
        return ackEstablished(ctx, segment);
    case State::FinWait1:
        if (ackEstablished(ctx, segment) == Next::Stop)
            return Next::Stop;
        ackFinWait1(ctx);
        return Next::Continue;
    case State::Closing:
        return ackEstablished(ctx, segment) == Next::Stop ? Next::Stop : ackClosing(ctx);
    case State::LastAck:
        return ackEstablished(ctx, segment) == Next::Stop ? Next::Stop : ackLastAck(ctx);
    case State::TimeWait:
        ctx.decide(Rule::AckTimeWait, Verdict::Acts);
        return Next::Continue;
    case State::Closed:
    case State::Listen:
    case State::SynSent:
        return Next::Stop;
    }
    return Next::Stop;
}

} // namespace

Next checkAck(Context& ctx, Arriving& arriving) {
    if (!arriving.segment.has(Ack)) {
        ctx.decide(Rule::AckMissing, Verdict::Fails);
        return Next::Stop;
    }
    if (checkRange(ctx, arriving.segment) == Next::Stop)
        return Next::Stop;
    return ackByState(ctx, arriving);
}

} // namespace finwait
