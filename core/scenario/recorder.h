#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/history/history.h"
#include "core/scenario/scenario.h"

namespace finwait {

/// What was done along a path, as a scenario that does it by itself.
struct Recording {
    /// The played scenario's ends, links and seed, and a script; its title, and what is said and asked, stay
    /// as far as they still come about. Goals are left out: what was done here would reach them.
    Scenario scenario;
    /// For each step of the path from 1 on: what fires in that step, the first time that it can.
    std::vector<Trigger> steps;
    /// The played script is still there, with its triggers, and what was done stands behind it. Otherwise the
    /// script says when each act was done.
    bool keepsScript = true;
};

/// Records the current path of a history in which `played` was played. Played undisturbed, the recording's
/// world after each step is that of the path. Segments are addressed by their sender, control bits and count;
/// those that no end sent, and those for which that would come at another moment, by their number.
///
/// Empty when the path cannot be repeated so: an act was done between events that cannot be told apart.
std::optional<Recording> record(const Scenario& played, const History& history);

} // namespace finwait
