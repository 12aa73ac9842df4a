#include "core/scenario/scenario_loader.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/scenario/act_json.h"
#include "core/scenario/config_json.h"
#include "core/scenario/lesson_json.h"
#include "core/scenario/text_json.h"
#include "core/scenario/word_json.h"

namespace finwait {

namespace {

ScenarioEnd readScenarioEnd(const JsonValue& value, ScenarioEnd end) {
    JsonObject object(value);
    if (const auto label = object.find("label"))
        end.label = label->asText(kLabelOctetsMax);
    if (const auto profile = object.find("profile")) {
        static const auto kProfiles = wordsOf<Profile, 2>(profileName);
        end.profile = readWord<Profile>(*profile, kProfiles);
    }
    const Config preset = std::exchange(end.config, configFor(end.profile));
    end.config.local = preset.local;
    end.config.remote = preset.remote;
    readConfig(object, end.config);
    object.finish();
    return end;
}

std::array<ScenarioEnd, 2> readEnds(JsonObject& object) {
    const World preset = makeWorld(Config{}, Config{}, 0);
    std::array<ScenarioEnd, 2> ends;
    for (const End end : kBothEnds) {
        ends[indexOf(end)].label = endName(end);
        ends[indexOf(end)].config.local = preset.end(end).config.local;
        ends[indexOf(end)].config.remote = preset.end(end).config.remote;
    }
    if (const auto value = object.find("ends")) {
        JsonObject pair(*value);
        for (const End end : kBothEnds) {
            if (const auto given = pair.find(endName(end)))
                ends[indexOf(end)] = readScenarioEnd(*given, ends[indexOf(end)]);
        }
        pair.finish();
    }
    return ends;
}

std::array<Link, 2> readLinks(JsonObject& object) {
    std::array<Link, 2> links;
    if (const auto value = object.find("links")) {
        JsonObject pair(*value);
        for (const End sender : kBothEnds) {
            if (const auto given = pair.find(endName(sender))) {
                JsonObject link(*given);
                links[indexOf(sender)] = readLink(link, {});
                link.finish();
            }
        }
        pair.finish();
    }
    return links;
}

/// An act on a segment that it does not name itself.
bool needsSegment(const Act& act) {
    const auto visitor = [](const auto& concrete) {
        if constexpr (requires { concrete.id; })
            return concrete.id == 0;
        else
            return false;
    };
    return std::visit(visitor, act);
}

/// Reads the script item by item, each of which may name those above it.
class ScriptReader {
public:
    /// `script` holds the items that come first.
    explicit ScriptReader(const ActContext& context, Script script = {})
        : m_context(context)
        , m_script(std::move(script)) {
        for (std::size_t i = 0; i < m_script.size(); ++i)
            nameItem(i);
    }

    Script read(const JsonValue& value) {
        value.requireArray(kScriptItemsMax);
        for (const JsonValue& element : value.children())
            add(element);
        return std::move(m_script);
    }

    void add(const JsonValue& value) {
        m_script.push_back(readItem(value));
        nameItem(m_script.size() - 1);
    }

    [[nodiscard]] const Script& script() const { return m_script; }

    [[nodiscard]] const ItemNames& names() const { return m_names; }

private:
    void nameItem(std::size_t index) {
        if (!m_script[index].name.empty())
            m_names.add(m_script[index].name, static_cast<std::uint32_t>(index));
    }

    ScriptItem readItem(const JsonValue& value) {
        JsonObject object(value);
        ScriptItem item;
        item.trigger = readTrigger(object.at("when"), m_names);
        if (const auto name = object.find("name"))
            item.name = readName(*name);
        if (const auto after = object.find("afterUs"))
            item.afterUs = readDuration(*after);
        item.act = readAct(object, m_context);
        if (const auto source = object.find("segmentOf"))
            item.segmentOf = m_names.read(*source);
        object.finish();
        checkSegment(value, item);
        return item;
    }

    [[nodiscard]] std::string readName(const JsonValue& value) const {
        const std::string& name = value.asText(kNameOctetsMax);
        if (name.empty())
            value.fail(LoadProblem::TextEmpty);
        if (m_names.contains(name))
            value.fail(LoadProblem::ItemNameTaken, {quotedStart(name)});
        return name;
    }

    void checkSegment(const JsonValue& value, const ScriptItem& item) const {
        const Trigger& naming = item.segmentOf ? m_script[*item.segmentOf].trigger : item.trigger;
        if (needsSegment(item.act) && !std::holds_alternative<SegmentSent>(naming))
            value.fail(LoadProblem::SegmentNeeded);
        if (item.segmentOf && !needsSegment(item.act))
            value.fail(LoadProblem::SegmentUseless);
    }

