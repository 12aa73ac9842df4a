#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <span>

#include "app/cli/command.h"
#include "app/export/export_order.h"

namespace finwait {

/// What `finwait export` is asked for.
struct ExportRequest {
    QStringList scenarios; ///< Names and files.
    QString steps;         ///< The value of --steps.
    QString output;        ///< A file, "-", or a folder: for slides, or with `intoFolder`.
    bool intoFolder = false;
    bool json = false; ///< An object a line says what became of each scenario.
    ExportOrder order;
    std::optional<SimTime> until; ///< Pictures: the moment where they end.
};

/// The options of `finwait export`.
std::span<const CommandOption> exportOptions();

/// Fills in `request`; returns what is wrong, or nothing.
QString readExport(const CommandLine& line, ExportRequest& request);

} // namespace finwait
