#pragma once

#include <QSizeF>
#include <QString>

#include <functional>
#include <optional>

#include "app/painting/palette.h"

class QPainter;

namespace finwait {

enum class PictureFormat { Svg, Png };

inline constexpr double kExportScaleMin = 0.5;
inline constexpr double kExportScaleMax = 8;
/// Beyond this a PNG is refused rather than cropped: 256 MB of memory.
inline constexpr qint64 kExportPixelsMax = 64'000'000;

enum class ExportError {
    None,
    UnknownFormat, ///< The file's name ends neither in .svg nor in .png.
    BadScale,
    TooManyPixels,
    Unwritable,
};

struct ExportResult {
    ExportError error = ExportError::None;
    QString message; ///< One line for people; empty when there is no error.

    [[nodiscard]] bool ok() const { return error == ExportError::None; }
};

/// The format that a file's name asks for.
std::optional<PictureFormat> pictureFormatFor(const QString& path);

/// Something that can be painted, with what is written beside it into the file.
struct Picture {
    QSizeF size; ///< In logical units.
    QString title;
    QString description;
    std::function<void(QPainter&)> paint;
};

struct PictureOptions {
    PictureFormat format = PictureFormat::Svg;
    ThemeKind theme = ThemeKind::Light;
    double scale = 1; ///< Of a PNG: pixels for each logical unit, kExportScaleMin to kExportScaleMax.
};

/// Writes a picture to a file, at once or not at all.
ExportResult writePicture(const QString& path, const Picture& picture, const PictureOptions& options);

} // namespace finwait
