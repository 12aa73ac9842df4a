#include "app/window/timeline_item.h"

#include <QPainter>
#include <QPixmap>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "app/models/theme.h"

namespace finwait {

namespace {

constexpr double kLineMargin = 14; ///< Room for the cursor's dot at both ends.
constexpr double kDotRadius = 5.5;
constexpr double kCursorRadius = 9;
constexpr double kDotSpacingMin = 13;
constexpr double kBandHeight = 8;

/// Dots grow with type.
double scaled(double length) {
    return length * Theme::instance().scale();
}

const Palette& colors() {
    return palette(Theme::instance().kind());
}

struct DotLook {
    QColor line;
    QColor fill;
    double radius = 0;
    double lineWidth = 0;

    friend bool operator==(const DotLook&, const DotLook&) = default;
};

/// Draws each look of dots once, and copies it for the others.
class DotPainter {
public:
    DotPainter(QPainter& painter, double y)
        : m_painter(painter)
        , m_ratio(painter.deviceTransform().m11())
        , m_y(onPixel(y)) {}

    void paint(double x, const DotLook& look) {
        const auto known = std::ranges::find(m_drawn, look, &std::pair<DotLook, QPixmap>::first);
        const QPixmap& dot =
            known != m_drawn.end() ? known->second : m_drawn.emplace_back(look, drawn(look)).second;
        const QPointF half = QRectF({}, dot.deviceIndependentSize()).center();
        m_painter.drawPixmap(QPointF(onPixel(x), m_y) - half, dot);
    }

private:
    [[nodiscard]] double onPixel(double at) const { return std::round(at * m_ratio) / m_ratio; }

    [[nodiscard]] QPixmap drawn(const DotLook& look) const {
        const int half = static_cast<int>(std::ceil((look.radius + look.lineWidth / 2 + 1) * m_ratio));
        QPixmap dot(2 * half, 2 * half);
        dot.setDevicePixelRatio(m_ratio);
        dot.fill(Qt::transparent);
        QPainter painter(&dot);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(look.line, look.lineWidth));
        painter.setBrush(look.fill);
        painter.drawEllipse(QPointF(half, half) / m_ratio, look.radius, look.radius);
        return dot;
    }

    QPainter& m_painter;
    double m_ratio;
    double m_y;
    std::vector<std::pair<DotLook, QPixmap>> m_drawn;
};

} // namespace

TimelineItem::TimelineItem(QQuickItem* parent) : QQuickPaintedItem(parent) {
    setAntialiasing(true);
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        update();
        emit playheadMoved();
    });
}

void TimelineItem::setStage(Stage* stage) {
    if (stage == m_stage)
        return;
    if (m_stage)
        m_stage->disconnect(this);
    m_stage = stage;
    if (m_stage) {
        connect(m_stage, &Stage::historyChanged, this, [this] { update(); });
        connect(m_stage, &Stage::cursorChanged, this, [this] { update(); });
        connect(m_stage, &Stage::playheadChanged, this, &TimelineItem::playheadMoved);
        connect(m_stage, &Stage::historyChanged, this, &TimelineItem::playheadMoved);
    }
    emit stageChanged();
    emit playheadMoved();
    update();
}

void TimelineItem::geometryChange(const QRectF& newGeometry, const QRectF& oldGeometry) {
    QQuickPaintedItem::geometryChange(newGeometry, oldGeometry);
    emit playheadMoved();
}

double TimelineItem::spacing() const {
    const int count = m_stage ? m_stage->stepTotal() : 0;
    return count > 0 ? std::max(width() - 2 * scaled(kLineMargin), 1.0) / count : 0;
}

double TimelineItem::xOfStep(double step) const {
    return scaled(kLineMargin) + step * spacing();
}

double TimelineItem::playheadX() const {
    if (!m_stage)
        return scaled(kLineMargin);
    const auto index = static_cast<double>(m_stage->stepIndex());
    const auto next = m_stage->nextStepAt();
    const SimTime begin = m_stage->history().world().now;
    if (!next || *next == begin)
        return xOfStep(index);
    const auto part = static_cast<double>(m_stage->playhead() - begin) / static_cast<double>(*next - begin);
    return xOfStep(index + part);
}

int TimelineItem::stepAt(double x) const {
    if (!m_stage || spacing() <= 0)
        return 0;
    return std::clamp(static_cast<int>(std::lround((x - scaled(kLineMargin)) / spacing())), 0,
                      m_stage->stepCount());
}

