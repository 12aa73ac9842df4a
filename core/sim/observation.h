#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/sim/intent.h"
#include "core/sim/report.h"
#include "core/sim/segment_mark.h"
#include "core/sim/world.h"
#include "core/tcp/state_set.h"

namespace finwait {

// A connection that was watched, not simulated: its segments are known, its ends' states are inferred. It is
// shown as a history like any other, each segment in two steps: the end that sent it, the end that it
// reached.

/// Where an end is thought to be, and where it may be.
struct StateEstimate {
    State likely = State::Closed;
    StateSet may{State::Closed};

    [[nodiscard]] bool isSure() const { return may.isOne(); }
    friend bool operator==(const StateEstimate&, const StateEstimate&) = default;
};

/// 2 MSL is no shorter anywhere that is known, and as long as RFC 9293 §3.4.2 says.
inline constexpr std::int64_t kTimeWaitShortestUs = 30'000'000;
inline constexpr std::int64_t kTimeWaitLongestUs = 240'000'000;

/// A segment as the capture point saw it.
struct ObservedSegment {
    std::int64_t timeNs = 0; ///< Since 1970, UTC.
    SimTime at; ///< Since the connection's first segment, in whole microseconds; never goes back.
    std::uint64_t packet = 0; ///< Its number in the capture.
    SeqNum seq;
    SeqNum ack;
    std::uint32_t textOctets = 0; ///< As its headers say, captured or not.
    std::uint32_t ipOctets = 0;   ///< The same of the IP packet.
    std::uint32_t octetsFrom = 0; ///< Its IP packet in `Observation::octets`, as far as it is kept.
    std::uint32_t octetsKept = 0;
    std::uint16_t headerOctets = 0; ///< Before the TCP header.
    std::uint16_t window = 0;
    std::uint16_t urgentPointer = 0;
    std::uint16_t flags = 0; ///< Twelve bits: the reserved ones above the control bits.
    SegmentMarks marks;
    End sender = End::A;
    bool received = true;    ///< False: what came later says that it was lost behind the capture point.
    bool accepted = true;    ///< False: a RST after which its receiver went on.
    StateEstimate sending;   ///< Of its sender, having sent it.
    StateEstimate receiving; ///< Of the other end, when it has arrived.

    [[nodiscard]] bool has(Control bit) const { return (flags & bit) != 0; }
};

struct Observation {
    std::array<std::string, 2> names; ///< "192.0.2.1:80", "[2001:db8::1]:80"
    std::array<Socket, 2> sockets;    ///< Of IPv6 only the port.
    bool ipv6 = false;
    std::array<StateEstimate, 2> first; ///< Before the first segment.
    std::vector<ObservedSegment> segments;
    /// In which order things are shown. A segment whose receiver answered without knowing it has crossed the
    /// answer: it arrives behind it, however soon it was seen.
    std::vector<ObserveAct> steps;
    Octets octets; ///< IP packets one behind the other.

    /// The IP packet as it was captured, from its header on, as far as it is kept.
    [[nodiscard]] std::span<const std::uint8_t> packetOctets(std::size_t index) const;
    /// The same from the TCP header on.
    [[nodiscard]] std::span<const std::uint8_t> segmentOctets(std::size_t index) const;
    /// Octets of text that are not on hand: cut off by the capture, or not kept.
    [[nodiscard]] std::uint32_t missingOctets(std::size_t index) const;
    /// As a segment of the simulator; octets that are missing are zero.
    [[nodiscard]] Segment segment(std::size_t index) const;

    /// What comes next. Empty: everything was shown.
    [[nodiscard]] std::optional<Intent> upcoming(const World& world) const;
    /// The estimate of an end's state at a moment of the history.
    [[nodiscard]] StateEstimate estimateAt(const World& world, End end) const;
};

/// A world before the first segment.
World makeWorld(const Observation& observation);

IntentError check(const Observation* observation, const World& world, const ObserveAct& act);
/// Must have been checked.
void observe(const Observation& observation, World& world, const ObserveAct& act, Report& report);

/// The edges of the table by which an end most plausibly came from one state to another: none when it stays,
/// or when there is no way that does not lead through CLOSED. `arrived`: by what it received.
std::vector<EdgeId> edgesBetween(State from, State to, bool arrived);

} // namespace finwait
