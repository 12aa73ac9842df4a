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

} // namespace

ScenarioOrError loadScenario(std::string_view text, std::string_view name) {
    if (text.size() > kScenarioOctetsMax)
        return makeLoadError(name, LoadProblem::FileTooLarge, {std::to_string(kScenarioOctetsMax)});
    auto parsed = parseJson(text, name, kScenarioValuesMax);
    if (auto* error = std::get_if<LoadError>(&parsed))
        return std::move(*error);
    try {
        Scenario scenario = readScenario(JsonValue(std::get<JsonDocument>(parsed), 0));
        scenario.id = idFromName(name);
        return scenario;
    } catch (JsonFailure& failure) {
        return std::move(failure.error);
    }
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
