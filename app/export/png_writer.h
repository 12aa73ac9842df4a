#pragma once

#include "app/export/picture.h"
#include "app/export/picture_options.h"

class QIODevice;

namespace finwait {

/// Beyond this many pixels a side a PNG is refused: libpng, and whatever is built on it, reads no more.
inline constexpr double kPngSideMax = 1'000'000;

/// Draws and compresses a band after the other: memory does not grow with the height.
ExportResult writePng(QIODevice& device, const Picture& picture, const PictureOptions& options,
                      const ExportProgress& progress);

} // namespace finwait
