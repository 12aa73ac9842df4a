#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <variant>

#include "core/tcp/wire_format.h"

namespace finwait {

// The IPv4 header (RFC 791 §3.1) around a TCP segment: 20 octets, no options, "don't fragment", TTL 64.

inline constexpr std::size_t kIpv4HeaderOctets = 20;

/// `payload` behind its header. Empty when the packet would be longer than 65,535 octets.
std::optional<Octets> encodeIpv4(std::uint32_t source, std::uint32_t destination,
                                 std::span<const std::uint8_t> payload, std::uint16_t identification = 0);

/// A packet whose header was found good.
struct Ipv4Packet {
    Socket source; ///< Without ports.
    Socket destination;
    std::uint16_t identification = 0;
    std::span<const std::uint8_t> payload; ///< Into the octets read; link-layer padding is cut off.
};

/// Reads the header of a TCP packet; options are skipped. Refuses what is not IPv4, not TCP, a fragment, or
/// damaged.
std::variant<Ipv4Packet, WireError> decodeIpv4(std::span<const std::uint8_t> octets);

} // namespace finwait
