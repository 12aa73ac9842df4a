#include "app/painting/diagram_painter.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace finwait {

namespace {

constexpr qreal kEdgeWidth = 1.4;
constexpr qreal kTakenWidth = 3;
constexpr qreal kSeenWidth = 2.2;
constexpr qreal kCorner = 10;

struct ArrowSize {
    qreal length;
    qreal halfWidth;
};

/// How an edge is drawn now.
struct EdgeLook {
    QColor line;
    QColor text;
    qreal width = kEdgeWidth;
    bool bold = false;
    bool dashed = false;
};

/// One side of a rounded rectangle's outline, from the middle of its top to the middle of its bottom.
QPainterPath halfOutline(const QRectF& rect, bool leftSide) {
    const QSizeF arc(2 * kCorner, 2 * kCorner);
    QPainterPath path({rect.center().x(), rect.top()});
    if (leftSide) {
        path.arcTo(QRectF(rect.topLeft(), arc), 90, 90);
        path.arcTo(QRectF(rect.bottomLeft() - QPointF(0, arc.height()), arc), 180, 90);
    } else {
        path.arcTo(QRectF(rect.topRight() - QPointF(arc.width(), 0), arc), 90, -90);
        path.arcTo(QRectF(rect.bottomRight() - QPointF(arc.width(), arc.height()), arc), 0, -90);
    }
    path.lineTo({rect.center().x(), rect.bottom()});
    return path;
}

class DiagramPainter {
public:
    DiagramPainter(QPainter& painter, const DiagramLayout& layout, const DiagramState& state,
                   const Palette& palette, const DiagramOptions& options)
        : m_painter(painter)
        , m_layout(layout)
        , m_state(state)
        , m_palette(palette)
        , m_options(options) {
        chooseVisible();
    }

    void paint();

private:
    void chooseVisible();
    void paintPart(std::string_view name, const std::function<void()>& draw);
    [[nodiscard]] bool hides(const DiagramEdge& edge) const;
    [[nodiscard]] std::optional<End> takenBy(EdgeId id) const;
    [[nodiscard]] bool isEmphasised(const DiagramEdge& edge) const;
    [[nodiscard]] int prominence(const DiagramEdge& edge) const;
    [[nodiscard]] EdgeLook lookOf(const DiagramEdge& edge) const;
    [[nodiscard]] const DiagramLabel& labelOf(const DiagramEdge& edge) const;
    void paintLabels();
    void paintArea(const DiagramArea& area);
    void paintMarks();
    void paintLine(const DiagramEdge& edge);
    void paintArrowHead(const DiagramCurve& line, const EdgeLook& look, ArrowSize size);
    [[nodiscard]] QColor areaFill() const;
    [[nodiscard]] QColor behind(const QRectF& rect) const;
    void paintText(const DiagramLabel& label, const QFont& font, const QColor& color);
    void paintBox(DiagramBox box);
    void paintOutline(const QRectF& rect, DiagramBox box);
    void paintDoubt(const QRectF& rect, DiagramBox box);
    void paintToken(End end);

