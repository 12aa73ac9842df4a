#pragma once

#include <cstdint>
#include <initializer_list>

namespace finwait {

/// A set of values of an enumeration with at most 32 of them.
template <typename E>
class EnumSet {
public:
    constexpr EnumSet() = default;
    constexpr EnumSet(std::initializer_list<E> values) {
        for (const E value : values)
            insert(value);
    }

    constexpr void insert(E value) { m_bits |= bitOf(value); }
    constexpr void remove(E value) { m_bits &= ~bitOf(value); }
    [[nodiscard]] constexpr bool contains(E value) const { return (m_bits & bitOf(value)) != 0; }
    [[nodiscard]] constexpr bool empty() const { return m_bits == 0; }

    friend constexpr EnumSet operator|(EnumSet a, EnumSet b) {
        a.m_bits |= b.m_bits;
        return a;
    }
    friend constexpr bool operator==(EnumSet, EnumSet) = default;

private:
    static constexpr std::uint32_t bitOf(E value) { return 1U << static_cast<std::uint32_t>(value); }

    std::uint32_t m_bits = 0;
};

} // namespace finwait
