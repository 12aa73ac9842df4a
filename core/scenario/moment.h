#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "core/history/history.h"
#include "core/scenario/load_error.h"
#include "core/scenario/scenario.h"

namespace finwait {

inline constexpr std::size_t kMomentOctetsMax = 262'144;
inline constexpr std::size_t kMomentStepsMax = 200'000;
inline constexpr std::size_t kMomentActsMax = 2'000;

/// The moment at a history's cursor, for somebody who has the scenario: how many steps it is from the
/// beginning, what a person did on the way, and the hash of its world, as JSON on one line. Other branches,
/// and what comes behind the cursor, are left out.
std::string momentText(const Scenario& scenario, const History& history);
/// A person has acted on the way to the cursor; otherwise the number of steps says it all.
bool hasActs(const History& history);

using HistoryOrError = std::variant<History, LoadError>;

/// Plays the scenario to a moment; the cursor stands there. An error when an act cannot be done or another
/// world is reached: then the scenario is not the one that the moment was of.
HistoryOrError loadMoment(std::string_view text, std::string_view name, const Scenario& scenario);

} // namespace finwait
