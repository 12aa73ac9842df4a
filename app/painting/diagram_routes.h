#pragma once

#include <QPainterPath>
#include <QPointF>

#include "app/painting/diagram_layout.h"

namespace finwait {

/// How the line from one state to another runs and where its label is hung up.
struct DiagramRoute {
    DiagramBox from{};
    DiagramBox to{};
    QPainterPath path;
    QPointF labelAnchor;          ///< The point of the label that `labelAlignment` names.
    Qt::Alignment labelAlignment; ///< Horizontal: which side of the label; vertical likewise.
    qreal labelWidthMax = 64;     ///< Words wrap beyond this.
    bool labelOnOneLine = false;  ///< "event / action" instead of one above the other.
};

/// The one route between two states; the pair must have an edge.
DiagramRoute diagramRoute(State from, State to);

} // namespace finwait
