#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <deque>
#include <optional>
#include <unordered_map>
#include <vector>

#include "core/base/inline_vector.h"
#include "core/explore/bounds.h"
#include "core/explore/local_event.h"
#include "core/sim/invariants.h"
#include "core/tcp/endpoint.h"

namespace finwait {

/// Numbers of interned endpoints and segments. Segment 0 is none.
using LocalId = std::uint16_t;
using WireId = std::uint16_t;

inline constexpr std::size_t kLocalIdMax = 0xFFFF;
inline constexpr std::size_t kSentMax =
    6; ///< Segments that one event makes an end send; more are out of bounds.

/// An endpoint without its sense of time: the TCB with every clock reading, estimate and deadline put to one
/// value each, and the calls that its application may still make.
struct LocalState {
    Tcb tcb;
    CallBounds left;
    friend bool operator==(const LocalState&, const LocalState&) = default;
};

/// What one event does to an endpoint.
struct LocalStep {
    enum class Verdict : std::uint8_t {
        Unknown, ///< Not worked out yet.
        Happens,
        Nothing, ///< The event cannot happen, or changes nothing and says nothing.
        TooMuch, ///< It would leave the bounds (too many segments at once, too many states).
    };
    Verdict verdict = Verdict::Unknown;
    LocalId next = 0;
    InlineVector<WireId, kSentMax> sent;
    InlineVector<EdgeId, 4> edges;
    bool reset = false;      ///< It answered with a RST, or sent one.
    bool challenged = false; ///< It answered a segment that it did not accept.
};

/// What other endpoints and the matrix need to know of a local state, without looking into it.
struct LocalFacts {
    SequenceNumbers numbers;
    std::uint8_t timers = 0; ///< Bit by TimerKind.
    /// It has been opened once at most: no two of its connections share sequence numbers.
    bool firstConnection = true;

    [[nodiscard]] State state() const { return numbers.state; }
};

/// All states that one end gets into and all that it does there: the real endpoint code is run once for each
/// state and event, and remembered.
class LocalSpace {
public:
    LocalSpace(const ExploreBounds& bounds, End end);

    [[nodiscard]] LocalId initial() const { return 0; }
    [[nodiscard]] std::size_t size() const { return m_states.size(); }
    [[nodiscard]] const LocalState& state(LocalId id) const { return m_states[id]; }
    [[nodiscard]] const LocalFacts& facts(LocalId id) const { return m_facts[id]; }
    [[nodiscard]] const Config& config() const { return m_config; }

    /// What is known of an event; Unknown when `learn` was not asked yet.
    [[nodiscard]] const LocalStep& call(LocalId id, JointEventKind kind) const {
        return m_steps[m_calls[id][static_cast<std::size_t>(kind)]];
    }
    [[nodiscard]] const LocalStep& timer(LocalId id, TimerKind kind) const {
        return m_steps[m_timers[id][static_cast<std::size_t>(kind)]];
    }
    [[nodiscard]] const LocalStep& arrival(LocalId id, WireId segment) const {
        const auto& known = m_arrivals[id];
        return m_steps[segment < known.size() ? known[segment] : 0];
    }

    /// Works out the calls and the timers of every state that has none yet.
    void learnOwn(class WireSpace& wire);
    void learnArrival(LocalId id, WireId segment, WireSpace& wire);

    /// A state in which an invariant of an endpoint is broken, and which one.
    struct Broken {
        LocalId id = 0;
        Invariant invariant{};
    };
    [[nodiscard]] const std::vector<Broken>& broken() const { return m_broken; }

    [[nodiscard]] std::size_t octets() const;

private:
    using StepIndex = std::uint32_t; ///< In m_steps; 0 is Unknown.

    StepIndex run(LocalId id, JointEvent event, const Segment* segment, WireSpace& wire);
    StepIndex keep(const LocalStep& step);
    std::optional<LocalId> intern(LocalState state);
    void readAll(Tcb& tcb);
    void checkLocally(LocalId id);

    ExploreBounds m_bounds;
    End m_end;
    Config m_config;
    Outcome m_outcome;
    std::deque<LocalState> m_states;
    std::vector<LocalFacts> m_facts;
    std::unordered_multimap<std::uint64_t, LocalId> m_byHash;
    std::vector<std::array<StepIndex, kCallEventCount>> m_calls;
    std::vector<std::array<StepIndex, kTimerCount>> m_timers;
    std::vector<std::vector<StepIndex>> m_arrivals;
    std::deque<LocalStep> m_steps;
    std::vector<Broken> m_broken;
    std::size_t m_learned = 0; ///< States whose own events are known.
};

/// The segments that were ever sent, each once.
class WireSpace {
public:
    WireSpace() : m_segments(1) {}

    [[nodiscard]] std::size_t size() const { return m_segments.size(); }
    [[nodiscard]] const Segment& segment(WireId id) const { return m_segments[id]; }
    /// 0 when it was never sent.
    [[nodiscard]] WireId find(const Segment& segment) const;
    /// Empty when there are too many.
    std::optional<WireId> intern(const Segment& segment);

private:
    std::deque<Segment> m_segments; ///< The first stands for none.
    std::unordered_multimap<std::uint64_t, WireId> m_byHash;
};

} // namespace finwait
