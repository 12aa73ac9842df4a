#pragma once

#include "core/tcp/context.h"

namespace finwait {

// A half-made connection of a third host goes through the same steps of §3.10 as the TCB on the stage: its
// entry is unfolded into a TCB in SYN-RECEIVED, the event happens to that, and what is left is folded again.
// What it sends and decides is reported; its changes of state and answers to users are nobody's.

enum class HalfMadeFate : std::uint8_t { Waits, Completed, Gone };

struct HalfMadeResult {
    HalfMadeFate fate = HalfMadeFate::Waits;
    HalfMade halfMade; ///< For Waits.
};

/// A SYN came: answers it. Text on it is not kept.
HalfMade makeHalfMade(Context& ctx, const Segment& syn);
/// The entry that would have been kept, had the SYN not been answered with a cookie: without options.
HalfMade halfMadeFromCookie(const Context& ctx, const Segment& ack, std::uint16_t mss);

/// §3.10.7.4 in SYN-RECEIVED.
HalfMadeResult arriveAtHalfMade(Context& ctx, const HalfMade& half, const Segment& segment);
/// §3.10.8: the SYN,ACK goes out again, or R2 is reached.
HalfMadeResult halfMadeTimeout(Context& ctx, const HalfMade& half);

/// The TCB on the stage, in SYN-RECEIVED already, takes everything that the entry knows.
void becomeHalfMade(Context& ctx, const HalfMade& half);

} // namespace finwait
