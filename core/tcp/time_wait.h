#pragma once

#include "core/tcp/context.h"

namespace finwait {

// A new incarnation out of TIME-WAIT (RFC 9293 §3.6.1, MAY-2; RFC 6191), where `Config::timeWaitReopens`
// allows it.

/// A SYN that cannot be an old duplicate: its timestamp is newer than any seen, or its sequence number lies
/// beyond all received.
bool reopensTimeWait(const Context& ctx, const Segment& segment);

/// The connection begins anew as if the SYN had met a listener, with an ISS beyond all sent before.
void reopen(Context& ctx, const Segment& segment);

} // namespace finwait
