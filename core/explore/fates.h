#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "core/explore/explorer.h"

namespace finwait {

/// Why a pair of ends does not come to rest by itself. Rest: both are CLOSED or LISTEN, nothing in flight.
enum class StuckKind : std::uint8_t {
    WaitsForCall, ///< Nothing happens by itself; a call leads on, and to rest.
    ForEver,      ///< Nothing happens by itself, and no call that is left leads to rest.
    Livelock,     ///< Things go on happening, and neither rest nor quiet is ever reached without a call.
    Bounded,      ///< Nothing happens within the bounds: what is stuck may be the search.
};

/// States that are stuck for the same reason, with the same pair of states to be seen.
struct StuckGroup {
    StuckKind kind{};
    StatePair states{};
    JointId nearest = kNoJoint;
    std::uint32_t steps = 0; ///< To the nearest.
    std::size_t count = 0;
};

/// What can still become of each state of a complete search. Keeps 8 octets a transition.
class Fates {
public:
    /// Empty when that would pass the memory limit of the bounds, or the search was not complete.
    static std::optional<Fates> of(const StateSpace& space, unsigned threads = 0);

    /// Deadlocks and livelocks, the nearest first.
    [[nodiscard]] std::vector<StuckGroup> stuck() const;

    /// The nearest state from which `end` never comes to CLOSED or LISTEN again, whatever anybody does.
    [[nodiscard]] JointId nearestStuckForEver(End end) const;

    /// From which states one leads to where `goal` holds.
    using Goal = std::function<bool(JointId)>;
    [[nodiscard]] std::vector<bool> reaching(const Goal& goal, bool withCalls) const;
    /// A state's place in what `reaching` returns.
    [[nodiscard]] std::size_t placeOf(JointId id) const {
        return m_base[JointStore::shardOfId(id)] + JointStore::indexOfId(id);
    }

private:
    explicit Fates(const StateSpace& space) : m_space(&space) {}

    void link(unsigned threads);
    [[nodiscard]] bool isAtRest(JointId id) const;
    [[nodiscard]] JointId idAt(std::size_t place) const;

    const StateSpace* m_space;
    std::array<std::size_t, JointStore::kShards + 1> m_base{}; ///< The place of each shard's first state.
    std::vector<std::uint64_t> m_first;  ///< By place: where in m_before its predecessors begin.
    std::vector<std::uint32_t> m_before; ///< Places of predecessors; the top bit marks a call.
    std::vector<bool> m_quiet;           ///< Nothing happens by itself.
    std::vector<bool> m_bounded;         ///< Something would, beyond the bounds.
};

} // namespace finwait
