#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>

#include "core/tcp/segment.h"

namespace finwait {

// The user calls of RFC 9293 §3.10.1–6. `Open::remoteSpecified` matters to a passive OPEN (which may name its
// peer) and to an active one (which must).
struct Open {
    bool active = true;
    bool remoteSpecified = true;
    friend bool operator==(const Open&, const Open&) = default;
};
struct Send {
    Octets data;
    bool push = true; ///< §3.9.1.2, MAY-15.
    bool urgent = false;
    friend bool operator==(const Send&, const Send&) = default;
};
struct Receive {
    std::uint32_t octets = 65'535; ///< Room in the user's buffer.
    friend bool operator==(const Receive&, const Receive&) = default;
};
struct Close {
    friend bool operator==(const Close&, const Close&) = default;
};
struct Abort {
    friend bool operator==(const Abort&, const Abort&) = default;
};
struct Status {
    friend bool operator==(const Status&, const Status&) = default;
};

using UserCall = std::variant<Open, Send, Receive, Close, Abort, Status>;

enum class CallKind : std::uint8_t { Open, Send, Receive, Close, Abort, Status };

inline CallKind callKind(const UserCall& call) {
    return static_cast<CallKind>(call.index());
}

inline constexpr std::size_t kCallCount = 6;

/// "OPEN", "SEND", …
std::string_view callName(CallKind kind);
std::optional<CallKind> callFromName(std::string_view name);

/// The timers an endpoint can have running, in the order in which they expire when several are due at once.
enum class TimerKind : std::uint8_t {
    Retransmission,
    User,
    TimeWait,
    FinWait2,
    Persist,
    DelayedAck,
    KeepAlive,
    SynAck, ///< Of the listener: a half-made connection waits for its ACK.
};

inline constexpr std::size_t kTimerCount = 8;

/// "RETRANSMISSION", "USER", "TIME-WAIT", "FIN-WAIT-2", "PERSIST", "DELAYED ACK", "KEEP-ALIVE",
/// "SYN,ACK".
std::string_view timerName(TimerKind kind);
std::optional<TimerKind> timerFromName(std::string_view name);

} // namespace finwait
