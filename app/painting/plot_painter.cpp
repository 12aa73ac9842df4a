#include "app/painting/plot_painter.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

#include "app/models/format.h"
#include "app/painting/fonts.h"

namespace finwait {

namespace {

struct PlotPainterWords {
    Q_DECLARE_TR_FUNCTIONS(Plot)
};

double secondsOf(SimTime time) {
    return static_cast<double>(time.us) / static_cast<double>(kSecondUs);
}

QFont plotFont(double scale) {
    QFont font(sansFamily());
    font.setPixelSize(std::max(6, static_cast<int>(std::lround(10.5 * scale))));
    return font;
}

/// 1, 2 or 5 times a power of ten: at most `count` steps to `span`.
double niceStep(double span, double count) {
    const double raw = span / std::max(1.0, count);
    const double power = std::pow(10.0, std::floor(std::log10(raw)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= raw)
            return factor * power;
    }
    return 10 * power;
}

bool hasSsthresh(const CwndPoint& point) {
    return point.ssthresh > 0 && point.ssthresh < kSsthreshUnset;
}

double highestOf(const PlotSeries& series, PlotKind kind) {
    double highest = 1;
    if (kind == PlotKind::Cwnd) {
        for (const CwndPoint& point : series.cwnd)
            highest = std::max({highest, static_cast<double>(point.cwnd) * 1.1,
                                hasSsthresh(point) ? static_cast<double>(point.ssthresh) * 1.1 : 0.0});
        return highest;
    }
    double edge = 1;
    for (const SentMark& mark : series.sent)
        highest = std::max(highest, static_cast<double>(mark.end));
    for (const AckPoint& point : series.acks)
        edge = std::max(edge, static_cast<double>(point.windowEdge));
    // A window a hundred times as large as what is sent would leave a flat line of it.
    return std::min(std::max(edge * 1.05, highest * 1.1), highest * 1.6);
}

/// The time in which something of this series happens.
std::pair<double, double> spanOf(const PlotSeries& series, PlotKind kind) {
    double from = std::numeric_limits<double>::max();
    double to = 0;
    const auto include = [&](SimTime at) {
        from = std::min(from, secondsOf(at));
        to = std::max(to, secondsOf(at));
    };
    if (kind == PlotKind::Cwnd && !series.cwnd.empty())
        include(series.cwnd.front().at);
    for (const SentMark& mark : series.sent)
        include(mark.at);
    if (kind == PlotKind::Cwnd && !series.cwnd.empty())
        include(series.cwnd.back().at);
    for (const AckPoint& point : series.acks)
        include(point.at);
    if (from > to)
        return {0, 1};
    return {from, std::max(to + 0.03 * (to - from), from + 0.001)};
}

class PlotPainting {
public:
    PlotPainting(QPainter& painter, const PlotSeries& series, const PlotView& view, const Palette& palette)
        : m_painter(painter)
        , m_series(series)
        , m_view(view)
        , m_palette(palette)
        , m_frame(plotFrame(series, view)) {}

    void run() {
        m_painter.setRenderHint(QPainter::Antialiasing);
        m_painter.setFont(plotFont(m_view.scale));
        paintAxes();
        if (m_view.kind == PlotKind::Cwnd)
            paintCwnd();
        else
            paintSequence();
    }

private:
    [[nodiscard]] bool shown(StepIndex step) const { return step <= m_view.untilStep; }

