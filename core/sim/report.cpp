#include "core/sim/report.h"

namespace finwait {

void Report::clear() {
    at = {};
    kind = StepKind::Wire;
    actor.reset();
    scriptItem.reset();
    act = NextAct{};
    before = {};
    after = {};
    call.reset();
    timer.reset();
    arrival.reset();
    removal.reset();
    departures.clear();
    touched = 0;
    transitions.clear();
    results.clear();
    decisions.clear();
}

} // namespace finwait
