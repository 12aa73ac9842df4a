#include "app/painting/chart_painter.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

#include "app/painting/arrow_painter.h"
#include "app/painting/blank_text.h"
#include "app/painting/canvas.h"
#include "app/painting/chart_styles.h"
#include "app/painting/fonts.h"
#include "core/tcp/state.h"

namespace finwait {

namespace {

constexpr double kBandHalf = ChartScene::kBandWidth / 2;
constexpr double kColumnGap = 8;
constexpr double kReach = 40;    ///< How far outside of the visible part something may lie that reaches in.
constexpr double kBoxHalf = 8.5; ///< Of a worksheet's box.
constexpr double kNameBelowTop = 9; ///< A state's name below the height above which nothing is shown.

TextAnchor outwards(End end) {
    return end == End::A ? TextAnchor::Right : TextAnchor::Left;
}

class ChartPainter {
public:
    ChartPainter(Canvas& canvas, const ChartScene& scene, const Palette& palette,
                 const ChartPaintOptions& options)
        : m_canvas(canvas)
        , m_scene(scene)
        , m_styles(palette)
        , m_options(options)
        , m_until(std::min(options.untilStep, scene.lastStep()))
        , m_visible(options.visible)
        , m_nowY(scene.bandBottomAt(m_until))
        , m_arrows(canvas, scene, m_styles, options, m_until) {
        if (m_visible.isEmpty())
            m_visible = QRectF(0, 0, scene.width, scene.heightAt(m_until));
    }

    void paint() {
        if (m_options.part != ChartPart::Heads)
            paintBody();
        if (m_options.part != ChartPart::Body)
            paintHeads();
    }

private:
    void paintBody() {
        if (m_options.background)
            m_canvas.rect(m_visible, 0, m_styles.surface());
        layer("lifelines", [this] {
            for (const End end : kBothEnds)
                paintLifeline(end);
        });
        if (m_scene.lane != CallLane::None)
            layer("lanes", [this] { paintLane(); });
        layer("times", [this] {
            paintBreaks();
            paintTimes();
        });
        const ChartSpan near = m_scene.arrowsWithin(m_visible.top() - kReach, m_visible.bottom() + kReach);
        layer("segments",
              [&] { eachArrow(near, [this](const ChartArrow& arrow) { m_arrows.paint(arrow); }); });
        if (m_options.timers)
            layer("timers", [this] { paintTimers(); });
        layer("labels", [&] { eachArrow(near, [this](const ChartArrow& arrow) { paintLabels(arrow); }); });
        layer("calls", [this] {
            paintMarks();
            paintNotes();
        });
    }

    template <typename Do>
    void layer(std::string_view name, Do what) {
        m_canvas.open({name, name, 0, true, {}, 0});
        what();
        m_canvas.close();
    }

