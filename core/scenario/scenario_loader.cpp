#include "core/scenario/scenario_loader.h"

#include <fstream>
#include <utility>

namespace finwait {

namespace {

std::string idFromName(std::string_view name) {
    std::string id = std::filesystem::path(name).filename().string();
    for (const std::string_view suffix : {".json", ".finwait"}) {
        if (id.size() > suffix.size() && id.ends_with(suffix))
            return id.substr(0, id.size() - suffix.size());
    }
    return id;
}

/// What `read` makes of a JSON text.
template <typename T, typename Read>
std::variant<T, LoadError> load(std::string_view text, std::string_view name, Read read) {
    if (text.size() > kScenarioOctetsMax)
        return makeLoadError(name, LoadProblem::FileTooLarge, {std::to_string(kScenarioOctetsMax)});
    auto parsed = parseJson(text, name, kScenarioValuesMax);
    if (auto* error = std::get_if<LoadError>(&parsed))
        return std::move(*error);
    try {
        return read(JsonValue(std::get<JsonDocument>(parsed), 0));
    } catch (JsonFailure& failure) {
        return std::move(failure.error);
    }
}

} // namespace

ScenarioOrError loadScenario(std::string_view text, std::string_view name) {
    return load<Scenario>(text, name, [name](const JsonValue& value) {
        Scenario scenario = readScenario(value);
        scenario.id = idFromName(name);
        return scenario;
    });
}

std::variant<ScriptItem, LoadError> loadScriptItem(std::string_view text, std::string_view name,
                                                   const Scenario& scenario) {
    return load<ScriptItem>(text, name,
                            [&scenario](const JsonValue& value) { return readScriptItem(value, scenario); });
}

std::variant<Trigger, LoadError> loadTrigger(std::string_view text, std::string_view name,
                                             const Scenario& scenario) {
    return load<Trigger>(text, name,
                         [&scenario](const JsonValue& value) { return readTriggerFor(value, scenario); });
}

ScenarioOrError loadScenarioFile(const std::filesystem::path& path) {
    auto text = readFile(path, kScenarioOctetsMax);
    if (auto* error = std::get_if<LoadError>(&text))
        return std::move(*error);
    return loadScenario(std::get<std::string>(text), path.string());
}

std::variant<std::string, LoadError> readFile(const std::filesystem::path& path, std::size_t octetsMax) {
    std::error_code error;
    if (!std::filesystem::exists(path, error))
        return makeLoadError(path.string(), LoadProblem::FileMissing);
    if (std::filesystem::is_directory(path, error))
        return makeLoadError(path.string(), LoadProblem::FileIsFolder);
    std::ifstream stream(path, std::ios::binary);
    if (!stream)
        return makeLoadError(path.string(), LoadProblem::FileUnreadable);
    std::string text;
    char buffer[65'536];
    while (stream.read(buffer, sizeof buffer) || stream.gcount() > 0) {
        text.append(buffer, static_cast<std::size_t>(stream.gcount()));
        if (text.size() > octetsMax)
            return makeLoadError(path.string(), LoadProblem::FileTooLarge, {std::to_string(octetsMax)});
    }
    if (stream.bad())
        return makeLoadError(path.string(), LoadProblem::FileUnreadable);
    return text;
}

} // namespace finwait
