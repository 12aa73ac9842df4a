#include "core/capture/flow_table.h"

#include <algorithm>

#include "core/capture/connection_tracker.h"

namespace finwait {

namespace {

constexpr std::size_t kSlotsMin = 1024;

constexpr std::uint64_t kOfIpv6 = std::uint64_t{1} << 63;

/// Of IPv4 all of the socket.
std::uint64_t socketKey(const HostAddress& host) {
    if (!host.ipv6)
        return host.low << 16 | host.port;
    const std::uint64_t value = host.low + host.high * 0x9E37'79B9'7F4A'7C15ULL;
    return ((value ^ (std::uint64_t{host.port} << 40)) * 0xBF58'476D'1CE4'E5B9ULL) | kOfIpv6;
}

bool isOf(const Connection& connection, const SeenSegment& segment) {
    return (connection.hosts[0] == segment.source && connection.hosts[1] == segment.destination)
           || (connection.hosts[1] == segment.source && connection.hosts[0] == segment.destination);
}

} // namespace

FlowTable::FlowTable() : m_slots(kSlotsMin) {}

FlowTable::Key FlowTable::keyOf(const SeenSegment& segment) {
    const std::uint64_t source = socketKey(segment.source);
    const std::uint64_t destination = socketKey(segment.destination);
    return {std::min(source, destination), std::max(source, destination)};
}

std::size_t FlowTable::hashOf(const Key& key) {
    std::uint64_t value = (key.lower * 0x9E37'79B9'7F4A'7C15ULL) ^ key.upper;
    value = (value ^ (value >> 32)) * 0x94D0'49BB'1331'11EBULL;
    return static_cast<std::size_t>(value >> 32);
}

FlowTable::Slot& FlowTable::slotOf(const SeenSegment& segment, const Key& key) {
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t at = hashOf(key) & mask;; at = (at + 1) & mask) {
        Slot& slot = m_slots[at];
        if (slot.connection == nullptr)
            return slot;
        if (slot.key == key && ((key.upper & kOfIpv6) == 0 || isOf(*slot.connection, segment)))
            return slot;
    }
}

Connection* FlowTable::connectionOf(const SeenSegment& segment) {
    const Key key = keyOf(segment);
    Slot* slot = &slotOf(segment, key);
    if (Connection* known = slot->connection) {
        if (!beginsAnew(*known, segment))
            return known;
        Connection* another = begin(segment, *slot);
        if (another != nullptr) {
            another->portReused = true;
            inherit(*another, *known);
        }
        return another;
    }
    if ((m_taken + 1) * 2 > m_slots.size()) {
        grow();
        slot = &slotOf(segment, key);
    }
    slot->key = key;
    Connection* first = begin(segment, *slot);
    m_taken += first != nullptr ? 1U : 0U;
    return first;
}

Connection* FlowTable::begin(const SeenSegment& segment, Slot& slot) {
    if (m_connections.size() >= kConnectionsMax)
        return nullptr;
    const auto index = static_cast<std::uint32_t>(m_connections.size());
    slot.connection = &m_connections.emplace_back(beginConnection(segment, index));
    return slot.connection;
}

void FlowTable::grow() {
    std::vector<Slot> old(m_slots.size() * 2);
    old.swap(m_slots);
    const std::size_t mask = m_slots.size() - 1;
    for (const Slot& slot : old) {
        if (slot.connection == nullptr)
            continue;
        std::size_t at = hashOf(slot.key) & mask;
        while (m_slots[at].connection != nullptr)
            at = (at + 1) & mask;
        m_slots[at] = slot;
    }
}

} // namespace finwait
