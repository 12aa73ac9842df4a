#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/capture/frame_decoder.h"
#include "core/tcp/segment.h"

namespace finwait {

/// Numbers of link layers in capture files (LINKTYPE_…).
enum LinkType : std::uint32_t {
    kLinkNull = 0,
    kLinkEthernet = 1,
    kLinkRaw = 101,
    kLinkLoop = 108,
    kLinkCooked = 113,
    kLinkIpv4 = 228,
    kLinkIpv6 = 229,
    kLinkCooked2 = 276,
};

/// A segment between 10.0.0.1:40000 (A) and 10.0.0.2:80 (B), or the other way round.
struct Made {
    bool fromA = true;
    ControlBits control = Ack;
    std::uint32_t seq = 0;
    std::uint32_t ack = 0;
    std::string text{};
    std::uint16_t window = 1000;
    SegmentOptions options{};
    std::int64_t atUs = 0;
    std::uint16_t portA = 40'000;
};

Octets ipv4Packet(const Made& made);
/// `extensions`: what lies between the IPv6 header and the segment; `firstHeader` is its kind.
Octets ipv6Packet(const Made& made, const Octets& extensions = {}, std::uint8_t firstHeader = 6);

/// Puts a packet behind the header of a link layer.
Octets framed(LinkType link, const Octets& packet, bool ipv6 = false, int vlanTags = 0);

struct FileOptions {
    LinkType link = kLinkRaw;
    bool pcapng = false;
    bool nanoseconds = false;
    bool bigEndian = false;
    std::uint32_t snapOctets = 262'144;
};
struct MadeFrame {
    Octets octets;
    std::int64_t atUs = 0;
};
/// A capture file; frames are cut to `snapOctets`.
Octets captureOf(const std::vector<MadeFrame>& frames, const FileOptions& options = {});
/// Of segments in IPv4 packets.
Octets captureOf(const std::vector<Made>& segments, FileOptions options = {});

} // namespace finwait
