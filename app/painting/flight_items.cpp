#include "app/painting/flight_items.h"

#include <QtMath>

#include <algorithm>
#include <cmath>

namespace finwait {

namespace {

// Pixels at a text scale of 1.
constexpr double kHang = 6; ///< Below the line, so that the label above it stays readable.
constexpr double kPitch = 20;
constexpr double kReach = 64;
constexpr int kStackMax = 6;

} // namespace

QPointF capsulePoint(const SequenceChartItem& chart, int segment) {
    const QPointF own = chart.flightPoint(segment);
    if (own == SequenceChartItem::kNowhere)
        return own;
    const World& world = chart.stage()->history().world();
    const auto found = findInFlight(world, static_cast<SegmentId>(segment));
    if (!found)
        return own;
    // A capsule follows its head, but stays between the lifelines.
    const double reach = kReach * chart.textScale();
    const double pitch = kPitch * chart.textScale();
    const double least = chart.lifelineAX() + reach;
    const double most = chart.lifelineBX() - reach;
    const auto headX = [&](QPointF p) {
        return found->sender == End::A ? std::max(p.x(), least) : std::min(p.x(), most);
    };
    int before = 0;
    for (const InFlight& other : world.channelFrom(found->sender).inFlight) {
        if (other.id >= found->flight->id)
            break;
        const QPointF place = chart.flightPoint(static_cast<int>(other.id));
        if (std::abs(headX(place) - headX(own)) < reach && std::abs(place.y() - own.y()) < pitch)
            ++before;
        if (before == kStackMax)
            return SequenceChartItem::kNowhere;
    }
    return own + QPointF(0, kHang * chart.textScale() + before * pitch);
}

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
    const QPointF point = capsulePoint(*chart(), segment());
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
