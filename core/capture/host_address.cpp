#include "core/capture/host_address.h"

#include <array>
#include <cstddef>

namespace finwait {

namespace {

constexpr std::size_t kGroups = 8;

std::array<unsigned, kGroups> groupsOf(const HostAddress& host) {
    std::array<unsigned, kGroups> groups{};
    for (std::size_t i = 0; i < kGroups; ++i) {
        const std::uint64_t half = i < 4 ? host.high : host.low;
        groups[i] = static_cast<unsigned>(half >> (48 - 16 * (i % 4))) & 0xFFFFU;
    }
    return groups;
}

struct Run {
    std::size_t first = 0;
    std::size_t length = 0;
};

/// The longest run of zeros, of at least two: it is written "::".
Run longestZeros(const std::array<unsigned, kGroups>& groups) {
    Run longest;
    for (std::size_t first = 0; first < kGroups; ++first) {
        std::size_t end = first;
        while (end < kGroups && groups[end] == 0)
            ++end;
        if (end - first > longest.length && end - first >= 2)
            longest = {first, end - first};
    }
    return longest;
}

std::string hexadecimal(unsigned group) {
    static constexpr char kDigits[] = "0123456789abcdef";
    std::string text;
    for (unsigned shift = 16; shift != 0; shift -= 4) {
        const unsigned digit = (group >> (shift - 4)) & 0xFU;
        if (digit != 0 || !text.empty() || shift == 4)
            text += kDigits[digit];
    }
    return text;
}

std::string ipv6Text(const HostAddress& host) {
    const auto groups = groupsOf(host);
    const Run zeros = longestZeros(groups);
    std::string text;
    for (std::size_t i = 0; i < kGroups; ++i) {
        if (zeros.length != 0 && i == zeros.first) {
            text += "::";
            i += zeros.length - 1;
            continue;
        }
        if (!text.empty() && text.back() != ':')
            text += ':';
        text += hexadecimal(groups[i]);
    }
    return text;
}

std::string ipv4Text(const HostAddress& host) {
    std::string text;
    for (unsigned shift = 32; shift != 0; shift -= 8) {
        text += text.empty() ? "" : ".";
        text += std::to_string((host.low >> (shift - 8)) & 0xFFU);
    }
    return text;
}

} // namespace

std::string addressText(const HostAddress& host) {
    return host.ipv6 ? ipv6Text(host) : ipv4Text(host);
}

std::string toString(const HostAddress& host) {
    const std::string port = ':' + std::to_string(host.port);
    return host.ipv6 ? '[' + ipv6Text(host) + ']' + port : ipv4Text(host) + port;
}

} // namespace finwait
