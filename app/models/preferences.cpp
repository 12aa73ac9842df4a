#include "app/models/preferences.h"

#include <QLocale>
#include <QSettings>
#include <QVariant>

#include "app/text/state_names.h"

namespace finwait {

namespace {

constexpr char kTheme[] = "theme";
constexpr char kLanguage[] = "language";
constexpr char kTextScale[] = "textScale";
constexpr char kReduceMotion[] = "reduceMotion";
constexpr char kRelativeNumbers[] = "relativeNumbers";
constexpr char kTimeToScale[] = "timeToScale";
constexpr char kDialect[] = "dialect";
constexpr char kHostView[] = "hostView";
constexpr char kHintSeen[] = "hintSeen";
constexpr char kWindowSize[] = "windowSize";

constexpr QSize kSmallestWindow{640, 480};

} // namespace

Preferences::Preferences(Storage storage, QObject* parent) : QObject(parent), m_storage(storage) {
    if (storage == Storage::Volatile)
        return;
    const QSettings settings;
    m_theme = settings.value(kTheme, m_theme).toString();
    m_language = settings.value(kLanguage, systemLanguage()).toString();
    m_textScale = qBound(0.75, settings.value(kTextScale, m_textScale).toDouble(), 3.0);
    m_reduceMotion = settings.value(kReduceMotion, m_reduceMotion).toBool();
    m_relativeNumbers = settings.value(kRelativeNumbers, m_relativeNumbers).toBool();
    m_timeToScale = settings.value(kTimeToScale, m_timeToScale).toBool();
    setDialect(settings.value(kDialect, m_dialect).toString());
    m_hostView = settings.value(kHostView, m_hostView).toBool();
    m_hintSeen = settings.value(kHintSeen, m_hintSeen).toBool();
    m_windowSize = settings.value(kWindowSize, m_windowSize).toSize().expandedTo(kSmallestWindow);
}

QString Preferences::systemLanguage() {
    return QLocale::system().language() == QLocale::Chinese ? QStringLiteral("zh_CN") : QStringLiteral("en");
}

void Preferences::keep(const char* key, const QVariant& value) const {
    if (m_storage == Storage::Settings)
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
    if (replace(m_textScale, qBound(0.75, scale, 3.0), kTextScale))
        emit textScaleChanged();
}

void Preferences::setReduceMotion(bool reduce) {
    if (replace(m_reduceMotion, reduce, kReduceMotion))
        emit reduceMotionChanged();
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

void Preferences::setHintSeen(bool seen) {
    if (replace(m_hintSeen, seen, kHintSeen))
        emit hintSeenChanged();
}

void Preferences::setWindowSize(QSize size) {
    if (replace(m_windowSize, size, kWindowSize))
        emit windowSizeChanged();
}

} // namespace finwait
