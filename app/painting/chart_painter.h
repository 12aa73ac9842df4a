#pragma once

#include <QRectF>

#include <optional>

#include "app/painting/palette.h"
#include "core/chart/chart_scene.h"

class QPainter;

namespace finwait {

struct ChartPaintOptions {
    /// The part of the scene to draw; empty: all of it.
    QRectF visible;
    /// The last step that is shown; what lies behind it is not drawn, and what is then in flight is dotted.
    StepIndex untilStep = kNoStep;
    /// The displayed moment, which lies between that step and the next: what is in flight is drawn in full up
    /// to where it is then. Empty: that is left to others.
    std::optional<SimTime> now;
    /// Keeps the heads at the top of the visible part.
    bool stickyHeads = false;
    /// Fills the visible part first.
    bool background = true;
    SegmentId hovered = 0;
    SegmentId selected = 0;
};

/// Draws a sequence chart in the scene's units. The one routine behind the window, SVG and PNG.
void paintChart(QPainter& painter, const ChartScene& scene, const Palette& palette,
                const ChartPaintOptions& options);

} // namespace finwait
