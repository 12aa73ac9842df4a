#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/base/enum_set.h"
#include "core/scenario/act_kinds.h"
#include "core/scenario/localized_text.h"
#include "core/sim/script.h"
#include "core/sim/trigger.h"

namespace finwait {

/// What is to be reached on one path from the beginning. Whatever has been reached stays reached.
struct Predicate {
    enum class Kind : std::uint8_t {
        Trigger,   ///< The trigger fires.
        EveryEdge, ///< Every edge of RFC 9293 figure 5 has been taken, those of its notes 1 and 2 included,
                   ///< by either end.
        DataDelivered, ///< Every octet that A's or B's user handed to SEND, at least one, has come to the
                       ///< other end: it was received by its user or waits in its receive buffer.
        All,
        Any,
        InOrder, ///< Each part is looked at from the step after the one that reached the part before it.
    };

    Kind kind = Kind::Trigger;
    finwait::Trigger trigger;
    End sender = End::A;          ///< For DataDelivered.
    std::vector<Predicate> parts; ///< For All, Any and InOrder; at least one.

    friend bool operator==(const Predicate&, const Predicate&) = default;
};

/// Something to bring about by one's own acts.
struct Goal {
    LocalizedText text;
    Predicate predicate;
    std::optional<std::uint32_t> stepsMax; ///< Steps of the path, all counted.
    std::optional<std::uint32_t> actsMax;  ///< A person's own acts: neither the script's nor the network's.
    EnumSet<RuledOut> without;
    std::vector<LocalizedText> hints; ///< By degrees: each says more than the one before.
    /// A way to reach it, the shortest known: a person's acts. What is due before an act's time happens by
    /// itself before it; a NextAct lets one more thing happen; after the last act everything does.
    std::vector<Intent> solution;

    friend bool operator==(const Goal&, const Goal&) = default;
};

enum class GoalStatus : std::uint8_t {
    Open,
    Reached,
    Missed, ///< A limit was passed or something ruled out was done: not on this path any more.
};

/// How far a path has come towards a goal. A regular value, a few dozen octets a part.
struct GoalCursor {
    GoalStatus status = GoalStatus::Open;
    std::vector<TriggerState> parts; ///< Of the predicate and all parts below, parents before children.
    std::bitset<256> edges;          ///< Taken, by EdgeId.
    std::array<std::uint64_t, 2> submittedOctets{}; ///< By sender.
    std::array<std::uint64_t, 2> receivedOctets{};  ///< By receiver's user.
    std::uint32_t steps = 0;
    std::uint32_t acts = 0;

    friend bool operator==(const GoalCursor&, const GoalCursor&) = default;
};

GoalCursor beginGoal(const Goal& goal);

/// Takes note of a step of the path, `world` being the world after it.
void observe(const Goal& goal, GoalCursor& cursor, const World& world, const Report& report);

/// Which parts of the outermost All, Any or InOrder have been reached; of another predicate whether it has.
std::vector<bool> reachedParts(const Goal& goal, const GoalCursor& cursor);

/// How many of the edges that EveryEdge asks for there are.
std::size_t figureEdgeCount();
bool isFigureEdge(EdgeId edge);

struct SolutionResult {
    GoalStatus status = GoalStatus::Open;
    std::uint32_t steps = 0; ///< Until the status was settled.
    /// The act of the solution that could not be done, and why.
    std::optional<std::size_t> failedAct;
    IntentError error = IntentError::None;
};

/// Steps that a solution is played for.
inline constexpr std::uint32_t kSolutionStepsMax = 10'000;

/// Plays acts, as in Goal::solution, from a scenario's beginning.
SolutionResult playTowards(const Goal& goal, const std::vector<Intent>& acts, const World& initial,
                           const Script& script);

} // namespace finwait
