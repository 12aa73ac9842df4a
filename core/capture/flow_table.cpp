#include "core/capture/flow_table.h"

#include <utility>

#include "core/capture/connection_tracker.h"

namespace finwait {

namespace {

constexpr std::size_t kSlotsMin = 1024;
constexpr std::size_t kSlotsPerConnection = 2;

/// Of IPv4 all of the socket, of IPv6 no more than a hint.
template <bool Ipv6>
std::uint64_t wordOf(const HostAddress& host) {
    if constexpr (!Ipv6)
        return host.low << 16 | host.port;
    const std::uint64_t value = host.low + host.high * 0x9E37'79B9'7F4A'7C15ULL;
    return ((value ^ (std::uint64_t{host.port} << 40)) * 0xBF58'476D'1CE4'E5B9ULL) | std::uint64_t{1} << 63;
}

std::uint32_t hashOf(const SocketsKey& key) {
    std::uint64_t value = (key.lower * 0x9E37'79B9'7F4A'7C15ULL) ^ key.upper;
    value = (value ^ (value >> 32)) * 0x94D0'49BB'1331'11EBULL;
    return static_cast<std::uint32_t>(value >> 32);
}

template <bool Ipv6>
bool isOf(const Connection& connection, const SeenSegment& segment, const SocketsKey& key) {
    if (connection.key != key)
        return false;
    if constexpr (Ipv6) {
        const End sender = senderOf(connection, segment);
        return connection.hosts[indexOf(sender)] == segment.source
               && connection.hosts[indexOf(peerOf(sender))] == segment.destination;
    }
    return true;
}

} // namespace

FlowTable::FlowTable() : m_slots(kSlotsMin), m_mask(kSlotsMin - 1) {}

template <bool Ipv6>
FlowTable::Way FlowTable::wayOf(const HostAddress& source, const HostAddress& destination) {
    const std::uint64_t from = wordOf<Ipv6>(source);
    const std::uint64_t to = wordOf<Ipv6>(destination);
    const bool down = from > to;
    // Without a branch: which of the two ends sends next cannot be foreseen.
    const std::uint64_t swap = (from ^ to) & (std::uint64_t{0} - std::uint64_t{down});
    const SocketsKey key{from ^ swap, to ^ swap};
    return {key, hashOf(key), down};
}

template <bool Ipv6>
FlowTable::Flow FlowTable::connectionIn(const SeenSegment& segment) {
    const Way way = wayOf<Ipv6>(segment.source, segment.destination);
    Slot& first = m_slots[way.hash & m_mask];
    for (std::size_t at = way.hash & m_mask; m_slots[at].connection != nullptr; at = (at + 1) & m_mask) {
        Slot& slot = m_slots[at];
        if (slot.hash != way.hash || !isOf<Ipv6>(*slot.connection, segment, way.key))
            continue;
        // The next of its segments finds it at once; what stood in its place is most likely over.
        if (&slot != &first) [[unlikely]]
            std::swap(slot, first);
        if (beginsAnew(*first.connection, segment)) [[unlikely]]
            return beginAnother(segment, first);
        if constexpr (Ipv6)
            return {first.connection, senderOf(*first.connection, segment)};
        return {first.connection, static_cast<End>(way.down != first.down)};
    }
    return beginFirst(segment, way);
}

FlowTable::Flow FlowTable::connectionOf(const SeenSegment& segment) {
    return segment.source.ipv6 ? connectionIn<true>(segment) : connectionIn<false>(segment);
}

FlowTable::Flow FlowTable::beginFirst(const SeenSegment& segment, const Way& way) {
    if ((m_taken + 1) * kSlotsPerConnection > m_slots.size())
        grow();
    Slot& slot = freeSlot(way.hash);
    const Flow flow = begin(segment);
    if (flow.connection == nullptr)
        return {};
    flow.connection->key = way.key;
    slot = {flow.connection, way.hash, way.down == (flow.sender == End::A)};
    ++m_taken;
    return flow;
}

/// Another end may have opened the later one.
void FlowTable::turnLike(Slot& slot, const Connection& earlier, const Connection& later) {
    slot.down = slot.down == (earlier.hosts[0] == later.hosts[0]);
}

FlowTable::Flow FlowTable::beginAnother(const SeenSegment& segment, Slot& slot) {
    const Connection& known = *slot.connection;
    const Flow flow = begin(segment);
    if (flow.connection == nullptr)
        return {};
    flow.connection->key = known.key;
    flow.connection->portReused = true;
    inherit(*flow.connection, known);
    turnLike(slot, known, *flow.connection);
    slot.connection = flow.connection;
    return flow;
}

FlowTable::Flow FlowTable::beginOver(Connection& connection, const SeenSegment& segment) {
    std::size_t at = hashOf(connection.key) & m_mask;
    while (m_slots[at].connection != &connection)
        at = (at + 1) & m_mask;
    Connection begun = beginConnection(segment, connection.index);
    begun.key = connection.key;
    begun.portReused = connection.portReused;
    turnLike(m_slots[at], connection, begun);
    connection = begun;
    return {&connection, senderOf(connection, segment)};
}

FlowTable::Flow FlowTable::begin(const SeenSegment& segment) {
    if (m_connections.size() >= kConnectionsMax)
        return {};
    const auto index = static_cast<std::uint32_t>(m_connections.size());
    Connection& connection = m_connections.emplace_back(beginConnection(segment, index));
    return {&connection, senderOf(connection, segment)};
}

FlowTable::Slot& FlowTable::freeSlot(std::uint32_t hash) {
    std::size_t at = hash & m_mask;
    while (m_slots[at].connection != nullptr)
        at = (at + 1) & m_mask;
    return m_slots[at];
}

void FlowTable::grow() {
    std::vector<Slot> old(m_slots.size() * 2);
    old.swap(m_slots);
    m_mask = m_slots.size() - 1;
    for (const Slot& slot : old) {
        if (slot.connection != nullptr)
            freeSlot(slot.hash) = slot;
    }
}

} // namespace finwait
