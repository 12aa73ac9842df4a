#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

#include "core/base/inline_vector.h"
#include "core/explore/bounds.h"
#include "core/explore/channel_space.h"
#include "core/explore/local_event.h"
#include "core/sim/invariants.h"
#include "core/tcp/endpoint.h"

namespace finwait {

/// The number of an endpoint's state.
using LocalId = std::uint16_t;

inline constexpr std::size_t kLocalIdMax = 0xFFFF;

/// An endpoint without its sense of time: the TCB with every clock reading, estimate and deadline put to one
/// value each, and what its application has done.
struct LocalState {
    Tcb tcb;
    CallBounds left;        ///< Calls that may still be made.
    std::uint8_t taken = 0; ///< Octets that the application has received.
    friend bool operator==(const LocalState&, const LocalState&) = default;
};

/// Edges of the state diagram that one event takes.
using EdgeList = InlineVector<EdgeId, 4>;

/// What one event does to an endpoint.
struct LocalMove {
    enum class Verdict : std::uint8_t {
        Unknown, ///< Not worked out yet.
        Happens,
        Nothing, ///< Cannot happen, or changes nothing and says nothing.
        TooMuch, ///< It would leave the bounds (too many segments at once, too many states).
    };
    LocalId next = 0;
    BurstId burst = 0;       ///< What it sends.
    std::uint16_t edges = 0; ///< For `LocalSpace::edges`.
    Verdict verdict = Verdict::Unknown;
};

/// A call, or a timer that expires.
struct OwnMove {
    JointEvent event;
    LocalMove move;
};

/// What other endpoints and the matrix need to know of a local state, without looking into it.
struct LocalFacts {
    SequenceNumbers numbers;
    /// It began CLOSED and has been opened once at most: no two of its connections share sequence numbers.
    bool firstConnection = true;
    std::optional<Invariant> broken; ///< Of those that one end can break by itself.

    [[nodiscard]] State state() const { return numbers.state; }
};

/// All states that one end gets into and all that it does there: the real endpoint code is run once for each
/// state and event, and remembered.
class LocalSpace {
public:
    LocalSpace(const ExploreBounds& bounds, End end);
    /// From where the end stands in a world.
    LocalSpace(const ExploreBounds& bounds, End end, const World& world);

    [[nodiscard]] LocalId initial() const { return 0; }
    [[nodiscard]] std::size_t size() const { return m_states.size(); }
    [[nodiscard]] const LocalState& state(LocalId id) const { return m_states[id]; }
    [[nodiscard]] const LocalFacts& facts(LocalId id) const { return m_facts[id]; }
    [[nodiscard]] const EdgeList& edges(std::uint16_t list) const { return m_edgeLists[list]; }

    /// What the end can do by itself; `learnOwn` has been asked.
    [[nodiscard]] std::span<const OwnMove> own(LocalId id) const {
        return {m_own.data() + m_firstOwn[id], m_own.data() + m_firstOwn[id + 1U]};
    }
    /// What a segment of its peer does to it.
    [[nodiscard]] LocalMove arrival(LocalId id, WireId segment) const {
        const auto& known = m_arrivals[id];
        return segment < known.size() ? known[segment] : LocalMove{};
    }

    /// Works out the calls and the timers of every state that has none yet. `mine` is what this end sends
    /// into.
    void learnOwn(ChannelSpace& mine);
    void learnArrival(LocalId id, WireId segment, ChannelSpace& mine, const ChannelSpace& peers);
    /// There were more states than can be numbered.
    [[nodiscard]] bool overflowed() const { return m_overflowed; }

    /// `tcb` as it would be numbered: without its sense of time.
    [[nodiscard]] Tcb timeless(Tcb tcb) const;

    [[nodiscard]] std::size_t octets() const;

private:
    LocalSpace(const ExploreBounds& bounds, End end, Config config, bool fresh, SimTime now, Tcb tcb);

    LocalMove run(LocalId id, JointEvent event, const Segment* segment, ChannelSpace& mine);
    bool keepEffects(LocalMove& move, ChannelSpace& mine);
    std::optional<LocalId> intern(LocalState state);
    std::uint16_t internEdges(const EdgeList& edges);
    std::uint8_t readAll(Tcb& tcb);
    [[nodiscard]] LocalFacts factsOf(const LocalState& state) const;

    ExploreBounds m_bounds;
    End m_end;
    Config m_config;
    bool m_fresh;  ///< From the beginning, not from a present moment.
    SimTime m_now; ///< All that is explored happens at this one moment.
    Outcome m_outcome;
    std::deque<LocalState> m_states;
    std::vector<LocalFacts> m_facts;
    std::unordered_multimap<std::uint64_t, LocalId> m_byHash;
    std::vector<OwnMove> m_own;
    std::vector<std::uint32_t> m_firstOwn; ///< By state; one more than there are.
    std::vector<std::vector<LocalMove>> m_arrivals;
    std::vector<EdgeList> m_edgeLists;
    bool m_overflowed = false;
};

} // namespace finwait
