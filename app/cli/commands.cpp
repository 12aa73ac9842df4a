#include "app/cli/commands.h"

#include <QCoreApplication>
#include <QFile>

#include <array>
#include <cstdio>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

#include "app/models/scenario_library.h"
#include "app/text/load_error_text.h"
#include "core/scenario/scenario_loader.h"

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

std::span<const Command* const> allCommands() {
    static constexpr std::array kCommands = {&kListCommand,   &kRunCommand,    &kExplainCommand,
                                             &kExportCommand, &kImportCommand, &kTraceCommand,
                                             &kCheckCommand,  &kExploreCommand};
    return kCommands;
}

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

void ProgressLine::show(const QString& text) const {
    if (m_shown)
        std::fprintf(stderr, "\r\033[K%s", qUtf8Printable(text));
}

void ProgressLine::clear() const {
    if (m_shown)
        std::fputs("\r\033[K", stderr);
}

std::variant<std::string, LoadError> readStandardInput(std::size_t octetsMax) {
    constexpr qint64 kPartOctets = 65'536;
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return makeLoadError(kStandardInputName, LoadProblem::FileUnreadable);
    std::string text;
    while (text.size() <= octetsMax) {
        const QByteArray part = input.read(kPartOctets);
        if (part.isEmpty())
            return text;
        text.append(part.constData(), static_cast<std::size_t>(part.size()));
    }
    return makeLoadError(kStandardInputName, LoadProblem::FileTooLarge, {std::to_string(octetsMax)});
}

std::variant<Scenario, QString> openScenario(const QString& nameOrPath) {
    if (nameOrPath != QLatin1String(kStandardInput))
        return ScenarioLibrary::open(nameOrPath);
    const auto text = readStandardInput(kScenarioOctetsMax);
    if (const auto* error = std::get_if<LoadError>(&text))
        return loadErrorText(*error);
    ScenarioOrError loaded = loadScenario(std::get<std::string>(text), kStandardInputName);
    if (const auto* error = std::get_if<LoadError>(&loaded))
        return loadErrorText(*error);
    return std::get<Scenario>(std::move(loaded));
}

std::variant<PlayedScenario, QString> playScenario(const PlayOptions& options) {
    const std::size_t stepsMax = options.steps.isEmpty() ? kPlayedStepsMax : options.steps.toUInt();
    std::variant<Scenario, QString> opened = openScenario(options.nameOrPath);
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
