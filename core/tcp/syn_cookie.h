#pragma once

#include <cstdint>
#include <optional>

#include "core/base/sim_time.h"
#include "core/tcp/config.h"
#include "core/tcp/segment.h"

namespace finwait {

// SYN cookies (RFC 4987 §3.6): an ISS that carries all the state there is. Above the peer's own ISS it lies
//
//     5 bits: the time in units of 64 s, mod 32 | 3 bits: index of an MSS | 24 bits: keyed hash
//
// as its inventor has it (D. J. Bernstein, 1996), so that sequence numbers still rise from one connection to
// the next. The hash covers both sockets, the peer's ISS and the time; `Config::issSecret` is the key.

struct SynCookie {
    SeqNum iss;
    std::uint16_t mss = 0; ///< What the cookie will say that the peer announced.
};

SynCookie makeSynCookie(const Config& config, const Segment& syn, SimTime now);

/// The MSS that a good cookie in SEG.ACK - 1 tells; empty when it is none of ours, or older than the unit of
/// time before this one (64 s to 128 s).
std::optional<std::uint16_t> mssOfSynCookie(const Config& config, const Segment& ack, SimTime now);

} // namespace finwait
