#include "core/chart/rfc_calls.h"

#include <algorithm>

namespace finwait {

namespace {

AppCall appCallOf(const UserCall& call) {
    switch (callKind(call)) {
    case CallKind::Open:
        return std::get<Open>(call).active ? AppCall::OpenActive : AppCall::OpenPassive;
    case CallKind::Send:
        return AppCall::Send;
    case CallKind::Receive:
        return AppCall::Receive;
    case CallKind::Close:
        return AppCall::Close;
    case CallKind::Abort:
        return AppCall::Abort;
    case CallKind::Status:
        return AppCall::Status;
    }
    return AppCall::Told;
}

/// The call that waits longest of those which a result can be the answer to.
std::optional<std::uint32_t> asked(const CallScribe& scribe, CallKind kind) {
    switch (kind) {
    case CallKind::Open: {
        const auto active = scribe.waiting(AppCall::OpenActive);
        return active ? active : scribe.waiting(AppCall::OpenPassive);
    }
    case CallKind::Send:
        return scribe.waiting(AppCall::Send);
    case CallKind::Receive:
        return scribe.waiting(AppCall::Receive);
    case CallKind::Close:
        return scribe.waiting(AppCall::Close);
    case CallKind::Abort:
        return scribe.waiting(AppCall::Abort);
    case CallKind::Status:
        return scribe.waiting(AppCall::Status);
    }
    return std::nullopt;
}

/// A refusal, and the "ok" of an empty SEND, answer the call that was just made and not an older one.
bool answersOwnCall(const Report& report, const UserResult& result) {
    return report.call == result.call && (isError(result.code) || result.call == CallKind::Send);
}

void answer(CallScribe& scribe, std::uint32_t call, const UserResult& result, bool written) {
    switch (result.code) {
    case ResultCode::Ok:
        scribe.finish(call, CallEnding::Done);
        return;
    case ResultCode::Data:
        scribe.finish(call, CallEnding::Octets, static_cast<std::uint32_t>(result.data.size()));
        return;
    case ResultCode::StateIs:
        scribe.finish(call, CallEnding::InState, static_cast<std::uint32_t>(result.state));
        return;
    default:
        scribe.finish(call, CallEnding::Failed, 0, written).code = result.code;
    }
}

/// Once a step: the calls that fail for the same reason, and the user who is told of it.
bool isNews(const std::vector<UserResult>& results, const UserResult& result) {
    if (result.code == ResultCode::Ok || result.code == ResultCode::Data)
        return true;
    const auto same = [&](const UserResult& other) {
        return other.code == result.code && (!other.general || result.general);
    };
    return &*std::ranges::find_if(results, same) == &result;
}

/// In LISTEN an active OPEN takes the place of the passive one.
void replacePassiveOpen(CallScribe& scribe) {
    if (const auto passive = scribe.waiting(AppCall::OpenPassive))
        scribe.abandon(*passive);
}

} // namespace

void RfcCalls::tell(const Report& report, const World& world, StepIndex step, CallLog& log) {
    const End end = *report.actor;
    CallScribe scribe(log, step, end, m_waiting);
    if (report.kind == StepKind::Crash) {
        scribe.abandonAll();
        return;
    }
    std::optional<std::uint32_t> own;
    if (const auto* act = std::get_if<CallAct>(&report.act)) {
        const AppCall call = appCallOf(act->call);
        const auto* send = std::get_if<Send>(&act->call);
        if (call == AppCall::OpenActive && report.after[indexOf(end)] == State::SynSent)
            replacePassiveOpen(scribe);
        own = scribe.begin(call, send != nullptr ? static_cast<std::uint32_t>(send->data.size()) : 0);
    }
    for (const UserResult& result : report.results) {
        const bool news = isNews(report.results, result);
        if (result.general) {
            if (news)
                scribe.tell(result.code);
            continue;
        }
        const auto call = own && answersOwnCall(report, result) ? own : asked(scribe, result.call);
        if (call)
            answer(scribe, *call, result, news);
        else if (result.call == CallKind::Open && result.code == ResultCode::Ok)
            scribe.finishUnknown(AppCall::OpenPassive, CallEnding::Done);
    }
    if (closesWithPeer(report))
        scribe.begin(AppCall::Close);
    const Tcb& tcb = world.tcb(end);
    if (tcb.state == State::Closed && !tcb.listener.listening)
        scribe.abandonAll();
}

} // namespace finwait
