#pragma once

#include <array>
#include <vector>

#include "core/chart/chart_layout.h"

namespace finwait {

/// Gives every step its height, and places what stands beside the lifelines: bands and their names, calls,
/// errors, times. Rows are pushed down until nothing in a column overlaps.
class RowPlacer {
public:
    /// `pitch` is the distance of two rows where nothing else decides.
    RowPlacer(const ChartStory& story, const ChartOptions& options, const TextMeasure& measure, double pitch,
              ChartScene& scene);

    void place();

    /// Where an arrow begins and arrives, by its index in the story.
    [[nodiscard]] double departureY(std::size_t arrow) const { return m_departureY[arrow]; }
    /// The height of any moment, also one between or after the rows.
    [[nodiscard]] double yOf(SimTime time) const;

private:
    struct Interval {
        double top = 0;
        double bottom = 0;
    };
    /// The column beside one lifeline.
    struct Column {
        double freeFrom = 0;         ///< Below the last thing that cannot move.
        std::vector<Interval> taken; ///< Within the current band.
    };
    /// What a step puts into its actor's column.
    struct Block {
        double above = 0; ///< How far it reaches up from the row.
        double below = 0;
        [[nodiscard]] bool empty() const { return above + below <= 0; }
    };

    void groupSteps();
    [[nodiscard]] bool sharesRow(StepIndex step, StepIndex firstOfRow) const;
    [[nodiscard]] bool isTouch(StepIndex step) const;
    [[nodiscard]] bool actsAtEnd(StepIndex step) const;

    void placeRow(std::size_t row);
    [[nodiscard]] double gapBefore(std::size_t row, bool& folded) const;
    [[nodiscard]] Block blockOf(StepIndex step) const;
    [[nodiscard]] double pushedDown(StepIndex step, double y) const;
    void placeStep(StepIndex step, double y);
    [[nodiscard]] bool bothSend(std::size_t row) const;
    void placeDepartures(StepIndex step, double y);
    void placeColumn(StepIndex step, double y);
    void placeTime(const ChartRow& row);
    void enter(End end, State state, StepIndex step, double y, double margin);
    void closeBand(End end, double y, double margin);
    void nameBand(ChartBand& band, const Column& column, double bottom) const;
    void finish();

    const ChartStory& m_story;
    const ChartOptions& m_options;
    const TextMeasure& m_measure;
    double m_pitch;
    double m_unitsPerUs = 0; ///< Time to scale.
    ChartScene& m_scene;
    std::vector<double> m_departureY;
    std::vector<StepIndex> m_rowEnds; ///< One past the last step of each row.
    std::array<Column, 2> m_columns;
};

/// Breaks a text into lines no wider than `width`, at spaces where there are any.
std::vector<std::string> wrapText(const std::string& text, double width, ChartFont font,
                                  const TextMeasure& measure);

} // namespace finwait
