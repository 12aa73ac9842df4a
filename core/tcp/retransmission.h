#pragma once

#include "core/tcp/context.h"

namespace finwait {

// The retransmission timer and queue of RFC 6298.

/// A segment that takes sequence space was sent for the first time: time it (RFC 6298 §3) and see that the
/// timer runs (5.1).
void segmentSent(Context& ctx, SeqNum end);

/// SEG.ACK advanced SND.UNA to its present value: take a sample, take acknowledged segments off the queue,
/// restart or stop the timer (5.2, 5.3).
void acknowledged(Context& ctx);

/// The handshake is complete: RFC 6298 (5.7).
void handshakeCompleted(Context& ctx);

/// The retransmission timer has expired: give up (§3.8.3) or send the front of the queue again (5.4–5.6).
void retransmissionTimeout(Context& ctx);

} // namespace finwait
