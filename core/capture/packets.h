#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/sim_time.h"
#include "core/history/history.h"
#include "core/tcp/segment.h"

namespace finwait {

/// Which Internet Protocol carries the segments of a capture. Ends have IPv4 addresses; as IPv6 the address
/// a.b.c.d is written 2001:db8::a.b.c.d (RFC 3849).
enum class IpVersion : std::uint8_t { V4, V6 };

/// What a capture at one end's network interface would hold: the segments that the end sent, those that the
/// network lost included, and those that arrived there.
struct CaptureOptions {
    End where = End::A;
    IpVersion ip = IpVersion::V4;
    bool comments = true;
};

struct CapturedPacket {
    SimTime at;
    std::optional<std::int64_t> timeNs{}; ///< Since 1970, of one that was captured before; else `at` counts.
    std::uint32_t cutOctets = 0;          ///< How many more it had when it was captured before.
    Octets octets; ///< From the IP header on. Checksums are right, unless the segment's was damaged.
    /// What the packet did, one fact a line: who sent it and why, what came of it at its arrival, each with
    /// the state changes and the rule that settled it; empty without comments.
    std::string comment;
};

/// Packets along `history.path()`, of a captured connection those that were captured, from step `firstStep`
/// to `lastStep`, in the order of their times. Of a segment that is too long for an IP packet nothing is
/// captured.
std::vector<CapturedPacket> packetsAt(const History& history, const CaptureOptions& options,
                                      std::size_t firstStep = 0, std::size_t lastStep = SIZE_MAX);

} // namespace finwait
