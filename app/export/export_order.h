#pragma once

#include <QString>

#include "app/export/chart_documents.h"
#include "app/export/export_format.h"
#include "app/export/picture.h"
#include "app/export/picture_options.h"
#include "core/capture/packets.h"

namespace finwait {

/// Everything that can be said about an export of one run. What the format does not use is ignored.
struct ExportOrder {
    ExportFormat format = ExportFormat::Svg;
    bool slides = false;      ///< Pictures: a numbered one for each step, into a folder.
    PictureOptions picture;   ///< Its format is `format`, where that is a picture's.
    DocumentOptions document; ///< Of text and captures.
    CaptureOptions capture;
};

/// The bytes of a text or a capture; empty when a picture is ordered.
QByteArray writtenDocument(const ExportOrder& order, const History& history, const Scenario& scenario);

/// Writes what was ordered: to a file, or, slides, into the folder `path`, whose files begin with the
/// scenario's id. A worksheet's key goes beside it.
ExportResult carryOut(const ExportOrder& order, const History& history, const Scenario& scenario,
                      const QString& path, const ExportProgress& progress = {});

} // namespace finwait
