#pragma once

#include <vector>

#include "core/chart/chart_scene.h"

namespace finwait {

/// Where a chart can be cut from side to side without cutting a word apart. (Lines can be: they go on on the
/// next page.)
class SceneCuts {
public:
    explicit SceneCuts(const ChartScene& scene);

    /// Something else that stands beside the chart.
    void keepWhole(double top, double bottom) { m_words.push_back({top, bottom}); }

    /// Ascending: the last height of each free stretch.
    [[nodiscard]] std::vector<double> within(double top, double bottom);

private:
    struct Stretch {
        double top = 0;
        double bottom = 0;
    };
    std::vector<Stretch> m_words;
};

} // namespace finwait
