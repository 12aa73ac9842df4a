// RFC 9293 §3.10.8.

#include <cassert>

#include "core/tcp/endpoint.h"
#include "core/tcp/keep_alive.h"
#include "core/tcp/output.h"
#include "core/tcp/persist.h"
#include "core/tcp/retransmission.h"

namespace finwait {

namespace {

void userTimeout(Context& ctx) {
    ctx.decide(Rule::UserTimeout, Verdict::Acts, {{Term::TimeoutUs, ctx.config.userTimeoutUs}});
    if (returnsToListen(ctx.tcb)) {
        returnToListen(ctx, EdgeCause::UserTimeout, ResultCode::UserTimeout);
        return;
    }
    answerOutstanding(ctx, ResultCode::UserTimeout);
    signalUser(ctx, ResultCode::UserTimeout);
    deleteTcb(ctx, EdgeCause::UserTimeout);
}

} // namespace

void timeout(Tcb& tcb, TimerKind kind, SimTime now, const Config& config, Outcome& out) {
    assert(tcb.deadline(kind) && *tcb.deadline(kind) <= now);
    Context ctx{tcb, config, now, out, {}};
    switch (kind) {
    case TimerKind::Retransmission:
        retransmissionTimeout(ctx);
        return;
    case TimerKind::User:
        userTimeout(ctx);
        return;
    case TimerKind::TimeWait:
        ctx.decide(Rule::TimeWaitTimeout, Verdict::Acts, {{Term::TimeoutUs, 2 * config.mslUs}});
        deleteTcb(ctx, EdgeCause::TimeWaitTimeout);
        return;
    case TimerKind::FinWait2:
        ctx.decide(Rule::FinWait2Timeout, Verdict::Acts, {{Term::TimeoutUs, config.finWait2TimeoutUs}});
        answerOutstanding(ctx, ResultCode::TimedOut);
        deleteTcb(ctx, EdgeCause::FinWait2Timeout);
        return;
    case TimerKind::Persist:
        persistTimeout(ctx);
        return;
    case TimerKind::DelayedAck:
        ctx.decide(Rule::AckDelayOver, Verdict::Acts, {{Term::TimeoutUs, config.delayedAckUs}});
        sendAck(ctx);
        return;
    case TimerKind::KeepAlive:
        keepAliveTimeout(ctx);
        return;
    case TimerKind::SynAck:
        listenerTimeout(ctx);
        return;
    }
}

} // namespace finwait
