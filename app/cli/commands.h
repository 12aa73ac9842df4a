#pragma once

#include <QStringList>

#include <variant>

#include "core/history/history.h"
#include "core/scenario/scenario.h"

namespace finwait {

// The commands that need no window. Each takes the arguments behind its name and returns the exit status.

int runCheckCommand(const QStringList& arguments);
int runListCommand(const QStringList& arguments);
int runExploreCommand(const QStringList& arguments);
int runExportCommand(const QStringList& arguments);
int runTraceCommand(const QStringList& arguments);

inline constexpr int kExitOk = 0;
inline constexpr int kExitBadInput = 2;

/// Prints "finwait: <text>" on stderr; returns kExitBadInput.
int complain(const QString& text);

void printLine(const QString& text);

/// Somebody may be looking at stderr: progress is worth writing.
bool errorsGoToTerminal();

/// Steps that a command plays unless --steps says otherwise.
inline constexpr std::size_t kPlayedStepsMax = 10'000;

/// A scenario played to its end, or one line that says why not.
struct PlayedScenario {
    Scenario scenario;
    History history;
};
struct PlayOptions {
    QString nameOrPath;
    QString steps; ///< The value of --steps; empty: to the end.
};
std::variant<PlayedScenario, QString> playScenario(const PlayOptions& options);

} // namespace finwait
