#include "core/tcp/context.h"

#include <algorithm>
#include <utility>

namespace finwait {

namespace {

/// Its FIN waits, or waits for its acknowledgment.
bool isCloseOutstanding(const Tcb& tcb) {
    return tcb.closeRequested || (tcb.finSent && !tcb.finAcknowledged());
}

bool isOpenOutstanding(const Tcb& tcb) {
    return tcb.origin == Origin::Active && !tcb.synAcknowledged();
}

} // namespace

void moveTo(Context& ctx, State to, EdgeCause cause) {
    ctx.out.transitions.push_back(edgeOf(ctx.tcb.state, to, cause));
    ctx.tcb.state = to;
}

void deleteTcb(Context& ctx, EdgeCause cause) {
    moveTo(ctx, State::Closed, cause);
    forget(ctx.tcb);
}

void prepareListen(Context& ctx, bool remoteSpecified) {
    Tcb& tcb = ctx.tcb;
    const State state = tcb.state;
    forget(tcb);
    tcb.state = state;
    tcb.origin = Origin::Passive;
    tcb.listenRemoteSpecified = remoteSpecified;
    tcb.remoteSpecified = remoteSpecified;
    tcb.remote = remoteSpecified ? ctx.config.remote : Socket{};
    tcb.rcvWnd = std::min(ctx.config.receiveBufferOctets, 65'535U);
    tcb.rtoUs = ctx.config.rtoInitialUs;
}

bool returnsToListen(const Tcb& tcb) {
    return tcb.state == State::SynReceived && tcb.origin == Origin::Passive && !tcb.closeRequested;
}

void returnToListen(Context& ctx, EdgeCause cause, ResultCode sends) {
    std::vector<std::uint32_t> receives = std::move(ctx.tcb.receives);
    ctx.tcb.receives.clear();
    answerOutstanding(ctx, sends);
    moveTo(ctx, State::Listen, cause);
    prepareListen(ctx, ctx.tcb.listenRemoteSpecified);
    ctx.tcb.receives = std::move(receives);
}

void answer(Context& ctx, CallKind call, ResultCode code) {
    UserResult& result = ctx.out.results.emplace_back();
    result.call = call;
    result.code = code;
}

void signalUser(Context& ctx, ResultCode code) {
    UserResult& result = ctx.out.results.emplace_back();
    result.general = true;
    result.code = code;
}

void answerOutstanding(Context& ctx, ResultCode code) {
    if (isOpenOutstanding(ctx.tcb))
        answer(ctx, CallKind::Open, code);
    for (std::size_t i = 0; i < ctx.tcb.sends.size(); ++i)
        answer(ctx, CallKind::Send, code);
    for (std::size_t i = 0; i < ctx.tcb.receives.size(); ++i)
        answer(ctx, CallKind::Receive, code);
    if (isCloseOutstanding(ctx.tcb))
        answer(ctx, CallKind::Close, code);
    ctx.tcb.sends.clear();
    ctx.tcb.receives.clear();
}

void updateUserTimer(Context& ctx, bool progress) {
    const Tcb& tcb = ctx.tcb;
    const bool pending = !tcb.retransmissionQueue.empty() || !tcb.sendBuffer.empty() || tcb.closeRequested;
    std::optional<SimTime>& deadline = ctx.tcb.deadline(TimerKind::User);
    if (!pending || ctx.config.userTimeoutUs == 0)
        deadline.reset();
    else if (progress || !deadline)
        deadline = ctx.now + ctx.config.userTimeoutUs;
}

} // namespace finwait
