#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/sim/intent.h"
#include "core/sim/report.h"
#include "core/sim/simulation.h"
#include "core/sim/trigger.h"
#include "core/sim/world.h"

namespace finwait {

/// In a scripted Drop, Duplicate, Hold, Release, Deliver or Delay the id 0 stands for the segment that the
/// trigger saw (SegmentSent). A scripted Delay's `dueAt` is read as a duration to add to the segment's
/// arrival, below 0 to take from it.
struct ScriptItem {
    std::string name; ///< By which a scenario file refers to the item; may be empty.
    Trigger trigger;  ///< AtTime is punctual: the item is due at that moment, not at the step behind it.
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
    struct ItemState : TriggerState {
        std::optional<SimTime> dueAt; ///< Armed: the trigger has fired.
        bool done = false;
        friend bool operator==(const ItemState&, const ItemState&) = default;
    };
    struct Armed {
        SimTime dueAt;
        std::uint32_t item = 0;
        friend auto operator<=>(const Armed&, const Armed&) = default;
    };
    std::vector<ItemState> items;
    // What is still to be looked at, so that a long script costs no more at each step than its open items.
    std::vector<std::uint32_t> waiting; ///< Items whose trigger has not fired, in the order of the script.
    std::vector<Armed> armed;           ///< Items that were armed and not done, the first due first.
    friend bool operator==(const ScriptCursor&, const ScriptCursor&) = default;
};

/// A cursor at the beginning: time triggers armed.
ScriptCursor beginScript(const Script& script);

/// Takes note of a step, `world` being the world after it. Returns false when nothing changed.
bool observe(const Script& script, ScriptCursor& cursor, const World& world, const Report& report);

/// The scripted intent that comes next, if it is due no later than the next event of the world (script before
/// network at the same moment; items in the order of the script), with ids filled in. Empty: the network goes
/// first, or nothing is left. Items that cannot be done (the segment is gone because somebody intervened) are
/// passed over.
struct DueItem {
    std::uint32_t index = 0;
    Intent intent;
};
std::optional<DueItem> dueItem(const Script& script, const ScriptCursor& cursor, const World& world);

/// What comes next by itself: an act of the script (then `item` names it) or the network's next event.
struct UpcomingStep {
    Intent intent;
    std::optional<std::uint32_t> item;
};
/// Empty: all is quiet.
std::optional<UpcomingStep> upcomingStep(const Script& script, const ScriptCursor& cursor,
                                         const World& world);

/// Does what comes next, with the script and its cursor taking note. False when all is quiet.
bool playUpcoming(Simulation& simulation, const Script& script, ScriptCursor& cursor, World& world,
                  Report& report);

} // namespace finwait
