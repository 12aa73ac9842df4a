#pragma once

#include "core/tcp/context.h"

namespace finwait {

// Keep-alive (RFC 9293 §3.8.4): off unless `Config::keepAliveIdleUs` says otherwise.

/// The peer was heard from: the idle time begins anew.
void heardFromPeer(Context& ctx);

/// The keep-alive timer has expired: probe, or give the peer up for dead.
void keepAliveTimeout(Context& ctx);

} // namespace finwait
