#pragma once

#include <span>

#include "core/tcp/context.h"

namespace finwait {

// What lies between the segments that arrive and the RECEIVEs of the user.

/// Hands data on hand to outstanding RECEIVEs: one returns when its room is filled or a PUSH was seen.
/// Returns true when at least one did.
bool satisfyReceives(Context& ctx);

/// Where the octets begin that the user has not got yet.
SeqNum firstUnread(const Tcb& tcb);

/// The user was told of urgent data and has not received all of it (§3.8.5, MUST-33).
bool urgentRemains(const Tcb& tcb);

/// Keeps text (and a FIN behind it) that came ahead of its turn, or before the connection is ESTABLISHED.
/// Octets that are held already are kept once.
void holdText(Tcb& tcb, SeqNum seq, std::span<const std::uint8_t> text, bool fin, bool push);

/// Appends text that begins at RCV.NXT, advances RCV.NXT and takes the room from RCV.WND.
void acceptText(Tcb& tcb, std::span<const std::uint8_t> text, bool push);

/// Moves held text whose turn has come to the receive buffer. Returns the number of octets moved; `fin` is
/// set when a held FIN has come to its turn.
std::uint32_t drainHeld(Tcb& tcb, bool& fin);

/// Moves the right edge of the receive window when that is worth telling (§3.8.6.2.2, MUST-39). Returns true
/// when an acknowledgment should tell the peer.
bool widenWindow(Context& ctx);

} // namespace finwait
