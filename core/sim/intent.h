#pragma once

#include <cstdint>
#include <variant>

#include "core/sim/world.h"

namespace finwait {

// Everything that a person, a script or the explorer can do. Each is one step.

/// A user call on one end.
struct CallAct {
    End end = End::A;
    UserCall call;
    friend bool operator==(const CallAct&, const CallAct&) = default;
};
/// Let the next due thing happen (see `nextEvent`): the clock moves there.
struct NextAct {
    friend bool operator==(const NextAct&, const NextAct&) = default;
};
/// Deliver a segment in flight now, held or not, out of its turn.
struct DeliverAct {
    SegmentId id = 0;
    friend bool operator==(const DeliverAct&, const DeliverAct&) = default;
};
struct DropAct {
    SegmentId id = 0;
    friend bool operator==(const DropAct&, const DropAct&) = default;
};
/// Put a copy of a segment in flight behind it: it arrives one twentieth of the link's latency later (at
/// least 1 µs). WireFull when no more fits.
struct DuplicateAct {
    SegmentId id = 0;
    friend bool operator==(const DuplicateAct&, const DuplicateAct&) = default;
};
/// Keep a segment in the network until it is released.
struct HoldAct {
    SegmentId id = 0;
    friend bool operator==(const HoldAct&, const HoldAct&) = default;
};
/// Let a held segment go on: it arrives after what was left of its way when it was held, but never in the
/// past.
struct ReleaseAct {
    SegmentId id = 0;
    friend bool operator==(const ReleaseAct&, const ReleaseAct&) = default;
};
/// Move a segment's arrival to `dueAt` (not before now).
struct DelayAct {
    SegmentId id = 0;
    SimTime dueAt;
    friend bool operator==(const DelayAct&, const DelayAct&) = default;
};
/// Put a segment on the wire that its nominal sender did not send. It arrives at `to` after `delayUs`.
struct ForgeAct {
    End to = End::B;
    Segment segment;
    std::int64_t delayUs = 0;
    friend bool operator==(const ForgeAct&, const ForgeAct&) = default;
};
/// Change one direction's latency, loss or hold; segments already in flight are not touched.
struct LinkAct {
    End sender = End::A;
    Link link;
    friend bool operator==(const LinkAct&, const LinkAct&) = default;
};
/// The host loses its memory, silently.
struct CrashAct {
    End end = End::A;
    friend bool operator==(const CrashAct&, const CrashAct&) = default;
};

/// Show the next thing that was seen of a connection that is watched (core/sim/observation.h): that a segment
/// was sent, or that it arrived.
struct ObserveAct {
    std::uint32_t segment = 0; ///< Its place in the observation.
    bool arrives = false;
    friend bool operator==(const ObserveAct&, const ObserveAct&) = default;
};

using Act = std::variant<CallAct, NextAct, DeliverAct, DropAct, DuplicateAct, HoldAct, ReleaseAct, DelayAct,
                         ForgeAct, LinkAct, CrashAct, ObserveAct>;

/// An act and the moment at which it is done. For NextAct `at` is ignored: it happens when it is due. For all
/// others nothing may be due before `at` (see IntentError::EventsPending).
struct Intent {
    SimTime at;
    Act act;
    friend bool operator==(const Intent&, const Intent&) = default;
};

/// Why an intent could not be carried out; the World is then untouched.
enum class IntentError : std::uint8_t {
    None,
    NothingDue,    ///< NextAct, and nothing will ever happen by itself.
    NoSuchSegment, ///< The id names no segment in flight.
    AlreadyHeld,
    NotHeld,
    InThePast,     ///< `at` or `dueAt` lies before the clock.
    EventsPending, ///< Something is due before `at`: let it happen first.
    BadLink,       ///< Negative latency, or loss above 1,000,000 ppm.
    Watched,       ///< What was captured cannot be changed.
    NotWatched,    ///< ObserveAct where nothing was captured.
    WireFull,      ///< The direction holds kInFlightMax segments: no duplicate or forged one fits.
};

} // namespace finwait
