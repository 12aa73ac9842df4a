#pragma once

#include <optional>
#include <vector>

#include "core/scenario/question.h"
#include "core/sim/report.h"
#include "core/sim/world.h"

namespace finwait {

// Questions that no scenario holds: what an end makes of what comes to it next, asked before any step; and
// what a question of either kind offers to choose from.

/// The question before a step: which state its end will be in, or which segment it will send. `before` is the
/// world that the step begins in, `next` its report. What is asked of the same step is always the same, but
/// does not tell whether the state changes. Empty where no end has anything to decide: an act on the wire, a
/// STATUS call, a segment that no end of the stage receives.
std::optional<Question> questionAbout(const World& before, const Report& next);

/// The answer to it.
Answer answerIn(const Question& question, const Report& next);

/// Answers to choose from, the right one among them: those that somebody could take for it who has not
/// understood. In an order that tells nothing. `world` is the world in which the question is put.
std::vector<Answer> choicesFor(const Question& question, const World& world, const Answer& right);

inline constexpr std::size_t kChoicesMax = 5;

} // namespace finwait
