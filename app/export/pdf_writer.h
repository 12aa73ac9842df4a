#pragma once

#include <QSizeF>

#include <cstddef>
#include <vector>

#include "app/export/picture.h"
#include "app/export/picture_options.h"
#include "app/painting/palette.h"

class QIODevice;
class QPainter;

namespace finwait {

/// Pages of lines and text. A picture that is higher than a page goes on on the next one, cut where nothing
/// is cut apart, with its head repeated.
ExportResult writePdf(QIODevice& device, const Picture& picture, const PictureOptions& options,
                      const ExportProgress& progress);

/// What a page is, in points.
struct PdfSheet {
    QSizeF size;
    double margin = 0;
    double scale = 1; ///< Points for each unit of the picture.

    /// Height for the picture, in its units.
    [[nodiscard]] double room() const;
};

/// One page of a picture.
struct PicturePage {
    double top = 0; ///< In the picture's units.
    double bottom = 0;
};

/// How a picture is laid on pages that hold `room` units of height.
std::vector<PicturePage> pagesOf(const Picture& picture, double room);

/// The pages of a picture as they are in the file: for that, and for whoever shows them. Any thread may
/// paint.
class PdfPages {
public:
    PdfPages(Picture picture, const PictureOptions& options);

    [[nodiscard]] std::size_t count() const { return m_pages.size(); }
    /// Of each, in points.
    [[nodiscard]] QSizeF size() const { return m_sheet.size; }
    /// In points, from the page's upper left corner on.
    void paint(QPainter& painter, std::size_t index) const;

private:
    void paintFoot(QPainter& painter, std::size_t index) const;

    Picture m_picture;
    const Palette& m_palette;
    PdfSheet m_sheet;
    std::vector<PicturePage> m_pages;
};

} // namespace finwait
