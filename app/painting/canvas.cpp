#include "app/painting/canvas.h"

#include <QFontMetricsF>
#include <QGlyphRun>
#include <QPainter>
#include <QRawFont>
#include <QTextLayout>
#include <QtMath>

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <unordered_map>

#include "app/painting/fonts.h"

namespace finwait {

namespace {

CanvasFont measured(const QFont& font) {
    const QFontMetricsF metrics(font);
    return {font, (metrics.ascent() - metrics.descent()) / 2, plainWidth(font)};
}

/// A text as glyphs.
struct SetText {
    QList<QGlyphRun> runs; ///< From the left end of the baseline.
    double width = 0;
};

bool isWordCharacter(char octet) {
    const auto code = static_cast<unsigned char>(octet);
    return code >= 0x80 || code == ' ' || std::isalnum(code) != 0;
}

/// Fonts for programmers draw some pairs as one.
bool mayHaveLigature(std::string_view text) {
    return text.find("ww") != std::string_view::npos || std::ranges::adjacent_find(text, [](char a, char b) {
                                                            return !isWordCharacter(a) && !isWordCharacter(b);
                                                        }) != text.end();
}

/// Each character gets a glyph and the same width: nothing need be shaped.
SetText setPlainText(std::string_view utf8, const CanvasFont& font, const QRawFont& raw) {
    const QString text = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    QList<QPointF> positions;
    positions.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i)
        positions += QPointF(static_cast<double>(i) * font.plainWidth, 0);
    QGlyphRun run;
    run.setRawFont(raw);
    run.setGlyphIndexes(raw.glyphIndexesForString(text));
    run.setPositions(positions);
    return {{run}, static_cast<double>(text.size()) * font.plainWidth};
}

SetText setShapedText(std::string_view utf8, const QFont& font) {
    QTextLayout layout(QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())), font);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLeadingIncluded(false);
    layout.endLayout();
    SetText set{layout.glyphRuns(), line.naturalTextWidth()};
    for (QGlyphRun& run : set.runs) {
        QList<QPointF> positions = run.positions();
        for (QPointF& position : positions)
            position.ry() -= line.ascent();
        run.setPositions(positions);
    }
    return set;
}

SetText setText(std::string_view utf8, const CanvasFont& font, const QRawFont& raw) {
    const bool plain = font.plainWidth > 0 && plainLength(utf8) > 0 && !mayHaveLigature(utf8);
    return plain ? setPlainText(utf8, font, raw) : setShapedText(utf8, font.font);
}

/// Texts as glyphs, so that what is drawn again and again is set once. By fonts that live as long as the
/// program.
class SetTexts {
public:
    const SetText& get(std::string_view utf8, const CanvasFont& font) {
        Table& table = tableOf(font);
        const auto found = table.texts.find(utf8);
        if (found != table.texts.end())
            return found->second;
        if (table.texts.size() > kKnownMax)
            table.texts.clear();
        return table.texts.emplace(utf8, setText(utf8, font, table.raw)).first->second;
    }

    /// The same for a painter that has been turned. Qt keeps the glyphs of a font for ten directions, and the
    /// arrows of one picture have more: neighbouring directions ask for the font in different ways.
    QGlyphRun turned(QGlyphRun run, const CanvasFont& font, int degrees) {
        Table& table = tableOf(font);
        if (run.rawFont() != table.raw)
            return run;
        const std::size_t way = static_cast<std::size_t>(degrees + 360) % kWays;
        if (!table.turned[way].isValid())
            table.turned[way] = QRawFont::fromFont(askedFor(font.font, way));
        run.setRawFont(table.turned[way]);
        return run;
    }

private:
    struct Hash : std::hash<std::string_view> {
        using is_transparent = void;
    };
    static constexpr std::size_t kWays = 8;
    struct Table {
        QRawFont raw;
        std::array<QRawFont, kWays> turned;
        std::unordered_map<std::string, SetText, Hash, std::equal_to<>> texts;
    };
    static constexpr std::size_t kKnownMax = 1'000;

    Table& tableOf(const CanvasFont& font) {
        Table& table = m_tables[&font];
        if (!table.raw.isValid())
            table.raw = QRawFont::fromFont(font.font);
        return table;
    }

    /// Fonts with outlines look the same whatever is preferred.
    static QFont askedFor(QFont font, std::size_t way) {
        constexpr std::array kPreferences = {QFont::PreferOutline, QFont::ForceOutline, QFont::PreferMatch};
        int strategy = QFont::PreferDefault;
        for (std::size_t i = 0; i < kPreferences.size(); ++i)
            strategy |= (way >> i & 1U) != 0 ? kPreferences[i] : 0;
        font.setStyleStrategy(static_cast<QFont::StyleStrategy>(strategy));
        return font;
    }

    std::unordered_map<const CanvasFont*, Table> m_tables;
};

CanvasFont sans(int pixelSize, QFont::Weight weight) {
    QFont font(sansFamily());
    font.setPixelSize(pixelSize);
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return measured(font);
}

} // namespace

double textWidth(std::string_view utf8, const CanvasFont& font) {
    const std::size_t plain = font.plainWidth > 0 ? plainLength(utf8) : 0;
    return plain > 0 ? font.plainWidth * static_cast<double>(plain) : measuredWidth(utf8, font.font);
}

