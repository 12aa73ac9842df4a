#include "app/painting/arrow_painter.h"

#include <algorithm>
#include <cmath>

namespace finwait {

namespace {

constexpr double kTipLength = 9;
constexpr double kTipHalf = 3.8;
constexpr double kCrossHalf = 5;

QPointF shortened(QPointF from, QPointF to, double by) {
    const QPointF way = to - from;
    const double length = std::hypot(way.x(), way.y());
    return length > by ? to - way * (by / length) : from;
}

} // namespace

void ArrowPainter::paint(const ChartArrow& arrow) {
    m_canvas.open({"segment", "segment-", arrow.id, false, {}, 0});
    const ArrowFate fate = arrow.fateAt(m_until);
    const bool flying = fate == ArrowFate::InFlight || fate == ArrowFate::Held;
    const QPointF to = point(flying ? arrow.to : arrow.end);
    paintGlow(arrow, to);
    paintLine(arrow, flying);
    paintOrigin(arrow);
    if (flying && m_options.now)
        paintWayDone(arrow);
    if (!flying && arrow.lost())
        paintCross(to);
    else if (!flying)
        paintTip(arrow);
    if (fate == ArrowFate::Held)
        paintPause(arrow);
    m_canvas.close();
}

void ArrowPainter::paintLine(const ChartArrow& arrow, bool flying) {
    const QPointF from = point(arrow.from);
    if (flying)
        m_canvas.line(from, point(arrow.to), m_styles.flying(arrow.sender));
    else if (arrow.lost())
        m_canvas.line(from, point(arrow.end), m_styles.arrow(arrow.sender, arrow.kind));
    else
        m_canvas.line(from, shortened(from, point(arrow.end), kTipLength - 2),
                      m_styles.arrow(arrow.sender, arrow.kind));
}

void ArrowPainter::paintGlow(const ChartArrow& arrow, QPointF to) {
    const bool selected = arrow.id == m_options.selected;
    if (selected || arrow.id == m_options.hovered)
        m_canvas.line(point(arrow.from), to, m_styles.glow(arrow.sender, selected));
}

/// As far as it has come, with a dot for the segment itself.
void ArrowPainter::paintWayDone(const ChartArrow& arrow) {
    const auto head = m_scene.flightPosition(arrow.id, m_until, *m_options.now);
    if (!head)
        return;
    m_canvas.line(point(arrow.from), point(*head), m_styles.arrow(arrow.sender, ArrowKind::Sent));
    m_canvas.circle(point(*head), 3.4, m_styles.dot(arrow.sender));
}

void ArrowPainter::paintOrigin(const ChartArrow& arrow) {
    if (arrow.kind == ArrowKind::Duplicate)
        m_canvas.circle(point(arrow.from), 3, m_styles.dot(arrow.sender));
    else if (arrow.kind == ArrowKind::Forged)
        m_canvas.circle(point(arrow.from), 4, m_styles.ring(arrow.sender));
}

/// Filled; hollow when the endpoint dropped what arrived.
void ArrowPainter::paintTip(const ChartArrow& arrow) {
    const QPointF to = point(arrow.end);
    const QPointF way = to - point(arrow.from);
    const double length = std::max(std::hypot(way.x(), way.y()), 1e-6);
    const QPointF along = way / length;
    const QPointF across(-along.y(), along.x());
    const QPointF back = to - along * kTipLength;
    const std::array<QPointF, 3> tip = {to, back + across * kTipHalf, back - across * kTipHalf};
    m_canvas.polygon(tip, m_styles.tip(arrow.sender, arrow.accepted));
}

void ArrowPainter::paintCross(QPointF at) {
    const QPointF down(kCrossHalf, kCrossHalf);
    const QPointF up(kCrossHalf, -kCrossHalf);
    m_canvas.line(at - down, at + down, m_styles.cross());
    m_canvas.line(at - up, at + up, m_styles.cross());
}

void ArrowPainter::paintPause(const ChartArrow& arrow) {
    const QPointF at = point(arrow.pause);
    m_canvas.circle(at, 7.5, m_styles.ring(arrow.sender));
    for (const double x : {-2.2, 2.2})
        m_canvas.line(at + QPointF(x, -3.5), at + QPointF(x, 3.5), m_styles.bars(arrow.sender));
}

} // namespace finwait
