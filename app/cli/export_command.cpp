#include <QCommandLineParser>
#include <QCoreApplication>
#include <QRegularExpression>
#include <QTranslator>

#include "app/cli/commands.h"
#include "app/export/chart_documents.h"
#include "app/export/chart_export.h"
#include "app/export/file_writer.h"
#include "app/export/plot_export.h"
#include "app/text/call_text.h"

namespace finwait {

namespace {

constexpr char kHelp[] =
    "Usage: finwait export SCENARIO -o FILE [options]\n"
    "Plays a scenario to its end and writes its sequence chart as a picture or as text, a plot of it,\n"
    "or what a packet capture at one end would hold.\n"
    "\n"
    "  SCENARIO            a name from 'finwait list', or a scenario file\n"
    "  -o, --output FILE   where to; '-' is standard output. The name's end says the format:\n"
    "                      pictures .svg .png; text .txt .md .mmd (Mermaid) .puml (PlantUML);\n"
    "                      captures for Wireshark and tcpdump .pcapng (with comments) .pcap\n"
    "  --format NAME       the format, whatever the name: svg, png, text, ascii, markdown, mermaid,\n"
    "                      plantuml, pcap or pcapng\n"
    "  --range N..M        text and captures: only steps N to M; 'N..' goes to the end\n"
    "  --capture-at END    captures: at A's (default) or B's network interface\n"
    "  --ip VERSION        captures: 4 (default) or 6\n"
    "  --plot KIND         instead of the chart a plot: cwnd or sequence\n"
    "  --sender END        whose plot: A (default) or B\n"
    "  --theme NAME        light (default), dark, high-contrast or print\n"
    "  --scale N           pixels for each unit of a PNG, 0.5 to 8 (default: 1)\n"
    "  --width N           width in units, 400 to 4000 (default: 720)\n"
    "  --time-scale        time to scale; otherwise one row a step\n"
    "  --calls KIND        in a lane beside each lifeline what the application calls and is answered:\n"
    "                      rfc (OPEN, SEND, ...), socket (connect(), send(), ...) or none (default)\n"
    "  --dialect NAME      whose state names: rfc (default), bsd-netstat, linux-netstat or ss\n"
    "  --absolute          absolute sequence numbers; otherwise relative to the initial ones\n"
    "  --lang CODE         en (default) or zh_CN\n"
    "  --steps N           only the first N steps\n"
    "  -h, --help          this help";

std::optional<ThemeKind> themeFrom(const QString& name) {
    if (name == QLatin1String("light"))
        return ThemeKind::Light;
    if (name == QLatin1String("dark"))
        return ThemeKind::Dark;
    if (name == QLatin1String("high-contrast"))
        return ThemeKind::HighContrast;
    if (name == QLatin1String("print"))
        return ThemeKind::Print;
    return std::nullopt;
}

std::optional<double> numberFrom(const QString& text, double least, double most) {
    bool understood = false;
    const double number = text.toDouble(&understood);
    if (!understood || !(number >= least && number <= most))
        return std::nullopt;
    return number;
}

/// What a command line asks for.
struct Request {
    ExportFormat format = ExportFormat::Svg;
    ChartExportOptions chart;
    DocumentOptions document;
    CaptureOptions capture;
};

struct ExportParser {
    QCommandLineParser parser;
    QCommandLineOption output{{QStringLiteral("o"), QStringLiteral("output")}, {}, QStringLiteral("file")};
    QCommandLineOption theme{QStringLiteral("theme"), {}, QStringLiteral("name"), QStringLiteral("light")};
    QCommandLineOption scale{QStringLiteral("scale"), {}, QStringLiteral("n"), QStringLiteral("1")};
    QCommandLineOption width{QStringLiteral("width"), {}, QStringLiteral("n"), QStringLiteral("720")};
    QCommandLineOption plot{QStringLiteral("plot"), {}, QStringLiteral("kind")};
    QCommandLineOption sender{QStringLiteral("sender"), {}, QStringLiteral("end"), QStringLiteral("A")};
    QCommandLineOption timeScale{QStringLiteral("time-scale")};
    QCommandLineOption calls{QStringLiteral("calls"), {}, QStringLiteral("kind"), QStringLiteral("none")};
    QCommandLineOption dialect{QStringLiteral("dialect"), {}, QStringLiteral("name"), QStringLiteral("rfc")};
    QCommandLineOption absolute{QStringLiteral("absolute")};
    QCommandLineOption language{QStringLiteral("lang"), {}, QStringLiteral("code"), QStringLiteral("en")};
    QCommandLineOption steps{QStringLiteral("steps"), {}, QStringLiteral("n")};
    QCommandLineOption format{QStringLiteral("format"), {}, QStringLiteral("name")};
    QCommandLineOption range{QStringLiteral("range"), {}, QStringLiteral("n..m")};
    QCommandLineOption captureAt{
        QStringLiteral("capture-at"), {}, QStringLiteral("end"), QStringLiteral("A")};
    QCommandLineOption ip{QStringLiteral("ip"), {}, QStringLiteral("version"), QStringLiteral("4")};
    QCommandLineOption help{{QStringLiteral("h"), QStringLiteral("help")}};

