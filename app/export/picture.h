#pragma once

#include <QIODevice>
#include <QRectF>
#include <QSizeF>
#include <QString>

#include <functional>
#include <vector>

namespace finwait {

class Canvas;

enum class ExportError {
    None,
    UnknownFormat, ///< The file's name ends in nothing that is known.
    BadOption,     ///< A scale, a width, a range or a segment that cannot be.
    TooLarge,      ///< For the format; the message names the way out.
    Unwritable,
    Cancelled,
};

struct ExportResult {
    ExportError error = ExportError::None;
    QString message; ///< One line for people; empty when there is no error.

    /// With what the device says of itself.
    static ExportResult unwritable(const QIODevice& device) {
        return {ExportError::Unwritable, device.errorString()};
    }

    [[nodiscard]] bool ok() const { return error == ExportError::None; }
};

/// Told how much is done, from 0 to 1; says whether to go on.
using ExportProgress = std::function<bool(double done)>;

/// A picture that is ready to be drawn: a snapshot, which knows neither the history nor the window any more,
/// so that any thread may draw it while the program goes on. Cheap to copy.
struct Picture {
    QSizeF size; ///< In logical units.
    QString title;
    QString description; ///< For those who cannot see it.
    /// Draws what touches `visible` (in logical units); more does no harm.
    std::function<void(Canvas&, const QRectF& visible)> paint;

    // For pages.
    double headTop = 0; ///< The strip [headTop, headBottom) is repeated at the top of each further page;
    double headBottom = 0;
    std::function<void(Canvas&)> paintHead; ///< this draws it, at its place. Empty: nothing is repeated.
    std::vector<double> cuts;               ///< Heights at which a page may end, ascending.
};

/// Pictures of one size, one a step, each made when it is asked for.
struct PictureSeries {
    std::size_t count = 0;
    std::function<Picture(std::size_t index)> at;
};

} // namespace finwait
