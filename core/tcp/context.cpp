#include "core/tcp/context.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace finwait {

namespace {

/// No TCB: what is left is the host's.
Tcb hostOf(Tcb& tcb) {
    Tcb none;
    none.incarnation = tcb.incarnation;
    none.listener = std::move(tcb.listener);
    none.deadline(TimerKind::SynAck) = tcb.deadline(TimerKind::SynAck);
    return none;
}

} // namespace

void moveTo(Context& ctx, State to, EdgeCause cause) {
    const std::optional<EdgeId> edge = findEdge(ctx.tcb.state, to, cause);
    assert(edge);
    ctx.out.transitions.push_back(*edge);
    ctx.tcb.state = to;
}

void deleteTcb(Context& ctx, EdgeCause cause) {
    moveTo(ctx, State::Closed, cause);
    ctx.tcb = hostOf(ctx.tcb);
}

void prepareListen(Context& ctx, bool remoteSpecified) {
    const State state = ctx.tcb.state;
    Tcb fresh = hostOf(ctx.tcb);
    fresh.state = state;
    fresh.origin = Origin::Passive;
    fresh.listenRemoteSpecified = remoteSpecified;
    fresh.remoteSpecified = remoteSpecified;
    fresh.remote = remoteSpecified ? ctx.config.remote : Socket{};
    fresh.rcvWnd = std::min(ctx.config.receiveBufferOctets, 65'535U);
    fresh.rtoUs = ctx.config.rtoInitialUs;
    ctx.tcb = std::move(fresh);
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
    UserResult result;
    result.call = call;
    result.code = code;
    ctx.out.results.push_back(std::move(result));
}

void signalUser(Context& ctx, ResultCode code) {
    UserResult result;
    result.general = true;
    result.code = code;
    ctx.out.results.push_back(std::move(result));
}

void answerOutstanding(Context& ctx, ResultCode code) {
    for (std::size_t i = 0; i < ctx.tcb.sends.size(); ++i)
        answer(ctx, CallKind::Send, code);
    for (std::size_t i = 0; i < ctx.tcb.receives.size(); ++i)
        answer(ctx, CallKind::Receive, code);
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
