#pragma once

#include <QPointer>
#include <QQuickPaintedItem>
#include <QtQml/qqmlregistration.h>

#include <memory>
#include <optional>

#include "app/models/progress.h"
#include "app/models/stage.h"
#include "app/painting/diagram_painter.h"

namespace finwait {

/// The state diagram as an item: paints what stands still, and repaints only when that changes. What moves
/// (the tokens) is told as points, for light items above.
///
/// The figure fills the item at the scale of type; where its labels have no room it becomes a little smaller,
/// and what still has none is shown when taken or pointed at. It can be zoomed and moved from there. All
/// points and rectangles told are in the item's coordinates.
class StateDiagramItem : public QQuickPaintedItem {
    Q_OBJECT
    QML_NAMED_ELEMENT(StateDiagramLayer)
    Q_PROPERTY(finwait::Stage* stage READ stage WRITE setStage NOTIFY stageChanged FINAL)
    /// A ThemeKind as a number.
    Q_PROPERTY(int theme READ theme WRITE setTheme NOTIFY themeChanged FINAL)
    /// A NameDialect as a number.
    Q_PROPERTY(int dialect READ dialect WRITE setDialect NOTIFY dialectChanged FINAL)
    /// Show the edges that RFC 9293's figure 5 leaves out, too.
    Q_PROPERTY(bool showOmitted READ showOmitted WRITE setShowOmitted NOTIFY showOmittedChanged FINAL)
    /// Edges to emphasise besides, by number.
    Q_PROPERTY(QList<int> litEdges READ litEdges WRITE setLitEdges NOTIFY litEdgesChanged FINAL)
    /// Instead of a stage: what has been seen happening in the course.
    Q_PROPERTY(finwait::Progress* seen READ seen WRITE setSeen NOTIFY seenChanged FINAL)
    /// The scale of type: pixels that a logical unit should be.
    Q_PROPERTY(double textScale READ textScale WRITE setTextScale NOTIFY textScaleChanged FINAL)
    /// How small it may become to give every label its place.
    Q_PROPERTY(double leastScale READ leastScale WRITE setLeastScale NOTIFY leastScaleChanged FINAL)
    /// From 1, all of the figure, to kZoomMax.
    Q_PROPERTY(double zoom READ zoom NOTIFY geometryChanged FINAL)
    /// Pixels a logical unit.
    Q_PROPERTY(double unit READ unit NOTIFY geometryChanged FINAL)
    /// How far the step just taken has been shown, from 0 to 1.
    Q_PROPERTY(double progress READ progress WRITE setProgress NOTIFY tokensChanged FINAL)
    /// Of a token, in pixels.
    Q_PROPERTY(double tokenRadius READ tokenRadius NOTIFY geometryChanged FINAL)
    /// The centres of the tokens.
    Q_PROPERTY(QPointF tokenA READ tokenA NOTIFY tokensChanged FINAL)
    Q_PROPERTY(QPointF tokenB READ tokenB NOTIFY tokensChanged FINAL)
    /// Where the pointer is; (-1, -1) when it is elsewhere.
    Q_PROPERTY(QPointF pointer READ pointer WRITE setPointer NOTIFY pointerChanged FINAL)
    /// The state that the keyboard is on; -1: none.
    Q_PROPERTY(int focusedState READ focusedState WRITE setFocusedState NOTIFY focusedStateChanged FINAL)
    /// A sentence about the state or edge under the pointer, or under the keyboard's focus; empty when there
    /// is none.
    Q_PROPERTY(QString hint READ hint NOTIFY hintChanged FINAL)
    /// Changes whenever what `stateDescription` says may have changed.
    Q_PROPERTY(int revision READ revision NOTIFY revisionChanged FINAL)

public:
    static constexpr int kStates = static_cast<int>(kStateCount);
    static constexpr double kZoomMax = 6;

    explicit StateDiagramItem(QQuickItem* parent = nullptr);

