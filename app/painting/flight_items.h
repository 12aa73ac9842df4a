#pragma once

#include <QPointF>
#include <QPointer>
#include <QQuickItem>
#include <QtQml/qqmlregistration.h>

#include "app/painting/sequence_chart_item.h"

namespace finwait {

/// Where the capsule of a segment on its way is put: where the segment is, below the line and clear of others
/// on the same spot; nowhere when too many of these would hide the chart.
QPointF capsulePoint(const SequenceChartItem& chart, int segment);

/// An item above a chart that goes with a segment on its way. However often the chart moves meanwhile, it is
/// put in its place once a frame: there can be a hundred of them.
class FlightFollower : public QQuickItem {
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(finwait::SequenceChartItem* chart READ chart WRITE setChart NOTIFY chartChanged FINAL)
    Q_PROPERTY(int segment READ segment WRITE setSegment NOTIFY segmentChanged FINAL)

public:
    [[nodiscard]] SequenceChartItem* chart() const { return m_chart; }
    void setChart(SequenceChartItem* chart);
    [[nodiscard]] int segment() const { return m_segment; }
    void setSegment(int segment);

signals:
    void chartChanged();
    void segmentChanged();

protected:
    using QQuickItem::QQuickItem;
    virtual void place() = 0;
    void updatePolish() override;

private:
    QPointer<SequenceChartItem> m_chart;
    int m_segment = 0;
};

/// Knows where the segment's capsule is put.
class FlightPlace : public finwait::FlightFollower {
    Q_OBJECT
    QML_ELEMENT
    /// In the chart; see capsulePoint.
    Q_PROPERTY(QPointF point READ point NOTIFY pointChanged FINAL)

public:
    explicit FlightPlace(QQuickItem* parent = nullptr);

    [[nodiscard]] QPointF point() const { return m_point; }

signals:
    void pointChanged();

protected:
    void place() override;

private:
    QPointF m_point = SequenceChartItem::kNowhere;
};

/// Lies along the way that the segment has come, as high as it is made.
class FlightWay : public finwait::FlightFollower {
    Q_OBJECT
    QML_ELEMENT
    /// It is on its way and has come some of it.
    Q_PROPERTY(bool flying READ isFlying NOTIFY flyingChanged FINAL)

public:
    explicit FlightWay(QQuickItem* parent = nullptr);

    [[nodiscard]] bool isFlying() const { return m_flying; }

signals:
    void flyingChanged();

protected:
    void place() override;

private:
    bool m_flying = false;
};

} // namespace finwait
