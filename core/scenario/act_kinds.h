#pragma once

#include <cstdint>
#include <optional>

#include "core/scenario/course.h"
#include "core/sim/intent.h"
#include "core/sim/report.h"

namespace finwait {

/// What a person, unlike the script, may be forbidden to do by a goal.
enum class RuledOut : std::uint8_t { Abort, Forge, Crash, Drop, Duplicate, Hold, Delay, Deliver, Link };

/// Whether a person did the step: neither the script nor the network.
bool isPersons(const Report& report);

/// As what a goal can rule an act out.
std::optional<RuledOut> ruledOutKind(const Act& act);

/// The control with which a person does an act; empty for NextAct and ObserveAct.
std::optional<LockedControl> controlOf(const Act& act);

} // namespace finwait
