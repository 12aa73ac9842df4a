#include "core/scenario/playthrough.h"

#include <utility>

namespace finwait {

Playthrough::Playthrough(World initial, const Script& script)
    : Playthrough(std::move(initial), script, beginScript(script)) {}

Playthrough::Playthrough(World world, const Script& script, ScriptCursor cursor)
    : m_world(std::move(world))
    , m_script(script)
    , m_cursor(std::move(cursor)) {
    m_simulation.setRecordDecisions(false);
}

bool Playthrough::next() {
    if (!playUpcoming(m_simulation, m_script, m_cursor, m_world, m_report))
        return false;
    ++m_stepCount;
    return true;
}

Playthrough::Result Playthrough::play(const std::vector<Intent>& acts, std::uint32_t stepsMax,
                                      const std::function<bool()>& goOn) {
    Result result;
    std::size_t done = 0;
    while (!result.stopped && m_stepCount < stepsMax) {
        if (done < acts.size() && !isDueBefore(acts[done])) {
            result.error = act(acts[done]);
            if (result.error != IntentError::None) {
                result.failedAct = done;
                return result;
            }
            ++done;
        } else if (!next()) {
            result.quiet = true;
            return result;
        }
        result.stopped = !goOn();
    }
    return result;
}

IntentError Playthrough::act(const Intent& intent) {
    if (std::holds_alternative<NextAct>(intent.act))
        return next() ? IntentError::None : IntentError::NothingDue;
    const IntentError error = m_simulation.apply(m_world, intent, m_report);
    if (error == IntentError::None) {
        observe(m_script, m_cursor, m_world, m_report);
        ++m_stepCount;
    }
    return error;
}

bool Playthrough::isDueBefore(const Intent& intent) const {
    if (std::holds_alternative<NextAct>(intent.act))
        return false;
    const auto upcoming = upcomingStep(m_script, m_cursor, m_world);
    return upcoming && upcoming->intent.at < intent.at;
}

} // namespace finwait
