#include "app/cli/command_line.h"

#include <QCoreApplication>
#include <QGuiApplication>

#include <algorithm>
#include <array>
#include <cstdio>

#include "app/cli/commands.h"
#include "app/models/opening.h"
#include "app/window/window.h"

namespace finwait {

namespace {

constexpr char kHelp[] =
    "Usage: finwait [options] [SCENARIO]   open the window\n"
    "       finwait list                   name the built-in scenarios\n"
    "       finwait export SCENARIO -o FILE.svg|FILE.pdf|FILE.png\n"
    "                                      write a sequence chart as a picture\n"
    "       finwait trace SCENARIO         print every step as JSON\n"
    "       finwait explore                everything that two ends can do, within bounds\n"
    "       finwait check FILE...          say what is wrong with scenario files\n"
    "       finwait COMMAND --help         what a command takes\n"
    "\n"
    "FinWait shows both ends of a TCP connection and every decision they take, as RFC 9293 has it.\n"
    "SCENARIO is a name from 'finwait list' or a scenario file.\n"
    "\n"
    "  --software     draw the window without OpenGL\n"
    "  --theme NAME   light, dark, high-contrast or print\n"
    "  --lang CODE    en or zh_CN\n"
    "  --size WxH     the window's size, for example 1440x900\n"
    "  --present      full screen and large, for a class\n"
    "  -h, --help     this help\n"
    "  -v, --version  the version\n"
    "\n"
    "For documents and tests, nothing of which is remembered:\n"
    "  --step N       the step to begin with, or --at SECONDS a moment of virtual time\n"
    "  --segment ID   the segment that is chosen\n"
    "  --tab NAME     the guide's page: lesson, why, log, tcb, segment or plots\n"
    "  --page NAME    a page over the window: conformance, choices, lessons, coverage or explore\n"
    "  --screenshot FILE\n"
    "                 draw one picture of the window and leave\n"
    "  --log-steps    print each step that is shown as a line\n"
    "  --measure WHAT first-frame or frames: print how fast the window is, and leave\n"
    "\n"
    "list, export, trace, check and explore need no display. Exit status: 0, or 2 for bad input.";

struct Command {
    const char* name;
    bool drawsText;
    int (*run)(const QStringList& arguments);
};

constexpr std::array kCommands = {
    Command{"list", false, runListCommand}, Command{"export", true, runExportCommand},
    Command{"trace", false, runTraceCommand}, Command{"check", false, runCheckCommand},
    Command{"explore", false, runExploreCommand}};

const Command* findCommand(const QString& name) {
    const auto found = std::find_if(kCommands.begin(), kCommands.end(), [&name](const Command& command) {
        return name == QLatin1String(command.name);
    });
    return found == kCommands.end() ? nullptr : &*found;
}

/// Qt's own warnings (about a missing XDG_RUNTIME_DIR, say) would spoil the one line that stderr is for.
void keepQuiet(QtMsgType type, const QMessageLogContext&, const QString& text) {
    if (type == QtCriticalMsg || type == QtFatalMsg)
        std::fprintf(stderr, "finwait: %s\n", qUtf8Printable(text));
}

int runCommand(const Command& command, int& argc, char** argv, const QStringList& arguments) {
    QCoreApplication::setApplicationName(QStringLiteral("finwait"));
    if (!command.drawsText) {
        const QCoreApplication app(argc, argv);
        return command.run(arguments);
    }
    qInstallMessageHandler(keepQuiet);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication app(argc, argv);
    return command.run(arguments);
}

bool asksFor(const QStringList& arguments, const QString& brief, const QString& option) {
    return arguments.contains(brief) || arguments.contains(option);
}

int openWindow(int& argc, char** argv, const QStringList& arguments) {
    const auto parsed = parseWindowOptions(arguments);
    if (const auto* error = std::get_if<WindowOptionsError>(&parsed)) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(error->text));
        return kExitBadInput;
    }
    const auto& options = std::get<WindowOptions>(parsed);
    if (!options.scenario.isEmpty()) {
        const auto opened = openAnything(options.scenario);
        if (const auto* error = std::get_if<QString>(&opened))
            return complain(*error);
    }
    if (!haveDisplay())
        return complain(QStringLiteral(
            "there is no display to open a window on; 'finwait export' draws without one (see --help)"));
    return runWindow(argc, argv, options);
}

} // namespace

int runCommandLine(int& argc, char** argv) {
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments += QString::fromLocal8Bit(argv[i]);
    const Command* command = arguments.isEmpty() ? nullptr : findCommand(arguments.constFirst());
    if (command != nullptr)
        return runCommand(*command, argc, argv, arguments.mid(1));
    if (asksFor(arguments, QStringLiteral("-h"), QStringLiteral("--help"))) {
        printLine(QLatin1String(kHelp));
        return kExitOk;
    }
    if (asksFor(arguments, QStringLiteral("-v"), QStringLiteral("--version"))) {
        printLine(QStringLiteral("finwait " FINWAIT_VERSION));
        return kExitOk;
    }
    return openWindow(argc, argv, arguments);
}

} // namespace finwait
