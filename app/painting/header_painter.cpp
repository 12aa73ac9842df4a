#include "app/painting/header_painter.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

#include "app/painting/fonts.h"

namespace finwait {

namespace {

constexpr double kSheetMargin = 14;
constexpr double kTitleHeight = 30;
constexpr double kRulerHeight = 20;
constexpr double kRowHeight = 44;
constexpr double kFlagRowHeight = 62;
constexpr int kBitsPerRow = 32;
constexpr int kFlagRow = 3; ///< Where the control bits are, whose names go down.

QFont fontOf(const QString& family, int pixelSize, QFont::Weight weight = QFont::Normal) {
    QFont font(family);
    font.setPixelSize(pixelSize);
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

/// As large as fits, down to a size that can still be read.
QFont fitting(const QString& text, const QString& family, int pixelSize, double room) {
    constexpr int kLeast = 8;
    QFont font = fontOf(family, pixelSize);
    while (font.pixelSize() > kLeast && QFontMetricsF(font).horizontalAdvance(text) > room)
        font.setPixelSize(font.pixelSize() - 1);
    return font;
}

int rowOf(const FieldRow& field) {
    return field.firstBit / kBitsPerRow;
}

int lastRow(const std::vector<FieldRow>& fields) {
    return fields.empty() ? 0 : rowOf(fields.back());
}

class HeaderPainter {
public:
    HeaderPainter(QPainter& painter, const HeaderFigure& figure, const Palette& palette)
        : m_painter(painter)
        , m_figure(figure)
        , m_palette(palette)
        , m_bit((figure.width - 2 * kSheetMargin) / kBitsPerRow) {}

    void paint() {
        m_painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        m_painter.setFont(fontOf(monoFamily(), 13, QFont::Medium));
        m_painter.setPen(m_palette.end(m_figure.sender));
        m_painter.drawText(QPointF(kSheetMargin, kSheetMargin + 13), m_figure.title);
        paintRuler();
        for (const FieldRow& field : m_figure.fields)
            field.flag ? paintFlag(field) : paintField(field);
    }

private:
    [[nodiscard]] static double rowTop(int row) {
        const double above = kSheetMargin + kTitleHeight + kRulerHeight;
        return above + row * kRowHeight + (row > kFlagRow ? kFlagRowHeight - kRowHeight : 0);
    }

    [[nodiscard]] QRectF cell(const FieldRow& field) const {
        const int row = rowOf(field);
        const int first = field.firstBit % kBitsPerRow;
        const double height = row == kFlagRow ? kFlagRowHeight : kRowHeight;
        return {kSheetMargin + first * m_bit, rowTop(row), std::min(field.bits, kBitsPerRow - first) * m_bit,
                height};
    }

    void paintRuler() {
        const double bottom = rowTop(0);
        m_painter.setPen(QPen(m_palette.muted, 1));
        for (int bit = 0; bit <= kBitsPerRow; ++bit) {
            const double x = kSheetMargin + bit * m_bit;
            m_painter.drawLine(QPointF(x, bottom - (bit % 8 == 0 ? 6 : 3)), QPointF(x, bottom));
        }
        const QFont font = fontOf(monoFamily(), 10);
        m_painter.setFont(font);
        for (const int bit : {0, 8, 16, 24, 31})
            centred(QString::number(bit), font, {kSheetMargin + (bit + 0.5) * m_bit, bottom - 9},
                    m_palette.muted);
    }

    void centred(const QString& text, const QFont& font, QPointF baseline, const QColor& color) {
        m_painter.setFont(font);
        m_painter.setPen(color);
        m_painter.drawText(baseline - QPointF(QFontMetricsF(font).horizontalAdvance(text) / 2, 0), text);
    }

    void paintBox(const QRectF& box, const QColor& fill, const QColor& line) {
        m_painter.setPen(QPen(line, 1));
        m_painter.setBrush(fill);
        m_painter.drawRect(box);
    }

    void paintField(const FieldRow& field) {
        const QRectF box = cell(field);
        const QColor& ink = field.alert ? m_palette.lost : m_palette.ink;
        paintBox(box, field.alert ? mixed(m_palette.lost, m_palette.surface, 0.14) : m_palette.surface,
                 field.alert ? m_palette.lost : m_palette.muted);
        const double room = box.width() - 6;
        const double middle = box.center().x();
        const bool two = !field.value.isEmpty();
        centred(field.label, fitting(field.label, sansFamily(), 11, room),
                {middle, box.center().y() + (two ? -5 : 4)}, m_palette.muted);
        if (!two)
            return;
        const QString value = (field.alert ? QStringLiteral("✕ ") : QString()) + field.value;
        const QFont font = fitting(value, monoFamily(), 13, room);
        centred(QFontMetricsF(font).elidedText(value, Qt::ElideRight, room), font,
                {middle, box.center().y() + 13}, ink);
    }

    /// One bit wide: its name goes down, as in the RFC.
    void paintFlag(const FieldRow& field) {
        const QRectF box = cell(field);
        paintBox(box, field.set ? mixed(m_palette.muted, m_palette.surface, 0.22) : m_palette.surface,
                 m_palette.muted);
        const QFont font = fontOf(monoFamily(), 10, field.set ? QFont::Bold : QFont::Normal);
        const QColor& color = field.set ? m_palette.ink : m_palette.muted;
        double y = box.top() + 14;
        for (const QChar letter : field.name) {
            centred(QString(letter), font, {box.center().x(), y}, color);
            y += 11;
        }
        centred(field.value, fontOf(monoFamily(), 12, font.weight()), {box.center().x(), box.bottom() - 6},
                color);
    }

    QPainter& m_painter;
    const HeaderFigure& m_figure;
    const Palette& m_palette;
    double m_bit;
};

} // namespace

QSizeF HeaderFigure::size() const {
    const int rows = lastRow(fields) + 1;
    double height = 2 * kSheetMargin + kTitleHeight + kRulerHeight + rows * kRowHeight;
    if (rows > kFlagRow)
        height += kFlagRowHeight - kRowHeight;
    return {width, height};
}

void paintHeader(QPainter& painter, const HeaderFigure& figure, const Palette& palette) {
    HeaderPainter(painter, figure, palette).paint();
}

} // namespace finwait
