#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "core/sim/world.h"
#include "core/tcp/config.h"

namespace finwait {

/// How often an application may make each call. It reads whatever comes, at once.
struct CallBounds {
    std::uint8_t activeOpens = 0;
    std::uint8_t passiveOpens = 0;
    std::uint8_t sends = 0; ///< Of one octet each.
    std::uint8_t closes = 0;
    std::uint8_t aborts = 0;

    friend bool operator==(const CallBounds&, const CallBounds&) = default;
};

/// Segments that a direction can hold at most.
inline constexpr std::size_t kChannelSegmentsMax = 6;
/// Calls of one kind that an application can be allowed.
inline constexpr std::uint8_t kCallsMax = 9;
inline constexpr std::uint8_t kRetransmissionsMax = 9;

/// What the explorer lets happen. Time is left out: a timer that runs may expire at any moment, except that
/// TIME-WAIT lasts until no segment is on its way (2 MSL is longer than any segment lives).
struct ExploreBounds {
    Profile profile = Profile::Rfc9293;
    /// By end. Unless told otherwise A and B may open in either way, and close, once.
    std::array<CallBounds, 2> calls = {CallBounds{1, 1, 0, 1, 0}, CallBounds{1, 1, 0, 1, 0}};
    std::uint8_t channelSegments = 2;    ///< In flight in each direction, 1 to kChannelSegmentsMax.
    std::uint8_t retransmissionsMax = 1; ///< Of one segment; then the connection is given up. At least 1.
    bool loss = true;
    bool duplication = false;
    bool reordering = false;
    bool retransmission = true; ///< Off: retransmission timers never expire (only without loss sensible).
    bool timeWaitOutlastsSegments =
        true; ///< Off: its timer, too, may expire at any moment (an over-approximation).

    /// The search stops with a partial result beyond these.
    std::size_t statesMax = 50'000'000;
    std::size_t memoryOctetsMax = std::size_t{4} << 30U;

    friend bool operator==(const ExploreBounds&, const ExploreBounds&) = default;
};

/// The configuration in which an end is explored: one initial sequence number (A 100, B 300), one octet a
/// segment, no congestion control, no options, giving up by count.
Config exploredConfig(const ExploreBounds& bounds, End end);

/// The same from where an end of `world` stands: what its own configuration says about options stays.
Config exploredConfig(const ExploreBounds& bounds, const World& world, End end);

} // namespace finwait
