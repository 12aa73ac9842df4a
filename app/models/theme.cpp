#include "app/models/theme.h"

#include <QJSEngine>

#include <algorithm>
#include <array>
#include <utility>

#include "app/painting/fonts.h"

namespace finwait {

namespace {

using NamedTheme = std::pair<const char*, ThemeKind>;
constexpr std::array<NamedTheme, 4> kThemes = {
    NamedTheme{"light", ThemeKind::Light}, NamedTheme{"dark", ThemeKind::Dark},
    NamedTheme{"high-contrast", ThemeKind::HighContrast}, NamedTheme{"print", ThemeKind::Print}};

} // namespace

Theme& Theme::instance() {
    static Theme theme;
    return theme;
}

Theme* Theme::create(QQmlEngine*, QJSEngine*) {
    QJSEngine::setObjectOwnership(&instance(), QJSEngine::CppOwnership);
    return &instance();
}

void Theme::setKind(ThemeKind kind) {
    if (kind == m_kind)
        return;
    m_kind = kind;
    emit changed();
}

QString Theme::name() const {
    const auto found = std::find_if(kThemes.begin(), kThemes.end(),
                                    [this](const NamedTheme& theme) { return theme.second == m_kind; });
    return QString::fromLatin1(found->first);
}

void Theme::setName(const QString& name) {
    const auto found = std::find_if(kThemes.begin(), kThemes.end(), [&name](const NamedTheme& theme) {
        return name == QLatin1String(theme.first);
    });
    if (found != kThemes.end())
        setKind(found->second);
}

void Theme::setScale(double scale) {
    const double bounded = std::clamp(scale, 0.75, 3.0);
    if (qFuzzyCompare(bounded, m_scale))
        return;
    m_scale = bounded;
    emit changed();
}

QColor Theme::onAccent() const {
    return isDark() ? QColor(0x0F, 0x12, 0x16) : QColor(Qt::white);
}

QColor Theme::control() const {
    return blend(colors().muted, colors().surface, 0.45);
}

QString Theme::sans() const {
    return sansFamily();
}

QString Theme::mono() const {
    return monoFamily();
}

QColor Theme::blend(const QColor& front, const QColor& back, double opacity) {
    const auto mix = [opacity](float f, float b) {
        return static_cast<float>(static_cast<double>(b) + static_cast<double>(f - b) * opacity);
    };
    return QColor::fromRgbF(mix(front.redF(), back.redF()), mix(front.greenF(), back.greenF()),
                            mix(front.blueF(), back.blueF()));
}

QColor Theme::endColor(const QString& letter) const {
    if (letter == QLatin1String("A"))
        return colors().endA;
    return letter == QLatin1String("B") ? colors().endB : colors().muted;
}

} // namespace finwait
