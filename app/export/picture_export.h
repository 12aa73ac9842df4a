#pragma once

#include <QImage>
#include <QString>

#include <optional>
#include <variant>

#include "app/export/picture.h"
#include "app/export/picture_options.h"
#include "core/history/history.h"
#include "core/scenario/scenario.h"

class QPainter;

namespace finwait {

// Pictures of a run. In two parts, so that the window never waits:
//
//   1. `pictureOf` (or `picturesOf`, one a step) reads the history and lays out, on the thread that the
//   history
//      belongs to.
//   2. What it returns is drawn into a file, an image or a preview, on any thread:
//          writePicture(path, picture, options, progress)   SVG, PNG, PDF by options.format
//          writeAnimation(path, pictures, options, progress) an animated GIF
//          writeSlides(folder, name, pictures, options, progress) numbered files
//          imageOf(picture, options), paintPicture(painter, picture)
//
// `exportPicture` does both at once, for a command line. A file is written whole or not at all: an error, a
// full disk or a cancel leave what stood there before. `-` is standard output.

/// The snapshot of a picture, or one line that says why there is none (an option that cannot be).
std::variant<Picture, QString> pictureOf(const History& history, const Scenario& scenario,
                                         const PictureOptions& options);

/// The same for each step of the range: what slides and an animation are made of.
std::variant<PictureSeries, QString> picturesOf(const History& history, const Scenario& scenario,
                                                const PictureOptions& options);

ExportResult writePicture(const QString& path, const Picture& picture, const PictureOptions& options,
                          const ExportProgress& progress = {});

/// One file a picture: "NAME-001.svg", "NAME-002.svg"; the folder is made if it is missing. What was written
/// before a cancel or an error stays.
ExportResult writeSlides(const QString& folder, const QString& name, const PictureSeries& pictures,
                         const PictureOptions& options, const ExportProgress& progress = {});

/// An animated GIF that begins anew when it is over.
ExportResult writeAnimation(const QString& path, const PictureSeries& pictures, const PictureOptions& options,
                            const ExportProgress& progress = {});

/// What an SVG file of it holds.
QByteArray svgOf(const Picture& picture, const PictureOptions& options);
/// Plays no part in files: for the clipboard. Null when it would be too large.
QImage imageOf(const Picture& picture, const PictureOptions& options);
/// Draws all of it in logical units.
void paintPicture(QPainter& painter, const Picture& picture);

/// Snapshot and file in one; a GIF where the format says so; with `options.blank` also the key beside it.
ExportResult exportPicture(const History& history, const Scenario& scenario, const QString& path,
                           const PictureOptions& options, const ExportProgress& progress = {});

/// "close.pdf" → "close-key.pdf": where a worksheet's answers go.
QString answerKeyPath(const QString& path);

/// "svg"
QString suffixOf(PictureFormat format);
/// The format that a file's name asks for.
std::optional<PictureFormat> pictureFormatFor(const QString& path);

} // namespace finwait
