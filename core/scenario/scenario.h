#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/sim/script.h"
#include "core/sim/world.h"
#include "core/tcp/config.h"

namespace finwait {

/// A text in several languages, keyed by language code ("en", "zh_CN"); "en" is always there.
using LocalizedText = std::map<std::string, std::string, std::less<>>;

/// The text in `language`, falling back to English.
const std::string& textIn(const LocalizedText& text, std::string_view language);

struct ScenarioEnd {
    std::string label; ///< "client", "server"
    Profile profile = Profile::Rfc9293;
    Config config; ///< The profile's defaults with the scenario's changes.
};

/// What to say once the trigger has fired, until the next one fires.
struct Narration {
    Trigger trigger;
    LocalizedText text;
};

/// A lesson as data.
struct Scenario {
    std::string id; ///< File name without ".json": "three-way-handshake".
    LocalizedText title;
    LocalizedText summary;
    int lesson = 0; ///< Number in the course; 0: none.
    std::array<ScenarioEnd, 2> ends;
    std::array<Link, 2> links; ///< By sender.
    std::uint64_t seed = 1;
    Script script;
    std::vector<Narration> narration;
};

World makeWorld(const Scenario& scenario);

} // namespace finwait
