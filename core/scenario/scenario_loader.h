#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <variant>

#include "core/scenario/json_reader.h"
#include "core/scenario/scenario.h"

namespace finwait {

inline constexpr std::size_t kScenarioOctetsMax = 1'048'576;
inline constexpr std::size_t kScriptItemsMax = 500;
inline constexpr std::size_t kNarrationItemsMax = 500;

using ScenarioOrError = std::variant<Scenario, LoadError>;

/// Reads a scenario from its JSON text. `name` is the file's name for errors; the scenario's id is that
/// without folders and ".json".
ScenarioOrError loadScenario(std::string_view text, std::string_view name);

/// Reads a scenario from a file.
ScenarioOrError loadScenarioFile(const std::filesystem::path& path);

/// The scenario as a file holds it: loading the text gives an equal scenario.
std::string scenarioText(const Scenario& scenario);

/// Reads a whole file of at most `octetsMax`.
std::variant<std::string, LoadError> readFile(const std::filesystem::path& path, std::size_t octetsMax);

/// For files that embed a scenario: reads it from a value, throwing JsonFailure.
Scenario readScenario(const JsonValue& value);

} // namespace finwait
