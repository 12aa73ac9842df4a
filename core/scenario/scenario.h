#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/enum_set.h"
#include "core/scenario/course.h"
#include "core/scenario/cue.h"
#include "core/scenario/goal.h"
#include "core/scenario/localized_text.h"
#include "core/scenario/question.h"
#include "core/sim/script.h"
#include "core/sim/world.h"
#include "core/tcp/config.h"

namespace finwait {

struct ScenarioEnd {
    std::string label; ///< "client", "server"
    Profile profile = Profile::Rfc9293;
    Config config; ///< The profile's defaults with the scenario's changes.
    friend bool operator==(const ScenarioEnd&, const ScenarioEnd&) = default;
};

/// What to say once the trigger has fired, until the next one fires.
struct Narration {
    Trigger trigger;
    LocalizedText text;
    friend bool operator==(const Narration&, const Narration&) = default;
};

/// A lesson as data. README.md beside the scenarios says how to write one.
struct Scenario {
    std::string id; ///< File name without ".json": "three-way-handshake".
    LocalizedText title;
    LocalizedText summary;

    // Its place in the course.
    LessonGroup group = LessonGroup::None;
    int lesson = 0; ///< Number in the course; 0: none.
    LocalizedText
        variant; ///< How it differs from others with its number, in a few words; empty: it does not.
    std::vector<Misconception> cures;
    std::vector<std::string> keywords; ///< To find it by, in any language.

    // What happens.
    std::array<ScenarioEnd, 2> ends;
    std::array<Link, 2> links; ///< By sender.
    std::uint64_t seed = 1;
    Script script;
    std::optional<Trigger> until; ///< It is over after this; empty: when all is quiet.

    // What is said, asked and to be done.
    std::vector<Narration> narration;
    std::vector<Question> questions;
    std::vector<Cue> breakpoints; ///< Where playing pauses.
    std::vector<Goal> goals;
    EnumSet<LockedControl> locked;
    EnumSet<Pane> hidden;

    friend bool operator==(const Scenario&, const Scenario&) = default;
};

World makeWorld(const Scenario& scenario);

} // namespace finwait
