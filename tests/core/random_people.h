#pragma once

#include "core/scenario/scenario.h"
#include "core/sim/intent.h"
#include "core/sim/world.h"

namespace finwait {

/// What the people of a random world may do.
enum class People : std::uint8_t {
    Honest,  ///< Any user call; the network loses, doubles, holds, delays and reorders.
    Forging, ///< Also forged segments, crashes, and OPENs while the last connection's segments are about.
};

/// Two ends of any profile with any switch either way, small and large windows, buffers and segments, and
/// sequence numbers that wrap.
Scenario randomScenario(Prng& prng);

/// Something that can be done to `world`, mostly.
Act randomAct(const World& world, Prng& prng, People people);

} // namespace finwait
