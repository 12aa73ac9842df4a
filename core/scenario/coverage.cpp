#include "core/scenario/coverage.h"

#include "core/sim/simulation.h"

namespace finwait {

void Coverage::note(const Report& report) {
    for (const End end : kBothEnds)
        states[static_cast<std::size_t>(report.before[indexOf(end)])] = true;
    for (const Transition& transition : report.transitions) {
        edges.set(transition.edge);
        states[static_cast<std::size_t>(stateEdge(transition.edge).to)] = true;
    }
}

void Coverage::add(const Coverage& other) {
    edges |= other.edges;
    for (std::size_t i = 0; i < states.size(); ++i)
        states[i] = states[i] || other.states[i];
}

Coverage coverageOf(const Scenario& scenario) {
    Coverage coverage;
    World world = makeWorld(scenario);
    ScriptCursor cursor = beginScript(scenario.script);
    Simulation simulation;
    simulation.setRecordDecisions(false);
    Report report;
    for (std::size_t step = 0; step < kCoverageStepsMax; ++step) {
        if (!playUpcoming(simulation, scenario.script, cursor, world, report))
            break;
        coverage.note(report);
    }
    return coverage;
}

} // namespace finwait
