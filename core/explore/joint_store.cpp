#include "core/explore/joint_store.h"

namespace finwait {

namespace {

constexpr std::size_t kSlotsMin = 64;

} // namespace

std::uint64_t hashOf(const std::uint16_t* words, std::size_t count) {
    std::uint64_t hash = 0x9E37'79B9'7F4A'7C15ULL;
    const auto mix = [&hash](std::uint64_t value) {
        hash = (hash ^ value) * 0x9FB2'1C65'1E98'DF25ULL;
        hash ^= hash >> 32U;
    };
    std::size_t at = 0;
    for (; at + 4 <= count; at += 4) {
        std::uint64_t four = 0;
        std::memcpy(&four, words + at, sizeof four);
        mix(four);
    }
    std::uint64_t rest = 0;
    for (; at < count; ++at)
        rest = rest << 16U | words[at];
    mix(rest);
    return hash * 0xD6E8'FEB8'6659'FD93ULL;
}

JointShard::JointShard(std::size_t words) : m_words(words), m_keys(words), m_slots(kSlotsMin) {}

std::size_t JointShard::slotFor(const std::uint16_t* key, std::uint64_t hash) const {
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = hash & mask;
    while (m_slots[slot] != 0
           && std::memcmp(m_keys[m_slots[slot] - 1], key, m_words * sizeof(std::uint16_t)) != 0)
        slot = (slot + 1) & mask;
    return slot;
}

bool JointShard::insert(const std::uint16_t* key, std::uint64_t hash, JointId parent, std::uint8_t event) {
    const std::size_t slot = slotFor(key, hash);
    if (m_slots[slot] != 0)
        return false;
    std::memcpy(m_keys.append(), key, m_words * sizeof(std::uint16_t));
    *m_parents.append() = parent;
    *m_events.append() = event;
    m_slots[slot] = static_cast<std::uint32_t>(m_keys.size());
    if (m_keys.size() * 4 >= m_slots.size() * 3)
        grow();
    return true;
}

void JointShard::grow() {
    const std::size_t size = m_slots.size() * 2;
    m_slots.assign(size, 0);
    for (std::size_t index = 0; index < m_keys.size(); ++index) {
        std::size_t slot = finwait::hashOf(m_keys[index], m_words) & (size - 1);
        while (m_slots[slot] != 0)
            slot = (slot + 1) & (size - 1);
        m_slots[slot] = static_cast<std::uint32_t>(index + 1);
    }
}

std::uint32_t JointShard::find(const std::uint16_t* key, std::uint64_t hash) const {
    const std::uint32_t place = m_slots[slotFor(key, hash)];
    return place == 0 ? kNoJoint : place - 1;
}

std::size_t JointShard::octets() const {
    return m_keys.octets() + m_parents.octets() + m_events.octets() + m_slots.size() * sizeof(std::uint32_t);
}

JointStore::JointStore(std::size_t words) : m_words(words) {
    for (std::size_t i = 0; i < kShards; ++i)
        m_shards.emplace_back(words);
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

JointId JointStore::find(const JointKey& key) const {
    const std::uint64_t hash = hashOf(key.word.data(), m_words);
    const std::size_t shard = shardOf(hash);
    const std::uint32_t index = m_shards[shard].find(key.word.data(), hash);
    return index == kNoJoint ? kNoJoint : idOf(shard, index);
}

} // namespace finwait
