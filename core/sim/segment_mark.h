#pragma once

#include <cstdint>
#include <string_view>

#include "core/base/enum_set.h"

namespace finwait {

/// What a segment is, next to those that were seen before it.
enum class SegmentMark : std::uint8_t {
    Retransmission, ///< All of it was seen before, or should have been long ago.
    Duplicate,      ///< A copy made on the way: the same IP packet once more.
    Reordered,      ///< Late: it fills a gap within a moment.
    Gap,            ///< Something before it was not seen.
    AckOfUnseen,    ///< It acknowledges what was not seen: the capture has lost something.
    KeepAlive,
    KeepAliveAck,
    ZeroWindow,
    ZeroWindowProbe,
    WindowUpdate,
    DuplicateAck,
    FastOpen,   ///< A SYN with text on it (RFC 7413).
    PortReused, ///< A new connection of the same two sockets.
};

inline constexpr std::size_t kSegmentMarkCount = 13;

using SegmentMarks = EnumSet<SegmentMark>;

/// "retransmission": for JSON.
std::string_view markName(SegmentMark mark);

} // namespace finwait