    [[nodiscard]] Stage* stage() const { return m_stage; }
    void setStage(Stage* stage);
    [[nodiscard]] int theme() const { return static_cast<int>(m_theme); }
    void setTheme(int theme);
    [[nodiscard]] int dialect() const { return static_cast<int>(m_dialect); }
    void setDialect(int dialect);
    [[nodiscard]] bool showOmitted() const { return m_options.showOmitted; }
    void setShowOmitted(bool show);
    [[nodiscard]] QList<int> litEdges() const;
    void setLitEdges(const QList<int>& edges);
    [[nodiscard]] Progress* seen() const { return m_seen; }
    void setSeen(Progress* progress);
    [[nodiscard]] double textScale() const { return m_textScale; }
    void setTextScale(double scale);
    [[nodiscard]] double leastScale() const { return m_leastScale; }
    void setLeastScale(double scale);
    [[nodiscard]] double zoom() const { return m_zoom; }
    [[nodiscard]] double unit() const { return m_fit * m_zoom; }
    [[nodiscard]] double progress() const { return m_progress; }
    void setProgress(double progress);
    [[nodiscard]] double tokenRadius() const { return m_layout ? m_layout->tokenRadius() * unit() : 0; }
    [[nodiscard]] QPointF tokenA() const { return tokenPoint(End::A); }
    [[nodiscard]] QPointF tokenB() const { return tokenPoint(End::B); }
    [[nodiscard]] QPointF pointer() const { return m_pointer; }
    void setPointer(QPointF pointer);
    [[nodiscard]] int focusedState() const { return m_focusedState; }
    void setFocusedState(int state);
    [[nodiscard]] QString hint() const { return m_hint; }
    [[nodiscard]] int revision() const { return m_revision; }

    [[nodiscard]] const DiagramState& state() const { return m_state; }
    /// The item has a size.
    [[nodiscard]] const DiagramLayout& layout() const { return *m_layout; }

    /// What lies under `at` stays there.
    Q_INVOKABLE void zoomTo(double zoom, QPointF at);
    /// Moves the figure, as far as it is larger than the item.
    Q_INVOKABLE void moveBy(double dx, double dy);

    /// A state's box. `state` is 0 (CLOSED) to 10 (TIME-WAIT).
    Q_INVOKABLE [[nodiscard]] QRectF stateRect(int state) const;
    Q_INVOKABLE [[nodiscard]] QString stateName(int state) const;
    /// "SYN-SENT → ESTABLISHED"
    Q_INVOKABLE [[nodiscard]] QString edgeName(int edge) const;
    /// Where "A" or "B" is.
    Q_INVOKABLE [[nodiscard]] int whereIs(const QString& end) const;
    /// "A is here. Waits for …"
    Q_INVOKABLE [[nodiscard]] QString stateDescription(int state) const;
    /// The state at a point, or -1.
    Q_INVOKABLE [[nodiscard]] int stateAt(QPointF point) const;
    /// The edge at a point, or -1.
    Q_INVOKABLE [[nodiscard]] int edgeAt(QPointF point) const;
    /// A point of an edge; `progress` runs from 0 to 1.
    Q_INVOKABLE [[nodiscard]] QPointF pointOnEdge(int edge, double progress) const;
    /// The last edge that the step just taken led an end along, or -1.
    Q_INVOKABLE [[nodiscard]] int edgeOfLastStep(const QString& end) const;

    void paint(QPainter* painter) override;

signals:
    void stageChanged();
    void themeChanged();
    void dialectChanged();
    void showOmittedChanged();
    void textScaleChanged();
    void leastScaleChanged();
    void geometryChanged();
    void tokensChanged();
    void pointerChanged();
    void focusedStateChanged();
    void litEdgesChanged();
    void seenChanged();
    void hintChanged();
    void revisionChanged();
    /// A step forward led a token along an edge: the moment to run `progress` from 0 to 1.
    void moved();

protected:
    void geometryChange(const QRectF& newGeometry, const QRectF& oldGeometry) override;
    bool event(QEvent* event) override;

private:
    void followNewScenario();
    void followPath();
    void followCursor();
    void rebuildLayout();
    void fitLayout();
    void moveTo(QPointF pan);
    void show(DiagramState state);
    void refreshSeen();
    void refreshHover();
    [[nodiscard]] QString hintFor(std::optional<DiagramBox> box, std::optional<EdgeId> edge) const;
    [[nodiscard]] std::vector<EdgeId> shownBesides() const;
    [[nodiscard]] QPointF tokenPoint(End end) const;
    [[nodiscard]] QPointF origin() const;
    [[nodiscard]] QPointF toItem(QPointF logical) const { return origin() + logical * unit(); }
    [[nodiscard]] QPointF toLogical(QPointF point) const { return (point - origin()) / unit(); }

    QPointer<Stage> m_stage;
    QPointer<Progress> m_seen;
    DiagramTracker m_tracker;
    NodeId m_cursor = 0;
    std::optional<DiagramLayout> m_layout; ///< None while the item has no size.
    DiagramState m_state;
    DiagramOptions m_options;
    ThemeKind m_theme = ThemeKind::Light;
    NameDialect m_dialect = NameDialect::Rfc;
    double m_textScale = 1;
    double m_leastScale = 1;
    double m_fit = 1; ///< Pixels a logical unit before the zoom.
    double m_zoom = 1;
    QPointF m_pan; ///< From the middle.
    double m_progress = 1;
    QPointF m_pointer{-1, -1};
    int m_focusedState = -1;
    QString m_hint;
    int m_revision = 0;
};

} // namespace finwait
