#pragma once

#include <vector>

#include "app/export/picture.h"
#include "app/export/picture_options.h"

class QIODevice;

namespace finwait {

/// Beyond this an animation is refused: every frame is drawn as a whole.
inline constexpr double kGifPixelsMax = 16'000'000;

/// Each picture for a second and a half, the last one longer, then from the beginning. Only what changed is
/// stored; one palette for all.
ExportResult writeGif(QIODevice& device, const PictureSeries& pictures, const PictureOptions& options,
                      const ExportProgress& progress);

} // namespace finwait
