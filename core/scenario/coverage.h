#pragma once

#include <array>
#include <bitset>
#include <cstddef>

#include "core/scenario/scenario.h"
#include "core/sim/report.h"
#include "core/tcp/state.h"
#include "core/tcp/state_edges.h"

namespace finwait {

/// What of the state diagram has been reached, by either end.
struct Coverage {
    std::array<bool, kStateCount> states{}; ///< By State.
    std::bitset<256> edges;                 ///< By EdgeId.

    void note(const Report& report);
    void add(const Coverage& other);

    [[nodiscard]] bool reaches(State state) const { return states[static_cast<std::size_t>(state)]; }
    [[nodiscard]] bool reaches(EdgeId edge) const { return edges[edge]; }
    friend bool operator==(const Coverage&, const Coverage&) = default;
};

/// Steps that a scenario is played for.
inline constexpr std::size_t kCoverageStepsMax = 10'000;

/// What a scenario reaches when nobody intervenes.
Coverage coverageOf(const Scenario& scenario);

} // namespace finwait
