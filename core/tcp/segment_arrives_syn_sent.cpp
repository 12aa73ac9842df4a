// RFC 9293 §3.10.7.3.

#include "core/tcp/arrival.h"
#include "core/tcp/options.h"
#include "core/tcp/output.h"
#include "core/tcp/receive_queue.h"
#include "core/tcp/retransmission.h"

namespace finwait {

namespace {

Next checkAck(Context& ctx, const Segment& segment) {
    const Tcb& tcb = ctx.tcb;
    if (!segment.has(Ack)) {
        ctx.decide(Rule::SynSentAck, Verdict::Absent);
        return Next::Continue;
    }
    const bool acceptable = inHalfOpen(tcb.iss, tcb.sndNxt, segment.ack);
    ctx.decide(Rule::SynSentAck, acceptable ? Verdict::Holds : Verdict::Fails,
               {{Term::SegAck, segment.ack}, {Term::Iss, tcb.iss}, {Term::SndNxt, tcb.sndNxt}});
    if (acceptable)
        return Next::Continue;
    if (!segment.has(Rst)) {
        ctx.decide(Rule::SynSentAckReset, Verdict::Acts, {{Term::SegAck, segment.ack}});
        sendResetFor(ctx, segment);
    }
    return Next::Stop;
}

Next checkRst(Context& ctx, const Segment& segment) {
    if (!segment.has(Rst)) {
        ctx.decide(Rule::SynSentRst, Verdict::Absent);
        return Next::Continue;
    }
    if (!segment.has(Ack)) {
        ctx.decide(Rule::SynSentRst, Verdict::Fails);
        return Next::Stop;
    }
    ctx.decide(Rule::SynSentRstReset, Verdict::Acts, {{Term::SegAck, segment.ack}});
    ctx.out.accepted = true;
    answerOutstanding(ctx, ResultCode::ConnectionReset);
    signalUser(ctx, ResultCode::ConnectionReset);
    deleteTcb(ctx, EdgeCause::RcvRst);
    return Next::Stop;
}

void establish(Context& ctx, const Segment& segment) {
    Tcb& tcb = ctx.tcb;
    moveTo(ctx, State::Established, EdgeCause::RcvSynAck);
    ctx.decide(Rule::SynSentEstablished, Verdict::Acts,
               {{Term::SndUna, tcb.sndUna}, {Term::RcvNxt, tcb.rcvNxt}});
    answer(ctx, CallKind::Open, ResultCode::Ok);
    handshakeCompleted(ctx);
    const bool bare = segment.data.empty() && !segment.has(Fin) && !segment.has(Urg);
    if (bare || dropsTextOf(ctx, segment)) {
        if (!transmitQueued(ctx))
            sendAck(ctx);
        return;
    }
    Arriving arriving = withinWindow(ctx, segment);
    arriving.ackOwed = true;
    processFromUrgent(ctx, arriving);
}

void receiveSimultaneousSyn(Context& ctx, const Segment& segment) {
    Tcb& tcb = ctx.tcb;
    ctx.decide(Rule::SynSentSynReceived, Verdict::Acts,
               {{Term::SegSeq, segment.seq}, {Term::RcvNxt, tcb.rcvNxt}});
    const bool dropped = dropsTextOf(ctx, segment);
    const Arriving arriving = withinWindow(ctx, segment);
    if (!dropped && (!arriving.text.empty() || arriving.fin)) {
        holdText(tcb, arriving.textSeq(), arriving.text, arriving.fin, segment.has(Psh));
        ctx.decide(Rule::SynSentTextQueued, Verdict::Acts,
                   {{Term::TextOctets, static_cast<std::int64_t>(arriving.text.size())}});
    }
    moveTo(ctx, State::SynReceived, EdgeCause::RcvSyn);
    sendSynAck(ctx);
}

void checkSyn(Context& ctx, const Segment& segment) {
    Tcb& tcb = ctx.tcb;
    if (!segment.has(Syn)) {
        ctx.decide(Rule::SynSentNeither, Verdict::Acts);
        return;
    }
    ctx.out.accepted = true;
    tcb.irs = segment.seq;
    tcb.rcvNxt = segment.seq + 1;
    learnOptions(ctx, segment);
    setSendWindow(tcb, segment);
    ctx.decide(Rule::SynSentSyn, Verdict::Holds, {{Term::Irs, tcb.irs}, {Term::RcvNxt, tcb.rcvNxt}});
    if (!segment.has(Ack)) {
        receiveSimultaneousSyn(ctx, segment);
        return;
    }
    advanceUna(ctx, segment.ack);
    establish(ctx, segment);
}

} // namespace

void segmentArrivesSynSent(Context& ctx, const Segment& segment) {
    if (checkAck(ctx, segment) == Next::Stop || checkRst(ctx, segment) == Next::Stop)
        return;
    checkSyn(ctx, segment);
}

} // namespace finwait
