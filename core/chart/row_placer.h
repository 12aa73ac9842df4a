#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "core/chart/chart_layout.h"

namespace finwait {

/// What the heights of rows depend on, besides the story.
struct RowSettings {
    bool timeToScale = false;
    double pitch = 0; ///< The distance of two rows where nothing else decides.
    double top = 0;   ///< Where the heads end.
    double columnWidth = 0;
    double usualFlightUs = 0;
    double laneWidth = 0;

    friend bool operator==(const RowSettings&, const RowSettings&) = default;
};

/// Gives every step its height, and places what stands beside the lifelines: bands and their names, calls,
/// errors, times, the lane. Rows are pushed down until nothing in a column overlaps.
///
/// A row depends on nothing behind it, so rows are added as the story goes on. Of each only its height is
/// kept; what stands in it is worked out for the part that is asked for.
class RowPlacer {
public:
    /// One row: one step, or several of one moment.
    struct Row {
        double y = 0;
        double bottom = 0;
        StepIndex firstStep = 0;
        bool folded = false; ///< The time before it.
        bool timed = false;  ///< Its time is written beside it.
    };

    /// Places the rows of a story that is the same as last time up to its step `firstChanged`.
    void place(const ChartStory& story, const RowSettings& settings, const TextMeasure& measure,
               StepIndex firstChanged);

    [[nodiscard]] std::size_t count() const { return m_rows.size(); }
    [[nodiscard]] const Row& row(std::size_t index) const { return m_rows[index]; }
    [[nodiscard]] std::size_t rowIndexOf(StepIndex step) const;
    [[nodiscard]] const Row& rowOf(StepIndex step) const { return m_rows[rowIndexOf(step)]; }
    /// The last row that begins at or above `y`.
    [[nodiscard]] std::size_t rowAt(double y) const;
    /// One past the last step of a row.
    [[nodiscard]] StepIndex endOf(std::size_t row) const;
    [[nodiscard]] double height() const { return m_height; }

    /// Where the n-th segment that a step sends begins.
    [[nodiscard]] double departureY(StepIndex step, std::size_t nth) const;
    /// Where a call, or its return, stands in the lane; the height of the step when it writes nothing there.
    [[nodiscard]] double callY(StepIndex step, std::uint32_t call) const;
    /// The height of any moment, also one between or after the rows.
    [[nodiscard]] double yOf(SimTime time) const;

    /// Adds to a scene what stands in the rows [first, last).
    void fill(ChartScene& scene, std::size_t first, std::size_t last) const;

private:
    struct Interval {
        double top = 0;
        double bottom = 0;
    };
    /// The column beside one lifeline.
    struct Column {
        double freeFrom = 0;         ///< Below the last thing that cannot move.
        std::vector<Interval> taken; ///< Within the current band; of a long one only what came last.
        double takenFrom = 0;        ///< `taken` is complete from here on.
        bool roomAbove = false;      ///< There was room for a name above `takenFrom`, first at `firstRoom`.
        double firstRoom = 0;
    };
    /// What a step puts into its actor's column.
    struct Block {
        double above = 0; ///< How far it reaches up from the row.
        double below = 0;
        [[nodiscard]] bool empty() const { return above + below <= 0; }
    };
    /// All that placing the next row depends on, so that it can begin again there.
    struct Landmark {
        std::size_t rows = 0;
        std::array<Column, 2> columns;
        std::array<std::size_t, 2> bands{};
        std::array<double, 2> laneFree{};
        std::size_t timedRow = 0;
    };

    void begin();
    void returnTo(StepIndex step);
    void remember();
    void placeRows();
    void placeRow(std::size_t row);
    void finish();
    [[nodiscard]] bool sharesRow(StepIndex step, StepIndex firstOfRow) const;
    [[nodiscard]] bool isTouch(StepIndex step) const;
    [[nodiscard]] double gapBefore(std::size_t row, bool& folded) const;
    [[nodiscard]] Block blockOf(StepIndex step) const;
    [[nodiscard]] double pushedDown(StepIndex step, double y) const;
    [[nodiscard]] bool bothSend(std::size_t row) const;
    [[nodiscard]] double firstDepartureY(StepIndex step, std::size_t row) const;
    void placeDepartures(StepIndex step, std::size_t row);
    void placeColumn(StepIndex step, std::size_t row);
    void placeTime(std::size_t row);
    void enter(End end, State state, StepIndex step, double y, double margin);
    static void closeBand(ChartBand& band, Column& column, double y, double margin);
    static void nameBand(ChartBand& band, const Column& column, double bottom);
    static void forgetLongAgo(Column& column);
    [[nodiscard]] double laneRoom(StepIndex step) const;
    [[nodiscard]] std::vector<std::string> troubleOf(const std::string& text) const;
    [[nodiscard]] std::size_t lineCount(const StoryCallLine& line) const;
    void fillColumn(ChartScene& scene, StepIndex step, double y) const;
    void fillLane(ChartScene& scene, StepIndex step, double y) const;
    void fillBands(ChartScene& scene, double top, double bottom) const;

    const ChartStory* m_story = nullptr;
    const TextMeasure* m_measure = nullptr;
    RowSettings m_settings;
    double m_unitsPerUs = 0; ///< Time to scale.
    std::vector<Row> m_rows;
    std::array<std::vector<ChartBand>, 2> m_bands;
    std::array<ChartBand, 2> m_lastBands; ///< Down to the end of the chart.
    std::array<Column, 2> m_columns;
    std::array<double, 2> m_laneFree{}; ///< Below the last words in the lane.
    std::size_t m_timedRow = 0;         ///< The last one; 0: none.
    double m_height = 0;
    std::vector<Landmark> m_landmarks;
};

/// Breaks a text into lines no wider than `width`, at spaces where there are any.
std::vector<std::string> wrapText(const std::string& text, double width, ChartFont font,
                                  const TextMeasure& measure);

} // namespace finwait
