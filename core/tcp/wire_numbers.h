#pragma once

#include <cstddef>
#include <cstdint>

namespace finwait {

/// The number that IANA gave TCP among the protocols over IP (RFC 9293 §3.1).
inline constexpr std::uint8_t kProtocolTcp = 6;

/// A TCP header without options (RFC 9293 §3.1).
inline constexpr std::size_t kHeaderOctetsMin = 20;

/// Where the checksum stands, in octets from the header's first.
inline constexpr std::size_t kTcpChecksumAt = 16;
inline constexpr std::size_t kIpv4ChecksumAt = 10;

/// Of TCP options (RFC 9293 §3.1, RFC 7323 §2.2 and §3.2, RFC 2018 §2 and §3).
enum OptionKind : std::uint8_t {
    kEndOfOptions = 0,
    kNoOperation = 1,
    kMaximumSegmentSize = 2,
    kWindowScale = 3,
    kSackPermitted = 4,
    kSack = 5,
    kTimestamps = 8,
};

} // namespace finwait
