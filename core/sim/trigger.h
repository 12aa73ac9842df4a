#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <variant>

#include "core/sim/report.h"
#include "core/sim/world.h"

namespace finwait {

// Things that happen, by which a lesson finds its place. Never a step's number: steps shift as soon as
// somebody intervenes. All counting begins with the script.

/// Which segments are meant; what is not set does not matter.
struct SegmentFilter {
    std::optional<ControlBits> control; ///< Exactly these.
    ControlBits has = 0;                ///< At least these.
    std::optional<bool> text;           ///< With octets of data, or without.
    std::optional<bool> retransmission;

    static SegmentFilter exactly(ControlBits bits) { return {bits, 0, {}, {}}; }

    [[nodiscard]] bool accepts(const Segment& segment, bool isRetransmission) const;
    friend bool operator==(const SegmentFilter&, const SegmentFilter&) = default;
};

/// The first step at or after a moment of virtual time. (A script is punctual: it acts at the moment.)
struct AtTime {
    SimTime at;
    friend bool operator==(const AtTime&, const AtTime&) = default;
};
/// `end` enters `state`, from anywhere or by the edge from one state, for the n-th time (from 1).
struct EntersState {
    End end = End::A;
    State state = State::Closed;
    std::uint32_t nth = 1;
    std::optional<State> from = std::nullopt;
    friend bool operator==(const EntersState&, const EntersState&) = default;
};
/// The n-th such segment (from 1) that `sender` itself sends.
struct SegmentSent {
    End sender = End::A;
    std::uint32_t nth = 1;
    SegmentFilter filter;
    friend bool operator==(const SegmentSent&, const SegmentSent&) = default;
};
/// The n-th such segment (from 1) that arrives from `sender`, forged ones included.
struct SegmentDelivered {
    End sender = End::A;
    std::uint32_t nth = 1;
    SegmentFilter filter;
    friend bool operator==(const SegmentDelivered&, const SegmentDelivered&) = default;
};
/// The n-th such segment (from 1) from `sender` that is lost: by its link, or dropped on its way.
struct SegmentLost {
    End sender = End::A;
    std::uint32_t nth = 1;
    SegmentFilter filter;
    friend bool operator==(const SegmentLost&, const SegmentLost&) = default;
};
/// A segment arrives at `end`, which sends a reply in the same step; for the n-th time (from 1).
struct SegmentAnswered {
    End end = End::A;
    SegmentFilter arrival;
    SegmentFilter reply;
    std::uint32_t nth = 1;
    friend bool operator==(const SegmentAnswered&, const SegmentAnswered&) = default;
};
/// The first step after which the ends are in these states together; an empty one does not matter.
struct StatesTogether {
    std::array<std::optional<State>, 2> states;
    friend bool operator==(const StatesTogether&, const StatesTogether&) = default;
};
/// At least `octets` of what `end` sent are acknowledged (in the present incarnation of the connection).
struct DataAcknowledged {
    End end = End::A;
    std::uint32_t octets = 1;
    friend bool operator==(const DataAcknowledged&, const DataAcknowledged&) = default;
};
/// A timer of `end` that did not run begins to, for the n-th time (from 1). A restart is none.
struct TimerStarts {
    End end = End::A;
    TimerKind timer{};
    std::uint32_t nth = 1;
    friend bool operator==(const TimerStarts&, const TimerStarts&) = default;
};
/// A timer of `end` expires for the n-th time (from 1).
struct TimerExpires {
    End end = End::A;
    TimerKind timer{};
    std::uint32_t nth = 1;
    friend bool operator==(const TimerExpires&, const TimerExpires&) = default;
};
/// The user of `end` is told `code` for the n-th time (from 1): by any call, or by the one that is named.
struct ResultTold {
    End end = End::A;
    ResultCode code = ResultCode::Ok;
    std::optional<CallKind> call;
    std::uint32_t nth = 1;
    friend bool operator==(const ResultTold&, const ResultTold&) = default;
};
/// An item of the script has been done (its place in the script).
struct ItemDone {
    std::uint32_t item = 0;
    friend bool operator==(const ItemDone&, const ItemDone&) = default;
};

using Trigger =
    std::variant<AtTime, EntersState, SegmentSent, SegmentDelivered, SegmentLost, SegmentAnswered,
                 StatesTogether, DataAcknowledged, TimerStarts, TimerExpires, ResultTold, ItemDone>;

/// How far a trigger has come.
struct TriggerState {
    std::uint32_t seen = 0; ///< Matches so far.
    SegmentId segment = 0;  ///< For SegmentSent: the segment that fired it.
    bool fired = false;
    bool running = false; ///< For TimerStarts: the timer ran after the last step.
    friend bool operator==(const TriggerState&, const TriggerState&) = default;
};

/// Takes note of a step, `world` being the world after it. True when the trigger fires, which it does once.
bool observe(const Trigger& trigger, TriggerState& state, const World& world, const Report& report);

} // namespace finwait
