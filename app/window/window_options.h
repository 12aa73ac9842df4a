#pragma once

#include <QSize>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <variant>

#include "app/cli/command.h"

namespace finwait {

/// What the window takes: options, a scenario.
extern const Command kWindowCommand;

/// How the window is to come up.
struct WindowOptions {
    QString scenario;      ///< Name or path, or that of a capture; empty: the default.
    bool software = false; ///< Draw without OpenGL.
    bool logSteps = false; ///< Print each step that is shown as one line on stdout.

    bool present = false; ///< Come up presenting.

    // For pictures and tests. Nothing of these is remembered.
    QString screenshotFile; ///< Draw one picture of the window and leave.
    QSize size;             ///< Kept while presenting, too.
    QString theme;
    QString language;
    std::optional<int> step;
    std::optional<double> atSeconds;
    QString measure; ///< "first-frame" or "frames": what app/window/measure.h prints before it leaves.
    QString tab;     ///< "lesson", "why", "log", "tcb", "segment" or "plots".
    QString page;    ///< "conformance", "choices", "lessons" or "coverage".
    std::optional<std::uint32_t> connection; ///< Of a capture: the one that is shown; empty: the list.
    int segment = 0;                         ///< The segment that is chosen; 0: none.
};

struct WindowOptionsError {
    QString text; ///< One line.
};

/// Reads the arguments that follow the program's name.
std::variant<WindowOptions, WindowOptionsError> parseWindowOptions(const QStringList& arguments);

} // namespace finwait
