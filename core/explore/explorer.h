#pragma once

#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "core/explore/successors.h"

namespace finwait {

/// How far a search has come.
struct ExploreProgress {
    std::size_t states = 0;
    std::size_t transitions = 0;
    std::size_t depth = 0;   ///< Steps from the beginning of the states being looked at.
    std::size_t waiting = 0; ///< States found and not looked at yet.
    std::size_t octets = 0;
};

/// Why a search ended.
enum class ExploreEnd : std::uint8_t {
    Complete, ///< Everything within the bounds was seen.
    Cancelled,
    StatesLimit, ///< `ExploreBounds::statesMax`.
    MemoryLimit, ///< `ExploreBounds::memoryOctetsMax`.
    LocalLimit,  ///< An end has more states, or sends more kinds of segments, than can be numbered.
};

/// A joint state without a next step.
struct StuckState {
    JointId id = kNoJoint;
    bool bounded = false; ///< Steps would exist beyond the bounds: what is stuck may be the search.
};

/// What can be seen of both ends at once: a state of each.
using StatePair = std::array<State, 2>;

/// An invariant that a joint state breaks.
struct BrokenState {
    JointId id = kNoJoint;
    Invariant invariant{};
};

struct ReachedPair {
    JointId id = kNoJoint;   ///< The first state found; kNoJoint: never.
    std::uint32_t steps = 0; ///< The least number of steps to it.
    std::size_t states = 0;  ///< Joint states that show this pair.
};

struct ReachedEdge {
    JointId from = kNoJoint; ///< The state before the step that took the edge first.
    JointEvent event;
};

/// Everything that two ends can do within bounds. Found breadth first, so that the way to a state is a
/// shortest one; the result is the same for any number of threads.
class StateSpace {
public:
    explicit StateSpace(ExploreBounds bounds);

    /// Called from time to time; returning false cancels.
    using Watch = std::function<bool(const ExploreProgress&)>;

    /// Searches until the end; to be called once. `threads` 0: as many as the machine has.
    ExploreEnd search(unsigned threads = 0, const Watch& watch = {});

    [[nodiscard]] const ExploreBounds& bounds() const { return m_bounds; }
    [[nodiscard]] ExploreEnd end() const { return m_end; }
    [[nodiscard]] std::size_t size() const { return m_store.size(); }
    [[nodiscard]] std::size_t transitions() const { return m_transitions; }
    [[nodiscard]] std::size_t depth() const { return m_levels.empty() ? 0 : m_levels.size() - 1; }
    [[nodiscard]] std::size_t octets() const;
    [[nodiscard]] std::size_t localStates(End end) const { return m_locals.ends[indexOf(end)].size(); }
    [[nodiscard]] std::size_t segments() const { return m_locals.wire.size() - 1; }

    [[nodiscard]] const ReachedPair& pair(State a, State b) const {
        return m_pairs[static_cast<std::size_t>(a)][static_cast<std::size_t>(b)];
    }
    /// Empty when no end ever takes the edge.
    [[nodiscard]] const std::optional<ReachedEdge>& edge(End end, EdgeId edge) const {
        return m_edges[indexOf(end)][edge];
    }
    /// In the order of their distance; at most kStuckMax are kept, `stuckCount` counts all.
    static constexpr std::size_t kStuckMax = 10'000;
    [[nodiscard]] const std::vector<StuckState>& stuck() const { return m_stuck; }
    [[nodiscard]] std::size_t stuckCount() const { return m_stuckCount; }
    /// The nearest state that breaks an invariant, if any does.
    [[nodiscard]] const std::optional<BrokenState>& broken() const { return m_broken; }

    [[nodiscard]] StatePair statesOf(JointId id) const;
    [[nodiscard]] JointView viewOf(JointId id) const {
        return JointView::of(m_store.key(id), m_bounds.channelSegments);
    }
    [[nodiscard]] const LocalState& localOf(JointId id, End end) const {
        return m_locals.ends[indexOf(end)].state(m_store.key(id)[indexOf(end)]);
    }
    [[nodiscard]] const Segment& segment(WireId id) const { return m_locals.wire.segment(id); }

    /// The number of a segment that was ever sent; 0 for any other.
    [[nodiscard]] WireId wireNumber(const Segment& segment) const { return m_locals.wire.find(segment); }

    /// kNoJoint for the beginning.
    [[nodiscard]] JointId parentOf(JointId id) const { return m_store.parent(id); }
    /// The steps from the beginning to a state: a shortest way.
    [[nodiscard]] std::vector<JointEvent> pathTo(JointId id) const;
    /// The nearest state for which `wanted` holds; kNoJoint when there is none.
    [[nodiscard]] JointId nearest(const std::function<bool(JointId)>& wanted) const;
    /// States from which no way leads to both ends being at rest (CLOSED or LISTEN, nothing in flight), the
    /// nearest first, at most `most`. Needs 8 octets a transition while it runs.
    [[nodiscard]] std::vector<JointId> hopeless(std::size_t most) const;

private:
    struct Found;
    struct Batch;

    void insertInitial();
    bool learnArrivals(const std::vector<JointId>& frontier);
    void expand(const std::vector<JointId>& frontier, std::size_t first, std::size_t last,
                Batch& batch) const;
    std::vector<JointId> insert(std::vector<Batch>& batches, unsigned threads);
    void note(const std::vector<Batch>& batches);
    void noteNew(JointId id);
    [[nodiscard]] std::optional<Invariant> brokenBy(const std::uint16_t* words) const;
    [[nodiscard]] bool isAtRest(JointId id) const;
    [[nodiscard]] std::optional<ExploreEnd> limitReached() const;

    ExploreBounds m_bounds;
    Locals m_locals;
    JointStore m_store;
    Successors m_successors;
    std::vector<std::vector<JointId>> m_levels; ///< States by their distance from the beginning.
    std::array<std::array<ReachedPair, kStateCount>, kStateCount> m_pairs;
    std::array<std::vector<std::optional<ReachedEdge>>, 2> m_edges;
    std::vector<StuckState> m_stuck;
    std::size_t m_stuckCount = 0;
    std::optional<BrokenState> m_broken;
    std::size_t m_transitions = 0;
    bool m_localLimit = false;
    ExploreEnd m_end = ExploreEnd::Complete;
};

} // namespace finwait
