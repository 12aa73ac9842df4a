#pragma once

#include <QRectF>

#include <cstdint>
#include <optional>

#include "app/painting/palette.h"
#include "core/chart/chart_scene.h"

class QPainter;

namespace finwait {

class Canvas;

enum class ChartPart : std::uint8_t {
    Everything,
    Body,  ///< Without the heads: for a picture that repeats or moves them.
    Heads, ///< Nothing else, at the top.
};

struct ChartPaintOptions {
    /// The part of the scene to draw; empty: all of it.
    QRectF visible;
    /// The last step that is shown; what lies behind it is not drawn, and what is then in flight is dotted.
    StepIndex untilStep = kNoStep;
    /// The displayed moment, which lies between that step and the next: what is in flight is drawn in full up
    /// to where it is then. Empty: that is left to others.
    std::optional<SimTime> now;
    ChartPart part = ChartPart::Everything;
    /// Names of states that began above this height stand below it.
    double top = 0;
    /// Keeps the heads at the top of the visible part.
    bool stickyHeads = false;
    /// Fills the visible part first.
    bool background = true;
    /// Puts the colour of the surface behind labels, so that lines under them do not disturb.
    bool halos = true;
    bool states = true; ///< Bands in the colours of the states, and their names; else plain lifelines.
    bool timers = true;
    SegmentId hovered = 0;
    SegmentId selected = 0;
};

/// Draws a sequence chart in the scene's units. The one routine behind the window and every picture.
void paintChart(Canvas& canvas, const ChartScene& scene, const Palette& palette,
                const ChartPaintOptions& options);
void paintChart(QPainter& painter, const ChartScene& scene, const Palette& palette,
                const ChartPaintOptions& options);

} // namespace finwait
