#pragma once

#include <QString>

#include "app/models/format.h"
#include "core/history/history.h"

namespace finwait {

/// Why an intent could not be carried out, as a sentence; empty for None.
QString intentErrorText(IntentError error);

/// A step in a few words, as a branch or a log line names it: "A's FIN,ACK dropped", "B calls CLOSE".
/// `before` is the world in which the step was done.
QString stepTitle(const Report& report, const World& before);

/// What a user is told: the RFC's words, the state for STATUS, the text for RECEIVE.
QString resultLine(const UserResult& result);

/// What the step told users, in lines: "A: SEND → error: connection does not exist".
QString stepResults(const Report& report);

} // namespace finwait
