#include <QCommandLineParser>
#include <QFile>

#include <cstdio>

#include "app/cli/commands.h"
#include "app/models/format.h"
#include "core/scenario/json_writer.h"
#include "core/scenario/scenario_check.h"
#include "core/scenario/scenario_loader.h"

namespace finwait {

namespace {

constexpr char kHelp[] =
    "Usage: finwait check FILE... [--json]\n"
    "Loads scenario files and plays each, as it is and with each goal's solution. Tells what is wrong:\n"
    "what cannot be loaded, acts that are never done, texts that are never said, questions that are\n"
    "never asked or have no answer, solutions that miss their goal, languages that some texts lack.\n"
    "\n"
    "  FILE        a scenario file; - for the standard input\n"
    "  --json      a list of {file, line, column, pointer, problem, what, expected} on the standard\n"
    "              output instead of lines on the standard error\n"
    "  -h, --help  this help\n"
    "\n"
    "Exit status: 0 when nothing is wrong, 2 otherwise.";

constexpr char kStandardInput[] = "-";

std::variant<std::string, LoadError> readStandardInput() {
    constexpr std::string_view kName = "standard input";
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return makeLoadError(kName, LoadProblem::FileUnreadable);
    std::string text;
    while (text.size() <= kScenarioOctetsMax) {
        const QByteArray part = input.read(65'536);
        if (part.isEmpty())
            return text;
        text.append(part.constData(), static_cast<std::size_t>(part.size()));
    }
    return makeLoadError(kName, LoadProblem::FileTooLarge, {std::to_string(kScenarioOctetsMax)});
}

std::vector<LoadError> checkFile(const QString& path) {
    const bool standardInput = path == QLatin1String(kStandardInput);
    const std::string name = standardInput ? "standard input" : QFile::encodeName(path).toStdString();
    const auto text = standardInput ? readStandardInput() : readFile(name, kScenarioOctetsMax);
    if (const auto* error = std::get_if<LoadError>(&text))
        return {*error};
    return checkScenario(std::get<std::string>(text), name);
}

std::string errorJson(const LoadError& error) {
    JsonLine line;
    line.add("file", std::string_view(error.file)).add("line", static_cast<std::uint64_t>(error.line));
    line.add("column", static_cast<std::uint64_t>(error.column));
    line.add("pointer", std::string_view(error.jsonPointer));
    line.add("problem", textOf(error.problem).id).add("what", std::string_view(error.what));
    return line.add("expected", std::string_view(error.expected)).text();
}

} // namespace

int runCheckCommand(const QStringList& arguments) {
    QCommandLineParser parser;
    const QCommandLineOption json(QStringLiteral("json"));
    const QCommandLineOption help(QStringList{QStringLiteral("h"), QStringLiteral("help")});
    parser.addOptions({json, help});
    if (!parser.parse(QStringList{QStringLiteral("finwait check")} + arguments))
        return complain(parser.errorText());
    if (parser.isSet(help)) {
        printLine(QLatin1String(kHelp));
        return kExitOk;
    }
    if (parser.positionalArguments().isEmpty())
        return complain(QStringLiteral("check takes scenario files; see 'finwait check --help'"));
    std::vector<std::string> objects;
    bool good = true;
    for (const QString& path : parser.positionalArguments()) {
        for (const LoadError& error : checkFile(path)) {
            good = false;
            if (parser.isSet(json))
                objects.push_back(errorJson(error));
            else
                std::fprintf(stderr, "%s\n", toString(error).c_str());
        }
    }
    if (parser.isSet(json))
        printLine(fromCore(jsonList(objects, 0)));
    return good ? kExitOk : kExitBadInput;
}

} // namespace finwait
