#pragma once

#include <QColor>
#include <QQuickPaintedItem>
#include <QtQml/qqmlregistration.h>

namespace finwait {

/// A ring of which a part is filled, clockwise from the top: how much of a timer is left.
class RingItem : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    /// 0 to 1.
    Q_PROPERTY(double part READ part WRITE setPart NOTIFY changed FINAL)
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY changed FINAL)
    Q_PROPERTY(QColor track READ track WRITE setTrack NOTIFY changed FINAL)

public:
    explicit RingItem(QQuickItem* parent = nullptr) : QQuickPaintedItem(parent) { setAntialiasing(true); }

    [[nodiscard]] double part() const { return m_part; }
    void setPart(double part);
    [[nodiscard]] QColor color() const { return m_color; }
    void setColor(const QColor& color);
    [[nodiscard]] QColor track() const { return m_track; }
    void setTrack(const QColor& track);

    void paint(QPainter* painter) override;

signals:
    void changed();

private:
    void afterChange();

    double m_part = 0;
    QColor m_color;
    QColor m_track;
};

} // namespace finwait
