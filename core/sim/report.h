#pragma once

#include <array>
#include <optional>
#include <vector>

#include "core/rfc/decision.h"
#include "core/sim/intent.h"
#include "core/sim/world.h"
#include "core/tcp/outcome.h"

namespace finwait {

/// What a step was.
enum class StepKind : std::uint8_t {
    UserCall,
    Arrival,
    Timer,
    Wire, ///< Drop, duplicate, hold, release, delay, forge, link.
    Crash,
    Observed, ///< A segment that was seen in a capture is sent: nobody knows by which call or timer.
};

/// A segment that began its way in this step.
struct Departure {
    SegmentId id = 0;
    End sender = End::A; ///< The end at whose side the arrow starts (for a forged one: its nominal sender).
    Segment segment;
    SimTime sentAt;
    SimTime dueAt;     ///< For a lost one: when it would have arrived.
    bool lost = false; ///< The link lost it; it will never arrive.
    bool held = false;
    bool elsewhere =
        false; ///< Its destination is a host that is not on the stage: nobody will see it arrive.
    bool retransmission = false;
    SegmentOrigin origin = SegmentOrigin::Sent;
    SegmentId copyOf = 0;

    friend bool operator==(const Departure&, const Departure&) = default;
};

struct Arrival {
    SegmentId id = 0;
    End to = End::B;
    Segment segment;
    bool accepted = false; ///< False: dropped by the endpoint (see the Decisions).
    bool retransmission = false;

    friend bool operator==(const Arrival&, const Arrival&) = default;
};

/// A segment that a DropAct took off the wire.
struct Removal {
    SegmentId id = 0;
    End sender = End::A;
    Segment segment;
    bool retransmission = false;

    friend bool operator==(const Removal&, const Removal&) = default;
};

struct Transition {
    End end = End::A;
    EdgeId edge = 0;
    friend bool operator==(const Transition&, const Transition&) = default;
};

/// What one step did, and why. Made to be reused: `clear` keeps the memory.
struct Report {
    SimTime at;
    StepKind kind = StepKind::Wire;
    std::optional<End> actor; ///< Whose decisions these are; empty for the wire.
    /// The item of the script that did this. Filled in by whoever plays the script.
    std::optional<std::uint32_t> scriptItem;
    Act act; ///< The intent's act. NextAct stays NextAct: see `arrival` and `timer`.
    std::array<State, 2> before{};
    std::array<State, 2> after{};
    std::optional<CallKind> call;
    std::optional<TimerKind> timer;
    std::optional<Arrival> arrival;
    std::optional<Removal> removal;
    std::vector<Departure> departures;
    SegmentId touched =
        0; ///< The segment a wire act was about (drop, hold, release, delay; for a duplicate the original).
    std::vector<Transition> transitions;
    std::vector<UserResult> results;
    std::vector<Decision> decisions;

    void clear();
    friend bool operator==(const Report&, const Report&) = default;
};

} // namespace finwait
