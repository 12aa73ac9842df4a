#include "core/explore/joint_store.h"

namespace finwait {

namespace {

constexpr std::size_t kSlotsMin = 64;
constexpr std::size_t kAhead = 12; ///< Look-ups for which memory is asked in advance.

// Of the slots this part is taken at most; then half as many are added.
constexpr std::size_t kTakenOf = 4;
constexpr std::size_t kTakenMax = 3;

void prefetch([[maybe_unused]] const void* address) {
#if defined(__GNUC__)
    __builtin_prefetch(address);
#endif
}

} // namespace

JointShard::JointShard() : m_slotKeys(kSlotsMin), m_places(kSlotsMin) {}

/// The slot at which the search for a key begins. The table may have any size.
std::size_t JointShard::home(JointKey key) const {
    const std::uint64_t hash = JointStore::hashOf(key) << JointStore::kShardBits >> 32U;
    return static_cast<std::size_t>(hash * m_slotKeys.size() >> 32U);
}

/// The slot that holds the key, or the free one where it belongs.
std::size_t JointShard::slotFor(JointKey key) const {
    std::size_t at = home(key);
    while (m_slotKeys[at] != 0 && m_slotKeys[at] != key + 1)
        at = at + 1 == m_slotKeys.size() ? 0 : at + 1;
    return at;
}

void JointShard::insert(const std::vector<FoundJoint>& found) {
    for (std::size_t i = 0; i < found.size(); ++i) {
        if (i + kAhead < found.size())
            prefetch(&m_slotKeys[home(found[i + kAhead].key)]);
        const std::size_t at = slotFor(found[i].key);
        if (m_slotKeys[at] != 0)
            continue;
        m_slotKeys[at] = found[i].key + 1;
        m_places[at] = static_cast<std::uint32_t>(m_keys.size());
        m_keys.push_back(found[i].key);
        m_parents.push_back(found[i].parent);
        m_events.push_back(found[i].event);
        if (m_keys.size() * kTakenOf >= m_slotKeys.size() * kTakenMax)
            grow();
    }
}

void JointShard::grow() {
    const std::size_t size = m_slotKeys.size() + m_slotKeys.size() / 2;
    m_slotKeys = std::vector<JointKey>(size);
    m_places = std::vector<std::uint32_t>(size);
    for (std::size_t index = 0; index < m_keys.size(); ++index) {
        const std::size_t at = slotFor(m_keys[index]);
        m_slotKeys[at] = m_keys[index] + 1;
        m_places[at] = static_cast<std::uint32_t>(index);
    }
}

std::uint32_t JointShard::find(JointKey key) const {
    const std::size_t at = slotFor(key);
    return m_slotKeys[at] == 0 ? kNoJoint : m_places[at];
}

std::size_t JointShard::octets() const {
    return m_keys.octets() + m_parents.octets() + m_events.octets()
           + m_slotKeys.size() * (sizeof(JointKey) + sizeof(std::uint32_t));
}

std::size_t JointStore::size() const {
    std::size_t sum = 0;
    for (const JointShard& shard : m_shards)
        sum += shard.size();
    return sum;
}

std::size_t JointStore::octets() const {
    std::size_t sum = 0;
    for (const JointShard& shard : m_shards)
        sum += shard.octets();
    return sum;
}

JointId JointStore::find(JointKey key) const {
    const std::size_t shard = shardOf(key);
    const std::uint32_t index = m_shards[shard].find(key);
    return index == kNoJoint ? kNoJoint : idOf(shard, index);
}

} // namespace finwait