    ExportParser() {
        parser.addOptions({output, plot, sender, theme, scale, width, timeScale, calls, dialect, absolute,
                           language, steps, help});
        parser.addOptions({format, range, captureAt, ip});
    }

    /// Fills in `request`; returns what is wrong, or nothing.
    [[nodiscard]] QString read(Request& request) const {
        const QString wrong = readFormat(request);
        if (!wrong.isEmpty())
            return wrong;
        const QString wrongOption = readChart(request.chart);
        if (!wrongOption.isEmpty())
            return wrongOption;
        request.document.relativeNumbers = request.chart.relativeNumbers;
        request.document.language = request.chart.language;
        request.document.dialect = request.chart.dialect;
        const QString wrongRange = readRange(request.document.range);
        return wrongRange.isEmpty() ? readCapture(request.capture) : wrongRange;
    }

    /// Empty: the chart is wanted.
    [[nodiscard]] std::optional<PlotKind> plotKind() const {
        if (parser.value(plot) == QLatin1String("cwnd"))
            return PlotKind::Cwnd;
        if (parser.value(plot) == QLatin1String("sequence"))
            return PlotKind::Sequence;
        return std::nullopt;
    }
    [[nodiscard]] PlotExportOptions plotOptions(const ChartExportOptions& chart) const {
        PlotExportOptions options;
        options.picture = {chart.format, chart.theme, chart.scale};
        options.kind = plotKind().value_or(PlotKind::Cwnd);
        options.sender = parser.value(sender) == QLatin1String("B") ? End::B : End::A;
        options.width = chart.width;
        return options;
    }

private:
    [[nodiscard]] QString readFormat(Request& request) const {
        if (parser.positionalArguments().size() != 1)
            return QStringLiteral("export takes one scenario; see 'finwait export --help'");
        if (parser.value(output).isEmpty())
            return QStringLiteral("export needs a file to write, for example -o FILE.svg");
        const auto wanted =
            parser.isSet(format) ? formatFromKey(parser.value(format)) : formatForFile(parser.value(output));
        if (!wanted && parser.isSet(format))
            return QStringLiteral("--format '%1': expected one of %2")
                .arg(parser.value(format), formatKeys().join(QStringLiteral(", ")));
        if (!wanted)
            return QStringLiteral("'%1': expected a name that ends in .svg, .png, .txt, .md, .mmd, .puml, "
                                  ".pcap or .pcapng, or --format")
                .arg(parser.value(output));
        request.format = *wanted;
        if (parser.isSet(plot) && !pictureFormatOf(*wanted))
            return QStringLiteral("--plot draws a picture: .svg or .png");
        if (parser.isSet(range) && pictureFormatOf(*wanted))
            return QStringLiteral("--range is for text and captures; --steps shortens a picture");
        request.chart.format = pictureFormatOf(*wanted).value_or(PictureFormat::Svg);
        return {};
    }

