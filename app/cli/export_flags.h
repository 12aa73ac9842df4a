#pragma once

#include <QString>
#include <QStringList>

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
    QStringList scenarios; ///< Names and files.
    QString steps;         ///< The value of --steps.
    QString output;        ///< A file, "-", or a folder: with `slides` or `intoFolder`.
    bool intoFolder = false;
    bool slides = false;
    bool json = false; ///< An object a line says what became of each scenario.
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
