#pragma once

#include <QString>

#include "app/painting/palette.h"
#include "core/chart/chart_layout.h"
#include "core/history/history.h"
#include "core/scenario/scenario.h"

namespace finwait {

enum class PictureFormat { Svg, Png };

struct ChartExportOptions {
    PictureFormat format = PictureFormat::Svg;
    ThemeKind theme = ThemeKind::Light;
    double scale = 1; ///< Of a PNG: pixels for each logical unit, kExportScaleMin to kExportScaleMax.
    double width = 720;
    bool timeToScale = false;
    bool relativeNumbers = true;
    QString language = QStringLiteral("en");
    /// The whole path; else up to the cursor.
    bool whole = true;
};

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

/// The scene that is exported, and shown by whoever wants the same picture.
ChartScene chartSceneFor(const History& history, const Scenario& scenario, const ChartExportOptions& options);

/// Writes the sequence chart of a history's path to a file, at once or not at all.
ExportResult exportChart(const History& history, const Scenario& scenario, const QString& path,
                         const ChartExportOptions& options);

} // namespace finwait
