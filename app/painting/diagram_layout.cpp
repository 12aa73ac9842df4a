#include "app/painting/diagram_layout.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>
#include <array>

#include "app/painting/diagram_routes.h"
#include "app/text/edge_text.h"

namespace finwait {

namespace {

constexpr qreal kEdgeReach = 7; ///< How near a pointer must come to an edge.

QRectF centred(qreal x, qreal y, qreal width = 118, qreal height = 40) {
    return {x - width / 2, y - height / 2, width, height};
}

LabelWish wishOf(const DiagramEdge& edge, const DiagramGrid& grid) {
    const EdgeText text = edgeText(stateEdge(edge.id));
    const DiagramRoute route = diagramRoute(stateOf(edge.from), stateOf(edge.to));
    return {text.event,           text.action,         grid.map(route.labelAnchor),
            route.labelAlignment, route.labelWidthMax, route.labelOnOneLine && !text.action.isEmpty()};
}

/// In the reference figure.
QRectF referenceBox(DiagramBox box) {
    switch (box) {
    case DiagramBox::Closed:
        return centred(248, 30);
    case DiagramBox::Listen:
        return centred(248, 122);
    case DiagramBox::SynReceived:
        return centred(86, 216);
    case DiagramBox::SynSent:
        return centred(410, 216);
    case DiagramBox::Established:
        return centred(248, 310);
    case DiagramBox::FinWait1:
        return centred(86, 424);
    case DiagramBox::FinWait2:
        return centred(86, 536);
    case DiagramBox::CloseWait:
        return centred(410, 424);
    case DiagramBox::Closing:
        return centred(248, 484);
    case DiagramBox::LastAck:
        return centred(410, 536);
    case DiagramBox::TimeWait:
        return centred(248, 636);
    case DiagramBox::ClosedAgain:
        return centred(418, 636, 88, 32);
    }
    return {};
}

QString inDiagramLayout(const char* text) {
    return QCoreApplication::translate("StateDiagram", text);
}

} // namespace

State stateOf(DiagramBox box) {
    return box == DiagramBox::ClosedAgain ? State::Closed : static_cast<State>(box);
}

DiagramLayout::DiagramLayout(const QString& fontFamily, NameDialect dialect, QSizeF room)
    : m_fontFamily(fontFamily)
    , m_dialect(dialect)
    , m_grid(room) {
    placeLines();
    placeLabels();
}

QRectF DiagramLayout::boxRect(DiagramBox box) const {
    return m_grid.map(referenceBox(box));
}

QFont DiagramLayout::labelFont(bool bold) const {
    QFont font(m_fontFamily);
    font.setPixelSize(11);
    font.setWeight(bold ? QFont::DemiBold : QFont::Normal);
    return font;
}

QFont DiagramLayout::boxFont(bool bold) const {
    QFont font(m_fontFamily);
    font.setPixelSize(12);
    font.setWeight(bold ? QFont::Bold : QFont::Medium);
    return font;
}

QString DiagramLayout::boxName(DiagramBox box) const {
    return stateLabel(stateOf(box), m_dialect);
}

void DiagramLayout::placeLines() {
    m_edges.reserve(stateEdges().size());
    for (const StateEdge& edge : stateEdges()) {
        const DiagramRoute route = diagramRoute(edge.from, edge.to);
        DiagramEdge placed;
        placed.id = static_cast<EdgeId>(m_edges.size());
        placed.from = route.from;
        placed.to = route.to;
        placed.line = DiagramCurve(m_grid.map(route.path));
        placed.drawn = edge.source != EdgeSource::Omitted;
        placed.dashed = edge.source == EdgeSource::Note1;
        m_edges.push_back(std::move(placed));
    }
}

void DiagramLayout::placeLabels() {
    DiagramLabeller labeller(bounds(), QFontMetricsF(labelFont(true)));
    for (std::size_t i = 0; i < kDiagramBoxCount; ++i) {
        const auto box = static_cast<DiagramBox>(i);
        labeller.avoidBox(boxRect(box));
        for (const End end : kBothEnds)
            labeller.avoidToken(tokenRest(end, box), tokenRadius() - 1);
    }
    for (const DiagramEdge& edge : m_edges) {
        if (edge.drawn)
            labeller.avoidLine(edge.line);
    }
    placeCaptions(labeller);
    std::vector<DiagramEdge*> displaced;
    for (DiagramEdge& edge : m_edges) {
        if (!edge.drawn)
            continue;
        edge.label = labeller.wished(wishOf(edge, m_grid));
        if (labeller.isFree(edge.label))
            labeller.avoidLabel(edge.label);
        else
            displaced.push_back(&edge);
    }
    for (DiagramEdge* edge : displaced) {
        edge->label = labeller.place(wishOf(*edge, m_grid), edge->line);
        if (edge->label.crowded)
            ++m_crowdedLabels;
        else
            labeller.avoidLabel(edge->label);
    }
    placeOmitted(labeller);
}

/// What is only shown when taken or asked for takes what room is left.
void DiagramLayout::placeOmitted(const DiagramLabeller& labeller) {
    const QString laneText = inDiagramLayout(QT_TRANSLATE_NOOP("StateDiagram", "RST, ABORT, timeout…"));
    DiagramLabeller lanes = labeller;
    for (DiagramEdge& edge : m_edges) {
        if (edge.drawn)
            continue;
        LabelWish wish = wishOf(edge, m_grid);
        edge.label = labeller.place(wish, edge.line);
        const bool firstOnItsLine = std::ranges::none_of(m_edges, [&edge](const DiagramEdge& other) {
            return other.id < edge.id && other.from == edge.from && other.to == edge.to;
        });
        if (!firstOnItsLine)
            continue;
        wish.event = laneText;
        wish.action.clear();
        edge.laneLabel = lanes.place(wish, edge.line);
        lanes.avoidLabel(edge.laneLabel);
    }
}

void DiagramLayout::placeCaptions(DiagramLabeller& labeller) {
    const QFontMetricsF bold(labelFont(true));
    const auto place = [&labeller](DiagramLabel label) {
        label.crowded = !labeller.isFree(label);
        if (!label.crowded)
            labeller.avoidLabel(label);
        return label;
    };
    // In the corner where there is room, else under the area.
    const auto caption = [&](const char* text, const QRectF& area) {
        const TextBlock block({inDiagramLayout(text)}, bold);
        const std::array wishes = {
            placedLabel(block, area.bottomLeft() + QPointF(10, -6), Qt::AlignLeft | Qt::AlignBottom),
            placedLabel(block, area.bottomLeft() + QPointF(5, -5), Qt::AlignLeft | Qt::AlignBottom),
            placedLabel(block, area.bottomRight() + QPointF(-5, -5), Qt::AlignRight | Qt::AlignBottom),
            placedLabel(block, area.topLeft() + QPointF(6, 4), Qt::AlignLeft | Qt::AlignTop),
            placedLabel(block, area.topRight() + QPointF(-6, 4), Qt::AlignRight | Qt::AlignTop),
            placedLabel(block, area.bottomLeft() + QPointF(2, 3), Qt::AlignLeft | Qt::AlignTop),
        };
        const auto* free = std::ranges::find_if(
            wishes, [&labeller](const DiagramLabel& wish) { return labeller.isFree(wish); });
        return place(free == wishes.end() ? wishes.front() : *free);
    };
    m_areas[0].rect = m_grid.map(QRectF(14, 382, 308, 302));
    m_areas[1].rect = m_grid.map(QRectF(342, 382, 140, 194));
    for (const DiagramArea& area : m_areas)
        labeller.avoidBorder(area.rect);
    m_areas[0].caption = caption(QT_TRANSLATE_NOOP("StateDiagram", "active close"), m_areas[0].rect);
    m_areas[1].caption = caption(QT_TRANSLATE_NOOP("StateDiagram", "passive close"), m_areas[1].rect);
    const TextBlock simultaneous({inDiagramLayout(QT_TRANSLATE_NOOP("StateDiagram", "simultaneous open"))},
                                 QFontMetricsF(labelFont()));
    m_simultaneousOpen = place(placedLabel(simultaneous, m_grid.map(QPointF(248, 216)) + QPointF(0, 4),
                                           Qt::AlignHCenter | Qt::AlignTop));
}

QPointF DiagramLayout::tokenRest(End end, DiagramBox box) const {
    const QRectF rect = boxRect(box);
    return end == End::A ? rect.topLeft() : rect.topRight();
}

qreal DiagramLayout::tokenRadius() const {
    constexpr qreal kOfBoxHeight = 0.4;
    return std::min(kTokenRadius, kOfBoxHeight * boxRect(DiagramBox::Established).height());
}

QPointF DiagramLayout::pointOnEdge(EdgeId id, qreal progress) const {
    const DiagramCurve& line = edge(id).line;
    return line.pointAt(line.length() * progress);
}

QPointF DiagramLayout::tokenOnEdge(End end, EdgeId id, qreal progress) const {
    const DiagramEdge& taken = edge(id);
    // Near its ends the way bends from and to the corners where tokens rest.
    constexpr qreal kBend = 0.25;
    const qreal leaving = std::clamp(1 - progress / kBend, 0.0, 1.0);
    const qreal arriving = std::clamp((progress - 1) / kBend + 1, 0.0, 1.0);
    const QPointF start = tokenRest(end, taken.from) - pointOnEdge(id, 0);
    const QPointF finish = tokenRest(end, taken.to) - pointOnEdge(id, 1);
    return pointOnEdge(id, progress) + start * leaving + finish * arriving;
}

std::optional<DiagramBox> DiagramLayout::boxAt(QPointF point) const {
    for (std::size_t i = 0; i < kDiagramBoxCount; ++i) {
        const auto box = static_cast<DiagramBox>(i);
        if (boxRect(box).contains(point))
            return box;
    }
    return std::nullopt;
}

std::optional<EdgeId> DiagramLayout::edgeAt(QPointF point, const std::vector<EdgeId>& others) const {
    std::optional<EdgeId> best;
    qreal nearest = kEdgeReach;
    for (const DiagramEdge& candidate : m_edges) {
        if (!candidate.drawn && std::ranges::find(others, candidate.id) == others.end())
            continue;
        const bool onLabel = !candidate.label.crowded
                             && std::ranges::any_of(candidate.label.lineRects, [point](const QRectF& rect) {
                                    return rect.contains(point);
                                });
        const qreal away = onLabel ? -1 : candidate.line.distanceTo(point);
        if (away < nearest) {
            nearest = away;
            best = candidate.id;
        }
    }
    return best;
}

} // namespace finwait
