#include "app/painting/flight_drag.h"

#include <algorithm>
#include <cmath>

namespace finwait {

namespace {

constexpr double kOff = 24;         ///< Beyond the sender's lifeline: dropped.
constexpr double kAboveFlight = 46; ///< Above where it was: off its arrow.
constexpr double kAcross = 16;      ///< Before the receiver's lifeline: delivered.
constexpr double kAcrossMoved = 10; ///< Where it was there already, this much further.
constexpr double kStill = 4;
constexpr double kPast = 8;       ///< Beyond another capsule: the two change places
constexpr double kPastLevel = 30; ///< if it is about as high.
constexpr double kLeverageMax = 3;

/// Whole milliseconds, tens, hundreds …: no finer than what a pixel can choose.
std::int64_t stepFor(double usPerPixel) {
    std::int64_t step = kMillisecondUs;
    while (static_cast<double>(step) < usPerPixel / 2 && step < kMinuteUs)
        step *= 10;
    return step;
}

} // namespace

void FlightDrag::setChart(SequenceChartItem* chart) {
    if (chart == m_chart)
        return;
    cancel();
    m_chart = chart;
    emit chartChanged();
}

void FlightDrag::setWire(WireModel* wire) {
    if (wire == m_wire)
        return;
    cancel();
    m_wire = wire;
    if (m_wire) {
        // What is dragged may be gone: a key was pressed meanwhile.
        connect(m_wire, &QAbstractItemModel::rowsRemoved, this, [this] {
            if (m_segment != 0 && m_wire->rowOf(segment()) < 0)
                cancel();
        });
    }
    emit wireChanged();
}

void FlightDrag::begin(int segment) {
    cancel();
    if (!m_chart || !m_wire || !m_chart->stage())
        return;
    const auto found = findInFlight(world(), static_cast<SegmentId>(std::max(segment, 0)));
    if (!found)
        return;
    m_segment = found->flight->id;
    m_flight = *found->flight;
    m_sender = found->sender;
    m_origin = m_place = m_chart->flightPoint(segment);
    m_from = m_chart->flightStart(segment);
    m_oldTo = m_to = m_chart->flightEnd(segment);
    decide(false);
}

void FlightDrag::moveBy(double dx, double dy, bool copying) {
    if (m_segment == 0)
        return;
    m_place = m_origin + QPointF(dx, dy);
    decide(copying);
}

/// How far `x` is on the way from the sender to the receiver, in pixels.
double FlightDrag::ahead(double x) const {
    return m_sender == End::A ? x : -x;
}

bool FlightDrag::isOff() const {
    const double lifeline = m_sender == End::A ? m_chart->lifelineAX() : m_chart->lifelineBX();
    const double least = std::min(ahead(lifeline), ahead(m_from.x()));
    return ahead(m_place.x()) < least - kOff || m_place.y() < m_origin.y() - kAboveFlight;
}

bool FlightDrag::isAcross() const {
    const double reached = ahead(m_oldTo.x()) - kAcross;
    return ahead(m_place.x()) > std::max(reached, ahead(m_origin.x()) + kAcrossMoved);
}

// The arrow turns about its beginning so that it goes through the place where it is held; pulled along
// itself, it shifts.
double FlightDrag::arrivalY() const {
    const double span = ahead(m_oldTo.x()) - ahead(m_from.x());
    const double drop = m_oldTo.y() - m_from.y();
    const auto part = [&](double x) { return std::clamp((ahead(x) - ahead(m_from.x())) / span, 0.0, 1.0); };
    const double here = part(m_place.x());
    const double offLine =
        m_place.y() - (m_from.y() + here * drop) - (m_origin.y() - m_from.y()) + part(m_origin.x()) * drop;
    const double leverage = std::min(1 / std::max(here, 1e-6), kLeverageMax);
    const double arrival = m_oldTo.y() + offLine * leverage + (part(m_origin.x()) - here) * drop;
    return std::max(arrival, m_chart->playheadY());
}

SimTime FlightDrag::arrivalAt(double y) const {
    const double drop = std::max(m_oldTo.y() - m_from.y(), 1.0);
    const double usPerPixel = std::max(static_cast<double>(m_flight.dueAt - m_flight.sentAt) / drop, 100.0);
    const SimTime at = m_chart->timeAt(y, usPerPixel);
    const std::int64_t step = stepFor(static_cast<double>(m_chart->timeAt(y + 1, usPerPixel) - at));
    return std::max(SimTime{(at.us + step / 2) / step * step}, m_chart->stage()->playhead());
}

std::optional<FlightDrag::Swap> FlightDrag::swap() const {
    if (std::abs(m_place.y() - m_origin.y()) > kPastLevel)
        return std::nullopt;
    const std::int64_t behindUs =
        std::max<std::int64_t>(1, world().channelFrom(m_sender).link.latencyUs / 20);
    for (const InFlight& other : world().channelFrom(m_sender).inFlight) {
        const QPointF place = m_chart->flightPoint(static_cast<int>(other.id));
        if (other.id == m_segment || other.held || std::abs(place.y() - m_origin.y()) > 2 * kPastLevel)
            continue;
        const bool isBehind = std::pair(m_flight.dueAt, m_segment) > std::pair(other.dueAt, other.id);
        const double beyond = ahead(m_place.x()) - ahead(place.x());
        const QString label =
            m_wire->data(m_wire->index(m_wire->rowOf(static_cast<int>(other.id))), WireModel::LabelRole)
                .toString();
        if (isBehind && beyond > kPast && ahead(m_place.x()) > ahead(m_origin.x()) + kPast)
            return Swap{other.id, m_flight.dueAt + behindUs, true, label};
        if (!isBehind && beyond < -kPast && ahead(m_place.x()) < ahead(m_origin.x()) - kPast)
            return Swap{m_segment, other.dueAt + behindUs, false, label};
    }
    return std::nullopt;
}

void FlightDrag::decide(bool copying) {
    m_to = m_oldTo;
    m_dueAt = m_flight.dueAt;
    m_swap.reset();
    if (copying)
        return say(Copy, tr("Copy it"));
    if (isOff())
        return say(Drop, tr("Drop it"));
    if (isAcross())
        return say(Deliver, tr("Deliver it to %1 now").arg(QLatin1Char(letterOf(peerOf(m_sender)))));
    if (m_flight.held)
        return say(Nothing, tr("Held"));
    m_swap = swap();
    if (m_swap)
        return say(Reorder, m_swap->overtakes ? tr("Overtake %1").arg(m_swap->other)
                                              : tr("Let %1 overtake").arg(m_swap->other));
    const QPointF moved = m_place - m_origin;
    if (std::hypot(moved.x(), moved.y()) < kStill)
        return say(Nothing, {});
    m_to.setY(arrivalY());
    m_dueAt = arrivalAt(m_to.y());
    say(Delay, tr("Arrives at %1").arg(timeText(m_dueAt)));
}

void FlightDrag::say(Intention intention, const QString& words) {
    m_intention = intention;
    m_words = words;
    emit changed();
}

QString FlightDrag::finish() {
    if (m_segment == 0)
        return {};
    const SegmentId id = m_segment;
    const Intention intention = m_intention;
    const SimTime dueAt = m_dueAt;
    const std::optional<Swap> swapped = m_swap;
    cancel();
    switch (intention) {
    case Nothing:
        return {};
    case Delay:
        return m_wire->delayTo(id, dueAt);
    case Reorder:
        return m_wire->delayTo(swapped->late, swapped->dueAt);
    case Drop:
        return m_wire->drop(static_cast<int>(id));
    case Deliver:
        return m_wire->deliver(static_cast<int>(id));
    case Copy:
        return m_wire->copy(static_cast<int>(id));
    }
    return {};
}

void FlightDrag::cancel() {
    if (m_segment == 0)
        return;
    m_segment = 0;
    say(Nothing, {});
}

} // namespace finwait
