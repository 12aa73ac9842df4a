#include "core/chart/plot_series.h"

#include <algorithm>
#include <cmath>

namespace finwait {

namespace {

bool hasSendSide(const Tcb& tcb) {
    return tcb.state != State::Closed && tcb.state != State::Listen;
}

void noteAcknowledged(PlotSeries& series, const Tcb& tcb, StepIndex step, SimTime at) {
    AckPoint point{step, at, 0, 0, tcb.iss, tcb.sndUna};
    if (!series.acks.empty() && series.acks.back().iss == tcb.iss) {
        const AckPoint& last = series.acks.back();
        point.acknowledged = last.acknowledged + distance(last.una, tcb.sndUna);
    } else {
        point.acknowledged = distance(tcb.iss, tcb.sndUna);
    }
    point.windowEdge = point.acknowledged + tcb.sndWnd;
    if (!series.acks.empty() && series.acks.back().iss == tcb.iss
        && series.acks.back().acknowledged == point.acknowledged
        && series.acks.back().windowEdge == point.windowEdge)
        return;
    series.acks.push_back(point);
}

void noteCwnd(PlotSeries& series, const Tcb& tcb, StepIndex step, SimTime at) {
    if (tcb.cwnd == 0)
        return;
    if (!series.cwnd.empty() && series.cwnd.back().cwnd == tcb.cwnd
        && series.cwnd.back().ssthresh == tcb.ssthresh)
        return;
    series.cwnd.push_back({step, at, tcb.cwnd, tcb.ssthresh});
}

void noteDeparture(PlotSeries& series, const Departure& departure, StepIndex step) {
    const Segment& segment = departure.segment;
    const std::uint32_t length = segment.length();
    if (departure.origin != SegmentOrigin::Sent || departure.elsewhere || length == 0 || series.acks.empty())
        return;
    const AckPoint& base = series.acks.back();
    SentMark mark;
    mark.step = step;
    mark.id = departure.id;
    mark.at = departure.sentAt;
    mark.first = base.acknowledged + distance(base.una, segment.seq);
    mark.end = mark.first + length;
    mark.retransmission = departure.retransmission;
    mark.lost = departure.lost;
    mark.data = !segment.data.empty();
    series.dataSegments += mark.data ? 1U : 0U;
    series.sent.push_back(mark);
}

/// Entries are in the order of steps.
template <typename Entry>
void cutFrom(std::vector<Entry>& entries, StepIndex stepCount) {
    const auto first = std::ranges::partition_point(
        entries, [stepCount](const Entry& entry) { return entry.step < stepCount; });
    entries.erase(first, entries.end());
}

} // namespace

void PlotStory::append(const World& world, const Report& report) {
    for (const End end : kBothEnds) {
        const Tcb& tcb = world.tcb(end);
        if (!hasSendSide(tcb))
            continue;
        PlotSeries& series = m_series[indexOf(end)];
        noteAcknowledged(series, tcb, m_stepCount, world.now);
        noteCwnd(series, tcb, m_stepCount, world.now);
        for (const Departure& departure : report.departures) {
            if (departure.sender == end)
                noteDeparture(series, departure, m_stepCount);
        }
    }
    ++m_stepCount;
}

void PlotStory::truncate(StepIndex stepCount) {
    if (stepCount >= m_stepCount)
        return;
    for (PlotSeries& series : m_series) {
        cutFrom(series.cwnd, stepCount);
        cutFrom(series.sent, stepCount);
        cutFrom(series.acks, stepCount);
        series.dataSegments =
            static_cast<std::uint32_t>(std::ranges::count(series.sent, true, &SentMark::data));
    }
    m_stepCount = stepCount;
}

std::vector<PlotPoint> thinToColumns(std::span<const PlotPoint> points) {
    std::vector<PlotPoint> thin;
    std::size_t begin = 0;
    while (begin < points.size()) {
        const double column = std::floor(points[begin].x);
        std::size_t end = begin;
        std::size_t lowest = begin;
        std::size_t highest = begin;
        for (; end < points.size() && std::floor(points[end].x) == column; ++end) {
            if (points[end].y < points[lowest].y)
                lowest = end;
            if (points[end].y > points[highest].y)
                highest = end;
        }
        std::array<std::size_t, 4> kept = {begin, lowest, highest, end - 1};
        std::ranges::sort(kept);
        const auto last = std::unique(kept.begin(), kept.end());
        for (auto i = kept.begin(); i != last; ++i)
            thin.push_back(points[*i]);
        begin = end;
    }
    return thin;
}

} // namespace finwait
