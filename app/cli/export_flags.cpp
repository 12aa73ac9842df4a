#include "app/cli/export_flags.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <array>

#include "app/export/option_keys.h"
#include "app/models/scenario_library.h"
#include "app/text/call_text.h"

namespace finwait {

namespace {

constexpr std::array kExportFlagOptions = {
    CommandOption{.name = "output",
                  .value = "FILE",
                  .help = "where to; '-' is the standard output. The name's end says the format: pictures "
                          ".svg .pdf .png, an animation of the run .gif; text .txt .md .mmd (Mermaid) .puml "
                          "(PlantUML); captures for Wireshark and tcpdump .pcapng (with comments) .pcap. A "
                          "folder takes a file for each scenario",
                  .brief = 'o',
                  .complete = Complete::File},
    CommandOption{.name = "format",
                  .value = "NAME",
                  .help = "the format, whatever the file's name",
                  .words = "svg png pdf gif text ascii markdown mermaid plantuml pcap pcapng"},
    CommandOption{.name = "all", .help = "every built-in scenario, into a folder"},
    CommandOption{.name = "json",
                  .help = "an object a line for each scenario on the standard output: scenario, file, error"},
    CommandOption{.name = "slides",
                  .help = "a numbered picture for each step, into a folder; --format says which, otherwise "
                          "png"},
    CommandOption{.name = "range",
                  .value = "N..M",
                  .help = "only steps N to M; 'N..' goes to the end",
                  .heading = "What is shown"},
    CommandOption{.name = "until",
                  .value = "SECONDS",
                  .help = "pictures: up to this moment of virtual time",
                  .numeric = true,
                  .range = {.whole = false}},
    kStepsOption,
    CommandOption{.name = "diagram", .help = "instead of the chart the state diagram"},
    CommandOption{.name = "header",
                  .value = "ID",
                  .help = "instead of the chart the header of a segment, by its id in 'finwait trace'",
                  .numeric = true,
                  .range = {.least = 1}},
    CommandOption{
        .name = "plot", .value = "KIND", .help = "instead of the chart a plot", .words = "cwnd sequence"},
    CommandOption{.name = "sender", .value = "END", .help = "whose plot", .words = "A B", .preset = "A"},
    CommandOption{.name = "theme",
                  .value = "NAME",
                  .help = "colours",
                  .words = kThemeWords,
                  .preset = "light",
                  .heading = "Pictures"},
    kLanguageOption,
    CommandOption{
        .name = "width",
        .value = "N",
        .help = "width in units",
        .preset = "720",
        .numeric = true,
        .range = {.least = PictureOptions::kWidthMin, .most = PictureOptions::kWidthMax, .whole = false}},
    CommandOption{
        .name = "scale",
        .value = "N",
        .help = "pixels for each unit of a PNG or GIF",
        .preset = "1",
        .numeric = true,
        .range = {.least = PictureOptions::kScaleMin, .most = PictureOptions::kScaleMax, .whole = false}},
    CommandOption{.name = "transparent", .help = "SVG and PNG without a background"},
    CommandOption{.name = "text-as-paths", .help = "SVG that needs no fonts; its text cannot be edited"},
    CommandOption{.name = "page",
                  .value = "SIZE",
                  .help = "of a PDF; 'fit' is one page as large as the chart",
                  .words = "fit a4 letter",
                  .preset = "fit"},
    CommandOption{.name = "title", .value = "TEXT", .help = "above the picture"},
    CommandOption{.name = "own-title", .help = "the scenario's own title above it"},
    CommandOption{.name = "caption", .value = "TEXT", .help = "below it"},
    CommandOption{
        .name = "time-scale", .help = "time to scale; otherwise one row a step", .heading = "Charts"},
    kAbsoluteOption,
    CommandOption{.name = "calls",
                  .value = "KIND",
                  .help = "in a lane beside each lifeline what the application calls and is answered, in the "
                          "words of the RFC (OPEN, SEND ...) or of sockets (connect(), send() ...)",
                  .words = "rfc socket none",
                  .preset = "none"},
    kDialectOption,
    CommandOption{.name = "narration", .help = "what the lesson says, beside the chart"},
    CommandOption{.name = "no-states", .help = "lifelines without states"},
    CommandOption{.name = "no-timers", .help = "no timers"},
    CommandOption{.name = "blank",
                  .value = "WHAT",
                  .help = "a worksheet with boxes to fill in; the answers go into a second file, FILE-key",
                  .words = "states labels numbers"},
    CommandOption{.name = "capture-at",
                  .value = "END",
                  .help = "at whose network interface",
                  .words = "A B",
                  .preset = "A",
                  .heading = "Captures"},
    CommandOption{.name = "ip", .value = "VERSION", .help = "version of IP", .words = "4 6", .preset = "4"},
};

// The readers fill in what a command line says, and return what is wrong with it, or nothing.

QString readScenarios(const CommandLine& line, ExportRequest& request) {
    request.scenarios = line.arguments();
    if (line.isSet("all") && !request.scenarios.isEmpty())
        return QStringLiteral("--all exports every built-in scenario; '%1' is one too many")
            .arg(request.scenarios.constFirst());
    if (line.isSet("all"))
        request.scenarios = ScenarioLibrary::names();
    if (request.scenarios.isEmpty())
        return QStringLiteral("export takes at least one scenario; see 'finwait export --help'");
    request.steps = line.value("steps");
    request.json = line.isSet("json");
    request.order.slides = line.isSet("slides");
    request.output = line.value("output");
    if (request.output.isEmpty())
        return QStringLiteral("export needs a file to write, for example -o FILE.svg");
    request.intoFolder = request.scenarios.size() > 1 || line.isSet("all")
                         || request.output.endsWith(QLatin1Char('/')) || QFileInfo(request.output).isDir();
    if (request.intoFolder && request.output == QLatin1String("-"))
        return QStringLiteral("several scenarios are written into a folder, for example -o FOLDER/");
    return {};
}

QString readFormat(const CommandLine& line, ExportRequest& request) {
    const bool folder = request.intoFolder || request.order.slides;
    auto wanted = line.isSet("format") ? formatFromKey(line.value("format"))
                  : folder             ? std::nullopt
                                       : formatForFile(request.output);
    if (!wanted && request.order.slides)
        wanted = ExportFormat::Png;
    if (!wanted && folder)
        return QStringLiteral("export into a folder needs --format, for example --format svg");
    if (!wanted)
        return QStringLiteral(
                   "'%1': expected a name that ends in .svg, .pdf, .png, .gif, .txt, .md, .mmd, .puml, "
                   ".pcap or .pcapng, or --format")
            .arg(request.output);
    request.order.format = *wanted;
    const auto picture = pictureFormatOf(*wanted);
    for (const char* onlyForPictures : {"plot", "diagram", "header", "slides", "until"}) {
        if (line.isSet(onlyForPictures) && !picture)
            return QStringLiteral("--%1 is for pictures: .svg, .pdf or .png")
                .arg(QLatin1String(onlyForPictures));
    }
    if (request.order.slides && picture == PictureFormat::Gif)
        return QStringLiteral("--slides writes svg, pdf or png");
    request.order.picture.format = picture.value_or(PictureFormat::Svg);
    return {};
}

QString readSubject(const CommandLine& line, PictureOptions& options) {
    const int others = int{line.isSet("plot")} + int{line.isSet("diagram")} + int{line.isSet("header")};
    if (others > 1)
        return QStringLiteral("--plot, --diagram and --header are three pictures: choose one");
    if (line.isSet("diagram"))
        options.subject = PictureSubject::Diagram;
    if (line.isSet("header")) {
        options.subject = PictureSubject::Header;
        options.segment = static_cast<SegmentId>(line.number("header"));
    }
    if (line.isSet("plot")) {
        options.subject = PictureSubject::Plot;
        options.plot = valueOf(line.value("plot"), kPlotKeys);
    }
    options.sender = valueOf(line.value("sender"), kEndKeys);
    return {};
}

QString readLook(const CommandLine& line, PictureOptions& options) {
    options.theme = valueOf(line.value("theme"), kThemeKeys);
    options.scale = line.number("scale");
    options.width = line.number("width");
    options.language = line.value("lang");
    options.pageSize = valueOf(line.value("page"), kPageKeys);
    options.transparent = line.isSet("transparent");
    options.textAsPaths = line.isSet("text-as-paths");
    if (line.isSet("title") && !line.value("title").isEmpty())
        options.title = line.value("title");
    else if (line.isSet("own-title"))
        options.title = QString();
    options.caption = line.value("caption");
    return {};
}

QString readChart(const CommandLine& line, PictureOptions& options) {
    options.lane = callLaneFromKey(line.value("calls")).value_or(CallLane::None);
    options.dialect = dialectFromKey(line.value("dialect")).value_or(NameDialect::Rfc);
    options.timeToScale = line.isSet("time-scale");
    options.relativeNumbers = !line.isSet("absolute");
    options.narration = line.isSet("narration");
    options.states = !line.isSet("no-states");
    options.timers = !line.isSet("no-timers");
    if (!line.isSet("blank"))
        return {};
    options.blank = valueOf(line.value("blank"), kBlankKeys);
    if (options.blank == Blank::States && !options.states)
        return QStringLiteral("--blank states and --no-states leave nothing to fill in");
    return {};
}

QString readRange(const CommandLine& line, ExportRequest& request) {
    if (line.isSet("until")) {
        const double us = line.number("until") * static_cast<double>(kSecondUs);
        request.until = SimTime{static_cast<std::int64_t>(us + 0.5)};
    }
    if (!line.isSet("range"))
        return {};
    static const QRegularExpression pattern(QStringLiteral("^(\\d{1,9})\\.\\.(\\d{0,9})$"));
    const QString value = line.value("range");
    const auto match = pattern.match(value);
    if (!match.hasMatch())
        return QStringLiteral("--range '%1': expected two step numbers, as in 3..12 or 3..").arg(value);
    StepRange& range = request.order.document.range;
    range.first = match.captured(1).toUInt();
    if (!match.captured(2).isEmpty())
        range.last = match.captured(2).toUInt();
    if (range.first > range.last)
        return QStringLiteral("--range '%1': the second step comes before the first").arg(value);
    request.order.picture.range = range;
    return {};
}

} // namespace

std::span<const CommandOption> exportOptions() {
    return kExportFlagOptions;
}

QString readExport(const CommandLine& line, ExportRequest& request) {
    for (const QString& wrong :
         {readScenarios(line, request), readFormat(line, request), readSubject(line, request.order.picture),
          readLook(line, request.order.picture), readChart(line, request.order.picture),
          readRange(line, request)}) {
        if (!wrong.isEmpty())
            return wrong;
    }
    request.order.document.relativeNumbers = request.order.picture.relativeNumbers;
    request.order.document.language = request.order.picture.language;
    request.order.document.dialect = request.order.picture.dialect;
    request.order.capture.where = valueOf(line.value("capture-at"), kEndKeys);
    request.order.capture.ip = valueOf(line.value("ip"), kIpKeys);
    return {};
}

} // namespace finwait
