#pragma once

#include <cstdint>

namespace finwait::bench {

/// The same work as `EndpointPair`'s through lwIP's raw API, in the calling thread: two interfaces with a
/// queue of packets between them, no tcpip thread, no timers. A packet is copied once as it leaves, as lwIP's
/// own loopback does. Unlike a Segment it has an IP header and checksums that are computed and verified, and
/// Debian's build guards its allocations with a mutex. lwIP's state is global: make one only.
class LwipPair {
public:
    LwipPair();
    LwipPair(const LwipPair&) = delete;
    LwipPair& operator=(const LwipPair&) = delete;

    /// As EndpointPair's; a pcb in TIME-WAIT is removed at once.
    int openAndClose();
    void open();
    int transfer(int arrivals);
    [[nodiscard]] std::uint64_t octetsRead() const;
};

} // namespace finwait::bench
