#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "core/tcp/tcb.h"

namespace finwait {

// The sequence space of one direction, as its sender and its receiver see it (RFC 9293 §3.3.1, figures 3 and
// 4). Numbers are offsets in octets from `SequenceSpace::origin`, so that they can be compared.

enum class SpaceKind : std::uint8_t {
    Acknowledged, ///< Sent and acknowledged.
    InFlight,     ///< Sent and not acknowledged.
    Sacked,       ///< In flight, and the receiver says that it holds it.
    Lost,         ///< In flight, taken for lost and not yet sent again.
    Sendable,     ///< May be sent now.
    HeldBack,     ///< In the receiver's window, but not in the congestion window.
    NotYet,       ///< Beyond the window.
    Received,
    Window, ///< What the receiver takes.
    Held,   ///< Received out of order.
    Beyond, ///< More than the receiver takes.
};
inline constexpr std::size_t kSpaceKindCount = 11;

struct SpaceRegion {
    SpaceKind kind = SpaceKind::Acknowledged;
    std::int64_t first = 0;
    std::int64_t end = 0; ///< One past the last.
    friend bool operator==(const SpaceRegion&, const SpaceRegion&) = default;
};

enum class SpaceEdgeKind : std::uint8_t { SndUna, SndNxt, SndEdge, CwndEdge, RcvNxt, RcvEdge };

/// A boundary that has a name.
struct SpaceEdge {
    SpaceEdgeKind kind = SpaceEdgeKind::SndUna;
    std::int64_t at = 0;
    friend bool operator==(const SpaceEdge&, const SpaceEdge&) = default;
};

/// One end's view: regions from the left to the right without gaps. Empty when the end has no such view.
struct SpaceView {
    std::vector<SpaceRegion> regions;
    std::vector<SpaceEdge> edges; ///< From the left to the right.
};

struct SequenceSpace {
    SeqNum origin; ///< Offset 0.
    SpaceView send;
    SpaceView receive;
    [[nodiscard]] bool empty() const { return send.regions.empty() && receive.regions.empty(); }
};

/// What `sender` sends and `receiver` receives.
SequenceSpace sequenceSpace(const Tcb& sender, const Tcb& receiver);

/// "SND.UNA"
const char* spaceEdgeName(SpaceEdgeKind kind);

/// Places the boundaries of a space on a line. A window is thousands of times larger than what is in it, so a
/// stretch gets room by the logarithm of its length.
class SpaceAxis {
public:
    SpaceAxis(const SequenceSpace& space, double width);

    [[nodiscard]] double x(std::int64_t offset) const;

private:
    std::vector<std::int64_t> m_offsets;
    std::vector<double> m_x;
};

} // namespace finwait
