#pragma once

#include <cstdint>
#include <string>

namespace finwait {

/// An IPv4 or IPv6 address and a port, as a capture shows them.
struct HostAddress {
    std::uint64_t high = 0; ///< Of an IPv6 address the first eight octets; of IPv4 zero.
    std::uint64_t low = 0;
    std::uint16_t port = 0;
    bool ipv6 = false;

    friend bool operator==(const HostAddress&, const HostAddress&) = default;
};

/// "192.0.2.1:80", "[2001:db8::1]:80" (RFC 5952).
std::string toString(const HostAddress& host);

/// Without the port and without brackets.
std::string addressText(const HostAddress& host);

} // namespace finwait
