#include "app/painting/diagram_layout.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>

#include "app/painting/diagram_routes.h"
#include "app/text/edge_text.h"

namespace finwait {

namespace {

constexpr qreal kLineHeight = 13;
constexpr qreal kEdgeReach = 7; ///< How near a pointer must come to an edge.

QRectF centred(qreal x, qreal y, qreal width = 118, qreal height = 40) {
    return {x - width / 2, y - height / 2, width, height};
}

/// Breaks at spaces so that no line is wider than `widthMax`, as far as there are spaces.
QStringList wrapped(const QString& text, const QFontMetricsF& metrics, qreal widthMax) {
    QStringList lines;
    for (const QString& word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const QString longer = lines.isEmpty() ? word : lines.last() + QLatin1Char(' ') + word;
        if (lines.isEmpty() || metrics.horizontalAdvance(longer) > widthMax)
            lines << word;
        else
            lines.last() = longer;
    }
    return lines;
}

qreal alignedLeft(qreal anchor, qreal width, Qt::Alignment alignment) {
    if (alignment & Qt::AlignRight)
        return anchor - width;
    return alignment & Qt::AlignHCenter ? anchor - width / 2 : anchor;
}

qreal alignedTop(qreal anchor, qreal height, Qt::Alignment alignment) {
    if (alignment & Qt::AlignBottom)
        return anchor - height;
    return alignment & Qt::AlignVCenter ? anchor - height / 2 : anchor;
}

DiagramLabel placed(const QStringList& lines, const QFontMetricsF& metrics, QPointF anchor,
                    Qt::Alignment alignment) {
    DiagramLabel label;
    label.lines = lines;
    label.alignment = alignment;
    qreal top = alignedTop(anchor.y(), kLineHeight * static_cast<qreal>(lines.size()), alignment);
    for (const QString& line : lines) {
        const qreal width = metrics.horizontalAdvance(line);
        label.lineRects.emplace_back(alignedLeft(anchor.x(), width, alignment), top, width, kLineHeight);
        label.rect |= label.lineRects.back();
        top += kLineHeight;
    }
    return label;
}

QStringList labelLines(const StateEdge& edge, const DiagramRoute& route, const QFontMetricsF& metrics) {
    const EdgeText text = edgeText(edge);
    if (route.labelOnOneLine && !text.action.isEmpty())
        return wrapped(text.event + QStringLiteral(" / ") + text.action, metrics, route.labelWidthMax);
    return wrapped(text.event, metrics, route.labelWidthMax)
           + wrapped(text.action, metrics, route.labelWidthMax);
}

QString translated(const char* text) {
    return QCoreApplication::translate("StateDiagram", text);
}

} // namespace

State stateOf(DiagramBox box) {
    return box == DiagramBox::ClosedAgain ? State::Closed : static_cast<State>(box);
}

DiagramLayout::DiagramLayout(const QString& fontFamily, NameDialect dialect)
    : m_fontFamily(fontFamily)
    , m_dialect(dialect) {
    placeEdges();
    placeCaptions();
}

QRectF DiagramLayout::bounds() {
    return {-2, -6, 500, 706};
}

QRectF DiagramLayout::boxRect(DiagramBox box) {
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

void DiagramLayout::placeEdges() {
    const QFontMetricsF metrics(labelFont(true));
    const QString laneText = translated(QT_TRANSLATE_NOOP("StateDiagram", "RST, ABORT, timeout…"));
    m_edges.reserve(stateEdges().size());
    for (const StateEdge& edge : stateEdges()) {
        const DiagramRoute route = diagramRoute(edge.from, edge.to);
        DiagramEdge placedEdge;
        placedEdge.id = static_cast<EdgeId>(m_edges.size());
        placedEdge.from = route.from;
        placedEdge.to = route.to;
        placedEdge.line = DiagramCurve(route.path);
        placedEdge.label =
            placed(labelLines(edge, route, metrics), metrics, route.labelAnchor, route.labelAlignment);
        const bool firstOnItsLine = std::ranges::none_of(m_edges, [&route](const DiagramEdge& other) {
            return other.from == route.from && other.to == route.to;
        });
        if (firstOnItsLine && edge.source == EdgeSource::Omitted)
            placedEdge.laneLabel = placed(wrapped(laneText, metrics, route.labelWidthMax), metrics,
                                          route.labelAnchor, route.labelAlignment);
        placedEdge.drawn = edge.source != EdgeSource::Omitted;
        placedEdge.dashed = edge.source == EdgeSource::Note1;
        m_edges.push_back(std::move(placedEdge));
    }
}

void DiagramLayout::placeCaptions() {
    const QFontMetricsF metrics(labelFont(true));
    const auto caption = [&](const char* text, QPointF anchor) {
        return placed({translated(text)}, metrics, anchor, Qt::AlignLeft | Qt::AlignBottom);
    };
    m_areas[0] = {QRectF(14, 382, 308, 302),
                  caption(QT_TRANSLATE_NOOP("StateDiagram", "active close"), {24, 678})};
    m_areas[1] = {QRectF(342, 382, 140, 194),
                  caption(QT_TRANSLATE_NOOP("StateDiagram", "passive close"), {347, 571})};
    const QString simultaneous = translated(QT_TRANSLATE_NOOP("StateDiagram", "simultaneous open"));
    m_simultaneousOpen =
        placed({simultaneous}, QFontMetricsF(labelFont()), {248, 220}, Qt::AlignHCenter | Qt::AlignTop);
}

QPointF DiagramLayout::tokenRest(End end, DiagramBox box) {
    const QRectF rect = boxRect(box);
    return end == End::A ? rect.topLeft() : rect.topRight();
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
        const bool onLabel = std::ranges::any_of(
            candidate.label.lineRects, [point](const QRectF& rect) { return rect.contains(point); });
        const qreal away = onLabel ? -1 : candidate.line.distanceTo(point);
        if (away < nearest) {
            nearest = away;
            best = candidate.id;
        }
    }
    return best;
}

} // namespace finwait
