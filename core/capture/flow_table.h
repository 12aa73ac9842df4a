#pragma once

#include <cstdint>
#include <deque>
#include <vector>

#include "core/capture/connection.h"
#include "core/capture/frame_decoder.h"

namespace finwait {

/// Connections by their two sockets. Only the last one of the same two is found.
class FlowTable {
public:
    FlowTable();
    FlowTable(const FlowTable&) = delete;
    FlowTable& operator=(const FlowTable&) = delete;

    /// At the end: nothing is found any more.
    std::deque<Connection> takeConnections() { return std::move(m_connections); }

    /// The connection of a segment, a new one if need be. Null when there are kConnectionsMax already.
    Connection* connectionOf(const SeenSegment& segment);

    static constexpr std::size_t kConnectionsMax = 4'000'000;

private:
    /// Two sockets, the same in both directions. Of IPv6 it is no more than a hint.
    struct Key {
        std::uint64_t lower = 0;
        std::uint64_t upper = 0;

        friend bool operator==(const Key&, const Key&) = default;
    };
    struct Slot {
        Key key;
        Connection* connection = nullptr;
    };

    static Key keyOf(const SeenSegment& segment);
    static std::size_t hashOf(const Key& key);
    [[nodiscard]] Slot& slotOf(const SeenSegment& segment, const Key& key);
    void grow();
    Connection* begin(const SeenSegment& segment, Slot& slot);

    std::vector<Slot> m_slots; ///< A power of two of them, at most half of them taken.
    std::size_t m_taken = 0;
    std::deque<Connection> m_connections; ///< They stay where they are while more are found.
};

} // namespace finwait
