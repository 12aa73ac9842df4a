#pragma once

#include <QString>

#include "core/history/history.h"

namespace finwait {

/// Why an intent could not be carried out, as a sentence; empty for None.
QString intentErrorText(IntentError error);

/// A step in a few words, as a branch or a log line names it: "A's FIN,ACK dropped", "B: CLOSE".
QString stepTitle(const Report& report, const World& before);

} // namespace finwait
