#pragma once

#include <QImage>
#include <QPointer>
#include <QQuickPaintedItem>
#include <QtQml/qqmlregistration.h>

#include "app/models/export_model.h"
#include "app/models/side_task.h"

namespace finwait {

/// The leaf of an export that is looked at: as large as the viewport, showing what was drawn beside the
/// window of the part that can be seen and of what lies around it. All coordinates are the item's own.
class ExportPreviewItem : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(finwait::ExportModel* exporter READ exporter WRITE setExporter NOTIFY exporterChanged FINAL)
    /// A ThemeKind: Theme.kind; of what lies around the leaf.
    Q_PROPERTY(int theme READ theme WRITE setTheme NOTIFY themeChanged FINAL)
    /// At 1 all of its width can be seen, or it is as large as in the file: 0.2 to 6.
    Q_PROPERTY(double zoom READ zoom WRITE setZoom NOTIFY zoomChanged FINAL)
    /// How far the view is scrolled; bind a Flickable's.
    Q_PROPERTY(double contentX READ contentX WRITE setContentX NOTIFY scrolled FINAL)
    Q_PROPERTY(double contentY READ contentY WRITE setContentY NOTIFY scrolled FINAL)
    /// The leaf with its margin.
    Q_PROPERTY(double contentWidth READ contentWidth NOTIFY layoutChanged FINAL)
    Q_PROPERTY(double contentHeight READ contentHeight NOTIFY layoutChanged FINAL)
    /// Everything that can be seen is drawn.
    Q_PROPERTY(bool drawn READ isDrawn NOTIFY drawnChanged FINAL)

public:
    static constexpr double kZoomMin = 0.2;
    static constexpr double kZoomMax = 6;

    explicit ExportPreviewItem(QQuickItem* parent = nullptr);

    [[nodiscard]] ExportModel* exporter() const { return m_exporter; }
    void setExporter(ExportModel* exporter);
    [[nodiscard]] int theme() const { return m_theme; }
    void setTheme(int theme);
    [[nodiscard]] double zoom() const { return m_zoom; }
    void setZoom(double zoom);
    [[nodiscard]] double contentX() const { return m_content.x(); }
    void setContentX(double x);
    [[nodiscard]] double contentY() const { return m_content.y(); }
    void setContentY(double y);
    [[nodiscard]] double contentWidth() const;
    [[nodiscard]] double contentHeight() const;
    [[nodiscard]] bool isDrawn() const { return m_drawn; }

    void paint(QPainter* painter) override;

    /// What was drawn last, and which part of the leaf it is.
    [[nodiscard]] const QImage& image() const { return m_image; }

signals:
    void exporterChanged();
    void themeChanged();
    void zoomChanged();
    void scrolled();
    void layoutChanged();
    void drawnChanged();

protected:
    void geometryChange(const QRectF& newGeometry, const QRectF& oldGeometry) override;
    void itemChange(ItemChange change, const ItemChangeData& value) override;

private:
    void takeLeaf();
    /// Pixels of the item for each unit of the leaf.
    [[nodiscard]] double scale() const;
    /// Where the leaf lies.
    [[nodiscard]] QRectF leafRect() const;
    /// What can be seen, in the leaf's units.
    [[nodiscard]] QRectF visiblePart() const;
    void draw(bool anew);
    void show(const QImage& image, const QRectF& part);
    void setDrawn(bool drawn);

    QPointer<ExportModel> m_exporter;
    int m_theme = 0;
    double m_zoom = 1;
    QPointF m_content;
    PreviewLeaf m_leaf;
    QImage m_image;
    QRectF m_part;        ///< Of the leaf, that `m_image` shows.
    double m_density = 0; ///< Pixels of the image for each unit.
    bool m_stale = false; ///< It shows another leaf.
    bool m_again = false; ///< The view moved while it was drawn.
    bool m_drawn = false;
    SideTask m_drawing;
};

} // namespace finwait
