#include "core/chart/label_placer.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace finwait {

namespace {

constexpr double kAboveLine = 10; ///< From the line to the middle of the text.
constexpr double kBelowLine = 11;
constexpr double kAroundLine = 20;  ///< What is drawn along a line is no farther from it.
constexpr double kEndMargin = 12;   ///< Between a label and the end of its arrow.
constexpr double kLongLabel = 0.55; ///< Of an arrow's length: two of these cannot pass each other.
constexpr double kLabelCost = 100;
constexpr double kLineCost = 20;
constexpr double kCrossHalf = 7; ///< Of the ✕.
constexpr std::size_t kNeighboursMax = 40;

double lengthOf(const ChartArrow& arrow) {
    return std::hypot(arrow.to.x - arrow.from.x, arrow.to.y - arrow.from.y);
}

ChartPoint between(ChartPoint a, ChartPoint b, double part) {
    return {a.x + part * (b.x - a.x), a.y + part * (b.y - a.y)};
}

// Two halves of about the same length.
std::array<std::string_view, 2> halves(std::string_view text) {
    std::size_t best = std::string_view::npos;
    for (std::size_t space = text.find(' '); space != std::string_view::npos;
         space = text.find(' ', space + 1)) {
        const auto off = [text](std::size_t at) {
            return at > text.size() / 2 ? at - text.size() / 2 : text.size() / 2 - at;
        };
        if (best == std::string_view::npos || off(space) < off(best))
            best = space;
    }
    if (best == std::string_view::npos)
        return {text, {}};
    return {text.substr(0, best), text.substr(best + 1)};
}

} // namespace

bool fitsOnArrow(double labelWidth, double arrowLength) {
    return labelWidth <= arrowLength - 2 * kEndMargin;
}

bool LabelPlacer::placeArrowLabels(const std::vector<std::string_view>& texts, bool mayPart) {
    static const std::vector<Candidate> anywhere = {
        {0.5, true},  {0.42, true}, {0.34, true}, {0.27, true},  {0.2, true},  {0.58, true},  {0.66, true},
        {0.73, true}, {0.8, true},  {0.5, false}, {0.34, false}, {0.2, false}, {0.66, false}, {0.8, false}};
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const Line whole = line(texts[i]);
        const double length = lengthOf(m_scene.arrows[i]);
        const bool fits = fitsOnArrow(whole.width, length) && (!mayPart || whole.width < kLongLabel * length);
        if (!fits || !placeLabel(i, whole, anywhere, mayPart))
            placeInTwoLines(i, texts[i]);
    }
    return m_clear;
}

void LabelPlacer::placeInTwoLines(std::size_t index, std::string_view text) {
    static const std::vector<Candidate> above = {
        {0.5, true}, {0.4, true}, {0.3, true}, {0.2, true}, {0.6, true}};
    static const std::vector<Candidate> below = {
        {0.5, false}, {0.4, false}, {0.3, false}, {0.2, false}, {0.6, false}};
    const auto [first, second] = halves(text);
    placeLabel(index, line(first), above, false);
    if (!second.empty())
        placeLabel(index, line(second), below, false);
}

LabelPlacer::Place::Place(const LabelBox& taken)
    : box(taken)
    , clearOfArrows(taken.grown(1))
    , clearOfLabels(taken.grown(2)) {}

bool LabelPlacer::placeLabel(std::size_t index, const Line& line, const std::vector<Candidate>& candidates,
                             bool mayFail) {
    ChartArrow& arrow = m_scene.arrows[index];
    const Way way(arrow);
    LabelBox best;
    double bestCost = 1e9;
    for (const Candidate& candidate : candidates) {
        const double preference =
            std::abs(candidate.along - 0.5) + (candidate.along > 0.5 ? 0.3 : 0) + (candidate.above ? 0 : 2);
        if (preference >= bestCost)
            continue;
        const Place place(boxAt(arrow, way, line.width, candidate));
        const double cost = preference + collisions(place, index, bestCost - preference);
        if (cost < bestCost) {
            bestCost = cost;
            best = place.box;
        }
        if (bestCost < 0.01)
            break;
    }
    const bool clear = bestCost < kLabelCost;
    if (!clear && mayFail)
        return false;
    m_clear = m_clear && clear;
    arrow.labels.push_back(
        {std::string(line.text), best.center, std::atan2(way.sine, way.cosine), line.width});
    m_placed[index].push_back(best);
    return true;
}