    QPainter& m_painter;
    const DiagramLayout& m_layout;
    const DiagramState& m_state;
    const Palette& m_palette;
    const DiagramOptions& m_options;
    std::vector<const DiagramEdge*> m_visible; ///< Those that stand out come last.
};

std::optional<End> DiagramPainter::takenBy(EdgeId id) const {
    for (const End end : kBothEnds) {
        if (std::ranges::find(m_state.end(end).lastStep, id) != m_state.end(end).lastStep.end())
            return end;
    }
    return std::nullopt;
}

bool DiagramPainter::isEmphasised(const DiagramEdge& edge) const {
    return edge.id == m_options.emphasisedEdge
           || std::ranges::find(m_options.lit, edge.id) != m_options.lit.end()
           || (m_options.emphasised && stateOf(edge.from) == stateOf(*m_options.emphasised));
}

int DiagramPainter::prominence(const DiagramEdge& edge) const {
    if (takenBy(edge.id))
        return 3;
    if (edge.id == m_options.emphasisedEdge)
        return 2;
    return isEmphasised(edge) ? 1 : 0;
}

/// An edge is left out when another on the same line has more to say.
bool DiagramPainter::hides(const DiagramEdge& edge) const {
    const auto rank = [this](const DiagramEdge& candidate) {
        if (takenBy(candidate.id))
            return 3;
        if (candidate.id == m_options.emphasisedEdge)
            return 2;
        return candidate.drawn ? 1 : 0;
    };
    const int own = rank(edge);
    return std::ranges::any_of(m_layout.edges(), [&](const DiagramEdge& other) {
        if (other.from != edge.from || other.to != edge.to || other.id == edge.id)
            return false;
        return rank(other) > own || (rank(other) == own && other.id < edge.id);
    });
}

void DiagramPainter::chooseVisible() {
    for (const DiagramEdge& edge : m_layout.edges()) {
        const bool asked = edge.drawn || m_options.showOmitted || takenBy(edge.id) || isEmphasised(edge);
        if (asked && !hides(edge))
            m_visible.push_back(&edge);
    }
    std::ranges::stable_sort(m_visible, {}, [this](const DiagramEdge* edge) { return prominence(*edge); });
}

EdgeLook DiagramPainter::lookOf(const DiagramEdge& edge) const {
    EdgeLook look;
    look.dashed = edge.dashed || !edge.drawn;
    if (const std::optional<End> end = takenBy(edge.id)) {
        look.line = m_palette.end(*end);
        look.text = look.line;
        look.width = kTakenWidth;
        look.bold = true;
        look.dashed = false;
    } else if (isEmphasised(edge)) {
        look.line = m_palette.ink;
        look.text = m_palette.ink;
        look.width = m_options.seen ? kTakenWidth : 1.8;
        look.dashed = m_options.seen ? !m_options.seen->reaches(edge.id) : look.dashed;
    } else if (m_options.seen) {
        const bool seen = m_options.seen->reaches(edge.id);
        look.line = seen ? m_palette.accepted : mixed(m_palette.muted, m_palette.surface, 0.78);
        look.text = seen ? m_palette.ink : m_palette.muted;
        look.width = seen ? kSeenWidth : kEdgeWidth;
        look.dashed = !seen;
    } else {
        look.line = mixed(m_palette.muted, m_palette.surface, 0.78);
        look.text = m_palette.muted;
    }
    return look;
}

void DiagramPainter::paint() {
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    paintPart("areas", [this] {
        for (const DiagramArea& area : m_layout.areas())
            paintArea(area);
    });
    paintPart("taken", [this] { paintMarks(); });
    paintPart("edges", [this] {
        for (const DiagramEdge* edge : m_visible)
            paintLine(*edge);
    });
    paintPart("states", [this] {
        for (std::size_t i = 0; i < kDiagramBoxCount; ++i)
            paintBox(static_cast<DiagramBox>(i));
    });
    paintPart("labels", [this] { paintLabels(); });
    if (m_options.tokens)
        paintPart("tokens", [this] {
            for (const End end : kBothEnds)
                paintToken(end);
        });
    m_painter.restore();
}

void DiagramPainter::paintPart(std::string_view name, const std::function<void()>& draw) {
    if (m_options.group)
        m_options.group(name, draw);
    else
        draw();
}

const DiagramLabel& DiagramPainter::labelOf(const DiagramEdge& edge) const {
    const bool named = edge.drawn || takenBy(edge.id) || edge.id == m_options.emphasisedEdge;
    return named ? edge.label : edge.laneLabel;
}

/// Those that stand out come first: what would touch them is left out.
void DiagramPainter::paintLabels() {
    std::vector<const DiagramLabel*> painted;
    const auto paintFree = [&](const DiagramLabel& label, const QFont& font, const QColor& color) {
        const bool touches = std::ranges::any_of(painted, [&label](const DiagramLabel* other) {
            return std::ranges::any_of(label.lineRects, [other](const QRectF& rect) {
                return std::ranges::any_of(other->lineRects,
                                           [&rect](const QRectF& taken) { return rect.intersects(taken); });
            });
        });
        if (touches)
            return;
        painted.push_back(&label);
        paintText(label, font, color);
    };
    for (auto edge = m_visible.rbegin(); edge != m_visible.rend(); ++edge) {
        const bool standsOut = prominence(**edge) > 0;
        const DiagramLabel& label = labelOf(**edge);
        const EdgeLook look = lookOf(**edge);
        if (standsOut || !label.crowded)
            paintFree(label, m_layout.labelFont(look.bold), look.text);
    }
    const QColor& closing = m_palette.phase(Phase::Closing).line;
    for (const DiagramArea& area : m_layout.areas()) {
        if (!area.caption.crowded)
            paintFree(area.caption, m_layout.labelFont(true), closing);
    }
    if (!m_layout.simultaneousOpen().crowded)
        paintFree(m_layout.simultaneousOpen(), m_layout.labelFont(), m_palette.muted);
}

void DiagramPainter::paintArea(const DiagramArea& area) {
    const PhaseColors& closing = m_palette.phase(Phase::Closing);
    QPen pen(mixed(closing.line, m_palette.surface, 0.45), 1);
    pen.setDashPattern({5, 4});
    m_painter.setPen(pen);
    m_painter.setBrush(areaFill());
    m_painter.drawRoundedRect(area.rect, kCorner, kCorner);
}

/// Edges taken before stay faintly marked: a band in the end's colour beside the line, A's on its left, B's
/// on its right.
void DiagramPainter::paintMarks() {
    for (const End end : kBothEnds) {
        QColor color = m_palette.end(end);
        color.setAlphaF(0.3F);
        QPen pen(color, 3.6);
        pen.setCapStyle(Qt::FlatCap);
        m_painter.setPen(pen);
        m_painter.setBrush(Qt::NoBrush);
        for (const EdgeId id : m_state.end(end).earlier)
            m_painter.drawPath(m_layout.edge(id).line.beside(end == End::A ? -2.6 : 2.6));
    }
}

void DiagramPainter::paintLine(const DiagramEdge& edge) {
    const EdgeLook look = lookOf(edge);
    const ArrowSize arrow = look.width > 2 ? ArrowSize{10, 5} : ArrowSize{7, 3.4};
    QPen pen(look.line, look.width);
    pen.setCapStyle(Qt::FlatCap);
    pen.setJoinStyle(Qt::RoundJoin);
    if (look.dashed)
        pen.setDashPattern({3.6, 2.4});
    m_painter.setPen(pen);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawPath(edge.line.upTo(edge.line.length() - arrow.length + 1));
    paintArrowHead(edge.line, look, arrow);
}

void DiagramPainter::paintArrowHead(const DiagramCurve& line, const EdgeLook& look, ArrowSize size) {
    const QPointF tip = line.points().back();
    const QPointF back = line.pointAt(line.length() - size.length);
    const QPointF way = tip - back;
    const qreal length = std::hypot(way.x(), way.y());
    const QPointF along = way / length;
    const QPointF across(-along.y(), along.x());
    const QPointF base = tip - along * size.length;
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(look.line);
    m_painter.drawPolygon(QPolygonF({tip, base + across * size.halfWidth, base - across * size.halfWidth}));
}

QColor DiagramPainter::areaFill() const {
    return mixed(m_palette.phase(Phase::Closing).fill, m_palette.surface, 0.16);
}

QColor DiagramPainter::behind(const QRectF& rect) const {
    const bool inArea = std::ranges::any_of(
        m_layout.areas(), [&](const DiagramArea& area) { return area.rect.contains(rect); });
    return inArea ? areaFill() : m_palette.surface;
}

/// Text with a halo of what lies behind it, so that a line behind it does not disturb.
void DiagramPainter::paintText(const DiagramLabel& label, const QFont& font, const QColor& color) {
    const QFontMetricsF metrics(font);
    m_painter.setFont(font);
    for (qsizetype i = 0; i < label.lines.size(); ++i) {
        const QRectF& rect = label.lineRects[static_cast<std::size_t>(i)];
        const QString& line = label.lines[i];
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(behind(rect));
        m_painter.drawRoundedRect(rect.adjusted(-2, 0, 2, 0), 3, 3);
        m_painter.setPen(color);
        const qreal width = metrics.horizontalAdvance(line);
        const qreal left = label.alignment & Qt::AlignRight     ? rect.right() - width
                           : label.alignment & Qt::AlignHCenter ? rect.center().x() - width / 2
                                                                : rect.left();
        const qreal baseline = rect.center().y() + (metrics.ascent() - metrics.descent()) / 2;
        m_painter.drawText(QPointF(left, baseline), line);
    }
}

void DiagramPainter::paintBox(DiagramBox box) {
    const QRectF rect = m_layout.boxRect(box);
    const bool held = !m_options.seen && std::ranges::any_of(m_state.ends, [box](const DiagramEnd& end) {
        return end.box == box;
    });
    const bool known = !m_options.seen || m_options.seen->reaches(stateOf(box));
    const bool faint = !known || (box == DiagramBox::ClosedAgain && !held);
    const PhaseColors& colors = m_palette.state(stateOf(box));
    QPen pen(colors.line, 1.2);
    if (faint)
        pen.setDashPattern({3.4, 2.6});
    m_painter.setPen(pen);
    m_painter.setBrush(known ? colors.fill : m_palette.surface);
    m_painter.drawRoundedRect(rect, kCorner, kCorner);
    if (held)
        paintOutline(rect, box);
    if (!m_options.seen)
        paintDoubt(rect, box);
    if (m_options.seen && m_options.emphasised == box) {
        m_painter.setPen(QPen(m_palette.ink, kTakenWidth));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRoundedRect(rect, kCorner, kCorner);
    }
    m_painter.setPen(faint ? m_palette.muted : m_palette.ink);
    m_painter.setFont(m_layout.boxFont(held));
    m_painter.drawText(rect, Qt::AlignCenter, m_layout.boxName(box));
}

/// In the colour of the end that is here; left half A's and right half B's when both are.
void DiagramPainter::paintOutline(const QRectF& rect, DiagramBox box) {
    const bool shared = m_state.ends[0].box == box && m_state.ends[1].box == box;
    for (const End end : kBothEnds) {
        if (m_state.end(end).box != box)
            continue;
        QPen pen(m_palette.end(end), 3);
        pen.setCapStyle(Qt::FlatCap);
        m_painter.setPen(pen);
        m_painter.setBrush(Qt::NoBrush);
        if (shared)
            m_painter.drawPath(halfOutline(rect, end == End::A));
        else
            m_painter.drawRoundedRect(rect, kCorner, kCorner);
    }
}

/// Dashed in the colour of the end that may be here instead.
void DiagramPainter::paintDoubt(const QRectF& rect, DiagramBox box) {
    const auto isHere = [&](End end) {
        const DiagramEnd& shown = m_state.end(end);
        return shown.box != box && shown.may.contains(stateOf(box))
               && boxOfDoubt(stateOf(box), shown.box) == box;
    };
    for (const End end : kBothEnds) {
        if (!isHere(end))
            continue;
        QPen pen(m_palette.end(end), 2.2);
        pen.setCapStyle(Qt::FlatCap);
        pen.setDashPattern({2.6, 1.8});
        m_painter.setPen(pen);
        m_painter.setBrush(Qt::NoBrush);
        if (isHere(peerOf(end)) || m_state.end(peerOf(end)).box == box)
            m_painter.drawPath(halfOutline(rect, end == End::A));
        else
            m_painter.drawRoundedRect(rect, kCorner, kCorner);
    }
}

void DiagramPainter::paintToken(End end) {
    const QPointF centre = m_layout.tokenRest(end, m_state.end(end).box);
    const qreal radius = m_layout.tokenRadius();
    m_painter.setPen(QPen(m_palette.surface, 2.5));
    m_painter.setBrush(m_palette.end(end));
    m_painter.drawEllipse(centre, radius, radius);
    QFont font(m_layout.fontFamily());
    font.setPixelSize(qRound(radius));
    font.setWeight(QFont::Bold);
    m_painter.setFont(font);
    m_painter.setPen(m_palette.surface);
    m_painter.drawText(QRectF(centre - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius)),
                       Qt::AlignCenter, QString(QLatin1Char(letterOf(end))));
}

} // namespace

void paintDiagram(QPainter& painter, const DiagramLayout& layout, const DiagramState& state,
                  const Palette& palette, const DiagramOptions& options) {
    DiagramPainter(painter, layout, state, palette, options).paint();
}

} // namespace finwait
