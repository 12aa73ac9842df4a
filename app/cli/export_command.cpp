#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTranslator>

#include "app/cli/commands.h"
#include "app/export/chart_export.h"
#include "app/export/plot_export.h"

namespace finwait {

namespace {

constexpr char kHelp[] =
    "Usage: finwait export SCENARIO -o FILE [options]\n"
    "Plays a scenario to its end and writes its sequence chart, or a plot, as a picture.\n"
    "\n"
    "  SCENARIO            a name from 'finwait list', or a scenario file\n"
    "  -o, --output FILE   where to; the name ends in .svg or .png\n"
    "  --plot KIND         instead of the chart a plot: cwnd or sequence\n"
    "  --sender END        whose plot: A (default) or B\n"
    "  --theme NAME        light (default), dark, high-contrast or print\n"
    "  --scale N           pixels for each unit of a PNG, 0.5 to 8 (default: 1)\n"
    "  --width N           width in units, 400 to 4000 (default: 720)\n"
    "  --time-scale        time to scale; otherwise one row a step\n"
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

struct ExportParser {
    QCommandLineParser parser;
    QCommandLineOption output{{QStringLiteral("o"), QStringLiteral("output")}, {}, QStringLiteral("file")};
    QCommandLineOption theme{QStringLiteral("theme"), {}, QStringLiteral("name"), QStringLiteral("light")};
    QCommandLineOption scale{QStringLiteral("scale"), {}, QStringLiteral("n"), QStringLiteral("1")};
    QCommandLineOption width{QStringLiteral("width"), {}, QStringLiteral("n"), QStringLiteral("720")};
    QCommandLineOption plot{QStringLiteral("plot"), {}, QStringLiteral("kind")};
    QCommandLineOption sender{QStringLiteral("sender"), {}, QStringLiteral("end"), QStringLiteral("A")};
    QCommandLineOption timeScale{QStringLiteral("time-scale")};
    QCommandLineOption absolute{QStringLiteral("absolute")};
    QCommandLineOption language{QStringLiteral("lang"), {}, QStringLiteral("code"), QStringLiteral("en")};
    QCommandLineOption steps{QStringLiteral("steps"), {}, QStringLiteral("n")};
    QCommandLineOption help{{QStringLiteral("h"), QStringLiteral("help")}};

    ExportParser() {
        parser.addOptions(
            {output, plot, sender, theme, scale, width, timeScale, absolute, language, steps, help});
    }

    /// Fills in `options`; returns what is wrong, or nothing.
    [[nodiscard]] QString read(ChartExportOptions& options) const {
        if (parser.positionalArguments().size() != 1)
            return QStringLiteral("export takes one scenario; see 'finwait export --help'");
        if (parser.value(output).isEmpty())
            return QStringLiteral("export needs a file to write: -o FILE.svg or -o FILE.png");
        const auto format = pictureFormatFor(parser.value(output));
        if (!format)
            return QStringLiteral("'%1': expected a name that ends in .svg or .png")
                .arg(parser.value(output));
        options.format = *format;
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
        options.timeToScale = parser.isSet(timeScale);
        options.relativeNumbers = !parser.isSet(absolute);
        return {};
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
};

} // namespace

int runExportCommand(const QStringList& arguments) {
    ExportParser command;
    if (!command.parser.parse(QStringList{QStringLiteral("finwait export")} + arguments))
        return complain(command.parser.errorText());
    if (command.parser.isSet(command.help)) {
        printLine(QLatin1String(kHelp));
        return kExitOk;
    }
    ChartExportOptions options;
    const QString wrong = command.read(options);
    if (!wrong.isEmpty())
        return complain(wrong);

    QTranslator translator;
    if (translator.load(QStringLiteral(":/i18n/finwait_%1.qm").arg(options.language)))
        QCoreApplication::installTranslator(&translator);
    const auto played = playScenario(
        {command.parser.positionalArguments().constFirst(), command.parser.value(command.steps)});
    if (const auto* error = std::get_if<QString>(&played))
        return complain(*error);
    const auto& [scenario, history] = std::get<PlayedScenario>(played);
    const QString path = command.parser.value(command.output);
    const ExportResult result = command.plotKind() ? exportPlot(history, path, command.plotOptions(options))
                                                   : exportChart(history, scenario, path, options);
    return result.ok() ? kExitOk : complain(result.message);
}

} // namespace finwait
