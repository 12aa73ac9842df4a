#pragma once

#include <algorithm>
#include <array>
#include <cstddef>

#include "core/chart/chart_layout.h"
#include "core/chart/row_placer.h"

namespace finwait {

/// Knows where everything in a chart lies, and makes scenes of it: of the whole, or of some rows of a long
/// one and whatever reaches into them. The story must outlive it.
class ChartPlacer {
public:
    /// A chart with more steps or segments than this is long: it is laid out once, whether or not labels lie
    /// on one another, and in parts.
    static constexpr std::size_t kShortMax = 400;

    ChartPlacer(const ChartStory& story, ChartOptions options, TextMeasure measure);

    /// The story is another from its step `firstChanged` on.
    void update(StepIndex firstChanged);
    void setOptions(ChartOptions options);

    [[nodiscard]] const RowPlacer& rows() const { return m_rows; }
    [[nodiscard]] double height() const { return m_rows.height(); }
    [[nodiscard]] bool isLong() const {
        return std::max(m_story.steps.size(), m_story.arrows.size()) > kShortMax;
    }

    /// All of it.
    [[nodiscard]] ChartScene whole();
    /// The rows [first, last) of a long chart. The labels at both ends are not all where they would be in the
    /// whole; a screen further in they are.
    [[nodiscard]] ChartScene part(std::size_t first, std::size_t last) const;
    /// The same without the arrows' labels, which take most of the time.
    [[nodiscard]] ChartScene barePart(std::size_t first, std::size_t last) const;
    /// One of the story's arrows, without labels.
    [[nodiscard]] ChartArrow arrowOf(const StoryArrow& story) const;

private:
    struct Room {
        double pitch = 0;
        double moreWidth = 0;
        bool partLabels = false;
    };
    static const std::array<Room, 6> kRooms;

    void placeRows(const Room& room, StepIndex firstChanged);
    void placeColumns(double moreWidth);
    void placeHeads();
    [[nodiscard]] double headRoom(End end) const;
    [[nodiscard]] std::string shortened(const std::string& socket, double width) const;
    [[nodiscard]] double columnWidth() const;
    [[nodiscard]] double laneWidth() const;
    void nameLane();
    [[nodiscard]] bool anyLabelInTwoLines() const;
    [[nodiscard]] double span() const;
    [[nodiscard]] double inner(End end) const;
    [[nodiscard]] double outside(End end) const;
    [[nodiscard]] double usualFlightUs() const;
    [[nodiscard]] double usualPauseUs() const;

    [[nodiscard]] ChartScene emptyScene() const;
    [[nodiscard]] bool addLabels(ChartScene& scene, const std::vector<std::uint32_t>& arrows,
                                 bool part) const;
    [[nodiscard]] std::vector<std::uint32_t> arrowsIn(StepIndex first, StepIndex end, double top) const;
    [[nodiscard]] std::vector<std::uint32_t> arrowsInRows(const ChartScene& scene, std::size_t first,
                                                          std::size_t last) const;
    void addArrows(ChartScene& scene, const std::vector<std::uint32_t>& arrows) const;
    void addTimers(ChartScene& scene, StepIndex first, StepIndex end) const;
    void addWaits(ChartScene& scene, StepIndex first, StepIndex end) const;
    [[nodiscard]] double arrivalY(const StoryArrow& story, double departureY) const;
    [[nodiscard]] double lostFraction(const StoryArrow& story, const ChartArrow& arrow) const;
    void fork(ChartArrow& arrow) const;
    [[nodiscard]] double width(const StoryArrow& arrow) const {
        return m_measure(m_story.label(arrow), ChartFont::Label);
    }

    const ChartStory& m_story;
    ChartOptions m_options;
    TextMeasure m_measure;
    ChartScene m_frame; ///< What does not depend on the rows.
    double m_pitch = 0;
    RowPlacer m_rows;
};

} // namespace finwait
