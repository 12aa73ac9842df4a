#pragma once

#include <cstdint>

namespace finwait {

/// SplitMix64 (Steele, Lea, Flood 2014): a small regular value, so that a World can carry its own randomness
/// and two machines draw the same numbers. Not for secrets.
class Prng {
public:
    constexpr Prng() = default;
    constexpr explicit Prng(std::uint64_t seed) : m_state(seed) {}

    constexpr std::uint64_t next() {
        m_state += 0x9E3779B97F4A7C15ULL;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31U);
    }

    /// Uniform in [0, bound); bound > 0. (Multiply-shift; the bias is below 2^-32 for the bounds used here.)
    constexpr std::uint32_t below(std::uint32_t bound) {
        return static_cast<std::uint32_t>(((next() >> 32U) * bound) >> 32U);
    }

    [[nodiscard]] constexpr std::uint64_t state() const { return m_state; }
    friend constexpr bool operator==(Prng, Prng) = default;

private:
    std::uint64_t m_state = 0;
};

} // namespace finwait
