// RFC 9293 §3.10.1 OPEN … §3.10.6 STATUS.

#include <utility>

#include "core/tcp/endpoint.h"
#include "core/tcp/options.h"
#include "core/tcp/output.h"
#include "core/tcp/receive_queue.h"

namespace finwait {

namespace {

/// Refuses a call: the decision and the RFC's error text.
void refuse(Context& ctx, CallKind call, Rule rule, ResultCode code) {
    ctx.decide(rule, Verdict::Fails);
    answer(ctx, call, code);
}

// §3.10.1

void becomeActive(Context& ctx, Rule rule, EdgeCause cause) {
    Tcb& tcb = ctx.tcb;
    if (tcb.state == State::Closed || !tcb.remoteSpecified)
        tcb.remote = ctx.config.remote;
    endListening(ctx);
    tcb.origin = Origin::Active;
    tcb.remoteSpecified = true;
    tcb.rcvWnd = windowLimit(ctx);
    tcb.rtoUs = ctx.config.rtoInitialUs;
    tcb.sendMss = ctx.config.mssDefault;
    chooseIss(ctx);
    ctx.decide(rule, Verdict::Acts, {{Term::Iss, tcb.iss}});
    moveTo(ctx, State::SynSent, cause);
    sendSyn(ctx);
}

/// The call names a peer that can be none.
bool namesNoHost(const Context& ctx, const Open& open) {
    return open.remoteSpecified && isGroupAddress(ctx.config.remote.address);
}

void openClosed(Context& ctx, const Open& open) {
    if (open.active && !open.remoteSpecified) {
        refuse(ctx, CallKind::Open, Rule::OpenRemoteUnspecified, ResultCode::RemoteUnspecified);
        return;
    }
    if (namesNoHost(ctx, open)) {
        refuse(ctx, CallKind::Open, Rule::OpenRemoteInvalid, ResultCode::RemoteInvalid);
        return;
    }
    if (open.active) {
        becomeActive(ctx, Rule::OpenActive, EdgeCause::ActiveOpen);
        return;
    }
    ctx.decide(Rule::OpenPassive, Verdict::Acts);
    moveTo(ctx, State::Listen, EdgeCause::PassiveOpen);
    prepareListen(ctx, open.remoteSpecified);
    beginListening(ctx, open.remoteSpecified);
}

void openListen(Context& ctx, const Open& open) {
    if (!open.active)
        refuse(ctx, CallKind::Open, Rule::OpenPassiveInListen, ResultCode::ConnectionExists);
    else if (!open.remoteSpecified)
        refuse(ctx, CallKind::Open, Rule::OpenRemoteUnspecified, ResultCode::RemoteUnspecified);
    else if (namesNoHost(ctx, open))
        refuse(ctx, CallKind::Open, Rule::OpenRemoteInvalid, ResultCode::RemoteInvalid);
    else
        becomeActive(ctx, Rule::OpenListenToActive, EdgeCause::ActiveOpen);
}

void openCall(Context& ctx, const Open& open) {
    switch (ctx.tcb.state) {
    case State::Closed:
        openClosed(ctx, open);
        return;
    case State::Listen:
        openListen(ctx, open);
        return;
    case State::SynSent:
    case State::SynReceived:
    case State::Established:
    case State::FinWait1:
    case State::FinWait2:
    case State::CloseWait:
    case State::Closing:
    case State::LastAck:
    case State::TimeWait:
        refuse(ctx, CallKind::Open, Rule::OpenExists, ResultCode::ConnectionExists);
        return;
    }
}

// §3.10.2

bool hasRoomFor(const Context& ctx, const Send& send) {
    return ctx.tcb.sendBuffer.size() + send.data.size() <= ctx.config.sendBufferOctets;
}

void queueText(Context& ctx, const Send& send) {
    Tcb& tcb = ctx.tcb;
    if (send.data.empty()) {
        answer(ctx, CallKind::Send, ResultCode::Ok);
        return;
    }
    tcb.sendBuffer.append(send.data);
    const SeqNum end = tcb.dataUna() + static_cast<std::uint32_t>(tcb.sendBuffer.size());
    tcb.sends.push_back({end, send.push});
    updateUserTimer(ctx, false);
    if (!send.urgent)
        return;
    tcb.sndUp = end;
    tcb.urgentPending = true;
    ctx.decide(Rule::SendUrgent, Verdict::Acts, {{Term::SndUp, tcb.sndUp}});
}

/// True when the octets were taken; otherwise the call has been refused.
bool takeText(Context& ctx, const Send& send) {
    if (ctx.tcb.closeRequested) {
        refuse(ctx, CallKind::Send, Rule::SendClosing, ResultCode::ConnectionClosing);
        return false;
    }
    if (!hasRoomFor(ctx, send)) {
        refuse(ctx, CallKind::Send, Rule::SendNoRoom, ResultCode::InsufficientResources);
        return false;
    }
    queueText(ctx, send);
    return true;
}

void sendInListen(Context& ctx, const Send& send) {
    if (!ctx.tcb.remoteSpecified) {
        refuse(ctx, CallKind::Send, Rule::SendRemoteUnspecified, ResultCode::RemoteUnspecified);
        return;
    }
    if (!hasRoomFor(ctx, send)) {
        refuse(ctx, CallKind::Send, Rule::SendNoRoom, ResultCode::InsufficientResources);
        return;
    }
    becomeActive(ctx, Rule::SendListenToActive, EdgeCause::Send);
    queueText(ctx, send);
}

/// The octets go out now, or wait because the peer's window is full.
void decideSend(Context& ctx, std::int64_t octets) {
    const Tcb& tcb = ctx.tcb;
    const bool full = notAfter(tcb.sndUna + tcb.sndWnd, tcb.sndNxt);
    ctx.decide(full ? Rule::SendNoWindow : Rule::SendSegmentized, Verdict::Acts,
               {{Term::TextOctets, octets},
                {Term::SndUna, tcb.sndUna},
                {Term::SndNxt, tcb.sndNxt},
                {Term::SndWnd, tcb.sndWnd}});
}

void sendCall(Context& ctx, const Send& send) {
    const auto octets = static_cast<std::int64_t>(send.data.size());
    switch (ctx.tcb.state) {
    case State::Closed:
        refuse(ctx, CallKind::Send, Rule::SendClosed, ResultCode::ConnectionDoesNotExist);
        return;
    case State::Listen:
        sendInListen(ctx, send);
        return;
    case State::SynSent:
    case State::SynReceived:
        if (takeText(ctx, send))
            ctx.decide(Rule::SendQueued, Verdict::Acts, {{Term::TextOctets, octets}});
        return;
    case State::Established:
    case State::CloseWait:
        if (!takeText(ctx, send))
            return;
        decideSend(ctx, octets);
        transmitQueued(ctx);
        return;
    case State::FinWait1:
    case State::FinWait2:
    case State::Closing:
    case State::LastAck:
    case State::TimeWait:
        refuse(ctx, CallKind::Send, Rule::SendClosing, ResultCode::ConnectionClosing);
        return;
    }
}

// §3.10.3

void queueReceive(Context& ctx, const Receive& receive) {
    if (ctx.tcb.receives.size() >= ctx.config.receiveCallsMax) {
        refuse(ctx, CallKind::Receive, Rule::ReceiveNoRoom, ResultCode::InsufficientResources);
        return;
    }
    ctx.tcb.receives.push_back(receive.octets);
    if (!satisfyReceives(ctx))
        ctx.decide(Rule::ReceiveQueued, Verdict::Acts, {{Term::TextOctets, receive.octets}});
    if (widenWindow(ctx))
        sendAck(ctx);
}

void receiveCloseWait(Context& ctx, const Receive& receive) {
    if (ctx.tcb.receiveBuffer.empty()) {
        ctx.tcb.endOfStreamRead = true;
        refuse(ctx, CallKind::Receive, Rule::ReceivePeerClosed, ResultCode::ConnectionClosing);
        return;
    }
    ctx.tcb.receives.push_back(receive.octets);
    satisfyReceives(ctx);
}

void receiveCall(Context& ctx, const Receive& receive) {
    switch (ctx.tcb.state) {
    case State::Closed:
        refuse(ctx, CallKind::Receive, Rule::ReceiveClosed, ResultCode::ConnectionDoesNotExist);
        return;
    case State::Listen:
    case State::SynSent:
    case State::SynReceived:
    case State::Established:
    case State::FinWait1:
    case State::FinWait2:
        queueReceive(ctx, receive);
        return;
    case State::CloseWait:
        receiveCloseWait(ctx, receive);
        return;
    case State::Closing:
    case State::LastAck:
    case State::TimeWait:
        if (ctx.config.receiveAfterFin)
            receiveCloseWait(ctx, receive);
        else
            refuse(ctx, CallKind::Receive, Rule::ReceiveClosing, ResultCode::ConnectionClosing);
        return;
    }
}

// §3.10.4

void closeNow(Context& ctx, Rule rule, EdgeCause cause, ResultCode outstanding) {
    ctx.decide(rule, Verdict::Acts);
    answerOutstanding(ctx, outstanding);
    answer(ctx, cause == EdgeCause::Abort ? CallKind::Abort : CallKind::Close, ResultCode::Ok);
    deleteTcb(ctx, cause);
}

void closeSynReceived(Context& ctx) {
    Tcb& tcb = ctx.tcb;
    if (tcb.closeRequested) {
        refuse(ctx, CallKind::Close, Rule::CloseAgain, ResultCode::ConnectionClosing);
        return;
    }
    tcb.closeRequested = true;
    if (!tcb.sendBuffer.empty()) {
        ctx.decide(Rule::CloseQueued, Verdict::Acts,
                   {{Term::TextOctets, static_cast<std::int64_t>(tcb.sendBuffer.size())}});
        return;
    }
    ctx.decide(Rule::CloseSynReceived, Verdict::Acts, {{Term::SndNxt, tcb.sndNxt}});
    moveTo(ctx, State::FinWait1, EdgeCause::Close);
    transmitQueued(ctx);
}

/// Half-duplex close (§3.6.1, MAY-1) with data that the application never read.
bool closedUnread(Context& ctx) {
    const Tcb& tcb = ctx.tcb;
    if (!ctx.config.halfDuplexClose || tcb.receiveBuffer.empty())
        return false;
    ctx.decide(Rule::CloseUnreadData, Verdict::Acts,
               {{Term::TextOctets, static_cast<std::int64_t>(tcb.receiveBuffer.size())},
                {Term::SndNxt, tcb.sndNxt}});
    sendReset(ctx, tcb.sndNxt);
    answerOutstanding(ctx, ResultCode::ConnectionReset);
    answer(ctx, CallKind::Close, ResultCode::Ok);
    deleteTcb(ctx, EdgeCause::Close);
    return true;
}

/// Nothing is queued before the FIN, and the peer's window has room for it.
bool finMayGo(const Tcb& tcb) {
    return tcb.unsentOctets() == 0 && before(tcb.sndNxt, tcb.sndUna + tcb.sndWnd);
}

void closeEstablished(Context& ctx) {
    if (closedUnread(ctx))
        return;
    const std::uint32_t unsent = ctx.tcb.unsentOctets();
    ctx.tcb.closeRequested = true;
    ctx.decide(finMayGo(ctx.tcb) ? Rule::CloseEstablished : Rule::CloseQueued, Verdict::Acts,
               {{Term::SndNxt, ctx.tcb.sndNxt}, {Term::TextOctets, unsent}});
    moveTo(ctx, State::FinWait1, EdgeCause::Close);
    transmitQueued(ctx);
    updateUserTimer(ctx, false);
}

void closeCloseWait(Context& ctx) {
    Tcb& tcb = ctx.tcb;
    if (tcb.closeRequested) {
        refuse(ctx, CallKind::Close, Rule::CloseAgain, ResultCode::ConnectionClosing);
        return;
    }
    if (closedUnread(ctx))
        return;
    tcb.closeRequested = true;
    const std::uint32_t unsent = tcb.unsentOctets();
    ctx.decide(finMayGo(tcb) ? Rule::CloseCloseWait : Rule::CloseQueued, Verdict::Acts,
               {{Term::SndNxt, tcb.sndNxt}, {Term::TextOctets, unsent}});
    transmitQueued(ctx);
    updateUserTimer(ctx, false);
}

void closeCall(Context& ctx) {
    switch (ctx.tcb.state) {
    case State::Closed:
        refuse(ctx, CallKind::Close, Rule::CloseClosed, ResultCode::ConnectionDoesNotExist);
        return;
    case State::Listen:
        endListening(ctx);
        closeNow(ctx, Rule::CloseListen, EdgeCause::Close, ResultCode::Closing);
        return;
    case State::SynSent:
        closeNow(ctx, Rule::CloseSynSent, EdgeCause::Close, ResultCode::Closing);
        return;
    case State::SynReceived:
        closeSynReceived(ctx);
        return;
    case State::Established:
        closeEstablished(ctx);
        return;
    case State::FinWait1:
    case State::FinWait2:
        refuse(ctx, CallKind::Close, Rule::CloseAgain, ResultCode::ConnectionClosing);
        return;
    case State::CloseWait:
        closeCloseWait(ctx);
        return;
    case State::Closing:
    case State::LastAck:
    case State::TimeWait:
        refuse(ctx, CallKind::Close, Rule::CloseClosing, ResultCode::ConnectionClosing);
        return;
    }
}

// §3.10.5

void abortCall(Context& ctx) {
    switch (ctx.tcb.state) {
    case State::Closed:
        refuse(ctx, CallKind::Abort, Rule::AbortClosed, ResultCode::ConnectionDoesNotExist);
        return;
    case State::Listen:
        endListening(ctx);
        closeNow(ctx, Rule::AbortListen, EdgeCause::Abort, ResultCode::ConnectionReset);
        return;
    case State::SynSent:
        closeNow(ctx, Rule::AbortSynSent, EdgeCause::Abort, ResultCode::ConnectionReset);
        return;
    case State::SynReceived:
    case State::Established:
    case State::FinWait1:
    case State::FinWait2:
    case State::CloseWait:
        sendReset(ctx, ctx.tcb.sndNxt);
        closeNow(ctx, Rule::AbortReset, EdgeCause::Abort, ResultCode::ConnectionReset);
        return;
    case State::Closing:
    case State::LastAck:
    case State::TimeWait:
        closeNow(ctx, Rule::AbortClosing, EdgeCause::Abort, ResultCode::ConnectionReset);
        return;
    }
}

// §3.10.6

void statusCall(Context& ctx) {
    if (ctx.tcb.state == State::Closed) {
        refuse(ctx, CallKind::Status, Rule::StatusClosed, ResultCode::ConnectionDoesNotExist);
        return;
    }
    ctx.decide(Rule::StatusState, Verdict::Acts);
    UserResult result;
    result.call = CallKind::Status;
    result.code = ResultCode::StateIs;
    result.state = ctx.tcb.state;
    result.urgent = urgentRemains(ctx.tcb);
    ctx.out.results.push_back(std::move(result));
}

} // namespace

void userCall(Tcb& tcb, const UserCall& call, SimTime now, const Config& config, Outcome& out) {
    Context ctx{tcb, config, now, out, {}};
    if (tcb.state == State::Closed && tcb.listener.listening && callListener(ctx, call))
        return;
    switch (callKind(call)) {
    case CallKind::Open:
        openCall(ctx, std::get<Open>(call));
        return;
    case CallKind::Send:
        sendCall(ctx, std::get<Send>(call));
        return;
    case CallKind::Receive:
        receiveCall(ctx, std::get<Receive>(call));
        return;
    case CallKind::Close:
        closeCall(ctx);
        return;
    case CallKind::Abort:
        abortCall(ctx);
        return;
    case CallKind::Status:
        statusCall(ctx);
        return;
    }
}

void crash(Tcb& tcb, Outcome& out) {
    static const Config noConfig;
    Context ctx{tcb, noConfig, {}, out, {}};
    ctx.decide(Rule::Crash, Verdict::Acts);
    tcb.listener = {};
    tcb.deadline(TimerKind::SynAck).reset();
    if (tcb.state != State::Closed)
        deleteTcb(ctx, EdgeCause::Crash);
}

} // namespace finwait
