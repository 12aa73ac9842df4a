#include <QElapsedTimer>

#include <algorithm>
#include <array>

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
class Percents {
public:
    Percents() { m_sinceStart.start(); }

    bool show(double done) {
        const int percent = static_cast<int>(done * 100);
        if (percent != m_shown && m_sinceStart.elapsed() > kQuietMs) {
            m_line.show(QStringLiteral("%1 %").arg(percent));
            m_shown = percent;
        }
        return true;
    }

private:
    QElapsedTimer m_sinceStart;
    ProgressLine m_line;
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
    Percents percents;
    const auto progress = [&percents](double done) { return percents.show(done); };
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

int runExport(const CommandLine& line) {
    ExportRequest request;
    const QString wrong = readExport(line, request);
    if (!wrong.isEmpty())
        return complain(wrong);
    const SpokenLanguage spoken(request.picture.language);
    const auto played = playScenario({request.scenario, request.steps});
    if (const auto* error = std::get_if<QString>(&played))
        return complain(*error);
    const QString trouble = writeExport(request, std::get<PlayedScenario>(played));
    return trouble.isEmpty() ? kExitOk : complain(trouble);
}

constexpr std::array kArguments = {kScenarioArgument};

} // namespace

const Command kExportCommand{
    .name = "export",
    .usage = "SCENARIO -o FILE [options]",
    .summary = "write a sequence chart as a picture, as text or as a capture",
    .description = "Plays a scenario to its end and writes its sequence chart as a picture, an animation or "
                   "text, another "
                   "picture of the run, or what a packet capture at one end would hold.",
    .arguments = kArguments,
    .options = exportOptions(),
    .examples = "finwait export three-way-handshake -o handshake.svg\n"
                "finwait export simultaneous-close --theme dark --scale 2 -o close.png\n"
                "finwait export simultaneous-close --slides -o close\n"
                "finwait export fin-lost --blank states -o worksheet.pdf --page a4\n"
                "finwait export data-lost --format text -o -",
    .drawsText = true,
    .run = runExport,
};

} // namespace finwait
