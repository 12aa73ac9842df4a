#include "app/painting/fonts.h"

#include <QDir>
#include <QFontDatabase>
#include <QFontMetricsF>

#include <algorithm>
#include <array>
#include <memory>
#include <string_view>
#include <unordered_map>

namespace finwait {

namespace {

constexpr std::string_view kEllipsis = "…";
constexpr std::string_view kMiddleDot = "·";

struct Families {
    QString sans;
    QString mono;
};

const Families& families() {
    static const Families loaded = [] {
        Families found;
        const QDir folder(QStringLiteral(":/finwait/fonts"));
        for (const QString& name : folder.entryList(QDir::Files)) {
            const int id = QFontDatabase::addApplicationFont(folder.filePath(name));
            const QStringList names = id < 0 ? QStringList() : QFontDatabase::applicationFontFamilies(id);
            if (names.isEmpty())
                continue;
            QString& family = name.contains(QLatin1String("Mono")) ? found.mono : found.sans;
            if (family.isEmpty() || names.first().size() < family.size())
                family = names.first();
        }
        if (found.sans.isEmpty())
            found.sans = QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
        if (found.mono.isEmpty())
            found.mono = QFontDatabase::systemFont(QFontDatabase::FixedFont).family();
        return found;
    }();
    return loaded;
}

QFont fontOf(const QString& family, double pixelSize, QFont::Weight weight) {
    QFont font(family);
    // A pixel size is a whole number; the point size at 72 dpi of a picture is not, but depends on the
    // device.
    font.setPixelSize(qRound(pixelSize));
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

std::array<QFont, kChartFontCount> makeChartFonts() {
    std::array<QFont, kChartFontCount> fonts;
    const auto set = [&fonts](ChartFont which, const QFont& font) {
        fonts[static_cast<std::size_t>(which)] = font;
    };
    set(ChartFont::HeadTitle, fontOf(sansFamily(), 13, QFont::DemiBold));
    set(ChartFont::HeadSocket, fontOf(monoFamily(), 11, QFont::Normal));
    set(ChartFont::Label, fontOf(monoFamily(), 12, QFont::Normal));
    set(ChartFont::Time, fontOf(monoFamily(), 11, QFont::Normal));
    set(ChartFont::State, fontOf(sansFamily(), 11, QFont::DemiBold));
    set(ChartFont::Call, fontOf(sansFamily(), 11, QFont::Normal));
    set(ChartFont::Note, fontOf(sansFamily(), 11, QFont::Medium));
    set(ChartFont::Timer, fontOf(sansFamily(), 11, QFont::Normal));
    set(ChartFont::Code, fontOf(monoFamily(), 11, QFont::Normal));
    return fonts;
}

/// Widths by text, one table for each font.
class Measurer {
public:
    Measurer() {
        for (std::size_t font = 0; font < kChartFontCount; ++font)
            m_plain[font] = plainWidth(chartFont(static_cast<ChartFont>(font)));
    }

    double width(std::string_view text, ChartFont font) {
        const double plain = m_plain[static_cast<std::size_t>(font)];
        const std::size_t length = plain > 0 ? plainLength(text) : 0;
        if (length > 0)
            return plain * static_cast<double>(length);
        auto& known = m_known[static_cast<std::size_t>(font)];
        const auto found = known.find(std::string(text));
        if (found != known.end())
            return found->second;
        if (known.size() > kKnownMax)
            known.clear();
        const double width = measuredWidth(text, chartFont(font));
        known.emplace(text, width);
        return width;
    }

private:
    static constexpr std::size_t kKnownMax = 4'000;
    std::array<std::unordered_map<std::string, double>, kChartFontCount> m_known;
    std::array<double, kChartFontCount> m_plain{};
};

} // namespace

void loadFonts() {
    families();
}

QString sansFamily() {
    return families().sans;
}

QString monoFamily() {
    return families().mono;
}

const QFont& chartFont(ChartFont font) {
    static const std::array<QFont, kChartFontCount> fonts = makeChartFonts();
    return fonts[static_cast<std::size_t>(font)];
}

double measuredWidth(std::string_view utf8, const QFont& font) {
    return QFontMetricsF(font).horizontalAdvance(
        QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())));
}

double plainWidth(const QFont& font) {
    if (font.family() != monoFamily())
        return 0;
    const QFontMetricsF metrics(font);
    const double width = metrics.horizontalAdvance(QLatin1Char('0'));
    const bool all = std::ranges::all_of(QStringLiteral("…·"), [&](QChar character) {
        return metrics.inFont(character) && metrics.horizontalAdvance(character) == width;
    });
    return all ? width : 0;
}

std::size_t plainLength(std::string_view utf8) {
    std::size_t length = 0;
    for (std::size_t at = 0; at < utf8.size(); ++length) {
        const std::string_view rest = utf8.substr(at);
        if (rest.front() >= ' ' && rest.front() <= '~')
            ++at;
        else if (rest.starts_with(kEllipsis))
            at += kEllipsis.size();
        else if (rest.starts_with(kMiddleDot))
            at += kMiddleDot.size();
        else
            return 0;
    }
    return length;
}

TextMeasure chartTextMeasure() {
    thread_local Measurer measurer;
    return [](std::string_view text, ChartFont font) { return measurer.width(text, font); };
}

} // namespace finwait
