#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "core/capture/host_address.h"
#include "core/tcp/segment.h"
#include "core/tcp/wire_numbers.h"

namespace finwait {

/// What may lie before the IP header.
enum class LinkLayer : std::uint8_t {
    Ethernet,    ///< With any number of VLAN tags (802.1Q, 802.1ad) up to kVlanTagsMax.
    LinuxCooked, ///< LINKTYPE_LINUX_SLL
    LinuxCooked2,
    Null,     ///< Four octets of address family, in the byte order of whoever captured.
    Loopback, ///< The same in network byte order (OpenBSD).
    Raw,      ///< Nothing.
};

inline constexpr std::size_t kVlanTagsMax = 8;
inline constexpr std::size_t kExtensionHeadersMax = 16;

/// What a frame turned out to be.
enum class FrameKind : std::uint8_t {
    Tcp,
    NotIp,    ///< ARP and the like.
    NotTcp,   ///< UDP, ICMP and the like.
    Fragment, ///< A part of an IP packet: its TCP header is elsewhere, or its text is.
    CutShort, ///< Cut by the snap length before the end of the TCP header.
    Malformed ///< A length in it cannot be.
};

inline constexpr std::size_t kFrameKindCount = 6;

/// A TCP segment in a frame. Spans lie in the octets that were decoded.
struct SeenSegment {
    HostAddress source;
    HostAddress destination;
    std::uint32_t seq = 0;
    std::uint32_t ack = 0;
    std::uint16_t window = 0;
    std::uint16_t urgentPointer = 0;
    std::uint16_t flags = 0;               ///< Twelve bits: the reserved ones above the control bits.
    std::uint16_t identification = 0;      ///< Of an IPv4 packet that has one; 0: none.
    std::uint32_t textOctets = 0;          ///< As the headers say, captured or not.
    std::uint32_t ipOctets = 0;            ///< The IP packet's length, as it says.
    std::span<const std::uint8_t> packet;  ///< From the IP header on, without the link layer's padding.
    std::span<const std::uint8_t> segment; ///< From the TCP header on.
    std::uint8_t headerOctets = 0;         ///< Of the TCP header with its options, as it says.

    /// As far as they were captured.
    [[nodiscard]] std::span<const std::uint8_t> options() const {
        const auto header = segment.first(headerCaptured());
        return header.subspan(std::min(kHeaderOctetsMin, header.size()));
    }
    [[nodiscard]] std::span<const std::uint8_t> text() const { return segment.subspan(headerCaptured()); }
    [[nodiscard]] std::size_t headerCaptured() const {
        return std::min<std::size_t>(headerOctets, segment.size());
    }

    [[nodiscard]] bool has(Control bit) const { return (flags & bit) != 0; }
    [[nodiscard]] ControlBits control() const { return static_cast<ControlBits>(flags); }
    /// SEG.LEN: the octets of text, and one each for SYN and FIN.
    [[nodiscard]] std::uint32_t length() const {
        return textOctets + (has(Syn) ? 1U : 0U) + (has(Fin) ? 1U : 0U);
    }
    [[nodiscard]] SeqNum first() const { return SeqNum(seq); }
    [[nodiscard]] SeqNum end() const { return SeqNum(seq + length()); }
};

/// The Data Offset, in octets.
inline std::uint8_t tcpHeaderOctets(std::span<const std::uint8_t> segment) {
    return static_cast<std::uint8_t>(segment[12] / 16 * 4);
}

/// Reads a frame. `segment` is filled in when it is Tcp. When only the TCP header is Malformed or CutShort
/// and at least its window is there, `segment.segment` is not empty, and the fields up to the window are
/// filled in. Of what else was in `segment` nothing may be used.
FrameKind decodeFrame(LinkLayer link, std::span<const std::uint8_t> octets, SeenSegment& segment);

} // namespace finwait
