#pragma once

#include <QPointF>
#include <QPointer>
#include <QQuickPaintedItem>
#include <QString>
#include <QtQml/qqmlregistration.h>

#include <optional>

#include "app/models/linking.h"
#include "app/models/stage.h"
#include "core/chart/chart.h"

namespace finwait {

/// The sequence chart on the screen: as large as the viewport, painting only what can be seen, and again only
/// when the path, the cursor or the view changes. What moves (the playhead, segments on their way) is left to
/// light items above it, which ask here where things are. All coordinates are the item's own.
class SequenceChartItem : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(finwait::Stage* stage READ stage WRITE setStage NOTIFY stageChanged FINAL)
    /// A ThemeKind: Theme.kind.
    Q_PROPERTY(int theme READ theme WRITE setTheme NOTIFY themeChanged FINAL)
    Q_PROPERTY(bool timeToScale READ timeToScale WRITE setTimeToScale NOTIFY timeToScaleChanged FINAL)
    /// The scale of type: pixels a logical unit at a zoom of 1. A viewport too narrow for the chart makes it
    /// smaller by itself.
    Q_PROPERTY(double textScale READ textScale WRITE setTextScale NOTIFY textScaleChanged FINAL)
    /// Pixels a logical unit.
    Q_PROPERTY(double unit READ unit NOTIFY layoutChanged FINAL)
    /// On top of the scale of type: 0.4 to 4.
    Q_PROPERTY(double zoom READ zoom WRITE setZoom NOTIFY zoomChanged FINAL)
    /// Bound to Preferences.language: a change words the chart anew.
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged FINAL)

    /// In whose words the lane beside the lifelines is, a key of CallLane. It is left out where there is no
    /// room.
    Q_PROPERTY(QString calls READ calls WRITE setCalls NOTIFY callsChanged FINAL)
    /// What is shown of that.
    Q_PROPERTY(QString shownCalls READ shownCalls NOTIFY layoutChanged FINAL)

    /// How far the view is scrolled down; bind a Flickable's contentY, or set it.
    Q_PROPERTY(double contentY READ contentY WRITE setContentY NOTIFY contentYChanged FINAL)
    /// Of everything up to the cursor.
    Q_PROPERTY(double contentHeight READ contentHeight NOTIFY contentHeightChanged FINAL)
    /// Room that the heads take at the top, whatever the scroll position.
    Q_PROPERTY(double headHeight READ headHeight NOTIFY layoutChanged FINAL)
    Q_PROPERTY(double headGap READ headGap NOTIFY layoutChanged FINAL) ///< Between the two heads.
    Q_PROPERTY(double lifelineAX READ lifelineAX NOTIFY layoutChanged FINAL)
    Q_PROPERTY(double lifelineBX READ lifelineBX NOTIFY layoutChanged FINAL)

    /// Where the displayed moment is: y in the viewport (it may lie outside).
    Q_PROPERTY(double playheadY READ playheadY NOTIFY playheadMoved FINAL)
    /// Where its time is written: clear of the times beside the rows, or right upon one.
    Q_PROPERTY(double playheadChipY READ playheadChipY NOTIFY playheadMoved FINAL)
    Q_PROPERTY(QString playheadText READ playheadText NOTIFY playheadMoved FINAL)
    /// Segment ids; 0 is none.
    Q_PROPERTY(int hovered READ hovered WRITE setHovered NOTIFY hoveredChanged FINAL)
    Q_PROPERTY(int selected READ selected WRITE setSelected NOTIFY selectedChanged FINAL)
    /// Grows whenever what the invokables return may have changed, for bindings to depend on.
    Q_PROPERTY(int revision READ revision NOTIFY revisionChanged FINAL)

