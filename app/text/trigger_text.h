#pragma once

#include <QString>

#include "app/text/state_names.h"
#include "core/scenario/goal.h"

namespace finwait {

/// What a trigger waits for, in a few words: "A comes to CLOSING", "B's FIN is lost".
QString triggerText(const Trigger& trigger, NameDialect dialect = NameDialect::Rfc);

/// The same for what is to be reached: "A comes to CLOSING, then B's FIN is lost".
QString predicateText(const Predicate& predicate, NameDialect dialect = NameDialect::Rfc);

/// What a goal can rule out: "dropping segments".
QString ruledOutText(RuledOut kind);

} // namespace finwait
