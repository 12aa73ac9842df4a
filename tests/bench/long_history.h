#pragma once

#include <cstddef>

#include "core/history/history.h"
#include "core/scenario/scenario.h"

namespace finwait {

/// Ways to a long history.
enum class Load {
    KeptAlive, ///< Nothing happens but keep-alive, for days: small worlds, many timers.
    Bulk,      ///< One end sends all the time: full buffers, many segments in flight.
    Random,    ///< Random calls and acts on the wire: many states, losses, copies and holds.
};

/// The scenario with which such a history begins.
Scenario scenarioOf(Load load);

/// Acts and plays at the end of the path until it has that many steps.
void grow(History& history, Load load, std::size_t steps);

History longHistory(Load load, std::size_t steps);

/// Memory of this process, shared pages in proportion; 0 where the system does not tell.
std::size_t proportionalOctets();

} // namespace finwait
