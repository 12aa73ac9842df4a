#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

#include "core/base/inline_vector.h"
#include "core/explore/bounds.h"
#include "core/explore/local_event.h"
#include "core/tcp/segment.h"

namespace finwait {

/// Numbers of segments, of what one event makes an end send, and of what is in flight in one direction.
/// 0 stands for no segment, for nothing sent, for an empty channel.
using WireId = std::uint16_t;
using BurstId = std::uint16_t;
using ChannelId = std::uint32_t;

inline constexpr std::size_t kWireIdMax = 0xFFFF;
inline constexpr std::size_t kSentMax =
    6; ///< Segments that one event makes an end send; more are out of bounds.

using Burst = InlineVector<WireId, kSentMax>;
/// The oldest first; sorted by number where segments may arrive in any order, so that equal crowds are equal.
using Flight = InlineVector<WireId, kChannelSegmentsMax>;

/// What the network can do with a channel.
struct ChannelMove {
    JointEventKind kind = JointEventKind::Deliver; ///< Or Lose, or Duplicate.
    std::uint8_t index = 0;                        ///< The segment's place.
    WireId segment = 0;
    ChannelId after = 0;
};

/// Everything that can be in flight from one end. What can become of a channel is worked out once.
class ChannelSpace {
public:
    explicit ChannelSpace(const ExploreBounds& bounds);

    [[nodiscard]] const Segment& segment(WireId id) const { return m_segments[id]; }
    [[nodiscard]] std::size_t segmentCount() const { return m_segments.size() - 1; }
    /// 0 when it was never sent.
    [[nodiscard]] WireId find(const Segment& segment) const;
    /// Empty when there are too many.
    std::optional<WireId> intern(const Segment& segment);

    [[nodiscard]] const Burst& burst(BurstId id) const { return m_bursts[id]; }
    std::optional<BurstId> internBurst(const Burst& burst);

    [[nodiscard]] std::size_t size() const { return m_flights.size(); }
    [[nodiscard]] const Flight& flight(ChannelId id) const { return m_flights[id]; }
    ChannelId internFlight(const Flight& flight);
    [[nodiscard]] std::span<const ChannelMove> moves(ChannelId id) const {
        return {m_moves.data() + m_firstMove[id], m_moves.data() + m_firstMove[id + 1]};
    }

    static constexpr ChannelId kUnknown = UINT32_MAX; ///< `learnPush` was not asked yet.
    static constexpr ChannelId kFull = UINT32_MAX - 1;
    /// The channel with more sent into it.
    [[nodiscard]] ChannelId pushed(ChannelId id, BurstId burst) const {
        if (burst == 0)
            return id;
        const std::vector<ChannelId>& known = m_pushes[id];
        return burst < known.size() ? known[burst] : kUnknown;
    }
    void learnPush(ChannelId id, BurstId burst);

    [[nodiscard]] std::size_t octets() const;

private:
    ChannelId number(const Flight& flight);
    void workOutMoves();
    void add(Flight& flight, WireId segment) const;

    ExploreBounds m_bounds;
    std::deque<Segment> m_segments; ///< The first stands for none.
    std::unordered_multimap<std::uint64_t, WireId> m_segmentsByHash;
    std::vector<Burst> m_bursts;
    std::unordered_multimap<std::uint64_t, BurstId> m_burstsByHash;
    std::vector<Flight> m_flights;
    std::unordered_multimap<std::uint64_t, ChannelId> m_flightsByHash;
    std::vector<ChannelMove> m_moves;
    std::vector<std::uint32_t> m_firstMove; ///< By channel; one more than there are.
    std::vector<std::vector<ChannelId>> m_pushes;
};

} // namespace finwait
