#pragma once

#include <QStringList>

#include <variant>

#include "app/cli/command.h"
#include "core/history/history.h"
#include "core/scenario/load_error.h"
#include "core/scenario/scenario.h"

namespace finwait {

// The commands that need no window.
extern const Command kCheckCommand;
extern const Command kExplainCommand;
extern const Command kExploreCommand;
extern const Command kExportCommand;
extern const Command kImportCommand;
extern const Command kListCommand;
extern const Command kRunCommand;
extern const Command kTraceCommand;

/// All of them, in the order of the help.
std::span<const Command* const> allCommands();

inline constexpr int kExitOk = 0;
inline constexpr int kExitNo = 1; ///< Asked a question, and the answer is no.
inline constexpr int kExitBadInput = 2;

/// Prints "finwait: <text>" on stderr; returns kExitBadInput.
int complain(const QString& text);

void printLine(const QString& text);

/// Somebody may be looking at stderr: progress is worth writing.
bool errorsGoToTerminal();

/// The last line of stderr, while something long goes on. Silent where nobody looks.
class ProgressLine {
public:
    ProgressLine() : m_shown(errorsGoToTerminal()) {}
    ~ProgressLine() { clear(); }
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    void show(const QString& text) const;
    /// Before anything else is printed.
    void clear() const;

private:
    bool m_shown;
};

inline constexpr auto kStandardInput = "-";
inline constexpr std::string_view kStandardInputName = "standard input";
/// All of it, if that is not more than `octetsMax`.
std::variant<std::string, LoadError> readStandardInput(std::size_t octetsMax);

/// A scenario by name, from a file or from the standard input; else one line that says what is wrong.
std::variant<Scenario, QString> openScenario(const QString& nameOrPath);

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
