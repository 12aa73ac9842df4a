#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <memory>
#include <vector>

#include "core/explore/bounds.h"
#include "core/explore/channel_space.h"
#include "core/explore/local_event.h"
#include "core/explore/local_space.h"

namespace finwait {

/// A joint state's number: the shard in the low bits, its place there above.
using JointId = std::uint32_t;
inline constexpr JointId kNoJoint = UINT32_MAX;

/// Both ends and what is between them, by number.
struct Joint {
    std::array<LocalId, 2> local{};
    std::array<ChannelId, 2> channel{}; ///< By sender.

    friend bool operator==(const Joint&, const Joint&) = default;
};

/// A joint state in one word: how many bits each number gets is chosen for a search.
using JointKey = std::uint64_t;

class KeyLayout {
public:
    KeyLayout() : KeyLayout({14, 14}, {18, 18}) {}
    /// Bits for local states and for channels, 64 at most together.
    KeyLayout(std::array<unsigned, 2> localBits, std::array<unsigned, 2> channelBits) {
        m_channels[1] = field(0, channelBits[1]);
        m_channels[0] = field(channelBits[1], channelBits[0]);
        m_locals[1] = field(channelBits[1] + channelBits[0], localBits[1]);
        m_locals[0] = field(channelBits[1] + channelBits[0] + localBits[1], localBits[0]);
    }

    [[nodiscard]] JointKey pack(const Joint& joint) const {
        return local(0, joint.local[0]) | local(1, joint.local[1]) | channel(0, joint.channel[0])
               | channel(1, joint.channel[1]);
    }
    [[nodiscard]] Joint unpack(JointKey key) const {
        return {{static_cast<LocalId>(key >> m_locals[0].shift & m_locals[0].mask),
                 static_cast<LocalId>(key >> m_locals[1].shift & m_locals[1].mask)},
                {static_cast<ChannelId>(key >> m_channels[0].shift & m_channels[0].mask),
                 static_cast<ChannelId>(key >> m_channels[1].shift & m_channels[1].mask)}};
    }

    // Parts of a key, by end.
    [[nodiscard]] JointKey local(std::size_t end, LocalId id) const {
        return JointKey{id} << m_locals[end].shift;
    }
    [[nodiscard]] JointKey channel(std::size_t sender, ChannelId id) const {
        return JointKey{id} << m_channels[sender].shift;
    }
    [[nodiscard]] JointKey withoutEnd(std::size_t end, JointKey key) const {
        return key & ~(m_locals[end].mask << m_locals[end].shift);
    }
    [[nodiscard]] JointKey withoutChannel(std::size_t sender, JointKey key) const {
        return key & ~(m_channels[sender].mask << m_channels[sender].shift);
    }

    /// Numbers below these counts fit.
    [[nodiscard]] bool holds(std::array<std::size_t, 2> locals, std::array<std::size_t, 2> channels) const {
        return locals[0] - 1 <= m_locals[0].mask && locals[1] - 1 <= m_locals[1].mask
               && channels[0] - 1 <= m_channels[0].mask && channels[1] - 1 <= m_channels[1].mask;
    }

    static unsigned bitsFor(std::size_t count) {
        return static_cast<unsigned>(std::bit_width(count == 0 ? 0 : count - 1));
    }

private:
    struct Field {
        unsigned shift = 0;
        JointKey mask = 0;
    };
    static Field field(unsigned shift, unsigned bits) { return {shift, (JointKey{1} << bits) - 1}; }

    std::array<Field, 2> m_locals;
    std::array<Field, 2> m_channels;
};

/// Grows by blocks, so that nothing moves and little is allotted in vain.
template <typename T>
class BlockVector {
public:
    static constexpr std::size_t kBlock = 256;

    [[nodiscard]] std::size_t size() const { return m_size; }
    void push_back(const T& item) {
        if (m_size % kBlock == 0)
            m_blocks.push_back(std::make_unique<T[]>(kBlock));
        (*this)[m_size++] = item;
    }
    T& operator[](std::size_t i) { return m_blocks[i / kBlock][i % kBlock]; }
    const T& operator[](std::size_t i) const { return m_blocks[i / kBlock][i % kBlock]; }
    [[nodiscard]] std::size_t octets() const { return m_blocks.size() * (kBlock * sizeof(T) + 8); }

private:
    std::size_t m_size = 0;
    std::vector<std::unique_ptr<T[]>> m_blocks;
};

/// A successor on its way into the store.
struct FoundJoint {
    JointKey key = 0;
    JointId parent = kNoJoint;
    std::uint8_t event = 0;
};

/// A part of all joint states, in the order in which they were found: a set by hashing, exact.
class JointShard {
public:
    JointShard();

    [[nodiscard]] std::size_t size() const { return m_keys.size(); }
    [[nodiscard]] JointKey key(std::size_t index) const { return m_keys[index]; }
    [[nodiscard]] JointId parent(std::size_t index) const { return m_parents[index]; }
    [[nodiscard]] JointEvent event(std::size_t index) const { return JointEvent::unpacked(m_events[index]); }

    /// Adds those that are not known yet, in their order.
    void insert(const std::vector<FoundJoint>& found);
    /// The place of a state; kNoJoint when it is unknown.
    [[nodiscard]] std::uint32_t find(JointKey key) const;

    [[nodiscard]] std::size_t octets() const;

private:
    [[nodiscard]] std::size_t home(JointKey key) const;
    [[nodiscard]] std::size_t slotFor(JointKey key) const;
    void grow();

    BlockVector<JointKey> m_keys;
    BlockVector<JointId> m_parents;
    BlockVector<std::uint8_t> m_events;
    // The table by hash has the keys once more, so that a look-up reads one place in memory.
    std::vector<JointKey> m_slotKeys;    ///< Plus one; 0 is free.
    std::vector<std::uint32_t> m_places; ///< In m_keys.
};

/// All joint states.
class JointStore {
public:
    static constexpr unsigned kShardBits = 4;
    static constexpr std::size_t kShards = std::size_t{1} << kShardBits;

    [[nodiscard]] std::size_t size() const;
    [[nodiscard]] std::size_t octets() const;
    [[nodiscard]] JointShard& shard(std::size_t index) { return m_shards[index]; }
    [[nodiscard]] const JointShard& shard(std::size_t index) const { return m_shards[index]; }
    void clear() { m_shards = std::vector<JointShard>(kShards); }

    /// The top bits find the shard, the others the slot.
    static std::uint64_t hashOf(JointKey key) {
        key ^= key >> 32U;
        key *= 0x9FB2'1C65'1E98'DF25ULL;
        return key ^ key >> 29U;
    }
    static std::size_t shardOf(JointKey key) { return hashOf(key) >> (64 - kShardBits); }
    static JointId idOf(std::size_t shard, std::size_t index) {
        return static_cast<JointId>(index << kShardBits | shard);
    }
    static std::size_t shardOfId(JointId id) { return id & (kShards - 1); }
    static std::size_t indexOfId(JointId id) { return id >> kShardBits; }

    [[nodiscard]] JointKey key(JointId id) const { return m_shards[shardOfId(id)].key(indexOfId(id)); }
    [[nodiscard]] JointId parent(JointId id) const { return m_shards[shardOfId(id)].parent(indexOfId(id)); }
    [[nodiscard]] JointEvent event(JointId id) const { return m_shards[shardOfId(id)].event(indexOfId(id)); }
    [[nodiscard]] JointId find(JointKey key) const;

private:
    std::vector<JointShard> m_shards{kShards};
};

} // namespace finwait
