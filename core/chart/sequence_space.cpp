#include "core/chart/sequence_space.h"

#include <algorithm>
#include <cmath>

namespace finwait {

namespace {

/// What lies before and behind is drawn as if it were this long.
constexpr std::int64_t kBeyond = 64;
/// More segments than these are drawn as one where they are of one kind.
constexpr std::size_t kSegmentsApartMax = 12;

bool sends(const Tcb& tcb) {
    return tcb.state != State::Closed && tcb.state != State::Listen;
}
bool receives(const Tcb& tcb) {
    return sends(tcb) && tcb.state != State::SynSent;
}

/// Regions one behind the other; empty ones are left out.
class RegionList {
public:
    explicit RegionList(std::int64_t begin) : m_at(begin) {}

    void upTo(std::int64_t end, SpaceKind kind) {
        if (end > m_at)
            m_regions.push_back({kind, m_at, end});
        m_at = std::max(m_at, end);
    }
    std::vector<SpaceRegion> take() { return std::move(m_regions); }

private:
    std::int64_t m_at;
    std::vector<SpaceRegion> m_regions;
};

SpaceKind kindOf(const QueuedSegment& segment) {
    if (segment.sacked)
        return SpaceKind::Sacked;
    return segment.lost ? SpaceKind::Lost : SpaceKind::InFlight;
}

void joinLikeNeighbours(std::vector<SpaceRegion>& regions) {
    std::vector<SpaceRegion> joined;
    for (const SpaceRegion& region : regions) {
        if (!joined.empty() && joined.back().kind == region.kind)
            joined.back().end = region.end;
        else
            joined.push_back(region);
    }
    regions = std::move(joined);
}

SpaceView sendView(const Tcb& tcb, SeqNum origin) {
    const auto offset = [origin](SeqNum seq) { return std::int64_t{distance(origin, seq)}; };
    const std::int64_t una = offset(tcb.sndUna);
    const std::int64_t next = offset(tcb.sndNxt);
    const std::int64_t edge = una + tcb.sndWnd;
    const bool limited = tcb.cwnd > 0 && tcb.cwnd < tcb.sndWnd;
    const std::int64_t usable = limited ? una + tcb.cwnd : edge;
    const std::int64_t acknowledged = tcb.sndUna.value() - tcb.iss.value();

    RegionList list(una - std::min(acknowledged, kBeyond));
    list.upTo(una, SpaceKind::Acknowledged);
    for (const QueuedSegment& segment : tcb.retransmissionQueue) {
        list.upTo(offset(segment.seq), SpaceKind::InFlight);
        list.upTo(offset(segment.end()), kindOf(segment));
    }
    list.upTo(next, SpaceKind::InFlight);
    list.upTo(usable, SpaceKind::Sendable);
    list.upTo(edge, SpaceKind::HeldBack);
    const std::int64_t known = std::max({next, edge, offset(tcb.sndMax)});
    list.upTo(known + kBeyond, SpaceKind::NotYet);

    SpaceView view{list.take(), {{SpaceEdgeKind::SndUna, una}, {SpaceEdgeKind::SndNxt, next}}};
    if (tcb.retransmissionQueue.size() > kSegmentsApartMax)
        joinLikeNeighbours(view.regions);
    if (receives(tcb))
        view.edges.push_back({SpaceEdgeKind::SndEdge, edge});
    if (limited)
        view.edges.push_back({SpaceEdgeKind::CwndEdge, usable});
    std::ranges::stable_sort(view.edges, {}, &SpaceEdge::at);
    return view;
}

SpaceView receiveView(const Tcb& tcb, SeqNum origin) {
    const auto offset = [origin](SeqNum seq) { return std::int64_t{distance(origin, seq)}; };
    const std::int64_t next = offset(tcb.rcvNxt);
    const std::int64_t edge = next + tcb.rcvWnd;
    const std::int64_t received = tcb.rcvNxt.value() - tcb.irs.value();

    RegionList list(next - std::min(received, kBeyond));
    list.upTo(next, SpaceKind::Received);
    for (const HeldText& held : tcb.held) {
        const std::int64_t begin = offset(held.seq);
        list.upTo(begin, SpaceKind::Window);
        list.upTo(begin + static_cast<std::int64_t>(held.data.size()) + (held.fin ? 1 : 0), SpaceKind::Held);
    }
    list.upTo(edge, SpaceKind::Window);
    list.upTo(edge + kBeyond, SpaceKind::Beyond);

    SpaceView view{list.take(), {{SpaceEdgeKind::RcvNxt, next}, {SpaceEdgeKind::RcvEdge, edge}}};
    joinLikeNeighbours(view.regions);
    return view;
}

/// What is done on both sides begins at the same place.
void beginTogether(SequenceSpace& space) {
    if (space.send.regions.empty() || space.receive.regions.empty())
        return;
    SpaceRegion& sent = space.send.regions.front();
    SpaceRegion& received = space.receive.regions.front();
    const std::int64_t begin = std::min(sent.first, received.first);
    if (sent.kind == SpaceKind::Acknowledged)
        sent.first = begin;
    if (received.kind == SpaceKind::Received)
        received.first = begin;
}

} // namespace

SequenceSpace sequenceSpace(const Tcb& sender, const Tcb& receiver) {
    SequenceSpace space;
    const bool sending = sends(sender);
    const bool receiving = receives(receiver);
    space.origin = sending ? sender.sndUna : receiver.rcvNxt;
    // Two ends that disagree by half of the circle have no common line: then the sender's view alone.
    const bool apart =
        sending && receiving && std::abs(std::int64_t{distance(sender.sndUna, receiver.rcvNxt)}) > (1 << 30);
    if (sending)
        space.send = sendView(sender, space.origin);
    if (receiving && !apart)
        space.receive = receiveView(receiver, space.origin);
    beginTogether(space);
    return space;
}

const char* spaceEdgeName(SpaceEdgeKind kind) {
    switch (kind) {
    case SpaceEdgeKind::SndUna:
        return "SND.UNA";
    case SpaceEdgeKind::SndNxt:
        return "SND.NXT";
    case SpaceEdgeKind::SndEdge:
        return "UNA+WND";
    case SpaceEdgeKind::CwndEdge:
        return "UNA+cwnd";
    case SpaceEdgeKind::RcvNxt:
        return "RCV.NXT";
    case SpaceEdgeKind::RcvEdge:
        return "NXT+WND";
    }
    return "";
}

SpaceAxis::SpaceAxis(const SequenceSpace& space, double width) {
    for (const SpaceView* view : {&space.send, &space.receive}) {
        for (const SpaceRegion& region : view->regions) {
            m_offsets.push_back(region.first);
            m_offsets.push_back(region.end);
        }
    }
    std::ranges::sort(m_offsets);
    m_offsets.erase(std::unique(m_offsets.begin(), m_offsets.end()), m_offsets.end());
    double total = 0;
    for (std::size_t i = 0; i < m_offsets.size(); ++i) {
        if (i > 0)
            total += std::log2(4.0 + static_cast<double>(m_offsets[i] - m_offsets[i - 1]));
        m_x.push_back(total);
    }
    for (double& x : m_x)
        x = total > 0 ? x / total * width : 0;
}

double SpaceAxis::x(std::int64_t offset) const {
    const auto found = std::ranges::lower_bound(m_offsets, offset);
    if (found == m_offsets.end())
        return m_x.empty() ? 0 : m_x.back();
    const auto i = static_cast<std::size_t>(found - m_offsets.begin());
    if (*found == offset || i == 0)
        return m_x[i];
    const double part =
        static_cast<double>(offset - m_offsets[i - 1]) / static_cast<double>(m_offsets[i] - m_offsets[i - 1]);
    return m_x[i - 1] + part * (m_x[i] - m_x[i - 1]);
}

} // namespace finwait
