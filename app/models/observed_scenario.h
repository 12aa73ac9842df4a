#pragma once

#include <QString>

#include "core/capture/observation_reader.h"
#include "core/scenario/scenario.h"

namespace finwait {

/// What stands where a lesson would: the title and the ends of a captured connection. `path` names the file.
Scenario observedScenario(const ObservedConnection& observed, const QString& path);

} // namespace finwait