LabelPlacer::Way::Way(const ChartArrow& arrow) : length(lengthOf(arrow)), room(length) {
    if (arrow.lost())
        room = std::hypot(arrow.end.x - arrow.from.x, arrow.end.y - arrow.from.y);
    if (length <= 0)
        return;
    const double rightwards = arrow.to.x >= arrow.from.x ? 1 : -1;
    cosine = rightwards * (arrow.to.x - arrow.from.x) / length;
    sine = rightwards * (arrow.to.y - arrow.from.y) / length;
}

LabelBox LabelPlacer::boxAt(const ChartArrow& arrow, const Way& way, double width, Candidate candidate) {
    const double least = std::min(width / 2 + kEndMargin, way.length / 2);
    const double most = std::max(way.room - width / 2 - kEndMargin, least);
    const double along = std::clamp(candidate.along * way.room, least, most);
    const ChartPoint onLine = between(arrow.from, arrow.to, way.length > 0 ? along / way.length : 0.5);
    const double off = candidate.above ? -kAboveLine : kBelowLine;
    return {{onLine.x - off * way.sine, onLine.y + off * way.cosine}, way.cosine, way.sine, width / 2};
}

double LabelPlacer::collisions(const Place& place, std::size_t index, double enough) const {
    const LabelBox& box = place.box;
    const double reach = std::abs(box.sine) * box.halfWidth + ChartScene::kLabelHeight;
    const double top = box.center.y - reach;
    const double bottom = box.center.y + reach;
    double cost = collisionsWithPlaced(place, index);
    std::size_t seen = 0;
    for (std::size_t other = index; other-- > 0 && seen < kNeighboursMax && cost < enough
                                    && m_scene.arrowReach[other] >= top - kAroundLine;
         ++seen)
        cost += collisionsWith(place, index, other);
    seen = 0;
    for (std::size_t other = index + 1; other < m_scene.arrows.size() && seen < kNeighboursMax
                                        && cost < enough && m_scene.arrows[other].top() <= bottom;
         ++other, ++seen)
        cost += collisionsWith(place, index, other);
    return cost;
}

double LabelPlacer::collisionsWith(const Place& place, std::size_t index, std::size_t other) const {
    const ChartArrow& arrow = m_scene.arrows[other];
    // The end of a reply touches the arrow that it answers; only what is not there yet may be crossed.
    const bool crossed =
        crosses(place.clearOfArrows, arrow.from, other < index || !arrow.lost() ? arrow.end : arrow.to);
    return (crossed ? kLineCost : 0) + collisionsWithPlaced(place, other);
}

double LabelPlacer::collisionsWithPlaced(const Place& place, std::size_t other) const {
    const ChartArrow& arrow = m_scene.arrows[other];
    double cost = 0;
    for (const LabelBox& placed : m_placed[other])
        cost += overlap(place.clearOfLabels, placed) ? kLabelCost : 0;
    if (arrow.lost()) {
        const LabelBox cross{arrow.end, 1, 0, kCrossHalf};
        cost += overlap(place.box, cross) ? kLineCost : 0;
    }
    return cost;
}

void LabelPlacer::placeTimerLabels() {
    constexpr std::array<double, 7> kPlaces = {0.5, 0.35, 0.65, 0.8, 0.2, 0.92, 0.08};
    for (ChartTimer& timer : m_scene.timers) {
        const double width = m_measure(timer.label, ChartFont::Timer);
        const double x = m_scene.lifelineX[indexOf(timer.end)]
                         - ChartScene::outward(timer.end) * (ChartScene::kTimerOffset + 5 + width / 2);
        double bestCost = 1e9;
        for (const double place : kPlaces) {
            const double y = timer.top + place * (timer.bottom - timer.top);
            const Place room(LabelBox{{x, y}, 1, 0, width / 2});
            const ChartSpan near = m_scene.arrowsWithin(y - kAroundLine, y + kAroundLine);
            double cost = std::abs(place - 0.5);
            for (std::size_t i = near.first; i < near.last && i < near.first + 2 * kNeighboursMax; ++i)
                cost += collisionsWith(room, m_scene.arrows.size(), i);
            if (cost < bestCost) {
                bestCost = cost;
                timer.labelY = y;
            }
            if (bestCost < 1)
                break;
        }
    }
}

} // namespace finwait
