#include "app/painting/state_diagram_item.h"

#include <QCoreApplication>
#include <QEvent>

#include <algorithm>

#include "app/models/theme.h"
#include "app/text/edge_text.h"

namespace finwait {

namespace {

QString inStateDiagramItem(const char* text) {
    return QCoreApplication::translate("StateDiagram", text);
}

constexpr QSizeF kRoomy{500, 640}; ///< With more room the whole figure grows.
constexpr double kShrinkStep = 0.06;

double fitting(QSizeF room, QSizeF figure) {
    return std::min(room.width() / figure.width(), room.height() / figure.height());
}

bool isState(int number) {
    return number >= 0 && number < static_cast<int>(kStateCount);
}

} // namespace

StateDiagramItem::StateDiagramItem(QQuickItem* parent) : QQuickPaintedItem(parent) {
    setAntialiasing(true);
}

void StateDiagramItem::setStage(Stage* stage) {
    if (stage == m_stage)
        return;
    if (m_stage)
        m_stage->disconnect(this);
    m_stage = stage;
    if (m_stage) {
        connect(m_stage, &Stage::scenarioChanged, this, &StateDiagramItem::followNewScenario);
        connect(m_stage, &Stage::historyChanged, this, &StateDiagramItem::followPath);
        connect(m_stage, &Stage::cursorChanged, this, &StateDiagramItem::followCursor);
    }
    followNewScenario();
    emit stageChanged();
}

void StateDiagramItem::setTheme(int theme) {
    const auto kind = static_cast<ThemeKind>(theme);
    if (kind == m_theme)
        return;
    m_theme = kind;
    update();
    emit themeChanged();
}

void StateDiagramItem::setDialect(int dialect) {
    const auto chosen = static_cast<NameDialect>(dialect);
    if (chosen == m_dialect)
        return;
    m_dialect = chosen;
    rebuildLayout();
    emit dialectChanged();
}

void StateDiagramItem::setShowOmitted(bool show) {
    if (show == m_options.showOmitted)
        return;
    m_options.showOmitted = show;
    update();
    emit showOmittedChanged();
}

void StateDiagramItem::setProgress(double progress) {
    progress = std::clamp(progress, 0.0, 1.0);
    if (progress == m_progress)
        return;
    m_progress = progress;
    emit tokensChanged();
}

void StateDiagramItem::setPointer(QPointF pointer) {
    if (pointer == m_pointer)
        return;
    m_pointer = pointer;
    emit pointerChanged();
    refreshHover();
}

void StateDiagramItem::setFocusedState(int state) {
    if (state == m_focusedState)
        return;
    m_focusedState = state;
    emit focusedStateChanged();
    refreshHover();
}

QList<int> StateDiagramItem::litEdges() const {
    return {m_options.lit.begin(), m_options.lit.end()};
}

void StateDiagramItem::setLitEdges(const QList<int>& edges) {
    std::vector<EdgeId> lit;
    for (const int edge : edges) {
        if (edge >= 0 && static_cast<std::size_t>(edge) < stateEdges().size())
            lit.push_back(static_cast<EdgeId>(edge));
    }
    if (lit == m_options.lit)
        return;
    m_options.lit = std::move(lit);
    update();
    emit litEdgesChanged();
}

void StateDiagramItem::setSeen(Progress* progress) {
    if (progress == m_seen)
        return;
    if (m_seen)
        m_seen->disconnect(this);
    m_seen = progress;
    if (m_seen)
        connect(m_seen, &Progress::seenChanged, this, &StateDiagramItem::refreshSeen);
    refreshSeen();
    emit seenChanged();
}

void StateDiagramItem::refreshSeen() {
    m_options.seen = m_seen ? std::optional<Coverage>(m_seen->seen()) : std::nullopt;
    update();
}

void StateDiagramItem::followNewScenario() {
    m_tracker.clear();
    m_cursor = 0;
    followPath();
}

void StateDiagramItem::followPath() {
    if (m_stage)
        m_tracker.update(m_stage->history());
    followCursor();
}

void StateDiagramItem::followCursor() {
    if (!m_stage) {
        show({});
        return;
    }
    const History& history = m_stage->history();
    const NodeId before = m_cursor;
    m_cursor = history.cursor();
    const bool oneStepOn = m_cursor != before && history.parent(m_cursor) == before;
    DiagramState state = m_tracker.stateAt(history);
    const bool travels = oneStepOn && std::ranges::any_of(state.ends, [](const DiagramEnd& end) {
                             return !end.lastStep.empty();
                         });
    if (m_cursor != before)
        m_progress = 1;
    show(std::move(state));
    if (travels)
        emit moved();
}

void StateDiagramItem::show(DiagramState state) {
    if (state == m_state)
        return;
    m_state = std::move(state);
    ++m_revision;
    update();
    emit tokensChanged();
    emit revisionChanged();
    refreshHover();
}

void StateDiagramItem::rebuildLayout() {
    fitLayout();
    ++m_revision;
    emit revisionChanged();
    moveTo(m_pan);
}

bool StateDiagramItem::event(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        rebuildLayout();
    return QQuickPaintedItem::event(event);
}

void StateDiagramItem::geometryChange(const QRectF& newGeometry, const QRectF& oldGeometry) {
    QQuickPaintedItem::geometryChange(newGeometry, oldGeometry);
    if (newGeometry.size() == oldGeometry.size())
        return;
    rebuildLayout();
}

void StateDiagramItem::fitLayout() {
    m_layout.reset();
    if (size().isEmpty())
        return;
    const QString family = Theme::instance().sans();
    m_fit = std::min(std::max(m_textScale, fitting(size(), kRoomy)), fitting(size(), DiagramGrid::kLeast));
    m_layout.emplace(family, m_dialect, size() / m_fit);
    const double step = kShrinkStep * m_textScale;
    for (double fit = m_fit - step; m_layout->crowdedLabels() > 0 && fit >= m_leastScale; fit -= step) {
        DiagramLayout smaller(family, m_dialect, size() / fit);
        if (smaller.crowdedLabels() < m_layout->crowdedLabels()) {
            m_layout = std::move(smaller);
            m_fit = fit;
        }
    }
}

QPointF StateDiagramItem::origin() const {
    const QSizeF free = size() - m_layout->bounds().size() * unit();
    return QPointF(free.width() / 2, free.height() / 2) + m_pan;
}

void StateDiagramItem::setTextScale(double scale) {
    if (scale == m_textScale)
        return;
    m_textScale = scale;
    rebuildLayout();
    emit textScaleChanged();
}

void StateDiagramItem::setLeastScale(double scale) {
    if (scale == m_leastScale)
        return;
    m_leastScale = scale;
    rebuildLayout();
    emit leastScaleChanged();
}

void StateDiagramItem::zoomTo(double zoom, QPointF at) {
    if (!m_layout)
        return;
    const QPointF logical = toLogical(at);
    m_zoom = std::clamp(zoom, 1.0, kZoomMax);
    moveTo(m_pan + at - toItem(logical));
}

void StateDiagramItem::moveBy(double dx, double dy) {
    moveTo(m_pan + QPointF(dx, dy));
}

void StateDiagramItem::moveTo(QPointF pan) {
    if (!m_layout)
        return;
    const QSizeF beyond = (m_layout->bounds().size() * unit() - size()).expandedTo(QSizeF(0, 0)) / 2;
    m_pan = {std::clamp(pan.x(), -beyond.width(), beyond.width()),
             std::clamp(pan.y(), -beyond.height(), beyond.height())};
    update();
    emit geometryChanged();
    emit tokensChanged();
    refreshHover();
}

QPointF StateDiagramItem::tokenPoint(End end) const {
    if (!m_layout)
        return {};
    const DiagramEnd& shown = m_state.end(end);
    const auto edges = shown.lastStep.size();
    if (edges == 0 || m_progress >= 1)
        return toItem(m_layout->tokenRest(end, shown.box));
    const double along = m_progress * static_cast<double>(edges);
    const auto current = std::min(static_cast<std::size_t>(along), edges - 1);
    return toItem(m_layout->tokenOnEdge(end, shown.lastStep[current], along - static_cast<double>(current)));
}

QRectF StateDiagramItem::stateRect(int state) const {
    if (!isState(state) || !m_layout)
        return {};
    const QRectF rect = m_layout->boxRect(static_cast<DiagramBox>(state));
    return {toItem(rect.topLeft()), rect.size() * unit()};
}

QString StateDiagramItem::stateName(int state) const {
    return isState(state) ? stateLabel(static_cast<State>(state), m_dialect) : QString();
}

QString StateDiagramItem::edgeName(int edge) const {
    if (edge < 0 || static_cast<std::size_t>(edge) >= stateEdges().size())
        return {};
    const StateEdge& known = stateEdge(static_cast<EdgeId>(edge));
    return QStringLiteral("%1 → %2").arg(stateLabel(known.from, m_dialect), stateLabel(known.to, m_dialect));
}

QString StateDiagramItem::stateDescription(int state) const {
    if (!isState(state))
        return {};
    QStringList sentences;
    for (const End end : kBothEnds) {
        if (stateOf(m_state.end(end).box) == static_cast<State>(state))
            sentences << inStateDiagramItem(QT_TRANSLATE_NOOP("StateDiagram", "%1 is here."))
                             .arg(QLatin1Char(letterOf(end)));
        else if (m_state.end(end).may.contains(static_cast<State>(state)))
            sentences << inStateDiagramItem(QT_TRANSLATE_NOOP("StateDiagram", "%1 may be here."))
                             .arg(QLatin1Char(letterOf(end)));
    }
    sentences << stateMeaning(static_cast<State>(state));
    return sentences.join(QLatin1Char(' '));
}

int StateDiagramItem::stateAt(QPointF point) const {
    if (!m_layout)
        return -1;
    const auto box = m_layout->boxAt(toLogical(point));
    return box ? static_cast<int>(stateOf(*box)) : -1;
}

std::vector<EdgeId> StateDiagramItem::shownBesides() const {
    std::vector<EdgeId> shown;
    for (const DiagramEnd& end : m_state.ends)
        shown.insert(shown.end(), end.lastStep.begin(), end.lastStep.end());
    return shown;
}

int StateDiagramItem::edgeAt(QPointF point) const {
    if (!m_layout || stateAt(point) >= 0)
        return -1;
    const auto edge = m_layout->edgeAt(toLogical(point), shownBesides());
    return edge ? *edge : -1;
}

QPointF StateDiagramItem::pointOnEdge(int edge, double progress) const {
    if (!m_layout || edge < 0 || static_cast<std::size_t>(edge) >= m_layout->edges().size())
        return {};
    return toItem(m_layout->pointOnEdge(static_cast<EdgeId>(edge), progress));
}

int StateDiagramItem::whereIs(const QString& end) const {
    if (!m_stage)
        return 0;
    return static_cast<int>(m_stage->history().world().state(end == QLatin1String("B") ? End::B : End::A));
}

int StateDiagramItem::edgeOfLastStep(const QString& end) const {
    const DiagramEnd& shown = m_state.end(end == QLatin1String("B") ? End::B : End::A);
    return shown.lastStep.empty() ? -1 : shown.lastStep.back();
}

void StateDiagramItem::refreshHover() {
    std::optional<DiagramBox> box;
    std::optional<EdgeId> edge;
    if (isState(m_focusedState))
        box = static_cast<DiagramBox>(m_focusedState);
    if (m_layout && m_pointer.x() >= 0) {
        box = m_layout->boxAt(toLogical(m_pointer));
        if (const int found = edgeAt(m_pointer); found >= 0)
            edge = static_cast<EdgeId>(found);
    }
    if (box != m_options.emphasised || edge != m_options.emphasisedEdge) {
        m_options.emphasised = box;
        m_options.emphasisedEdge = edge;
        update();
    }
    QString hint = hintFor(box, edge);
    if (hint == m_hint)
        return;
    m_hint = std::move(hint);
    emit hintChanged();
}

QString StateDiagramItem::hintFor(std::optional<DiagramBox> box, std::optional<EdgeId> edge) const {
    if (edge)
        return edgeSentence(stateEdge(*edge), m_dialect);
    if (box)
        return stateDescription(static_cast<int>(stateOf(*box)));
    return {};
}

void StateDiagramItem::paint(QPainter* painter) {
    if (!m_layout)
        return;
    painter->translate(origin());
    painter->scale(unit(), unit());
    paintDiagram(*painter, *m_layout, m_state, palette(m_theme), m_options);
}

} // namespace finwait
