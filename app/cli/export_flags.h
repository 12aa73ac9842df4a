#pragma once

#include <QString>

#include <optional>
#include <span>

#include "app/cli/command.h"
#include "app/export/chart_documents.h"
#include "app/export/export_format.h"
#include "app/export/picture_options.h"
#include "core/capture/packets.h"

namespace finwait {

/// What `finwait export` is asked for.
struct ExportRequest {
    QString scenario;
    QString steps;  ///< The value of --steps.
    QString output; ///< A file, "-", or with `slides` a folder.
    bool slides = false;
    ExportFormat format = ExportFormat::Svg;
    PictureOptions picture;
    std::optional<SimTime> until; ///< Pictures: the moment where they end.
    DocumentOptions document;
    CaptureOptions capture;
};

/// The options of `finwait export`.
std::span<const CommandOption> exportOptions();

/// Fills in `request`; returns what is wrong, or nothing.
QString readExport(const CommandLine& line, ExportRequest& request);

} // namespace finwait
