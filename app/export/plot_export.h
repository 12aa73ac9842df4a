#pragma once

#include <QString>

#include "app/export/picture_writer.h"
#include "app/painting/plot_painter.h"
#include "core/history/history.h"

namespace finwait {

struct PlotExportOptions {
    PictureOptions picture;
    PlotKind kind = PlotKind::Cwnd;
    End sender = End::A;
    double width = 720;
    /// The whole path; else up to the cursor.
    bool whole = true;
};

/// The series of a history's path, its future included.
PlotStory plotStoryOf(const History& history);

/// Writes a plot of a history's path to a file, at once or not at all.
ExportResult exportPlot(const History& history, const QString& path, const PlotExportOptions& options);

} // namespace finwait
