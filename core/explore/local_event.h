#pragma once

#include <cstdint>

#include "core/sim/world.h"
#include "core/tcp/event.h"

namespace finwait {

/// What the network or an end does in one step of an exploration.
enum class JointEventKind : std::uint8_t {
    ActiveOpen,
    PassiveOpen,
    Send,
    Close,
    Abort,
    Timer,
    Deliver,
    Lose,
    Duplicate,
};

/// The calls come first in JointEventKind.
inline constexpr std::size_t kCallEventCount = 5;

/// One step of an exploration, packed: `end` calls, or its timer expires, or it is the sender of the segment.
struct JointEvent {
    JointEventKind kind = JointEventKind::ActiveOpen;
    End end = End::A;
    std::uint8_t index = 0; ///< The TimerKind, or the segment's place in its channel.

    [[nodiscard]] TimerKind timer() const { return static_cast<TimerKind>(index); }
    [[nodiscard]] std::uint8_t packed() const {
        return static_cast<std::uint8_t>(static_cast<unsigned>(kind) << 4U | static_cast<unsigned>(end) << 3U
                                         | index);
    }
    static JointEvent unpacked(std::uint8_t code) {
        return {static_cast<JointEventKind>(code >> 4U), static_cast<End>(code >> 3U & 1U),
                static_cast<std::uint8_t>(code & 7U)};
    }
    friend bool operator==(const JointEvent&, const JointEvent&) = default;
};

} // namespace finwait
