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
constexpr double kLaneHalf = 8; ///< Of a line in the lane.
constexpr double kFoldedGap = 64;
constexpr double kLongestGap = 220;    ///< Longer ones are folded when time is to scale.
constexpr double kLatencyHeight = 1.6; ///< Of a usual flight when time is to scale, in rows.
constexpr double kTailRoom = 30;
constexpr std::int64_t kIdleUs = 10 * kSecondUs; ///< Marked as a break in rows.
constexpr double kTimeLabelGap = 13;

constexpr std::size_t kRowsPerLandmark = 256;
constexpr std::size_t kTakenMax = 64; ///< Of what stands beside one band.

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

void RowPlacer::place(const ChartStory& story, const RowSettings& settings, const TextMeasure& measure,
                      StepIndex firstChanged) {
    m_story = &story;
    m_measure = &measure;
    m_unitsPerUs = kLatencyHeight * settings.pitch / settings.usualFlightUs;
    if (m_rows.empty() || firstChanged == 0 || !(settings == m_settings)) {
        m_settings = settings;
        begin();
    } else {
        returnTo(firstChanged - 1);
    }
    placeRows();
    finish();
}

void RowPlacer::begin() {
    const double top = m_settings.top + kFirstBandTop;
    m_rows.assign(1, {top, top, 0, false, false});
    m_landmarks.clear();
    m_timedRow = 0;
    m_laneFree = {top, top};
    for (const End end : kBothEnds) {
        m_columns[indexOf(end)] = {top, {}, top, false, 0};
        m_bands[indexOf(end)].assign(1, {end, m_story->firstStates[indexOf(end)], 0, kNoStep, top, top, top,
                                         top, m_story->firstDoubtful[indexOf(end)]});
    }
}

// The row of `step` may have grown, so placing begins at or above it.
void RowPlacer::returnTo(StepIndex step) {
    const std::size_t row = rowIndexOf(step);
    while (!m_landmarks.empty() && m_landmarks.back().rows > row)
        m_landmarks.pop_back();
    if (m_landmarks.empty()) {
        begin();
        return;
    }
    const Landmark& landmark = m_landmarks.back();
    m_rows.resize(landmark.rows);
    m_columns = landmark.columns;
    m_laneFree = landmark.laneFree;
    m_timedRow = landmark.timedRow;
    for (const End end : kBothEnds) {
        m_bands[indexOf(end)].resize(landmark.bands[indexOf(end)]);
        m_bands[indexOf(end)].back().lastStep = kNoStep;
    }
    m_landmarks.pop_back();
}

void RowPlacer::remember() {
    m_landmarks.push_back(
        {m_rows.size(), m_columns, {m_bands[0].size(), m_bands[1].size()}, m_laneFree, m_timedRow});
}

// Steps of one moment share a row as long as each end acts only once in it and nothing flies within it.
void RowPlacer::placeRows() {
    const auto count = static_cast<StepIndex>(m_story->steps.size());
    for (StepIndex step = endOf(m_rows.size() - 1); step < count; step = endOf(m_rows.size() - 1)) {
        if (m_rows.size() % kRowsPerLandmark == 0)
            remember();
        m_rows.push_back({0, 0, step, false, false});
        placeRow(m_rows.size() - 1);
    }
}

std::size_t RowPlacer::rowIndexOf(StepIndex step) const {
    const auto behind = std::ranges::upper_bound(m_rows, step, {}, &Row::firstStep);
    return static_cast<std::size_t>(behind - m_rows.begin()) - 1;
}

std::size_t RowPlacer::rowAt(double y) const {
    const auto behind = std::ranges::upper_bound(m_rows, y, {}, &Row::y);
    return static_cast<std::size_t>(std::max<std::ptrdiff_t>(behind - m_rows.begin(), 1)) - 1;
}

StepIndex RowPlacer::endOf(std::size_t row) const {
    if (row + 1 < m_rows.size())
        return m_rows[row + 1].firstStep;
    // While rows are being placed the last one is not the end of the story.
    StepIndex step = m_rows[row].firstStep + 1;
    while (step < m_story->steps.size() && sharesRow(step, m_rows[row].firstStep))
        ++step;
    return step;
}

bool RowPlacer::isTouch(StepIndex step) const {
    return m_story->steps[step].kind == StepKind::Wire && !m_story->steps[step].actor;
}

