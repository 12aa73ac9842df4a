#include "core/scenario/scenario_loader.h"

#include "core/scenario/act_json.h"
#include "core/scenario/config_json.h"
#include "core/scenario/json_writer.h"
#include "core/scenario/lesson_json.h"
#include "core/scenario/word_json.h"

namespace finwait {

namespace {

std::string endText(const ScenarioEnd& end) {
    std::string line = "{" + jsonString("label") + ": " + jsonString(end.label) + ", " + jsonString("profile")
                       + ": " + jsonString(profileName(end.profile));
    for (const std::string& field : writeConfig(end.config, configFor(end.profile)))
        line += ", " + field;
    return line + "}";
}

std::string linkText(const Link& link) {
    JsonLine line;
    line.add("latencyUs", link.latencyUs);
    if (link.lossPpm != 0)
        line.add("lossPpm", link.lossPpm);
    if (link.held)
        line.add("held", true);
    return line.text();
}

std::string itemText(const ScriptItem& item, const Script& script, const ActContext& context) {
    JsonLine line;
    if (!item.name.empty())
        line.add("name", std::string_view(item.name));
    line.addRaw("when", writeTrigger(item.trigger, script));
    if (item.afterUs != 0)
        line.add("afterUs", item.afterUs);
    writeAct(line, item.act, context);
    if (item.segmentOf)
        line.add("segmentOf", std::string_view(script[*item.segmentOf].name));
    return line.text();
}

void addPlace(JsonBlock& block, const Scenario& scenario) {
    if (scenario.group != LessonGroup::None)
        block.addRaw("group", jsonString(kLessonGroupNames[static_cast<std::size_t>(scenario.group)]));
    if (scenario.lesson != 0)
        block.addRaw("lesson", std::to_string(scenario.lesson));
    block.add("title", scenario.title);
    block.add("summary", scenario.summary);
    block.add("variant", scenario.variant);
    std::vector<std::string> cures;
    for (const Misconception cure : scenario.cures)
        cures.emplace_back(misconceptionId(cure));
    if (!cures.empty())
        block.addRaw("cures", jsonStrings(cures));
    if (!scenario.keywords.empty())
        block.addRaw("keywords", jsonStrings(scenario.keywords));
}

template <typename T, typename Write>
std::vector<std::string> written(const std::vector<T>& list, Write write) {
    std::vector<std::string> texts;
    texts.reserve(list.size());
    for (const T& element : list)
        texts.push_back(write(element));
    return texts;
}

void addList(JsonBlock& block, std::string_view key, const std::vector<std::string>& elements) {
    if (!elements.empty())
        block.addRaw(key, jsonList(elements, 1));
}

void addHappening(JsonBlock& block, const Scenario& scenario) {
    block.addRaw("seed", std::to_string(scenario.seed));
    JsonBlock ends(1);
    JsonBlock links(1);
    for (const End end : kBothEnds) {
        ends.addRaw(endName(end), endText(scenario.ends[indexOf(end)]));
        links.addRaw(endName(end), linkText(scenario.links[indexOf(end)]));
    }
    block.addRaw("ends", ends.text());
    block.addRaw("links", links.text());
    const ActContext context = actContextOf(scenario, true);
    addList(block, "script", written(scenario.script, [&](const ScriptItem& item) {
                return itemText(item, scenario.script, context);
            }));
    if (scenario.until)
        block.addRaw("until", writeTrigger(*scenario.until, scenario.script));
}

void addLesson(JsonBlock& block, const Scenario& scenario) {
    constexpr int kDepth = 2;
    const ActContext context = actContextOf(scenario, false);
    addList(block, "narration", written(scenario.narration, [&](const Narration& narration) {
                return narrationText(narration, scenario.script, kDepth);
            }));
    addList(block, "questions", written(scenario.questions, [&](const Question& question) {
                return questionText(question, scenario.script, kDepth);
            }));
    addList(block, "breakpoints",
            written(scenario.breakpoints, [&](const Cue& cue) { return cueText(cue, scenario.script); }));
    addList(block, "goals", written(scenario.goals, [&](const Goal& goal) {
                return goalText(goal, scenario.script, context, kDepth);
            }));
    if (!scenario.locked.empty())
        block.addRaw("locked", wordsText(scenario.locked, kLockedControlNames));
    if (!scenario.hidden.empty())
        block.addRaw("hidden", wordsText(scenario.hidden, kPaneNames));
}

} // namespace

std::string scenarioText(const Scenario& scenario) {
    JsonBlock block(0);
    block.addRaw("format", jsonString(kScenarioFormat));
    block.addRaw("version", std::to_string(kScenarioVersion));
    addPlace(block, scenario);
    addHappening(block, scenario);
    addLesson(block, scenario);
    return block.text() + "\n";
}

} // namespace finwait
