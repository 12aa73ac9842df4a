#include "app/painting/diagram_curve.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace finwait {

namespace {

constexpr int kPiecesPerCurve = 40;

qreal lengthOf(QPointF way) {
    return std::hypot(way.x(), way.y());
}

QPointF cubicAt(QPointF a, QPointF b, QPointF c, QPointF d, qreal t) {
    const qreal u = 1 - t;
    return a * (u * u * u) + b * (3 * u * u * t) + c * (3 * u * t * t) + d * (t * t * t);
}

/// The distance from a point to the piece between `a` and `b`.
qreal distanceToPiece(QPointF point, QPointF a, QPointF b) {
    const QPointF way = b - a;
    const qreal squared = QPointF::dotProduct(way, way);
    const qreal along = squared > 0 ? std::clamp(QPointF::dotProduct(point - a, way) / squared, 0.0, 1.0) : 0;
    return lengthOf(point - (a + way * along));
}

} // namespace

DiagramCurve::DiagramCurve(const QPainterPath& path) {
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        if (element.type != QPainterPath::CurveToElement) {
            append(element);
            continue;
        }
        const QPointF from = m_points.back();
        for (int piece = 1; piece <= kPiecesPerCurve; ++piece) {
            append(cubicAt(from, element, path.elementAt(i + 1), path.elementAt(i + 2),
                           static_cast<qreal>(piece) / kPiecesPerCurve));
        }
        i += 2;
    }
}

void DiagramCurve::append(QPointF point) {
    m_lengths.push_back(m_points.empty() ? 0 : m_lengths.back() + lengthOf(point - m_points.back()));
    m_points.push_back(point);
}

QPointF DiagramCurve::pointAt(qreal way) const {
    const auto next = std::ranges::lower_bound(m_lengths, way);
    if (next == m_lengths.begin())
        return m_points.front();
    if (next == m_lengths.end())
        return m_points.back();
    const auto i = static_cast<std::size_t>(next - m_lengths.begin());
    const qreal share = (way - m_lengths[i - 1]) / (m_lengths[i] - m_lengths[i - 1]);
    return m_points[i - 1] + (m_points[i] - m_points[i - 1]) * share;
}

QPainterPath DiagramCurve::upTo(qreal way) const {
    QPainterPath path(m_points.front());
    for (std::size_t i = 1; i < m_points.size() && m_lengths[i] < way; ++i)
        path.lineTo(m_points[i]);
    path.lineTo(pointAt(way));
    return path;
}

QPainterPath DiagramCurve::beside(qreal offset) const {
    QPainterPath path;
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        const QPointF way = m_points[std::min(i + 1, m_points.size() - 1)] - m_points[i == 0 ? 0 : i - 1];
        const QPointF right = QPointF(-way.y(), way.x()) / lengthOf(way);
        const QPointF moved = m_points[i] + right * offset;
        if (i == 0)
            path.moveTo(moved);
        else
            path.lineTo(moved);
    }
    return path;
}

qreal DiagramCurve::distanceTo(QPointF point) const {
    qreal nearest = std::numeric_limits<qreal>::max();
    for (std::size_t i = 1; i < m_points.size(); ++i)
        nearest = std::min(nearest, distanceToPiece(point, m_points[i - 1], m_points[i]));
    return nearest;
}

} // namespace finwait
