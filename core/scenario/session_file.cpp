#include "core/scenario/session_file.h"

#include <array>
#include <charconv>
#include <utility>

#include "core/scenario/act_json.h"
#include "core/scenario/scenario_loader.h"

namespace finwait {

namespace {

constexpr std::string_view kFormat = "finwait-session";
constexpr std::int64_t kVersion = 1;
constexpr std::string_view kScriptedAct = "script";

std::string stepText(const History& history, NodeId id, const ActContext& context) {
    const History::Node& node = history.node(id);
    const bool next = std::holds_alternative<NextAct>(node.intent.act);
    JsonLine line;
    if (node.parent + 1 != id)
        line.add("after", node.parent);
    if (!node.name.empty())
        line.add("name", std::string_view(node.name));
    if (node.scripted && !next) {
        line.add("act", kScriptedAct);
        return line.text();
    }
    if (!next)
        line.add("atUs", node.intent.at.us);
    writeAct(line, node.intent.act, context);
    return line.text();
}

NodeId readNode(const JsonValue& value, const History& history) {
    return static_cast<NodeId>(value.asInteger(0, static_cast<std::int64_t>(history.size()) - 1));
}

void playScripted(const JsonValue& step, History& history) {
    const auto upcoming = history.upcoming();
    if (!upcoming || std::holds_alternative<NextAct>(upcoming->act))
        step.fail(LoadProblem::ScriptIdle);
    history.playUpcoming();
}

void playAct(const JsonValue& step, JsonObject& object, const ActContext& context, History& history) {
    Intent intent;
    intent.act = readAct(object, context);
    if (!std::holds_alternative<NextAct>(intent.act))
        intent.at = SimTime{object.at("atUs").asInteger(0, kFileTimeMaxUs)};
    if (const IntentError error = history.apply(intent); error != IntentError::None)
        step.fail(LoadProblem::StepImpossible, {std::string(intentErrorWords(error))});
}

void readStep(const JsonValue& step, const ActContext& context, History& history) {
    JsonObject object(step);
    const auto id = static_cast<NodeId>(history.size());
    const auto after = object.find("after");
    history.goTo(after ? readNode(*after, history) : id - 1);
    const auto name = object.find("name");
    if (object.at("act").kind() == JsonKind::String && object.at("act").asString() == kScriptedAct)
        playScripted(step, history);
    else
        playAct(step, object, context, history);
    object.finish();
    if (history.size() != id + std::size_t{1})
        step.fail(LoadProblem::StepTwice);
    if (name)
        history.setName(id, name->asString());
}

void checkHash(const JsonValue& value, const History& history) {
    const std::string actual = hashText(history.worldAt(history.path().back()));
    if (value.asString() != actual)
        value.fail(LoadProblem::WorldOther, {actual, quotedStart(value.asString())});
}

Session readSession(const JsonValue& value) {
    JsonObject object(value);
    readFormat(object, kFormat, kVersion);
    Scenario scenario = readScenario(object.at("scenario"));
    scenario.id = object.at("id").asString();
    History history(makeWorld(scenario), scenario.script);
    const ActContext context = actContextOf(scenario, false);
    const JsonValue steps = object.at("steps");
    steps.requireArray(kSessionStepsMax);
    for (const JsonValue& step : steps.children())
        readStep(step, context, history);
    history.goTo(readNode(object.at("end"), history));
    checkHash(object.at("hash"), history);
    history.goTo(readNode(object.at("cursor"), history));
    object.finish();
    return {std::move(scenario), std::move(history)};
}

} // namespace

std::string hashText(const World& world) {
    std::array<char, 16> digits{};
    const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), hashOf(world), 16);
    std::string text(digits.data(), end);
    return text.insert(0, digits.size() - text.size(), '0');
}

std::string sessionText(const Scenario& scenario, const History& history) {
    const ActContext context = actContextOf(scenario, false);
    const NodeId end = history.path().back();
    std::string text = "{\n";
    text += "\"format\": " + jsonString(kFormat) + ",\n";
    text += "\"version\": " + std::to_string(kVersion) + ",\n";
    text += "\"id\": " + jsonString(scenario.id) + ",\n";
    text += "\"scenario\": " + scenarioText(scenario) + ",\n";
    text += "\"steps\": [";
    for (NodeId id = 1; id < history.size(); ++id)
        text += (id == 1 ? "\n" : ",\n") + stepText(history, id, context);
    text += "\n],\n";
    text += "\"end\": " + std::to_string(end) + ",\n";
    text += "\"cursor\": " + std::to_string(history.cursor()) + ",\n";
    text += "\"hash\": " + jsonString(hashText(history.worldAt(end))) + "\n}\n";
    return text;
}

SessionOrError loadSession(std::string_view text, std::string_view name) {
    if (text.size() > kSessionOctetsMax)
        return makeLoadError(name, LoadProblem::FileTooLarge, {std::to_string(kSessionOctetsMax)});
    auto parsed = parseJson(text, name);
    if (auto* error = std::get_if<LoadError>(&parsed))
        return std::move(*error);
    try {
        return readSession(JsonValue(std::get<JsonDocument>(parsed), 0));
    } catch (JsonFailure& failure) {
        return std::move(failure.error);
    }
}

SessionOrError loadSessionFile(const std::filesystem::path& path) {
    auto text = readFile(path, kSessionOctetsMax);
    if (auto* error = std::get_if<LoadError>(&text))
        return std::move(*error);
    return loadSession(std::get<std::string>(text), path.string());
}

} // namespace finwait
