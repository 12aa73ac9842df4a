#pragma once

#include "app/export/picture.h"
#include "app/export/picture_options.h"

class QIODevice;

namespace finwait {

/// Pages of lines and text. A picture that is higher than a page goes on on the next one, cut where nothing
/// is cut apart, with its head repeated.
ExportResult writePdf(QIODevice& device, const Picture& picture, const PictureOptions& options,
                      const ExportProgress& progress);

/// One page of a picture.
struct PicturePage {
    double top = 0; ///< In the picture's units.
    double bottom = 0;
};

/// How a picture is laid on pages that hold `room` units of height.
std::vector<PicturePage> pagesOf(const Picture& picture, double room);

} // namespace finwait
