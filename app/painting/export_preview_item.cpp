#include "app/painting/export_preview_item.h"

#include <QPainter>
#include <QQuickWindow>

#include <algorithm>
#include <cmath>

#include "app/painting/palette.h"

namespace finwait {

namespace {

constexpr double kLeafMargin = 16;
constexpr double kAround = 0.6; ///< Of the viewport, drawn on each side in advance.
constexpr int kCheckSide = 8;

/// What shows through where there is no background.
QImage checks(const Palette& colors) {
    QImage image(2 * kCheckSide, 2 * kCheckSide, QImage::Format_RGB32);
    image.fill(colors.surface);
    QPainter painter(&image);
    for (const QPoint at : {QPoint(0, 0), QPoint(kCheckSide, kCheckSide)})
        painter.fillRect(QRect(at, QSize(kCheckSide, kCheckSide)), colors.hairline);
    return image;
}

} // namespace

ExportPreviewItem::ExportPreviewItem(QQuickItem* parent) : QQuickPaintedItem(parent) {
    setAntialiasing(true);
}

void ExportPreviewItem::setExporter(ExportModel* exporter) {
    if (exporter == m_exporter)
        return;
    if (m_exporter)
        m_exporter->disconnect(this);
    m_exporter = exporter;
    if (m_exporter)
        connect(m_exporter, &ExportModel::leafChanged, this, &ExportPreviewItem::takeLeaf);
    takeLeaf();
    emit exporterChanged();
}

void ExportPreviewItem::setTheme(int theme) {
    m_theme = theme;
    update();
    emit themeChanged();
}

void ExportPreviewItem::setZoom(double zoom) {
    zoom = std::clamp(zoom, kZoomMin, kZoomMax);
    if (zoom == m_zoom)
        return;
    m_zoom = zoom;
    emit zoomChanged();
    emit layoutChanged();
    draw(false);
}

void ExportPreviewItem::setContentX(double x) {
    if (x == m_content.x())
        return;
    m_content.setX(x);
    emit scrolled();
    draw(false);
}

void ExportPreviewItem::setContentY(double y) {
    if (y == m_content.y())
        return;
    m_content.setY(y);
    emit scrolled();
    draw(false);
}

double ExportPreviewItem::contentWidth() const {
    return std::max(width(), m_leaf.size.width() * scale() + 2 * kLeafMargin);
}

double ExportPreviewItem::contentHeight() const {
    return std::max(height(), m_leaf.size.height() * scale() + 2 * kLeafMargin);
}

double ExportPreviewItem::scale() const {
    const double room = width() - 2 * kLeafMargin;
    if (m_leaf.size.isEmpty() || room <= 0)
        return m_zoom;
    return m_zoom * std::min(1.0, room / m_leaf.size.width());
}

QRectF ExportPreviewItem::leafRect() const {
    const QSizeF size = m_leaf.size * scale();
    return {{(contentWidth() - size.width()) / 2 - m_content.x(), kLeafMargin - m_content.y()}, size};
}

QRectF ExportPreviewItem::visiblePart() const {
    const QRectF leaf = leafRect();
    const QRectF seen = leaf & QRectF(QPointF(0, 0), size());
    return {(seen.topLeft() - leaf.topLeft()) / scale(), seen.size() / scale()};
}

void ExportPreviewItem::takeLeaf() {
    m_leaf = {};
    if (m_exporter && m_exporter->leafCount() > 0 && m_exporter->preview().leafAt)
        m_leaf = m_exporter->preview().leafAt(static_cast<std::size_t>(m_exporter->leaf()));
    m_stale = true;
    emit layoutChanged();
    draw(true);
}

/// Asks for what can be seen, unless it is there.
void ExportPreviewItem::draw(bool anew) {
    update();
    if (!m_leaf.paint || size().isEmpty()) {
        m_drawing.cancel();
        m_image = {};
        setDrawn(true);
        return;
    }
    const QRectF seen = visiblePart();
    const double density = scale() * (window() == nullptr ? 1 : window()->effectiveDevicePixelRatio());
    if (!anew && m_drawing.isRunning()) {
        m_again = true; // What is being drawn is better than nothing, for whoever scrolls.
        return;
    }
    if (!anew && !m_stale && density == m_density && (seen.isEmpty() || m_part.contains(seen)))
        return;
    m_again = false;
    setDrawn(false);
    const double aroundX = seen.width() * kAround;
    const double aroundY = seen.height() * kAround;
    const QRectF part =
        seen.adjusted(-aroundX, -aroundY, aroundX, aroundY) & QRectF(QPointF(0, 0), m_leaf.size);
    m_drawing.start([this, leaf = m_leaf, part, density](const SideTask::Progress&) -> std::function<void()> {
        QImage image(std::max(1, static_cast<int>(std::ceil(part.width() * density))),
                     std::max(1, static_cast<int>(std::ceil(part.height() * density))),
                     QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.scale(density, density);
        painter.translate(-part.topLeft());
        leaf.paint(painter, part);
        painter.end();
        return [this, image, part, density] {
            m_density = density;
            show(image, part);
        };
    });
}

void ExportPreviewItem::show(const QImage& image, const QRectF& part) {
    m_image = image;
    m_part = part;
    m_stale = false;
    update();
    if (m_again)
        draw(false);
    setDrawn(!m_drawing.isRunning());
}

void ExportPreviewItem::setDrawn(bool drawn) {
    if (drawn == m_drawn)
        return;
    m_drawn = drawn;
    emit drawnChanged();
}

void ExportPreviewItem::paint(QPainter* painter) {
    if (m_leaf.size.isEmpty())
        return;
    const Palette& colors = palette(static_cast<ThemeKind>(m_theme));
    const QRectF leaf = leafRect();
    painter->setClipRect(leaf.adjusted(-1, -1, 1, 1));
    if (m_exporter && m_exporter->isSeeThrough())
        painter->fillRect(leaf, QBrush(checks(colors)));
    if (!m_image.isNull() && m_density > 0) {
        painter->setRenderHint(QPainter::SmoothPixmapTransform);
        const QRectF place(leaf.topLeft() + m_part.topLeft() * scale(),
                           QSizeF(m_image.size()) * (scale() / m_density));
        painter->drawImage(place, m_image);
    }
    painter->setPen(QPen(colors.hairline, 1));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(leaf);
}

void ExportPreviewItem::geometryChange(const QRectF& newGeometry, const QRectF& oldGeometry) {
    QQuickPaintedItem::geometryChange(newGeometry, oldGeometry);
    if (newGeometry.size() == oldGeometry.size())
        return;
    emit layoutChanged();
    draw(false);
}

void ExportPreviewItem::itemChange(ItemChange change, const ItemChangeData& value) {
    QQuickPaintedItem::itemChange(change, value);
    if (change == ItemSceneChange || change == ItemDevicePixelRatioHasChanged)
        draw(false);
}

} // namespace finwait
