#include "core/sim/segment_mark.h"

#include <array>

namespace finwait {

std::string_view markName(SegmentMark mark) {
    static constexpr std::array<std::string_view, kSegmentMarkCount> kNames = {
        "retransmission", "duplicate",   "reordered",         "gap",           "ack-of-unseen", "keep-alive",
        "keep-alive-ack", "zero-window", "zero-window-probe", "window-update", "duplicate-ack", "fast-open",
        "port-reused",
    };
    return kNames[static_cast<std::size_t>(mark)];
}

} // namespace finwait
