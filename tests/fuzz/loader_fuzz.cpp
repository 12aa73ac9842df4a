// libFuzzer: no octets, however bad, make the loader of scenarios do more than refuse them with a place; and
// what it takes, it can write and read again.

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "core/scenario/scenario_loader.h"

using namespace finwait;

namespace {

void require(bool holds, const char* what) {
    if (holds)
        return;
    std::fprintf(stderr, "broken: %s\n", what);
    std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const ScenarioOrError loaded = loadScenario(text, "fuzz.json");
    if (const auto* error = std::get_if<LoadError>(&loaded)) {
        require(!error->what.empty() && !error->expected.empty(),
                "an error says what, and what was expected");
        require(error->line > 0 && error->column > 0, "an error says where");
        return 0;
    }
    const auto& scenario = std::get<Scenario>(loaded);
    const ScenarioOrError again = loadScenario(scenarioText(scenario), "fuzz.json");
    require(std::holds_alternative<Scenario>(again), "what is written can be read");
    require(std::get<Scenario>(again) == scenario, "what is read again is the same");
    return 0;
}
