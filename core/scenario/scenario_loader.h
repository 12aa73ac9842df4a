#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <variant>

#include "core/scenario/act_json.h"
#include "core/scenario/json_reader.h"
#include "core/scenario/scenario.h"

namespace finwait {

inline constexpr std::string_view kScenarioFormat = "finwait-scenario";
inline constexpr std::int64_t kScenarioVersion = 1;

// Limits of a file. Those of texts, goals and JSON itself stand with their readers.
inline constexpr std::size_t kScenarioOctetsMax = 4'194'304;
inline constexpr std::size_t kScenarioValuesMax = 500'000;
inline constexpr std::size_t kScriptItemsMax = 10'000;
inline constexpr std::size_t kNarrationItemsMax = 500;
inline constexpr std::size_t kQuestionsMax = 200;
inline constexpr std::size_t kBreakpointsMax = 500;
inline constexpr std::size_t kGoalsMax = 50;
inline constexpr std::size_t kKeywordsMax = 50;
inline constexpr std::size_t kNameOctetsMax = 200; ///< Of an item's name, a keyword.
inline constexpr std::size_t kLabelOctetsMax = 200;
inline constexpr std::int64_t kLessonMax = 999;

using ScenarioOrError = std::variant<Scenario, LoadError>;

/// Reads a scenario from its JSON text. `name` is the file's name for errors; the scenario's id is that
/// without folders and ".json" or ".finwait".
ScenarioOrError loadScenario(std::string_view text, std::string_view name);

/// Reads a scenario from a file.
ScenarioOrError loadScenarioFile(const std::filesystem::path& path);

/// One more item for a scenario's script, written as there; it may name those that the script has.
std::variant<ScriptItem, LoadError> loadScriptItem(std::string_view text, std::string_view name,
                                                   const Scenario& scenario);

/// A trigger, written as in a scenario; it may name items of the scenario's script.
std::variant<Trigger, LoadError> loadTrigger(std::string_view text, std::string_view name,
                                             const Scenario& scenario);

/// The scenario as a file holds it: loading the text gives an equal scenario.
std::string scenarioText(const Scenario& scenario);

/// Reads a whole file of at most `octetsMax`.
std::variant<std::string, LoadError> readFile(const std::filesystem::path& path, std::size_t octetsMax);

// For files that embed a scenario.
// These throw JsonFailure.
Scenario readScenario(const JsonValue& value);
ScriptItem readScriptItem(const JsonValue& value, const Scenario& scenario);
Trigger readTriggerFor(const JsonValue& value, const Scenario& scenario);
/// Reads the members "format" and "version", which must be these; throws JsonFailure.
void readFormat(JsonObject& object, std::string_view format, std::int64_t version);
ActContext actContextOf(const Scenario& scenario, bool scripted);

} // namespace finwait
