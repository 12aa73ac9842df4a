#pragma once

#include <array>
#include <functional>
#include <string>
#include <string_view>

#include "core/chart/chart_scene.h"
#include "core/chart/chart_story.h"
#include "core/history/history.h"

namespace finwait {

/// The width of a text in logical units. `core` knows no fonts.
using TextMeasure = std::function<double(std::string_view, ChartFont)>;

struct ChartOptions {
    double width = 720;       ///< Wished for; the scene is wider if it must be.
    bool timeToScale = false; ///< Otherwise one row a step.
    bool relativeNumbers = true;
    std::array<std::string, 2> endLabels; ///< "client", "server"; may be empty.
    ChartWords words;
    CallLane lane = CallLane::None; ///< Like `words`, told and not laid out.
};

/// From this width on a lane leaves enough room between the lifelines.
inline constexpr double kLaneChartWidth = 690;

/// Lays out the whole path of a history, its future included.
ChartScene layoutChart(const History& history, const ChartOptions& options, const TextMeasure& measure);

/// The same from a story told before, in its own words: for another width or scale.
ChartScene layoutChart(const ChartStory& story, const ChartOptions& options, const TextMeasure& measure);

} // namespace finwait
