#pragma once

#include <QString>

#include <memory>
#include <variant>

#include "app/export/picture.h"
#include "app/export/picture_options.h"
#include "core/chart/chart_scene.h"
#include "core/history/history.h"
#include "core/scenario/scenario.h"

namespace finwait {

/// The scene that is exported, and shown by whoever wants the same picture.
ChartScene chartSceneFor(const History& history, const Scenario& scenario, const PictureOptions& options);

/// A chart that is laid out; makes pictures that go as far as a step, all of one size.
class ChartSheet {
public:
    /// `options.range` lies within the path.
    ChartSheet(const History& history, const Scenario& scenario, const PictureOptions& options);

    /// Up to a step, and the moment `now` behind it.
    [[nodiscard]] Picture upTo(StepIndex step, std::optional<SimTime> now) const;

private:
    struct Laid;
    std::shared_ptr<const Laid> m_laid;
};

} // namespace finwait
