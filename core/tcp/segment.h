#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/hasher.h"
#include "core/base/inline_vector.h"
#include "core/base/seq_num.h"

namespace finwait {

using Octets = std::vector<std::uint8_t>;

/// An IPv4 address and a port (RFC 9293: "socket").
struct Socket {
    std::uint32_t address = 0; ///< Host byte order: 10.0.0.1 is 0x0A000001.
    std::uint16_t port = 0;

    friend bool operator==(const Socket&, const Socket&) = default;
};

/// A multicast address or the broadcast address of all networks: no host's own (§3.9.2.3).
bool isGroupAddress(std::uint32_t address);

/// "10.0.0.1:80"
std::string toString(const Socket& socket);

/// Control bits as they stand in octet 13 of the header (RFC 9293 §3.1).
enum Control : std::uint8_t {
    Fin = 0x01,
    Syn = 0x02,
    Rst = 0x04,
    Psh = 0x08,
    Ack = 0x10,
    Urg = 0x20,
    Ece = 0x40,
    Cwr = 0x80,
};

using ControlBits = std::uint8_t;

/// "SYN,ACK": SYN, FIN, RST, PSH before ACK, URG, ECE, CWR, the order in which the RFC's figures and most
/// tools say them.
std::string controlNames(ControlBits bits);

struct SackBlock {
    SeqNum left;
    SeqNum right; ///< One past the last octet.
    friend bool operator==(const SackBlock&, const SackBlock&) = default;
};

struct Timestamps {
    std::uint32_t value = 0;     ///< TSval
    std::uint32_t echoReply = 0; ///< TSecr
    friend bool operator==(const Timestamps&, const Timestamps&) = default;
};

/// Options that FinWait models (RFC 9293 §3.2, RFC 7323, RFC 2018).
struct SegmentOptions {
    std::optional<std::uint16_t> maximumSegmentSize;
    std::optional<std::uint8_t> windowScale;
    bool sackPermitted = false;
    std::optional<Timestamps> timestamps;
    InlineVector<SackBlock, 4> sackBlocks;

    friend bool operator==(const SegmentOptions&, const SegmentOptions&) = default;
    [[nodiscard]] bool empty() const {
        return !maximumSegmentSize && !windowScale && !sackPermitted && !timestamps && sackBlocks.empty();
    }
};

/// A TCP segment: every header field of RFC 9293 §3.1 that carries a choice, and the data. The data offset
/// follows from the options; the checksum is either right or damaged.
struct Segment {
    Socket source;
    Socket destination;
    SeqNum seq;
    SeqNum ack;
    ControlBits control = 0;
    std::uint16_t window = 0;
    std::uint16_t urgentPointer = 0;
    std::uint8_t reserved = 0; ///< Four bits, sent as zero and ignored when received (§3.1).
    bool checksumDamaged = false;
    SegmentOptions options;
    Octets data;

    [[nodiscard]] bool has(Control bit) const { return (control & bit) != 0; }

    /// SEG.LEN: the octets of data, and one each for SYN and FIN (RFC 9293 §3.4).
    [[nodiscard]] std::uint32_t length() const {
        return static_cast<std::uint32_t>(data.size()) + (has(Syn) ? 1U : 0U) + (has(Fin) ? 1U : 0U);
    }

    /// The sequence number of the first octet of data: a SYN comes before it.
    [[nodiscard]] SeqNum dataSeq() const { return has(Syn) ? seq + 1 : seq; }

    friend bool operator==(const Segment&, const Segment&) = default;
};

void addTo(Hasher& hasher, const Segment& segment);

} // namespace finwait
