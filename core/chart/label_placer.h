#pragma once

#include <cstddef>
#include <vector>

#include "core/chart/chart_layout.h"

namespace finwait {

/// Places the arrows' labels along them, above or below, clear of other arrows and labels, and the timers'
/// labels beside their brackets.
class LabelPlacer {
public:
    LabelPlacer(ChartScene& scene, const TextMeasure& measure) : m_scene(scene), m_measure(measure) {}

    /// `texts` by arrow. Those that are longer than their arrow are laid in two lines, one on each side.
    /// Returns whether no label lies on another.
    /// `mayPart`: long ones, and those that cannot pass another label, are laid in two lines too.
    bool placeArrowLabels(const std::vector<std::string>& texts, bool mayPart);
    void placeTimerLabels();

private:
    struct Candidate {
        double along = 0.5; ///< Of the way from the sender.
        bool above = true;
    };

    void placeInTwoLines(std::size_t arrow, const std::string& text);
    /// With `mayFail` a label that would lie on another is not placed; returns false then.
    bool placeLabel(std::size_t arrow, const std::string& text, const std::vector<Candidate>& candidates,
                    bool mayFail);
    [[nodiscard]] ChartLabel labelAt(const ChartArrow& arrow, const std::string& text, double width,
                                     Candidate candidate) const;
    [[nodiscard]] double collisions(const ChartLabel& label, std::size_t arrow) const;
    [[nodiscard]] double collisionsWith(const ChartLabel& label, std::size_t arrow, std::size_t other) const;

    ChartScene& m_scene;
    const TextMeasure& m_measure;
    bool m_clear = true;
};

/// Whether a label fits on an arrow of this length in one line.
bool fitsOnArrow(double labelWidth, double arrowLength);

/// Whether two turned labels overlap, each grown by `margin`.
bool overlap(const ChartLabel& a, const ChartLabel& b, double margin);

/// Whether the line from `a` to `b` crosses a label.
bool crosses(const ChartLabel& label, ChartPoint a, ChartPoint b);

} // namespace finwait
