#include "app/window/glyph_item.h"

#include <QHash>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <initializer_list>

namespace finwait {

namespace {

// Glyphs are drawn in a square of 16 units.
constexpr double kUnits = 16;
constexpr double kStroke = 1.7;

struct Glyph {
    QPainterPath filled;
    QPainterPath stroked;
};

void polygon(QPainterPath& path, std::initializer_list<QPointF> points) {
    path.addPolygon(QPolygonF(QList<QPointF>(points)));
    path.closeSubpath();
}

void polyline(QPainterPath& path, std::initializer_list<QPointF> points) {
    path.addPolygon(QPolygonF(QList<QPointF>(points)));
}

Glyph transportGlyph(bool barAtLeft, bool barAtEnd, bool leftwards) {
    Glyph glyph;
    if (leftwards)
        polygon(glyph.filled,
                {{barAtLeft ? 13.5 : 12.0, 3}, {barAtLeft ? 5 : 3.5, 8}, {barAtLeft ? 13.5 : 12.0, 13}});
    else
        polygon(glyph.filled,
                {{barAtEnd ? 2.5 : 4.5, 3}, {barAtEnd ? 11.0 : 13.0, 8}, {barAtEnd ? 2.5 : 4.5, 13}});
    if (barAtLeft)
        glyph.filled.addRect(2.5, 3, 2, 10);
    if (barAtEnd)
        glyph.filled.addRect(11.5, 3, 2, 10);
    return glyph;
}

Glyph pauseGlyph() {
    Glyph glyph;
    glyph.filled.addRect(3.5, 3, 3.2, 10);
    glyph.filled.addRect(9.3, 3, 3.2, 10);
    return glyph;
}

Glyph nextGlyph() {
    Glyph glyph;
    polygon(glyph.filled, {{3, 3}, {10.5, 8}, {3, 13}});
    glyph.filled.addRect(12, 3, 1.4, 10);
    return glyph;
}

Glyph backGlyph() {
    Glyph glyph;
    polygon(glyph.filled, {{13, 3}, {5.5, 8}, {13, 13}});
    glyph.filled.addRect(2.6, 3, 1.4, 10);
    return glyph;
}

Glyph resetGlyph() {
    Glyph glyph;
    glyph.stroked.arcMoveTo(QRectF(2.5, 2.5, 11, 11), 150);
    glyph.stroked.arcTo(QRectF(2.5, 2.5, 11, 11), 150, 300);
    polyline(glyph.stroked, {{2.2, 1.8}, {3.1, 5.5}, {6.7, 4.6}});
    return glyph;
}

Glyph themeGlyph() {
    Glyph glyph;
    glyph.stroked.addEllipse(QPointF(8, 8), 6, 6);
    glyph.filled.moveTo(8, 2);
    glyph.filled.arcTo(QRectF(2, 2, 12, 12), 90, -180);
    glyph.filled.closeSubpath();
    return glyph;
}

Glyph moreGlyph() {
    Glyph glyph;
    for (const double x : {3.0, 8.0, 13.0})
        glyph.filled.addEllipse(QPointF(x, 8), 1.4, 1.4);
    return glyph;
}

Glyph lines(std::initializer_list<std::initializer_list<QPointF>> all) {
    Glyph glyph;
    for (const auto& points : all)
        polyline(glyph.stroked, points);
    return glyph;
}

Glyph branchGlyph() {
    Glyph glyph = lines({{{4, 13.5}, {4, 2.5}}});
    glyph.stroked.moveTo(4, 11);
    glyph.stroked.cubicTo(4, 7, 12, 9, 12, 4.5);
    glyph.filled.addEllipse(QPointF(12, 3.4), 1.9, 1.9);
    return glyph;
}

Glyph arrowOut(QPointF tip, QPointF inwards) {
    Glyph glyph;
    polyline(glyph.stroked, {tip + QPointF(inwards.x() * 4, 0), tip, tip + QPointF(0, inwards.y() * 4)});
    return glyph;
}

/// Two arrows that point outwards, or inwards.
Glyph resizeGlyph(bool outwards) {
    Glyph glyph;
    const QPointF low(2.5, 13.5);
    const QPointF high(13.5, 2.5);
    const QPointF lowInner(6.8, 9.2);
    const QPointF highInner(9.2, 6.8);
    glyph.stroked.addPath(
        arrowOut(outwards ? low : lowInner, outwards ? QPointF(1, -1) : QPointF(-1, 1)).stroked);
    glyph.stroked.addPath(
        arrowOut(outwards ? high : highInner, outwards ? QPointF(-1, 1) : QPointF(1, -1)).stroked);
    polyline(glyph.stroked, {low, lowInner});
    polyline(glyph.stroked, {high, highInner});
    return glyph;
}

Glyph lockGlyph() {
    Glyph glyph;
    glyph.stroked.moveTo(5, 7.5);
    glyph.stroked.lineTo(5, 5);
    glyph.stroked.cubicTo(5, 1.4, 11, 1.4, 11, 5);
    glyph.stroked.lineTo(11, 7.5);
    glyph.filled.addRoundedRect(QRectF(3, 7.5, 10, 6.5), 1.4, 1.4);
    return glyph;
}

/// An open book.
Glyph lessonsGlyph() {
    return lines({{{8, 4},
                   {5.5, 3},
                   {2, 3},
                   {2, 12.5},
                   {5.5, 12.5},
                   {8, 13.5},
                   {10.5, 12.5},
                   {14, 12.5},
                   {14, 3},
                   {10.5, 3},
                   {8, 4},
                   {8, 13.5}}});
}

/// The corners of a frame.
Glyph fitGlyph() {
    Glyph glyph;
    for (const double x : {1.0, -1.0}) {
        for (const double y : {1.0, -1.0})
            glyph.stroked.addPath(arrowOut({8 - 5.5 * x, 8 - 5.5 * y}, {x, y}).stroked);
    }
    return glyph;
}

const QHash<QString, Glyph>& glyphs() {
    static const QHash<QString, Glyph> all = {
        {QStringLiteral("play"), transportGlyph(false, false, false)},
        {QStringLiteral("pause"), pauseGlyph()},
        {QStringLiteral("first"), transportGlyph(true, false, true)},
        {QStringLiteral("last"), transportGlyph(false, true, false)},
        {QStringLiteral("back"), backGlyph()},
        {QStringLiteral("next"), nextGlyph()},
        {QStringLiteral("reset"), resetGlyph()},
        {QStringLiteral("theme"), themeGlyph()},
        {QStringLiteral("more"), moreGlyph()},
        {QStringLiteral("check"), lines({{{2.5, 8.5}, {6.3, 12.3}, {13.5, 4}}})},
        {QStringLiteral("cross"), lines({{{3.5, 3.5}, {12.5, 12.5}}, {{12.5, 3.5}, {3.5, 12.5}}})},
        {QStringLiteral("close"), lines({{{3.5, 3.5}, {12.5, 12.5}}, {{12.5, 3.5}, {3.5, 12.5}}})},
        {QStringLiteral("plus"), lines({{{3.5, 8}, {12.5, 8}}, {{8, 3.5}, {8, 12.5}}})},
        {QStringLiteral("dash"), lines({{{3.5, 8}, {12.5, 8}}})},
        {QStringLiteral("arrow"), lines({{{2, 8}, {14, 8}}, {{9.5, 3.5}, {14, 8}, {9.5, 12.5}}})},
        {QStringLiteral("down"), lines({{{3.5, 6}, {8, 10.5}, {12.5, 6}}})},
        {QStringLiteral("menu"), lines({{{2, 4}, {14, 4}}, {{2, 8}, {14, 8}}, {{2, 12}, {14, 12}}})},
        {QStringLiteral("branch"), branchGlyph()},
        {QStringLiteral("maximise"), resizeGlyph(true)},
        {QStringLiteral("restore"), resizeGlyph(false)},
        {QStringLiteral("fit"), fitGlyph()},
        {QStringLiteral("lock"), lockGlyph()},
        {QStringLiteral("lessons"), lessonsGlyph()},
    };
    return all;
}

} // namespace

GlyphItem::GlyphItem(QQuickItem* parent) : QQuickPaintedItem(parent) {
    setAntialiasing(true);
}

void GlyphItem::setName(const QString& name) {
    if (name == m_name)
        return;
    m_name = name;
    emit nameChanged();
    update();
}

void GlyphItem::setColor(const QColor& color) {
    if (color == m_color)
        return;
    m_color = color;
    emit colorChanged();
    update();
}

void GlyphItem::paint(QPainter* painter) {
    const auto found = glyphs().constFind(m_name);
    if (found == glyphs().constEnd())
        return;
    const double scale = std::min(width(), height()) / kUnits;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->scale(scale, scale);
    painter->fillPath(found->filled, m_color);
    painter->setPen(QPen(m_color, kStroke, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    painter->drawPath(found->stroked);
}

} // namespace finwait