bool RowPlacer::sharesRow(StepIndex step, StepIndex firstOfRow) const {
    const StoryStep& current = m_story->steps[step];
    if (firstOfRow == 0 || current.at != m_story->steps[firstOfRow].at)
        return false;
    if (isTouch(step))
        return true;
    for (StepIndex other = firstOfRow; other < step; ++other) {
        if (m_story->steps[other].actor == current.actor)
            return false;
    }
    if (current.arrived == 0)
        return true;
    const auto arrow = std::ranges::lower_bound(m_story->arrows, current.arrived, {}, &StoryArrow::id);
    return arrow->firstStep < firstOfRow;
}

double RowPlacer::gapBefore(std::size_t row, bool& folded) const {
    const Row& before = m_rows[row - 1];
    const Row& current = m_rows[row];
    const std::int64_t passedUs = m_story->steps[current.firstStep].at - m_story->steps[before.firstStep].at;
    if (m_settings.timeToScale) {
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
    return m_settings.pitch + (bothSend(row - 1) ? kCrossingRoom : 0);
}

RowPlacer::Block RowPlacer::blockOf(StepIndex step) const {
    const StoryStep& what = m_story->steps[step];
    Block block;
    if (what.mark != 0)
        block = {kMarkHalf, kMarkHalf};
    else if (what.kind == StepKind::Wire && what.actor)
        block = {kForgedHalf, kForgedHalf};
    double lines = 0;
    for (const std::uint8_t error : m_story->errorsOf(what))
        lines += static_cast<double>(
            wrapText(m_story->words[error], m_settings.columnWidth, ChartFont::Note, *m_measure).size());
    if (lines > 0 && block.empty())
        block = {kNoteAbove, -kNoteAbove};
    if (lines > 0)
        block.below += lines * ChartScene::kLineHeight + kNoteGap;
    return block;
}

// The least height at or below `y` at which the step's column block fits and the band that it ends has room
// for its name.
double RowPlacer::pushedDown(StepIndex step, double y) const {
    const StoryStep& what = m_story->steps[step];
    if (!what.actor)
        return y;
    const Column& column = m_columns[indexOf(*what.actor)];
    const Block block = blockOf(step);
    if (!block.empty())
        y = std::max(y, column.freeFrom + block.above);
    if (what.callLineCount > 0)
        y = std::max(y, m_laneFree[indexOf(*what.actor)] + kLaneHalf);
    if (what.enteredCount == 0)
        return y;
    const ChartBand& band = m_bands[indexOf(*what.actor)].back();
    y = std::max(y, band.top + kBandMin);
    if (column.roomAbove)
        return y;
    double from = column.takenFrom;
    for (const Interval& taken : column.taken) {
        if (taken.top - from >= kSlot)
            return y;
        from = std::max(from, taken.bottom);
    }
    return std::max(y, from + kSlot + block.above);
}

void RowPlacer::placeRow(std::size_t index) {
    const double above = m_rows[index - 1].bottom;
    const StepIndex end = endOf(index);
    bool folded = false;
    double y = above + gapBefore(index, folded);
    for (StepIndex step = m_rows[index].firstStep; step < end; ++step)
        y = pushedDown(step, y);
    m_rows[index].y = m_rows[index].bottom = y;
    m_rows[index].folded = folded;
    for (StepIndex step = m_rows[index].firstStep; step < end; ++step) {
        placeDepartures(step, index);
        placeColumn(step, index);
    }
    if (!isTouch(m_rows[index].firstStep))
        placeTime(index);
}

bool RowPlacer::bothSend(std::size_t row) const {
    int answers = 0;
    const StepIndex end = endOf(row);
    for (StepIndex step = m_rows[row].firstStep; step < end; ++step)
        answers += m_story->steps[step].departureCount > 0 ? 1 : 0;
    return answers > 1;
}

double RowPlacer::firstDepartureY(StepIndex step, std::size_t row) const {
    const double y = m_rows[row].y;
    if (m_story->steps[step].arrived == 0)
        return y;
    return y + (bothSend(row) ? kCrossingGap : kReplyGap);
}

double RowPlacer::departureY(StepIndex step, std::size_t nth) const {
    return firstDepartureY(step, rowIndexOf(step)) + static_cast<double>(nth) * kStagger;
}

void RowPlacer::placeDepartures(StepIndex step, std::size_t row) {
    const std::uint32_t count = m_story->steps[step].departureCount;
    if (count == 0)
        return;
    const double last = firstDepartureY(step, row) + (count - 1) * kStagger;
    m_rows[row].bottom = std::max(m_rows[row].bottom, last);
}

void RowPlacer::placeColumn(StepIndex step, std::size_t row) {
    const StoryStep& what = m_story->steps[step];
    if (!what.actor)
        return;
    const End end = *what.actor;
    const Block block = blockOf(step);
    const double y = m_rows[row].y;
    double bandY = y;
    for (const State state : m_story->enteredBy(what)) {
        enter(end, state, step, bandY, block.above);
        bandY += kBandMin;
    }
    m_bands[indexOf(end)].back().doubtful = what.doubtful; // Until something settles it.
    m_rows[row].bottom = std::max(m_rows[row].bottom, bandY - kBandMin);
    if (what.callLineCount > 0)
        m_laneFree[indexOf(end)] = y - kLaneHalf + laneRoom(step);
    if (block.empty())
        return;
    Column& column = m_columns[indexOf(end)];
    column.taken.push_back({y - block.above, y + block.below});
    column.freeFrom = y + block.below;
    if (column.taken.size() > kTakenMax)
        forgetLongAgo(column);
}

void RowPlacer::forgetLongAgo(Column& column) {
    const auto kept = column.taken.begin() + kTakenMax / 2;
    for (auto taken = column.taken.begin(); taken != kept; ++taken) {
        if (!column.roomAbove && taken->top - column.takenFrom >= kSlot) {
            column.roomAbove = true;
            column.firstRoom = column.takenFrom + kSlot / 2 + 1;
        }
        column.takenFrom = std::max(column.takenFrom, taken->bottom);
    }
    column.taken.erase(column.taken.begin(), kept);
}

void RowPlacer::placeTime(std::size_t index) {
    Row& row = m_rows[index];
    if (m_timedRow != 0) {
        const Row& last = m_rows[m_timedRow];
        if (row.y - last.y < kTimeLabelGap
            || m_story->steps[last.firstStep].at == m_story->steps[row.firstStep].at)
            return;
    }
    row.timed = true;
    m_timedRow = index;
}

void RowPlacer::enter(End end, State state, StepIndex step, double y, double margin) {
    std::vector<ChartBand>& bands = m_bands[indexOf(end)];
    closeBand(bands.back(), m_columns[indexOf(end)], y, margin);
    bands.back().lastStep = step;
    bands.push_back({end, state, step, kNoStep, y, y, y, y, m_story->steps[step].doubtful});
}

void RowPlacer::closeBand(ChartBand& band, Column& column, double y, double margin) {
    band.bottom = y;
    nameBand(band, column, y - margin);
    std::erase_if(column.taken, [y](const Interval& taken) { return taken.bottom <= y; });
    column.takenFrom = y;
    column.roomAbove = false;
}

// The name stands as near as possible to the middle of its band.
void RowPlacer::nameBand(ChartBand& band, const Column& column, double bottom) {
    const double middle = (band.top + bottom) / 2;
    double best = (band.top + band.bottom) / 2;
    double bestDistance = 1e9;
    bool first = true;
    double from = column.takenFrom;
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
    if (column.roomAbove)
        band.labelFirstY = column.firstRoom;
}

void RowPlacer::finish() {
    m_height = m_rows.back().bottom + kTailRoom;
    for (const End end : kBothEnds) {
        const Column& column = m_columns[indexOf(end)];
        const ChartBand& band = m_bands[indexOf(end)].back();
        m_height = std::max({m_height, column.freeFrom + kSlot + 2, band.top + kTailRoom,
                             m_laneFree[indexOf(end)] + kLaneHalf});
    }
    for (const End end : kBothEnds) {
        ChartBand& band = m_lastBands[indexOf(end)];
        Column column = m_columns[indexOf(end)];
        band = m_bands[indexOf(end)].back();
        closeBand(band, column, m_height, 0);
    }
}

double RowPlacer::yOf(SimTime time) const {
    const auto after =
        std::upper_bound(m_rows.begin() + 1, m_rows.end(), time,
                         [this](SimTime t, const Row& row) { return t < m_story->steps[row.firstStep].at; });
    const Row& row = *(after - 1);
    const SimTime at = m_story->steps[row.firstStep].at;
    const auto passedUs = static_cast<double>(time - at);
    if (m_settings.timeToScale && after == m_rows.end())
        return row.y + std::min(passedUs * m_unitsPerUs, kLongestGap);
    if (after == m_rows.end())
        return row.bottom + m_settings.pitch;
    const auto spanUs = static_cast<double>(m_story->steps[after->firstStep].at - at);
    return row.bottom + (spanUs > 0 ? passedUs / spanUs : 0) * (after->y - row.bottom);
}

void RowPlacer::fill(ChartScene& scene, std::size_t first, std::size_t last) const {
    scene.height = m_height;
    scene.firstStep = m_rows[first].firstStep;
    scene.stepCount = static_cast<StepIndex>(m_story->steps.size());
    for (std::size_t index = first; index < last; ++index) {
        const Row& row = m_rows[index];
        const SimTime at = m_story->steps[row.firstStep].at;
        scene.rows.push_back({at, row.firstStep, row.y, row.bottom});
        if (row.folded) {
            const Row& before = m_rows[index - 1];
            scene.breaks.push_back({row.firstStep, (before.bottom + row.y) / 2,
                                    chartDuration(at - m_story->steps[before.firstStep].at)});
        }
        if (row.timed)
            scene.times.push_back({row.firstStep, row.y, chartTime(at)});
        const StepIndex end = endOf(index);
        for (StepIndex step = row.firstStep; step < end; ++step) {
            scene.rowOfStep.push_back(static_cast<std::uint32_t>(index - first));
            fillColumn(scene, step, row.y);
            fillLane(scene, step, row.y);
        }
    }
    fillBands(scene, m_rows[first].y - kFirstBandTop, last < m_rows.size() ? m_rows[last].y : m_height);
}

void RowPlacer::fillColumn(ChartScene& scene, StepIndex step, double y) const {
    const StoryStep& what = m_story->steps[step];
    if (!what.actor)
        return;
    const End end = *what.actor;
    if (what.mark != 0)
        scene.marks.push_back({end, step, y, m_story->mark(what), what.kind == StepKind::Crash});
    if (what.errorCount == 0)
        return;
    ChartNote note{end, step, what.mark == 0 ? y - blockOf(step).above : y + kMarkHalf - 2, {}};
    for (const std::uint8_t error : m_story->errorsOf(what)) {
        const std::vector<std::string> lines =
            wrapText(m_story->words[error], m_settings.columnWidth, ChartFont::Note, *m_measure);
        note.lines.insert(note.lines.end(), lines.begin(), lines.end());
    }
    scene.notes.push_back(std::move(note));
}

std::vector<std::string> RowPlacer::troubleOf(const std::string& text) const {
    if (m_story->lane == CallLane::Socket)
        return {text};
    return wrapText(text, m_settings.laneWidth, ChartFont::Note, *m_measure);
}

std::size_t RowPlacer::lineCount(const StoryCallLine& line) const {
    const StoryCall& call = m_story->callLog.calls[line.call()];
    if (!hasTrouble(call, line.returns()))
        return 1;
    const CallText words = callText(call, line.returns(), m_story->said);
    return (words.text.empty() ? 0 : 1) + troubleOf(words.trouble).size();
}

double RowPlacer::laneRoom(StepIndex step) const {
    std::size_t lines = 0;
    for (const StoryCallLine& line : m_story->callLinesOf(m_story->steps[step]))
        lines += lineCount(line);
    return static_cast<double>(lines - 1) * ChartScene::kLineHeight + 2 * kLaneHalf;
}

double RowPlacer::callY(StepIndex step, std::uint32_t call) const {
    double y = rowOf(step).y;
    for (const StoryCallLine& line : m_story->callLinesOf(m_story->steps[step])) {
        if (line.call() == call)
            return y;
        y += static_cast<double>(lineCount(line)) * ChartScene::kLineHeight;
    }
    return rowOf(step).y;
}

void RowPlacer::fillLane(ChartScene& scene, StepIndex step, double y) const {
    const StoryStep& what = m_story->steps[step];
    for (const StoryCallLine& line : m_story->callLinesOf(what)) {
        const StoryCall& call = m_story->callLog.calls[line.call()];
        CallText words = callText(call, line.returns(), m_story->said);
        ChartCallLine placed;
        placed.end = call.end;
        placed.step = step;
        placed.y = y;
        placed.call = call.call;
        placed.returns = line.returns();
        if (hasTrouble(call, line.returns())) {
            placed.error = m_story->lane == CallLane::Socket || isError(call.code);
            placed.trouble = troubleOf(words.trouble);
        }
        placed.text = std::move(words.text);
        y += ChartScene::kLineHeight * static_cast<double>(placed.lineCount());
        scene.callLines.push_back(std::move(placed));
    }
}

void RowPlacer::fillBands(ChartScene& scene, double top, double bottom) const {
    for (const End end : kBothEnds) {
        const std::vector<ChartBand>& bands = m_bands[indexOf(end)];
        const auto behind = std::ranges::upper_bound(bands, bottom, {}, &ChartBand::top);
        auto band = std::ranges::upper_bound(bands.begin(), behind, top, {}, &ChartBand::top);
        // The band that reaches in from above, and one more, of which the name may stand lower.
        band -= std::min<std::ptrdiff_t>(2, band - bands.begin());
        scene.bands[indexOf(end)].assign(band, behind);
        if (behind == bands.end())
            scene.bands[indexOf(end)].back() = m_lastBands[indexOf(end)];
    }
}

} // namespace finwait
