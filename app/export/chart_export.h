#pragma once

#include <QString>

#include <optional>

#include "app/export/picture_writer.h"
#include "app/painting/palette.h"
#include "app/text/state_names.h"
#include "core/chart/chart_layout.h"
#include "core/history/history.h"
#include "core/scenario/scenario.h"

namespace finwait {

struct ChartExportOptions {
    PictureFormat format = PictureFormat::Svg;
    ThemeKind theme = ThemeKind::Light;
    double scale = 1; ///< Of a PNG: pixels for each logical unit, kExportScaleMin to kExportScaleMax.
    double width = 720;
    bool timeToScale = false;
    bool relativeNumbers = true;
    QString language = QStringLiteral("en");
    CallLane lane = CallLane::None;
    NameDialect dialect = NameDialect::Rfc;
    /// Up to the cursor, and what is in flight as far as it has come at this moment. Empty: the whole path.
    std::optional<SimTime> until;
};

/// The scene that is exported, and shown by whoever wants the same picture.
ChartScene chartSceneFor(const History& history, const Scenario& scenario, const ChartExportOptions& options);

/// Writes the sequence chart of a history's path to a file, at once or not at all.
ExportResult exportChart(const History& history, const Scenario& scenario, const QString& path,
                         const ChartExportOptions& options);

} // namespace finwait
