#pragma once

#include <cstdint>

namespace finwait {

/// A 32-bit sequence number with the circular arithmetic of RFC 9293 §3.4.
///
/// There is deliberately no `operator<`: "less than" on a circle depends on where one stands, so every
/// comparison names what it asks (`before`, `inWindow`) and sorting by value is impossible by accident.
class SeqNum {
public:
    constexpr SeqNum() = default;
    constexpr explicit SeqNum(std::uint32_t value) : m_value(value) {}

    [[nodiscard]] constexpr std::uint32_t value() const { return m_value; }

    constexpr SeqNum& operator+=(std::uint32_t octets) {
        m_value += octets;
        return *this;
    }
    friend constexpr SeqNum operator+(SeqNum seq, std::uint32_t octets) {
        return SeqNum(seq.m_value + octets);
    }
    friend constexpr SeqNum operator-(SeqNum seq, std::uint32_t octets) {
        return SeqNum(seq.m_value - octets);
    }

    /// Signed distance from `from` to `to` on the circle: positive when `to` lies ahead by less than half of
    /// it.
    friend constexpr std::int32_t distance(SeqNum from, SeqNum to) {
        return static_cast<std::int32_t>(to.m_value - from.m_value);
    }

    friend constexpr bool operator==(SeqNum, SeqNum) = default;

private:
    std::uint32_t m_value = 0;
};

/// a < b (mod 2^32).
constexpr bool before(SeqNum a, SeqNum b) {
    return distance(a, b) > 0;
}

/// a =< b (mod 2^32).
constexpr bool notAfter(SeqNum a, SeqNum b) {
    return distance(a, b) >= 0;
}

/// low =< seq < low + size (mod 2^32): the window test of RFC 9293 §3.4. Exact for every size.
constexpr bool inWindow(SeqNum low, std::uint32_t size, SeqNum seq) {
    return seq.value() - low.value() < size;
}

/// low < seq =< high (mod 2^32): the "acceptable ACK" test of RFC 9293 §3.4. False when low = high.
constexpr bool inHalfOpen(SeqNum low, SeqNum high, SeqNum seq) {
    return seq.value() - low.value() - 1U < high.value() - low.value();
}

/// The later of two sequence numbers that lie within half of the circle of each other.
constexpr SeqNum later(SeqNum a, SeqNum b) {
    return before(a, b) ? b : a;
}

} // namespace finwait
