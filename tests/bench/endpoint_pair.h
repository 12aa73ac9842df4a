#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "core/tcp/endpoint.h"

namespace finwait::bench {

/// Two bare endpoints with a queue of segments between them: no World, no Report, no History. What
/// `lwip_pair.h` does with lwIP.
class EndpointPair {
public:
    explicit EndpointPair(bool recordDecisions);

    /// One connection from OPEN to CLOSED: six segments, B's CLOSE in the moment of A's, TIME-WAIT waited
    /// for. Returns the number of segments that arrived.
    int openAndClose();

    /// Opens the connection that `transfer` uses.
    void open();
    /// Bulk data from A to B until `arrivals` segments (text and acknowledgments) have arrived. B
    /// acknowledges every second segment and reads in pieces. Returns `arrivals`.
    int transfer(int arrivals);
    /// Octets that B's user has read.
    [[nodiscard]] std::uint64_t octetsRead() const { return m_octetsRead; }

private:
    enum Side : std::size_t { A, B };
    struct Host {
        Config config;
        Tcb tcb;
    };
    struct Travelling {
        Side to = A;
        Segment segment;
    };

    void call(Side side, const UserCall& call);
    void expire(Side side, TimerKind kind);
    /// Delivers the oldest segment of the queue; false when there is none.
    bool deliver();
    /// Puts what a step sent on the queue.
    void collect(Side sender);
    void readPieces();
    void refill();

    std::array<Host, 2> m_hosts;
    std::vector<Travelling> m_queue; ///< A ring of a power of two.
    std::size_t m_head = 0;
    std::size_t m_tail = 0;
    SimTime m_now;
    Outcome m_outcome;
    std::uint64_t m_octetsRead = 0;
};

/// What one SEND takes and one RECEIVE asks for in `transfer`: eleven segments.
inline constexpr std::uint32_t kPieceOctets = 11 * 1460;

} // namespace finwait::bench
