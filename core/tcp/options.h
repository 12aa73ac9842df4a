#pragma once

#include "core/tcp/context.h"

namespace finwait {

// The options of RFC 9293 §3.2, RFC 7323 and RFC 2018: offered in SYNs, agreed when both ends offer them.

/// What our SYN (`answer` false) or SYN,ACK (`answer` true) carries.
SegmentOptions offeredOptions(const Context& ctx, bool answer);

/// What every other segment carries: timestamps and, on a pure acknowledgment, SACK blocks.
SegmentOptions carriedOptions(const Context& ctx, bool sackBlocks);

/// Learns from the peer's SYN: the MSS (§3.7.1), and which of our offers it takes.
void learnOptions(Context& ctx, const Segment& syn);

/// The most that the receive window may be: 65,535 without window scale.
std::uint32_t windowLimit(const Context& ctx);

/// RCV.WND as the window field of a segment.
std::uint16_t windowField(const Tcb& tcb, bool syn);

/// SEG.WND in octets: scaled, except in a SYN.
std::uint32_t windowOf(const Tcb& tcb, const Segment& segment);

/// PAWS (RFC 7323 §5.3): true when the segment's timestamp is older than TS.Recent.
bool isOldTimestamp(const Tcb& tcb, const Segment& segment);

/// Takes TSval for TS.Recent where RFC 7323 §4.3 says so.
void noteTimestamp(Tcb& tcb, const Segment& segment);

/// Marks what the peer says it holds. Returns the number of segments newly marked.
std::uint32_t noteSackBlocks(Tcb& tcb, const Segment& segment);

/// The clock of TSval: milliseconds.
std::uint32_t timestampClock(SimTime now);

} // namespace finwait