    [[nodiscard]] QString readChart(ChartExportOptions& options) const {
        const auto wantedTheme = themeFrom(parser.value(theme));
        if (!wantedTheme)
            return QStringLiteral("--theme '%1': expected light, dark, high-contrast or print")
                .arg(parser.value(theme));
        options.theme = *wantedTheme;
        const auto wantedScale = numberFrom(parser.value(scale), kExportScaleMin, kExportScaleMax);
        if (!wantedScale)
            return QStringLiteral("--scale '%1': expected a number from 0.5 to 8").arg(parser.value(scale));
        options.scale = *wantedScale;
        const auto wantedWidth = numberFrom(parser.value(width), 400, 4000);
        if (!wantedWidth)
            return QStringLiteral("--width '%1': expected a number from 400 to 4000")
                .arg(parser.value(width));
        options.width = *wantedWidth;
        options.language = parser.value(language);
        if (options.language != QLatin1String("en") && options.language != QLatin1String("zh_CN"))
            return QStringLiteral("--lang '%1': expected en or zh_CN").arg(options.language);
        if (parser.isSet(plot) && !plotKind())
            return QStringLiteral("--plot '%1': expected cwnd or sequence").arg(parser.value(plot));
        if (parser.value(sender) != QLatin1String("A") && parser.value(sender) != QLatin1String("B"))
            return QStringLiteral("--sender '%1': expected A or B").arg(parser.value(sender));
        const auto wantedCalls = callLaneFromKey(parser.value(calls));
        if (!wantedCalls)
            return QStringLiteral("--calls '%1': expected rfc, socket or none").arg(parser.value(calls));
        options.lane = *wantedCalls;
        const auto wantedDialect = dialectFromKey(parser.value(dialect));
        if (!wantedDialect)
            return QStringLiteral("--dialect '%1': expected rfc, bsd-netstat, linux-netstat or ss")
                .arg(parser.value(dialect));
        options.dialect = *wantedDialect;
        options.timeToScale = parser.isSet(timeScale);
        options.relativeNumbers = !parser.isSet(absolute);
        return {};
    }

    [[nodiscard]] QString readRange(StepRange& wanted) const {
        if (!parser.isSet(range))
            return {};
        static const QRegularExpression pattern(QStringLiteral("^(\\d{1,9})\\.\\.(\\d{0,9})$"));
        const auto match = pattern.match(parser.value(range));
        if (!match.hasMatch())
            return QStringLiteral("--range '%1': expected two step numbers, as in 3..12 or 3..")
                .arg(parser.value(range));
        wanted.first = match.captured(1).toUInt();
        if (!match.captured(2).isEmpty())
            wanted.last = match.captured(2).toUInt();
        if (wanted.first > wanted.last)
            return QStringLiteral("--range '%1': the second step comes before the first")
                .arg(parser.value(range));
        return {};
    }

    [[nodiscard]] QString readCapture(CaptureOptions& capture) const {
        if (parser.value(captureAt) != QLatin1String("A") && parser.value(captureAt) != QLatin1String("B"))
            return QStringLiteral("--capture-at '%1': expected A or B").arg(parser.value(captureAt));
        capture.where = parser.value(captureAt) == QLatin1String("B") ? End::B : End::A;
        if (parser.value(ip) != QLatin1String("4") && parser.value(ip) != QLatin1String("6"))
            return QStringLiteral("--ip '%1': expected 4 or 6").arg(parser.value(ip));
        capture.ip = parser.value(ip) == QLatin1String("6") ? IpVersion::V6 : IpVersion::V4;
        return {};
    }
};

/// Returns what went wrong, or nothing.
QString writeExport(const ExportParser& command, const Request& request, const PlayedScenario& played) {
    const auto& [scenario, history] = played;
    const QString path = command.parser.value(command.output);
    if (command.plotKind())
        return exportPlot(history, path, command.plotOptions(request.chart)).message;
    if (const auto format = writtenFormatOf(request.format))
        return writeWhole(path, writtenChart(history, scenario, *format, request.document));
    if (isCapture(request.format))
        return writeWhole(path,
                          captureFile(history, scenario, request.format, request.capture, request.document));
    return exportChart(history, scenario, path, request.chart).message;
}

} // namespace

int runExportCommand(const QStringList& arguments) {
    ExportParser command;
    if (!command.parser.parse(QStringList{QStringLiteral("finwait export")} + arguments))
        return complain(command.parser.errorText());
    if (command.parser.isSet(command.help)) {
        printLine(QLatin1String(kHelp));
        return kExitOk;
    }
    Request request;
    const QString wrong = command.read(request);
    if (!wrong.isEmpty())
        return complain(wrong);

    QTranslator translator;
    if (translator.load(QStringLiteral(":/i18n/finwait_%1.qm").arg(request.chart.language)))
        QCoreApplication::installTranslator(&translator);
    const auto played = playScenario(
        {command.parser.positionalArguments().constFirst(), command.parser.value(command.steps)});
    if (const auto* error = std::get_if<QString>(&played))
        return complain(*error);
    const QString trouble = writeExport(command, request, std::get<PlayedScenario>(played));
    return trouble.isEmpty() ? kExitOk : complain(trouble);
}

} // namespace finwait