void TimelineItem::seekTo(double x) {
    if (!m_stage || spacing() <= 0)
        return;
    const double position =
        std::clamp((x - scaled(kLineMargin)) / spacing(), 0.0, static_cast<double>(m_stage->stepCount()));
    const double nearest = std::round(position);
    const bool onDot =
        std::abs(position - nearest) * spacing() < scaled(kDotRadius) || spacing() < scaled(kDotSpacingMin);
    const auto step = static_cast<int>(onDot ? nearest : std::floor(position));
    if (step != m_stage->stepIndex())
        m_stage->goToStep(step);
    const SimTime begin = m_stage->history().world().now;
    const auto next = m_stage->nextStepAt();
    if (onDot || !next) {
        m_stage->setPlayhead(begin);
        return;
    }
    const auto span = static_cast<double>(*next - begin);
    m_stage->setPlayhead(begin + static_cast<std::int64_t>(span * (position - step)));
}

QColor TimelineItem::colorOf(const StepSummary& step) const {
    return step.actor ? colors().end(*step.actor) : colors().muted;
}

void TimelineItem::paint(QPainter* painter) {
    if (!m_stage)
        return;
    painter->setRenderHint(QPainter::Antialiasing);
    const double y = height() / 2;
    const double from = xOfStep(0);
    const double here = xOfStep(m_stage->stepIndex());
    painter->setPen(QPen(colors().hairline, scaled(4), Qt::SolidLine, Qt::RoundCap));
    painter->drawLine(QPointF(from, y), QPointF(xOfStep(m_stage->stepTotal()), y));
    painter->setPen(QPen(colors().accent, scaled(4), Qt::SolidLine, Qt::RoundCap));
    painter->drawLine(QPointF(from, y), QPointF(here, y));
    if (m_stage->stepTotal() == 0 || spacing() >= scaled(kDotSpacingMin))
        paintDots(*painter);
    else
        paintBand(*painter);
    paintCursor(*painter);
}

void TimelineItem::paintDots(QPainter& painter) const {
    const auto& steps = m_stage->steps();
    DotPainter dots(painter, height() / 2);
    // Steps that are kept back do not tell who acts.
    for (int hidden = m_stage->stepCount() + 1; hidden <= m_stage->stepTotal(); ++hidden)
        dots.paint(xOfStep(hidden), {colors().hairline, colors().surface, scaled(kDotRadius), scaled(2)});
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const QColor color = i == 0 ? colors().muted : colorOf(steps[i]);
        const bool past = static_cast<int>(i) <= m_stage->stepIndex();
        const double x = xOfStep(static_cast<double>(i));
        if (past)
            dots.paint(x, {colors().surface, color, scaled(kDotRadius + 1), scaled(2)});
        else
            dots.paint(x, {color, colors().surface, scaled(kDotRadius), scaled(2)});
    }
}

void TimelineItem::paintBand(QPainter& painter) const {
    const auto& steps = m_stage->steps();
    const double top = height() / 2 - scaled(kBandHeight) / 2;
    const double stride = std::max(3.0, spacing());
    const double end = xOfStep(m_stage->stepCount()) + 0.5;
    for (double x = scaled(kLineMargin); x <= end; x += stride) {
        const auto index = static_cast<std::size_t>(stepAt(x));
        const bool past = static_cast<int>(index) <= m_stage->stepIndex();
        QColor color = colorOf(steps[index]);
        if (!past)
            color = Theme::blend(color, colors().surface, 0.4);
        const QRectF tick(x - stride / 2, top, stride > 5 ? stride - 1.5 : stride, scaled(kBandHeight));
        painter.fillRect(QRect(tick.topLeft().toPoint(), tick.bottomRight().toPoint() - QPoint(1, 1)), color);
    }
}

void TimelineItem::paintCursor(QPainter& painter) const {
    const int index = m_stage->stepIndex();
    const QPointF center(xOfStep(index), height() / 2);
    const QColor color =
        index == 0 ? colors().muted : colorOf(m_stage->steps()[static_cast<std::size_t>(index)]);
    painter.setPen(QPen(colors().surface, scaled(2)));
    painter.setBrush(color);
    painter.drawEllipse(center, scaled(kCursorRadius), scaled(kCursorRadius));
}

} // namespace finwait
