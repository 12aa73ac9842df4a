#pragma once

#include <QString>

#include "core/sim/intent.h"

namespace finwait {

/// "2.5 %"
QString lossText(std::uint32_t lossPpm);

/// What a change of the network changes: "A → B: latency is now 80 ms, loss is now 10 %".
QString linkChangeText(const LinkAct& act, const Link& before);

} // namespace finwait
