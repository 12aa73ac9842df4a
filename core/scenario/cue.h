#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/sim/script.h"
#include "core/sim/trigger.h"

namespace finwait {

/// A moment of a lesson, found on any path through it, whatever people do on the way.
///
/// Without `before`: the moment after the step in which the trigger fires.
///
/// With `before`: the moment before that step. It comes at the first moment at which the step that would
/// happen next by itself (the script's or the network's) would fire the trigger. What would happen next is
/// looked at anew at each moment: after an intervention the cue comes when the trigger is about to fire
/// there. If a person's own act fires the trigger, nothing was about to, and the cue does not come.
///
/// On a path a cue comes once at most.
struct Cue {
    Trigger trigger;
    bool before = false;
    friend bool operator==(const Cue&, const Cue&) = default;
};

/// Follows one path and says which cues come. A regular value: a copy goes on from its moment. The cues and
/// the script must outlive it.
class CueWatch {
public:
    CueWatch(std::span<const Cue> cues, const Script& script);

    // The indices of the cues that come at a moment, in order.
    /// At the beginning of the path.
    std::vector<std::uint32_t> begin(const World& world);
    /// After a step, `world` being the world after it. To be called for each step in order.
    std::vector<std::uint32_t> step(const World& world, const Report& report);

    /// How far the script has come.
    [[nodiscard]] const ScriptCursor& scriptCursor() const { return m_scriptCursor; }
    /// No cue will come any more.
    [[nodiscard]] bool isOver() const;

private:
    struct CueState {
        TriggerState trigger;
        bool come = false;
    };

    void lookAhead(const World& world, std::vector<std::uint32_t>& coming);

    std::span<const Cue> m_cues;
    const Script* m_script;
    ScriptCursor m_scriptCursor;
    std::vector<CueState> m_states;
};

} // namespace finwait
