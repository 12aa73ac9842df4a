#pragma once

#include <QPointer>
#include <QQuickPaintedItem>
#include <QtQml/qqmlregistration.h>

#include "app/models/stage.h"

namespace finwait {

/// The path as a line with a dot for each step in the colour of who acted: filled behind the cursor, hollow
/// before it. Dots that would touch merge into a band; what is painted never exceeds a few thousand marks.
class TimelineItem : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(finwait::Stage* stage READ stage WRITE setStage NOTIFY stageChanged FINAL)
    /// Where the playhead stands, between the dots of two steps.
    Q_PROPERTY(double playheadX READ playheadX NOTIFY playheadMoved FINAL)

public:
    explicit TimelineItem(QQuickItem* parent = nullptr);

    [[nodiscard]] Stage* stage() const { return m_stage; }
    void setStage(Stage* stage);
    [[nodiscard]] double playheadX() const;

    Q_INVOKABLE [[nodiscard]] double xOfStep(double step) const;
    /// Shows the moment at `x`: between two dots, the time between their steps.
    Q_INVOKABLE void seekTo(double x);
    /// The step whose dot is nearest to `x`.
    Q_INVOKABLE [[nodiscard]] int stepAt(double x) const;

    void paint(QPainter* painter) override;

signals:
    void stageChanged();
    void playheadMoved();

protected:
    void geometryChange(const QRectF& newGeometry, const QRectF& oldGeometry) override;

private:
    [[nodiscard]] double spacing() const;
    [[nodiscard]] QColor colorOf(const StepSummary& step) const;
    void paintDots(QPainter& painter) const;
    void paintBand(QPainter& painter) const;
    void paintCursor(QPainter& painter) const;

    QPointer<Stage> m_stage;
};

} // namespace finwait
