#pragma once

#include <QSizeF>
#include <QString>

#include <vector>

#include "app/models/segment_fields.h"
#include "app/painting/palette.h"

class QPainter;

namespace finwait {

/// The figure of RFC 9293 §3.1 with one segment's values in it: rows of 32 bits.
struct HeaderFigure {
    std::vector<FieldRow> fields;
    QString title; ///< "A → B: FIN,ACK seq=6 ack=1"
    End sender = End::A;
    double width = 720;

    [[nodiscard]] QSizeF size() const;
};

void paintHeader(QPainter& painter, const HeaderFigure& figure, const Palette& palette);

} // namespace finwait
