#pragma once

#include <optional>

#include "core/sim/intent.h"
#include "core/sim/report.h"
#include "core/sim/world.h"

namespace finwait {

struct Observation;

/// The next thing that will happen by itself.
struct NextEvent {
    SimTime at;
    End end = End::A;      ///< Who receives the segment, or whose timer it is.
    SegmentId segment = 0; ///< An arrival when not 0.
    TimerKind timer{};     ///< Otherwise this timer.

    friend bool operator==(const NextEvent&, const NextEvent&) = default;
};

/// Empty when nothing is in flight (held segments do not count) and no timer runs.
///
/// Order of events that are due at the same microsecond: arrivals before timers; arrivals by segment id;
/// timers of A before those of B; timers of one end in the order of TimerKind.
std::optional<NextEvent> nextEvent(const World& world);

/// The one path by which a World changes. Holds nothing but buffers that are reused from step to step.
class Simulation {
public:
    /// Off for the explorer, which has no use for reasons.
    void setRecordDecisions(bool on) { m_outcome.recordDecisions = on; }

    /// What is watched; must outlive the simulation. Null: nothing.
    void setObservation(const Observation* observation) { m_observation = observation; }

    /// Does one step. On an error the world is untouched and the report says nothing.
    IntentError apply(World& world, const Intent& intent, Report& report);

private:
    void actOn(World& world, const Act& act, Report& report);
    void callOn(World& world, const CallAct& act, Report& report);
    void next(World& world, const NextEvent& event, Report& report);
    void deliver(World& world, SegmentId id, Report& report);
    void collect(World& world, End end, Report& report);

    Outcome m_outcome;
    const Observation* m_observation = nullptr;
};

/// Whether `intent` could be carried out now.
IntentError check(const World& world, const Intent& intent, const Observation* observation = nullptr);

} // namespace finwait
