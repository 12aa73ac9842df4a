#pragma once

#include "core/scenario/scenario.h"

namespace finwait {

/// A scenario with every kind of act, trigger, question, goal and field.
Scenario maximalScenario();

} // namespace finwait
