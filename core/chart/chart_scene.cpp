#include "core/chart/chart_scene.h"

#include <algorithm>
#include <cmath>

namespace finwait {

namespace {

constexpr double kTail = 30;
constexpr double kHitMargin = 24;

double distanceToLine(ChartPoint p, ChartPoint a, ChartPoint b) {
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double lengthSquared = dx * dx + dy * dy;
    const double along =
        lengthSquared > 0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / lengthSquared, 0.0, 1.0) : 0;
    return std::hypot(p.x - a.x - along * dx, p.y - a.y - along * dy);
}

bool onLabel(ChartPoint p, const ChartLabel& label) {
    const double dx = p.x - label.center.x;
    const double dy = p.y - label.center.y;
    const double along = dx * std::cos(label.angle) + dy * std::sin(label.angle);
    const double across = dy * std::cos(label.angle) - dx * std::sin(label.angle);
    return std::abs(along) <= label.width / 2 && std::abs(across) <= ChartScene::kLabelHeight / 2;
}

ChartPoint pointAtY(const ChartArrow& arrow, double y) {
    const double drop = arrow.to.y - arrow.from.y;
    const double part = drop > 0 ? std::clamp((y - arrow.from.y) / drop, 0.0, 1.0) : 1;
    return {arrow.from.x + part * (arrow.to.x - arrow.from.x), arrow.from.y + part * drop};
}

template <typename Items, typename Top>
ChartSpan spanWithin(const Items& items, const std::vector<double>& reach, double top, double bottom,
                     Top topOf) {
    const auto first = std::lower_bound(reach.begin(), reach.end(), top);
    const auto last = std::partition_point(items.begin(), items.end(),
                                           [&](const auto& item) { return topOf(item) <= bottom; });
    const auto begin = static_cast<std::size_t>(first - reach.begin());
    const auto end = static_cast<std::size_t>(last - items.begin());
    return {std::min(begin, end), end};
}

} // namespace

ArrowFate ChartArrow::fateAt(StepIndex step) const {
    if (lastStep != kNoStep && lastStep <= step)
        return fate;
    const bool held =
        heldStep != kNoStep && heldStep <= step && (releasedStep == kNoStep || releasedStep > step);
    return held ? ArrowFate::Held : ArrowFate::InFlight;
}

double ChartCallLine::bottom() const {
    return y + ChartScene::kLineHeight * (static_cast<double>(lineCount()) - 0.5);
}

bool ChartTimer::shownAt(StepIndex step) const {
    if (firstStep > step)
        return false;
    const bool over = lastStep != kNoStep && lastStep <= step;
    if (over)
        return expired || kind == TimerKind::TimeWait;
    return kind != TimerKind::User;
}

std::size_t ChartScene::rowIndexOf(StepIndex step) const {
    if (step < firstStep)
        return 0;
    return rowOfStep[std::min<std::size_t>(step - firstStep, rowOfStep.size() - 1)];
}

double ChartScene::bandBottomAt(StepIndex step) const {
    if (step >= firstStep + rowOfStep.size())
        return height;
    const std::size_t row = rowIndexOf(step);
    if (row + 1 < rows.size())
        return std::min(rows[row + 1].y, rows[row].bottom + 3 * kTail);
    return height;
}

double ChartScene::heightAt(StepIndex step) const {
    double bottom = bandBottomAt(step);
    const ChartSpan span = arrowsWithin(rowOf(step).y, height);
    for (std::size_t i = span.first; i < arrows.size() && arrows[i].firstStep <= step; ++i) {
        const ArrowFate fate = arrows[i].fateAt(step);
        if (fate == ArrowFate::InFlight || fate == ArrowFate::Held || fate == ArrowFate::Elsewhere)
            bottom = std::max(bottom, arrows[i].bottom());
    }
    for (auto note = notes.rbegin(); note != notes.rend() && note->top > bottom - 200; ++note) {
        if (note->step <= step)
            bottom = std::max(bottom, note->top + kLineHeight * static_cast<double>(note->lines.size()));
    }
    for (auto line = callLines.rbegin(); line != callLines.rend() && line->y > bottom - 200; ++line) {
        if (line->step <= step)
            bottom = std::max(bottom, line->bottom());
    }
    return bottom + kHitMargin;
}

double ChartScene::yAt(StepIndex step, SimTime time) const {
    const std::size_t row = rowIndexOf(step);
    if (row + 1 >= rows.size()) {
        return rows[row].bottom;
    }
    const double from = rows[row].bottom;
    const double to = std::max(from, rows[row + 1].y);
    const std::int64_t spanUs = rows[row + 1].at - rows[row].at;
    if (spanUs <= 0 || time <= rows[row].at)
        return from;
    const double part = static_cast<double>(time - rows[row].at) / static_cast<double>(spanUs);
    return from + std::min(part, 1.0) * (to - from);
}

const ChartArrow* ChartScene::arrow(SegmentId id) const {
    const auto found = std::lower_bound(arrows.begin(), arrows.end(), id,
                                        [](const ChartArrow& a, SegmentId wanted) { return a.id < wanted; });
    return found != arrows.end() && found->id == id ? &*found : nullptr;
}