    void paintAxes() {
        const QRectF area = m_frame.area;
        const double s = m_view.scale;
        const double stepY = niceStep(m_frame.top, area.height() / (34 * s));
        for (double octets = 0; octets <= m_frame.top; octets += stepY) {
            const double y = m_frame.y(octets);
            m_painter.setPen(QPen(m_palette.hairline, 1));
            m_painter.drawLine(QPointF(area.left(), y), {area.right(), y});
            m_painter.setPen(m_palette.muted);
            m_painter.drawText(QRectF(0, y - 8 * s, area.left() - 6, 16 * s),
                               Qt::AlignRight | Qt::AlignVCenter,
                               grouped(static_cast<std::uint64_t>(octets)));
        }
        const double stepX = niceStep(m_frame.to - m_frame.from, area.width() / (58 * s));
        for (double t = std::ceil(m_frame.from / stepX) * stepX; t <= m_frame.to; t += stepX) {
            const double x = area.left() + (t - m_frame.from) / (m_frame.to - m_frame.from) * area.width();
            m_painter.setPen(QPen(m_palette.muted, 1));
            m_painter.drawLine(QPointF(x, area.bottom()), {x, area.bottom() + 3});
            const QString text = QStringLiteral("%1 s").arg(QString::number(t, 'g', 6));
            const double half = 30 * s;
            if (x + half * 0.6 < m_view.size.width())
                m_painter.drawText(QRectF(x - half, area.bottom() + 4, 2 * half, 15 * s), Qt::AlignCenter,
                                   text);
        }
        m_painter.setPen(QPen(m_palette.muted, 1));
        m_painter.drawLine(area.bottomLeft(), area.bottomRight());
    }

    /// A line that keeps its value until the next point; what lies above the frame is left out.
    template <typename Entries, typename Value>
    void paintSteps(const Entries& entries, Value value, const QPen& pen) {
        std::vector<PlotPoint> points;
        double y = 0;
        double lastX = m_frame.area.left();
        const auto flush = [&] {
            QPolygonF line;
            for (const PlotPoint& point : thinToColumns(points))
                line << QPointF(point.x, point.y);
            m_painter.drawPolyline(line);
            points.clear();
        };
        m_painter.setPen(pen);
        m_painter.setBrush(Qt::NoBrush);
        for (const auto& entry : entries) {
            if (!shown(entry.step))
                break;
            const double octets = value(entry);
            const double x = m_frame.x(entry.at);
            if (!points.empty())
                points.push_back({x, y});
            lastX = x;
            if (octets < 0 || octets > m_frame.top) {
                flush();
                continue;
            }
            y = m_frame.y(octets);
            points.push_back({x, y});
        }
        if (!points.empty())
            points.push_back({std::max(lastX, reachedX()), y});
        flush();
    }

    /// How far the time of what is shown goes.
    [[nodiscard]] double reachedX() const {
        if (m_view.untilStep == kNoStep)
            return m_frame.area.right();
        double x = m_frame.area.left();
        for (const auto* entries : {&m_series.acks}) {
            const auto end = std::ranges::partition_point(
                *entries, [this](const AckPoint& point) { return shown(point.step); });
            if (end != entries->begin())
                x = std::max(x, m_frame.x((end - 1)->at));
        }
        return x;
    }

    void paintCwnd() {
        const QColor color = m_palette.end(m_view.sender);
        const QPen cwnd(color, 2);
        const QPen ssthresh(m_palette.muted, 1.5, Qt::DashLine);
        paintSteps(
            m_series.cwnd,
            [](const CwndPoint& p) { return hasSsthresh(p) ? static_cast<double>(p.ssthresh) : -1.0; },
            ssthresh);
        paintSteps(
            m_series.cwnd, [](const CwndPoint& p) { return static_cast<double>(p.cwnd); }, cwnd);
        double x = 0;
        x = paintKey(x, QStringLiteral("cwnd"), [&](QPointF at) { line(at, cwnd); });
        paintKey(x, QStringLiteral("ssthresh"), [&](QPointF at) { line(at, ssthresh); });
    }

