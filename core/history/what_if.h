#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/history/history.h"

namespace finwait {

/// Something that a person or the network could do before what comes next by itself.
struct Alternative {
    enum class Kind : std::uint8_t {
        Deliver, ///< The segment arrives now.
        Drop,    ///< It is lost.
        Delay,   ///< It arrives just behind what would come next without it.
        Call,    ///< An end acts first.
    };
    /// What a delayed segment is overtaken by.
    struct Overtaker {
        End end = End::A;                   ///< Who receives, whose timer it is, or who calls.
        std::optional<ControlBits> control; ///< A segment's.
        std::optional<TimerKind> timer;
        std::optional<CallKind> call;
        friend bool operator==(const Overtaker&, const Overtaker&) = default;
    };

    Kind kind = Kind::Drop;
    Act act;
    End end = End::A;         ///< Who sent the segment, or who calls.
    ControlBits control{};    ///< The segment's.
    std::uint32_t octets = 0; ///< Of text in it.
    Overtaker past;           ///< For Delay.
    friend bool operator==(const Alternative&, const Alternative&) = default;
};

/// One thing that an end does and that people tell futures apart by.
struct Beat {
    enum class Kind : std::uint8_t { Moves, Sends, IsTold };

    Kind kind = Kind::Moves;
    End end = End::A;
    SimTime at;
    std::uint32_t step = 0; ///< Of the future, from 0.
    State from{};           ///< For Moves.
    State to{};
    ControlBits control{}; ///< For Sends.
    std::uint32_t octets = 0;
    bool again = false;  ///< A retransmission.
    ResultCode result{}; ///< For IsTold: an error, or a signal that the connection is no more.

    /// The same thing, whenever it happens.
    [[nodiscard]] bool isLike(const Beat& other) const;
    friend bool operator==(const Beat&, const Beat&) = default;
};

/// What happens by itself from some moment on.
struct Future {
    std::vector<Beat> beats;
    std::uint32_t stepCount = 0;
    /// The states in which the ends come to rest. TIME-WAIT counts as rest, not the CLOSED that it leads to.
    std::array<State, 2> rest{};
    bool complete = false; ///< All is quiet at its end; otherwise it goes on.
};

/// How another future differs from the one that is about to happen.
struct Difference {
    // The first of its kind that only the other future has; what the alternative does itself left out.
    std::optional<Beat> told;
    std::optional<Beat> again;
    std::optional<Beat> moves;
    std::optional<Beat> sends;
    std::optional<Beat> missing;    ///< The first that only the present future has.
    bool simultaneousClose = false; ///< Both ends pass through CLOSING, and would not otherwise.
    bool simultaneousOpen = false;  ///< Both pass from SYN-SENT to SYN-RECEIVED, and would not otherwise.
    bool otherRest = false;         ///< Both futures come to rest, in other states.
    friend bool operator==(const Difference&, const Difference&) = default;
};

struct WhatIf {
    Alternative alternative;
    Future future;
    Difference difference;
};

/// Steps that a future is played for.
inline constexpr std::size_t kWhatIfStepsMax = 80;
/// Segments in flight that alternatives are tried on: those that are due first.
inline constexpr std::size_t kWhatIfSegmentsMax = 4;

/// What comes by itself after the world and the script's cursor; `first`, when given, is done before.
Future playOut(World world, ScriptCursor cursor, const Script& script,
               const std::optional<Intent>& first = {}, std::size_t stepsMax = kWhatIfStepsMax);

/// What could be done now instead of waiting; empty when nothing is about to happen.
std::vector<Alternative> alternativesAt(const World& world, const ScriptCursor& cursor, const Script& script);

/// Empty when the same things happen, whenever they do.
std::optional<Difference> differenceOf(const Future& present, const Future& other, const Alternative& how);

/// At the history's cursor: the alternatives that lead to something else, each played on a copy. Segments
/// first, in the order in which they are due; then the calls, A's before B's. Plays a few thousand steps at
/// most. What a person did behind the cursor does not count as the present future.
std::vector<WhatIf> whatIfAt(const History& history);

} // namespace finwait
