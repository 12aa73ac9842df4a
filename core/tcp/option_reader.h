#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/tcp/segment.h"
#include "core/tcp/wire_format.h"

namespace finwait {

/// Options as far as they can be read: an option that reaches beyond the header, or has a length that it
/// cannot have, ends them.
SegmentOptions readOptions(std::span<const std::uint8_t> octets);

/// The parts of a segment as it was captured: `octets` from the TCP header on, its options in the order in
/// which they lie there, then `textOctets` of data, captured or not.
std::vector<WirePart> capturedLayout(std::span<const std::uint8_t> octets, std::size_t textOctets);

} // namespace finwait
