#pragma once

#include "core/chart/chart_scene.h"

namespace finwait {

/// The room that a turned line of text takes.
struct LabelBox {
    ChartPoint center;
    double cosine = 1;
    double sine = 0;
    double halfWidth = 0;
    double halfHeight = 0;

    /// Grown by `margin` on every side.
    [[nodiscard]] LabelBox grown(double margin) const;
};

LabelBox boxOf(const ChartLabel& label);

bool overlap(const LabelBox& a, const LabelBox& b);

/// Whether the line from `from` to `to` goes through the box.
bool crosses(const LabelBox& box, ChartPoint from, ChartPoint to);

} // namespace finwait
