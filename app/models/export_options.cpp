#include "app/models/export_options.h"

#include <algorithm>

#include "app/export/option_keys.h"
#include "app/text/call_text.h"

namespace finwait {

namespace {

constexpr QLatin1String kChart("chart");
constexpr QLatin1String kDiagram("diagram");
constexpr QLatin1String kHeader("header");

ExportChoice::Option option(const char* key, const QString& name) {
    return {QLatin1String(key), name};
}

} // namespace

ExportOptions::ExportOptions(QObject* parent) : QObject(parent) {
    const auto choice = [this](const char* key, const char* usual) {
        auto* made = new ExportChoice(QLatin1String(key), QLatin1String(usual), this);
        connect(made, &ExportChoice::picked, this, [this, made] { remember(made->key(), made->wanted()); });
        return made;
    };
    const auto toggle = [this](const char* key, bool on) {
        auto* made = new ExportSwitch(QLatin1String(key), on, this);
        connect(made, &ExportSwitch::picked, this, [this, made] { remember(made->key(), made->isOn()); });
        return made;
    };
    m_subject = choice("subject", "chart");
    m_format = choice("format", "svg");
    m_range = choice("range", "whole");
    m_slideFormat = choice("slideFormat", "png");
    m_scale = choice("scale", "2");
    m_page = choice("page", "fit");
    m_theme = choice("theme", "light");
    m_language = choice("language", "en");
    m_rows = choice("rows", "step");
    m_numbers = choice("numbers", "relative");
    m_lane = choice("calls", "none");
    m_blank = choice("blank", "nothing");
    m_where = choice("captureAt", "A");
    m_ip = choice("ip", "4");
    m_states = toggle("states", true);
    m_timers = toggle("timers", true);
    m_narration = toggle("narration", false);
    m_transparent = toggle("transparent", false);
    m_paths = toggle("textAsPaths", false);
    m_titled = toggle("titled", false);
    m_looks = {m_slideFormat, m_scale, m_page,    m_where, m_ip,   m_theme,
               m_language,    m_rows,  m_numbers, m_lane,  m_blank};
    m_switches = {m_states, m_timers, m_narration, m_transparent, m_paths};
    retranslate();
}

QList<ExportChoice*> ExportOptions::choices() const {
    return QList<ExportChoice*>{m_subject, m_format, m_range} + m_looks;
}

void ExportOptions::setPreferences(Preferences* preferences) {
    m_preferences = preferences;
    m_said = preferences->exportChoices();
    for (ExportChoice* choice : choices()) {
        if (const auto said = m_said.constFind(choice->key()); said != m_said.constEnd())
            choice->choose(said->toString());
    }
    for (ExportSwitch* toggle : m_switches + QList{m_titled}) {
        if (const auto said = m_said.constFind(toggle->key()); said != m_said.constEnd())
            toggle->turn(said->toBool());
    }
    followWindow();
}

void ExportOptions::followWindow() {
    if (m_preferences == nullptr)
        return;
    const auto follow = [this](ExportChoice* choice, const QString& value) {
        if (!m_said.contains(choice->key()))
            choice->choose(value);
    };
    follow(m_lane, m_moment.calls);
    follow(m_language, m_preferences->language());
    follow(m_rows, m_preferences->timeToScale() ? QStringLiteral("time") : QStringLiteral("step"));
    follow(m_numbers,
           m_preferences->relativeNumbers() ? QStringLiteral("relative") : QStringLiteral("absolute"));
}

void ExportOptions::setMoment(const ExportMoment& moment) {
    m_moment = moment;
    followWindow();
    settle();
}

void ExportOptions::aim(const QString& subject) {
    m_subject->choose(subject);
    settle();
}

void ExportOptions::retranslate() {
    wordSwitches();
    settle();
}

void ExportOptions::forgetTexts() {
    m_first.clear();
    m_last.clear();
    m_title.clear();
    m_caption.clear();
    emit textsChanged();
}

void ExportOptions::settle() {
    offerAll();
    showWhatMatters();
    emit changed();
}

/// What the person chose is chosen the next time.
void ExportOptions::remember(const QString& key, const QVariant& value) {
    m_said[key] = value;
    if (m_preferences != nullptr)
        m_preferences->setExportChoices(m_said);
    settle();
}

bool ExportOptions::isPicture() const {
    return intoFolder()
           || pictureFormatOf(formatFromKey(m_format->value()).value_or(ExportFormat::Svg)).has_value();
}

bool ExportOptions::blanksStates() const {
    return m_blank->isShown() && m_blank->is("states");
}

bool ExportOptions::isSeries() const {
    return intoFolder() || m_format->is("gif");
}

PictureFormat ExportOptions::pictureFormat() const {
    const QString key = intoFolder() ? m_slideFormat->value() : m_format->value();
    return pictureFormatOf(formatFromKey(key).value_or(ExportFormat::Svg)).value_or(PictureFormat::Svg);
}

void ExportOptions::offerAll() {
    QList<ExportChoice::Option> subjects = {{kChart, tr("Sequence chart")}, {kDiagram, tr("State diagram")}};
    if (m_moment.hasSegments)
        subjects.append({QString(kHeader), m_moment.segment == 0 ? tr("Header of the first segment")
                                                                 : tr("Header of the chosen segment")});
    for (const End end : kBothEnds) {
        if (!m_moment.plottable[indexOf(end)])
            continue;
        const QLatin1Char letter(letterOf(end));
        subjects.append({QStringLiteral("cwnd-%1").arg(letter), tr("Congestion window of %1").arg(letter)});
        subjects.append(
            {QStringLiteral("sequence-%1").arg(letter), tr("Sequence numbers of %1").arg(letter)});
    }
    m_subject->offer(tr("Picture"), subjects);

    const bool chart = m_subject->value() == kChart;
    const bool header = m_subject->value() == kHeader;
    QList<ExportChoice::Option> formats = {option("svg", QStringLiteral("SVG")),
                                           option("pdf", QStringLiteral("PDF")),
                                           option("png", QStringLiteral("PNG"))};
    if (!header)
        formats << option("gif", tr("Animated GIF")) << option("slides", tr("Slides"));
    if (chart)
        formats << option("text", tr("Text")) << option("ascii", QStringLiteral("ASCII"))
                << option("markdown", QStringLiteral("Markdown"))
                << option("mermaid", QStringLiteral("Mermaid"))
                << option("plantuml", QStringLiteral("PlantUML"))
                << option("pcapng", QStringLiteral("pcapng")) << option("pcap", QStringLiteral("pcap"));
    m_format->offer(tr("Format"), formats);

    m_range->offer(tr("Steps"), {option("whole", tr("All")), option("now", tr("Until now")),
                                 option("steps", tr("From … to …"))});
    m_slideFormat->offer(tr("Each slide"),
                         {option("png", QStringLiteral("PNG")), option("svg", QStringLiteral("SVG")),
                          option("pdf", QStringLiteral("PDF"))});
    m_scale->offer(tr("Size"), {option("1", QStringLiteral("1×")), option("2", QStringLiteral("2×")),
                                option("3", QStringLiteral("3×")), option("4", QStringLiteral("4×"))});
    m_page->offer(tr("Page"), {option("fit", tr("As large as the picture")),
                               option("a4", QStringLiteral("A4")), option("letter", tr("Letter"))});
    m_theme->offer(tr("Colours"),
                   {option("light", tr("Light")), option("dark", tr("Dark")),
                    option("print", tr("Grey, for print")), option("high-contrast", tr("High contrast"))});
    // Each language is offered in its own words.
    m_language->offer(tr("Language"),
                      {option("en", QStringLiteral("English")), option("zh_CN", QStringLiteral("简体中文"))});
    m_rows->offer(tr("Time"), {option("step", tr("One row a step")), option("time", tr("To scale"))});
    m_numbers->offer(tr("Sequence numbers"),
                     {option("relative", tr("Relative")), option("absolute", tr("Absolute"))});
    m_lane->offer(tr("Calls of the applications"),
                  {option("none", tr("None")), option("rfc", QStringLiteral("RFC 9293")),
                   option("socket", tr("Sockets"))});
    m_blank->offer(tr("Worksheet"),
                   {option("nothing", tr("No")), option("states", tr("Blank states")),
                    option("labels", tr("Blank labels")), option("numbers", tr("Blank numbers"))});
    m_where->offer(tr("Captured at"), {option("A", QStringLiteral("A")), option("B", QStringLiteral("B"))});
    m_ip->offer(QStringLiteral("IP"),
                {option("4", QStringLiteral("IPv4")), option("6", QStringLiteral("IPv6"))});
}

void ExportOptions::wordSwitches() {
    m_states->word(tr("States"), tr("The bands on the lifelines"));
    m_timers->word(tr("Timers"), {});
    m_narration->word(tr("Narration"), tr("What the lesson says, beside the chart"));
    m_transparent->word(tr("Transparent"), tr("No background"));
    m_paths->word(tr("Text as outlines"),
                  tr("Looks the same where the fonts are missing, but cannot be edited"));
    m_titled->word(tr("Title"), tr("The scenario’s own, or the one that you write"));
}

void ExportOptions::showWhatMatters() {
    const bool picture = isPicture();
    const bool series = isSeries();
    const bool chart = m_subject->value() == kChart;
    const bool header = m_subject->value() == kHeader;
    const bool chartPicture = chart && picture;
    const PictureFormat format = pictureFormat();
    m_range->setShown(chart || (series && !header));
    m_slideFormat->setShown(intoFolder());
    m_scale->setShown(picture && (format == PictureFormat::Png || format == PictureFormat::Gif));
    m_page->setShown(picture && format == PictureFormat::Pdf);
    m_theme->setShown(picture);
    m_language->setShown(!m_format->is("pcap"));
    m_rows->setShown(chartPicture);
    m_numbers->setShown(chartPicture || header
                        || (chart && !m_format->is("pcap") && !m_format->is("pcapng")));
    m_lane->setShown(chartPicture);
    m_blank->setShown(chartPicture && !series);
    m_where->setShown(!picture && (m_format->is("pcap") || m_format->is("pcapng")));
    m_ip->setShown(m_where->isShown());
    m_states->setShown(chartPicture && !blanksStates());
    m_timers->setShown(chartPicture);
    m_narration->setShown(chartPicture);
    m_transparent->setShown(picture && (format == PictureFormat::Svg || format == PictureFormat::Png));
    m_paths->setShown(picture && format == PictureFormat::Svg);
    m_titled->setShown(picture);
}

void ExportOptions::setText(QString& text, const QString& value) {
    if (text == value)
        return;
    text = value;
    emit textsChanged();
    emit changed();
}

void ExportOptions::setFirst(const QString& first) {
    setText(m_first, first);
}

void ExportOptions::setLast(const QString& last) {
    setText(m_last, last);
}

void ExportOptions::setTitle(const QString& title) {
    setText(m_title, title);
}

void ExportOptions::setCaption(const QString& caption) {
    setText(m_caption, caption);
}

/// What was not typed is the first step, or the last.
std::optional<StepRange> ExportOptions::typedSteps() const {
    StepRange range{0, m_moment.lastStep};
    bool firstGood = true;
    bool lastGood = true;
    if (const QString first = m_first.trimmed(); !first.isEmpty())
        range.first = first.toUInt(&firstGood);
    if (const QString last = m_last.trimmed(); !last.isEmpty())
        range.last = last.toUInt(&lastGood);
    if (!firstGood || !lastGood || range.first > range.last || range.last > m_moment.lastStep)
        return std::nullopt;
    return range;
}

QString ExportOptions::rangeTrouble() const {
    if (!isRanged() || typedSteps())
        return {};
    return tr("Two steps from 0 to %1 are expected, the first not behind the last.").arg(m_moment.lastStep);
}

QString ExportOptions::keptBack() const {
    if (m_moment.keptBack == 0 || !m_range->isShown())
        return {};
    return tr("Without what the next question is about: %1 more steps.").arg(m_moment.keptBack);
}

/// A picture of one moment shows the displayed one.
StepRange ExportOptions::steps() const {
    if (!m_range->isShown() || m_range->is("now"))
        return {0, m_moment.step};
    if (m_range->is("steps"))
        return typedSteps().value_or(StepRange{0, m_moment.lastStep});
    return {0, m_moment.lastStep};
}

PictureOptions ExportOptions::picture() const {
    PictureOptions options;
    const QString subject = m_subject->value();
    options.format = pictureFormat();
    options.theme = valueOf(m_theme->value(), kThemeKeys);
    options.scale = m_scale->isShown() ? m_scale->value().toDouble() : 1;
    options.transparent = m_transparent->isShown() && m_transparent->isOn();
    options.textAsPaths = m_paths->isOn();
    options.pageSize = valueOf(m_page->value(), kPageKeys);
    if (subject == kDiagram)
        options.subject = PictureSubject::Diagram;
    else if (subject == kHeader)
        options.subject = PictureSubject::Header;
    else if (subject != kChart)
        options.subject = PictureSubject::Plot;
    options.language = m_language->value();
    options.dialect = m_moment.dialect;
    options.relativeNumbers = m_numbers->is("relative");
    options.range = steps();
    if (m_range->isShown() && m_range->is("now"))
        options.now = m_moment.now;
    if (m_titled->isOn())
        options.title = m_title.trimmed();
    options.caption = m_caption.trimmed();
    options.timeToScale = m_rows->is("time");
    options.lane = callLaneFromKey(m_lane->value()).value_or(CallLane::None);
    options.states = m_states->isOn() || blanksStates();
    options.timers = m_timers->isOn();
    options.narration = m_narration->isOn();
    if (m_blank->isShown())
        options.blank = valueOf(m_blank->value(), kBlankKeys);
    options.segment = m_moment.segment;
    options.plot = valueOf(subject.section(QLatin1Char('-'), 0, 0), kPlotKeys);
    options.sender = valueOf(subject.section(QLatin1Char('-'), 1), kEndKeys);
    return options;
}

ExportOrder ExportOptions::order() const {
    ExportOrder order;
    order.slides = intoFolder();
    order.format =
        formatFromKey(order.slides ? m_slideFormat->value() : m_format->value()).value_or(ExportFormat::Svg);
    order.picture = picture();
    order.document = {order.picture.range, order.picture.relativeNumbers, order.picture.language,
                      order.picture.dialect};
    order.capture.where = valueOf(m_where->value(), kEndKeys);
    order.capture.ip = valueOf(m_ip->value(), kIpKeys);
    return order;
}

QString ExportOptions::suffix() const {
    return formatSuffix(order().format);
}

QString ExportOptions::fileStem(const QString& scenarioId) const {
    const QString subject = m_subject->value();
    return subject == kChart ? scenarioId : scenarioId + QLatin1Char('-') + subject;
}

} // namespace finwait
