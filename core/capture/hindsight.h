#pragma once

#include "core/capture/connection.h"
#include "core/sim/observation.h"

namespace finwait {

/// Fills in what each segment did, now that all of them are known: whether it reached its end, and where both
/// ends were then. `connection` says how it began and ended.
void inferStates(Observation& observation, const Connection& connection);

} // namespace finwait
