#include "app/painting/ring_item.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace finwait {

void RingItem::setPart(double part) {
    const double bounded = std::clamp(part, 0.0, 1.0);
    if (bounded == m_part)
        return;
    m_part = bounded;
    afterChange();
}

void RingItem::setColor(const QColor& color) {
    if (color == m_color)
        return;
    m_color = color;
    afterChange();
}

void RingItem::setTrack(const QColor& track) {
    if (track == m_track)
        return;
    m_track = track;
    afterChange();
}

void RingItem::afterChange() {
    update();
    emit changed();
}

void RingItem::paint(QPainter* painter) {
    constexpr int kWholeTurn = 360 * 16;
    const double thick = std::max(3.0, width() * 0.15);
    const QRectF ring = QRectF(0, 0, width(), height()).adjusted(thick, thick, -thick, -thick);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(m_track, thick));
    painter->drawEllipse(ring);
    painter->setPen(QPen(m_color, thick, Qt::SolidLine, Qt::FlatCap));
    painter->drawArc(ring, 90 * 16, -static_cast<int>(std::lround(m_part * kWholeTurn)));
}

} // namespace finwait
