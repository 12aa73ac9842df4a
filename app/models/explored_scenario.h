#pragma once

#include <optional>
#include <string>

#include "core/explore/playable.h"
#include "core/explore/query.h"
#include "core/scenario/scenario.h"

namespace finwait {

/// What an answer of the explorer can be made into.
enum class ExploredUse : std::uint8_t {
    Lesson,   ///< Plays the way by itself.
    Challenge ///< Begins where the way begins, asks for what it leads to, and knows the way as the solution.
};

/// A scenario that shows a way from the beginning. Acts on the network are told by the segments that they are
/// about, so that a file can hold them; empty when that cannot be said (about a copy of a segment), or when
/// the scenario would not come to where the way leads: it was played to find out.
std::optional<Scenario> exploredScenario(const StateSpace& space, const Query& query, const Way& way,
                                         ExploredUse use = ExploredUse::Lesson);

/// The setting of such a scenario, `initial` being where it begins, with nothing that happens in it.
Scenario exploredSetting(const StateSpace& space, const Query& query, const Way& way, const World& initial,
                         ExploredUse use = ExploredUse::Lesson);

/// The same as the text of a file: a scenario where it can be one, else a session that replays each step.
/// Empty when the way cannot be played with a clock.
std::optional<std::string> exploredFileText(const StateSpace& space, const Query& query, const Way& way,
                                            ExploredUse use = ExploredUse::Lesson);

} // namespace finwait
