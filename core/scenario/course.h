#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace finwait {

/// A chapter of the course.
enum class LessonGroup : std::uint8_t { None, Opening, Data, Closing, Attack, RfcFigures, Tour, Challenge };

inline constexpr std::array<std::string_view, 8> kLessonGroupNames = {
    "none", "opening", "data", "closing", "attack", "rfc-figures", "tour", "challenge"};

/// What students believe, and a lesson cures.
enum class Misconception : std::uint8_t {
#define FINWAIT_MISCONCEPTION(name, id) name,
#include "core/scenario/misconception_list.h"
#undef FINWAIT_MISCONCEPTION
};

inline constexpr std::array kMisconceptionIds = {
#define FINWAIT_MISCONCEPTION(name, id) std::string_view(id),
#include "core/scenario/misconception_list.h"
#undef FINWAIT_MISCONCEPTION
};

constexpr std::string_view misconceptionId(Misconception misconception) {
    return kMisconceptionIds[static_cast<std::size_t>(misconception)];
}

/// Controls of the window that a lesson can keep out of its class's hands.
enum class LockedControl : std::uint8_t {
    Calls,  ///< User calls on the ends.
    Wire,   ///< Drop, duplicate, hold, release, delay, deliver.
    Forge,  ///< Segments that nobody sent.
    Links,  ///< Latency and loss.
    Crash,  ///< Hosts that lose their memory.
    WhatIf, ///< What would happen instead.
};

inline constexpr std::array<std::string_view, 6> kLockedControlNames = {"calls", "wire",  "forge",
                                                                        "links", "crash", "whatIf"};

/// Panes of the window that a lesson can hide at first.
enum class Pane : std::uint8_t { Guide, Diagram, Chart, Why, Tcb, Segment };

inline constexpr std::array<std::string_view, 6> kPaneNames = {"guide", "diagram", "chart",
                                                               "why",   "tcb",     "segment"};

} // namespace finwait
