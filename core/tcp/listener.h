#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/base/hasher.h"
#include "core/base/seq_num.h"
#include "core/base/sim_time.h"
#include "core/tcp/event.h"
#include "core/tcp/segment.h"

namespace finwait {

struct Config;
struct Context;
struct Tcb;

// The listener that stays behind when a connection begins (`Config::listenerForks`), as RFC 4987 §2 and every
// stack with an accept queue have it. Its TCB is not the connection's: the connection on the stage (the one
// with `Config::remote`) lives in the Tcb itself, and half-made connections of third hosts are entries here.

/// A connection of a third host that was answered with SYN,ACK and whose ACK has not come: what is left of
/// its TCB while it waits.
struct HalfMade {
    Socket remote;
    SeqNum irs;
    SeqNum iss;

    // What the SYN said
    std::uint32_t sndWnd = 0;
    std::uint16_t sendMss = 536;
    bool scaling = false;
    std::uint8_t sndScale = 0;
    bool timestamping = false;
    std::uint32_t tsRecent = 0;
    bool sacking = false;

    // The SYN,ACK on its way
    SimTime firstSentAt;
    std::uint32_t transmissions = 1;
    std::int64_t rtoUs = 0;
    SimTime resendAt;

    std::optional<SimTime> lastChallengeAck; ///< RFC 5961 §7.
    std::uint32_t fruitlessAcks = 0;

    friend bool operator==(const HalfMade&, const HalfMade&) = default;
};

/// Belongs to the host, not to a connection: it survives the TCB beside it. With `listening` false all else
/// has its initial value.
struct Listener {
    bool listening = false;
    bool remoteSpecified = false;   ///< The passive OPEN named its peer: nobody else is let in.
    std::vector<HalfMade> halfMade; ///< Oldest first; one a remote socket.

    // Counted since the passive OPEN, for views
    std::uint32_t dropped = 0; ///< SYNs dropped because the backlog was full.
    std::uint32_t cookiesSent = 0;
    std::uint32_t cookiesAccepted = 0;
    std::uint32_t completedElsewhere = 0; ///< Connections of third hosts that were completed.

    friend bool operator==(const Listener&, const Listener&) = default;
};

void addTo(Hasher& hasher, const Listener& listener);

/// The half-made connections that fill the backlog: the entries, and the TCB itself while it is a passive
/// SYN-RECEIVED.
std::uint32_t halfMadeCount(const Tcb& tcb);
bool backlogFull(const Tcb& tcb, const Config& config);

/// A passive OPEN was made.
void beginListening(Context& ctx, bool remoteSpecified);
/// The listener ends, and every entry with it. Nothing is sent: RFC 9293 §3.10.4 and Linux forget half-made
/// connections in silence, and answer an ACK that comes later as in CLOSED.
void endListening(Context& ctx);

/// The segment is none of the TCB's, but a listener is there to take it.
bool listenerTakes(const Tcb& tcb, const Config& config, const Segment& segment);
/// §3.10.7.2 for the listener; for an entry, §3.10.7.4.
void segmentArrivesListener(Context& ctx, const Segment& segment);

/// A SYN passed the checks of §3.10.7.2: a child, an entry, a cookie, or nothing.
void takeSyn(Context& ctx, const Segment& segment);
/// An ACK came to the listener: true when its cookie was good and the connection exists.
bool takeCookie(Context& ctx, const Segment& segment);

/// With no connection beside it the listener is what user calls mean. True when the call was dealt with;
/// otherwise the TCB is in LISTEN now, and the call is to be handled there.
bool callListener(Context& ctx, const UserCall& call);

/// The next SYN,ACK is due: one entry, the one that waits longest.
void listenerTimeout(Context& ctx);

} // namespace finwait
