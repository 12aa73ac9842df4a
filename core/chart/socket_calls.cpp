#include "core/chart/socket_calls.h"

#include <algorithm>

namespace finwait {

namespace {

/// sk_err when the connection goes: tcp_reset() and tcp_write_err() of Linux.
SocketError errorOf(const Report& report, State before) {
    if (report.timer) {
        const bool orderly = report.timer == TimerKind::TimeWait || report.timer == TimerKind::FinWait2;
        return orderly ? SocketError::None : SocketError::TimedOut;
    }
    const bool broken =
        report.arrival && (report.arrival->segment.has(Rst) || report.arrival->segment.has(Syn));
    if (!broken)
        return SocketError::None;
    switch (before) {
    case State::SynSent:
        return SocketError::ConnectionRefused;
    case State::CloseWait:
        return SocketError::BrokenPipe;
    default:
        return SocketError::ConnectionReset;
    }
}

std::uint32_t octetsOf(const Send& send) {
    return static_cast<std::uint32_t>(send.data.size());
}

} // namespace

std::optional<ResultCode> SocketCalls::Moment::refusal(CallKind kind) const {
    const auto found = std::ranges::find_if(report.results, [kind](const UserResult& result) {
        return !result.general && result.call == kind && isError(result.code);
    });
    return found == report.results.end() ? std::nullopt : std::optional(found->code);
}

void SocketCalls::tell(const Report& report, const World& world, StepIndex step, CallLog& log) {
    const End end = *report.actor;
    Moment moment{report, world.end(end), report.before[indexOf(end)], report.after[indexOf(end)],
                  CallScribe(log, step, end, m_waiting)};
    if (report.kind == StepKind::Crash) {
        moment.scribe.abandonAll();
        *this = {};
        return;
    }
    const auto* act = std::get_if<CallAct>(&report.act);
    if (act != nullptr)
        call(moment, act->call);
    takeResults(moment);
    if (closesWithPeer(report) && m_phase != Phase::NoSocket) {
        acceptQueued(moment);
        closeConnected(moment);
    }
    thirdHostCompletes(moment);
    const Tcb& tcb = moment.endpoint.tcb;
    if (moment.before == State::TimeWait && moment.after == State::SynReceived) {
        letGo(moment); // A new connection takes the old one's place (RFC 6191).
        m_phase = Phase::Listening;
    }
    if (act == nullptr && moment.before != State::Closed && moment.after == State::Closed)
        connectionEnds(moment);
    else if (!tcb.receiveBuffer.empty())
        keepsSocket(moment);
    m_finSeen = m_finSeen || tcb.finReceived;
    m_unread = static_cast<std::uint32_t>(tcb.receiveBuffer.size());
}

void SocketCalls::call(Moment& moment, const UserCall& call) {
    switch (callKind(call)) {
    case CallKind::Open:
        open(moment, std::get<Open>(call));
        return;
    case CallKind::Send:
        send(moment, std::get<Send>(call));
        return;
    case CallKind::Receive:
        receive(moment);
        return;
    case CallKind::Close:
        close(moment);
        return;
    case CallKind::Abort:
        abort(moment);
        return;
    case CallKind::Status:
        status(moment);
        return;
    }
}

void SocketCalls::open(Moment& moment, const Open& open) {
    if (const auto code = moment.refusal(CallKind::Open)) {
        openRefused(moment, open, *code);
        return;
    }
    // No program can turn a listening socket into a connecting one, nor listen to one peer alone.
    const bool possible = open.active ? m_phase != Phase::Listening : !open.remoteSpecified;
    moment.scribe.abandonAll();
    m_deferred.clear();
    m_phase = open.active ? Phase::Connecting : Phase::Listening;
    if (!possible) {
        moment.scribe.make(AppCall::NoSocketCall);
    } else if (open.active) {
        moment.scribe.begin(AppCall::Connect);
    } else {
        moment.scribe.make(AppCall::Listen);
        moment.scribe.begin(AppCall::Accept);
    }
}

void SocketCalls::openRefused(Moment& moment, const Open& open, ResultCode code) {
    if (code == ResultCode::RemoteInvalid && open.active)
        moment.scribe.makeFailing(AppCall::Connect, SocketError::NetworkUnreachable);
    else if (code != ResultCode::ConnectionExists)
        moment.scribe.make(AppCall::NoSocketCall);
    else if (open.active && m_phase == Phase::Connecting)
        moment.scribe.makeFailing(AppCall::Connect, SocketError::Already);
    else if (open.active && m_phase == Phase::Connected)
        moment.scribe.makeFailing(AppCall::Connect, SocketError::IsConnected);
    else
        moment.scribe.makeFailing(AppCall::Bind, SocketError::AddressInUse);
}

void SocketCalls::send(Moment& moment, const Send& send) {
    acceptQueued(moment);
    keepsSocket(moment);
    const std::uint32_t octets = octetsOf(send);
    const bool full = moment.refusal(CallKind::Send) == ResultCode::InsufficientResources;
    switch (m_phase) {
    case Phase::NoSocket:
        moment.scribe.makeFailing(AppCall::SocketSend, SocketError::BadDescriptor, octets);
        return;
    case Phase::Listening:
        sendListening(moment, octets);
        return;
    case Phase::Connecting:
    case Phase::Connected:
        if (full)
            moment.scribe.makeFailing(AppCall::SocketSend, SocketError::Again, octets);
        else if (m_phase == Phase::Connecting)
            moment.scribe.begin(AppCall::SocketSend, octets);
        else
            moment.scribe.make(AppCall::SocketSend, CallEnding::Done, octets);
        return;
    case Phase::Queued:
    case Phase::Closing:
    case Phase::Dead:
    case Phase::Unconnected:
        moment.scribe.makeFailing(AppCall::SocketSend,
                                  m_pending != SocketError::None ? m_pending : SocketError::BrokenPipe,
                                  octets);
        m_pending = SocketError::None;
        return;
    }
}

void SocketCalls::sendListening(Moment& moment, std::uint32_t octets) {
    if (moment.refusal(CallKind::Send)) {
        moment.scribe.makeFailing(AppCall::SocketSend, SocketError::BrokenPipe, octets);
    } else if (isHalfMade(moment)) {
        m_deferred.push_back({CallKind::Send, octets});
    } else {
        moment.scribe.abandonAll();
        moment.scribe.make(AppCall::NoSocketCall);
        m_phase = Phase::Connecting;
    }
}

void SocketCalls::receive(Moment& moment) {
    acceptQueued(moment);
    keepsSocket(moment);
    const bool full = moment.refusal(CallKind::Receive) == ResultCode::InsufficientResources;
    if (full) {
        moment.scribe.make(AppCall::NoSocketCall);
        return;
    }
    switch (m_phase) {
    case Phase::NoSocket:
        moment.scribe.makeFailing(AppCall::Recv, SocketError::BadDescriptor);
        return;
    case Phase::Listening:
        if (!moment.scribe.waiting(AppCall::Accept))
            moment.scribe.begin(AppCall::Accept);
        m_deferred.push_back({CallKind::Receive, 0});
        return;
    case Phase::Connecting:
        moment.scribe.begin(AppCall::Recv);
        return;
    case Phase::Queued:
    case Phase::Connected:
    case Phase::Closing:
        receiveConnected(moment);
        return;
    case Phase::Dead:
        receiveDead(moment);
        return;
    case Phase::Unconnected:
        moment.scribe.makeFailing(AppCall::Recv, SocketError::NotConnected);
        return;
    }
}

void SocketCalls::receiveConnected(Moment& moment) {
    if (!moment.refusal(CallKind::Receive))
        moment.scribe.begin(AppCall::Recv);
    else if (moment.endpoint.tcb.receiveBuffer.empty())
        moment.scribe.make(AppCall::Recv, CallEnding::Zero);
    else
        moment.scribe.make(AppCall::NoSocketCall);
}

void SocketCalls::receiveDead(Moment& moment) {
    if (m_unreadLost) {
        moment.scribe.make(AppCall::NoSocketCall);
    } else if (m_finSeen || m_pending == SocketError::None) {
        moment.scribe.make(AppCall::Recv, CallEnding::Zero);
    } else {
        moment.scribe.makeFailing(AppCall::Recv, m_pending);
        m_pending = SocketError::None;
    }
}

void SocketCalls::close(Moment& moment) {
    acceptQueued(moment);
    if (m_phase == Phase::NoSocket) {
        moment.scribe.makeFailing(AppCall::SocketClose, SocketError::BadDescriptor);
        return;
    }
    if (isHalfMade(moment)) {
        endHalfMade(moment);
        return;
    }
    if (moment.after != State::Closed) {
        closeConnected(moment);
        return;
    }
    moment.scribe.abandonAll();
    moment.scribe.make(AppCall::SocketClose);
    letGo(moment);
}

void SocketCalls::closeConnected(Moment& moment) {
    keepsSocket(moment);
    const Endpoint& endpoint = moment.endpoint;
    if (m_phase == Phase::Connecting)
        moment.scribe.abandonAll();
    if (endpoint.config.halfDuplexClose) {
        moment.scribe.abandonAll();
        moment.scribe.make(AppCall::SocketClose);
        m_phase = Phase::NoSocket;
        return;
    }
    m_phase = Phase::Closing;
    if (moment.scribe.waiting(AppCall::Recv) || !endpoint.tcb.receiveBuffer.empty())
        moment.scribe.make(AppCall::ShutdownWrite);
    else
        m_unsureClose = moment.scribe.make(AppCall::SocketClose);
}

void SocketCalls::abort(Moment& moment) {
    acceptQueued(moment);
    keepsSocket(moment);
    if (m_phase == Phase::NoSocket) {
        moment.scribe.makeFailing(AppCall::LingerClose, SocketError::BadDescriptor);
        return;
    }
    if (isHalfMade(moment)) {
        endHalfMade(moment);
        return;
    }
    moment.scribe.abandonAll();
    const bool lingers = moment.before != State::Closed && m_phase != Phase::Listening;
    moment.scribe.make(lingers ? AppCall::LingerClose : AppCall::SocketClose);
    letGo(moment);
}

/// No program can get at a connection that is still being made.
void SocketCalls::endHalfMade(Moment& moment) {
    moment.scribe.make(AppCall::NoSocketCall);
    if (moment.listens())
        return;
    moment.scribe.abandonAll();
    letGo(moment);
}

void SocketCalls::status(Moment& moment) {
    acceptQueued(moment);
    keepsSocket(moment);
    if (m_phase == Phase::NoSocket)
        moment.scribe.makeFailing(AppCall::TcpInfo, SocketError::BadDescriptor);
    else
        moment.scribe.make(isHalfMade(moment) ? AppCall::NoSocketCall : AppCall::TcpInfo);
}

void SocketCalls::takeResults(Moment& moment) {
    for (const UserResult& result : moment.report.results) {
        if (result.general)
            continue;
        if (result.call == CallKind::Open && result.code == ResultCode::Ok)
            connected(moment);
        const auto recv = moment.scribe.waiting(AppCall::Recv);
        if (result.call != CallKind::Receive || !recv)
            continue;
        if (result.code == ResultCode::Data)
            moment.scribe.finish(*recv, CallEnding::Octets, static_cast<std::uint32_t>(result.data.size()));
        else if (result.code == ResultCode::PeerClosing)
            moment.scribe.finish(*recv, CallEnding::Zero);
    }
}

void SocketCalls::connected(Moment& moment) {
    if (m_phase != Phase::Listening && m_phase != Phase::Connecting)
        return;
    m_finSeen = m_unreadLost = false;
    m_pending = SocketError::None;
    m_unsureClose.reset();
    if (m_phase == Phase::Listening) {
        m_phase = Phase::Queued;
        if (const auto accept = moment.scribe.waiting(AppCall::Accept)) {
            moment.scribe.finish(*accept, CallEnding::Descriptor);
            m_phase = Phase::Connected;
            makeDeferred(moment);
        } else if (!m_deferred.empty()) {
            acceptQueued(moment);
        }
        return;
    }
    m_phase = Phase::Connected;
    if (const auto connect = moment.scribe.waiting(AppCall::Connect))
        moment.scribe.finish(*connect, CallEnding::Zero);
    while (const auto send = moment.scribe.waiting(AppCall::SocketSend))
        moment.scribe.finish(*send, CallEnding::Octets, moment.scribe[*send].octets);
}

/// Whoever wants to do something with a connection in the queue accepts it first.
void SocketCalls::acceptQueued(Moment& moment) {
    if (m_phase != Phase::Queued)
        return;
    moment.scribe.make(AppCall::Accept, CallEnding::Descriptor);
    m_phase = Phase::Connected;
    makeDeferred(moment);
}

void SocketCalls::makeDeferred(Moment& moment) {
    for (const Deferred& deferred : m_deferred) {
        if (deferred.kind == CallKind::Send)
            moment.scribe.make(AppCall::SocketSend, CallEnding::Done, deferred.octets);
        else
            moment.scribe.begin(AppCall::Recv);
    }
    m_deferred.clear();
}

void SocketCalls::connectionEnds(Moment& moment) {
    SocketError error = errorOf(moment.report, moment.before);
    switch (m_phase) {
    case Phase::Connecting:
        connectFails(moment, error);
        return;
    case Phase::Listening:
        return;
    case Phase::Connected:
    case Phase::Closing:
        receivesEnd(moment, error);
        m_pending = error;
        m_unreadLost = m_unread > 0;
        m_phase = m_unsureClose ? Phase::NoSocket : Phase::Dead;
        m_unsureClose.reset();
        break;
    case Phase::NoSocket:
    case Phase::Queued:
    case Phase::Dead:
    case Phase::Unconnected:
        break;
    }
    if (moment.listens() || m_phase == Phase::Queued)
        letGo(moment);
}

void SocketCalls::connectFails(Moment& moment, SocketError error) {
    if (const auto connect = moment.scribe.waiting(AppCall::Connect); connect && error != SocketError::None)
        moment.scribe.finish(*connect, CallEnding::Failed).error = error;
    moment.scribe.abandonAll();
    m_phase = Phase::Unconnected;
}

void SocketCalls::receivesEnd(Moment& moment, SocketError& error) {
    while (const auto recv = moment.scribe.waiting(AppCall::Recv)) {
        if (error == SocketError::None || m_finSeen) {
            moment.scribe.finish(*recv, CallEnding::Zero);
            continue;
        }
        moment.scribe.finish(*recv, CallEnding::Failed).error = error;
        error = SocketError::None;
    }
}

/// accept() takes what comes first, also a connection that is followed no further here.
void SocketCalls::thirdHostCompletes(Moment& moment) {
    const std::uint32_t completed = moment.endpoint.tcb.listener.completedElsewhere;
    const auto accept = moment.scribe.waiting(AppCall::Accept);
    if (completed > m_completedElsewhere && accept)
        moment.scribe.finish(*accept, CallEnding::Descriptor);
    m_completedElsewhere = completed;
}

/// What has been closed can't be used: it must have been a shutdown().
void SocketCalls::keepsSocket(Moment& moment) {
    if (m_unsureClose)
        moment.scribe[*m_unsureClose].call = AppCall::ShutdownWrite;
    m_unsureClose.reset();
}

/// The connection's socket is gone; a listener may be left.
void SocketCalls::letGo(const Moment& moment) {
    m_phase = moment.listens() ? Phase::Listening : Phase::NoSocket;
    m_unsureClose.reset();
    m_deferred.clear();
}

} // namespace finwait
