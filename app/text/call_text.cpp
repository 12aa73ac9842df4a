#include "app/text/call_text.h"

#include <QCoreApplication>

#include <algorithm>

#include "app/text/explanation_catalog.h"

namespace finwait {

namespace {

QString translated(const char* text) {
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
    return translated(QT_TRANSLATE_NOOP("CallText", "%1 in %2 would return “%3”: %4 (%5)"))
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
        return translated(QT_TRANSLATE_NOOP("CallText", "There is no connection."));
    case ResultCode::ConnectionExists:
        return translated(QT_TRANSLATE_NOOP("CallText", "There is a connection already."));
    case ResultCode::ConnectionClosing:
        return translated(QT_TRANSLATE_NOOP("CallText", "The connection is being closed."));
    case ResultCode::Closing:
        return translated(QT_TRANSLATE_NOOP("CallText", "CLOSE was called before the call could be served."));
    case ResultCode::RemoteUnspecified:
        return translated(QT_TRANSLATE_NOOP("CallText", "The call does not say who the peer is."));
    case ResultCode::InsufficientResources:
        return translated(QT_TRANSLATE_NOOP("CallText", "There is no room to remember the call."));
    case ResultCode::ConnectionReset:
        return translated(
            QT_TRANSLATE_NOOP("CallText", "The connection was broken off: sockets say ECONNRESET."));
    case ResultCode::ConnectionRefused:
        return translated(
            QT_TRANSLATE_NOOP("CallText", "Nobody wanted the connection: sockets say ECONNREFUSED."));
    case ResultCode::UserTimeout:
        return translated(
            QT_TRANSLATE_NOOP("CallText", "Nothing was acknowledged for as long as the user would wait."));
    case ResultCode::TimedOut:
        return translated(QT_TRANSLATE_NOOP("CallText", "The peer never answered: sockets say ETIMEDOUT."));
    case ResultCode::PeerClosing:
        return translated(
            QT_TRANSLATE_NOOP("CallText", "The peer has no more data to send: a socket's read() returns 0."));
    case ResultCode::Urgent:
        return translated(QT_TRANSLATE_NOOP("CallText", "The peer has sent urgent data."));
    case ResultCode::DeliveryProblem:
        return translated(QT_TRANSLATE_NOOP(
            "CallText", "Several retransmissions went unanswered; the connection goes on."));
    case ResultCode::RemoteInvalid:
        return translated(
            QT_TRANSLATE_NOOP("CallText", "The peer's address is a broadcast or multicast address."));
    }
    return {};
}

} // namespace finwait
