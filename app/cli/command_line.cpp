#include "app/cli/command_line.h"

#include <QCoreApplication>
#include <QGuiApplication>

#include <algorithm>
#include <cstdio>

#include "app/cli/commands.h"
#include "app/cli/completion.h"
#include "app/cli/help.h"
#include "app/models/opening.h"
#include "app/models/workspace.h"
#include "app/text/capture_text.h"
#include "app/window/window.h"
#include "core/capture/capture_file.h"
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace finwait {

namespace {

const Command* findCommand(const QString& name) {
    const auto commands = allCommands();
    const auto found = std::find_if(commands.begin(), commands.end(), [&name](const Command* command) {
        return name == QLatin1String(command->name);
    });
    return found == commands.end() ? nullptr : *found;
}

/// Qt's own warnings (about a missing XDG_RUNTIME_DIR, say) would spoil the one line that stderr is for.
void keepQuiet(QtMsgType type, const QMessageLogContext&, const QString& text) {
    if (type == QtCriticalMsg || type == QtFatalMsg)
        std::fprintf(stderr, "finwait: %s\n", qUtf8Printable(text));
}

/// A full disk behind the standard output is noticed late.
int closeOutput(int status) {
    if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0)
        return status;
    return complain(QStringLiteral("cannot write to the standard output: %1").arg(qt_error_string()));
}

/// A command lives for a moment: memory that is given back and asked for again costs it a fifth of its time.
void keepMemory() {
#ifdef __GLIBC__
    constexpr int kMiB = 1024 * 1024;
    mallopt(M_MMAP_THRESHOLD, 64 * kMiB);
    mallopt(M_TRIM_THRESHOLD, 128 * kMiB);
    mallopt(M_TOP_PAD, 16 * kMiB);
#endif
}

int runCommand(const Command& command, int& argc, char** argv, const QStringList& arguments) {
    const auto parsed = CommandLine::parse(command, arguments);
    if (const auto* wrong = std::get_if<QString>(&parsed))
        return complain(*wrong);
    keepMemory();
    const auto& line = std::get<CommandLine>(parsed);
    if (line.wantsHelp()) {
        printLine(commandHelp(command));
        return closeOutput(kExitOk);
    }
    QCoreApplication::setApplicationName(QStringLiteral("finwait"));
    if (!command.drawsText) {
        const QCoreApplication app(argc, argv);
        return closeOutput(command.run(line));
    }
    qInstallMessageHandler(keepQuiet);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication app(argc, argv);
    return closeOutput(command.run(line));
}

bool asksFor(const QStringList& arguments, const QString& brief, const QString& option) {
    return arguments.contains(brief) || arguments.contains(option);
}

/// What is wrong with the file that the window is to open, or nothing.
QString troubleWith(const QString& file) {
    if (file.isEmpty())
        return {};
    if (Workspace::looksLikeCapture(file)) {
        const auto opened = CaptureFile::open(file.toStdString());
        const auto* error = std::get_if<CaptureError>(&opened);
        return error == nullptr ? QString() : QStringLiteral("%1: %2").arg(file, captureErrorText(*error));
    }
    const auto opened = openAnything(file);
    const auto* error = std::get_if<QString>(&opened);
    return error == nullptr ? QString() : *error;
}

int openWindow(int& argc, char** argv, const QStringList& arguments) {
    const auto parsed = parseWindowOptions(arguments);
    if (const auto* error = std::get_if<WindowOptionsError>(&parsed)) {
        return complain(error->text);
    }
    const auto& options = std::get<WindowOptions>(parsed);
    if (const QString trouble = troubleWith(options.scenario); !trouble.isEmpty())
        return complain(trouble);
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
    if (!arguments.isEmpty() && arguments.constFirst() == QLatin1String("--complete")) {
        std::fputs(
            qUtf8Printable(completionLines(completionsOf(arguments.mid(1), kWindowCommand, allCommands()))),
            stdout);
        return kExitOk;
    }
    const Command* command = arguments.isEmpty() ? nullptr : findCommand(arguments.constFirst());
    if (command != nullptr)
        return runCommand(*command, argc, argv, arguments.mid(1));
    if (asksFor(arguments, QStringLiteral("-h"), QStringLiteral("--help"))) {
        printLine(programHelp(kWindowCommand, allCommands()));
        return kExitOk;
    }
    if (asksFor(arguments, QStringLiteral("-v"), QStringLiteral("--version"))) {
        printLine(QStringLiteral("finwait " FINWAIT_VERSION));
        return kExitOk;
    }
    return openWindow(argc, argv, arguments);
}

} // namespace finwait
