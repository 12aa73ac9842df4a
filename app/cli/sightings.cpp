#include "app/cli/sightings.h"

#include "app/models/format.h"
#include "app/models/scenario_library.h"
#include "core/sim/script.h"

namespace finwait {

namespace {

constexpr qsizetype kScenariosMax = 5;
constexpr std::uint32_t kStepsMax = 2'000;

/// The first step of a scenario in which it happens; 0: none.
std::uint32_t firstStep(const Scenario& scenario, const std::function<bool(const Report&)>& isIt) {
    World world = makeWorld(scenario);
    ScriptCursor cursor = beginScript(scenario.script);
    Simulation simulation;
    Report report;
    for (std::uint32_t step = 1; step <= kStepsMax; ++step) {
        if (!playUpcoming(simulation, scenario.script, cursor, world, report))
            break;
        if (isIt(report))
            return step;
    }
    return 0;
}

} // namespace

QStringList sightings(const std::function<bool(const Report&)>& isIt) {
    QStringList places;
    for (const Scenario& scenario : ScenarioLibrary::all()) {
        if (places.size() == kScenariosMax)
            break;
        if (const std::uint32_t step = firstStep(scenario, isIt); step > 0)
            places += QStringLiteral("%1 --step %2").arg(fromCore(scenario.id)).arg(step);
    }
    return places;
}

} // namespace finwait
