// RFC 9293 §3.10.7.2.

#include "core/tcp/arrival.h"
#include "core/tcp/options.h"
#include "core/tcp/output.h"
#include "core/tcp/receive_queue.h"

namespace finwait {

namespace {

/// Other control or text that came with a SYN is queued until ESTABLISHED.
void queueTextOfSyn(Context& ctx, const Segment& segment) {
    if (dropsTextOf(ctx, segment))
        return;
    const Arriving arriving = withinWindow(ctx, segment);
    if (arriving.text.empty() && !arriving.fin)
        return;
    holdText(ctx.tcb, arriving.textSeq(), arriving.text, arriving.fin, segment.has(Psh));
    ctx.decide(Rule::ListenTextQueued, Verdict::Acts,
               {{Term::TextOctets, static_cast<std::int64_t>(arriving.text.size())}});
}

} // namespace

void acceptSyn(Context& ctx, const Segment& segment, std::optional<SeqNum> issFloor) {
    Tcb& tcb = ctx.tcb;
    tcb.remote = segment.source;
    tcb.remoteSpecified = true;
    tcb.irs = segment.seq;
    tcb.rcvNxt = segment.seq + 1;
    learnOptions(ctx, segment);
    setSendWindow(tcb, segment);
    chooseIss(ctx, issFloor);
    ctx.out.accepted = true;
    ctx.decide(Rule::ListenSyn, Verdict::Acts,
               {{Term::Irs, tcb.irs}, {Term::RcvNxt, tcb.rcvNxt}, {Term::Iss, tcb.iss}});
    queueTextOfSyn(ctx, segment);
    moveTo(ctx, State::SynReceived, EdgeCause::RcvSyn);
    sendSynAck(ctx);
}

void segmentArrivesListen(Context& ctx, const Segment& segment) {
    if (segment.has(Rst)) {
        ctx.decide(Rule::ListenRst, Verdict::Acts);
        return;
    }
    ctx.decide(Rule::ListenRst, Verdict::Absent);
    if (segment.has(Ack)) {
        if (ctx.config.synCookies && takeCookie(ctx, segment))
            return;
        ctx.decide(Rule::ListenAck, Verdict::Acts, {{Term::SegAck, segment.ack}});
        sendResetFor(ctx, segment);
        return;
    }
    ctx.decide(Rule::ListenAck, Verdict::Absent);
    if (!segment.has(Syn)) {
        ctx.decide(Rule::ListenOther, Verdict::Acts);
        return;
    }
    if (segment.has(Fin) && ctx.config.dropSynFinInListen) {
        ctx.decide(Rule::ListenSynFin, Verdict::Acts);
        return;
    }
    if (ctx.tcb.listener.listening)
        takeSyn(ctx, segment);
    else
        acceptSyn(ctx, segment, {});
}

} // namespace finwait
