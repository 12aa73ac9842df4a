#include "app/cli/commands.h"

#include <cstdio>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

#include "app/models/scenario_library.h"

namespace finwait {

namespace {

/// Plays until the scenario says that it is over or all is quiet. False when it would go on after `stepsMax`.
bool playToItsEnd(const Scenario& scenario, std::size_t stepsMax, History& history) {
    if (!scenario.until)
        return history.foresee(stepsMax);
    TriggerState until;
    bool over = false;
    for (std::size_t step = 0; step < stepsMax && !over; ++step)
        over = !history.playUpcoming() || observe(*scenario.until, until, history.world(), history.report());
    history.goTo(0);
    return over;
}

} // namespace

int complain(const QString& text) {
    std::fprintf(stderr, "finwait: %s\n", qUtf8Printable(text));
    return kExitBadInput;
}

void printLine(const QString& text) {
    std::fprintf(stdout, "%s\n", qUtf8Printable(text));
}

bool errorsGoToTerminal() {
#ifdef Q_OS_WIN
    return _isatty(_fileno(stderr)) != 0;
#else
    return isatty(fileno(stderr)) != 0;
#endif
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
    const bool over = playToItsEnd(scenario, stepsMax, history);
    if (!over && options.steps.isEmpty())
        return QStringLiteral("the scenario goes on for more than %1 steps; say how many with --steps")
            .arg(stepsMax);
    return PlayedScenario{std::move(scenario), std::move(history)};
}

} // namespace finwait