    void paintSequence() {
        const QColor color = m_palette.end(m_view.sender);
        const QPen acknowledged(m_palette.ink, 1.5);
        const QPen edge(m_palette.muted, 1.5, Qt::DashLine);
        paintSteps(
            m_series.acks, [](const AckPoint& p) { return static_cast<double>(p.windowEdge); }, edge);
        paintSteps(
            m_series.acks, [](const AckPoint& p) { return static_cast<double>(p.acknowledged); },
            acknowledged);
        QPointF last(-1, -1);
        for (const SentMark& mark : m_series.sent) {
            if (!shown(mark.step))
                break;
            const QPointF at = markPoint(mark);
            const bool plain = !mark.lost && !mark.retransmission;
            // Thousands of segments may share a pixel.
            if (plain && std::abs(at.x() - last.x()) < 0.5 && std::abs(at.y() - last.y()) < 0.5)
                continue;
            last = at;
            paintMark(mark, color);
        }
        double x = 0;
        x = paintKey(x, PlotPainterWords::tr("sent"), [&](QPointF at) { bar(at, color); });
        x = paintKey(x, PlotPainterWords::tr("again"), [&](QPointF at) { circle(at, color); });
        x = paintKey(x, PlotPainterWords::tr("lost"), [&](QPointF at) { cross(at); });
        x = paintKey(x, PlotPainterWords::tr("ACK"), [&](QPointF at) { line(at, acknowledged); });
        paintKey(x, PlotPainterWords::tr("window"), [&](QPointF at) { line(at, edge); });
    }

    [[nodiscard]] QPointF markPoint(const SentMark& mark) const {
        return {m_frame.x(mark.at), m_frame.y(static_cast<double>(mark.first + mark.end) / 2)};
    }

    void paintMark(const SentMark& mark, const QColor& color) {
        const QPointF at = markPoint(mark);
        const double top = m_frame.y(static_cast<double>(mark.end));
        const double bottom = std::max(m_frame.y(static_cast<double>(mark.first)), top + 3);
        m_painter.setPen(QPen(color, 2, Qt::SolidLine, Qt::FlatCap));
        m_painter.drawLine(QPointF(at.x(), top), {at.x(), bottom});
        if (mark.retransmission)
            circle(at, color);
        if (mark.lost)
            cross(at);
    }

    void bar(QPointF at, const QColor& color) {
        m_painter.setPen(QPen(color, 2, Qt::SolidLine, Qt::FlatCap));
        m_painter.drawLine(at + QPointF(0, -4), at + QPointF(0, 4));
    }
    void circle(QPointF at, const QColor& color) {
        m_painter.setPen(QPen(color, 1.5));
        m_painter.setBrush(m_palette.surface);
        m_painter.drawEllipse(at, 4, 4);
    }
    void cross(QPointF at) {
        m_painter.setPen(QPen(m_palette.lost, 2));
        m_painter.drawLine(at + QPointF(-4, -4), at + QPointF(4, 4));
        m_painter.drawLine(at + QPointF(-4, 4), at + QPointF(4, -4));
    }
    void line(QPointF at, const QPen& pen) {
        m_painter.setPen(pen);
        m_painter.drawLine(at + QPointF(-6, 0), at + QPointF(6, 0));
    }

    /// One entry of the legend; returns where the next begins.
    template <typename Sign>
    double paintKey(double x, const QString& text, Sign sign) {
        const double s = m_view.scale;
        const double y = 8 * s;
        sign(QPointF(x + 7, y));
        const double width = QFontMetricsF(m_painter.font()).horizontalAdvance(text) + 2;
        m_painter.setPen(m_palette.muted);
        m_painter.drawText(QRectF(x + 17, y - 8 * s, width, 16 * s), Qt::AlignLeft | Qt::AlignVCenter, text);
        return x + 17 + width + 8;
    }

    QPainter& m_painter;
    const PlotSeries& m_series;
    const PlotView& m_view;
    const Palette& m_palette;
    PlotFrame m_frame;
};

/// Keeps the nearest of what is offered.
class Nearest {
public:
    explicit Nearest(QPointF point) : m_point(point) {}

