#pragma once

#include "app/painting/canvas.h"
#include "app/painting/chart_painter.h"
#include "app/painting/chart_styles.h"
#include "core/chart/chart_scene.h"

namespace finwait {

/// Draws segments' ways as far as they are known after a step.
class ArrowPainter {
public:
    ArrowPainter(Canvas& canvas, const ChartScene& scene, const ChartStyles& styles,
                 const ChartPaintOptions& options, StepIndex until)
        : m_canvas(canvas)
        , m_scene(scene)
        , m_styles(styles)
        , m_options(options)
        , m_until(until) {}

    void paint(const ChartArrow& arrow);
    /// The ✕ of what is lost, and of a crash.
    void paintCross(QPointF at);

private:
    void paintLine(const ChartArrow& arrow, bool flying);
    void paintGlow(const ChartArrow& arrow, QPointF to);
    void paintWayDone(const ChartArrow& arrow);
    void paintOrigin(const ChartArrow& arrow);
    void paintTip(const ChartArrow& arrow);
    void paintPause(const ChartArrow& arrow);

    Canvas& m_canvas;
    const ChartScene& m_scene;
    const ChartStyles& m_styles;
    const ChartPaintOptions& m_options;
    StepIndex m_until;
};

} // namespace finwait
