#include <array>
#include <cstdio>

#include "app/cli/commands.h"
#include "app/cli/trace.h"

namespace finwait {

namespace {

int runTrace(const CommandLine& line) {
    if (line.arguments().size() != 1)
        return complain(QStringLiteral("trace takes one scenario; see 'finwait trace --help'"));
    const auto played = playScenario({line.arguments().constFirst(), line.value("steps")});
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

constexpr std::array kTraceArguments = {kScenarioArgument};
constexpr std::array kTraceOptions = {kStepsOption};

} // namespace

const Command kTraceCommand{
    .name = "trace",
    .usage = "SCENARIO [--steps N]",
    .summary = "print every step of a scenario as JSON",
    .description =
        "Plays a scenario to its end and prints one JSON object a line for each step: its number, virtual "
        "time, who acted, the event, each end's state before and after, the segments sent, delivered and "
        "dropped, the decisions with their rules, and what users were told. The README has the schema.",
    .arguments = kTraceArguments,
    .options = kTraceOptions,
    .run = runTrace,
};

} // namespace finwait