    template <typename Do>
    void eachArrow(ChartSpan span, Do what) {
        for (std::size_t i = span.first; i < span.last && m_scene.arrows[i].firstStep <= m_until; ++i) {
            if (m_scene.arrows[i].bottom() >= m_visible.top() - kReach)
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

    void text(QPointF at, TextAnchor anchor, std::string_view words, const TextStyle& style) {
        if (hasBoxes(words))
            textWithBoxes(at, anchor, words, style);
        else if (!words.empty())
            m_canvas.text(at, anchor, words, style);
    }

    void textWithBoxes(QPointF at, TextAnchor anchor, std::string_view words, const TextStyle& style) {
        const std::vector<TextPiece> pieces = piecesOf(words);
        double width = 0;
        for (const TextPiece& piece : pieces)
            width += widthOf(piece, style.font);
        double x = at.x()
                   - (anchor == TextAnchor::Right    ? width
                      : anchor == TextAnchor::Middle ? width / 2
                                                     : 0);
        for (const TextPiece& piece : pieces) {
            const double own = widthOf(piece, style.font);
            const std::string inside = answerIn(piece.text);
            if (piece.box)
                m_canvas.rect({x + 1, at.y() - kBoxHalf, own - 2, 2 * kBoxHalf}, 2, m_styles.blank());
            if (piece.box && !inside.empty())
                m_canvas.text({x + own / 2, at.y()}, TextAnchor::Middle, inside, style);
            else if (!piece.box)
                m_canvas.text({x, at.y()}, TextAnchor::Left, piece.text, style);
            x += own;
        }
    }

    static double widthOf(const TextPiece& piece, const CanvasFont& font) {
        return piece.box ? static_cast<double>(columnsOf(piece.text)) * textWidth("0", font)
                         : textWidth(piece.text, font);
    }

    /// Beside the lifeline, on its outer side.
    void textInColumn(End end, double y, double indent, std::string_view words, const TextStyle& style) {
        const double side = ChartScene::outward(end);
        const double x = m_scene.lifelineX[indexOf(end)] + side * (kBandHalf + kColumnGap + indent);
        text({x, y}, outwards(end), words, style);
    }

    void paintLifeline(End end) {
        const double x = m_scene.lifelineX[indexOf(end)];
        const double bottom = std::min(m_visible.bottom(), m_scene.heightAt(m_until));
        if (bottom > m_nowY && m_until < m_scene.lastStep())
            m_canvas.line({x, std::max(m_nowY, m_visible.top())}, {x, bottom}, m_styles.future());
        const ChartSpan span =
            m_scene.bandsWithin(end, m_visible.top() - 20, std::min(m_visible.bottom() + 20, m_nowY));
        const std::vector<ChartBand>& bands = m_scene.bands[indexOf(end)];
        if (!m_options.states) {
            paintPlainBand(end, bands);
            return;
        }
        for (std::size_t i = span.first; i < span.last && bands[i].firstStep <= m_until; ++i)
            paintBand(bands[i]);
    }

    void paintPlainBand(End end, const std::vector<ChartBand>& bands) {
        const double top = std::max(bands.front().top, m_visible.top() - 30);
        const double bottom = std::min(m_nowY, m_visible.bottom() + 30);
        if (bottom > top)
            paintBandBox(end, top, bottom, m_styles.plainBand());
    }

    void paintBandBox(End end, double top, double bottom, const ShapeStyle& style) {
        const double x = m_scene.lifelineX[indexOf(end)] - kBandHalf;
        m_canvas.rect({x + 0.5, top + 0.5, ChartScene::kBandWidth - 1, bottom - top - 1}, 3, style);
    }

    void paintBand(const ChartBand& band) {
        const bool current = band.lastStep == kNoStep || band.lastStep > m_until;
        const double top = std::max(band.top, m_visible.top() - 30);
        const double end = current ? std::min(m_nowY, band.bottom) : band.bottom;
        const std::string name = m_scene.bandName(band);
        // Its colour would give the answer away.
        paintBandBox(band.end, top, std::min(end, m_visible.bottom() + 30),
                     isEmptyBox(name) ? m_styles.plainBand() : m_styles.band(band.state));
        double y = current && band.labelY > m_nowY - 6 ? band.labelFirstY : band.labelY;
        if (y < m_options.top + kNameBelowTop && end > m_options.top + 2 * kNameBelowTop)
            y = m_options.top + kNameBelowTop;
        textInColumn(band.end, y, 0, name, m_styles.stateName());
    }

    static bool isEmptyBox(std::string_view words) {
        return hasBoxes(words) && answerIn(piecesOf(words).front().text).empty();
    }

    void paintBreaks() {
        eachVisible(
            m_scene.breaks, 20, [](const ChartBreak& b) { return b.y; },
            [this](const ChartBreak& fold) { paintBreak(fold); });
    }

    void paintBreak(const ChartBreak& fold) {
        constexpr double kHalf = kBandHalf + 3;
        for (const End end : kBothEnds) {
            const double x = m_scene.lifelineX[indexOf(end)];
            const std::array<QPointF, 4> gap = {
                QPointF(x - kHalf, fold.y + 1), QPointF(x + kHalf, fold.y - 5),
                QPointF(x + kHalf, fold.y - 1), QPointF(x - kHalf, fold.y + 5)};
            m_canvas.polygon(gap, m_styles.halo());
            m_canvas.line(gap[0], gap[1], m_styles.foldLine());
            m_canvas.line(gap[3], gap[2], m_styles.foldLine());
        }
        for (const double off : {-17.0, -12.0, 12.0, 17.0})
            m_canvas.circle({m_scene.timeX - 14, fold.y + off}, 1.1, m_styles.foldDot());
        text({m_scene.timeX, fold.y}, TextAnchor::Right, fold.text, m_styles.foldText());
    }

    void paintTimes() {
        eachVisible(
            m_scene.times, 20, [](const ChartTimeLabel& t) { return t.y; },
            [this](const ChartTimeLabel& time) {
                text({m_scene.timeX, time.y}, TextAnchor::Right, time.text, m_styles.time());
            });
    }

    void paintLabels(const ChartArrow& arrow) {
        for (const ChartLabel& label : arrow.labels) {
            const double half = std::abs(std::sin(label.angle)) * label.width / 2 + ChartScene::kLabelHeight;
            if (label.center.y + half < m_visible.top() || label.center.y - half > m_visible.bottom())
                continue;
            m_canvas.open({"text", {}, 0, false, point(label.center), label.angle});
            halo(label.width / 2 + 3, {});
            text({0, 0}, TextAnchor::Middle, label.text,
                 arrow.kind == ArrowKind::Duplicate ? m_styles.copyLabel() : m_styles.label());
            m_canvas.close();
        }
    }

    void halo(double halfWidth, QPointF center) {
        constexpr double kHalf = ChartScene::kLabelHeight / 2;
        if (m_options.halos)
            m_canvas.rect({center.x() - halfWidth, center.y() - kHalf, 2 * halfWidth, 2 * kHalf}, 0,
                          m_styles.halo());
    }

    void paintTimers() {
        const ChartSpan span = m_scene.timersWithin(m_visible.top() - 20, m_visible.bottom() + 20);
        for (std::size_t i = span.first; i < span.last && m_scene.timers[i].firstStep <= m_until; ++i) {
            if (m_scene.timers[i].shownAt(m_until))
                paintTimer(m_scene.timers[i]);
        }
    }

    void paintTimer(const ChartTimer& timer) {
        const double inward = -ChartScene::outward(timer.end);
        const double x = m_scene.lifelineX[indexOf(timer.end)] + inward * ChartScene::kTimerOffset;
        const bool running = timer.lastStep == kNoStep || timer.lastStep > m_until;
        const double bottom = running ? std::min(m_nowY, timer.bottom) : timer.bottom;
        if (bottom <= timer.top)
            return;
        bracket(x, x - inward * 5, timer.top, bottom, !running, m_styles.timer(timer.state));
        const double y = timer.labelY > bottom ? std::max(timer.top + 8, bottom - 8) : timer.labelY;
        const TextStyle style = m_styles.timerText(timer.state);
        const double width = textWidth(timer.label, style.font);
        const double middle = x + inward * (5 + width / 2);
        halo(width / 2 + 2, {middle, y});
        text({middle, y}, TextAnchor::Middle, timer.label, style);
    }

    void bracket(double x, double tickX, double top, double bottom, bool closed, const ShapeStyle& style) {
        const std::array<QPointF, 4> points = {QPointF(tickX, top), QPointF(x, top), QPointF(x, bottom),
                                               QPointF(tickX, bottom)};
        m_canvas.polyline(std::span(points).first(closed ? 4 : 3), style);
    }

    void paintMarks() {
        eachVisible(
            m_scene.marks, 20, [](const ChartMark& m) { return m.y; },
            [this](const ChartMark& mark) { paintMark(mark); });
    }

    void paintMark(const ChartMark& mark) {
        const double side = ChartScene::outward(mark.end);
        const double x = m_scene.lifelineX[indexOf(mark.end)] + side * (kBandHalf + 3);
        if (mark.crash)
            m_arrows.paintCross({x - side * (kBandHalf + 3), mark.y});
        else
            pointer({x, mark.y}, side * 6, m_styles.pointer(mark.end));
        textInColumn(mark.end, mark.y, 5, mark.text, mark.crash ? m_styles.crash() : m_styles.call(mark.end));
    }

    /// A small triangle whose tip is `tip` and whose back lies `back` beside it.
    void pointer(QPointF tip, double back, const ShapeStyle& style) {
        const std::array<QPointF, 3> points = {tip, tip + QPointF(back, -3.5), tip + QPointF(back, 3.5)};
        m_canvas.polygon(points, style);
    }

    void paintNotes() {
        eachVisible(
            m_scene.notes, 100, [](const ChartNote& n) { return n.top; },
            [this](const ChartNote& note) {
                double y = note.top + ChartScene::kLineHeight / 2;
                for (const std::string& line : note.lines) {
                    textInColumn(note.end, y, 0, line, m_styles.note());
                    y += ChartScene::kLineHeight;
                }
            });
    }

    /// The applications' lines, the calls that wait, and what is called and returned.
    void paintLane() {
        const double bottom = std::min(m_visible.bottom(), m_nowY);
        const double top = std::max(m_scene.headHeight, m_visible.top());
        for (const double x : m_scene.laneX) {
            if (bottom > top)
                m_canvas.line({x, top}, {x, bottom}, m_styles.laneLine());
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
        if (bottom > wait.top)
            bracket(x, x + ChartScene::outward(wait.end) * 5, wait.top, bottom, !waits && wait.returned,
                    m_styles.wait(wait.end));
    }

    /// A call in the colour of its end, pointing at TCP; what returns in ink, pointing at the application.
    void paintCallLine(const ChartCallLine& line) {
        const double side = ChartScene::outward(line.end);
        const double x = m_scene.laneX[indexOf(line.end)];
        const ChartFont font = laneFont(m_scene.lane);
        const bool noCall = line.call == AppCall::NoSocketCall;
        const double textX = x + side * ChartScene::kLaneText;
        double y = line.y;
        if (!line.text.empty()) {
            text({textX, y}, outwards(line.end), line.text,
                 noCall         ? m_styles.laneNoCall(font)
                 : line.returns ? m_styles.laneAnswer(font)
                                : m_styles.laneCall(line.end, font));
            y += ChartScene::kLineHeight;
        }
        const ChartFont troubleFont = m_scene.lane == CallLane::Socket ? ChartFont::Code
                                      : line.error                     ? ChartFont::Note
                                                                       : ChartFont::Call;
        for (const std::string& words : line.trouble) {
            text({textX, y}, outwards(line.end), words,
                 line.error ? m_styles.laneError(troubleFont) : m_styles.laneAnswer(troubleFont));
            y += ChartScene::kLineHeight;
        }
        const double tip = line.returns ? x + side * 6 : x - side * 5;
        const double back = line.returns ? x + side * 1 : x;
        pointer({tip, line.y}, back - tip,
                line.error     ? m_styles.error()
                : noCall       ? m_styles.noCall()
                : line.returns ? m_styles.answer()
                               : m_styles.pointer(line.end));
    }

    void paintHeads() {
        const double top = m_options.stickyHeads ? std::max(0.0, m_visible.top()) : 0;
        if (m_options.part == ChartPart::Everything && m_visible.top() > top + m_scene.headHeight)
            return;
        if (top > 0)
            m_canvas.rect({m_visible.left(), top, m_visible.width(), m_scene.headHeight - 4}, 0,
                          m_styles.surface());
        layer("heads", [this, top] {
            for (const ChartHead& head : m_scene.heads)
                paintHead(head, top);
        });
    }

    void paintHead(const ChartHead& head, double top) {
        const QRectF box(head.box.x, head.box.y + top, head.box.width, head.box.height);
        const QPointF middle = box.center();
        m_canvas.rect(box, 5, m_styles.head(head.end));
        text(middle - QPointF(0, 8), TextAnchor::Middle, head.title, m_styles.headTitle(head.end));
        text(middle + QPointF(0, 9), TextAnchor::Middle, head.socket, m_styles.headSocket());
        if (m_scene.lane == CallLane::None)
            return;
        const double x =
            m_scene.laneX[indexOf(head.end)] + ChartScene::outward(head.end) * ChartScene::kLaneText;
        text({x, middle.y() - 8}, outwards(head.end), m_scene.laneTitle[0], m_styles.headTitle(head.end));
        text({x, middle.y() + 9}, outwards(head.end), m_scene.laneTitle[1], m_styles.laneKind());
    }

    Canvas& m_canvas;
    const ChartScene& m_scene;
    ChartStyles m_styles;
    const ChartPaintOptions& m_options;
    StepIndex m_until;
    QRectF m_visible;
    double m_nowY;
    ArrowPainter m_arrows;
};

} // namespace

void paintChart(Canvas& canvas, const ChartScene& scene, const Palette& palette,
                const ChartPaintOptions& options) {
    ChartPainter(canvas, scene, palette, options).paint();
}

void paintChart(QPainter& painter, const ChartScene& scene, const Palette& palette,
                const ChartPaintOptions& options) {
    painter.save();
    PainterCanvas canvas(painter, TextDrawing::Kept);
    paintChart(canvas, scene, palette, options);
    painter.restore();
}

} // namespace finwait
