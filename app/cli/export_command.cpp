#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>

#include <algorithm>
#include <cstdio>

#include "app/cli/commands.h"
#include "app/cli/export_flags.h"
#include "app/export/chart_documents.h"
#include "app/export/file_writer.h"
#include "app/export/picture_export.h"
#include "app/text/spoken_language.h"

namespace finwait {

namespace {

constexpr qint64 kQuietMs = 700; ///< Before progress is worth a word.

/// Percents on the terminal, for work that takes long.
class TerminalProgress {
public:
    TerminalProgress() { m_sinceStart.start(); }
    ~TerminalProgress() {
        if (m_shown >= 0)
            std::fprintf(stderr, "\r       \r");
    }
    TerminalProgress(const TerminalProgress&) = delete;
    TerminalProgress& operator=(const TerminalProgress&) = delete;

    bool show(double done) {
        const int percent = static_cast<int>(done * 100);
        if (m_isTerminal && percent != m_shown && m_sinceStart.elapsed() > kQuietMs) {
            std::fprintf(stderr, "\r  %3d %%", percent);
            m_shown = percent;
        }
        return true;
    }

private:
    QElapsedTimer m_sinceStart;
    bool m_isTerminal = errorsGoToTerminal();
    int m_shown = -1;
};

/// The last step at or before a moment.
StepIndex stepAt(const History& history, SimTime moment) {
    StepIndex step = 0;
    StepIndex last = 0;
    history.replay(0, [&](NodeId, const World& world, const Report&) {
        if (world.now <= moment)
            last = step;
        ++step;
    });
    return last;
}

/// Returns what went wrong, or nothing.
QString writePictures(const ExportRequest& request, const PlayedScenario& played) {
    const auto& [scenario, history] = played;
    PictureOptions options = request.picture;
    if (request.until) {
        options.range.last = std::min(options.range.last, stepAt(history, *request.until));
        options.now = request.until;
    }
    TerminalProgress terminal;
    const auto progress = [&terminal](double done) { return terminal.show(done); };
    if (!request.slides)
        return exportPicture(history, scenario, request.output, options, progress).message;
    const auto pictures = picturesOf(history, scenario, options);
    if (const auto* trouble = std::get_if<QString>(&pictures))
        return *trouble;
    return writeSlides(request.output, QString::fromStdString(scenario.id),
                       std::get<std::vector<Picture>>(pictures), options, progress)
        .message;
}

/// The same.
QString writeExport(const ExportRequest& request, const PlayedScenario& played) {
    const auto& [scenario, history] = played;
    if (const auto format = writtenFormatOf(request.format))
        return writeWhole(request.output, writtenChart(history, scenario, *format, request.document));
    if (isCapture(request.format))
        return writeWhole(request.output,
                          captureFile(history, scenario, request.format, request.capture, request.document));
    return writePictures(request, played);
}

} // namespace

int runExportCommand(const QStringList& arguments) {
    ExportFlags flags;
    ExportRequest request;
    const QString wrong = flags.read(arguments, request);
    if (!wrong.isEmpty())
        return complain(wrong);
    if (flags.asksForHelp()) {
        printLine(ExportFlags::help());
        return kExitOk;
    }
    const SpokenLanguage spoken(request.picture.language);
    const auto played = playScenario({request.scenario, request.steps});
    if (const auto* error = std::get_if<QString>(&played))
        return complain(*error);
    const QString trouble = writeExport(request, std::get<PlayedScenario>(played));
    return trouble.isEmpty() ? kExitOk : complain(trouble);
}

} // namespace finwait
