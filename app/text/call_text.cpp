#include "app/text/call_text.h"

#include <QCoreApplication>

#include <algorithm>

#include "app/text/explanation_catalog.h"

namespace finwait {

namespace {

QString inCallText(const char* text) {
    return QCoreApplication::translate("CallText", text);
}

} // namespace

QString refusalText(const Tcb& tcb, const UserCall& call, SimTime now, const Config& config,
                    NameDialect dialect) {
    Tcb scratch = tcb;
    Outcome outcome;
    userCall(scratch, call, now, config, outcome);
    const auto error = std::ranges::find_if(outcome.results, [&call](const UserResult& result) {
        return !result.general && result.call == callKind(call) && isError(result.code);
    });
    const auto refusal = std::ranges::find(outcome.decisions, Verdict::Fails, &Decision::verdict);
    if (error == outcome.results.end() || refusal == outcome.decisions.end())
        return {};
    return inCallText(QT_TRANSLATE_NOOP("CallText", "%1 in %2 would return “%3”: %4 (%5)"))
        .arg(fromCore(callName(callKind(call))), stateLabel(tcb.state, dialect),
             fromCore(resultText(error->code)), refusalReason(refusal->rule()), citation(refusal->rule()));
}

QString resultMeaning(ResultCode code) {
    switch (code) {
    case ResultCode::Ok:
    case ResultCode::Data:
    case ResultCode::StateIs:
        return {};
    case ResultCode::ConnectionDoesNotExist:
        return inCallText(QT_TRANSLATE_NOOP("CallText", "There is no connection."));
    case ResultCode::ConnectionExists:
        return inCallText(QT_TRANSLATE_NOOP("CallText", "There is a connection already."));
    case ResultCode::ConnectionClosing:
        return inCallText(QT_TRANSLATE_NOOP("CallText", "The connection is being closed."));
    case ResultCode::Closing:
        return inCallText(QT_TRANSLATE_NOOP("CallText", "CLOSE was called before the call could be served."));
    case ResultCode::RemoteUnspecified:
        return inCallText(QT_TRANSLATE_NOOP("CallText", "The call does not say who the peer is."));
    case ResultCode::InsufficientResources:
        return inCallText(QT_TRANSLATE_NOOP("CallText", "There is no room to remember the call."));
    case ResultCode::ConnectionReset:
        return inCallText(
            QT_TRANSLATE_NOOP("CallText", "The connection was broken off: sockets say ECONNRESET."));
    case ResultCode::ConnectionRefused:
        return inCallText(
            QT_TRANSLATE_NOOP("CallText", "Nobody wanted the connection: sockets say ECONNREFUSED."));
    case ResultCode::UserTimeout:
        return inCallText(
            QT_TRANSLATE_NOOP("CallText", "Nothing was acknowledged for as long as the user would wait."));
    case ResultCode::TimedOut:
        return inCallText(QT_TRANSLATE_NOOP("CallText", "The peer never answered: sockets say ETIMEDOUT."));
    case ResultCode::PeerClosing:
        return inCallText(
            QT_TRANSLATE_NOOP("CallText", "The peer has no more data to send: a socket's read() returns 0."));
    case ResultCode::Urgent:
        return inCallText(QT_TRANSLATE_NOOP("CallText", "The peer has sent urgent data."));
    case ResultCode::DeliveryProblem:
        return inCallText(QT_TRANSLATE_NOOP(
            "CallText", "Several retransmissions went unanswered; the connection goes on."));
    case ResultCode::RemoteInvalid:
        return inCallText(
            QT_TRANSLATE_NOOP("CallText", "The peer's address is a broadcast or multicast address."));
    }
    return {};
}

QString callLaneKey(CallLane lane) {
    switch (lane) {
    case CallLane::None:
        return QStringLiteral("none");
    case CallLane::Rfc:
        return QStringLiteral("rfc");
    case CallLane::Socket:
        return QStringLiteral("socket");
    }
    return {};
}

std::optional<CallLane> callLaneFromKey(const QString& key) {
    for (const CallLane lane : {CallLane::None, CallLane::Rfc, CallLane::Socket}) {
        if (callLaneKey(lane) == key)
            return lane;
    }
    return std::nullopt;
}

QString appCallHint(AppCall call, bool returns) {
    switch (call) {
    case AppCall::OpenActive:
        return inCallText(QT_TRANSLATE_NOOP(
            "CallText",
            "Active OPEN (§3.10.1) is answered when the connection is ESTABLISHED, or fails. A program "
            "calls connect() instead."));
    case AppCall::OpenPassive:
        return inCallText(QT_TRANSLATE_NOOP(
            "CallText", "Passive OPEN (§3.10.1) is answered when a peer has come and the connection is "
                        "ESTABLISHED. A program calls listen() and accept() instead."));
    case AppCall::Send:
        return inCallText(QT_TRANSLATE_NOOP(
            "CallText",
            "SEND (§3.10.2) is answered when the peer has acknowledged all of it. A program's send() "
            "returns as soon as the kernel has taken the octets."));
    case AppCall::Receive:
        return inCallText(QT_TRANSLATE_NOOP(
            "CallText",
            "RECEIVE (§3.10.3) is answered when there is data that was pushed, or enough to fill the "
            "buffer. A program calls recv() instead."));
    case AppCall::Close:
        return inCallText(QT_TRANSLATE_NOOP(
            "CallText",
            "CLOSE (§3.10.4): I have no more to send. It is answered when the peer has acknowledged the "
            "FIN. A program calls close(), or shutdown(SHUT_WR) to go on reading."));
    case AppCall::Abort:
        return inCallText(QT_TRANSLATE_NOOP(
            "CallText",
            "ABORT (§3.10.5) forgets the connection and tells the peer with a RST. A program calls "
            "close() with SO_LINGER 0."));
    case AppCall::Status:
        return inCallText(QT_TRANSLATE_NOOP(
            "CallText", "STATUS (§3.10.6) reports the state. A program calls getsockopt(TCP_INFO)."));
    case AppCall::Told:
        return inCallText(QT_TRANSLATE_NOOP(
            "CallText",
            "TCP tells its user something that no call asked for (§3.10). A program on sockets learns it "
            "from its next call."));
    case AppCall::Connect:
        return returns ? inCallText(QT_TRANSLATE_NOOP(
                   "CallText", "connect() returns with the connection: 0 in ESTABLISHED. That the other "
                               "application has accepted it is not said."))
                       : inCallText(QT_TRANSLATE_NOOP(
                           "CallText", "socket() and connect() are an active OPEN. The call blocks until the "
                                       "connection is ESTABLISHED, or has failed."));
    case AppCall::Bind:
        return inCallText(QT_TRANSLATE_NOOP(
            "CallText",
            "A second OPEN takes another socket, and bind() to the same port fails while the port is in "
            "use."));
    case AppCall::Listen:
        return inCallText(QT_TRANSLATE_NOOP(
            "CallText",
            "socket(), bind() and listen() are a passive OPEN. They return at once; accept() waits for "
            "the connection."));
    case AppCall::Accept:
        return returns ? inCallText(QT_TRANSLATE_NOOP(
                   "CallText", "accept() returns a socket for the connection, which is ESTABLISHED by "
                               "then. The handshake did not need the application."))
                       : inCallText(QT_TRANSLATE_NOOP(
                           "CallText", "accept() is the part of a passive OPEN that waits: it blocks until a "
                                       "connection is ESTABLISHED."));
    case AppCall::SocketSend:
        return inCallText(QT_TRANSLATE_NOOP(
            "CallText",
            "send() is a SEND. It returns as soon as the kernel has taken the octets: that says nothing "
            "of the peer."));
    case AppCall::Recv:
        return returns
                   ? inCallText(QT_TRANSLATE_NOOP(
                       "CallText", "recv() returns what has arrived; 0 when the peer's FIN has come and all "
                                   "before it has been read; -1 when the connection is broken."))
                   : inCallText(QT_TRANSLATE_NOOP(
                       "CallText", "recv() is a RECEIVE: it blocks until there is something to read. It is "
                                   "shown to return when the RECEIVE does, with what was pushed."));
    case AppCall::ShutdownWrite:
        return inCallText(QT_TRANSLATE_NOOP(
            "CallText",
            "shutdown(SHUT_WR) is a CLOSE whose program keeps the socket: what follows shows that it "
            "goes on reading. After close() data from the peer would be answered with RST."));
    case AppCall::SocketClose:
        return inCallText(QT_TRANSLATE_NOOP(
            "CallText", "close() is a CLOSE. It returns at once; TCP goes on without the application."));
    case AppCall::LingerClose:
        return inCallText(QT_TRANSLATE_NOOP(
            "CallText", "close() with SO_LINGER on and a time of 0 is an ABORT: the peer is sent a RST."));
    case AppCall::TcpInfo:
        return inCallText(QT_TRANSLATE_NOOP("CallText", "getsockopt(TCP_INFO) is a STATUS."));
    case AppCall::NoSocketCall:
        return inCallText(QT_TRANSLATE_NOOP(
            "CallText", "RFC 9293 has this user call here, and sockets have none that does the same."));
    }
    return {};
}

} // namespace finwait
