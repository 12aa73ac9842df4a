#include "core/chart/chart_layout.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/chart/label_placer.h"
#include "core/chart/row_placer.h"

namespace finwait {

namespace {

constexpr double kMargin = 14;
constexpr double kColumnGap = 8; ///< Between a band and what stands beside it.
constexpr double kColumnMin = 88;
constexpr double kLifelineGapMin = 210;
constexpr double kHeadTop = 10;
constexpr double kHeadHeight = 40;
constexpr double kHeadPadding = 18;
constexpr double kArrowGap = 4; ///< Between a band and the end of an arrow.
constexpr double kThirdHostOffset = 34;
constexpr double kPitch = 38;
constexpr double kPitchTwoLines = 58;

struct Room {
    double pitch = 0;
    double moreWidth = 0;
    bool partLabels = false;
};
// What is tried in turn while labels lie on one another.
constexpr std::array<Room, 6> kRooms = {Room{kPitch, 0, false}, Room{54, 0, false},   Room{76, 0, true},
                                        Room{54, 100, false},   Room{54, 180, false}, Room{54, 260, false}};
constexpr std::size_t kArrowsOfRetries = 2'000;
constexpr double kLostFractionMin = 0.55;
constexpr double kLostFractionMax = 0.85;
constexpr double kDropFractionMin = 0.62;
constexpr double kForkFractionMin = 0.12;

class Layout {
public:
    Layout(const ChartStory& story, const ChartOptions& options, const TextMeasure& measure)
        : m_story(story)
        , m_options(options)
        , m_measure(measure) {}

    ChartScene run() {
        for (const Room& room : kRooms) {
            if (attempt(room) || m_story.arrows.size() > kArrowsOfRetries)
                break;
        }
        return std::move(m_scene);
    }

private:
    /// Returns whether no label lies on another.
    bool attempt(const Room& room) {
        m_scene = {};
        m_pitch = room.pitch;
        placeColumns(room.moreWidth);
        placeHeads();
        if (anyLabelInTwoLines())
            m_pitch = std::max(m_pitch, kPitchTwoLines);
        RowPlacer rows(m_story, m_options, m_measure, m_pitch, m_scene);
        rows.place();
        placeArrows(rows);
        placeTimers();
        LabelPlacer labels(m_scene, m_measure);
        const bool clear = labels.placeArrowLabels(labelTexts(), room.partLabels);
        labels.placeTimerLabels();
        return clear;
    }

    void placeColumns(double moreWidth) {
        double timeWidth = 0;
        double column = kColumnMin;
        for (const State state : kAllStates) {
            if (isEntered(state))
                column = std::max(column, m_measure(stateName(state), ChartFont::State));
        }
        for (const StoryStep& step : m_story.steps) {
            if (!step.mark.empty())
                column = std::max(column, m_measure(step.mark, ChartFont::Call) + kColumnGap);
        }
        if (!m_story.steps.empty())
            timeWidth = m_measure(chartTime(m_story.steps.back().at), ChartFont::Time);
        timeWidth = std::max(timeWidth, m_measure("0.000", ChartFont::Time));

        const double side = kColumnGap + column + ChartScene::kBandWidth / 2;
        m_scene.columnWidth = column;
        m_scene.timeX = kMargin + timeWidth;
        const double left = m_scene.timeX + kMargin + side;
        const double right = kMargin + side;
        m_scene.width = std::max(m_options.width, left + right + kLifelineGapMin) + moreWidth;
        m_scene.lifelineX = {left, m_scene.width - right};
    }

    [[nodiscard]] bool isEntered(State state) const {
        if (std::ranges::find(m_story.firstStates, state) != m_story.firstStates.end())
            return true;
        return std::ranges::any_of(m_story.steps, [state](const StoryStep& step) {
            return std::ranges::find(step.entered, state) != step.entered.end();
        });
    }

    void placeHeads() {
        m_scene.headHeight = kHeadTop + kHeadHeight + kHeadTop;
        for (const End end : kBothEnds) {
            ChartHead& head = m_scene.heads[indexOf(end)];
            head.end = end;
            head.title = std::string(1, letterOf(end));
            if (!m_options.endLabels[indexOf(end)].empty())
                head.title += ' ' + m_options.endLabels[indexOf(end)];
            head.socket = toString(m_story.sockets[indexOf(end)]);
            const double text = std::max(m_measure(head.title, ChartFont::HeadTitle),
                                         m_measure(head.socket, ChartFont::HeadSocket));
            const double width = std::max(120.0, text + 2 * kHeadPadding);
            head.box = {m_scene.lifelineX[indexOf(end)] - width / 2, kHeadTop, width, kHeadHeight};
        }
    }

    [[nodiscard]] double span() const {
        return m_scene.lifelineX[1] - m_scene.lifelineX[0] - ChartScene::kBandWidth - 2 * kArrowGap;
    }

    [[nodiscard]] bool anyLabelInTwoLines() const {
        return std::ranges::any_of(m_story.arrows, [this](const StoryArrow& arrow) {
            return !fitsOnArrow(m_measure(arrow.label, ChartFont::Label), span());
        });
    }

    [[nodiscard]] std::vector<std::string> labelTexts() const {
        std::vector<std::string> texts;
        texts.reserve(m_story.arrows.size());
        for (const StoryArrow& arrow : m_story.arrows)
            texts.push_back(arrow.label);
        return texts;
    }

    /// Where arrows leave or reach an end.
    [[nodiscard]] double inner(End end) const {
        return m_scene.lifelineX[indexOf(end)]
               - ChartScene::outward(end) * (ChartScene::kBandWidth / 2 + kArrowGap);
    }

