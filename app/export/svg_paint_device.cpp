#include "app/export/svg_paint_device.h"

#include <QPainterPath>
#include <QPen>
#include <QTransform>

#include <algorithm>
#include <cmath>

#include "app/export/svg_canvas.h"

namespace finwait {

namespace {

constexpr int kDotsPerInch = 96; ///< One unit is one pixel of CSS.

class SvgPaintEngine final : public QPaintEngine {
public:
    explicit SvgPaintEngine(SvgCanvas& canvas)
        : QPaintEngine(QPaintEngine::PaintEngineFeatures(AllFeatures & ~PatternBrush & ~PerspectiveTransform
                                                         & ~ConicalGradientFill & ~PorterDuff))
        , m_canvas(canvas) {}

    bool begin(QPaintDevice*) override { return true; }
    bool end() override { return true; }
    [[nodiscard]] Type type() const override { return User; }

    void updateState(const QPaintEngineState& state) override {
        const DirtyFlags dirty = state.state();
        if (dirty & DirtyPen)
            m_pen = state.pen();
        if (dirty & DirtyBrush)
            m_brush = state.brush();
        if (dirty & DirtyTransform)
            m_transform = state.transform();
        if (dirty & DirtyOpacity)
            m_opacity = state.opacity();
        if (dirty & (DirtyClipPath | DirtyClipRegion | DirtyClipEnabled))
            clipTo(state);
    }

    void drawPath(const QPainterPath& path) override { m_canvas.path(m_transform.map(path), style(true)); }

    void drawPolygon(const QPointF* points, int count, PolygonDrawMode mode) override {
        QPainterPath path(points[0]);
        for (int i = 1; i < count; ++i)
            path.lineTo(points[i]);
        if (mode != PolylineMode)
            path.closeSubpath();
        m_canvas.path(m_transform.map(path), style(mode != PolylineMode));
    }

    void drawLines(const QLineF* lines, int count) override {
        QPainterPath path;
        for (int i = 0; i < count; ++i) {
            path.moveTo(lines[i].p1());
            path.lineTo(lines[i].p2());
        }
        m_canvas.path(m_transform.map(path), style(false));
    }

    void drawRects(const QRectF* rects, int count) override {
        QPainterPath path;
        for (int i = 0; i < count; ++i)
            path.addRect(rects[i]);
        drawPath(path);
    }

    void drawTextItem(const QPointF& at, const QTextItem& item) override {
        QColor color = m_pen.color();
        color.setAlphaF(static_cast<float>(color.alphaF() * m_opacity));
        m_canvas.plainText(at, item.text(), item.font(), color, m_transform);
    }

    void drawPixmap(const QRectF&, const QPixmap&, const QRectF&) override {}

private:
    [[nodiscard]] double zoom() const { return std::sqrt(std::abs(m_transform.determinant())); }

    [[nodiscard]] QColor seen(QColor color) const {
        color.setAlphaF(static_cast<float>(color.alphaF() * m_opacity));
        return color;
    }

    [[nodiscard]] ShapeStyle style(bool filled) const {
        ShapeStyle style;
        if (filled && m_brush.style() != Qt::NoBrush)
            style.fill = seen(m_brush.color());
        if (m_pen.style() == Qt::NoPen)
            return style;
        style.stroke = seen(m_pen.color());
        style.width = m_pen.isCosmetic() ? std::max(m_pen.widthF(), 1.0) : m_pen.widthF() * zoom();
        style.roundCaps = m_pen.capStyle() == Qt::RoundCap;
        const QList<qreal> dashes = m_pen.dashPattern();
        style.dashCount = std::min(static_cast<std::size_t>(dashes.size()), style.dashes.size());
        for (std::size_t i = 0; i < style.dashCount; ++i)
            style.dashes[i] = static_cast<float>(dashes[static_cast<qsizetype>(i)]);
        return style;
    }

    void clipTo(const QPaintEngineState& state) {
        if (m_clipped)
            m_canvas.close();
        m_clipped = state.isClipEnabled() && state.clipOperation() != Qt::NoClip;
        if (!m_clipped)
            return;
        const QRectF area = state.clipPath().isEmpty() ? QRectF(state.clipRegion().boundingRect())
                                                       : state.clipPath().boundingRect();
        m_canvas.open({"part", {}, 0, false, {}, 0});
        m_canvas.clip(state.transform().mapRect(area));
    }

public:
    void finish() {
        if (m_clipped)
            m_canvas.close();
        m_clipped = false;
    }

private:
    SvgCanvas& m_canvas;
    QPen m_pen;
    QBrush m_brush;
    QTransform m_transform;
    double m_opacity = 1;
    bool m_clipped = false;
};

} // namespace

SvgPaintDevice::SvgPaintDevice(SvgCanvas& canvas)
    : m_canvas(canvas)
    , m_engine(std::make_unique<SvgPaintEngine>(canvas)) {}

SvgPaintDevice::~SvgPaintDevice() {
    static_cast<SvgPaintEngine*>(m_engine.get())->finish();
}

QPaintEngine* SvgPaintDevice::paintEngine() const {
    return m_engine.get();
}

int SvgPaintDevice::metric(PaintDeviceMetric metric) const {
    switch (metric) {
    case PdmDepth:
        return 32;
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY:
        return kDotsPerInch;
    case PdmDevicePixelRatio:
        return 1;
    case PdmDevicePixelRatioScaled:
        return static_cast<int>(devicePixelRatioFScale());
    default:
        return 16'384;
    }
}

} // namespace finwait
