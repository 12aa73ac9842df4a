#pragma once

#include <optional>
#include <vector>

#include "core/explore/explorer.h"
#include "core/sim/intent.h"

namespace finwait {

/// A way through the state space as it can be played on the stage: with a clock.
struct PlayablePath {
    World initial;
    std::vector<Intent> intents; ///< Each can be applied to the world that the ones before it made.
    World last;
};

/// Turns the steps to `id` into intents. Time comes back in: segments travel until they are delivered by
/// hand, and where a timer is to expire, the clock moves to its deadline. Which of two timers is due first
/// depends on the ends' timeouts, so several settings are tried; empty when none of them gives the steps in
/// this order.
std::optional<PlayablePath> playable(const StateSpace& space, JointId id);

} // namespace finwait
