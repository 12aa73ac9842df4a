#pragma once

#include <QStringList>

#include <functional>

#include "core/sim/report.h"

namespace finwait {

/// Where in the course something can be seen: "three-way-handshake 3" for its first step in each of the first
/// few scenarios.
QStringList sightings(const std::function<bool(const Report&)>& isIt);

} // namespace finwait
