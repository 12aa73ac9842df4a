#pragma once

#include <QSizeF>
#include <QString>
#include <QStringList>

#include <cstddef>
#include <functional>

#include "app/export/export_order.h"

class QPainter;
class QRectF;

namespace finwait {

/// A picture, a page or a frame of an export. Any thread may paint it.
struct PreviewLeaf {
    QSizeF size; ///< At 96 to the inch.
    /// Draws what touches `visible`; more does no harm.
    std::function<void(QPainter&, const QRectF& visible)> paint;
};

/// What an export will be, made by the routines that write it: leaves to look at, or lines to read.
struct ExportPreview {
    QString trouble; ///< Why there is nothing to be seen; empty otherwise.
    bool isText = false;
    QStringList lines; ///< No more than kPreviewLinesMax.
    std::size_t leafCount = 0;
    std::size_t firstKeyLeaf = SIZE_MAX; ///< From here on they are the key to a worksheet.
    std::size_t bestLeaf = 0;            ///< To be shown first.
    std::function<PreviewLeaf(std::size_t index)> leafAt;
    QString description; ///< For those who cannot see it.
    QString extent;      ///< "720 × 1,432 pixels", "Pages: 3", "Lines: 16"
};

inline constexpr qsizetype kPreviewLinesMax = 20'000;

ExportPreview previewOf(const ExportOrder& order, const History& history, const Scenario& scenario);

} // namespace finwait