    template <typename Text>
    void offer(StepIndex step, QPointF at, Text text) {
        const QPointF away = at - m_point;
        const double distance = QPointF::dotProduct(away, away);
        if (distance >= m_least)
            return;
        m_least = distance;
        m_hit = {step, at, text()};
    }
    [[nodiscard]] PlotHit take() { return std::move(m_hit); }

private:
    static constexpr double kReach = 24;
    QPointF m_point;
    double m_least = kReach * kReach;
    PlotHit m_hit;
};

QString octetText(std::int64_t octets) {
    return grouped(static_cast<std::uint64_t>(std::max<std::int64_t>(octets, 0)));
}

QString markText(const SentMark& mark) {
    QString text = PlotPainterWords::tr("%1 to %2 sent at %3")
                       .arg(octetText(mark.first), octetText(mark.end - 1), timeText(mark.at));
    if (mark.retransmission)
        text += QStringLiteral(" ↻");
    if (mark.lost)
        text += QStringLiteral(" ✕");
    return text;
}

} // namespace

double PlotFrame::x(SimTime at) const {
    return area.left() + (secondsOf(at) - from) / (to - from) * area.width();
}

double PlotFrame::y(double octets) const {
    return area.bottom() - octets / top * area.height();
}

PlotFrame plotFrame(const PlotSeries& series, const PlotView& view) {
    PlotFrame frame;
    std::tie(frame.from, frame.to) = spanOf(series, view.kind);
    frame.top = highestOf(series, view.kind);
    const double s = view.scale;
    const QString widest = grouped(static_cast<std::uint64_t>(frame.top));
    const double left = std::ceil(QFontMetricsF(plotFont(s)).horizontalAdvance(widest)) + 10;
    frame.area = QRectF(left, 22 * s, std::max(10.0, view.size.width() - left - 6),
                        std::max(10.0, view.size.height() - 44 * s));
    return frame;
}

void paintPlot(QPainter& painter, const PlotSeries& series, const PlotView& view, const Palette& palette) {
    PlotPainting(painter, series, view, palette).run();
}

PlotHit hitPlot(const PlotSeries& series, const PlotView& view, QPointF point) {
    const PlotFrame frame = plotFrame(series, view);
    Nearest nearest(point);
    if (view.kind == PlotKind::Cwnd) {
        for (const CwndPoint& entry : series.cwnd) {
            if (entry.step > view.untilStep)
                break;
            nearest.offer(entry.step, {frame.x(entry.at), frame.y(entry.cwnd)}, [&] {
                const QString threshold = hasSsthresh(entry) ? grouped(entry.ssthresh) : QStringLiteral("∞");
                return PlotPainterWords::tr("cwnd %1, ssthresh %2 from %3 on")
                    .arg(grouped(entry.cwnd), threshold, timeText(entry.at));
            });
        }
        return nearest.take();
    }
    for (const SentMark& mark : series.sent) {
        if (mark.step > view.untilStep)
            break;
        const double middle = static_cast<double>(mark.first + mark.end) / 2;
        nearest.offer(mark.step, {frame.x(mark.at), frame.y(middle)}, [&] { return markText(mark); });
    }
    for (const AckPoint& entry : series.acks) {
        if (entry.step > view.untilStep)
            break;
        nearest.offer(entry.step, {frame.x(entry.at), frame.y(static_cast<double>(entry.acknowledged))}, [&] {
            return PlotPainterWords::tr("%1 acknowledged at %2, may send up to %3")
                .arg(octetText(entry.acknowledged), timeText(entry.at), octetText(entry.windowEdge));
        });
    }
    return nearest.take();
}

void paintPlotTitle(QPainter& painter, const QString& title, const QRectF& rect, const Palette& palette) {
    QFont font(sansFamily());
    font.setPixelSize(15);
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(palette.ink);
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignTop, title);
}

QString plotTitle(PlotKind kind, End sender) {
    const QString letter(QLatin1Char(letterOf(sender)));
    return kind == PlotKind::Cwnd ? PlotPainterWords::tr("Congestion window of %1").arg(letter)
                                  : PlotPainterWords::tr("Time and sequence numbers of %1").arg(letter);
}

} // namespace finwait
