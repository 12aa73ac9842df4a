#pragma once

#include <QRectF>
#include <QString>

#include <array>
#include <vector>

#include "app/models/format.h"
#include "app/painting/palette.h"
#include "core/chart/sequence_space.h"

class QPainter;

namespace finwait {

/// A region of the sequence space where it is drawn.
struct SpaceBox {
    SpaceKind kind = SpaceKind::Acknowledged;
    QRectF rect;
    QString text; ///< What it is, with its numbers.
};

struct SpaceLabel {
    QRectF rect;
    QString name;
    QString number;
    double edgeX = 0; ///< Where the boundary is.
    bool above = true;
};

/// Both directions with their bars, labels and what a legend must explain; the geometry of the item on the
/// screen and of whatever else paints it.
struct SpaceScene {
    struct Caption {
        QRectF rect;
        QString text;
        End end = End::A;
    };
    double width = 0;
    double height = 0;
    double scale = 1;
    std::vector<SpaceBox> boxes;
    std::vector<End> boxEnds; ///< Whose octets a box is about.
    std::vector<SpaceLabel> labels;
    std::vector<Caption> captions;
    std::vector<SpaceBox> legend; ///< A swatch and a word for each kind that is there.
};

/// Lays out what there is of A's and of B's sequence space. `scale` multiplies all type and heights.
SpaceScene layoutSpace(const World& world, const Numbering& numbering, double width, double scale);

void paintSpace(QPainter& painter, const SpaceScene& scene, const Palette& palette);

/// "sent, not acknowledged"
QString spaceKindText(SpaceKind kind);

} // namespace finwait
