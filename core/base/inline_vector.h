#pragma once

#include <array>
#include <cassert>
#include <cstddef>
#include <initializer_list>

namespace finwait {

/// A vector of at most N regular values kept in place: no allocation, and copying it copies all of it.
template <typename T, std::size_t N>
class InlineVector {
public:
    constexpr InlineVector() = default;
    constexpr InlineVector(std::initializer_list<T> values) {
        for (const T& value : values)
            push_back(value);
    }

    constexpr void push_back(const T& value) {
        assert(m_size < N);
        m_items[m_size++] = value;
    }
    constexpr void clear() { m_size = 0; }
    [[nodiscard]] constexpr std::size_t size() const { return m_size; }
    [[nodiscard]] constexpr bool empty() const { return m_size == 0; }
    [[nodiscard]] static constexpr std::size_t capacity() { return N; }
    constexpr const T& operator[](std::size_t i) const { return m_items[i]; }
    constexpr T& operator[](std::size_t i) { return m_items[i]; }
    constexpr const T* begin() const { return m_items.data(); }
    constexpr const T* end() const { return m_items.data() + m_size; }
    constexpr T* begin() { return m_items.data(); }
    constexpr T* end() { return m_items.data() + m_size; }

    friend constexpr bool operator==(const InlineVector& a, const InlineVector& b) {
        if (a.m_size != b.m_size)
            return false;
        for (std::size_t i = 0; i < a.m_size; ++i) {
            if (!(a.m_items[i] == b.m_items[i]))
                return false;
        }
        return true;
    }

private:
    std::array<T, N> m_items{};
    std::size_t m_size = 0;
};

} // namespace finwait
