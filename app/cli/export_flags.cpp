#include "app/cli/export_flags.h"

#include <QRegularExpression>

#include <array>
#include <utility>

#include "app/text/call_text.h"

namespace finwait {

namespace {

constexpr char kHelp[] =
    "Usage: finwait export SCENARIO -o FILE [options]\n"
    "       finwait export SCENARIO --slides -o FOLDER [options]\n"
    "Plays a scenario to its end and writes its sequence chart as a picture, an animation or text, another\n"
    "picture of the run, or what a packet capture at one end would hold.\n"
    "\n"
    "  SCENARIO            a name from 'finwait list', or a scenario file\n"
    "  -o, --output FILE   where to; '-' is standard output. The name's end says the format:\n"
    "                      pictures .svg .pdf .png, an animation of the run .gif;\n"
    "                      text .txt .md .mmd (Mermaid) .puml (PlantUML);\n"
    "                      captures for Wireshark and tcpdump .pcapng (with comments) .pcap\n"
    "  --format NAME       the format, whatever the name: svg, pdf, png, gif, text, ascii, markdown,\n"
    "                      mermaid, plantuml, pcap or pcapng\n"
    "  --slides            a numbered picture for each step, into a folder; --format says which (default "
    "png)\n"
    "\n"
    "What is shown:\n"
    "  --range N..M        only steps N to M; 'N..' goes to the end\n"
    "  --until SECONDS     pictures: up to this moment of virtual time\n"
    "  --steps N           play only the first N steps\n"
    "  --diagram           instead of the chart the state diagram\n"
    "  --header ID         instead of the chart the header of a segment, by its id in 'finwait trace'\n"
    "  --plot KIND         instead of the chart a plot: cwnd or sequence\n"
    "  --sender END        whose plot: A (default) or B\n"
    "\n"
    "Pictures:\n"
    "  --theme NAME        light (default), dark, high-contrast or print\n"
    "  --lang CODE         en (default) or zh_CN\n"
    "  --width N           width in units, 400 to 4000 (default: 720)\n"
    "  --scale N           pixels for each unit of a PNG or GIF, 0.5 to 8 (default: 1)\n"
    "  --transparent       SVG and PNG without a background\n"
    "  --text-as-paths     SVG that needs no fonts; its text cannot be edited\n"
    "  --page SIZE         of a PDF: fit (default: one page as large as the chart), a4 or letter\n"
    "  --title TEXT        above the picture; --own-title: the scenario's own\n"
    "  --caption TEXT      below it\n"
    "\n"
    "Charts:\n"
    "  --time-scale        time to scale; otherwise one row a step\n"
    "  --absolute          absolute sequence numbers; otherwise relative to the initial ones\n"
    "  --calls KIND        in a lane beside each lifeline what the application calls and is answered:\n"
    "                      rfc (OPEN, SEND, ...), socket (connect(), send(), ...) or none (default)\n"
    "  --dialect NAME      whose state names: rfc (default), bsd-netstat, linux-netstat or ss\n"
    "  --narration         what the lesson says, beside the chart\n"
    "  --no-states         lifelines without states\n"
    "  --no-timers         no timers\n"
    "  --blank WHAT        a worksheet: boxes to fill in for states, labels or numbers. The answers go\n"
    "                      into a second file, FILE-key\n"
    "\n"
    "Captures:\n"
    "  --capture-at END    at A's (default) or B's network interface\n"
    "  --ip VERSION        4 (default) or 6\n"
    "\n"
    "  -h, --help          this help";

template <typename Value, std::size_t Count>
std::optional<Value> named(const QString& name,
                           const std::array<std::pair<const char*, Value>, Count>& names) {
    for (const auto& [known, value] : names) {
        if (name == QLatin1String(known))
            return value;
    }
    return std::nullopt;
}

constexpr std::array<std::pair<const char*, ThemeKind>, 4> kThemes = {
    {{"light", ThemeKind::Light},
     {"dark", ThemeKind::Dark},
     {"high-contrast", ThemeKind::HighContrast},
     {"print", ThemeKind::Print}}};
constexpr std::array<std::pair<const char*, PageSize>, 3> kPages = {
    {{"fit", PageSize::Fit}, {"a4", PageSize::A4}, {"letter", PageSize::Letter}}};
constexpr std::array<std::pair<const char*, PlotKind>, 2> kPlots = {
    {{"cwnd", PlotKind::Cwnd}, {"sequence", PlotKind::Sequence}}};
constexpr std::array<std::pair<const char*, Blank>, 3> kBlanks = {
    {{"states", Blank::States}, {"labels", Blank::Labels}, {"numbers", Blank::Numbers}}};
constexpr std::array<std::pair<const char*, End>, 2> kEnds = {{{"A", End::A}, {"B", End::B}}};

std::optional<double> numberFrom(const QString& text, double least, double most) {
    bool understood = false;
    const double number = text.toDouble(&understood);
    if (!understood || !(number >= least && number <= most))
        return std::nullopt;
    return number;
}

QString expected(const char* option, const QString& value, const QString& what) {
    return QStringLiteral("%1 '%2': expected %3").arg(QLatin1String(option), value, what);
}

} // namespace

ExportFlags::ExportFlags() {
    const auto option = [this](const QStringList& names, const char* argument = "",
                               const char* standard = "") {
        m_parser.addOption(QCommandLineOption(names, {}, QLatin1String(argument), QLatin1String(standard)));
    };
    option({QStringLiteral("o"), QStringLiteral("output")}, "file");
    option({QStringLiteral("h"), QStringLiteral("help")});
    for (const char* flag : {"slides", "diagram", "transparent", "text-as-paths", "own-title", "time-scale",
                             "absolute", "narration", "no-states", "no-timers"})
        option({QLatin1String(flag)});
    for (const char* text :
         {"format", "range", "until", "steps", "header", "plot", "title", "caption", "blank"})
        option({QLatin1String(text)}, "value");
    option({QStringLiteral("sender")}, "end", "A");
    option({QStringLiteral("theme")}, "name", "light");
    option({QStringLiteral("lang")}, "code", "en");
    option({QStringLiteral("width")}, "n", "720");
    option({QStringLiteral("scale")}, "n", "1");
    option({QStringLiteral("page")}, "size", "fit");
    option({QStringLiteral("calls")}, "kind", "none");
    option({QStringLiteral("dialect")}, "name", "rfc");
    option({QStringLiteral("capture-at")}, "end", "A");
    option({QStringLiteral("ip")}, "version", "4");
}

QString ExportFlags::help() {
    return QLatin1String(kHelp);
}

QString ExportFlags::read(const QStringList& arguments, ExportRequest& request) {
    if (!m_parser.parse(QStringList{QStringLiteral("finwait export")} + arguments))
        return m_parser.errorText();
    if (asksForHelp())
        return {};
    for (const QString& wrong :
         {readFormat(request), readSubject(request.picture), readLook(request.picture),
          readChart(request.picture), readRange(request), readCapture(request.capture)}) {
        if (!wrong.isEmpty())
            return wrong;
    }
    request.document.relativeNumbers = request.picture.relativeNumbers;
    request.document.language = request.picture.language;
    request.document.dialect = request.picture.dialect;
    return {};
}

QString ExportFlags::readFormat(ExportRequest& request) const {
    if (m_parser.positionalArguments().size() != 1)
        return QStringLiteral("export takes one scenario; see 'finwait export --help'");
    request.scenario = m_parser.positionalArguments().constFirst();
    request.steps = value("steps");
    request.output = value("output");
    request.slides = isSet("slides");
    if (request.output.isEmpty())
        return QStringLiteral("export needs a file to write, for example -o FILE.svg");
    auto wanted = isSet("format") ? formatFromKey(value("format")) : formatForFile(request.output);
    if (!wanted && isSet("format"))
        return expected("--format", value("format"),
                        QStringLiteral("one of ") + formatKeys().join(QStringLiteral(", ")));
    if (!wanted && request.slides)
        wanted = ExportFormat::Png;
    if (!wanted)
        return QStringLiteral(
                   "'%1': expected a name that ends in .svg, .pdf, .png, .gif, .txt, .md, .mmd, .puml, "
                   ".pcap or .pcapng, or --format")
            .arg(request.output);
    request.format = *wanted;
    const auto picture = pictureFormatOf(*wanted);
    for (const char* onlyForPictures : {"plot", "diagram", "header", "slides", "until"}) {
        if (isSet(onlyForPictures) && !picture)
            return QStringLiteral("--%1 is for pictures: .svg, .pdf or .png")
                .arg(QLatin1String(onlyForPictures));
    }
    if (request.slides && picture == PictureFormat::Gif)
        return QStringLiteral("--slides writes svg, pdf or png");
    request.picture.format = picture.value_or(PictureFormat::Svg);
    return {};
}

QString ExportFlags::readSubject(PictureOptions& options) const {
    const int others = int{isSet("plot")} + int{isSet("diagram")} + int{isSet("header")};
    if (others > 1)
        return QStringLiteral("--plot, --diagram and --header are three pictures: choose one");
    if (isSet("diagram"))
        options.subject = PictureSubject::Diagram;
    if (isSet("header")) {
        bool understood = false;
        options.subject = PictureSubject::Header;
        options.segment = value("header").toUInt(&understood);
        if (!understood || options.segment == 0)
            return expected("--header", value("header"), QStringLiteral("the number of a segment"));
    }
    if (isSet("plot")) {
        const auto kind = named(value("plot"), kPlots);
        if (!kind)
            return expected("--plot", value("plot"), QStringLiteral("cwnd or sequence"));
        options.subject = PictureSubject::Plot;
        options.plot = *kind;
    }
    const auto sender = named(value("sender"), kEnds);
    if (!sender)
        return expected("--sender", value("sender"), QStringLiteral("A or B"));
    options.sender = *sender;
    return {};
}

QString ExportFlags::readLook(PictureOptions& options) const {
    const auto theme = named(value("theme"), kThemes);
    if (!theme)
        return expected("--theme", value("theme"), QStringLiteral("light, dark, high-contrast or print"));
    options.theme = *theme;
    const auto scale = numberFrom(value("scale"), PictureOptions::kScaleMin, PictureOptions::kScaleMax);
    if (!scale)
        return expected("--scale", value("scale"), QStringLiteral("a number from 0.5 to 8"));
    options.scale = *scale;
    const auto width = numberFrom(value("width"), PictureOptions::kWidthMin, PictureOptions::kWidthMax);
    if (!width)
        return expected("--width", value("width"), QStringLiteral("a number from 400 to 4000"));
    options.width = *width;
    options.language = value("lang");
    if (options.language != QLatin1String("en") && options.language != QLatin1String("zh_CN"))
        return expected("--lang", options.language, QStringLiteral("en or zh_CN"));
    const auto page = named(value("page"), kPages);
    if (!page)
        return expected("--page", value("page"), QStringLiteral("fit, a4 or letter"));
    options.pageSize = *page;
    options.transparent = isSet("transparent");
    options.textAsPaths = isSet("text-as-paths");
    if (isSet("title") && !value("title").isEmpty())
        options.title = value("title");
    else if (isSet("own-title"))
        options.title = QString();
    options.caption = value("caption");
    return {};
}

QString ExportFlags::readChart(PictureOptions& options) const {
    const auto calls = callLaneFromKey(value("calls"));
    if (!calls)
        return expected("--calls", value("calls"), QStringLiteral("rfc, socket or none"));
    options.lane = *calls;
    const auto dialect = dialectFromKey(value("dialect"));
    if (!dialect)
        return expected("--dialect", value("dialect"),
                        QStringLiteral("rfc, bsd-netstat, linux-netstat or ss"));
    options.dialect = *dialect;
    options.timeToScale = isSet("time-scale");
    options.relativeNumbers = !isSet("absolute");
    options.narration = isSet("narration");
    options.states = !isSet("no-states");
    options.timers = !isSet("no-timers");
    if (!isSet("blank"))
        return {};
    const auto blank = named(value("blank"), kBlanks);
    if (!blank)
        return expected("--blank", value("blank"), QStringLiteral("states, labels or numbers"));
    if (*blank == Blank::States && !options.states)
        return QStringLiteral("--blank states and --no-states leave nothing to fill in");
    options.blank = *blank;
    return {};
}

QString ExportFlags::readRange(ExportRequest& request) const {
    if (isSet("until")) {
        constexpr double kSecondsMax = 1e9;
        const auto seconds = numberFrom(value("until"), 0, kSecondsMax);
        if (!seconds)
            return expected("--until", value("until"), QStringLiteral("seconds, as in 1.25"));
        request.until = SimTime{static_cast<std::int64_t>(*seconds * static_cast<double>(kSecondUs) + 0.5)};
    }
    if (!isSet("range"))
        return {};
    static const QRegularExpression pattern(QStringLiteral("^(\\d{1,9})\\.\\.(\\d{0,9})$"));
    const auto match = pattern.match(value("range"));
    if (!match.hasMatch())
        return expected("--range", value("range"), QStringLiteral("two step numbers, as in 3..12 or 3.."));
    StepRange& range = request.document.range;
    range.first = match.captured(1).toUInt();
    if (!match.captured(2).isEmpty())
        range.last = match.captured(2).toUInt();
    if (range.first > range.last)
        return QStringLiteral("--range '%1': the second step comes before the first").arg(value("range"));
    request.picture.range = range;
    return {};
}

QString ExportFlags::readCapture(CaptureOptions& capture) const {
    const auto where = named(value("capture-at"), kEnds);
    if (!where)
        return expected("--capture-at", value("capture-at"), QStringLiteral("A or B"));
    capture.where = *where;
    if (value("ip") != QLatin1String("4") && value("ip") != QLatin1String("6"))
        return expected("--ip", value("ip"), QStringLiteral("4 or 6"));
    capture.ip = value("ip") == QLatin1String("6") ? IpVersion::V6 : IpVersion::V4;
    return {};
}

} // namespace finwait
