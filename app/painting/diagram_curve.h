#pragma once

#include <QPainterPath>
#include <QPointF>

#include <vector>

namespace finwait {

/// A line on the diagram, flattened once, so that points by length cost nothing later.
class DiagramCurve {
public:
    DiagramCurve() = default;
    explicit DiagramCurve(const QPainterPath& path);

    [[nodiscard]] qreal length() const { return m_lengths.back(); }
    [[nodiscard]] const std::vector<QPointF>& points() const { return m_points; }
    /// `way` is a length from the beginning; clamped.
    [[nodiscard]] QPointF pointAt(qreal way) const;
    /// The beginning of the line, `way` long.
    [[nodiscard]] QPainterPath upTo(qreal way) const;
    /// The line moved sideways: to its right for a positive offset.
    [[nodiscard]] QPainterPath beside(qreal offset) const;
    [[nodiscard]] qreal distanceTo(QPointF point) const;

private:
    void append(QPointF point);

    std::vector<QPointF> m_points;
    std::vector<qreal> m_lengths; ///< From the beginning to each point.
};

} // namespace finwait
