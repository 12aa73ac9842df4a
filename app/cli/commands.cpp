#include "app/cli/commands.h"

#include <cstdio>

#include "app/models/scenario_library.h"

namespace finwait {

int complain(const QString& text) {
    std::fprintf(stderr, "finwait: %s\n", qUtf8Printable(text));
    return kExitBadInput;
}

void printLine(const QString& text) {
    std::fprintf(stdout, "%s\n", qUtf8Printable(text));
}

std::variant<PlayedScenario, QString> playScenario(const PlayOptions& options) {
    std::size_t stepsMax = kPlayedStepsMax;
    if (!options.steps.isEmpty()) {
        bool understood = false;
        stepsMax = options.steps.toUInt(&understood);
        if (!understood || stepsMax > kPlayedStepsMax * 100)
            return QStringLiteral("--steps '%1': expected a whole number up to %2")
                .arg(options.steps)
                .arg(kPlayedStepsMax * 100);
    }
    std::variant<Scenario, QString> opened = ScenarioLibrary::open(options.nameOrPath);
    if (auto* error = std::get_if<QString>(&opened))
        return std::move(*error);
    auto& scenario = std::get<Scenario>(opened);
    History history(makeWorld(scenario), scenario.script);
    const bool quiet = history.foresee(stepsMax);
    if (!quiet && options.steps.isEmpty())
        return QStringLiteral("the scenario goes on for more than %1 steps; say how many with --steps")
            .arg(stepsMax);
    return PlayedScenario{std::move(scenario), std::move(history)};
}

} // namespace finwait
