#include "core/tcp/keep_alive.h"

#include "core/tcp/output.h"

namespace finwait {

namespace {

bool keepsAlive(State state) {
    return state == State::Established || state == State::CloseWait || state == State::FinWait2;
}

void giveUp(Context& ctx) {
    ctx.decide(Rule::KeepAliveDead, Verdict::Acts, {{Term::Count, ctx.tcb.keepAliveProbes}});
    if (ctx.config.resetDeadPeer)
        sendReset(ctx, ctx.tcb.sndNxt);
    answerOutstanding(ctx, ResultCode::TimedOut);
    signalUser(ctx, ResultCode::TimedOut);
    deleteTcb(ctx, EdgeCause::KeepAliveTimeout);
}

} // namespace

void heardFromPeer(Context& ctx) {
    Tcb& tcb = ctx.tcb;
    tcb.lastHeard = ctx.now;
    tcb.keepAliveProbes = 0;
    if (ctx.config.keepAliveIdleUs != 0 && keepsAlive(tcb.state))
        tcb.deadline(TimerKind::KeepAlive) = ctx.now + ctx.config.keepAliveIdleUs;
    else
        tcb.deadline(TimerKind::KeepAlive).reset();
}

void keepAliveTimeout(Context& ctx) {
    Tcb& tcb = ctx.tcb;
    std::optional<SimTime>& deadline = tcb.deadline(TimerKind::KeepAlive);
    deadline.reset();
    if (!keepsAlive(tcb.state))
        return;
    if (!tcb.retransmissionQueue.empty()) {
        deadline = ctx.now + ctx.config.keepAliveIdleUs;
        return;
    }
    if (ctx.config.keepAliveProbesMax != 0 && tcb.keepAliveProbes >= ctx.config.keepAliveProbesMax) {
        giveUp(ctx);
        return;
    }
    ++tcb.keepAliveProbes;
    ctx.decide(Rule::KeepAliveProbe, Verdict::Acts,
               {{Term::Count, tcb.keepAliveProbes}, {Term::TimeoutUs, ctx.now - tcb.lastHeard}});
    sendKeepAlive(ctx);
    deadline = ctx.now + ctx.config.keepAliveIntervalUs;
}

} // namespace finwait
