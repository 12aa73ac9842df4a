#pragma once

#include <cstdint>
#include <vector>

#include "core/capture/connection.h"
#include "core/capture/frame_decoder.h"

namespace finwait {

/// Connections by their two sockets. Only the last one of the same two is found.
class FlowTable {
public:
    FlowTable();

    [[nodiscard]] const std::vector<Connection>& connections() const { return m_connections; }
    std::vector<Connection> takeConnections() { return std::move(m_connections); }

    /// The connection of a segment, a new one if need be. Null when there are kConnectionsMax already.
    Connection* connectionOf(const SeenSegment& segment);

    static constexpr std::size_t kConnectionsMax = 4'000'000;

private:
    static constexpr std::uint32_t kNone = UINT32_MAX;
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t connection = kNone;
    };

    [[nodiscard]] Slot& slotOf(const SeenSegment& segment, std::uint32_t hash);
    void grow();
    Connection* begin(const SeenSegment& segment, Slot& slot);

    std::vector<Slot> m_slots; ///< A power of two of them, at most half of them taken.
    std::size_t m_taken = 0;
    std::vector<Connection> m_connections;
};

} // namespace finwait
