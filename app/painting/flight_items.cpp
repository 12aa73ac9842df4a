#include "app/painting/flight_items.h"

#include <QtMath>

#include <cmath>

namespace finwait {

void FlightFollower::setChart(SequenceChartItem* chart) {
    if (chart == m_chart)
        return;
    if (m_chart)
        m_chart->disconnect(this);
    m_chart = chart;
    if (m_chart)
        connect(m_chart, &SequenceChartItem::revisionChanged, this, &QQuickItem::polish);
    polish();
    emit chartChanged();
}

void FlightFollower::setSegment(int segment) {
    if (segment == m_segment)
        return;
    m_segment = segment;
    polish();
    emit segmentChanged();
}

void FlightFollower::updatePolish() {
    if (m_chart)
        place();
}

FlightPlace::FlightPlace(QQuickItem* parent) : FlightFollower(parent) {}

void FlightPlace::place() {
    const QPointF point = chart()->capsulePoint(segment());
    if (point == m_point)
        return;
    m_point = point;
    emit pointChanged();
}

FlightWay::FlightWay(QQuickItem* parent) : FlightFollower(parent) {
    setTransformOrigin(Left);
}

void FlightWay::place() {
    const QPointF from = chart()->flightStart(segment());
    const QPointF to = chart()->flightPoint(segment());
    const bool flying = to.x() >= 0;
    if (flying) {
        const QPointF way = to - from;
        setPosition({from.x(), from.y() - height() / 2});
        setWidth(std::hypot(way.x(), way.y()));
        setRotation(qRadiansToDegrees(std::atan2(way.y(), way.x())));
    }
    if (flying == m_flying)
        return;
    m_flying = flying;
    emit flyingChanged();
}

} // namespace finwait
