#pragma once

#include <cstdint>
#include <initializer_list>

#include "core/tcp/state.h"

namespace finwait {

/// States that an end may be in. A regular value.
class StateSet {
public:
    constexpr StateSet() = default;
    constexpr explicit StateSet(std::uint16_t bits) : m_bits(bits) {}
    constexpr StateSet(std::initializer_list<State> states) {
        for (const State state : states)
            m_bits = static_cast<std::uint16_t>(m_bits | bitOf(state));
    }

    [[nodiscard]] static constexpr StateSet all() { return StateSet((1U << kStateCount) - 1U); }
    [[nodiscard]] constexpr bool contains(State state) const { return (m_bits & bitOf(state)) != 0; }
    [[nodiscard]] constexpr bool empty() const { return m_bits == 0; }
    [[nodiscard]] constexpr bool isOne() const { return m_bits != 0 && (m_bits & (m_bits - 1U)) == 0; }
    [[nodiscard]] constexpr std::uint16_t bits() const { return m_bits; }

    friend constexpr StateSet operator|(StateSet a, StateSet b) {
        return StateSet(static_cast<std::uint16_t>(a.m_bits | b.m_bits));
    }
    friend constexpr StateSet operator&(StateSet a, StateSet b) {
        return StateSet(static_cast<std::uint16_t>(a.m_bits & b.m_bits));
    }
    friend constexpr bool operator==(StateSet, StateSet) = default;

private:
    static constexpr std::uint16_t bitOf(State state) {
        return static_cast<std::uint16_t>(1U << static_cast<unsigned>(state));
    }

    std::uint16_t m_bits = 0;
};

} // namespace finwait
