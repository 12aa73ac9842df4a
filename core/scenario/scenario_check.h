#pragma once

#include <string_view>
#include <vector>

#include "core/scenario/load_error.h"

namespace finwait {

/// Steps that a scenario is played for; one that goes on longer is told of.
inline constexpr std::uint32_t kCheckStepsMax = 10'000;

/// What is wrong with a scenario's text, in the order of the file: why it cannot be loaded; or, when it can,
/// what does not come to pass when it is played as it is and with each goal's solution: acts that are never
/// done, texts never said, questions never asked, solutions that miss; and languages that some texts lack.
std::vector<LoadError> checkScenario(std::string_view text, std::string_view name);

} // namespace finwait
