#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "core/chart/chart_scene.h"
#include "core/sim/report.h"

namespace finwait {

// What can be plotted of a path, as it grows. Sequence numbers are octets since the ISS, unwrapped, so that
// they rise for as long as a connection lasts.

struct CwndPoint {
    StepIndex step = 0;
    SimTime at;
    std::uint32_t cwnd = 0;
    std::uint32_t ssthresh = 0;
    friend bool operator==(const CwndPoint&, const CwndPoint&) = default;
};

/// RFC 5681 §3.1: "arbitrarily high" before the first loss; not worth a line.
inline constexpr std::uint32_t kSsthreshUnset = 65'535U << 14U;

/// A segment that took sequence numbers, as it departed.
struct SentMark {
    StepIndex step = 0;
    SegmentId id = 0;
    SimTime at;
    std::int64_t first = 0;
    std::int64_t end = 0; ///< One past the last.
    bool retransmission = false;
    bool lost = false; ///< By the link.
    bool data = false; ///< It carries octets, not SYN or FIN alone.
    friend bool operator==(const SentMark&, const SentMark&) = default;
};

/// What the sender knows to be acknowledged, and up to where it may send, from this moment on.
struct AckPoint {
    StepIndex step = 0;
    SimTime at;
    std::int64_t acknowledged = 0;
    std::int64_t windowEdge = 0;
    SeqNum iss;
    SeqNum una; ///< `acknowledged` as a sequence number.
    friend bool operator==(const AckPoint&, const AckPoint&) = default;
};

/// Of one sender; each list in the order of time, with an entry only where something changed.
struct PlotSeries {
    std::vector<CwndPoint> cwnd;
    std::vector<SentMark> sent;
    std::vector<AckPoint> acks;
    std::uint32_t dataSegments = 0;

    friend bool operator==(const PlotSeries&, const PlotSeries&) = default;
};

/// The series of both senders along a path. Costs what the steps appended cost.
class PlotStory {
public:
    /// Fewer data segments than these make no picture.
    static constexpr std::uint32_t kWorthPlotting = 3;

    [[nodiscard]] StepIndex stepCount() const { return m_stepCount; }
    [[nodiscard]] const PlotSeries& of(End sender) const { return m_series[indexOf(sender)]; }
    [[nodiscard]] bool worthPlotting(End sender) const { return of(sender).dataSegments >= kWorthPlotting; }

    /// The next step of the path: the world after it, and its report. The beginning is step 0.
    void append(const World& world, const Report& report);
    /// Forgets the steps from `stepCount` on.
    void truncate(StepIndex stepCount);

private:
    std::array<PlotSeries, 2> m_series;
    StepIndex m_stepCount = 0;
};

/// A point of a line in pixels.
struct PlotPoint {
    double x = 0;
    double y = 0;
    friend bool operator==(const PlotPoint&, const PlotPoint&) = default;
};

/// The same line to the eye with at most four points for each column of pixels: the first, the lowest, the
/// highest and the last. `points` rise in x.
std::vector<PlotPoint> thinToColumns(std::span<const PlotPoint> points);

} // namespace finwait
