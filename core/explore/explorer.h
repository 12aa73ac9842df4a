#pragma once

#include <array>
#include <functional>
#include <optional>
#include <utility>
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
    StatesLimit,  ///< `ExploreBounds::statesMax`.
    MemoryLimit,  ///< `ExploreBounds::memoryOctetsMax`.
    NumbersLimit, ///< There are more states of one end, or of the network, than can be numbered.
};

/// A joint state without a next step.
struct StuckState {
    JointId id = kNoJoint;
    bool bounded = false; ///< Steps would exist beyond the bounds: what is stuck may be the search.
};

/// What can be seen of both ends at once: a state of each.
using StatePair = std::array<State, 2>;

/// A joint state that breaks an invariant, or what the caller claimed (then without one).
struct BrokenState {
    JointId id = kNoJoint;
    std::optional<Invariant> invariant;
};

struct ReachedPair {
    JointId id = kNoJoint;   ///< The first state found; kNoJoint: never.
    std::uint32_t steps = 0; ///< The least number of steps to it.
    std::size_t states = 0;  ///< Joint states that show this pair.
};

/// A shortest way to a state, and perhaps one step more (which may lead to a state that is nearer by
/// another way).
struct Way {
    JointId id = kNoJoint; ///< kNoJoint: there is none.
    std::optional<JointEvent> last;

    [[nodiscard]] bool exists() const { return id != kNoJoint; }
    friend bool operator==(const Way&, const Way&) = default;
};

/// Everything that two ends can do within bounds. Found breadth first, so that the way to a state is a
/// shortest one; the result is the same for any number of threads.
class StateSpace {
public:
    /// From the beginning: both ends CLOSED, nothing in flight.
    explicit StateSpace(ExploreBounds bounds);
    /// From a present moment, with the ends' own configurations. Room for all that is in flight is made: at
    /// most kChannelSegmentsMax in a direction (see `fits`).
    StateSpace(ExploreBounds bounds, const World& present);
    StateSpace(const StateSpace&) = delete;
    StateSpace& operator=(const StateSpace&) = delete;

    /// Whether what is in flight can be explored.
    static bool fits(const World& present);

    /// Something more that is to hold in every state, checked as the invariants are; to be said before the
    /// search. Asked on several threads at once.
    using Claim = std::function<bool(const StateSpace&, const Joint&)>;
    void claim(Claim claim) { m_claim = std::move(claim); }

    /// Called from time to time; returning false cancels.
    using Watch = std::function<bool(const ExploreProgress&)>;

    /// Searches until the end; to be called once. `threads` 0: as many as the machine has.
    ExploreEnd search(unsigned threads = 0, const Watch& watch = {});

    [[nodiscard]] const ExploreBounds& bounds() const { return m_bounds; }
    /// The moment from which it was explored; empty: the beginning.
    [[nodiscard]] const std::optional<World>& present() const { return m_present; }
    [[nodiscard]] ExploreEnd end() const { return m_end; }
    [[nodiscard]] std::size_t size() const { return m_store.size(); }
    [[nodiscard]] std::size_t transitions() const { return m_transitions; }
    [[nodiscard]] std::size_t depth() const { return m_levelEnds.empty() ? 0 : m_levelEnds.size() - 1; }
    /// All that the search keeps.
    [[nodiscard]] std::size_t octets() const { return m_store.octets() + m_locals.octets(); }
    [[nodiscard]] std::size_t localStates(End end) const { return m_locals.ends[indexOf(end)].size(); }
    [[nodiscard]] std::size_t segments(End sender) const {
        return m_locals.channels[indexOf(sender)].segmentCount();
    }

    [[nodiscard]] const ReachedPair& pair(State a, State b) const {
        return m_pairs[static_cast<std::size_t>(a)][static_cast<std::size_t>(b)];
    }
    /// The way that takes the edge first; empty when that end never does.
    [[nodiscard]] const std::optional<Way>& edge(End end, EdgeId edge) const {
        return m_edges[indexOf(end)][edge];
    }
    /// In the order of their distance; at most kStuckMax are kept, `stuckCount` counts all.
    static constexpr std::size_t kStuckMax = 10'000;
    [[nodiscard]] const std::vector<StuckState>& stuck() const { return m_stuck; }
    [[nodiscard]] std::size_t stuckCount() const { return m_stuckCount; }
    /// The nearest state that breaks an invariant (or the claim), if any does.
    [[nodiscard]] const std::optional<BrokenState>& broken() const { return m_broken; }

