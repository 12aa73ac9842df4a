#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "core/sim/script.h"

namespace finwait {

/// A script and a person's acts, played on a world of their own. The script must outlive it.
class Playthrough {
public:
    Playthrough(World initial, const Script& script);
    /// From a moment in the middle.
    Playthrough(World world, const Script& script, ScriptCursor cursor);

    [[nodiscard]] const World& world() const { return m_world; }
    /// Of the last step.
    [[nodiscard]] const Report& report() const { return m_report; }
    [[nodiscard]] const ScriptCursor& scriptCursor() const { return m_cursor; }
    [[nodiscard]] std::uint32_t stepCount() const { return m_stepCount; }

    /// What comes next by itself. False when all is quiet.
    bool next();

    struct Result {
        bool stopped = false;                 ///< By `goOn`.
        bool quiet = false;                   ///< Nothing is left to happen.
        std::optional<std::size_t> failedAct; ///< That could not be done, for the reason `error`.
        IntentError error = IntentError::None;
    };
    /// Plays acts, each when everything due before its time has happened; then what happens by itself. A
    /// NextAct lets one thing happen. After each step `goOn` is asked. Not more than `stepsMax` steps.
    Result play(const std::vector<Intent>& acts, std::uint32_t stepsMax, const std::function<bool()>& goOn);

private:
    IntentError act(const Intent& intent);
    [[nodiscard]] bool isDueBefore(const Intent& intent) const;

    World m_world;
    const Script& m_script;
    ScriptCursor m_cursor;
    Simulation m_simulation;
    Report m_report;
    std::uint32_t m_stepCount = 0;
};

} // namespace finwait