const CanvasFont& canvasFont(ChartFont font) {
    static const auto fonts = [] {
        std::array<CanvasFont, kChartFontCount> all;
        for (std::size_t i = 0; i < kChartFontCount; ++i)
            all[i] = measured(chartFont(static_cast<ChartFont>(i)));
        return all;
    }();
    return fonts[static_cast<std::size_t>(font)];
}

const CanvasFont& titleFont() {
    static const CanvasFont font = sans(18, QFont::DemiBold);
    return font;
}

const CanvasFont& captionFont() {
    static const CanvasFont font = sans(12, QFont::Normal);
    return font;
}

PainterCanvas::PainterCanvas(QPainter& painter, TextDrawing texts) : m_painter(painter), m_texts(texts) {
    m_painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
}

void PainterCanvas::use(const ShapeStyle& style) {
    if (style.stroke.isValid()) {
        QPen pen(style.stroke, style.width);
        pen.setCapStyle(style.roundCaps ? Qt::RoundCap : Qt::FlatCap);
        if (style.dashCount > 0)
            pen.setDashPattern(
                {style.dashes.begin(), style.dashes.begin() + static_cast<std::ptrdiff_t>(style.dashCount)});
        m_painter.setPen(pen);
    } else {
        m_painter.setPen(Qt::NoPen);
    }
    m_painter.setBrush(style.fill.isValid() ? QBrush(style.fill) : QBrush(Qt::NoBrush));
}

void PainterCanvas::line(QPointF from, QPointF to, const ShapeStyle& style) {
    use(style);
    m_painter.drawLine(from, to);
}

void PainterCanvas::polyline(std::span<const QPointF> points, const ShapeStyle& style) {
    use(style);
    m_painter.drawPolyline(points.data(), static_cast<int>(points.size()));
}

void PainterCanvas::polygon(std::span<const QPointF> points, const ShapeStyle& style) {
    use(style);
    m_painter.drawPolygon(points.data(), static_cast<int>(points.size()));
}

void PainterCanvas::rect(const QRectF& rect, double radius, const ShapeStyle& style) {
    use(style);
    if (radius > 0)
        m_painter.drawRoundedRect(rect, radius, radius);
    else
        m_painter.drawRect(rect);
}

void PainterCanvas::circle(QPointF center, double radius, const ShapeStyle& style) {
    use(style);
    m_painter.drawEllipse(center, radius, radius);
}

void PainterCanvas::text(QPointF at, TextAnchor anchor, std::string_view utf8, const TextStyle& style) {
    thread_local SetTexts kept;
    const SetText* set = m_texts == TextDrawing::Kept ? &kept.get(utf8, style.font) : nullptr;
    double left = at.x();
    if (anchor != TextAnchor::Left) {
        const double width = set != nullptr ? set->width : textWidth(utf8, style.font);
        left -= anchor == TextAnchor::Right ? width : width / 2;
    }
    const QPointF baseline(left, at.y() + style.font.baseline);
    m_painter.setPen(style.color);
    if (set != nullptr) {
        for (const QGlyphRun& run : set->runs)
            m_painter.drawGlyphRun(
                baseline, m_turnedDegrees == 0 ? run : kept.turned(run, style.font, m_turnedDegrees));
        return;
    }
    m_painter.setFont(style.font.font);
    const QString words = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    if (m_texts == TextDrawing::Searchable && words.contains(QLatin1Char('-')))
        drawInParts(baseline, words, style.font.font);
    else
        m_painter.drawText(baseline, words);
}

/// Hyphens by themselves.
void PainterCanvas::drawInParts(QPointF at, const QString& words, const QFont& font) {
    const QFontMetricsF metrics(font);
    const auto draw = [&](const QString& part) {
        m_painter.drawText(at, part);
        at.rx() += metrics.horizontalAdvance(part);
    };
    qsizetype from = 0;
    for (qsizetype hyphen = words.indexOf(QLatin1Char('-')); hyphen >= 0;
         hyphen = words.indexOf(QLatin1Char('-'), from)) {
        if (hyphen > from)
            draw(words.mid(from, hyphen - from));
        draw(QStringLiteral("-"));
        from = hyphen + 1;
    }
    if (from < words.size())
        draw(words.mid(from));
}

void PainterCanvas::open(const CanvasGroup& group) {
    m_painter.save();
    m_painter.translate(group.origin);
    if (group.angle != 0)
        turn(qRadiansToDegrees(group.angle));
}

/// On the screen by whole degrees: nobody can tell them apart, and glyphs are drawn anew for each direction.
void PainterCanvas::turn(double degrees) {
    if (m_texts == TextDrawing::Kept) {
        m_turnedDegrees = qRound(degrees);
        degrees = m_turnedDegrees;
    }
    m_painter.rotate(degrees);
}

void PainterCanvas::close() {
    m_painter.restore();
    m_turnedDegrees = 0;
}

void PainterCanvas::clip(const QRectF& rect) {
    m_painter.setClipRect(rect, Qt::IntersectClip);
}

void PainterCanvas::draw(const std::function<void(QPainter&)>& paint) {
    m_painter.save();
    paint(m_painter);
    m_painter.restore();
}

} // namespace finwait
