#include "core/chart/label_placer.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace finwait {

namespace {

constexpr double kAboveLine = 10; ///< From the line to the middle of the text.
constexpr double kBelowLine = 11;
constexpr double kEndMargin = 12;   ///< Between a label and the end of its arrow.
constexpr double kLongLabel = 0.55; ///< Of an arrow's length: two of these cannot pass each other.
constexpr double kLabelCost = 100;
constexpr double kLineCost = 20;
constexpr double kCrossHalf = 7; ///< Of the ✕.
constexpr std::size_t kNeighboursMax = 40;

struct Box {
    ChartPoint center;
    double cosine = 1;
    double sine = 0;
    double halfWidth = 0;
    double halfHeight = 0;
};

Box boxOf(const ChartLabel& label, double margin) {
    return {label.center, std::cos(label.angle), std::sin(label.angle), label.width / 2 + margin,
            ChartScene::kLabelHeight / 2 + margin - 1};
}

// Half of a box's extent along a direction.
double extent(const Box& box, double x, double y) {
    return box.halfWidth * std::abs(box.cosine * x + box.sine * y)
           + box.halfHeight * std::abs(-box.sine * x + box.cosine * y);
}

bool separated(const Box& a, const Box& b, double x, double y) {
    const double apart = std::abs((b.center.x - a.center.x) * x + (b.center.y - a.center.y) * y);
    return apart > extent(a, x, y) + extent(b, x, y);
}

double lengthOf(const ChartArrow& arrow) {
    return std::hypot(arrow.to.x - arrow.from.x, arrow.to.y - arrow.from.y);
}

ChartPoint between(ChartPoint a, ChartPoint b, double part) {
    return {a.x + part * (b.x - a.x), a.y + part * (b.y - a.y)};
}

// Two halves of about the same length.
std::array<std::string, 2> halves(const std::string& text) {
    std::size_t best = std::string::npos;
    for (std::size_t space = text.find(' '); space != std::string::npos; space = text.find(' ', space + 1)) {
        const auto off = [&text](std::size_t at) {
            return at > text.size() / 2 ? at - text.size() / 2 : text.size() / 2 - at;
        };
        if (best == std::string::npos || off(space) < off(best))
            best = space;
    }
    if (best == std::string::npos)
        return {text, {}};
    return {text.substr(0, best), text.substr(best + 1)};
}

} // namespace

bool fitsOnArrow(double labelWidth, double arrowLength) {
    return labelWidth <= arrowLength - 2 * kEndMargin;
}

bool overlap(const ChartLabel& a, const ChartLabel& b, double margin) {
    const Box first = boxOf(a, margin);
    const Box second = boxOf(b, 0);
    return !separated(first, second, first.cosine, first.sine)
           && !separated(first, second, -first.sine, first.cosine)
           && !separated(first, second, second.cosine, second.sine)
           && !separated(first, second, -second.sine, second.cosine);
}

bool crosses(const ChartLabel& label, ChartPoint a, ChartPoint b) {
    const Box box = boxOf(label, 1);
    const auto local = [&box](ChartPoint p) {
        const double dx = p.x - box.center.x;
        const double dy = p.y - box.center.y;
        return ChartPoint{dx * box.cosine + dy * box.sine, dy * box.cosine - dx * box.sine};
    };
    const ChartPoint from = local(a);
    const ChartPoint to = local(b);
    double first = 0;
    double last = 1;
    const auto clip = [&first, &last](double start, double step, double half) {
        if (std::abs(step) < 1e-9)
            return std::abs(start) <= half;
        const double t0 = (-half - start) / step;
        const double t1 = (half - start) / step;
        first = std::max(first, std::min(t0, t1));
        last = std::min(last, std::max(t0, t1));
        return first <= last;
    };
    return clip(from.x, to.x - from.x, box.halfWidth) && clip(from.y, to.y - from.y, box.halfHeight);
}

bool LabelPlacer::placeArrowLabels(const std::vector<std::string>& texts, bool mayPart) {
    static const std::vector<Candidate> anywhere = {
        {0.5, true},  {0.42, true}, {0.34, true}, {0.27, true},  {0.2, true},  {0.58, true},  {0.66, true},
        {0.73, true}, {0.8, true},  {0.5, false}, {0.34, false}, {0.2, false}, {0.66, false}, {0.8, false}};
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const double width = m_measure(texts[i], ChartFont::Label);
        const double length = lengthOf(m_scene.arrows[i]);
        const bool fits = fitsOnArrow(width, length) && (!mayPart || width < kLongLabel * length);
        if (!fits || !placeLabel(i, texts[i], anywhere, mayPart))
            placeInTwoLines(i, texts[i]);
    }
    return m_clear;
}

