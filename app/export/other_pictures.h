#pragma once

#include <memory>
#include <optional>

#include "app/export/picture.h"
#include "app/export/picture_options.h"
#include "core/chart/plot_series.h"
#include "core/history/history.h"
#include "core/scenario/scenario.h"

namespace finwait {

/// The state diagram after steps of a path; laid out once.
class DiagramSheet {
public:
    DiagramSheet(const History& history, const Scenario& scenario, const PictureOptions& options);
    [[nodiscard]] Picture after(StepIndex step) const;

private:
    struct Laid;
    std::shared_ptr<const Laid> m_laid;
};

/// Empty when no segment of the path has that number.
std::optional<Picture> headerPicture(const History& history, const PictureOptions& options);

/// The series of a history's path, its future included.
PlotStory plotStoryOf(const History& history);

/// A plot; its series are read once.
class PlotSheet {
public:
    PlotSheet(const History& history, const PictureOptions& options);
    [[nodiscard]] Picture upTo(StepIndex step) const;

private:
    std::shared_ptr<const PlotStory> m_story;
    PictureOptions m_options;
};

} // namespace finwait
