#pragma once

#include "core/chart/chart_scene.h"

namespace finwait {

/// The room that a line of text takes, turned by an angle.
struct LabelBox {
    ChartPoint center;
    double cosine = 1; ///< Of the angle.
    double sine = 0;
    double halfWidth = 0;
    double halfHeight = ChartScene::kLabelHeight / 2 - 1; ///< Letters do not fill their line.

    /// Grown by `margin` on every side.
    [[nodiscard]] LabelBox grown(double margin) const;
};

bool overlap(const LabelBox& a, const LabelBox& b);

/// Whether the line from `from` to `to` goes through the box.
bool crosses(const LabelBox& box, ChartPoint from, ChartPoint to);

} // namespace finwait