void LabelPlacer::placeInTwoLines(std::size_t index, const std::string& text) {
    static const std::vector<Candidate> above = {
        {0.5, true}, {0.4, true}, {0.3, true}, {0.2, true}, {0.6, true}};
    static const std::vector<Candidate> below = {
        {0.5, false}, {0.4, false}, {0.3, false}, {0.2, false}, {0.6, false}};
    const auto [first, second] = halves(text);
    placeLabel(index, first, above, false);
    if (!second.empty())
        placeLabel(index, second, below, false);
}

bool LabelPlacer::placeLabel(std::size_t index, const std::string& text,
                             const std::vector<Candidate>& candidates, bool mayFail) {
    ChartArrow& arrow = m_scene.arrows[index];
    const double width = m_measure(text, ChartFont::Label);
    ChartLabel best;
    double bestCost = 1e9;
    for (const Candidate& candidate : candidates) {
        const double preference =
            std::abs(candidate.along - 0.5) + (candidate.along > 0.5 ? 0.3 : 0) + (candidate.above ? 0 : 2);
        if (preference >= bestCost)
            continue;
        ChartLabel label = labelAt(arrow, text, width, candidate);
        const double cost = preference + collisions(label, index);
        if (cost < bestCost) {
            bestCost = cost;
            best = std::move(label);
        }
        if (bestCost < 0.01)
            break;
    }
    const bool clear = bestCost < kLabelCost;
    if (!clear && mayFail)
        return false;
    m_clear = m_clear && clear;
    arrow.labels.push_back(std::move(best));
    return true;
}

ChartLabel LabelPlacer::labelAt(const ChartArrow& arrow, const std::string& text, double width,
                                Candidate candidate) const {
    const double length = lengthOf(arrow);
    const double room =
        arrow.lost() ? std::hypot(arrow.end.x - arrow.from.x, arrow.end.y - arrow.from.y) : length;
    double along = candidate.along * room;
    const double least = width / 2 + kEndMargin;
    along =
        std::clamp(along, std::min(least, length / 2), std::max(room - least, std::min(least, length / 2)));
    const ChartPoint onLine = between(arrow.from, arrow.to, length > 0 ? along / length : 0.5);

    const bool rightwards = arrow.to.x >= arrow.from.x;
    const double dx = rightwards ? arrow.to.x - arrow.from.x : arrow.from.x - arrow.to.x;
    const double dy = rightwards ? arrow.to.y - arrow.from.y : arrow.from.y - arrow.to.y;
    const double angle = std::atan2(dy, dx);
    const double off = candidate.above ? -kAboveLine : kBelowLine;
    return {text, {onLine.x - off * std::sin(angle), onLine.y + off * std::cos(angle)}, angle, width};
}

double LabelPlacer::collisions(const ChartLabel& label, std::size_t index) const {
    const double reach = std::abs(std::sin(label.angle)) * label.width / 2 + ChartScene::kLabelHeight;
    const double top = label.center.y - reach;
    const double bottom = label.center.y + reach;
    double cost = 0;
    std::size_t seen = 0;
    for (std::size_t other = index;
         other-- > 0 && seen < kNeighboursMax && m_scene.arrowReach[other] >= top - 20; ++seen)
        cost += collisionsWith(label, index, other);
    seen = 0;
    for (std::size_t other = index + 1;
         other < m_scene.arrows.size() && seen < kNeighboursMax && m_scene.arrows[other].top() <= bottom;
         ++other, ++seen)
        cost += collisionsWith(label, index, other);
    const ChartArrow& own = m_scene.arrows[index];
    for (const ChartLabel& placed : own.labels)
        cost += overlap(label, placed, 2) ? kLabelCost : 0;
    if (own.lost()) {
        const ChartLabel cross{{}, own.end, 0, 2 * kCrossHalf};
        cost += overlap(label, cross, 0) ? kLineCost : 0;
    }
    return cost;
}

double LabelPlacer::collisionsWith(const ChartLabel& label, std::size_t index, std::size_t other) const {
    const ChartArrow& arrow = m_scene.arrows[other];
    double cost = 0;
    // The end of a reply touches the arrow that it answers; only what is not there yet may be crossed.
    if (crosses(label, arrow.from, other < index || !arrow.lost() ? arrow.end : arrow.to))
        cost += kLineCost;
    for (const ChartLabel& placed : arrow.labels)
        cost += overlap(label, placed, 2) ? kLabelCost : 0;
    if (arrow.lost()) {
        const ChartLabel cross{{}, arrow.end, 0, 2 * kCrossHalf};
        cost += overlap(label, cross, 0) ? kLineCost : 0;
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
            const ChartLabel label{timer.label, {x, y}, 0, width};
            const ChartSpan near = m_scene.arrowsWithin(y - 20, y + 20);
            double cost = std::abs(place - 0.5);
            for (std::size_t i = near.first; i < near.last && i < near.first + 2 * kNeighboursMax; ++i)
                cost += collisionsWith(label, m_scene.arrows.size(), i);
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
