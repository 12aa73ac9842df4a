#include <QCommandLineParser>

#include <cstdio>

#include "app/cli/commands.h"
#include "app/cli/trace.h"

namespace finwait {

namespace {

constexpr char kHelp[] =
    "Usage: finwait trace SCENARIO [--steps N]\n"
    "Plays a scenario to its end and prints one JSON object a line for each step: its number, virtual\n"
    "time, who acted, the event, each end's state before and after, the segments sent, delivered and\n"
    "dropped, the decisions with their rules, and what users were told. The README has the schema.\n"
    "\n"
    "  SCENARIO     a name from 'finwait list', or a scenario file\n"
    "  --steps N    only the first N steps\n"
    "  -h, --help   this help";

} // namespace

int runTraceCommand(const QStringList& arguments) {
    QCommandLineParser parser;
    const QCommandLineOption steps(QStringLiteral("steps"), {}, QStringLiteral("n"));
    const QCommandLineOption help(QStringList{QStringLiteral("h"), QStringLiteral("help")});
    parser.addOptions({steps, help});
    if (!parser.parse(QStringList{QStringLiteral("finwait trace")} + arguments))
        return complain(parser.errorText());
    if (parser.isSet(help)) {
        printLine(QLatin1String(kHelp));
        return kExitOk;
    }
    if (parser.positionalArguments().size() != 1)
        return complain(QStringLiteral("trace takes one scenario; see 'finwait trace --help'"));
    const auto played = playScenario({parser.positionalArguments().constFirst(), parser.value(steps)});
    if (const auto* error = std::get_if<QString>(&played))
        return complain(*error);

    std::size_t step = 0;
    std::get<PlayedScenario>(played).history.replay(0, [&step](NodeId, const World&, const Report& report) {
        if (step > 0)
            std::fprintf(stdout, "%s\n", traceLine(step, report).c_str());
        ++step;
    });
    return kExitOk;
}

} // namespace finwait
