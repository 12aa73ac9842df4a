#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <memory>
#include <span>
#include <vector>

#include "core/explore/bounds.h"
#include "core/explore/local_event.h"

namespace finwait {

/// A joint state's number: the shard in the low bits, its place there above.
using JointId = std::uint32_t;
inline constexpr JointId kNoJoint = UINT32_MAX;

/// Words of a joint state: the two local states, then the segments in flight from A and from B, the oldest
/// first, zeros behind the last.
inline constexpr std::size_t kJointWordsMax = 2 + 2 * kChannelSegmentsMax;

/// A joint state unpacked. `words` of them count: 2 + 2 · channelSegments.
struct JointKey {
    std::array<std::uint16_t, kJointWordsMax> word{};

    friend bool operator==(const JointKey&, const JointKey&) = default;
};

std::uint64_t hashOf(const std::uint16_t* words, std::size_t count);

/// Grows by blocks, so that nothing moves and little is allotted in vain.
template <typename T>
class BlockVector {
public:
    static constexpr std::size_t kBlock = 4'096;

    explicit BlockVector(std::size_t itemsPerEntry = 1) : m_width(itemsPerEntry) {}

    [[nodiscard]] std::size_t size() const { return m_size; }
    T* append() {
        if (m_size % kBlock == 0)
            m_blocks.push_back(std::make_unique<T[]>(kBlock * m_width));
        return (*this)[m_size++];
    }
    T* operator[](std::size_t i) { return m_blocks[i / kBlock].get() + i % kBlock * m_width; }
    const T* operator[](std::size_t i) const { return m_blocks[i / kBlock].get() + i % kBlock * m_width; }
    [[nodiscard]] std::size_t octets() const { return m_blocks.size() * (kBlock * m_width * sizeof(T) + 8); }

private:
    std::size_t m_width;
    std::size_t m_size = 0;
    std::vector<std::unique_ptr<T[]>> m_blocks;
};

/// A part of all joint states, in the order in which they were found: a set by hashing, exact.
class JointShard {
public:
    explicit JointShard(std::size_t words);

    [[nodiscard]] std::size_t size() const { return m_keys.size(); }
    [[nodiscard]] const std::uint16_t* key(std::size_t index) const { return m_keys[index]; }
    [[nodiscard]] JointId parent(std::size_t index) const { return *m_parents[index]; }
    [[nodiscard]] JointEvent event(std::size_t index) const { return JointEvent::unpacked(*m_events[index]); }

    /// Adds a state unless it is known. Returns whether it was new.
    bool insert(const std::uint16_t* key, std::uint64_t hash, JointId parent, std::uint8_t event);
    /// The place of a state; kNoJoint when it is unknown.
    [[nodiscard]] std::uint32_t find(const std::uint16_t* key, std::uint64_t hash) const;

    [[nodiscard]] std::size_t octets() const;

private:
    [[nodiscard]] std::size_t slotFor(const std::uint16_t* key, std::uint64_t hash) const;
    void grow();

    std::size_t m_words;
    BlockVector<std::uint16_t> m_keys;
    BlockVector<JointId> m_parents;
    BlockVector<std::uint8_t> m_events;
    std::vector<std::uint32_t>
        m_slots; ///< Places in m_keys, plus one; 0 is free. Its size is a power of two.
};

/// All joint states.
class JointStore {
public:
    static constexpr unsigned kShardBits = 6;
    static constexpr std::size_t kShards = std::size_t{1} << kShardBits;

    explicit JointStore(std::size_t words);

    [[nodiscard]] std::size_t words() const { return m_words; }
    [[nodiscard]] std::size_t size() const;
    [[nodiscard]] std::size_t octets() const;
    [[nodiscard]] JointShard& shard(std::size_t index) { return m_shards[index]; }
    [[nodiscard]] const JointShard& shard(std::size_t index) const { return m_shards[index]; }

    static std::size_t shardOf(std::uint64_t hash) { return hash >> (64 - kShardBits); }
    static JointId idOf(std::size_t shard, std::size_t index) {
        return static_cast<JointId>(index << kShardBits | shard);
    }
    static std::size_t shardOf(JointId id) { return id & (kShards - 1); }
    static std::size_t indexOf(JointId id) { return id >> kShardBits; }

    [[nodiscard]] const std::uint16_t* key(JointId id) const {
        return m_shards[shardOf(id)].key(indexOf(id));
    }
    [[nodiscard]] JointId parent(JointId id) const { return m_shards[shardOf(id)].parent(indexOf(id)); }
    [[nodiscard]] JointEvent event(JointId id) const { return m_shards[shardOf(id)].event(indexOf(id)); }
    [[nodiscard]] JointId find(const JointKey& key) const;

private:
    std::size_t m_words;
    std::vector<JointShard> m_shards;
};

} // namespace finwait
