#include "app/painting/chart_painter.h"

#include <QPainter>
#include <QPainterPath>
#include <QtMath>

#include <algorithm>
#include <cmath>

#include "app/painting/fonts.h"
#include "core/tcp/state.h"

namespace finwait {

namespace {

constexpr double kLineWidth = 1.8;
constexpr double kHeadLength = 9;
constexpr double kHeadHalf = 3.8;
constexpr double kCrossHalf = 5;
constexpr double kBandHalf = ChartScene::kBandWidth / 2;
constexpr double kColumnGap = 8;

QString text(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QPointF point(ChartPoint p) {
    return {p.x, p.y};
}

QColor mixed(const QColor& front, const QColor& back, double part) {
    const auto mix = [part](int f, int b) { return qRound(f * part + b * (1 - part)); };
    return {mix(front.red(), back.red()), mix(front.green(), back.green()), mix(front.blue(), back.blue())};
}

class ChartPainter {
public:
    ChartPainter(QPainter& painter, const ChartScene& scene, const Palette& palette,
                 const ChartPaintOptions& options)
        : m_painter(painter)
        , m_scene(scene)
        , m_palette(palette)
        , m_options(options)
        , m_until(std::min(options.untilStep, scene.lastStep()))
        , m_visible(options.visible)
        , m_nowY(scene.bandBottomAt(m_until)) {
        if (m_visible.isEmpty())
            m_visible = QRectF(0, 0, scene.width, scene.heightAt(m_until));
    }

    void paint() {
        m_painter.save();
        m_painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        if (m_options.background)
            m_painter.fillRect(m_visible, m_palette.surface);
        for (const End end : kBothEnds)
            paintLifeline(end);
        if (m_scene.lane != CallLane::None)
            paintLane();
        paintBreaks();
        paintTimes();
        const ChartSpan near = m_scene.arrowsWithin(m_visible.top() - 40, m_visible.bottom() + 40);
        eachArrow(near, [this](const ChartArrow& arrow) { paintArrow(arrow); });
        paintTimers();
        eachArrow(near, [this](const ChartArrow& arrow) { paintLabels(arrow); });
        paintMarks();
        paintNotes();
        paintHeads();
        m_painter.restore();
    }

private:
    template <typename Do>
    void eachArrow(ChartSpan span, Do what) {
        for (std::size_t i = span.first; i < span.last && m_scene.arrows[i].firstStep <= m_until; ++i) {
            if (m_scene.arrows[i].bottom() >= m_visible.top() - 40)
                what(m_scene.arrows[i]);
        }
    }

    /// Items of a list that is sorted by height, within the visible part and not in the future.
    template <typename Items, typename Y, typename Do>
    void eachVisible(const Items& items, double reach, Y yOf, Do what) {
        const double top = m_visible.top() - reach;
        const double bottom = m_visible.bottom() + 20;
        auto item = std::partition_point(items.begin(), items.end(),
                                         [&](const auto& candidate) { return yOf(candidate) < top; });
        for (; item != items.end() && yOf(*item) <= bottom && item->step <= m_until; ++item)
            what(*item);
    }

    void drawText(QPointF at, Qt::Alignment alignment, const QString& words, ChartFont font,
                  const QColor& color) {
        m_painter.setFont(chartFont(font));
        m_painter.setPen(color);
        constexpr double kFar = 1000;
        double left = at.x();
        if (alignment & Qt::AlignRight)
            left -= kFar;
        else if (alignment & Qt::AlignHCenter)
            left -= kFar / 2;
        m_painter.drawText(QRectF(left, at.y() - 20, kFar, 40),
                           static_cast<int>(alignment | Qt::AlignVCenter), words);
    }

    /// Beside the lifeline, on its outer side.
    void drawInColumn(End end, double y, double indent, const QString& words, ChartFont font,
                      const QColor& color) {
        const double side = ChartScene::outward(end);
        const double x = m_scene.lifelineX[indexOf(end)] + side * (kBandHalf + kColumnGap + indent);
        drawText({x, y}, end == End::A ? Qt::AlignRight : Qt::AlignLeft, words, font, color);
    }

    void paintLifeline(End end) {
        const double x = m_scene.lifelineX[indexOf(end)];
        const double bottom = std::min(m_visible.bottom(), m_scene.heightAt(m_until));
        if (bottom > m_nowY && m_until < m_scene.lastStep()) {
            m_painter.setPen(QPen(m_palette.hairline, 1.2, Qt::DashLine));
            m_painter.drawLine(QPointF(x, std::max(m_nowY, m_visible.top())), QPointF(x, bottom));
        }
        const ChartSpan span =
            m_scene.bandsWithin(end, m_visible.top() - 20, std::min(m_visible.bottom() + 20, m_nowY));
        const std::vector<ChartBand>& bands = m_scene.bands[indexOf(end)];
        for (std::size_t i = span.first; i < span.last && bands[i].firstStep <= m_until; ++i)
            paintBand(bands[i]);
    }

    void paintBand(const ChartBand& band) {
        const PhaseColors& colors = m_palette.state(band.state);
        const bool current = band.lastStep == kNoStep || band.lastStep > m_until;
        const double top = std::max(band.top, m_visible.top() - 30);
        const double bottom =
            std::min(current ? std::min(m_nowY, band.bottom) : band.bottom, m_visible.bottom() + 30);
        const double x = m_scene.lifelineX[indexOf(band.end)] - kBandHalf;
        m_painter.setPen(QPen(colors.line, 1));
        m_painter.setBrush(colors.fill);
        m_painter.drawRoundedRect(QRectF(x + 0.5, top + 0.5, ChartScene::kBandWidth - 1, bottom - top - 1), 3,
                                  3);
        const double labelY = current && band.labelY > m_nowY - 6 ? band.labelFirstY : band.labelY;
        drawInColumn(band.end, labelY, 0, text(m_scene.bandName(band)), ChartFont::State,
                     m_palette.ink);
    }

    void paintBreaks() {
        eachVisible(
            m_scene.breaks, 20, [](const ChartBreak& b) { return b.y; },
            [this](const ChartBreak& fold) {
                for (const End end : kBothEnds) {
                    const double x = m_scene.lifelineX[indexOf(end)];
                    QPainterPath gap;
                    gap.moveTo(x - kBandHalf - 3, fold.y + 1);
                    gap.lineTo(x + kBandHalf + 3, fold.y - 5);
                    gap.lineTo(x + kBandHalf + 3, fold.y - 1);
                    gap.lineTo(x - kBandHalf - 3, fold.y + 5);
                    gap.closeSubpath();
                    m_painter.fillPath(gap, m_palette.surface);
                    m_painter.setPen(QPen(m_palette.muted, 1.2));
                    m_painter.drawLine(QPointF(x - kBandHalf - 3, fold.y + 1),
                                       QPointF(x + kBandHalf + 3, fold.y - 5));
                    m_painter.drawLine(QPointF(x - kBandHalf - 3, fold.y + 5),
                                       QPointF(x + kBandHalf + 3, fold.y - 1));
                }
                m_painter.setPen(Qt::NoPen);
                m_painter.setBrush(m_palette.muted);
                for (const double off : {-17.0, -12.0, 12.0, 17.0})
                    m_painter.drawEllipse(QPointF(m_scene.timeX - 14, fold.y + off), 1.1, 1.1);
                drawText({m_scene.timeX, fold.y}, Qt::AlignRight, text(fold.text), ChartFont::Timer,
                         m_palette.muted);
            });
    }

    void paintTimes() {
        eachVisible(
            m_scene.times, 20, [](const ChartTimeLabel& t) { return t.y; },
            [this](const ChartTimeLabel& time) {
                drawText({m_scene.timeX, time.y}, Qt::AlignRight, text(time.text), ChartFont::Time,
                         m_palette.muted);
            });
    }

    [[nodiscard]] QColor colorOf(const ChartArrow& arrow) const { return m_palette.end(arrow.sender); }

    void paintArrow(const ChartArrow& arrow) {
        const QColor color = colorOf(arrow);
        const ArrowFate fate = arrow.fateAt(m_until);
        const bool flying = fate == ArrowFate::InFlight || fate == ArrowFate::Held;
        const QPointF from = point(arrow.from);
        const QPointF to = point(flying ? arrow.to : arrow.end);
        if (arrow.id == m_options.selected || arrow.id == m_options.hovered) {
            QColor glow = color;
            glow.setAlpha(arrow.id == m_options.selected ? 70 : 40);
            m_painter.setPen(QPen(glow, 9, Qt::SolidLine, Qt::RoundCap));
            m_painter.drawLine(from, to);
        }
        QPen pen(color, kLineWidth);
        pen.setCapStyle(Qt::FlatCap);
        if (flying) {
            QColor faint = color;
            faint.setAlphaF(0.65F);
            pen = QPen(faint, 1.2);
            pen.setDashPattern({2.5, 4});
        } else if (arrow.kind == ArrowKind::Retransmission) {
            pen.setDashPattern({4.5, 2.5});
        } else if (arrow.kind == ArrowKind::Forged) {
            pen.setDashPattern({6, 2, 1.5, 2});
        }
        m_painter.setPen(pen);
        const bool arrives = !flying && !arrow.lost();
        m_painter.drawLine(from, arrives ? shortened(from, to, kHeadLength - 2) : to);
        paintOrigin(arrow, color);
        if (flying && m_options.now)
            paintWayDone(arrow, color);
        if (arrives)
            paintHead(from, to, color, arrow.accepted);
        else if (!flying)
            paintCross(to);
        if (fate == ArrowFate::Held)
            paintPause(point(arrow.pause), color);
    }

    /// As far as it has come, with a dot for the segment itself.
    void paintWayDone(const ChartArrow& arrow, const QColor& color) {
        const auto head = m_scene.flightPosition(arrow.id, m_until, *m_options.now);
        if (!head)
            return;
        m_painter.setPen(QPen(color, kLineWidth));
        m_painter.drawLine(point(arrow.from), point(*head));
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(color);
        m_painter.drawEllipse(point(*head), 3.4, 3.4);
    }

    static QPointF shortened(QPointF from, QPointF to, double by) {
        const QPointF way = to - from;
        const double length = std::hypot(way.x(), way.y());
        return length > by ? to - way * (by / length) : from;
    }

    void paintOrigin(const ChartArrow& arrow, const QColor& color) {
        if (arrow.kind == ArrowKind::Duplicate) {
            m_painter.setPen(Qt::NoPen);
            m_painter.setBrush(color);
            m_painter.drawEllipse(point(arrow.from), 3, 3);
        } else if (arrow.kind == ArrowKind::Forged) {
            m_painter.setPen(QPen(color, 1.6));
            m_painter.setBrush(m_palette.surface);
            m_painter.drawEllipse(point(arrow.from), 4, 4);
        }
    }

    /// Filled; hollow when the endpoint dropped what arrived.
    void paintHead(QPointF from, QPointF to, const QColor& color, bool accepted) {
        const QPointF way = to - from;
        const double length = std::max(std::hypot(way.x(), way.y()), 1e-6);
        const QPointF along = way / length;
        const QPointF across(-along.y(), along.x());
        const QPointF back = to - along * kHeadLength;
        QPolygonF head;
        head << to << back + across * kHeadHalf << back - across * kHeadHalf;
        m_painter.setPen(accepted ? QPen(Qt::NoPen) : QPen(color, 1.3));
        m_painter.setBrush(accepted ? color : m_palette.surface);
        m_painter.drawPolygon(head);
    }

    void paintCross(QPointF at) {
        m_painter.setPen(QPen(m_palette.lost, 2.2, Qt::SolidLine, Qt::RoundCap));
        m_painter.drawLine(at + QPointF(-kCrossHalf, -kCrossHalf), at + QPointF(kCrossHalf, kCrossHalf));
        m_painter.drawLine(at + QPointF(-kCrossHalf, kCrossHalf), at + QPointF(kCrossHalf, -kCrossHalf));
    }

    void paintPause(QPointF at, const QColor& color) {
        m_painter.setPen(QPen(color, 1.4));
        m_painter.setBrush(m_palette.surface);
        m_painter.drawEllipse(at, 7.5, 7.5);
        m_painter.setPen(QPen(color, 2, Qt::SolidLine, Qt::FlatCap));
        m_painter.drawLine(at + QPointF(-2.2, -3.5), at + QPointF(-2.2, 3.5));
        m_painter.drawLine(at + QPointF(2.2, -3.5), at + QPointF(2.2, 3.5));
    }

    void paintLabels(const ChartArrow& arrow) {
        for (const ChartLabel& label : arrow.labels) {
            if (std::abs(label.center.y - m_visible.center().y()) > m_visible.height() / 2 + label.width)
                continue;
            m_painter.save();
            m_painter.translate(point(label.center));
            m_painter.rotate(qRadiansToDegrees(label.angle));
            paintHalo(QRectF(-label.width / 2 - 3, -ChartScene::kLabelHeight / 2, label.width + 6,
                             ChartScene::kLabelHeight));
            const QColor& ink = arrow.kind == ArrowKind::Duplicate ? m_palette.muted : m_palette.ink;
            drawText({0, 0}, Qt::AlignHCenter, text(label.text), ChartFont::Label, ink);
            m_painter.restore();
        }
    }

    void paintHalo(const QRectF& rect) {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_palette.surface);
        m_painter.drawRoundedRect(rect, 3, 3);
    }

    void paintTimers() {
        const ChartSpan span = m_scene.timersWithin(m_visible.top() - 20, m_visible.bottom() + 20);
        for (std::size_t i = span.first; i < span.last && m_scene.timers[i].firstStep <= m_until; ++i) {
            if (m_scene.timers[i].shownAt(m_until))
                paintTimer(m_scene.timers[i]);
        }
    }

    void paintTimer(const ChartTimer& timer) {
        const QColor& color = m_palette.state(timer.state).line;
        const double inward = -ChartScene::outward(timer.end);
        const double x = m_scene.lifelineX[indexOf(timer.end)] + inward * ChartScene::kTimerOffset;
        const bool running = timer.lastStep == kNoStep || timer.lastStep > m_until;
        const double bottom = running ? std::min(m_nowY, timer.bottom) : timer.bottom;
        if (bottom <= timer.top)
            return;
        QPainterPath bracket(QPointF(x - inward * 5, timer.top));
        bracket.lineTo(x, timer.top);
        bracket.lineTo(x, bottom);
        if (!running)
            bracket.lineTo(x - inward * 5, bottom);
        m_painter.setPen(QPen(color, 1.4));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawPath(bracket);
        const double y = timer.labelY > bottom ? std::max(timer.top + 8, bottom - 8) : timer.labelY;
        const QString words = text(timer.label);
        const double width = QFontMetricsF(chartFont(ChartFont::Timer)).horizontalAdvance(words);
        const double labelX = x + inward * (5 + width / 2);
        paintHalo(QRectF(labelX - width / 2 - 2, y - 7, width + 4, 14));
        drawText({labelX, y}, Qt::AlignHCenter, words, ChartFont::Timer, color);
    }

    void paintMarks() {
        eachVisible(
            m_scene.marks, 20, [](const ChartMark& m) { return m.y; },
            [this](const ChartMark& mark) {
                const QColor& color = mark.crash ? m_palette.lost : m_palette.end(mark.end);
                const double side = ChartScene::outward(mark.end);
                const double x = m_scene.lifelineX[indexOf(mark.end)] + side * (kBandHalf + 3);
                if (mark.crash) {
                    paintCross({x - side * (kBandHalf + 3), mark.y});
                } else {
                    QPolygonF pointer;
                    pointer << QPointF(x, mark.y) << QPointF(x + side * 6, mark.y - 3.5)
                            << QPointF(x + side * 6, mark.y + 3.5);
                    m_painter.setPen(Qt::NoPen);
                    m_painter.setBrush(color);
                    m_painter.drawPolygon(pointer);
                }
                drawInColumn(mark.end, mark.y, 5, text(mark.text), ChartFont::Call, color);
            });
    }

    void paintNotes() {
        eachVisible(
            m_scene.notes, 100, [](const ChartNote& n) { return n.top; },
            [this](const ChartNote& note) {
                double y = note.top + ChartScene::kLineHeight / 2;
                for (const std::string& line : note.lines) {
                    drawInColumn(note.end, y, 0, text(line), ChartFont::Note, m_palette.lost);
                    y += ChartScene::kLineHeight;
                }
            });
    }

    /// The applications' lines, the calls that wait, and what is called and returned.
    void paintLane() {
        const double bottom = std::min(m_visible.bottom(), m_nowY);
        for (const End end : kBothEnds) {
            const double x = m_scene.laneX[indexOf(end)];
            const double top = std::max(m_scene.headHeight, m_visible.top());
            m_painter.setPen(QPen(m_palette.hairline, 1.2));
            if (bottom > top)
                m_painter.drawLine(QPointF(x, top), QPointF(x, bottom));
        }
        const ChartSpan span = m_scene.waitsWithin(m_visible.top() - 20, m_visible.bottom() + 20);
        for (std::size_t i = span.first; i < span.last && m_scene.waits[i].firstStep <= m_until; ++i)
            paintWait(m_scene.waits[i]);
        eachVisible(
            m_scene.callLines, 100, [](const ChartCallLine& line) { return line.y; },
            [this](const ChartCallLine& line) { paintCallLine(line); });
    }

    void paintWait(const ChartWait& wait) {
        const bool waits = wait.lastStep == kNoStep || wait.lastStep > m_until;
        const double x = m_scene.waitX(wait);
        const double bottom = waits ? std::min(m_nowY, wait.bottom) : wait.bottom;
        if (bottom <= wait.top)
            return;
        const double tick = ChartScene::outward(wait.end) * 5;
        QPainterPath bracket(QPointF(x + tick, wait.top));
        bracket.lineTo(x, wait.top);
        bracket.lineTo(x, bottom);
        if (!waits && wait.returned)
            bracket.lineTo(x + tick, bottom);
        QPen pen(m_palette.end(wait.end), 1.6);
        pen.setCapStyle(Qt::FlatCap);
        m_painter.setPen(pen);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawPath(bracket);
    }

    /// A call in the colour of its end, pointing at TCP; what returns in ink, pointing at the application.
    void paintCallLine(const ChartCallLine& line) {
        const double side = ChartScene::outward(line.end);
        const double x = m_scene.laneX[indexOf(line.end)];
        const QColor& color = line.call == AppCall::NoSocketCall ? m_palette.muted
                              : line.returns                     ? m_palette.ink
                                                                 : m_palette.end(line.end);
        const auto alignment = line.end == End::A ? Qt::AlignRight : Qt::AlignLeft;
        const double textX = x + side * ChartScene::kLaneText;
        double y = line.y;
        if (!line.text.empty()) {
            drawText({textX, y}, alignment, text(line.text), laneFont(m_scene.lane), color);
            y += ChartScene::kLineHeight;
        }
        const QColor& trouble = line.error ? m_palette.lost : m_palette.ink;
        const ChartFont font = m_scene.lane == CallLane::Socket ? ChartFont::Code
                               : line.error                     ? ChartFont::Note
                                                                : ChartFont::Call;
        for (const std::string& words : line.trouble) {
            drawText({textX, y}, alignment, text(words), font, trouble);
            y += ChartScene::kLineHeight;
        }
        const double tip = line.returns ? x + side * 6 : x - side * 5;
        const double back = line.returns ? x + side * 1 : x;
        QPolygonF pointer;
        pointer << QPointF(tip, line.y) << QPointF(back, line.y - 3.5) << QPointF(back, line.y + 3.5);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(line.error ? m_palette.lost : color);
        m_painter.drawPolygon(pointer);
    }

    void paintLaneTitle(End end, double top) {
        const auto alignment = end == End::A ? Qt::AlignRight : Qt::AlignLeft;
        const double x = m_scene.laneX[indexOf(end)] + ChartScene::outward(end) * ChartScene::kLaneText;
        const double middle =
            top + m_scene.heads[indexOf(end)].box.y + m_scene.heads[indexOf(end)].box.height / 2;
        drawText({x, middle - 8}, alignment, text(m_scene.laneTitle[0]), ChartFont::HeadTitle,
                 m_palette.end(end));
        drawText({x, middle + 9}, alignment, text(m_scene.laneTitle[1]), ChartFont::Timer, m_palette.muted);
    }

    void paintHeads() {
        const double top = m_options.stickyHeads ? std::max(0.0, m_visible.top()) : 0;
        if (m_visible.top() > top + m_scene.headHeight)
            return;
        if (top > 0)
            m_painter.fillRect(QRectF(m_visible.left(), top, m_visible.width(), m_scene.headHeight - 4),
                               m_palette.surface);
        for (const ChartHead& head : m_scene.heads) {
            const QColor& color = m_palette.end(head.end);
            const QRectF box(head.box.x, head.box.y + top, head.box.width, head.box.height);
            m_painter.setPen(QPen(color, 1.4));
            m_painter.setBrush(mixed(color, m_palette.surface, 0.09));
            m_painter.drawRoundedRect(box, 5, 5);
            drawText({box.center().x(), box.center().y() - 8}, Qt::AlignHCenter, text(head.title),
                     ChartFont::HeadTitle, color);
            drawText({box.center().x(), box.center().y() + 9}, Qt::AlignHCenter, text(head.socket),
                     ChartFont::HeadSocket, m_palette.muted);
            if (m_scene.lane != CallLane::None)
                paintLaneTitle(head.end, top);
        }
    }

    QPainter& m_painter;
    const ChartScene& m_scene;
    const Palette& m_palette;
    const ChartPaintOptions& m_options;
    StepIndex m_until;
    QRectF m_visible;
    double m_nowY;
};

} // namespace

void paintChart(QPainter& painter, const ChartScene& scene, const Palette& palette,
                const ChartPaintOptions& options) {
    ChartPainter(painter, scene, palette, options).paint();
}

} // namespace finwait
