#include <algorithm>
#include <array>

#include "app/cli/commands.h"
#include "app/models/format.h"
#include "app/models/scenario_library.h"
#include "core/scenario/json_writer.h"

namespace finwait {

namespace {

std::string cureIds(const Scenario& scenario) {
    std::vector<std::string> ids;
    for (const Misconception cure : scenario.cures)
        ids.emplace_back(misconceptionId(cure));
    return jsonStrings(ids);
}

void printAsJson(const std::vector<Scenario>& scenarios, std::string_view language) {
    for (const Scenario& scenario : scenarios) {
        JsonLine line;
        line.add("name", std::string_view(scenario.id));
        line.add("group", kLessonGroupNames[static_cast<std::size_t>(scenario.group)]);
        line.add("lesson", scenario.lesson);
        line.add("title", std::string_view(textIn(scenario.title, language)));
        line.add("variant", std::string_view(textIn(scenario.variant, language)));
        line.add("summary", std::string_view(textIn(scenario.summary, language)));
        line.addRaw("cures", cureIds(scenario)).addRaw("keywords", jsonStrings(scenario.keywords));
        line.add("questions", static_cast<std::uint64_t>(scenario.questions.size()));
        line.add("goals", static_cast<std::uint64_t>(scenario.goals.size()));
        printLine(fromCore(line.text()));
    }
}

void printAsTable(const std::vector<Scenario>& scenarios, std::string_view language) {
    qsizetype width = 0;
    for (const Scenario& scenario : scenarios)
        width = std::max(width, static_cast<qsizetype>(scenario.id.size()));
    for (const Scenario& scenario : scenarios)
        printLine(fromCore(scenario.id).leftJustified(width + 2)
                  + fromCore(textIn(scenario.title, language)));
}

int runList(const CommandLine& line) {
    if (!line.arguments().isEmpty())
        return complain(QStringLiteral("list takes no '%1'").arg(line.arguments().constFirst()));
    const std::vector<Scenario> scenarios = ScenarioLibrary::all();
    const std::string language = line.value("lang").toStdString();
    if (line.isSet("json"))
        printAsJson(scenarios, language);
    else
        printAsTable(scenarios, language);
    return kExitOk;
}

constexpr std::array kListOptions = {
    CommandOption{.name = "json",
                  .help = "one JSON object a line: name, group, lesson, title, variant, summary, cures, "
                          "keywords, and how many questions and goals there are"},
    kLanguageOption};

} // namespace

const Command kListCommand{
    .name = "list",
    .usage = "[--json] [--lang CODE]",
    .summary = "name the built-in scenarios",
    .description = "Names the built-in scenarios in the order of the course.",
    .options = kListOptions,
    .run = runList,
};

} // namespace finwait
