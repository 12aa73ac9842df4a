#include "app/models/preferences.h"

#include <QLocale>
#include <QSettings>
#include <QVariant>

#include "app/text/call_text.h"
#include "app/text/state_names.h"

namespace finwait {

namespace {

constexpr char kTheme[] = "theme";
constexpr char kLanguage[] = "language";
constexpr char kTextScale[] = "textScale";
constexpr char kPresentingScale[] = "presentingScale";
constexpr char kReduceMotion[] = "reduceMotion";
constexpr char kLessonQuestions[] = "lessonQuestions";
constexpr char kRelativeNumbers[] = "relativeNumbers";
constexpr char kTimeToScale[] = "timeToScale";
constexpr char kDialect[] = "dialect";
constexpr char kHostView[] = "hostView";
constexpr char kCallDialects[] = "calls";
constexpr char kHintSeen[] = "hintSeen";
constexpr char kWindowPlace[] = "windowPlace";
constexpr char kWindowMaximised[] = "windowMaximised";
constexpr char kGuideTab[] = "guideTab";
constexpr char kGuideWidth[] = "guideWidth";
constexpr char kDiagramShare[] = "diagramShare";
constexpr char kExportGroup[] = "export/";

constexpr double kScaleMax = 3;

double boundTextScale(double scale) {
    return qBound(0.75, scale, kScaleMax);
}

double boundPresentingScale(double scale) {
    return qBound(Preferences::kPresentingScaleMin, scale, kScaleMax);
}

double boundGuideWidth(double width) {
    return qBound(200.0, width, 900.0);
}

double boundDiagramShare(double share) {
    return qBound(0.2, share, 0.8);
}

bool isTab(const QString& tab) {
    return QStringList{QStringLiteral("lesson"), QStringLiteral("why"),     QStringLiteral("log"),
                       QStringLiteral("tcb"),    QStringLiteral("segment"), QStringLiteral("plots")}
        .contains(tab);
}

} // namespace

Preferences::Preferences(Storage storage, QObject* parent) : QObject(parent), m_storage(storage) {
    if (storage == Storage::Settings)
        read();
    else
        m_hintSeen = true; // Nobody is new here.
}

void Preferences::read() {
    QSettings settings;
    const auto number = [&settings](const char* key, double otherwise) {
        bool understood = false;
        const double value = settings.value(QLatin1String(key), otherwise).toDouble(&understood);
        return understood && qIsFinite(value) ? value : otherwise;
    };
    m_theme = settings.value(kTheme, m_theme).toString();
    m_language = settings.value(kLanguage, systemLanguage()).toString();
    m_textScale = boundTextScale(number(kTextScale, m_textScale));
    m_presentingScale = boundPresentingScale(number(kPresentingScale, m_presentingScale));
    m_reduceMotion = settings.value(kReduceMotion, m_reduceMotion).toBool();
    m_lessonQuestions = settings.value(kLessonQuestions, true).toBool();
    m_relativeNumbers = settings.value(kRelativeNumbers, m_relativeNumbers).toBool();
    m_timeToScale = settings.value(kTimeToScale, m_timeToScale).toBool();
    if (const QString dialect = settings.value(kDialect).toString(); dialectFromKey(dialect))
        m_dialect = dialect;
    m_hostView = settings.value(kHostView, m_hostView).toBool();
    setCalls(settings.value(kCallDialects, m_calls).toString());
    m_hintSeen = settings.value(kHintSeen, m_hintSeen).toBool();
    m_windowPlace = settings.value(kWindowPlace).toRect();
    m_windowMaximised = settings.value(kWindowMaximised, m_windowMaximised).toBool();
    if (const QString tab = settings.value(kGuideTab).toString(); isTab(tab))
        m_guideTab = tab;
    m_guideWidth = boundGuideWidth(number(kGuideWidth, m_guideWidth));
    m_diagramShare = boundDiagramShare(number(kDiagramShare, m_diagramShare));
    settings.beginGroup(QLatin1String(kExportGroup).chopped(1));
    for (const QString& key : settings.childKeys())
        m_exportChoices.insert(key, settings.value(key));
}

QString Preferences::systemLanguage() {
    return QLocale::system().language() == QLocale::Chinese ? QStringLiteral("zh_CN") : QStringLiteral("en");
}

void Preferences::keep(const char* key, const QVariant& value) const {
    if (m_storage == Storage::Settings && m_keeping)
        QSettings().setValue(QLatin1String(key), value);
}

template <typename Value>
bool Preferences::replace(Value& member, const Value& value, const char* key) {
    if (member == value)
        return false;
    member = value;
    keep(key, QVariant::fromValue(value));
    return true;
}

void Preferences::setTheme(const QString& theme) {
    if (replace(m_theme, theme, kTheme))
        emit themeChanged();
}

void Preferences::setLanguage(const QString& language) {
    if (replace(m_language, language, kLanguage))
        emit languageChanged();
}

void Preferences::setTextScale(double scale) {
    if (replace(m_textScale, boundTextScale(scale), kTextScale))
        emit textScaleChanged();
}

void Preferences::setPresentingScale(double scale) {
    if (replace(m_presentingScale, boundPresentingScale(scale), kPresentingScale))
        emit presentingScaleChanged();
}

void Preferences::setReduceMotion(bool reduce) {
    if (replace(m_reduceMotion, reduce, kReduceMotion))
        emit reduceMotionChanged();
}

void Preferences::setLessonQuestions(bool on) {
    if (replace(m_lessonQuestions, on, kLessonQuestions))
        emit lessonQuestionsChanged();
}

void Preferences::setRelativeNumbers(bool relative) {
    if (replace(m_relativeNumbers, relative, kRelativeNumbers))
        emit relativeNumbersChanged();
}

void Preferences::setTimeToScale(bool toScale) {
    if (replace(m_timeToScale, toScale, kTimeToScale))
        emit timeToScaleChanged();
}

void Preferences::setDialect(const QString& dialect) {
    if (dialectFromKey(dialect) && replace(m_dialect, dialect, kDialect))
        emit dialectChanged();
}

void Preferences::setHostView(bool shown) {
    if (replace(m_hostView, shown, kHostView))
        emit hostViewChanged();
}

void Preferences::setCalls(const QString& calls) {
    if (callLaneFromKey(calls) && replace(m_calls, calls, kCallDialects))
        emit callsChanged();
}

void Preferences::setHintSeen(bool seen) {
    if (replace(m_hintSeen, seen, kHintSeen))
        emit hintSeenChanged();
}

QSize Preferences::windowSize() const {
    return m_windowPlace.isEmpty() ? kUsualWindowSize : m_windowPlace.size();
}

void Preferences::setWindowPlace(const QRect& place) {
    if (replace(m_windowPlace, place, kWindowPlace))
        emit windowPlaceChanged();
}

void Preferences::setWindowMaximised(bool maximised) {
    replace(m_windowMaximised, maximised, kWindowMaximised);
}

void Preferences::setGuideTab(const QString& tab) {
    if (isTab(tab) && replace(m_guideTab, tab, kGuideTab))
        emit guideTabChanged();
}

void Preferences::setGuideWidth(double width) {
    if (replace(m_guideWidth, boundGuideWidth(width), kGuideWidth))
        emit guideWidthChanged();
}

void Preferences::setDiagramShare(double share) {
    if (replace(m_diagramShare, boundDiagramShare(share), kDiagramShare))
        emit diagramShareChanged();
}

void Preferences::setExportChoices(const QVariantMap& choices) {
    for (auto choice = choices.constBegin(); choice != choices.constEnd(); ++choice)
        keep((kExportGroup + choice.key().toLatin1()).constData(), choice.value());
    m_exportChoices = choices;
}

void Preferences::resetLayout() {
    setGuideWidth(kUsualGuideWidth);
    setDiagramShare(kUsualDiagramShare);
    emit layoutReset();
}

} // namespace finwait
