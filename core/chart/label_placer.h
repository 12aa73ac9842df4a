#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "core/base/inline_vector.h"
#include "core/chart/chart_layout.h"
#include "core/chart/label_box.h"

namespace finwait {

/// Places the arrows' labels along them, above or below, clear of other arrows and labels, and the timers'
/// labels beside their brackets.
class LabelPlacer {
public:
    LabelPlacer(ChartScene& scene, const TextMeasure& measure)
        : m_scene(scene)
        , m_measure(measure)
        , m_placed(scene.arrows.size()) {}

    /// `texts` by arrow. Those that are longer than their arrow are laid in two lines, one on each side.
    /// Returns whether no label lies on another.
    /// `mayPart`: long ones, and those that cannot pass another label, are laid in two lines too.
    bool placeArrowLabels(const std::vector<std::string_view>& texts, bool mayPart);
    void placeTimerLabels();

private:
    struct Candidate {
        double along = 0.5; ///< Of the way from the sender.
        bool above = true;
    };
    /// The way of an arrow as its labels lie along it, from left to right.
    struct Way {
        explicit Way(const ChartArrow& arrow);

        double length = 0;
        double room = 0; ///< Of the length what is drawn.
        double cosine = 1;
        double sine = 0;
    };

    struct Line {
        std::string_view text;
        double width = 0;
    };
    /// A place for a line, and the room that it wants around itself.
    struct Place {
        explicit Place(const LabelBox& taken);

        LabelBox box;
        LabelBox clearOfArrows;
        LabelBox clearOfLabels;
    };

    [[nodiscard]] Line line(std::string_view text) const { return {text, m_measure(text, ChartFont::Label)}; }
    void placeInTwoLines(std::size_t arrow, std::string_view text);
    /// With `mayFail` a label that would lie on another is not placed; returns false then.
    bool placeLabel(std::size_t arrow, const Line& line, const std::vector<Candidate>& candidates,
                    bool mayFail);
    [[nodiscard]] static LabelBox boxAt(const ChartArrow& arrow, const Way& way, double width,
                                        Candidate candidate);
    /// `enough`: more than that need not be counted.
    [[nodiscard]] double collisions(const Place& place, std::size_t arrow, double enough) const;
    [[nodiscard]] double collisionsWith(const Place& place, std::size_t arrow, std::size_t other) const;
    [[nodiscard]] double collisionsWithPlaced(const Place& place, std::size_t arrow) const;

    ChartScene& m_scene;
    const TextMeasure& m_measure;
    std::vector<InlineVector<LabelBox, 2>> m_placed; ///< By arrow.
    bool m_clear = true;
};

/// Whether a label fits on an arrow of this length in one line.
bool fitsOnArrow(double labelWidth, double arrowLength);

} // namespace finwait