std::optional<ChartPoint> ChartScene::flightPosition(SegmentId id, StepIndex step, SimTime time) const {
    const ChartArrow* found = arrow(id);
    if (found == nullptr || found->firstStep > step)
        return std::nullopt;
    const ArrowFate fate = found->fateAt(step);
    if (fate == ArrowFate::Held)
        return found->pause;
    if (fate != ArrowFate::InFlight)
        return std::nullopt;
    const double y = yAt(step, time);
    if (found->releasedStep == kNoStep)
        return pointAtY(*found, y);
    const double released = found->releasedY;
    const double left = found->to.y - released;
    const double part = left > 0 ? std::clamp((y - released) / left, 0.0, 1.0) : 1;
    return ChartPoint{found->pause.x + part * (found->to.x - found->pause.x),
                      found->pause.y + part * (found->to.y - found->pause.y)};
}

ChartSpan ChartScene::arrowsWithin(double top, double bottom) const {
    return spanWithin(arrows, arrowReach, top, bottom,
                      [this](const ChartArrow& a) { return rowOf(a.firstStep).y; });
}

ChartSpan ChartScene::timersWithin(double top, double bottom) const {
    return spanWithin(timers, timerReach, top, bottom,
                      [this](const ChartTimer& t) { return rowOf(t.firstStep).y; });
}

ChartSpan ChartScene::waitsWithin(double top, double bottom) const {
    return spanWithin(waits, waitReach, top, bottom,
                      [this](const ChartWait& w) { return rowOf(w.firstStep).y; });
}

ChartSpan ChartScene::bandsWithin(End end, double top, double bottom) const {
    const std::vector<ChartBand>& list = bands[indexOf(end)];
    const auto first = std::partition_point(list.begin(), list.end(),
                                            [top](const ChartBand& band) { return band.bottom < top; });
    const auto last = std::partition_point(first, list.end(),
                                           [bottom](const ChartBand& band) { return band.top <= bottom; });
    return {static_cast<std::size_t>(first - list.begin()), static_cast<std::size_t>(last - list.begin())};
}

ChartHit ChartScene::hitTest(ChartPoint point, StepIndex step, double tolerance) const {
    ChartHit hit = hitArrow(point, step, tolerance);
    if (hit.kind == ChartHitKind::None)
        hit = hitMark(point, step);
    if (hit.kind == ChartHitKind::None && lane != CallLane::None)
        hit = hitLane(point, step);
    return hit.kind == ChartHitKind::None ? hitBand(point, step) : hit;
}

ChartHit ChartScene::hitArrow(ChartPoint point, StepIndex step, double tolerance) const {
    ChartHit hit;
    double nearest = tolerance;
    const ChartSpan span = arrowsWithin(point.y - 20, point.y + 20);
    for (std::size_t i = span.first; i < span.last; ++i) {
        const ChartArrow& arrow = arrows[i];
        if (arrow.firstStep > step)
            break;
        const bool ended = arrow.lastStep != kNoStep && arrow.lastStep <= step;
        double distance = distanceToLine(point, arrow.from, ended ? arrow.end : arrow.to);
        for (const ChartLabel& label : arrow.labels) {
            if (onLabel(point, label))
                distance = 0;
        }
        if (distance <= nearest) {
            nearest = distance;
            hit = {ChartHitKind::Segment, arrow.id, i, arrow.firstStep};
        }
    }
    return hit;
}

ChartHit ChartScene::hitMark(ChartPoint point, StepIndex step) const {
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const ChartMark& mark = marks[i];
        const double outer = lifelineX[indexOf(mark.end)] + outward(mark.end) * columnWidth;
        const double left = std::min(outer, lifelineX[indexOf(mark.end)]);
        if (mark.step <= step && std::abs(point.y - mark.y) <= 8 && point.x >= left
            && point.x <= left + columnWidth)
            return {ChartHitKind::Mark, 0, i, mark.step};
    }
    return {};
}

ChartHit ChartScene::hitLane(ChartPoint point, StepIndex step) const {
    for (std::size_t i = 0; i < callLines.size(); ++i) {
        const ChartCallLine& line = callLines[i];
        const double away = (point.x - laneX[indexOf(line.end)]) * outward(line.end);
        if (line.step <= step && away >= -kLaneText && away <= kLaneText + laneWidth
            && point.y >= line.y - kLineHeight / 2 && point.y <= line.bottom())
            return {ChartHitKind::Call, 0, i, line.step};
    }
    const ChartSpan span = waitsWithin(point.y, point.y);
    for (std::size_t i = span.first; i < span.last; ++i) {
        const ChartWait& wait = waits[i];
        if (wait.firstStep <= step && std::abs(point.x - waitX(wait)) <= kLaneDepthPitch / 2
            && point.y >= wait.top && point.y <= wait.bottom)
            return {ChartHitKind::Wait, 0, i, wait.firstStep};
    }
    return {};
}

ChartHit ChartScene::hitBand(ChartPoint point, StepIndex step) const {
    ChartHit hit;
    for (const End end : kBothEnds) {
        if (std::abs(point.x - lifelineX[indexOf(end)]) > kBandWidth)
            continue;
        const ChartSpan within = bandsWithin(end, point.y, point.y);
        for (std::size_t i = within.first; i < within.last; ++i) {
            if (bands[indexOf(end)][i].firstStep <= step)
                hit = {ChartHitKind::Band, 0, i, bands[indexOf(end)][i].firstStep};
        }
    }
    return hit;
}

} // namespace finwait
