#include <QElapsedTimer>

#include <array>
#include <functional>

#include "app/cli/capture_report.h"
#include "app/cli/commands.h"
#include "app/export/chart_documents.h"
#include "app/export/file_writer.h"
#include "app/export/picture_export.h"
#include "app/models/format.h"
#include "app/models/observed_scenario.h"
#include "app/text/capture_text.h"
#include "core/capture/flow_table.h"

namespace finwait {

namespace {

/// Tells on a terminal how far reading has come.
class ReadingProgress {
public:
    ReadingProgress() { m_since.start(); }

    bool operator()(std::uint64_t read, std::uint64_t all) {
        constexpr qint64 kPauseMs = 200;
        if (m_since.elapsed() < kPauseMs || all == 0)
            return true;
        m_since.restart();
        m_line.show(QStringLiteral("%1 %").arg(read * 100 / all));
        return true;
    }

private:
    ProgressLine m_line;
    QElapsedTimer m_since;
};

int complainOfFile(const QString& file, const CaptureError& error) {
    return complain(QStringLiteral("%1: %2").arg(file, captureErrorText(error)));
}

Survey surveyOf(const QString& file) {
    SurveyOptions options;
    ReadingProgress progress;
    options.progress = std::ref(progress);
    return surveyCapture(file.toStdString(), options);
}

int summarize(const QString& file, bool asJson) {
    const Survey survey = surveyOf(file);
    const bool nothing = survey.error && survey.packets == 0;
    if (!nothing || asJson)
        printLines(asJson ? surveyAsJson(survey, file) : surveyAsTable(survey));
    return survey.error ? complainOfFile(file, *survey.error) : kExitOk;
}

struct Export {
    const CommandLine& line;
    const History& history;
    const Scenario& scenario;

    /// What went wrong, or nothing.
    [[nodiscard]] QString write(ExportFormat format, const QString& path) const {
        PictureOptions chart;
        chart.timeToScale = line.isSet("time-scale");
        chart.relativeNumbers = !line.isSet("absolute");
        DocumentOptions document;
        document.relativeNumbers = chart.relativeNumbers;
        if (const auto picture = pictureFormatOf(format)) {
            chart.format = *picture;
            return exportPicture(history, scenario, path, chart).message;
        }
        if (const auto written = writtenFormatOf(format))
            return writeWhole(path, writtenChart(history, scenario, *written, document));
        return writeWhole(path, captureFile(history, scenario, format, {}, document));
    }
};

QString exportedFile(const QString& name, ExportFormat format) {
    const QString suffix = QLatin1Char('.') + formatSuffix(format);
    return name + (format == ExportFormat::Ascii ? QStringLiteral("-ascii") + suffix : suffix);
}

/// What fails does not keep the others from being written.
int exportAll(const Export& all, const QString& name) {
    int status = kExitOk;
    for (const QString& key : formatKeys()) {
        const ExportFormat format = *formatFromKey(key);
        const QString path = exportedFile(name, format);
        const QString trouble = all.write(format, path);
        if (trouble.isEmpty())
            printLine(path);
        else
            status = complain(trouble);
    }
    return status;
}

ObserveResult readConnection(const QString& file, std::uint32_t index) {
    ReadingProgress progress;
    return observeConnection(file.toStdString(), index, std::ref(progress));
}

int showConnection(const CommandLine& line, const QString& file) {
    const auto index = static_cast<std::uint32_t>(line.number("connection"));
    const ObserveResult read = readConnection(file, index);
    if (const auto* error = std::get_if<CaptureError>(&read))
        return complainOfFile(file, *error);
    if (std::holds_alternative<std::monostate>(read))
        return complain(
            QStringLiteral("%1 has no connection %2; 'finwait import %1' lists them").arg(file).arg(index));
    const auto& observed = std::get<ObservedConnection>(read);
    if (!line.isSet("export")) {
        printLines(line.isSet("json") ? connectionAsJson(observed) : connectionAsTable(observed));
        return kExitOk;
    }
    History history(observed.observation);
    history.foresee(observed.observation->steps.size());
    const Scenario scenario = observedScenario(observed, file);
    return exportAll({line, history, scenario}, line.value("export"));
}

int runImport(const CommandLine& line) {
    if (line.arguments().size() != 1)
        return complain(QStringLiteral("import takes one capture file; see 'finwait import --help'"));
    if (line.isSet("export") && !line.isSet("connection"))
        return complain(QStringLiteral("--export needs --connection N: which one is to be written"));
    const QString file = line.arguments().constFirst();
    return line.isSet("connection") ? showConnection(line, file) : summarize(file, line.isSet("json"));
}

constexpr std::array kImportArguments = {CommandArgument{
    .name = "CAPTURE", .help = "a packet capture, pcap or pcapng", .complete = Complete::File}};

constexpr std::array kImportOptions = {
    CommandOption{.name = "connection",
                  .value = "N",
                  .help = "only this connection, as Wireshark numbers them (from 0), segment by segment",
                  .numeric = true,
                  .range = {.most = FlowTable::kConnectionsMax - 1}},
    CommandOption{.name = "export",
                  .value = "NAME",
                  .help =
                      "of that connection: write its chart in every format that 'finwait export' knows, as "
                      "NAME.svg, NAME.png, NAME.txt, NAME-ascii.txt and so on, and its packets as "
                      "NAME.pcapng and NAME.pcap",
                  .complete = Complete::File},
    CommandOption{.name = "time-scale", .help = "exported pictures: time to scale; otherwise one row a step"},
    kAbsoluteOption,
    CommandOption{.name = "json",
                  .help = "one JSON object a line: the file, then its connections or segments"},
};

} // namespace

const Command kImportCommand{
    .name = "import",
    .usage = "CAPTURE [--connection N [--export NAME]] [--json]",
    .summary = "the TCP connections of a packet capture",
    .description =
        "Reads a packet capture and says which TCP connections it holds, what happened to them, and in which "
        "states their ends are, as far as that can be told.\n"
        "What could be read of a damaged file is shown; the exit status is 2 all the same.",
    .arguments = kImportArguments,
    .options = kImportOptions,
    .examples = "finwait import traffic.pcapng\n"
                "finwait import traffic.pcapng --connection 3\n"
                "finwait import traffic.pcapng --connection 3 --export connection",
    .drawsText = true,
    .run = runImport,
};

} // namespace finwait
