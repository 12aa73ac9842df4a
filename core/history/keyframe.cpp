#include "core/history/keyframe.h"

#include <algorithm>

namespace finwait {

namespace {

constexpr std::size_t kBlockOverhead = 16; ///< Of one allocation.

template <typename List>
std::size_t octetsIn(const List& list) {
    return list.empty() ? 0 : list.size() * sizeof(*list.begin()) + kBlockOverhead;
}

std::size_t octetsOf(const Tcb& tcb) {
    std::size_t octets = octetsIn(tcb.sendBuffer) + octetsIn(tcb.sends) + octetsIn(tcb.receiveBuffer)
                         + octetsIn(tcb.held) + octetsIn(tcb.receives) + octetsIn(tcb.retransmissionQueue)
                         + octetsIn(tcb.listener.halfMade);
    for (const HeldText& held : tcb.held)
        octets += octetsIn(held.data);
    return octets;
}

std::size_t octetsOf(const Channel& channel) {
    std::size_t octets = octetsIn(channel.inFlight);
    for (const InFlight& flight : channel.inFlight)
        octets += octetsIn(flight.segment.data);
    return octets;
}

} // namespace

std::size_t octetsOf(const World& world) {
    std::size_t octets = sizeof(World) + kBlockOverhead;
    for (const End end : kBothEnds)
        octets += octetsIn(world.end(end).config.issList) + octetsOf(world.tcb(end))
                  + octetsOf(world.channelFrom(end));
    return octets;
}

std::size_t octetsOf(const ScriptCursor& cursor) {
    return sizeof(ScriptCursor) + octetsIn(cursor.items) + octetsIn(cursor.waiting) + octetsIn(cursor.armed);
}

bool KeyframeStore::isDue(std::uint32_t steps, const World& world, const ScriptCursor& cursor) {
    if (steps >= kStepsMax)
        return true;
    if (steps == 0 || steps % kStepsMin != 0)
        return false;
    return octetsOf(world) + octetsOf(cursor) <= kOctetsPerStep * steps;
}

void KeyframeStore::keep(std::uint32_t node, const World& world, const ScriptCursor& cursor) {
    m_kept.emplace(node, std::make_shared<const Keyframe>(Keyframe{world, cursor}));
}

const Keyframe* KeyframeStore::find(std::uint32_t node) const {
    const auto recent = std::ranges::find(m_recent, node, &Recent::node);
    if (recent != m_recent.end())
        return recent->keyframe.get();
    const auto kept = m_kept.find(node);
    return kept != m_kept.end() ? kept->second.get() : nullptr;
}

void KeyframeStore::keepForAWhile(std::uint32_t node, const World& world, const ScriptCursor& cursor) {
    if (find(node) != nullptr)
        return;
    m_recent[m_oldest] = {node, std::make_shared<const Keyframe>(Keyframe{world, cursor})};
    m_oldest = (m_oldest + 1) % m_recent.size();
}

} // namespace finwait
