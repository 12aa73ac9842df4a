#include "core/tcp/event.h"

namespace finwait {

std::string_view callName(CallKind kind) {
    switch (kind) {
    case CallKind::Open:
        return "OPEN";
    case CallKind::Send:
        return "SEND";
    case CallKind::Receive:
        return "RECEIVE";
    case CallKind::Close:
        return "CLOSE";
    case CallKind::Abort:
        return "ABORT";
    case CallKind::Status:
        return "STATUS";
    }
    return {};
}

std::optional<CallKind> callFromName(std::string_view name) {
    for (std::size_t i = 0; i < kCallCount; ++i) {
        const auto kind = static_cast<CallKind>(i);
        if (callName(kind) == name)
            return kind;
    }
    return std::nullopt;
}

std::string_view timerName(TimerKind kind) {
    switch (kind) {
    case TimerKind::Retransmission:
        return "RETRANSMISSION";
    case TimerKind::User:
        return "USER";
    case TimerKind::TimeWait:
        return "TIME-WAIT";
    case TimerKind::FinWait2:
        return "FIN-WAIT-2";
    case TimerKind::Persist:
        return "PERSIST";
    case TimerKind::DelayedAck:
        return "DELAYED ACK";
    case TimerKind::KeepAlive:
        return "KEEP-ALIVE";
    case TimerKind::SynAck:
        return "SYN,ACK";
    }
    return {};
}

std::optional<TimerKind> timerFromName(std::string_view name) {
    for (std::size_t i = 0; i < kTimerCount; ++i) {
        const auto kind = static_cast<TimerKind>(i);
        if (timerName(kind) == name)
            return kind;
    }
    return std::nullopt;
}

} // namespace finwait
