#include <QRegularExpression>

#include <array>

#include "app/cli/commands.h"
#include "app/export/chart_documents.h"
#include "app/export/chart_export.h"
#include "app/export/file_writer.h"
#include "app/export/plot_export.h"
#include "app/text/call_text.h"

namespace finwait {

namespace {

ThemeKind themeFrom(const QString& name) {
    if (name == QLatin1String("dark"))
        return ThemeKind::Dark;
    if (name == QLatin1String("high-contrast"))
        return ThemeKind::HighContrast;
    return name == QLatin1String("print") ? ThemeKind::Print : ThemeKind::Light;
}

End endFrom(const QString& letter) {
    return letter == QLatin1String("B") ? End::B : End::A;
}

/// What a command line asks for.
struct Request {
    QString output;
    ExportFormat format = ExportFormat::Svg;
    ChartExportOptions chart;
    DocumentOptions document;
    CaptureOptions capture;
    std::optional<PlotExportOptions> plot; ///< Empty: the chart is wanted.
};

// The readers fill in what a command line says, and return what is wrong with it, or nothing.

QString readFormat(const CommandLine& line, Request& request) {
    if (line.arguments().size() != 1)
        return QStringLiteral("export takes one scenario; see 'finwait export --help'");
    request.output = line.value("output");
    if (request.output.isEmpty())
        return QStringLiteral("export needs a file to write, for example -o FILE.svg");
    const auto wanted =
        line.isSet("format") ? formatFromKey(line.value("format")) : formatForFile(request.output);
    if (!wanted)
        return QStringLiteral("'%1': expected a name that ends in .svg, .png, .txt, .md, .mmd, .puml, "
                              ".pcap or .pcapng, or --format")
            .arg(request.output);
    request.format = *wanted;
    if (line.isSet("plot") && !pictureFormatOf(*wanted))
        return QStringLiteral("--plot draws a picture: .svg or .png");
    if (line.isSet("range") && pictureFormatOf(*wanted))
        return QStringLiteral("--range is for text and captures; --steps shortens a picture");
    return {};
}

QString readRange(const CommandLine& line, StepRange& wanted) {
    if (!line.isSet("range"))
        return {};
    static const QRegularExpression pattern(QStringLiteral("^(\\d{1,9})\\.\\.(\\d{0,9})$"));
    const QString range = line.value("range");
    const auto match = pattern.match(range);
    if (!match.hasMatch())
        return QStringLiteral("--range '%1': expected two step numbers, as in 3..12 or 3..").arg(range);
    wanted.first = match.captured(1).toUInt();
    if (!match.captured(2).isEmpty())
        wanted.last = match.captured(2).toUInt();
    if (wanted.first > wanted.last)
        return QStringLiteral("--range '%1': the second step comes before the first").arg(range);
    return {};
}

ChartExportOptions chartOptions(const CommandLine& line, ExportFormat format) {
    ChartExportOptions options;
    options.format = pictureFormatOf(format).value_or(PictureFormat::Svg);
    options.theme = themeFrom(line.value("theme"));
    options.scale = line.number("scale");
    options.width = line.number("width");
    options.language = line.value("lang");
    options.lane = callLaneFromKey(line.value("calls")).value_or(CallLane::None);
    options.dialect = dialectFromKey(line.value("dialect")).value_or(NameDialect::Rfc);
    options.timeToScale = line.isSet("time-scale");
    options.relativeNumbers = !line.isSet("absolute");
    return options;
}

QString readRequest(const CommandLine& line, Request& request) {
    const QString wrong = readFormat(line, request);
    if (!wrong.isEmpty())
        return wrong;
    request.chart = chartOptions(line, request.format);
    request.document.relativeNumbers = request.chart.relativeNumbers;
    request.document.language = request.chart.language;
    request.document.dialect = request.chart.dialect;
    request.capture.where = endFrom(line.value("capture-at"));
    request.capture.ip = line.value("ip") == QLatin1String("6") ? IpVersion::V6 : IpVersion::V4;
    if (line.isSet("plot")) {
        request.plot.emplace();
        request.plot->picture = {request.chart.format, request.chart.theme, request.chart.scale};
        request.plot->kind =
            line.value("plot") == QLatin1String("sequence") ? PlotKind::Sequence : PlotKind::Cwnd;
        request.plot->sender = endFrom(line.value("sender"));
        request.plot->width = request.chart.width;
    }
    return readRange(line, request.document.range);
}

/// Returns what went wrong, or nothing.
QString writeExport(const Request& request, const PlayedScenario& played) {
    const auto& [scenario, history] = played;
    if (request.plot)
        return exportPlot(history, request.output, *request.plot).message;
    if (const auto format = writtenFormatOf(request.format))
        return writeWhole(request.output, writtenChart(history, scenario, *format, request.document));
    if (isCapture(request.format))
        return writeWhole(request.output,
                          captureFile(history, scenario, request.format, request.capture, request.document));
    return exportChart(history, scenario, request.output, request.chart).message;
}

int runExport(const CommandLine& line) {
    Request request;
    const QString wrong = readRequest(line, request);
    if (!wrong.isEmpty())
        return complain(wrong);

    const Speech speech(request.chart.language);
    const auto played = playScenario({line.arguments().constFirst(), line.value("steps")});
    if (const auto* error = std::get_if<QString>(&played))
        return complain(*error);
    const QString trouble = writeExport(request, std::get<PlayedScenario>(played));
    return trouble.isEmpty() ? kExitOk : complain(trouble);
}

constexpr std::array kArguments = {kScenarioArgument};

constexpr std::array kOptions = {
    CommandOption{.name = "output",
                  .value = "FILE",
                  .help = "where to; '-' is the standard output. The name's end says the format: pictures "
                          ".svg .png; text .txt .md .mmd (Mermaid) .puml (PlantUML); captures for Wireshark "
                          "and tcpdump .pcapng (with comments) .pcap",
                  .brief = 'o',
                  .complete = Complete::File},
    CommandOption{.name = "format",
                  .value = "NAME",
                  .help = "the format, whatever the file's name",
                  .words = "svg png text ascii markdown mermaid plantuml pcap pcapng"},
    CommandOption{.name = "range",
                  .value = "N..M",
                  .help = "text and captures: only steps N to M; 'N..' goes to the end"},
    CommandOption{.name = "capture-at",
                  .value = "END",
                  .help = "captures: at whose network interface",
                  .words = "A B",
                  .preset = "A"},
    CommandOption{
        .name = "ip", .value = "VERSION", .help = "captures: version of IP", .words = "4 6", .preset = "4"},
    CommandOption{
        .name = "plot", .value = "KIND", .help = "instead of the chart a plot", .words = "cwnd sequence"},
    CommandOption{.name = "sender", .value = "END", .help = "whose plot", .words = "A B", .preset = "A"},
    CommandOption{
        .name = "theme", .value = "NAME", .help = "colours", .words = kThemeWords, .preset = "light"},
    CommandOption{.name = "scale",
                  .value = "N",
                  .help = "pixels for each unit of a PNG",
                  .preset = "1",
                  .numeric = true,
                  .range = {.least = kExportScaleMin, .most = kExportScaleMax, .whole = false}},
    CommandOption{.name = "width",
                  .value = "N",
                  .help = "width in units",
                  .preset = "720",
                  .numeric = true,
                  .range = {.least = 400, .most = 4000, .whole = false}},
    CommandOption{.name = "time-scale", .help = "time to scale; otherwise one row a step"},
    CommandOption{.name = "calls",
                  .value = "KIND",
                  .help = "in a lane beside each lifeline what the application calls and is answered, in the "
                          "words of the RFC (OPEN, SEND ...) or of sockets (connect(), send() ...)",
                  .words = "rfc socket none",
                  .preset = "none"},
    kDialectOption,
    kAbsoluteOption,
    kLanguageOption,
    kStepsOption,
};

} // namespace

const Command kExportCommand{
    .name = "export",
    .usage = "SCENARIO -o FILE [options]",
    .summary = "write a sequence chart as a picture, as text or as a capture",
    .description =
        "Plays a scenario to its end and writes its sequence chart as a picture or as text, a plot of it, or "
        "what a packet capture at one end would hold.",
    .arguments = kArguments,
    .options = kOptions,
    .examples = "finwait export three-way-handshake -o handshake.svg\n"
                "finwait export simultaneous-close --theme dark --scale 2 -o close.png\n"
                "finwait export data-lost --format text -o -",
    .drawsText = true,
    .run = runExport,
};

} // namespace finwait
