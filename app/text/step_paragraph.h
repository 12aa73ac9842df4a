#pragma once

#include <QString>

#include <vector>

#include "core/rfc/rule.h"
#include "core/sim/report.h"
#include "core/sim/world.h"

namespace finwait {

/// What a step means, in a few sentences: put together from the decision that settled it, what the user is
/// told and what the network does with what was sent.
QString stepParagraph(const Report& report, const World& before);

/// The rules that settled a step: those of its transitions, else the last one that counts.
std::vector<Rule> settlingRules(const Report& report);

/// The sentences for one rule, empty where it never settles a step.
QString ruleParagraph(Rule rule, End actor);

} // namespace finwait