    const ActContext& m_context;
    Script m_script;
    ItemNames m_names;
};

std::vector<Misconception> readCures(const JsonValue& value) {
    value.requireArray(kMisconceptionIds.size());
    std::vector<Misconception> cures;
    for (const JsonValue& element : value.children()) {
        const auto cure = readWord<Misconception>(element, kMisconceptionIds);
        if (std::ranges::find(cures, cure) != cures.end())
            element.fail(LoadProblem::WordTwice, {quotedStart(element.asString())});
        cures.push_back(cure);
    }
    return cures;
}

std::vector<std::string> readKeywords(const JsonValue& value) {
    value.requireArray(kKeywordsMax);
    std::vector<std::string> keywords;
    for (const JsonValue& element : value.children()) {
        if (element.asText(kNameOctetsMax).empty())
            element.fail(LoadProblem::TextEmpty);
        keywords.push_back(element.asString());
    }
    return keywords;
}

void readPlace(JsonObject& object, Scenario& scenario) {
    if (const auto group = object.find("group"))
        scenario.group = readWord<LessonGroup>(*group, kLessonGroupNames);
    if (const auto lesson = object.find("lesson"))
        scenario.lesson = static_cast<int>(lesson->asInteger(0, kLessonMax));
    scenario.variant = readOptionalText(object, "variant");
    if (const auto cures = object.find("cures"))
        scenario.cures = readCures(*cures);
    if (const auto keywords = object.find("keywords"))
        scenario.keywords = readKeywords(*keywords);
}

/// The elements of an optional array, each read by `read`.
template <typename T, typename Read>
std::vector<T> readList(JsonObject& object, std::string_view key, std::size_t countMax, Read read) {
    std::vector<T> list;
    if (const auto value = object.find(key)) {
        value->requireArray(countMax);
        for (const JsonValue& element : value->children())
            list.push_back(read(element));
    }
    return list;
}

void readLesson(JsonObject& object, const ItemNames& items, ActContext context, Scenario& scenario) {
    context.scripted = false;
    scenario.narration = readList<Narration>(object, "narration", kNarrationItemsMax,
                                             [&](const auto& value) { return readNarration(value, items); });
    scenario.questions = readList<Question>(object, "questions", kQuestionsMax,
                                            [&](const auto& value) { return readQuestion(value, items); });
    scenario.breakpoints = readList<Cue>(object, "breakpoints", kBreakpointsMax,
                                         [&](const auto& value) { return readCue(value, items); });
    scenario.goals = readList<Goal>(object, "goals", kGoalsMax,
                                    [&](const auto& value) { return readGoal(value, items, context); });
    if (const auto locked = object.find("locked"))
        scenario.locked = readWords<LockedControl>(*locked, kLockedControlNames);
    if (const auto hidden = object.find("hidden"))
        scenario.hidden = readWords<Pane>(*hidden, kPaneNames);
}

} // namespace

ActContext actContextOf(const Scenario& scenario, bool scripted) {
    ActContext context;
    for (const End end : kBothEnds)
        context.sockets[indexOf(end)] = scenario.ends[indexOf(end)].config.local;
    context.links = scenario.links;
    context.scripted = scripted;
    return context;
}

World makeWorld(const Scenario& scenario) {
    World world = makeWorld(scenario.ends[0].config, scenario.ends[1].config, scenario.seed);
    for (const End sender : kBothEnds)
        world.channelFrom(sender).link = scenario.links[indexOf(sender)];
    return world;
}

void readFormat(JsonObject& object, std::string_view format, std::int64_t version) {
    const JsonValue formatValue = object.at("format");
    if (formatValue.asString() != format)
        formatValue.fail(LoadProblem::FormatOther, {quotedStart(formatValue.asString()), jsonString(format)});
    const JsonValue versionValue = object.at("version");
    const std::int64_t found = versionValue.asInteger(0, INT64_MAX);
    if (found != version)
        versionValue.fail(LoadProblem::VersionOther, {std::to_string(found), std::to_string(version)});
}

ScriptItem readScriptItem(const JsonValue& value, const Scenario& scenario) {
    const ActContext context = actContextOf(scenario, true);
    ScriptReader reader(context, scenario.script);
    reader.add(value);
    return reader.script().back();
}

Trigger readTriggerFor(const JsonValue& value, const Scenario& scenario) {
    const ActContext context = actContextOf(scenario, true);
    return readTrigger(value, ScriptReader(context, scenario.script).names());
}

Scenario readScenario(const JsonValue& value) {
    JsonObject object(value);
    readFormat(object, kScenarioFormat, kScenarioVersion);
    static_cast<void>(object.find("$schema"));
    Scenario scenario;
    scenario.title = readText(object.at("title"));
    scenario.summary = readText(object.at("summary"));
    readPlace(object, scenario);
    if (const auto seed = object.find("seed"))
        scenario.seed = seed->asUnsigned64();
    scenario.ends = readEnds(object);
    scenario.links = readLinks(object);

    const ActContext context = actContextOf(scenario, true);
    ScriptReader script(context);
    if (const auto items = object.find("script"))
        scenario.script = script.read(*items);
    if (const auto until = object.find("until"))
        scenario.until = readTrigger(*until, script.names());
    readLesson(object, script.names(), context, scenario);
    object.finish();
    return scenario;
}

} // namespace finwait
