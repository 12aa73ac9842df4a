#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/base/prng.h"
#include "core/base/sim_time.h"
#include "core/tcp/config.h"
#include "core/tcp/segment.h"
#include "core/tcp/tcb.h"

namespace finwait {

/// The two ends of the stage.
enum class End : std::uint8_t { A, B };

inline constexpr std::array<End, 2> kBothEnds = {End::A, End::B};

constexpr End peerOf(End end) {
    return end == End::A ? End::B : End::A;
}
constexpr std::size_t indexOf(End end) {
    return static_cast<std::size_t>(end);
}
constexpr char letterOf(End end) {
    return end == End::A ? 'A' : 'B';
}

/// A segment's name for life, counted from 1 in order of departure over both directions. 0 names no segment.
using SegmentId = std::uint32_t;

/// How a segment came to be on the wire.
enum class SegmentOrigin : std::uint8_t {
    Sent,      ///< By the endpoint.
    Duplicate, ///< Copied by the network.
    Forged,    ///< Put there by an outsider, or left over from an old incarnation.
};

struct InFlight {
    SegmentId id = 0;
    Segment segment;
    SimTime sentAt;
    SimTime dueAt;     ///< When it arrives, unless held.
    bool held = false; ///< Waits in the network until released.
    SimTime heldAt;    ///< When it was last held; what was left of its way then is left when it is released.
    bool retransmission = false;
    SegmentOrigin origin = SegmentOrigin::Sent;
    SegmentId copyOf = 0; ///< For a Duplicate: the segment it was copied from.

    friend bool operator==(const InFlight&, const InFlight&) = default;
};

/// One direction of the network.
struct Link {
    std::int64_t latencyUs = 100 * kMillisecondUs;
    std::uint32_t lossPpm =
        0;             ///< Parts in a million of segments that vanish, drawn from the World's generator.
    bool held = false; ///< New segments are held as they depart.

    friend bool operator==(const Link&, const Link&) = default;
};

/// Segments that a direction of the network holds, so that nobody fills the memory by doubling and forging.
/// It lies far above what the windows of a lesson allow. What an endpoint sends into a full wire is lost.
inline constexpr std::size_t kInFlightMax = 1024;

struct Channel {
    Link link;
    std::vector<InFlight> inFlight; ///< In order of departure (that is, of id).
    std::uint32_t sentCount = 0; ///< Segments that the sending endpoint put on the wire, lost ones included.
    std::uint32_t deliveredCount = 0; ///< Segments that arrived.

    friend bool operator==(const Channel&, const Channel&) = default;
};

struct Endpoint {
    Config config;
    Tcb tcb;

    friend bool operator==(const Endpoint&, const Endpoint&) = default;
};

/// Everything there is: two endpoints, two one-way paths, the clock, the random generator. A regular value.
struct World {
    SimTime now;
    std::array<Endpoint, 2> ends;
    std::array<Channel, 2> channels; ///< By the sending end: channels[0] is A→B.
    Prng prng;
    SegmentId lastId = 0;

    [[nodiscard]] const Endpoint& end(End which) const { return ends[indexOf(which)]; }
    Endpoint& end(End which) { return ends[indexOf(which)]; }
    [[nodiscard]] const Tcb& tcb(End which) const { return end(which).tcb; }
    [[nodiscard]] State state(End which) const { return end(which).tcb.state; }
    /// The path on which `sender` sends.
    [[nodiscard]] const Channel& channelFrom(End sender) const { return channels[indexOf(sender)]; }
    Channel& channelFrom(End sender) { return channels[indexOf(sender)]; }

    friend bool operator==(const World&, const World&) = default;
};

/// A world at time 0 with both ends CLOSED, default sockets 10.0.0.1:49152 (A) and 10.0.0.2:80 (B), each
/// naming the other as its peer, and ISS secrets drawn from `seed`.
World makeWorld(const Config& a, const Config& b, std::uint64_t seed);

/// A segment in flight, and which end sent it.
struct FlightRef {
    End sender;
    const InFlight* flight;
};
std::optional<FlightRef> findInFlight(const World& world, SegmentId id);

/// The same on every machine; equal worlds hash alike.
std::uint64_t hashOf(const World& world);

} // namespace finwait
