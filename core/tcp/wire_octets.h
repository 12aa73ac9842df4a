#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace finwait {

// Numbers in network byte order.

inline void put16(std::vector<std::uint8_t>& octets, std::uint32_t value) {
    octets.push_back(static_cast<std::uint8_t>(value >> 8));
    octets.push_back(static_cast<std::uint8_t>(value));
}

inline void put32(std::vector<std::uint8_t>& octets, std::uint32_t value) {
    put16(octets, value >> 16);
    put16(octets, value);
}

/// `at` and the octet behind it must exist.
inline std::uint16_t get16(std::span<const std::uint8_t> octets, std::size_t at) {
    return static_cast<std::uint16_t>(octets[at] << 8 | octets[at + 1]);
}

/// `at` and three octets behind it must exist.
inline std::uint32_t get32(std::span<const std::uint8_t> octets, std::size_t at) {
    const std::uint8_t* first = octets.data() + at;
    return std::uint32_t{first[0]} << 24 | std::uint32_t{first[1]} << 16 | std::uint32_t{first[2]} << 8
           | std::uint32_t{first[3]};
}

} // namespace finwait
