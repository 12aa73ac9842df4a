#include "core/capture/flow_table.h"

#include "core/capture/connection_tracker.h"

namespace finwait {

namespace {

constexpr std::size_t kSlotsMin = 1024;

std::uint64_t mixed(const HostAddress& host) {
    std::uint64_t value = host.low + host.high * 0x9E37'79B9'7F4A'7C15ULL;
    value = (value ^ (std::uint64_t{host.port} << 40)) * 0xBF58'476D'1CE4'E5B9ULL;
    return value ^ (value >> 29);
}

/// The same in both directions.
std::uint32_t hashOfSockets(const SeenSegment& segment) {
    std::uint64_t value = mixed(segment.source) + mixed(segment.destination);
    value *= 0x94D0'49BB'1331'11EBULL;
    return static_cast<std::uint32_t>(value >> 32);
}

bool isOf(const Connection& connection, const SeenSegment& segment) {
    return (connection.hosts[0] == segment.source && connection.hosts[1] == segment.destination)
           || (connection.hosts[1] == segment.source && connection.hosts[0] == segment.destination);
}

} // namespace

FlowTable::FlowTable() : m_slots(kSlotsMin) {}

FlowTable::Slot& FlowTable::slotOf(const SeenSegment& segment, std::uint32_t hash) {
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
        Slot& slot = m_slots[at];
        if (slot.connection == kNone || (slot.hash == hash && isOf(m_connections[slot.connection], segment)))
            return slot;
    }
}

Connection* FlowTable::connectionOf(const SeenSegment& segment) {
    const std::uint32_t hash = hashOfSockets(segment);
    Slot* slot = &slotOf(segment, hash);
    if (slot->connection != kNone) {
        const std::uint32_t known = slot->connection;
        if (!beginsAnew(m_connections[known], segment))
            return &m_connections[known];
        Connection* another = begin(segment, *slot);
        if (another != nullptr) {
            another->portReused = true;
            inherit(*another, m_connections[known]);
        }
        return another;
    }
    if ((m_taken + 1) * 2 > m_slots.size()) {
        grow();
        slot = &slotOf(segment, hash);
    }
    slot->hash = hash;
    Connection* first = begin(segment, *slot);
    m_taken += first != nullptr ? 1U : 0U;
    return first;
}

Connection* FlowTable::begin(const SeenSegment& segment, Slot& slot) {
    if (m_connections.size() >= kConnectionsMax)
        return nullptr;
    slot.connection = static_cast<std::uint32_t>(m_connections.size());
    m_connections.push_back(beginConnection(segment, slot.connection));
    return &m_connections.back();
}

void FlowTable::grow() {
    std::vector<Slot> old(m_slots.size() * 2);
    old.swap(m_slots);
    const std::size_t mask = m_slots.size() - 1;
    for (const Slot& slot : old) {
        if (slot.connection == kNone)
            continue;
        std::size_t at = slot.hash & mask;
        while (m_slots[at].connection != kNone)
            at = (at + 1) & mask;
        m_slots[at] = slot;
    }
}

} // namespace finwait
