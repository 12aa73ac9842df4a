#pragma once

#include <cstddef>
#include <list>
#include <optional>
#include <span>

#include "core/chart/chart_layout.h"
#include "core/chart/chart_placer.h"

namespace finwait {

/// The sequence chart of a history that grows: told on and laid out on as steps are added, begun anew near
/// the fork when the branch changes. A short chart is one scene; of a long one scenes are made for the part
/// that is looked at, each in about the same time however long the chart is.
class Chart {
public:
    Chart() = default;
    Chart(const Chart&) = delete;
    Chart& operator=(const Chart&) = delete;

    /// Numbers, words and the lane: the whole story is told anew when they change.
    void begin(bool relativeNumbers, const ChartWords& words, CallLane lane = CallLane::None);
    /// The path changed from its step `firstChanged` on.
    void follow(const History& history, std::size_t firstChanged);
    /// The same of the first steps of a path alone: of what comes behind them nothing is shown.
    void follow(const History& history, std::span<const NodeId> nodes, std::size_t firstChanged);
    /// To be called after either, and when the options change.
    void layOut(const ChartOptions& options, const TextMeasure& measure);

    /// Nothing has been laid out, or not since the story changed: there is no scene.
    [[nodiscard]] bool empty() const { return !m_laidOut; }
    [[nodiscard]] const ChartStory& story() const { return m_teller->story(); }
    [[nodiscard]] double height() const;

    /// A scene that shows all of [top, bottom]. Valid until the next call of a function of this class.
    [[nodiscard]] const ChartScene& sceneWithin(double top, double bottom) const;
    /// A scene that shows a step, its surroundings and what is on its way then. Of a long chart it may have
    /// no labels.
    [[nodiscard]] const ChartScene& sceneAt(StepIndex step) const;
    /// The last step of the row at or above `y`; empty above the first row.
    [[nodiscard]] std::optional<StepIndex> stepAbove(double y) const;
    /// The height of a step.
    [[nodiscard]] double yOf(StepIndex step) const { return m_placer->rows().rowOf(step).y; }
    /// Null when the chart has no such segment; valid as long as a scene. Of a long chart, one far from what
    /// was looked at has no labels.
    [[nodiscard]] const ChartArrow* arrow(SegmentId id) const;

private:
    struct Part {
        std::size_t first = 0; ///< Rows that it is good for.
        std::size_t last = 0;
        ChartScene scene;

        [[nodiscard]] bool holds(std::size_t from, std::size_t to) const {
            return first <= from && to <= last && first < last;
        }
    };
    static constexpr std::size_t kPartsMax = 3;

    [[nodiscard]] const ChartScene* knownSceneOfRows(std::size_t first, std::size_t last) const;
    /// Aligned, and with what lies around it.
    template <typename Make>
    [[nodiscard]] Part partOfRows(std::size_t first, std::size_t last, Make make) const;
    void forgetParts();
    [[nodiscard]] const StoryArrow* storyArrow(SegmentId id) const;

    std::optional<ChartTeller> m_teller;
    std::optional<ChartPlacer> m_placer;
    ChartOptions m_options;
    StepIndex m_firstChanged = 0;
    bool m_laidOut = false;
    mutable std::list<Part> m_parts; ///< Used last first.
    mutable Part m_barePart;         ///< Without labels.
    mutable ChartArrow m_farArrow;
};

} // namespace finwait
