#include "core/chart/chart_placer.h"

#include <algorithm>
#include <bitset>
#include <cmath>
#include <utility>

#include "core/chart/label_placer.h"

namespace finwait {

namespace {

constexpr double kMargin = 14;
constexpr double kColumnGap = 8; ///< Between a band and what stands beside it.
constexpr double kColumnMin = 88;
constexpr double kLaneGap = 16; ///< Between the names beside a lifeline and the lane's line.
constexpr double kLaneWordsMin = 70;
constexpr double kLifelineGapMin = 210;
constexpr double kHeadTop = 10;
constexpr double kHeadHeight = 40;
constexpr double kHeadPadding = 18;
constexpr double kHeadWidthMin = 120;
constexpr double kArrowGap = 4; ///< Between a band and the end of an arrow.
constexpr double kThirdHostOffset = 34;
constexpr double kPitch = 38;
constexpr double kPitchTwoLines = 58;
constexpr double kLostFractionMin = 0.55;
constexpr double kLostFractionMax = 0.85;
constexpr double kDropFractionMin = 0.62;
constexpr double kForkFractionMin = 0.12;
constexpr std::size_t kFlightsMeasured = 2'000;
constexpr std::size_t kLabelsPerSample = 256;

double fractionAt(const ChartArrow& arrow, double y) {
    const double drop = arrow.to.y - arrow.from.y;
    return drop > 0 ? (y - arrow.from.y) / drop : 0;
}

ChartPoint pointOn(const ChartArrow& arrow, double part) {
    return {arrow.from.x + part * (arrow.to.x - arrow.from.x),
            arrow.from.y + part * (arrow.to.y - arrow.from.y)};
}

} // namespace

// What is tried in turn while labels lie on one another.
const std::array<ChartPlacer::Room, 6> ChartPlacer::kRooms = {Room{kPitch, 0, false}, Room{54, 0, false},
                                                              Room{76, 0, true},      Room{54, 100, false},
                                                              Room{54, 180, false},   Room{54, 260, false}};

ChartPlacer::ChartPlacer(const ChartStory& story, ChartOptions options, TextMeasure measure)
    : m_story(story)
    , m_options(std::move(options))
    , m_measure(std::move(measure)) {}

void ChartPlacer::setOptions(ChartOptions options) {
    m_options = std::move(options);
    update(0);
}

void ChartPlacer::update(StepIndex firstChanged) {
    placeRows(kRooms.front(), firstChanged);
}

ChartScene ChartPlacer::whole() {
    ChartScene scene;
    for (const Room& room : kRooms) {
        placeRows(room, 0);
        scene = emptyScene();
        m_rows.fill(scene, 0, m_rows.count());
        const auto end = static_cast<StepIndex>(m_story.steps.size());
        const std::vector<std::uint32_t> arrows = arrowsIn(0, end, 0);
        addArrows(scene, arrows);
        addTimers(scene, 0, end);
        addWaits(scene, 0, end);
        if (addLabels(scene, arrows, room.partLabels) || isLong())
            break;
    }
    return scene;
}

ChartScene ChartPlacer::part(std::size_t first, std::size_t last) const {
    ChartScene scene = barePart(first, last);
    static_cast<void>(addLabels(scene, arrowsInRows(scene, first, last), kRooms.front().partLabels));
    return scene;
}

ChartScene ChartPlacer::barePart(std::size_t first, std::size_t last) const {
    ChartScene scene = emptyScene();
    m_rows.fill(scene, first, last);
    const StepIndex end = m_rows.endOf(last - 1);
    addArrows(scene, arrowsInRows(scene, first, last));
    addTimers(scene, scene.firstStep, end);
    addWaits(scene, scene.firstStep, end);
    return scene;
}

std::vector<std::uint32_t> ChartPlacer::arrowsInRows(const ChartScene& scene, std::size_t first,
                                                     std::size_t last) const {
    return arrowsIn(scene.firstStep, m_rows.endOf(last - 1), m_rows.row(first).y);
}

void ChartPlacer::placeRows(const Room& room, StepIndex firstChanged) {
    placeColumns(room.moreWidth);
    placeHeads();
    m_pitch = anyLabelInTwoLines() ? std::max(room.pitch, kPitchTwoLines) : room.pitch;
    const RowSettings settings{m_options.timeToScale, m_pitch,         m_frame.headHeight,
                               m_frame.columnWidth,   usualFlightUs(), m_frame.laneWidth};
    m_rows.place(m_story, settings, m_measure, firstChanged);
}

double ChartPlacer::columnWidth() const {
    std::bitset<256> entered;
    std::bitset<256> marks;
    for (const State state : m_story.firstStates)
        entered.set(static_cast<std::size_t>(state));
    for (const State state : m_story.entered)
        entered.set(static_cast<std::size_t>(state));
    for (const StoryStep& step : m_story.steps)
        marks.set(step.mark);
    double column = kColumnMin;
    for (const State state : kAllStates) {
        if (entered.test(static_cast<std::size_t>(state)))
            column = std::max(column, m_measure(m_story.said.state(state), ChartFont::State));
    }
    if (std::ranges::any_of(m_story.steps, &StoryStep::doubtful))
        column += m_measure(kDoubtMark, ChartFont::State);
    for (std::size_t word = 1; word < m_story.words.size(); ++word) {
        if (marks.test(word))
            column = std::max(column, m_measure(m_story.words[word], ChartFont::Call) + kColumnGap);
    }
    return column;
}

// The widest of what the calls write: of those that differ only in octets the one with the most.
double ChartPlacer::laneWidth() const {
    constexpr std::size_t kEndings = 8;
    const std::vector<StoryCall>& calls = m_story.callLog.calls;
    std::array<const StoryCall*, kAppCallCount * kEndings> longest{};
    for (const StoryCall& call : calls) {
        const StoryCall*& known =
            longest[static_cast<std::size_t>(call.call) * kEndings + static_cast<std::size_t>(call.ending)];
        if (known == nullptr || known->octets + known->returned < call.octets + call.returned)
            known = &call;
    }
    double widest = kLaneWordsMin;
    for (const StoryCall* call : longest) {
        for (const bool returns : {false, true}) {
            if (call == nullptr)
                continue;
            const CallText words = callText(*call, returns, m_story.said);
            widest = std::max(widest, m_measure(words.text, laneFont(m_story.lane)));
            if (m_story.lane == CallLane::Socket)
                widest = std::max(widest, m_measure(words.trouble, ChartFont::Code));
        }
    }
    return widest;
}

void ChartPlacer::nameLane() {
    const ChartWords& words = m_story.said;
    m_frame.lane = m_story.lane;
    m_frame.laneTitle = {words.application,
                         m_story.lane == CallLane::Rfc ? words.rfcCalls : words.socketCalls};
    m_frame.laneWidth = std::max({laneWidth(), m_measure(m_frame.laneTitle[0], ChartFont::HeadTitle),
                                  m_measure(m_frame.laneTitle[1], ChartFont::Timer)});
}

void ChartPlacer::placeColumns(double moreWidth) {
    m_frame.stateNames = m_story.said.stateNames;
    const double column = columnWidth();
    const double timeWidth = std::max(m_measure(chartTime(m_story.steps.back().at), ChartFont::Time),
                                      m_measure("0.000", ChartFont::Time));
    const double names = kColumnGap + column + ChartScene::kBandWidth / 2;
    double side = names;
    if (m_story.lane != CallLane::None) {
        nameLane();
        side += kLaneGap + ChartScene::kLaneText + m_frame.laneWidth;
    }
    m_frame.columnWidth = column;
    m_frame.timeX = kMargin + timeWidth;
    const double left = m_frame.timeX + kMargin + side;
    const double right = kMargin + side;
    m_frame.width = std::max(m_options.width, left + right + kLifelineGapMin) + moreWidth;
    m_frame.lifelineX = {left, m_frame.width - right};
    for (const End end : kBothEnds)
        m_frame.laneX[indexOf(end)] =
            m_frame.lifelineX[indexOf(end)] + ChartScene::outward(end) * (names + kLaneGap);
}

/// A head may be as wide as the margin beside its lifeline lets it, and leaves room between both.
double ChartPlacer::headRoom(End end) const {
    constexpr double kBetween = 110;
    const double x = m_frame.lifelineX[indexOf(end)];
    const double beside = end == End::A ? x : m_frame.width - x;
    const double apart = m_frame.lifelineX[1] - m_frame.lifelineX[0];
    constexpr double kWidthOfIpv4 = 190;
    return std::max(kWidthOfIpv4, std::min(2 * beside - kHeadTop, apart - kBetween));
}

/// An IPv6 address can be long: then its middle is left out, and the port stays.
std::string ChartPlacer::shortened(const std::string& socket, double width) const {
    std::string text = socket;
    for (std::size_t kept = socket.size(); m_measure(text, ChartFont::HeadSocket) > width && kept > 12;
         --kept)
        text = socket.substr(0, (kept + 1) / 2) + "…" + socket.substr(socket.size() - kept / 2);
    return text;
}

void ChartPlacer::placeHeads() {
    m_frame.headHeight = kHeadTop + kHeadHeight + kHeadTop;
    for (const End end : kBothEnds) {
        ChartHead& head = m_frame.heads[indexOf(end)];
        head.end = end;
        head.title = std::string(1, letterOf(end));
        if (!m_options.endLabels[indexOf(end)].empty())
            head.title += ' ' + m_options.endLabels[indexOf(end)];
        head.socket = shortened(m_story.socketNames[indexOf(end)], headRoom(end) - 2 * kHeadPadding);
        const double text = std::max(m_measure(head.title, ChartFont::HeadTitle),
                                     m_measure(head.socket, ChartFont::HeadSocket));
        const double width = std::max(kHeadWidthMin, text + 2 * kHeadPadding);
        head.box = {m_frame.lifelineX[indexOf(end)] - width / 2, kHeadTop, width, kHeadHeight};
    }
}

double ChartPlacer::span() const {
    return m_frame.lifelineX[1] - m_frame.lifelineX[0] - ChartScene::kBandWidth - 2 * kArrowGap;
}

// Of a long chart only the label with the most octets among so many is measured.
bool ChartPlacer::anyLabelInTwoLines() const {
    const std::size_t stride = isLong() ? kLabelsPerSample : 1;
    for (std::size_t first = 0; first < m_story.arrows.size(); first += stride) {
        const auto begin = m_story.arrows.begin() + static_cast<std::ptrdiff_t>(first);
        const auto end = begin + static_cast<std::ptrdiff_t>(std::min(stride, m_story.arrows.size() - first));
        const auto longest = std::ranges::max_element(begin, end, {}, &StoryArrow::labelLength);
        if (!fitsOnArrow(width(*longest), span()))
            return true;
    }
    return false;
}

// Of the first segments, so that it stays what it is as the story goes on.
double ChartPlacer::usualFlightUs() const {
    if (!m_options.timeToScale)
        return 1;
    std::vector<std::int64_t> flights;
    for (const StoryArrow& arrow : m_story.arrows) {
        if (arrow.kind != ArrowKind::Forged && arrow.dueAt > arrow.sentAt)
            flights.push_back(arrow.dueAt - arrow.sentAt);
        if (flights.size() == kFlightsMeasured)
            break;
    }
    if (flights.empty())
        return usualPauseUs();
    const auto middle = flights.begin() + static_cast<std::ptrdiff_t>(flights.size() / 2);
    std::nth_element(flights.begin(), middle, flights.end());
    return static_cast<double>(*middle);
}

// Where segments are seen at one point, nobody knows how long they are on their way: what comes quickly one
// after the other is as far apart.
double ChartPlacer::usualPauseUs() const {
    std::vector<std::int64_t> pauses;
    for (std::size_t step = 1; step < m_story.steps.size() && pauses.size() < kFlightsMeasured; ++step) {
        const std::int64_t pauseUs = m_story.steps[step].at - m_story.steps[step - 1].at;
        if (pauseUs > 0)
            pauses.push_back(pauseUs);
    }
    if (pauses.empty())
        return 100.0 * kMillisecondUs;
    const auto middle = pauses.begin() + static_cast<std::ptrdiff_t>(pauses.size() / 2);
    std::nth_element(pauses.begin(), middle, pauses.end());
    return static_cast<double>(*middle);
}

ChartScene ChartPlacer::emptyScene() const {
    return m_frame;
}

// Where arrows leave or reach an end.
double ChartPlacer::inner(End end) const {
    return m_frame.lifelineX[indexOf(end)]
           - ChartScene::outward(end) * (ChartScene::kBandWidth / 2 + kArrowGap);
}

// Where third hosts stand: beyond an end.
double ChartPlacer::outside(End end) const {
    return m_frame.lifelineX[indexOf(end)] + ChartScene::outward(end) * kThirdHostOffset;
}

// Those that depart in the steps [first, end), those that are on their way by then, be it that they are held,
// and those that are drawn below `top`.
std::vector<std::uint32_t> ChartPlacer::arrowsIn(StepIndex first, StepIndex end, double top) const {
    const StoryLandmark landmark = m_story.landmarkBefore(first);
    const auto departing = [this](StepIndex step) {
        return step < m_story.steps.size() ? m_story.steps[step].firstDeparture
                                           : static_cast<std::uint32_t>(m_story.arrows.size());
    };
    std::vector<std::uint32_t> arrows;
    const auto addIfThere = [&](std::uint32_t index) {
        const StoryArrow& arrow = m_story.arrows[index];
        if (arrow.lastStep >= first || arrowOf(arrow).bottom() >= top)
            arrows.push_back(index);
    };
    std::ranges::for_each(landmark.arrows, addIfThere);
    const std::uint32_t own = departing(first);
    for (std::uint32_t arrow = departing(landmark.step); arrow < own; ++arrow)
        addIfThere(arrow);
    for (std::uint32_t arrow = own; arrow < departing(end); ++arrow)
        arrows.push_back(arrow);
    return arrows;
}

void ChartPlacer::addArrows(ChartScene& scene, const std::vector<std::uint32_t>& arrows) const {
    double reach = 0;
    scene.arrows.reserve(arrows.size());
    for (const std::uint32_t arrow : arrows) {
        scene.arrows.push_back(arrowOf(m_story.arrows[arrow]));
        reach = std::max(reach, scene.arrows.back().bottom());
        scene.arrowReach.push_back(reach);
    }
}

bool ChartPlacer::addLabels(ChartScene& scene, const std::vector<std::uint32_t>& arrows, bool part) const {
    std::vector<std::string_view> texts;
    texts.reserve(arrows.size());
    for (const std::uint32_t arrow : arrows)
        texts.push_back(m_story.label(m_story.arrows[arrow]));
    LabelPlacer labels(scene, m_measure);
    const bool clear = labels.placeArrowLabels(texts, part);
    labels.placeTimerLabels();
    return clear;
}

ChartArrow ChartPlacer::arrowOf(const StoryArrow& story) const {
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
    const auto nth = &story - &m_story.arrows[m_story.steps[story.firstStep].firstDeparture];
    const double departureY = m_rows.departureY(story.firstStep, static_cast<std::size_t>(nth));
    arrow.from = {inner(story.sender), departureY};
    if (story.kind == ArrowKind::Forged)
        arrow.from.x = outside(story.sender);
    arrow.to = {inner(peerOf(story.sender)), arrivalY(story, departureY)};
    if (story.fate == ArrowFate::Elsewhere)
        arrow.to.x = outside(peerOf(story.sender));
    if (story.kind == ArrowKind::Duplicate)
        fork(arrow);
    arrow.end = arrow.to;
    if (arrow.lost())
        arrow.end = pointOn(arrow, lostFraction(story, arrow));
    if (story.heldStep != kNoStep)
        arrow.pause =
            pointOn(arrow, std::clamp(fractionAt(arrow, m_rows.rowOf(story.heldStep).y), 0.18, 0.82));
    if (story.releasedStep != kNoStep)
        arrow.releasedY = m_rows.rowOf(story.releasedStep).y;
    if (story.heldStep != kNoStep && arrow.lastStep == kNoStep && story.releasedStep == kNoStep)
        arrow.fate = ArrowFate::Held;
    return arrow;
}

double ChartPlacer::arrivalY(const StoryArrow& story, double departureY) const {
    if (story.fate == ArrowFate::Delivered)
        return m_rows.rowOf(story.lastStep).y;
    // One row a step: as steep as if it arrived in the next row.
    const double y = m_rows.yOf(story.dueAt);
    return m_options.timeToScale ? std::max(y, departureY) : std::max(y, departureY + 0.9 * m_pitch);
}

void ChartPlacer::fork(ChartArrow& arrow) const {
    const auto original = std::ranges::lower_bound(m_story.arrows, arrow.copyOf, {}, &StoryArrow::id);
    if (original == m_story.arrows.end() || original->id != arrow.copyOf)
        return;
    const ChartArrow way = arrowOf(*original);
    const double part = std::max(fractionAt(way, arrow.from.y), kForkFractionMin);
    arrow.from = pointOn(way, std::min(part, 0.9));
}

// Far enough for the label; where it was dropped, if that says something.
double ChartPlacer::lostFraction(const StoryArrow& story, const ChartArrow& arrow) const {
    const double label = width(story) + 40;
    const double length = std::hypot(arrow.to.x - arrow.from.x, arrow.to.y - arrow.from.y);
    const double forLabel = std::clamp(label / length, kLostFractionMin, kLostFractionMax);
    const SimTime endAt = m_story.steps[story.lastStep].at;
    if (endAt == story.sentAt)
        return forLabel;
    const double y = m_options.timeToScale ? m_rows.yOf(endAt) : m_rows.rowOf(story.lastStep).y;
    return std::clamp(fractionAt(arrow, y), std::min(forLabel, kDropFractionMin), kLostFractionMax);
}

void ChartPlacer::addTimers(ChartScene& scene, StepIndex first, StepIndex end) const {
    double reach = 0;
    const auto add = [&](const StoryTimer& story) {
        if (story.lastStep < first)
            return;
        ChartTimer timer{
            story.end, story.kind, story.state, story.firstStep, story.lastStep, story.expired, 0, 0, 0, {}};
        timer.top = m_rows.rowOf(story.firstStep).y + 2;
        timer.bottom = story.lastStep == kNoStep ? m_rows.height() : m_rows.rowOf(story.lastStep).y - 2;
        timer.bottom = std::max(timer.bottom, timer.top + 4);
        timer.label = std::string(chartTimerName(story.kind)) + ' ' + chartDuration(story.durationUs);
        reach = std::max(reach, timer.bottom);
        scene.timers.push_back(std::move(timer));
        scene.timerReach.push_back(reach);
    };
    const StoryLandmark landmark = m_story.landmarkBefore(first);
    for (const std::uint32_t timer : landmark.timers)
        add(m_story.timers[timer]);
    for (std::size_t i = landmark.firstTimer; i < m_story.timers.size() && m_story.timers[i].firstStep < end;
         ++i)
        add(m_story.timers[i]);
}

void ChartPlacer::addWaits(ChartScene& scene, StepIndex first, StepIndex end) const {
    double reach = 0;
    const std::vector<StoryCall>& calls = m_story.callLog.calls;
    const auto add = [&](std::uint32_t index) {
        const StoryCall& story = calls[index];
        if (story.lastStep < first || !story.blocks())
            return;
        ChartWait wait{story.end,
                       story.call,
                       story.firstStep,
                       story.lastStep,
                       story.ending != CallEnding::Abandoned,
                       story.depth,
                       m_rows.callY(story.firstStep, index),
                       story.lastStep == kNoStep ? m_rows.height() : m_rows.callY(story.lastStep, index)};
        reach = std::max(reach, wait.bottom);
        scene.waits.push_back(wait);
        scene.waitReach.push_back(reach);
    };
    const StoryLandmark landmark = m_story.landmarkBefore(first);
    for (const std::uint32_t call : landmark.calls)
        add(call);
    for (std::uint32_t i = landmark.firstCall; i < calls.size() && calls[i].firstStep < end; ++i)
        add(i);
}

ChartScene layoutChart(const ChartStory& story, const ChartOptions& options, const TextMeasure& measure) {
    return ChartPlacer(story, options, measure).whole();
}

ChartScene layoutChart(const History& history, const ChartOptions& options, const TextMeasure& measure) {
    return layoutChart(tellStory(history, options.relativeNumbers, options.words, options.lane), options,
                       measure);
}

} // namespace finwait