public:
    /// What is asked for is not in the chart, or not at the displayed moment.
    static constexpr QPointF kNowhere{-1, -1};

    explicit SequenceChartItem(QQuickItem* parent = nullptr);

    [[nodiscard]] Stage* stage() const { return m_stage; }
    void setStage(Stage* stage);
    [[nodiscard]] int theme() const { return m_theme; }
    void setTheme(int theme);
    [[nodiscard]] bool timeToScale() const { return m_timeToScale; }
    void setTimeToScale(bool on);
    [[nodiscard]] double textScale() const { return m_textScale; }
    void setTextScale(double scale);
    [[nodiscard]] double unit() const { return m_unit; }
    [[nodiscard]] double zoom() const { return m_zoom; }
    void setZoom(double zoom);
    [[nodiscard]] QString language() const { return m_language; }
    void setLanguage(const QString& language);
    [[nodiscard]] QString calls() const { return m_calls; }
    void setCalls(const QString& calls);
    [[nodiscard]] QString shownCalls() const;
    [[nodiscard]] double contentY() const { return m_contentY; }
    void setContentY(double y);
    [[nodiscard]] double contentHeight() const;
    [[nodiscard]] double headHeight() const;
    [[nodiscard]] double headGap() const;
    [[nodiscard]] double lifelineAX() const { return lifelineX(End::A); }
    [[nodiscard]] double lifelineBX() const { return lifelineX(End::B); }
    [[nodiscard]] double playheadY() const;
    [[nodiscard]] double playheadChipY() const;
    [[nodiscard]] QString playheadText() const;
    [[nodiscard]] int hovered() const { return m_hovered; }
    void setHovered(int segment);
    [[nodiscard]] int selected() const { return m_selected; }
    void setSelected(int segment);
    [[nodiscard]] int revision() const { return m_revision; }

    /// Zooms, and tells the contentY at which what lies at a height of the viewport stays there.
    Q_INVOKABLE double zoomTo(double zoom, double y);
    /// Where a segment is at the displayed moment; (-1, -1) when it is not on its way.
    Q_INVOKABLE [[nodiscard]] QPointF flightPoint(int segment) const;
    /// Where its way begins.
    Q_INVOKABLE [[nodiscard]] QPointF flightStart(int segment) const;
    /// Where its way ends, as far as is known.
    Q_INVOKABLE [[nodiscard]] QPointF flightEnd(int segment) const;
    /// Where its arrow ends as it is drawn, at the ✕ of a lost one; (-1, -1) when it is not there yet.
    Q_INVOKABLE [[nodiscard]] QPointF arrowTip(int segment) const;
    /// The spot of a step on the lifeline of who acted; (-1, -1) for the future and what the network does.
    Q_INVOKABLE [[nodiscard]] QPointF stepPoint(int step) const;
    /// Points `linking` at what lies under a point of the viewport: an arrow, a call, a band or a timer.
    Q_INVOKABLE void light(finwait::Linking* linking, double x, double y) const;
    /// What the call in the lane under a point of the viewport stands for; empty where there is none.
    Q_INVOKABLE [[nodiscard]] QString callHint(double x, double y) const;
    /// The moment at a height of the viewport; below the last row one pixel is `usPerPixelBeyond`.
    [[nodiscard]] SimTime timeAt(double y, double usPerPixelBeyond) const;
    /// The segment under a point of the viewport; 0 is none.
    Q_INVOKABLE [[nodiscard]] int segmentAt(double x, double y) const;
    /// The step that happened at a height of the viewport.
    Q_INVOKABLE [[nodiscard]] int stepAt(double y) const;
    /// A contentY at which the displayed moment can be seen well; the present one if it can be seen already.
    Q_INVOKABLE [[nodiscard]] double contentYForPlayhead() const;
    /// Where the row of a step lies in the viewport (or outside of it).
    Q_INVOKABLE [[nodiscard]] double stepY(int step) const;

    void paint(QPainter* painter) override;

signals:
    void stageChanged();
    void themeChanged();
    void timeToScaleChanged();
    void textScaleChanged();
    void zoomChanged();
    void languageChanged();
    void callsChanged();
    void contentYChanged();
    void contentHeightChanged();
    void layoutChanged();
    void playheadMoved();
    void hoveredChanged();
    void selectedChanged();
    void revisionChanged();

protected:
    void geometryChange(const QRectF& newGeometry, const QRectF& oldGeometry) override;

private:
    [[nodiscard]] const ChartTimer* timerAt(ChartPoint point) const;
    [[nodiscard]] CallLane wantedLane() const;
    void tellAgain();
    void afterResize();
    void followPath(int firstChanged);
    void layOut();
    void afterCursor();
    void afterPlayhead();
    void bump();
    [[nodiscard]] bool ready() const { return m_stage != nullptr && !m_chart.empty(); }
    /// What the viewport shows.
    [[nodiscard]] const ChartScene& viewScene() const;
    /// What surrounds the displayed moment.
    [[nodiscard]] const ChartScene& cursorScene() const { return m_chart.sceneAt(cursorStep()); }
    [[nodiscard]] const ChartArrow* arrowOf(int segment) const;
    [[nodiscard]] StepIndex cursorStep() const;
    [[nodiscard]] QPointF toItem(ChartPoint point) const;
    [[nodiscard]] ChartPoint toScene(double x, double y) const;
    [[nodiscard]] double lifelineX(End end) const;

    QPointer<Stage> m_stage;
    Chart m_chart;
    QString m_language;
    QString m_calls = QStringLiteral("none");
    CallLane m_lane = CallLane::None;
    int m_theme = 0;
    bool m_timeToScale = false;
    double m_textScale = 1;
    double m_zoom = 1;
    double m_unit = 1; ///< Pixels of the item for each unit of the scene.
    double m_contentY = 0;
    int m_hovered = 0;
    int m_selected = 0;
    int m_revision = 0;
};

} // namespace finwait
