#include "core/scenario/moment.h"

#include <algorithm>

#include "core/scenario/act_json.h"
#include "core/scenario/scenario_loader.h"
#include "core/scenario/session_file.h"

namespace finwait {

namespace {

struct PersonsAct {
    std::uint32_t after = 0; ///< So many steps.
    Intent intent;
};

std::vector<PersonsAct> personsActs(const History& history) {
    std::vector<PersonsAct> acts;
    for (const NodeId id : history.pathTo(history.cursor())) {
        const History::Node node = history.node(id);
        if (id != 0 && !node.scripted && !std::holds_alternative<NextAct>(node.intent.act))
            acts.push_back({node.depth - 1, node.intent});
    }
    return acts;
}

PersonsAct readPersonsAct(const JsonValue& value, const ActContext& context) {
    JsonObject object(value);
    PersonsAct act;
    act.after = readNumber<std::uint32_t>(object.at("after"), 0);
    act.intent.at = SimTime{readTime(object.at("atUs"))};
    act.intent.act = readAct(object, context);
    object.finish();
    return act;
}

/// Plays what comes by itself up to a step.
void playTo(const JsonValue& value, History& history, std::uint32_t step) {
    while (history.depth(history.cursor()) < step) {
        if (!history.playUpcoming())
            value.fail(LoadProblem::StepImpossible, {std::string(intentErrorWords(IntentError::NothingDue))});
    }
}

History readMoment(const JsonValue& value, const Scenario& scenario) {
    JsonObject object(value);
    const JsonValue step = object.at("step");
    const auto stepCount = static_cast<std::uint32_t>(step.asInteger(0, kMomentStepsMax));
    History history(makeWorld(scenario), scenario.script);
    const ActContext context = actContextOf(scenario, false);
    if (const auto acts = object.find("acts")) {
        acts->requireArray(kMomentActsMax);
        for (const JsonValue& element : acts->children()) {
            const PersonsAct act = readPersonsAct(element, context);
            playTo(element, history, std::min(act.after, stepCount));
            if (const IntentError error = history.apply(act.intent); error != IntentError::None)
                element.fail(LoadProblem::StepImpossible, {std::string(intentErrorWords(error))});
        }
    }
    playTo(step, history, stepCount);
    if (const auto hash = object.find("hash")) {
        const std::string actual = hashText(history.world());
        if (hash->asString() != actual)
            hash->fail(LoadProblem::WorldOther, {actual, quotedStart(hash->asString())});
    }
    object.finish();
    return history;
}

} // namespace

bool hasActs(const History& history) {
    return !personsActs(history).empty();
}

std::string momentText(const Scenario& scenario, const History& history) {
    const ActContext context = actContextOf(scenario, false);
    std::string acts;
    for (const PersonsAct& act : personsActs(history)) {
        JsonLine line;
        line.add("after", act.after).add("atUs", act.intent.at.us);
        writeAct(line, act.intent.act, context);
        acts += (acts.empty() ? "" : ",") + line.text();
    }
    JsonLine line;
    line.add("step", history.depth(history.cursor()));
    if (!acts.empty())
        line.addRaw("acts", "[" + acts + "]");
    line.add("hash", std::string_view(hashText(history.world())));
    return line.text();
}

HistoryOrError loadMoment(std::string_view text, std::string_view name, const Scenario& scenario) {
    if (text.size() > kMomentOctetsMax)
        return makeLoadError(name, LoadProblem::FileTooLarge, {std::to_string(kMomentOctetsMax)});
    auto parsed = parseJson(text, name);
    if (auto* error = std::get_if<LoadError>(&parsed))
        return std::move(*error);
    try {
        return readMoment(JsonValue(std::get<JsonDocument>(parsed), 0), scenario);
    } catch (JsonFailure& failure) {
        return std::move(failure.error);
    }
}

} // namespace finwait
