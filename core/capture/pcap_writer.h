#pragma once

#include <span>
#include <string>

#include "core/capture/packets.h"

namespace finwait {

/// The moment that virtual time 0 becomes in a capture, in seconds since 1970 (UTC): 18 August 2022, when RFC
/// 9293 came out.
inline constexpr std::int64_t kCaptureEpochS = 1'660'780'800;

/// LINKTYPE_RAW: a packet begins with its IP header, of either version.
inline constexpr std::uint32_t kLinkTypeRaw = 101;

/// A capture file in the classic format, with nanosecond times (magic number 0xA1B23C4D), big-endian on every
/// machine. It has no room for comments.
std::string pcapFile(std::span<const CapturedPacket> packets);

/// A capture file in the pcapng format (draft-ietf-opsawg-pcapng): one section, one interface of nanosecond
/// resolution named `interfaceName`, an Enhanced Packet Block a packet with its comment.
std::string pcapngFile(std::span<const CapturedPacket> packets, std::string_view interfaceName,
                       std::string_view title);

} // namespace finwait
