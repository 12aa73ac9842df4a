#include <QDir>
#include <QElapsedTimer>

#include <algorithm>
#include <array>
#include <cstdio>

#include "app/cli/commands.h"
#include "app/cli/export_flags.h"
#include "app/models/format.h"
#include "app/text/spoken_language.h"
#include "core/scenario/json_writer.h"

namespace finwait {

namespace {

constexpr qint64 kQuietMs = 700; ///< Before the progress of one file is worth a word.

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

/// Writes what a request asks for, file by file, and says how it goes.
class Exporter {
public:
    explicit Exporter(const ExportRequest& request) : m_request(request) {}

    int run() {
        if (m_request.intoFolder && !QDir().mkpath(m_request.output))
            return complain(QStringLiteral("cannot make the folder “%1”").arg(m_request.output));
        const bool many = m_request.scenarios.size() > 1;
        for (const QString& scenario : m_request.scenarios) {
            ++m_number;
            m_label = many ? QStringLiteral("%1 of %2: %3")
                                 .arg(QString::number(m_number), QString::number(m_request.scenarios.size()),
                                      scenario)
                           : QString();
            if (many)
                m_progress.show(m_label);
            tell(scenario, exportOne(scenario));
        }
        m_progress.clear();
        if (many && m_failures > 0)
            complain(QStringLiteral("%1 of %2 scenarios were not exported")
                         .arg(QString::number(m_failures), QString::number(m_request.scenarios.size())));
        return m_failures > 0 ? kExitBadInput : kExitOk;
    }

private:
    void tell(const QString& scenario, const QString& trouble) {
        if (!trouble.isEmpty())
            ++m_failures;
        if (m_request.json) {
            JsonLine line;
            line.add("scenario", std::string_view(scenario.toStdString()));
            line.add("file", std::string_view(m_path.toStdString()));
            line.add("error", std::string_view(trouble.toStdString()));
            printLine(fromCore(line.text()));
        }
        if (trouble.isEmpty())
            return;
        m_progress.clear();
        complain(m_request.scenarios.size() > 1 ? QStringLiteral("%1: %2").arg(scenario, trouble) : trouble);
    }

    /// Returns what went wrong, or nothing. So do the others.
    QString exportOne(const QString& nameOrPath) {
        m_path.clear();
        const auto played = playScenario({nameOrPath, m_request.steps});
        if (const auto* error = std::get_if<QString>(&played))
            return *error;
        const auto& one = std::get<PlayedScenario>(played);
        m_path = pathFor(one.scenario);
        if (m_request.intoFolder && m_written.contains(m_path))
            return QStringLiteral("“%1” was written for another scenario of that name").arg(m_path);
        m_written += m_path;
        return write(one);
    }

    [[nodiscard]] QString pathFor(const Scenario& scenario) const {
        if (!m_request.intoFolder || m_request.order.slides)
            return m_request.output;
        return QDir(m_request.output)
            .filePath(fromCore(scenario.id) + QLatin1Char('.') + formatSuffix(m_request.order.format));
    }

    QString write(const PlayedScenario& played) {
        const auto& [scenario, history] = played;
        ExportOrder order = m_request.order;
        if (m_request.until) {
            order.picture.range.last = std::min(order.picture.range.last, stepAt(history, *m_request.until));
            order.picture.now = m_request.until;
        }
        QElapsedTimer sinceStart;
        sinceStart.start();
        const auto progress = [this, &sinceStart](double done) {
            if (sinceStart.elapsed() > kQuietMs)
                m_progress.show(QStringLiteral("%1 %2 %").arg(m_label).arg(qRound(done * 100)).trimmed());
            return true;
        };
        return carryOut(order, history, scenario, m_path, progress).message;
    }

    const ExportRequest& m_request;
    ProgressLine m_progress;
    QString m_label;
    QString m_path; ///< That is being written.
    QStringList m_written;
    qsizetype m_number = 0;
    qsizetype m_failures = 0;
};

int runExport(const CommandLine& line) {
    ExportRequest request;
    const QString wrong = readExport(line, request);
    if (!wrong.isEmpty())
        return complain(wrong);
    const SpokenLanguage spoken(request.order.picture.language);
    return Exporter(request).run();
}

constexpr std::array kExportArguments = {kScenarioArgument};

} // namespace

const Command kExportCommand{
    .name = "export",
    .usage = "SCENARIO... -o FILE|FOLDER [options]",
    .summary = "write a sequence chart as a picture, as text or as a capture",
    .description =
        "Plays a scenario to its end and writes its sequence chart as a picture, an animation or text, "
        "another "
        "picture of the run, or what a packet capture at one end would hold.\nSeveral scenarios, or all, go "
        "into a folder, a file for each. What cannot be exported is told, and the rest is.",
    .arguments = kExportArguments,
    .options = exportOptions(),
    .examples = "finwait export three-way-handshake -o handshake.svg\n"
                "finwait export simultaneous-close --theme dark --scale 2 -o close.png\n"
                "finwait export --all --format pdf -o handouts/\n"
                "finwait export syn-lost data-lost --blank states --format pdf -o worksheets/\n"
                "finwait export data-lost --format text -o -",
    .status = "0; 2 for bad input or when a file could not be written.",
    .drawsText = true,
    .run = runExport,
};

} // namespace finwait
