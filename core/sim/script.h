#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/sim/intent.h"
#include "core/sim/report.h"
#include "core/sim/world.h"

namespace finwait {

// When a scripted act is due. Never a step index: steps shift as soon as somebody intervenes.

/// At a moment of virtual time.
struct AtTime {
    SimTime at;
    friend bool operator==(const AtTime&, const AtTime&) = default;
};
/// `end` enters `state` for the n-th time (from 1) since the script began.
struct EntersState {
    End end = End::A;
    State state = State::Closed;
    std::uint32_t nth = 1;
    friend bool operator==(const EntersState&, const EntersState&) = default;
};
/// The n-th segment (from 1) that `sender` itself sends, or, with `control`, the n-th whose control bits are
/// exactly these.
struct SegmentSent {
    End sender = End::A;
    std::uint32_t nth = 1;
    std::optional<ControlBits> control;
    friend bool operator==(const SegmentSent&, const SegmentSent&) = default;
};
/// The n-th segment (from 1) that arrives from `sender`, likewise.
struct SegmentDelivered {
    End sender = End::A;
    std::uint32_t nth = 1;
    std::optional<ControlBits> control;
    friend bool operator==(const SegmentDelivered&, const SegmentDelivered&) = default;
};

using Trigger = std::variant<AtTime, EntersState, SegmentSent, SegmentDelivered>;

/// In a scripted Drop, Duplicate, Hold, Release, Deliver or Delay the id 0 stands for the segment that the
/// trigger saw (SegmentSent). A scripted Delay's `dueAt` is then read as a duration to add to the segment's
/// arrival.
struct ScriptItem {
    std::string name; ///< By which a scenario file refers to the item; may be empty.
    Trigger trigger;
    std::int64_t afterUs = 0; ///< How long after the trigger.
    Act act;
    /// Names the segment of another item's trigger for this act (index into the script), so that "release the
    /// SYN held above" can be said; empty: this item's own trigger.
    std::optional<std::uint32_t> segmentOf;
    friend bool operator==(const ScriptItem&, const ScriptItem&) = default;
};

using Script = std::vector<ScriptItem>;

/// How far a script has come. A regular value; lives in the history node, never in the World.
struct ScriptCursor {
    struct ItemState {
        std::uint32_t seen = 0;       ///< Matches of the trigger so far.
        std::optional<SimTime> dueAt; ///< Armed: the trigger has fired.
        SegmentId segment = 0;        ///< The segment that the trigger saw.
        bool done = false;
        friend bool operator==(const ItemState&, const ItemState&) = default;
    };
    std::vector<ItemState> items;
    friend bool operator==(const ScriptCursor&, const ScriptCursor&) = default;
};

/// A cursor at the beginning: time triggers armed.
ScriptCursor beginScript(const Script& script);

/// Takes note of what a step did. Returns false when nothing changed.
bool observe(const Script& script, ScriptCursor& cursor, const Report& report);

/// The scripted intent that comes next, if it is due no later than the next event of the world (script before
/// network at the same moment; items in the order of the script), with ids filled in. Empty: the network goes
/// first, or nothing is left. Items that cannot be done (the segment is gone because somebody intervened) are
/// passed over.
struct DueItem {
    std::uint32_t index = 0;
    Intent intent;
};
std::optional<DueItem> dueItem(const Script& script, const ScriptCursor& cursor, const World& world);

} // namespace finwait
