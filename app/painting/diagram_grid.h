#pragma once

#include <QPainterPath>
#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <array>

namespace finwait {

/// Fits the reference figure, which diagram_routes.h describes, into the room that there is. Boxes keep a
/// size at which their names can be read; what lies between them gives way. Lengths are logical units on both
/// sides.
class DiagramGrid {
public:
    static constexpr QSizeF kReference{500, 706};
    static constexpr QSizeF kLeast{370, 350};
    static constexpr QSizeF kMost{700, 706};

    /// `room` is brought between kLeast and kMost.
    explicit DiagramGrid(QSizeF room = kReference);

    [[nodiscard]] QSizeF size() const { return m_size; }
    [[nodiscard]] QPointF map(QPointF reference) const;
    [[nodiscard]] QRectF map(const QRectF& reference) const;
    [[nodiscard]] QPainterPath map(const QPainterPath& reference) const;

private:
    static constexpr std::size_t kColumns = 10;
    static constexpr std::size_t kRows = 20;

    QSizeF m_size;
    std::array<qreal, kColumns> m_columns; ///< Where the borders of the reference's columns are.
    std::array<qreal, kRows> m_rows;
};

} // namespace finwait
