#include <QFile>

#include <array>
#include <cstdio>

#include "app/cli/commands.h"
#include "app/models/format.h"
#include "core/scenario/json_writer.h"
#include "core/scenario/scenario_check.h"
#include "core/scenario/scenario_loader.h"

namespace finwait {

namespace {

std::vector<LoadError> checkFile(const QString& path) {
    const bool standardInput = path == QLatin1String(kStandardInput);
    const std::string name =
        standardInput ? std::string(kStandardInputName) : QFile::encodeName(path).toStdString();
    const auto text =
        standardInput ? readStandardInput(kScenarioOctetsMax) : readFile(name, kScenarioOctetsMax);
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

int runCheck(const CommandLine& line) {
    if (line.arguments().isEmpty())
        return complain(QStringLiteral("check takes scenario files; see 'finwait check --help'"));
    std::vector<std::string> objects;
    bool good = true;
    for (const QString& path : line.arguments()) {
        for (const LoadError& error : checkFile(path)) {
            good = false;
            if (line.isSet("json"))
                objects.push_back(errorJson(error));
            else
                std::fprintf(stderr, "%s\n", toString(error).c_str());
        }
    }
    if (line.isSet("json"))
        printLine(fromCore(jsonList(objects, 0)));
    return good ? kExitOk : kExitBadInput;
}

constexpr std::array kCheckArguments = {CommandArgument{
    .name = "FILE", .help = "a scenario file; '-' is the standard input", .complete = Complete::File}};
constexpr std::array kCheckOptions = {CommandOption{
    .name = "json",
    .help = "a list of {file, line, column, pointer, problem, what, expected} on the standard output instead "
            "of lines on the standard error"}};

} // namespace

const Command kCheckCommand{
    .name = "check",
    .usage = "FILE... [--json]",
    .summary = "say what is wrong with scenario files",
    .description =
        "Loads scenario files and plays each, as it is and with each goal's solution. Tells what is wrong: "
        "what cannot be loaded, acts that are never done, texts that are never said, questions that are "
        "never "
        "asked or have no answer, solutions that miss their goal, languages that some texts lack.",
    .arguments = kCheckArguments,
    .options = kCheckOptions,
    .status = "0 when nothing is wrong, 2 otherwise.",
    .run = runCheck,
};

} // namespace finwait
