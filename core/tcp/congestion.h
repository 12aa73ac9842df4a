#pragma once

#include "core/tcp/context.h"

namespace finwait {

// Congestion control of RFC 5681 with the recovery of RFC 6582, and of RFC 2018's SACK marks where they were
// agreed. Everything in octets.

/// The connection is ESTABLISHED: the initial window (RFC 5681 §3.1), one segment after a lost SYN.
void beginCongestionControl(Context& ctx);

/// The octets believed to be in the network: sent, not acknowledged, neither taken for lost nor held by the
/// peer.
std::uint32_t pipe(const Tcb& tcb);

/// How many more octets cwnd allows; without congestion control, no bound.
std::uint32_t congestionRoom(const Context& ctx);

/// An acknowledgment took `octets` off what was in flight.
void newDataAcknowledged(Context& ctx, std::uint32_t octets);

/// A duplicate acknowledgment in the sense of RFC 5681 §2 came: the third one starts fast retransmit (§3.2).
void duplicateAckArrived(Context& ctx);

/// The retransmission timer expired on data (RFC 5681 §3.1, equation 4): all that is in flight is taken for
/// lost.
void congestionTimeout(Context& ctx);

} // namespace finwait
