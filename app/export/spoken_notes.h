#pragma once

#include <QString>

#include <vector>

#include "core/chart/chart_scene.h"
#include "core/history/history.h"
#include "core/scenario/scenario.h"

namespace finwait {

/// What the lesson says after a step of a path.
struct SpokenNote {
    StepIndex step = 0;
    QString text;
};

/// The narration along a history's path, with sequence numbers written as on the chart.
std::vector<SpokenNote> spokenNotes(const History& history, const Scenario& scenario, const QString& language,
                                    bool relativeNumbers);

} // namespace finwait