    /// Where third hosts stand: beyond an end.
    [[nodiscard]] double outside(End end) const {
        return m_scene.lifelineX[indexOf(end)] + ChartScene::outward(end) * kThirdHostOffset;
    }

    void placeArrows(const RowPlacer& rows) {
        double reach = 0;
        m_scene.arrows.reserve(m_story.arrows.size());
        for (std::size_t i = 0; i < m_story.arrows.size(); ++i) {
            m_scene.arrows.push_back(arrowOf(m_story.arrows[i], rows.departureY(i), rows));
            reach = std::max(reach, m_scene.arrows.back().bottom());
            m_scene.arrowReach.push_back(reach);
        }
    }

    [[nodiscard]] ChartArrow arrowOf(const StoryArrow& story, double departureY,
                                     const RowPlacer& rows) const {
        ChartArrow arrow;
        arrow.id = story.id;
        arrow.copyOf = story.copyOf;
        arrow.sender = story.sender;
        arrow.kind = story.kind;
        arrow.control = story.control;
        arrow.accepted = story.accepted;
        arrow.firstStep = story.firstStep;
        arrow.lastStep = story.lastStep;
        arrow.fate = story.fate;
        arrow.heldStep = story.heldStep;
        arrow.releasedStep = story.releasedStep;
        arrow.from = {inner(story.sender), departureY};
        if (story.kind == ArrowKind::Forged)
            arrow.from.x = outside(story.sender);
        arrow.to = {inner(peerOf(story.sender)), arrivalY(story, departureY, rows)};
        if (story.fate == ArrowFate::Elsewhere)
            arrow.to.x = outside(peerOf(story.sender));
        if (story.kind == ArrowKind::Duplicate)
            fork(arrow);
        arrow.end = arrow.to;
        if (arrow.lost())
            arrow.end = pointOn(arrow, lostFraction(story, arrow, rows));
        if (story.heldStep != kNoStep)
            arrow.pause =
                pointOn(arrow, std::clamp(fractionAt(arrow, m_scene.rowOf(story.heldStep).y), 0.18, 0.82));
        if (story.heldStep != kNoStep && arrow.lastStep == kNoStep && story.releasedStep == kNoStep)
            arrow.fate = ArrowFate::Held;
        return arrow;
    }

    [[nodiscard]] double arrivalY(const StoryArrow& story, double departureY, const RowPlacer& rows) const {
        if (story.fate == ArrowFate::Delivered)
            return m_scene.rowOf(story.lastStep).y;
        // One row a step: as steep as if it arrived in the next row.
        const double y = rows.yOf(story.dueAt);
        return m_options.timeToScale ? std::max(y, departureY) : std::max(y, departureY + 0.9 * m_pitch);
    }

    void fork(ChartArrow& arrow) const {
        const auto original = std::ranges::lower_bound(m_scene.arrows, arrow.copyOf, {}, &ChartArrow::id);
        if (original == m_scene.arrows.end() || original->id != arrow.copyOf)
            return;
        const double part = std::max(fractionAt(*original, arrow.from.y), kForkFractionMin);
        arrow.from = pointOn(*original, std::min(part, 0.9));
    }

    [[nodiscard]] static double fractionAt(const ChartArrow& arrow, double y) {
        const double drop = arrow.to.y - arrow.from.y;
        return drop > 0 ? (y - arrow.from.y) / drop : 0;
    }

    [[nodiscard]] static ChartPoint pointOn(const ChartArrow& arrow, double part) {
        return {arrow.from.x + part * (arrow.to.x - arrow.from.x),
                arrow.from.y + part * (arrow.to.y - arrow.from.y)};
    }

    /// Far enough for the label; where it was dropped, if that says something.
    [[nodiscard]] double lostFraction(const StoryArrow& story, const ChartArrow& arrow,
                                      const RowPlacer& rows) const {
        const double label = m_measure(story.label, ChartFont::Label) + 40;
        const double length = std::hypot(arrow.to.x - arrow.from.x, arrow.to.y - arrow.from.y);
        const double forLabel = std::clamp(label / length, kLostFractionMin, kLostFractionMax);
        if (story.endAt == story.sentAt)
            return forLabel;
        const double y = m_options.timeToScale ? rows.yOf(story.endAt) : m_scene.rowOf(story.lastStep).y;
        return std::clamp(fractionAt(arrow, y), std::min(forLabel, kDropFractionMin), kLostFractionMax);
    }

    void placeTimers() {
        double reach = 0;
        for (const StoryTimer& story : m_story.timers) {
            ChartTimer timer{
                story.end, story.kind, story.state, story.firstStep, story.lastStep, story.expired, 0,
                0,         0,          {}};
            timer.top = m_scene.rowOf(story.firstStep).y + 2;
            timer.bottom = story.lastStep == kNoStep ? m_scene.height : m_scene.rowOf(story.lastStep).y - 2;
            timer.bottom = std::max(timer.bottom, timer.top + 4);
            timer.label = std::string(chartTimerName(story.kind)) + ' ' + chartDuration(story.durationUs);
            reach = std::max(reach, timer.bottom);
            m_scene.timers.push_back(std::move(timer));
            m_scene.timerReach.push_back(reach);
        }
    }

    const ChartStory& m_story;
    const ChartOptions& m_options;
    const TextMeasure& m_measure;
    double m_pitch = kPitch;
    ChartScene m_scene;
};

} // namespace

ChartScene layoutChart(const ChartStory& story, const ChartOptions& options, const TextMeasure& measure) {
    return Layout(story, options, measure).run();
}

ChartScene layoutChart(const History& history, const ChartOptions& options, const TextMeasure& measure) {
    return layoutChart(tellStory(history, options.relativeNumbers, options.words), options, measure);
}

} // namespace finwait
