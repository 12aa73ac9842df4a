#include "core/tcp/time_wait.h"

#include "core/tcp/arrival.h"

namespace finwait {

namespace {

bool isNewerByTimestamp(const Tcb& tcb, const Segment& segment) {
    return tcb.timestamping && segment.options.timestamps
           && static_cast<std::int32_t>(segment.options.timestamps->value - tcb.tsRecent) > 0;
}

/// Where listeners stay behind there must be one, with room.
bool mayTakeConnection(const Context& ctx) {
    return !ctx.config.listenerForks || (ctx.tcb.listener.listening && !backlogFull(ctx.tcb, ctx.config));
}

} // namespace

bool reopensTimeWait(const Context& ctx, const Segment& segment) {
    const Tcb& tcb = ctx.tcb;
    if (!ctx.config.timeWaitReopens || tcb.state != State::TimeWait || !segment.has(Syn) || segment.has(Rst)
        || segment.has(Ack) || !mayTakeConnection(ctx))
        return false;
    return isNewerByTimestamp(tcb, segment) || before(tcb.rcvNxt, segment.seq);
}

void reopen(Context& ctx, const Segment& segment) {
    const Rule rule =
        isNewerByTimestamp(ctx.tcb, segment) ? Rule::TimeWaitReopened6191 : Rule::TimeWaitReopened;
    const SeqNum beyond = ctx.tcb.sndMax + 1;
    ctx.decide(rule, Verdict::Acts, {{Term::SegSeq, segment.seq}, {Term::RcvNxt, ctx.tcb.rcvNxt}});
    prepareListen(ctx, ctx.tcb.listener.remoteSpecified);
    acceptSyn(ctx, segment, beyond);
}

} // namespace finwait
