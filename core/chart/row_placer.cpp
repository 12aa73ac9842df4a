#include "core/chart/row_placer.h"

#include <algorithm>
#include <cmath>

namespace finwait {

namespace {

constexpr double kFirstBandTop = 4; ///< Below the heads.
constexpr double kFirstBandHeight = 30;
constexpr double kStagger = 17;      ///< Between departures of one step.
constexpr double kReplyGap = 4;      ///< Between an arrival and what answers it.
constexpr double kCrossingGap = 14;  ///< The same where both ends answer at once, and the answers cross.
constexpr double kCrossingRoom = 24; ///< More height for what crosses.
constexpr double kSameTimePitch = 28;
constexpr double kTouchPitch = 16; ///< Before a step in which only the network acted.
constexpr double kBandMin = 16;
constexpr double kSlot = 14;    ///< Room that a state's name takes.
constexpr double kMarkHalf = 9; ///< Of a call, with the room around it.
constexpr double kForgedHalf = 9;
constexpr double kNoteAbove = 6; ///< How far an error reaches up when there is no call above it.
constexpr double kNoteGap = 4;
constexpr double kFoldedGap = 64;
constexpr double kLongestGap = 220;    ///< Longer ones are folded when time is to scale.
constexpr double kLatencyHeight = 1.6; ///< Of a usual flight when time is to scale, in rows.
constexpr double kTail = 30;
constexpr std::int64_t kIdleUs = 10 * kSecondUs; ///< Marked as a break in rows.
constexpr double kTimeLabelGap = 13;

double usualFlightUs(const ChartStory& story) {
    std::vector<std::int64_t> flights;
    for (const StoryArrow& arrow : story.arrows) {
        if (arrow.kind != ArrowKind::Forged && arrow.dueAt > arrow.sentAt)
            flights.push_back(arrow.dueAt - arrow.sentAt);
    }
    if (flights.empty())
        return 100.0 * kMillisecondUs;
    const auto middle = flights.begin() + static_cast<std::ptrdiff_t>(flights.size() / 2);
    std::nth_element(flights.begin(), middle, flights.end());
    return static_cast<double>(*middle);
}

} // namespace

std::vector<std::string> wrapText(const std::string& text, double width, ChartFont font,
                                  const TextMeasure& measure) {
    std::vector<std::string> lines;
    std::size_t at = 0;
    while (at < text.size()) {
        std::size_t end = text.find(' ', at);
        std::size_t fits = std::min(end, text.size());
        while (end != std::string::npos) {
            end = text.find(' ', end + 1);
            const std::size_t upTo = std::min(end, text.size());
            if (measure(std::string_view(text).substr(at, upTo - at), font) > width)
                break;
            fits = upTo;
        }
        lines.push_back(text.substr(at, fits - at));
        at = fits == text.size() ? fits : fits + 1;
    }
    return lines;
}

RowPlacer::RowPlacer(const ChartStory& story, const ChartOptions& options, const TextMeasure& measure,
                     double pitch, ChartScene& scene)
    : m_story(story)
    , m_options(options)
    , m_measure(measure)
    , m_pitch(pitch)
    , m_unitsPerUs(kLatencyHeight * pitch / usualFlightUs(story))
    , m_scene(scene)
    , m_departureY(story.arrows.size()) {}

void RowPlacer::place() {
    groupSteps();
    const double top = m_scene.headHeight + kFirstBandTop;
    m_scene.rows.front().y = m_scene.rows.front().bottom = top;
    for (const End end : kBothEnds) {
        m_columns[indexOf(end)].freeFrom = top;
        m_scene.bands[indexOf(end)].push_back(
            {end, m_story.firstStates[indexOf(end)], 0, kNoStep, top, top, top, top});
    }
    for (std::size_t row = 1; row < m_scene.rows.size(); ++row)
        placeRow(row);
    finish();
}

// Steps of one moment share a row as long as each end acts only once in it and nothing flies within it.
void RowPlacer::groupSteps() {
    const auto count = static_cast<StepIndex>(m_story.steps.size());
    m_scene.rows.push_back({m_story.steps.front().at, 0, 0, 0});
    m_scene.rowOfStep.push_back(0);
    m_rowEnds.push_back(1);
    for (StepIndex step = 1; step < count; ++step) {
        const StepIndex first = m_scene.rows.back().firstStep;
        if (!sharesRow(step, first)) {
            m_scene.rows.push_back({m_story.steps[step].at, step, 0, 0});
            m_rowEnds.push_back(step);
        }
        m_rowEnds.back() = step + 1;
        m_scene.rowOfStep.push_back(static_cast<std::uint32_t>(m_scene.rows.size() - 1));
    }
}

bool RowPlacer::isTouch(StepIndex step) const {
    return m_story.steps[step].kind == StepKind::Wire && !actsAtEnd(step);
}

bool RowPlacer::actsAtEnd(StepIndex step) const {
    return m_story.steps[step].actor.has_value();
}

bool RowPlacer::sharesRow(StepIndex step, StepIndex firstOfRow) const {
    const StoryStep& current = m_story.steps[step];
    if (firstOfRow == 0 || current.at != m_story.steps[firstOfRow].at)
        return false;
    if (isTouch(step))
        return true;
    for (StepIndex other = firstOfRow; other < step; ++other) {
        if (m_story.steps[other].actor == current.actor)
            return false;
    }
    if (current.arrived == 0)
        return true;
    const auto arrow = std::ranges::lower_bound(m_story.arrows, current.arrived, {}, &StoryArrow::id);
    return arrow->firstStep < firstOfRow;
}

double RowPlacer::gapBefore(std::size_t row, bool& folded) const {
    const ChartRow& before = m_scene.rows[row - 1];
    const ChartRow& current = m_scene.rows[row];
    const std::int64_t passedUs = current.at - before.at;
    if (m_options.timeToScale) {
        const double scaled = static_cast<double>(passedUs) * m_unitsPerUs;
        folded = scaled > kLongestGap;
        const double least = passedUs == 0 ? kSameTimePitch : kReplyGap;
        return std::max(folded ? kFoldedGap : scaled - (before.bottom - before.y), least);
    }
    folded = passedUs >= kIdleUs;
    if (folded)
        return kFoldedGap;
    if (row == 1)
        return kFirstBandHeight;
    if (isTouch(current.firstStep))
        return kTouchPitch;
    if (passedUs == 0)
        return kSameTimePitch;
    return m_pitch + (bothSend(row - 1) ? kCrossingRoom : 0);
}

RowPlacer::Block RowPlacer::blockOf(StepIndex step) const {
    const StoryStep& what = m_story.steps[step];
    Block block;
    if (!what.mark.empty())
        block = {kMarkHalf, kMarkHalf};
    else if (what.kind == StepKind::Wire && actsAtEnd(step))
        block = {kForgedHalf, kForgedHalf};
    double lines = 0;
    for (const std::string& error : what.errors)
        lines += static_cast<double>(wrapText(error, m_scene.columnWidth, ChartFont::Note, m_measure).size());
    if (lines > 0 && block.empty())
        block = {kNoteAbove, -kNoteAbove};
    if (lines > 0)
        block.below += lines * ChartScene::kLineHeight + kNoteGap;
    return block;
}

// The least height at or below `y` at which the step's column block fits and the band that it ends has room
// for its name.
double RowPlacer::pushedDown(StepIndex step, double y) const {
    const StoryStep& what = m_story.steps[step];
    if (!what.actor)
        return y;
    const Column& column = m_columns[indexOf(*what.actor)];
    const Block block = blockOf(step);
    if (!block.empty())
        y = std::max(y, column.freeFrom + block.above);
    if (what.entered.empty())
        return y;
    const ChartBand& band = m_scene.bands[indexOf(*what.actor)].back();
    y = std::max(y, band.top + kBandMin);
    double from = band.top;
    for (const Interval& taken : column.taken) {
        if (taken.top - from >= kSlot)
            return y;
        from = std::max(from, taken.bottom);
    }
    return std::max(y, from + kSlot + block.above);
}

void RowPlacer::placeRow(std::size_t index) {
    const ChartRow& before = m_scene.rows[index - 1];
    ChartRow& row = m_scene.rows[index];
    bool folded = false;
    const double gap = gapBefore(index, folded);
    double y = before.bottom + gap;
    for (StepIndex step = row.firstStep; step < m_rowEnds[index]; ++step)
        y = pushedDown(step, y);
    row.y = row.bottom = y;
    if (folded) {
        m_scene.breaks.push_back({row.firstStep, (before.bottom + y) / 2, chartDuration(row.at - before.at)});
    }
    for (StepIndex step = row.firstStep; step < m_rowEnds[index]; ++step) {
        placeDepartures(step, y);
        placeColumn(step, y);
    }
    if (!isTouch(row.firstStep))
        placeTime(row);
}

bool RowPlacer::bothSend(std::size_t row) const {
    int answers = 0;
    for (StepIndex step = m_scene.rows[row].firstStep; step < m_rowEnds[row]; ++step)
        answers += m_story.steps[step].departureCount > 0 ? 1 : 0;
    return answers > 1;
}

void RowPlacer::placeDepartures(StepIndex step, double y) {
    const StoryStep& what = m_story.steps[step];
    double from = y;
    if (what.arrived != 0)
        from += bothSend(m_scene.rowOfStep[step]) ? kCrossingGap : kReplyGap;
    for (std::size_t i = 0; i < what.departureCount; ++i) {
        m_departureY[what.firstDeparture + i] = from;
        ChartRow& row = m_scene.rows[m_scene.rowOfStep[step]];
        row.bottom = std::max(row.bottom, from);
        from += kStagger;
    }
}

void RowPlacer::placeColumn(StepIndex step, double y) {
    const StoryStep& what = m_story.steps[step];
    if (!what.actor)
        return;
    const End end = *what.actor;
    const Block block = blockOf(step);
    double bandY = y;
    for (const State state : what.entered) {
        enter(end, state, step, bandY, block.above);
        bandY += kBandMin;
    }
    ChartRow& row = m_scene.rows[m_scene.rowOfStep[step]];
    row.bottom = std::max(row.bottom, bandY - kBandMin);
    if (block.empty())
        return;
    Column& column = m_columns[indexOf(end)];
    column.taken.push_back({y - block.above, y + block.below});
    column.freeFrom = y + block.below;
    if (!what.mark.empty())
        m_scene.marks.push_back({end, step, y, what.mark, what.kind == StepKind::Crash});
    if (what.errors.empty())
        return;
    ChartNote note{end, step, what.mark.empty() ? y - block.above : y + kMarkHalf - 2, {}};
    for (const std::string& error : what.errors) {
        const std::vector<std::string> lines =
            wrapText(error, m_scene.columnWidth, ChartFont::Note, m_measure);
        note.lines.insert(note.lines.end(), lines.begin(), lines.end());
    }
    m_scene.notes.push_back(std::move(note));
}

void RowPlacer::placeTime(const ChartRow& row) {
    std::string text = chartTime(row.at);
    if (!m_scene.times.empty()) {
        const ChartTimeLabel& last = m_scene.times.back();
        if (last.text == text || row.y - last.y < kTimeLabelGap)
            return;
    }
    m_scene.times.push_back({row.firstStep, row.y, std::move(text)});
}

void RowPlacer::enter(End end, State state, StepIndex step, double y, double margin) {
    closeBand(end, y, margin);
    m_scene.bands[indexOf(end)].back().lastStep = step;
    m_scene.bands[indexOf(end)].push_back({end, state, step, kNoStep, y, y, y, y});
}

void RowPlacer::closeBand(End end, double y, double margin) {
    ChartBand& band = m_scene.bands[indexOf(end)].back();
    Column& column = m_columns[indexOf(end)];
    band.bottom = y;
    nameBand(band, column, y - margin);
    std::erase_if(column.taken, [y](const Interval& taken) { return taken.bottom <= y; });
}

// The name stands as near as possible to the middle of its band.
void RowPlacer::nameBand(ChartBand& band, const Column& column, double bottom) const {
    const double middle = (band.top + bottom) / 2;
    double best = (band.top + band.bottom) / 2;
    double bestDistance = 1e9;
    bool first = true;
    double from = band.top;
    const auto consider = [&](double to) {
        if (to - from < kSlot)
            return;
        const double y = std::clamp(middle, from + kSlot / 2, to - kSlot / 2);
        if (first)
            band.labelFirstY = from + kSlot / 2 + 1;
        first = false;
        if (std::abs(y - middle) < bestDistance) {
            best = y;
            bestDistance = std::abs(y - middle);
        }
    };
    for (const Interval& taken : column.taken) {
        consider(taken.top);
        from = std::max(from, taken.bottom);
    }
    consider(bottom);
    band.labelY = best;
    if (first)
        band.labelFirstY = best;
}

void RowPlacer::finish() {
    double bottom = m_scene.rows.back().bottom + kTail;
    for (const End end : kBothEnds) {
        const Column& column = m_columns[indexOf(end)];
        const ChartBand& band = m_scene.bands[indexOf(end)].back();
        bottom = std::max({bottom, column.freeFrom + kSlot + 2, band.top + kTail});
    }
    m_scene.height = bottom;
    for (const End end : kBothEnds)
        closeBand(end, bottom, 0);
}

double RowPlacer::yOf(SimTime time) const {
    const std::vector<ChartRow>& rows = m_scene.rows;
    const auto after = std::upper_bound(rows.begin() + 1, rows.end(), time,
                                        [](SimTime t, const ChartRow& row) { return t < row.at; });
    const ChartRow& row = *(after - 1);
    const auto passedUs = static_cast<double>(time - row.at);
    if (m_options.timeToScale && after == rows.end())
        return row.y + std::min(passedUs * m_unitsPerUs, kLongestGap);
    if (after == rows.end())
        return row.bottom + m_pitch;
    const auto spanUs = static_cast<double>(after->at - row.at);
    return row.bottom + (spanUs > 0 ? passedUs / spanUs : 0) * (after->y - row.bottom);
}

} // namespace finwait
