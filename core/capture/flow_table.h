#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <utility>
#include <vector>

#include "core/capture/connection.h"
#include "core/capture/frame_decoder.h"

namespace finwait {

/// Connections by their two sockets. Only the last one of the same two is found.
class FlowTable {
public:
    struct Flow {
        Connection* connection = nullptr;
        End sender = End::A; ///< Of the segment.
    };

    FlowTable();
    FlowTable(const FlowTable&) = delete;
    FlowTable& operator=(const FlowTable&) = delete;

    /// At the end: nothing is found any more.
    std::deque<Connection> takeConnections() { return std::move(m_connections); }

    /// The connection of a segment, a new one if need be. Null when there are kConnectionsMax already.
    Flow connectionOf(const SeenSegment& segment);

    /// A connection that connectionOf has just given begins with `segment`, whatever began it before. It
    /// keeps its number.
    Flow beginOver(Connection& connection, const SeenSegment& segment);

    static constexpr std::size_t kConnectionsMax = 4'000'000;

private:
    struct Way {
        SocketsKey key;
        std::uint32_t hash = 0; ///< Of `key`.
        bool down = false;      ///< From the upper socket to the lower.
    };
    struct Slot {
        Connection* connection = nullptr;
        std::uint32_t hash = 0;
        bool down = false; ///< The way from A to B.
    };

    template <bool Ipv6>
    static Way wayOf(const HostAddress& source, const HostAddress& destination);
    template <bool Ipv6>
    Flow connectionIn(const SeenSegment& segment);
    [[nodiscard]] Slot& freeSlot(std::uint32_t hash);
    void grow();
    static void turnLike(Slot& slot, const Connection& earlier, const Connection& later);
    Flow beginFirst(const SeenSegment& segment, const Way& way);
    Flow beginAnother(const SeenSegment& segment, Slot& slot);
    Flow begin(const SeenSegment& segment);

    std::vector<Slot> m_slots; ///< A power of two of them, so many that most are free.
    std::size_t m_mask;        ///< One less than their number.
    std::size_t m_taken = 0;
    std::deque<Connection> m_connections; ///< They stay where they are while more are found.
};

} // namespace finwait
