#include "app/painting/sequence_chart_item.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

#include "app/painting/chart_painter.h"
#include "app/painting/chart_words.h"
#include "app/painting/fonts.h"
#include "app/painting/palette.h"
#include "app/text/call_text.h"

namespace finwait {

namespace {

// Pixels at a text scale of 1.
constexpr double kTimerReach = 6;
constexpr double kChipRoom = 17;
constexpr double kChipUpon = 6; ///< The chip covers the label, which says the same.

} // namespace

SequenceChartItem::SequenceChartItem(QQuickItem* parent) : QQuickPaintedItem(parent) {
    setAntialiasing(true);
    setOpaquePainting(true);
}

void SequenceChartItem::setStage(Stage* stage) {
    if (stage == m_stage)
        return;
    if (m_stage)
        m_stage->disconnect(this);
    m_stage = stage;
    if (m_stage) {
        connect(m_stage, &Stage::scenarioChanged, this, [this] { setContentY(0); });
        connect(m_stage, &Stage::historyChanged, this, &SequenceChartItem::followPath);
        connect(m_stage, &Stage::numberingChanged, this, &SequenceChartItem::tellAgain);
        connect(m_stage, &Stage::retranslated, this, &SequenceChartItem::tellAgain);
        connect(m_stage, &Stage::cursorChanged, this, &SequenceChartItem::afterCursor);
        connect(m_stage, &Stage::playheadChanged, this, &SequenceChartItem::afterPlayhead);
    }
    emit stageChanged();
    tellAgain();
}

void SequenceChartItem::setTheme(int theme) {
    if (theme == m_theme)
        return;
    m_theme = theme;
    setFillColor(palette(static_cast<ThemeKind>(theme)).surface);
    update();
    emit themeChanged();
}

void SequenceChartItem::setTimeToScale(bool on) {
    if (on == m_timeToScale)
        return;
    m_timeToScale = on;
    emit timeToScaleChanged();
    layOut();
}

void SequenceChartItem::setTextScale(double scale) {
    if (scale == m_textScale)
        return;
    m_textScale = scale;
    emit textScaleChanged();
    afterResize();
}

double SequenceChartItem::zoomTo(double zoom, double y) {
    if (!ready()) {
        setZoom(zoom);
        return m_contentY;
    }
    // Rows move apart when labels need two lines: what is kept is the distance from the row above.
    const double sceneY = toScene(0, y).y;
    const StepIndex step = m_chart.stepAbove(sceneY).value_or(0);
    const double beyond = sceneY - m_chart.yOf(step);
    setZoom(zoom);
    return (m_chart.yOf(step) + beyond) * m_unit - y;
}

void SequenceChartItem::setZoom(double zoom) {
    const double bounded = std::clamp(zoom, 0.4, 4.0);
    if (qFuzzyCompare(bounded, m_zoom))
        return;
    m_zoom = bounded;
    emit zoomChanged();
    afterResize();
}

void SequenceChartItem::setLanguage(const QString& language) {
    if (language == m_language)
        return;
    m_language = language;
    emit languageChanged();
    tellAgain();
}

void SequenceChartItem::setCalls(const QString& calls) {
    if (calls == m_calls)
        return;
    m_calls = calls;
    emit callsChanged();
    afterResize();
}

QString SequenceChartItem::shownCalls() const {
    return callLaneKey(m_lane);
}

void SequenceChartItem::setContentY(double y) {
    const double bounded = std::clamp(y, 0.0, std::max(0.0, contentHeight() - height()));
    if (qFuzzyCompare(bounded + 1, m_contentY + 1))
        return;
    m_contentY = bounded;
    update();
    emit contentYChanged();
    emit playheadMoved();
    bump();
}

void SequenceChartItem::setHovered(int segment) {
    if (segment == m_hovered)
        return;
    m_hovered = segment;
    update();
    emit hoveredChanged();
}

void SequenceChartItem::setSelected(int segment) {
    if (segment == m_selected)
        return;
    m_selected = segment;
    update();
    emit selectedChanged();
}

void SequenceChartItem::geometryChange(const QRectF& newGeometry, const QRectF& oldGeometry) {
    QQuickPaintedItem::geometryChange(newGeometry, oldGeometry);
    if (newGeometry.width() != oldGeometry.width())
        afterResize();
    else if (newGeometry.height() != oldGeometry.height())
        setContentY(m_contentY);
}

void SequenceChartItem::tellAgain() {
    if (!m_stage)
        return;
    m_lane = wantedLane();
    m_chart.begin(m_stage->relativeNumbers(), chartWords(m_stage->dialect()), m_lane);
    followPath(0);
}

CallLane SequenceChartItem::wantedLane() const {
    return width() / (m_zoom * m_textScale) < kLaneChartWidth
               ? CallLane::None
               : callLaneFromKey(m_calls).value_or(CallLane::None);
}

void SequenceChartItem::afterResize() {
    if (wantedLane() != m_lane)
        tellAgain();
    else
        layOut();
}

void SequenceChartItem::followPath(int firstChanged) {
    m_chart.follow(m_stage->history(), m_stage->path(), static_cast<std::size_t>(firstChanged));
    layOut();
}

void SequenceChartItem::layOut() {
    if (!m_stage || width() <= 0)
        return;
    ChartOptions options;
    options.width = width() / (m_zoom * m_textScale);
    options.timeToScale = m_timeToScale;
    for (const End end : kBothEnds)
        options.endLabels[indexOf(end)] = m_stage->scenario().ends[indexOf(end)].label;
    m_chart.layOut(options, chartTextMeasure());
    m_unit = std::min(m_zoom * m_textScale, width() / cursorScene().width);
    emit layoutChanged();
    afterCursor();
}

void SequenceChartItem::afterCursor() {
    if (!ready())
        return;
    emit contentHeightChanged();
    setContentY(m_contentY);
    update();
    afterPlayhead();
}

void SequenceChartItem::afterPlayhead() {
    emit playheadMoved();
    bump();
}

void SequenceChartItem::bump() {
    ++m_revision;
    emit revisionChanged();
}

// While the stage changes its path the scene may be one signal behind.
StepIndex SequenceChartItem::cursorStep() const {
    return std::min(static_cast<StepIndex>(m_stage->stepIndex()),
                    static_cast<StepIndex>(m_chart.story().steps.size()) - 1);
}

const ChartScene& SequenceChartItem::viewScene() const {
    return m_chart.sceneWithin(m_contentY / m_unit, (m_contentY + height()) / m_unit);
}

double SequenceChartItem::contentHeight() const {
    return ready() ? cursorScene().heightAt(cursorStep()) * m_unit : 0;
}

double SequenceChartItem::headHeight() const {
    return ready() ? cursorScene().headHeight * m_unit : 0;
}

double SequenceChartItem::headGap() const {
    if (!ready())
        return 0;
    const std::array<ChartHead, 2>& heads = cursorScene().heads;
    return (heads[1].box.x - heads[0].box.right()) * m_unit;
}

double SequenceChartItem::lifelineX(End end) const {
    return ready() ? cursorScene().lifelineX[indexOf(end)] * m_unit : 0;
}

QPointF SequenceChartItem::toItem(ChartPoint point) const {
    return {point.x * m_unit, point.y * m_unit - m_contentY};
}

ChartPoint SequenceChartItem::toScene(double x, double y) const {
    return {x / m_unit, (y + m_contentY) / m_unit};
}

double SequenceChartItem::playheadY() const {
    if (!ready())
        return 0;
    return toItem({0, cursorScene().yAt(cursorStep(), m_stage->playhead())}).y();
}

QString SequenceChartItem::playheadText() const {
    return m_stage ? timeText(m_stage->playhead()) : QString();
}

QPointF SequenceChartItem::flightPoint(int segment) const {
    if (!ready())
        return kNowhere;
    const auto point =
        cursorScene().flightPosition(static_cast<SegmentId>(segment), cursorStep(), m_stage->playhead());
    return point ? toItem(*point) : kNowhere;
}

const ChartArrow* SequenceChartItem::arrowOf(int segment) const {
    return ready() ? m_chart.arrow(static_cast<SegmentId>(segment)) : nullptr;
}

QPointF SequenceChartItem::flightStart(int segment) const {
    const ChartArrow* arrow = arrowOf(segment);
    return arrow != nullptr ? toItem(arrow->from) : kNowhere;
}

QPointF SequenceChartItem::flightEnd(int segment) const {
    const ChartArrow* arrow = arrowOf(segment);
    return arrow != nullptr ? toItem(arrow->to) : kNowhere;
}

QPointF SequenceChartItem::arrowTip(int segment) const {
    const ChartArrow* arrow = arrowOf(segment);
    if (arrow == nullptr || arrow->firstStep > cursorStep())
        return kNowhere;
    const ArrowFate fate = arrow->fateAt(cursorStep());
    const bool flying = fate == ArrowFate::InFlight || fate == ArrowFate::Held;
    return toItem(flying ? arrow->to : arrow->end);
}

QPointF SequenceChartItem::stepPoint(int step) const {
    if (!ready() || step < 0 || static_cast<StepIndex>(step) > cursorStep())
        return kNowhere;
    const auto& actor = m_stage->steps()[static_cast<std::size_t>(step)].actor;
    if (!actor)
        return kNowhere;
    return {lifelineX(*actor), toItem({0, m_chart.yOf(static_cast<StepIndex>(step))}).y()};
}

const ChartTimer* SequenceChartItem::timerAt(ChartPoint point) const {
    const ChartScene& scene = viewScene();
    const ChartSpan near = scene.timersWithin(point.y, point.y);
    for (std::size_t i = near.first; i < near.last; ++i) {
        const ChartTimer& timer = scene.timers[i];
        const double x =
            scene.lifelineX[indexOf(timer.end)] - ChartScene::outward(timer.end) * ChartScene::kTimerOffset;
        if (timer.shownAt(cursorStep()) && std::abs(point.x - x) < kTimerReach && point.y >= timer.top
            && point.y <= timer.bottom)
            return &timer;
    }
    return nullptr;
}

void SequenceChartItem::light(Linking* linking, double x, double y) const {
    if (!linking)
        return;
    if (!ready() || y < headHeight()) {
        linking->clear();
        return;
    }
    if (const ChartTimer* timer = timerAt(toScene(x, y))) {
        const bool over = timer->lastStep != kNoStep && timer->lastStep <= cursorStep();
        linking->showTimer(static_cast<int>(timer->firstStep), over ? static_cast<int>(timer->lastStep) : -1);
        return;
    }
    const ChartHit hit = viewScene().hitTest(toScene(x, y), cursorStep(), 7 / m_unit);
    switch (hit.kind) {
    case ChartHitKind::None:
        linking->clear();
        break;
    case ChartHitKind::Segment:
        linking->showSegment(static_cast<int>(hit.segment));
        break;
    case ChartHitKind::Band:
    case ChartHitKind::Mark:
    case ChartHitKind::Call:
        linking->showStep(static_cast<int>(hit.step));
        break;
    case ChartHitKind::Wait: {
        const ChartWait& wait = viewScene().waits[hit.index];
        const bool over = wait.lastStep != kNoStep && wait.lastStep <= cursorStep();
        linking->showTimer(static_cast<int>(wait.firstStep), over ? static_cast<int>(wait.lastStep) : -1);
        break;
    }
    }
}

QString SequenceChartItem::callHint(double x, double y) const {
    if (!ready() || y < headHeight())
        return {};
    const ChartHit hit = viewScene().hitTest(toScene(x, y), cursorStep(), 7 / m_unit);
    if (hit.kind == ChartHitKind::Wait)
        return appCallHint(viewScene().waits[hit.index].call, false);
    if (hit.kind != ChartHitKind::Call)
        return {};
    const ChartCallLine& line = viewScene().callLines[hit.index];
    return appCallHint(line.call, line.returns);
}

double SequenceChartItem::playheadChipY() const {
    const double y = playheadY();
    if (!ready())
        return y;
    const double room = kChipRoom * std::max(m_unit, m_textScale);
    const std::vector<ChartTimeLabel>& times = cursorScene().times;
    for (auto time = times.rbegin(); time != times.rend(); ++time) {
        const double away = y - toItem({0, time->y}).y();
        if (time->step > cursorStep() || std::abs(away) < kChipUpon)
            continue;
        if (std::abs(away) < room)
            return y - away + std::copysign(room, away);
        if (away > room)
            break;
    }
    return y;
}

SimTime SequenceChartItem::timeAt(double y, double usPerPixelBeyond) const {
    if (!ready())
        return {};
    const double sceneY = toScene(0, y).y;
    const std::vector<ChartRow>& rows = viewScene().rows;
    const auto below = std::partition_point(rows.begin(), rows.end(),
                                            [sceneY](const ChartRow& row) { return row.y <= sceneY; });
    if (below == rows.begin())
        return rows.front().at;
    const ChartRow& above = *std::prev(below);
    if (below == rows.end())
        return above.at + std::llround((sceneY - above.y) * m_unit * usPerPixelBeyond);
    const double room = below->y - above.bottom;
    const double part = room > 0 ? std::clamp((sceneY - above.bottom) / room, 0.0, 1.0) : 0;
    return above.at + std::llround(part * static_cast<double>(below->at - above.at));
}

int SequenceChartItem::segmentAt(double x, double y) const {
    if (!ready() || y < headHeight())
        return 0;
    return static_cast<int>(viewScene().hitTest(toScene(x, y), cursorStep(), 7 / m_unit).segment);
}

int SequenceChartItem::stepAt(double y) const {
    if (!ready())
        return 0;
    const std::optional<StepIndex> step = m_chart.stepAbove(toScene(0, y).y + 8);
    return static_cast<int>(std::min(step.value_or(0), cursorStep()));
}

double SequenceChartItem::stepY(int step) const {
    const auto shown = static_cast<StepIndex>(std::max(step, 0));
    return ready() && shown < m_stage->steps().size() ? toItem({0, m_chart.yOf(shown)}).y() : 0;
}

double SequenceChartItem::contentYForPlayhead() const {
    const double y = playheadY();
    const double top = headHeight() + 0.1 * height();
    const double bottom = 0.82 * height();
    double wished = m_contentY;
    if (y < top)
        wished += y - top;
    else if (y > bottom)
        wished += y - bottom;
    return std::clamp(wished, 0.0, std::max(0.0, contentHeight() - height()));
}

void SequenceChartItem::paint(QPainter* painter) {
    if (!ready())
        return;
    painter->translate(0, -m_contentY);
    painter->scale(m_unit, m_unit);
    ChartPaintOptions options;
    options.visible = QRectF(0, m_contentY / m_unit, width() / m_unit, height() / m_unit);
    options.untilStep = cursorStep();
    options.stickyHeads = true;
    options.hovered = static_cast<SegmentId>(m_hovered);
    options.selected = static_cast<SegmentId>(m_selected);
    paintChart(*painter, viewScene(), palette(static_cast<ThemeKind>(m_theme)), options);
}

} // namespace finwait
