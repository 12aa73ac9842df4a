#include "core/scenario/scenario_loader.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <utility>

#include "core/scenario/act_json.h"
#include "core/scenario/config_json.h"

namespace finwait {

namespace {

constexpr std::string_view kFormat = "finwait-scenario";
constexpr std::int64_t kVersion = 1;
constexpr std::int64_t kLessonMax = 999;

LocalizedText readText(const JsonValue& value) {
    value.requireObject();
    LocalizedText text;
    for (const JsonValue& member : value.children()) {
        if (member.asString().empty())
            member.fail("an empty text", "some text, or no such language");
        text.emplace(member.key(), member.asString());
    }
    if (!text.contains("en"))
        value.fail("the English text is missing", "an object with the key \"en\"");
    return text;
}

ScenarioEnd readScenarioEnd(const JsonValue& value, ScenarioEnd end) {
    JsonObject object(value);
    if (const auto label = object.find("label"))
        end.label = label->asString();
    if (const auto profile = object.find("profile")) {
        const auto known = profileFromName(profile->asString());
        if (!known)
            profile->fail(jsonString(profile->asString()) + " is no profile", "rfc9293 or linux");
        end.profile = *known;
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

bool needsSegment(const Act& act) {
    const auto visitor = [](const auto& concrete) {
        return requires {
            concrete.id;
        };
    };
    return std::visit(visitor, act);
}

std::optional<std::uint32_t> findItem(const Script& script, const JsonValue& name) {
    const auto item = std::ranges::find(script, name.asString(), &ScriptItem::name);
    if (item == script.end() || name.asString().empty())
        name.fail("no item above is named " + jsonString(name.asString()), "the name of an item above");
    return static_cast<std::uint32_t>(std::distance(script.begin(), item));
}

ScriptItem readItem(const JsonValue& value, const Script& above, const ActContext& context) {
    JsonObject object(value);
    ScriptItem item;
    item.trigger = readTrigger(object.at("when"));
    if (const auto name = object.find("name")) {
        item.name = name->asString();
        if (std::ranges::find(above, item.name, &ScriptItem::name) != above.end())
            name->fail("another item has this name", "a name of its own");
    }
    if (const auto after = object.find("afterUs"))
        item.afterUs = after->asInteger(0, kFileTimeMaxUs);
    item.act = readAct(object, context);
    if (const auto source = object.find("segmentOf"))
        item.segmentOf = findItem(above, *source);
    object.finish();
    const Trigger& naming = item.segmentOf ? above[*item.segmentOf].trigger : item.trigger;
    if (needsSegment(item.act) && !std::holds_alternative<SegmentSent>(naming))
        value.fail("this act needs a segment in flight",
                   "a trigger with \"sent\", or \"segmentOf\" an item that has one");
    if (item.segmentOf && !needsSegment(item.act))
        value.fail("\"segmentOf\" means nothing to this act", "an act on a segment in flight");
    return item;
}

std::string idFromName(std::string_view name) {
    std::string id = std::filesystem::path(name).filename().string();
    if (id.ends_with(".json"))
        id.resize(id.size() - 5);
    return id;
}

LoadError fileError(const std::filesystem::path& path, std::string what, std::string expected) {
    LoadError error;
    error.file = path.string();
    error.what = std::move(what);
    error.expected = std::move(expected);
    return error;
}

void readFormat(JsonObject& object) {
    const JsonValue format = object.at("format");
    if (format.asString() != kFormat)
        format.fail(jsonString(format.asString()) + " is another kind of file", jsonString(kFormat));
    static_cast<void>(object.at("version").asInteger(kVersion, kVersion));
}

class ScenarioText {
public:
    explicit ScenarioText(const Scenario& scenario) : m_scenario(scenario) {}

    std::string write() {
        m_text = "{\n";
        member("format", jsonString(kFormat));
        member("version", std::to_string(kVersion));
        if (m_scenario.lesson != 0)
            member("lesson", std::to_string(m_scenario.lesson));
        member("title", texts(m_scenario.title, "    "));
        member("summary", texts(m_scenario.summary, "    "));
        member("seed", std::to_string(m_scenario.seed));
        writeEnds();
        writeLinks();
        writeScript();
        writeNarration();
        m_text += "\n}\n";
        return m_text;
    }

private:
    static std::string texts(const LocalizedText& text, const std::string& indent) {
        std::string out = "{";
        for (const auto& [language, words] : text)
            out += (out == "{" ? "\n    " : ",\n    ") + indent + jsonString(language) + ": "
                   + jsonString(words);
        return out + "\n" + indent + "}";
    }

    void member(std::string_view key, const std::string& json) {
        m_text += (m_text == "{\n" ? "    " : ",\n    ") + jsonString(key) + ": " + json;
    }

    void writeEnds() {
        std::string out = "{";
        for (const End end : kBothEnds) {
            const ScenarioEnd& given = m_scenario.ends[indexOf(end)];
            std::string line = "{" + jsonString("label") + ": " + jsonString(given.label) + ", "
                               + jsonString("profile") + ": " + jsonString(profileName(given.profile));
            for (const std::string& field : writeConfig(given.config, configFor(given.profile)))
                line += ", " + field;
            out +=
                (end == End::A ? "\n        " : ",\n        ") + jsonString(endName(end)) + ": " + line + "}";
        }
        member("ends", out + "\n    }");
    }

    void writeLinks() {
        std::string out = "{";
        for (const End sender : kBothEnds) {
            const Link& link = m_scenario.links[indexOf(sender)];
            JsonLine line;
            line.add("latencyUs", link.latencyUs).add("lossPpm", link.lossPpm).add("held", link.held);
            out += (sender == End::A ? "\n        " : ",\n        ") + jsonString(endName(sender)) + ": "
                   + line.text();
        }
        member("links", out + "\n    }");
    }

    void writeScript() {
        std::string out = "[";
        for (const ScriptItem& item : m_scenario.script) {
            JsonLine line;
            if (!item.name.empty())
                line.add("name", std::string_view(item.name));
            line.addRaw("when", writeTrigger(item.trigger));
            if (item.afterUs != 0)
                line.add("afterUs", item.afterUs);
            writeAct(line, item.act, {});
            if (item.segmentOf)
                line.add("segmentOf", std::string_view(m_scenario.script[*item.segmentOf].name));
            out += (out == "[" ? "\n        " : ",\n        ") + line.text();
        }
        member("script", out == "[" ? "[]" : out + "\n    ]");
    }

    void writeNarration() {
        std::string out = "[";
        for (const Narration& narration : m_scenario.narration) {
            out += (out == "[" ? "\n        {" : ",\n        {");
            out += jsonString("when") + ": " + writeTrigger(narration.trigger) + ", " + jsonString("text")
                   + ": " + texts(narration.text, "        ") + "}";
        }
        member("narration", out == "[" ? "[]" : out + "\n    ]");
    }

    const Scenario& m_scenario;
    std::string m_text;
};

} // namespace

const std::string& textIn(const LocalizedText& text, std::string_view language) {
    static const std::string kNothing;
    auto found = text.find(language);
    if (found == text.end())
        found = text.find(std::string_view("en"));
    return found == text.end() ? kNothing : found->second;
}

World makeWorld(const Scenario& scenario) {
    World world = makeWorld(scenario.ends[0].config, scenario.ends[1].config, scenario.seed);
    for (const End sender : kBothEnds)
        world.channelFrom(sender).link = scenario.links[indexOf(sender)];
    return world;
}

Scenario readScenario(const JsonValue& value) {
    JsonObject object(value);
    readFormat(object);
    Scenario scenario;
    scenario.title = readText(object.at("title"));
    scenario.summary = readText(object.at("summary"));
    if (const auto lesson = object.find("lesson"))
        scenario.lesson = static_cast<int>(lesson->asInteger(0, kLessonMax));
    if (const auto seed = object.find("seed"))
        scenario.seed = seed->asUnsigned64();

    scenario.ends = readEnds(object);
    scenario.links = readLinks(object);
    ActContext context;
    for (const End end : kBothEnds)
        context.sockets[indexOf(end)] = scenario.ends[indexOf(end)].config.local;
    context.links = scenario.links;

    if (const auto script = object.find("script")) {
        script->requireArray(kScriptItemsMax);
        for (const JsonValue& item : script->children())
            scenario.script.push_back(readItem(item, scenario.script, context));
    }
    if (const auto narration = object.find("narration")) {
        narration->requireArray(kNarrationItemsMax);
        for (const JsonValue& element : narration->children()) {
            JsonObject said(element);
            scenario.narration.push_back({readTrigger(said.at("when")), readText(said.at("text"))});
            said.finish();
        }
    }
    object.finish();
    return scenario;
}

ScenarioOrError loadScenario(std::string_view text, std::string_view name) {
    if (text.size() > kScenarioOctetsMax)
        return fileError(std::filesystem::path(name), std::to_string(text.size()) + " octets",
                         "at most " + std::to_string(kScenarioOctetsMax));
    auto parsed = parseJson(text, name);
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

std::string scenarioText(const Scenario& scenario) {
    return ScenarioText(scenario).write();
}

std::variant<std::string, LoadError> readFile(const std::filesystem::path& path, std::size_t octetsMax) {
    std::error_code error;
    if (!std::filesystem::exists(path, error))
        return fileError(path, "there is no such file", "a file that can be read");
    if (std::filesystem::is_directory(path, error))
        return fileError(path, "this is a folder", "a file");
    std::ifstream stream(path, std::ios::binary);
    if (!stream)
        return fileError(path, "the file cannot be read", "a file that can be read");
    std::string text;
    char buffer[65'536];
    while (stream.read(buffer, sizeof buffer) || stream.gcount() > 0) {
        text.append(buffer, static_cast<std::size_t>(stream.gcount()));
        if (text.size() > octetsMax)
            return fileError(path, "the file is too large",
                             "at most " + std::to_string(octetsMax) + " octets");
    }
    if (stream.bad())
        return fileError(path, "the file cannot be read", "a file that can be read");
    return text;
}

} // namespace finwait
