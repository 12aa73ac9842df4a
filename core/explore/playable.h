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

/// Turns a way into intents. Time comes back in: what happens next by itself happens when it is due; a
/// segment that must come sooner is delivered by hand, one that must wait for a timer is delayed. Which of
/// two timers is due first depends on the ends' timeouts, so that from the beginning several settings are
/// tried; empty when none of them gives the steps in this order. What comes out was played on the simulator
/// and is where the way leads.
std::optional<PlayablePath> playable(const StateSpace& space, const Way& way);

} // namespace finwait
