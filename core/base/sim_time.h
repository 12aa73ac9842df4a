#pragma once

#include <compare>
#include <cstdint>

namespace finwait {

/// A moment of virtual time: whole microseconds since the simulation began. Durations are plain
/// `std::int64_t` with `Us` at the end of their names.
struct SimTime {
    std::int64_t us = 0;

    friend constexpr auto operator<=>(SimTime, SimTime) = default;
    friend constexpr SimTime operator+(SimTime t, std::int64_t durationUs) { return {t.us + durationUs}; }
    friend constexpr SimTime operator-(SimTime t, std::int64_t durationUs) { return {t.us - durationUs}; }
    friend constexpr std::int64_t operator-(SimTime a, SimTime b) { return a.us - b.us; }
};

inline constexpr std::int64_t kMillisecondUs = 1'000;
inline constexpr std::int64_t kSecondUs = 1'000'000;
inline constexpr std::int64_t kMinuteUs = 60 * kSecondUs;

} // namespace finwait
