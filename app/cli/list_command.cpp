#include <QCommandLineParser>

#include "app/cli/commands.h"
#include "app/models/format.h"
#include "app/models/scenario_library.h"
#include "core/scenario/json_writer.h"

namespace finwait {

namespace {

constexpr char kHelp[] =
    "Usage: finwait list [--json] [--lang en|zh_CN]\n"
    "Names the built-in scenarios in the order of the course.\n"
    "\n"
    "  --json       one JSON object a line: name, group, lesson, title, variant, summary,\n"
    "               cures, keywords, and how many questions and goals there are\n"
    "  --lang CODE  the language of titles (default: en)\n"
    "  -h, --help   this help";

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

} // namespace

int runListCommand(const QStringList& arguments) {
    QCommandLineParser parser;
    const QCommandLineOption json(QStringLiteral("json"));
    const QCommandLineOption language(QStringLiteral("lang"), {}, QStringLiteral("code"),
                                      QStringLiteral("en"));
    const QCommandLineOption help(QStringList{QStringLiteral("h"), QStringLiteral("help")});
    parser.addOptions({json, language, help});
    if (!parser.parse(QStringList{QStringLiteral("finwait list")} + arguments))
        return complain(parser.errorText());
    if (parser.isSet(help)) {
        printLine(QLatin1String(kHelp));
        return kExitOk;
    }
    if (!parser.positionalArguments().isEmpty())
        return complain(QStringLiteral("list takes no '%1'").arg(parser.positionalArguments().constFirst()));
    const QString code = parser.value(language);
    if (code != QLatin1String("en") && code != QLatin1String("zh_CN"))
        return complain(QStringLiteral("--lang '%1': expected en or zh_CN").arg(code));

    const std::vector<Scenario> scenarios = ScenarioLibrary::all();
    if (parser.isSet(json))
        printAsJson(scenarios, code.toStdString());
    else
        printAsTable(scenarios, code.toStdString());
    return kExitOk;
}

} // namespace finwait
