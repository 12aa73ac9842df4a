#pragma once

#include <QString>

#include "core/rfc/decision.h"

namespace finwait {

/// What a clause that was applied comes down to, in a few words; empty when the pair is unknown.
QString explanationTitle(Rule rule, Verdict verdict);

} // namespace finwait
