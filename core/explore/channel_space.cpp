#include "core/explore/channel_space.h"

#include <algorithm>
#include <utility>

namespace finwait {

namespace {

template <std::size_t N>
std::uint64_t hashOf(const InlineVector<WireId, N>& segments) {
    Hasher hasher;
    for (const WireId segment : segments)
        hasher.add(segment);
    return hasher.value();
}

std::uint64_t hashOf(const Segment& segment) {
    Hasher hasher;
    addTo(hasher, segment);
    return hasher.value();
}

/// The number of an equal item among those of the same hash.
template <typename Id, typename Items, typename Item>
std::optional<Id> known(const std::unordered_multimap<std::uint64_t, Id>& byHash, std::uint64_t hash,
                        const Items& items, const Item& item) {
    const auto [first, last] = byHash.equal_range(hash);
    for (auto candidate = first; candidate != last; ++candidate) {
        if (items[candidate->second] == item)
            return candidate->second;
    }
    return std::nullopt;
}

bool seenBefore(const Flight& flight, std::size_t index) {
    return std::find(flight.begin(), flight.begin() + index, flight[index]) != flight.begin() + index;
}

Flight without(const Flight& flight, std::size_t index) {
    Flight rest;
    for (std::size_t i = 0; i < flight.size(); ++i) {
        if (i != index)
            rest.push_back(flight[i]);
    }
    return rest;
}

} // namespace

ChannelSpace::ChannelSpace(const ExploreBounds& bounds)
    : m_bounds(bounds)
    , m_segments(1)
    , m_bursts(1)
    , m_firstMove(1) {
    internFlight({});
}

WireId ChannelSpace::find(const Segment& segment) const {
    return known(m_segmentsByHash, hashOf(segment), m_segments, segment).value_or(WireId{0});
}

std::optional<WireId> ChannelSpace::intern(const Segment& segment) {
    if (const WireId id = find(segment); id != 0)
        return id;
    if (m_segments.size() > kWireIdMax)
        return std::nullopt;
    const auto id = static_cast<WireId>(m_segments.size());
    m_segments.push_back(segment);
    m_segmentsByHash.emplace(hashOf(segment), id);
    return id;
}

std::optional<BurstId> ChannelSpace::internBurst(const Burst& burst) {
    if (burst.empty())
        return BurstId{0};
    const std::uint64_t hash = hashOf(burst);
    if (const auto id = known(m_burstsByHash, hash, m_bursts, burst))
        return id;
    if (m_bursts.size() > kWireIdMax)
        return std::nullopt;
    const auto id = static_cast<BurstId>(m_bursts.size());
    m_bursts.push_back(burst);
    m_burstsByHash.emplace(hash, id);
    return id;
}

ChannelId ChannelSpace::internFlight(const Flight& flight) {
    const ChannelId id = number(flight);
    workOutMoves();
    return id;
}

ChannelId ChannelSpace::number(const Flight& flight) {
    const std::uint64_t hash = hashOf(flight);
    if (const auto id = known(m_flightsByHash, hash, m_flights, flight))
        return *id;
    const auto id = static_cast<ChannelId>(m_flights.size());
    m_flights.push_back(flight);
    m_flightsByHash.emplace(hash, id);
    m_pushes.emplace_back();
    return id;
}

/// What each channel can become is itself a channel, so that all of them get their moves in turn.
void ChannelSpace::workOutMoves() {
    while (m_firstMove.size() <= m_flights.size()) {
        const Flight flight = m_flights[m_firstMove.size() - 1];
        const std::size_t deliverable =
            m_bounds.reordering ? flight.size() : std::min<std::size_t>(1, flight.size());
        const auto take = [&](JointEventKind kind, std::size_t i, const Flight& after) {
            m_moves.push_back({kind, static_cast<std::uint8_t>(i), flight[i], number(after)});
        };
        for (std::size_t i = 0; i < deliverable; ++i) {
            if (!m_bounds.reordering || !seenBefore(flight, i))
                take(JointEventKind::Deliver, i, without(flight, i));
        }
        for (std::size_t i = 0; i < flight.size(); ++i) {
            if (seenBefore(flight, i))
                continue;
            if (m_bounds.loss)
                take(JointEventKind::Lose, i, without(flight, i));
            if (m_bounds.duplication && flight.size() < m_bounds.channelSegments) {
                Flight after = flight;
                add(after, flight[i]);
                take(JointEventKind::Duplicate, i, after);
            }
        }
        m_firstMove.push_back(static_cast<std::uint32_t>(m_moves.size()));
    }
}

void ChannelSpace::add(Flight& flight, WireId segment) const {
    flight.push_back(segment);
    if (!m_bounds.reordering)
        return;
    for (std::size_t i = flight.size() - 1; i > 0 && flight[i] < flight[i - 1]; --i)
        std::swap(flight[i], flight[i - 1]);
}

void ChannelSpace::learnPush(ChannelId id, BurstId burst) {
    Flight flight = m_flights[id];
    const Burst& sent = m_bursts[burst];
    ChannelId after = kFull;
    if (flight.size() + sent.size() <= m_bounds.channelSegments) {
        for (const WireId segment : sent)
            add(flight, segment);
        after = internFlight(flight);
    }
    std::vector<ChannelId>& pushes = m_pushes[id];
    if (pushes.size() <= burst)
        pushes.resize(std::max<std::size_t>(burst + 1U, m_bursts.size()), kUnknown);
    pushes[burst] = after;
}

std::size_t ChannelSpace::octets() const {
    std::size_t sum = m_segments.size() * (sizeof(Segment) + 32) + m_bursts.capacity() * sizeof(Burst);
    sum += m_flights.capacity() * (sizeof(Flight) + sizeof(std::uint32_t) + sizeof(m_pushes[0]));
    sum += m_flights.size() * 40 + m_moves.capacity() * sizeof(ChannelMove);
    for (const auto& pushes : m_pushes)
        sum += pushes.capacity() * sizeof(ChannelId);
    return sum;
}

} // namespace finwait
