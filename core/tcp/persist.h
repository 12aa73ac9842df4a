#pragma once

#include "core/tcp/context.h"

namespace finwait {

// Zero-window probes (RFC 9293 §3.8.6.1) and the override timeout of the sender's silly-window avoidance
// (§3.8.6.2.1).

/// Starts the persist timer when something waits to be sent, nothing is in flight and the window is in the
/// way; stops it otherwise.
void updatePersist(Context& ctx);

/// The persist timer has expired: sends what little the window allows, or else one octet beyond it, and backs
/// off.
void persistTimeout(Context& ctx);

} // namespace finwait
