#include "core/scenario/cue.h"

#include <algorithm>

namespace finwait {

CueWatch::CueWatch(std::span<const Cue> cues, const Script& script)
    : m_cues(cues)
    , m_script(&script)
    , m_scriptCursor(beginScript(script))
    , m_states(cues.size()) {}

std::vector<std::uint32_t> CueWatch::begin(const World& world) {
    std::vector<std::uint32_t> coming;
    lookAhead(world, coming);
    return coming;
}

std::vector<std::uint32_t> CueWatch::step(const World& world, const Report& report) {
    finwait::observe(*m_script, m_scriptCursor, world, report);
    std::vector<std::uint32_t> coming;
    for (std::uint32_t i = 0; i < m_states.size(); ++i) {
        const bool fires = observe(m_cues[i].trigger, m_states[i].trigger, world, report);
        if (fires && !m_cues[i].before) {
            m_states[i].come = true;
            coming.push_back(i);
        }
    }
    lookAhead(world, coming);
    std::ranges::sort(coming);
    return coming;
}

bool CueWatch::isOver() const {
    return std::ranges::all_of(m_states,
                               [](const CueState& state) { return state.come || state.trigger.fired; });
}

void CueWatch::lookAhead(const World& world, std::vector<std::uint32_t>& coming) {
    const auto waits = [this](std::uint32_t i) {
        return m_cues[i].before && !m_states[i].come && !m_states[i].trigger.fired;
    };
    std::optional<UpcomingStep> next;
    World after;
    Report report;
    for (std::uint32_t i = 0; i < m_states.size(); ++i) {
        if (!waits(i))
            continue;
        if (!next) {
            next = upcomingStep(*m_script, m_scriptCursor, world);
            after = world;
            Simulation simulation;
            if (!next || simulation.apply(after, next->intent, report) != IntentError::None)
                return;
            report.scriptItem = next->item;
        }
        TriggerState trigger = m_states[i].trigger;
        if (observe(m_cues[i].trigger, trigger, after, report)) {
            m_states[i].come = true;
            coming.push_back(i);
        }
    }
}

} // namespace finwait
