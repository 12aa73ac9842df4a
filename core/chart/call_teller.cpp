#include "core/chart/call_teller.h"

#include <algorithm>

namespace finwait {

CallTeller::Program CallTeller::programFor(CallLane lane) {
    switch (lane) {
    case CallLane::None:
        return {};
    case CallLane::Rfc:
        return RfcCalls();
    case CallLane::Socket:
        return SocketCalls();
    }
    return {};
}

void CallTeller::tell(const Report& report, const World& world, StepIndex step, CallLog& log) {
    // What the applications of captured ends call is not known.
    if (!report.actor || report.kind == StepKind::Wire || std::holds_alternative<ObserveAct>(report.act))
        return;
    Program& program = m_programs[indexOf(*report.actor)];
    if (auto* rfc = std::get_if<RfcCalls>(&program))
        rfc->tell(report, world, step, log);
    else if (auto* sockets = std::get_if<SocketCalls>(&program))
        sockets->tell(report, world, step, log);
}

std::vector<std::uint32_t> CallTeller::waiting() const {
    std::vector<std::uint32_t> calls;
    for (const Program& program : m_programs) {
        if (const auto* rfc = std::get_if<RfcCalls>(&program))
            calls.insert(calls.end(), rfc->waiting().begin(), rfc->waiting().end());
        else if (const auto* sockets = std::get_if<SocketCalls>(&program))
            calls.insert(calls.end(), sockets->waiting().begin(), sockets->waiting().end());
    }
    std::ranges::sort(calls);
    return calls;
}

void CallTeller::restore(CallLog& log) const {
    for (const std::uint32_t call : waiting()) {
        log.calls[call].lastStep = kNoStep;
        log.calls[call].ending = CallEnding::Waits;
        log.calls[call].code = ResultCode::Ok;
        log.calls[call].error = SocketError::None;
        log.calls[call].returned = 0;
    }
    for (const Program& program : m_programs) {
        const auto* sockets = std::get_if<SocketCalls>(&program);
        if (sockets != nullptr && sockets->unsureClose())
            log.calls[*sockets->unsureClose()].call = AppCall::SocketClose;
    }
}

} // namespace finwait
