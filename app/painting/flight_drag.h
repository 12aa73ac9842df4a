#pragma once

#include <QObject>
#include <QPointF>
#include <QPointer>
#include <QString>
#include <QtQml/qqmlregistration.h>

#include <optional>

#include "app/models/wire_model.h"
#include "app/painting/sequence_chart_item.h"

namespace finwait {

/// A segment on its way that is being dragged in the chart, and what letting it go there would do. Time runs
/// down: dragged down or back it arrives later, up or onwards sooner; onto the other lifeline it is delivered
/// now; back over its own lifeline, or up off its arrow, it is dropped; past another of the same direction
/// the two change places. Coordinates are the chart item's.
class FlightDrag : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(finwait::SequenceChartItem* chart READ chart WRITE setChart NOTIFY chartChanged FINAL)
    Q_PROPERTY(finwait::WireModel* wire READ wire WRITE setWire NOTIFY wireChanged FINAL)
    /// The segment that is being dragged; 0: none.
    Q_PROPERTY(int segment READ segment NOTIFY changed FINAL)
    Q_PROPERTY(Intention intention READ intention NOTIFY changed FINAL)
    /// What letting go would do, in a few words.
    Q_PROPERTY(QString words READ words NOTIFY changed FINAL)
    /// Where the segment's head is held.
    Q_PROPERTY(QPointF place READ place NOTIFY changed FINAL)
    /// Where the arrow begins, and where it would end.
    Q_PROPERTY(QPointF from READ from NOTIFY changed FINAL)
    Q_PROPERTY(QPointF to READ to NOTIFY changed FINAL)

public:
    enum Intention { Nothing, Delay, Reorder, Drop, Deliver, Copy };
    Q_ENUM(Intention)

    explicit FlightDrag(QObject* parent = nullptr) : QObject(parent) {}

    [[nodiscard]] SequenceChartItem* chart() const { return m_chart; }
    void setChart(SequenceChartItem* chart);
    [[nodiscard]] WireModel* wire() const { return m_wire; }
    void setWire(WireModel* wire);
    [[nodiscard]] int segment() const { return static_cast<int>(m_segment); }
    [[nodiscard]] Intention intention() const { return m_intention; }
    [[nodiscard]] QString words() const { return m_words; }
    [[nodiscard]] QPointF place() const { return m_place; }
    [[nodiscard]] QPointF from() const { return m_from; }
    [[nodiscard]] QPointF to() const { return m_to; }

    Q_INVOKABLE void begin(int segment);
    /// The pointer is that far from where it took hold; `copying` while Ctrl is down.
    Q_INVOKABLE void moveBy(double dx, double dy, bool copying);
    /// Lets go. Returns an empty text, or why what was meant could not be done.
    Q_INVOKABLE QString finish();
    /// Lets go and does nothing.
    Q_INVOKABLE void cancel();

signals:
    void chartChanged();
    void wireChanged();
    void changed();

private:
    struct Swap {
        SegmentId late = 0; ///< The one that falls behind,
        SimTime dueAt;      ///< and when it arrives then.
        bool overtakes = false;
        QString other;
    };

    [[nodiscard]] const World& world() const { return m_chart->stage()->history().world(); }
    [[nodiscard]] double ahead(double x) const;
    [[nodiscard]] bool isOff() const;
    [[nodiscard]] bool isAcross() const;
    [[nodiscard]] double arrivalY() const;
    [[nodiscard]] SimTime arrivalAt(double y) const;
    [[nodiscard]] std::optional<Swap> swap() const;
    void decide(bool copying);
    void say(Intention intention, const QString& words);

    QPointer<SequenceChartItem> m_chart;
    QPointer<WireModel> m_wire;
    SegmentId m_segment = 0;
    InFlight m_flight; ///< As it was when it was taken hold of.
    End m_sender = End::A;
    QPointF m_origin;
    QPointF m_place;
    QPointF m_from;
    QPointF m_oldTo;
    QPointF m_to;
    SimTime m_dueAt;
    std::optional<Swap> m_swap;
    Intention m_intention = Nothing;
    QString m_words;
};

} // namespace finwait
