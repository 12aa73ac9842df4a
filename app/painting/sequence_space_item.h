#pragma once

#include <QQuickPaintedItem>
#include <QString>
#include <QtQml/qqmlregistration.h>

#include "app/models/stage.h"
#include "app/painting/space_painter.h"

namespace finwait {

/// The sequence space of both directions at the cursor, painted when something of it changes.
class SequenceSpaceItem : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(finwait::Stage* stage READ stage WRITE setStage NOTIFY stageChanged FINAL)
    /// A ThemeKind: Theme.kind.
    Q_PROPERTY(int theme READ theme WRITE setTheme NOTIFY lookChanged FINAL)
    Q_PROPERTY(double textScale READ textScale WRITE setTextScale NOTIFY lookChanged FINAL)
    /// How high it wants to be; 0 when no end has a connection.
    Q_PROPERTY(double contentHeight READ contentHeight NOTIFY sceneChanged FINAL)
    /// The same in words.
    Q_PROPERTY(QString summary READ summary NOTIFY sceneChanged FINAL)

public:
    explicit SequenceSpaceItem(QQuickItem* parent = nullptr);

    [[nodiscard]] Stage* stage() const { return m_stage; }
    void setStage(Stage* stage);
    [[nodiscard]] int theme() const { return m_theme; }
    void setTheme(int theme);
    [[nodiscard]] double textScale() const { return m_textScale; }
    void setTextScale(double scale);
    [[nodiscard]] double contentHeight() const { return m_scene.height; }
    [[nodiscard]] QString summary() const;
    /// What lies under a point; empty: nothing.
    Q_INVOKABLE QString textAt(double x, double y) const;

    void paint(QPainter* painter) override;

signals:
    void stageChanged();
    void lookChanged();
    void sceneChanged();

protected:
    void geometryChange(const QRectF& newGeometry, const QRectF& oldGeometry) override;

private:
    void layOut();

    Stage* m_stage = nullptr;
    int m_theme = 0;
    double m_textScale = 1;
    SpaceScene m_scene;
};

} // namespace finwait