    // What a joint state is.
    [[nodiscard]] Joint joint(JointId id) const { return m_layout.unpack(m_store.key(id)); }
    [[nodiscard]] const LocalState& localOf(const Joint& joint, End end) const {
        return m_locals.ends[indexOf(end)].state(joint.local[indexOf(end)]);
    }
    [[nodiscard]] const Flight& flightOf(const Joint& joint, End sender) const {
        return m_locals.channels[indexOf(sender)].flight(joint.channel[indexOf(sender)]);
    }
    [[nodiscard]] StatePair statesOf(const Joint& joint) const {
        return {stateOf(End::A, joint.local[0]), stateOf(End::B, joint.local[1])};
    }
    [[nodiscard]] StatePair statesOf(JointId id) const { return statesOf(joint(id)); }
    [[nodiscard]] const Segment& segment(End sender, WireId id) const {
        return m_locals.channels[indexOf(sender)].segment(id);
    }
    /// What a step sent.
    [[nodiscard]] const Burst& burst(End sender, BurstId id) const {
        return m_locals.channels[indexOf(sender)].burst(id);
    }
    [[nodiscard]] const EdgeList& edges(End end, std::uint16_t list) const {
        return m_locals.ends[indexOf(end)].edges(list);
    }
    [[nodiscard]] const LocalSpace& ends(End end) const { return m_locals.ends[indexOf(end)]; }
    /// The number of a segment that was ever sent; 0 for any other.
    [[nodiscard]] WireId wireNumber(End sender, const Segment& segment) const {
        return m_locals.channels[indexOf(sender)].find(segment);
    }

    // How joint states follow each other.
    /// kNoJoint when it was not reached.
    [[nodiscard]] JointId find(JointKey key) const { return m_store.find(key); }
    /// kNoJoint for the beginning.
    [[nodiscard]] JointId parentOf(JointId id) const { return m_store.parent(id); }
    [[nodiscard]] std::uint32_t stepsTo(JointId id) const;
    /// The steps from the beginning to a state: a shortest way.
    [[nodiscard]] std::vector<JointEvent> pathTo(JointId id) const;
    [[nodiscard]] std::vector<JointEvent> steps(const Way& way) const;
    [[nodiscard]] std::uint32_t length(const Way& way) const {
        return stepsTo(way.id) + (way.last ? 1U : 0U);
    }
    /// The states on a way, the beginning first: one more than there are steps.
    [[nodiscard]] std::vector<Joint> states(const Way& way) const;
    /// Calls `visit(JointEvent, JointResult, JointKey after, const LocalMove*)` for all that can happen.
    template <typename Visitor>
    void visitSteps(JointId id, Visitor&& visit) const {
        m_successors.visit(m_store.key(id), visit);
    }

    /// All states, the nearest first, until `visit(JointId)` returns false.
    template <typename Visitor>
    void visitStates(Visitor&& visit) const {
        for (std::size_t level = 0; level < m_levelEnds.size(); ++level) {
            for (std::size_t shard = 0; shard < JointStore::kShards; ++shard) {
                const std::size_t first = level == 0 ? 0 : m_levelEnds[level - 1][shard];
                for (std::size_t index = first; index < m_levelEnds[level][shard]; ++index) {
                    if (!visit(JointStore::idOf(shard, index)))
                        return;
                }
            }
        }
    }
    /// The states' places in one list, which is not in the order of distance.
    [[nodiscard]] std::array<std::size_t, JointStore::kShards> shardSizes() const;

private:
    using LevelEnds = std::array<std::uint32_t, JointStore::kShards>;
    struct Batch;
    struct Notes;

    void begin();
    [[nodiscard]] std::optional<ExploreEnd> run(unsigned threads, const Watch& watch);
    bool widenLayout();
    void expand(JointId id, Batch& batch) const;
    [[nodiscard]] std::vector<JointId> frontier(std::size_t first, std::size_t last) const;
    bool expandDeferred(std::vector<Batch>& batches);
    void insert(const std::vector<Batch>& batches, std::vector<Notes>& notes, unsigned threads);
    void takeNoteOf(std::size_t shard, std::size_t first, Notes& notes) const;
    void merge(const std::vector<Batch>& batches);
    void merge(const std::vector<Notes>& notes);
    [[nodiscard]] bool holds(const Joint& joint, std::optional<Invariant>& broken) const;
    [[nodiscard]] std::optional<ExploreEnd> limitReached() const;
    [[nodiscard]] State stateOf(End end, LocalId local) const {
        return m_locals.ends[indexOf(end)].facts(local).state();
    }

    ExploreBounds m_bounds;
    std::optional<World> m_present;
    Locals m_locals;
    JointStore m_store;
    KeyLayout m_layout;
    Successors m_successors;
    std::vector<LevelEnds> m_levelEnds; ///< By distance from the beginning: one past a shard's last state.
    std::array<std::array<ReachedPair, kStateCount>, kStateCount> m_pairs;
    std::array<std::vector<std::optional<Way>>, 2> m_edges;
    std::vector<StuckState> m_stuck;
    std::size_t m_stuckCount = 0;
    std::optional<BrokenState> m_broken;
    std::size_t m_transitions = 0;
    ExploreEnd m_end = ExploreEnd::Complete;
    Claim m_claim;
};

} // namespace finwait
