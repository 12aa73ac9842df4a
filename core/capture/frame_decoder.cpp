#include "core/capture/frame_decoder.h"

#include <algorithm>

#include "core/tcp/wire_numbers.h"
#include "core/tcp/wire_octets.h"

namespace finwait {

namespace {

using Span = std::span<const std::uint8_t>;

constexpr std::size_t kEthernetOctets = 14;
constexpr std::size_t kCookedOctets = 16;
constexpr std::size_t kCooked2Octets = 20;
constexpr std::size_t kNullOctets = 4;
constexpr std::size_t kIpv4OctetsMin = 20;
constexpr std::size_t kIpv6Octets = 40;
constexpr std::size_t kTcpOctetsNumbered = 16; ///< With so many, Wireshark counts a connection.

constexpr std::uint16_t kTypeIpv4 = 0x0800;
constexpr std::uint16_t kTypeIpv6 = 0x86DD;
constexpr std::uint16_t kTypeVlan = 0x8100;
constexpr std::uint16_t kTypeServiceVlan = 0x88A8;
constexpr std::uint16_t kTypeOldServiceVlan = 0x9100;

enum Protocol : std::uint8_t {
    kHopByHop = 0,
    kRouting = 43,
    kFragmentHeader = 44,
    kAuthentication = 51,
    kDestinationOptions = 60,
    kMobility = 135,
    kHostIdentity = 139,
    kShim6 = 140,
};

bool isVlan(std::uint16_t type) {
    return type == kTypeVlan || type == kTypeServiceVlan || type == kTypeOldServiceVlan;
}

/// What follows a type field at `at`, VLAN tags passed over. Empty: no IP, or cut before it.
Span behindType(Span octets, std::size_t at, std::size_t payload) {
    for (std::size_t tags = 0; tags <= kVlanTagsMax; ++tags) {
        if (octets.size() < payload)
            return {};
        const std::uint16_t type = get16(octets, at);
        if (type == kTypeIpv4 || type == kTypeIpv6)
            return octets.subspan(payload);
        if (!isVlan(type))
            return {};
        at = payload + 2;
        payload += 4;
    }
    return {};
}

Span behindHeader(Span octets, std::size_t header) {
    return octets.size() > header ? octets.subspan(header) : Span{};
}

Span ipPacket(LinkLayer link, Span octets) {
    const bool plain = link == LinkLayer::Ethernet && octets.size() >= kEthernetOctets
                       && get16(octets, kEthernetOctets - 2) == kTypeIpv4;
    if (plain) [[likely]]
        return octets.subspan(kEthernetOctets);
    switch (link) {
    case LinkLayer::Ethernet:
        return behindType(octets, kEthernetOctets - 2, kEthernetOctets);
    case LinkLayer::LinuxCooked:
        return behindType(octets, kCookedOctets - 2, kCookedOctets);
    case LinkLayer::LinuxCooked2:
        return behindType(octets, 0, kCooked2Octets);
    case LinkLayer::Null:
    case LinkLayer::Loopback:
        return behindHeader(octets, kNullOctets);
    case LinkLayer::Raw:
        return octets;
    }
    return {};
}

std::uint64_t get64(Span octets, std::size_t at) {
    return std::uint64_t{get32(octets, at)} << 32 | get32(octets, at + 4);
}

FrameKind incompleteKind(std::size_t header, std::size_t ipOctets) {
    return ipOctets < header + kHeaderOctetsMin ? FrameKind::Malformed : FrameKind::CutShort;
}

/// `packet` ends where the IP packet does, or where it was cut.
FrameKind decodeTcp(Span packet, std::size_t header, std::size_t ipOctets, SeenSegment& segment) {
    if (packet.size() < header + kTcpOctetsNumbered)
        return incompleteKind(header, ipOctets);
    const Span octets = packet.subspan(header);
    segment.source.port = get16(octets, 0);
    segment.destination.port = get16(octets, 2);
    segment.seq = get32(octets, 4);
    segment.ack = get32(octets, 8);
    segment.flags = get16(octets, 12) & 0x0FFFU;
    segment.window = get16(octets, 14);
    segment.packet = packet;
    segment.segment = octets;
    if (octets.size() < kHeaderOctetsMin)
        return incompleteKind(header, ipOctets);
    segment.urgentPointer = get16(octets, 18);
    segment.headerOctets = tcpHeaderOctets(octets);
    const std::size_t textAt = header + segment.headerOctets;
    if (segment.headerOctets < kHeaderOctetsMin || textAt > ipOctets)
        return FrameKind::Malformed;
    segment.textOctets = static_cast<std::uint32_t>(ipOctets - textAt);
    segment.ipOctets = static_cast<std::uint32_t>(ipOctets);
    return FrameKind::Tcp;
}

/// All but the port.
void setAddress(HostAddress& host, std::uint64_t high, std::uint64_t low, bool ipv6) {
    host.high = high;
    host.low = low;
    host.ipv6 = ipv6;
}

/// A length of 0 is what a network card that splits segments itself leaves to be filled in: then the frame
/// says it.
std::size_t lengthOr(std::size_t said, std::size_t captured) {
    return said == 0 ? captured : said;
}

FrameKind decodeIpv4(Span packet, SeenSegment& segment) {
    if (packet.size() < kIpv4OctetsMin)
        return FrameKind::CutShort;
    const std::size_t header = std::size_t{packet[0]} % 16 * 4;
    const std::size_t octets = lengthOr(get16(packet, 2), packet.size());
    if (header < kIpv4OctetsMin || octets < header)
        return FrameKind::Malformed;
    constexpr std::uint16_t kMoreOrOffset = 0x3FFF;
    if ((get16(packet, 6) & kMoreOrOffset) != 0)
        return FrameKind::Fragment;
    if (packet[9] != kProtocolTcp)
        return FrameKind::NotTcp;
    setAddress(segment.source, 0, get32(packet, 12), false);
    setAddress(segment.destination, 0, get32(packet, 16), false);
    segment.identification = get16(packet, 4);
    return decodeTcp(packet.first(std::min(packet.size(), octets)), header, octets, segment);
}

struct Ipv6Payload {
    FrameKind kind = FrameKind::Tcp;
    std::size_t header = 0; ///< Octets before the TCP header.
};

/// How long an extension header is, in octets; 0: it is none.
std::size_t extensionOctets(std::uint8_t type, std::size_t said) {
    switch (type) {
    case kHopByHop:
    case kRouting:
    case kDestinationOptions:
    case kMobility:
    case kHostIdentity:
    case kShim6:
        return (said + 1) * 8;
    case kFragmentHeader:
        return 8;
    case kAuthentication:
        return (said + 2) * 4;
    default:
        return 0;
    }
}

/// Options of a hop-by-hop or destination header (RFC 8200 §4.2) that reach beyond it.
bool doOptionsOverrun(std::uint8_t type, Span header) {
    if (type != kHopByHop && type != kDestinationOptions)
        return false;
    std::size_t at = 2;
    while (at < header.size()) {
        const bool pad1 = header[at] == 0;
        if (!pad1 && at + 1 == header.size())
            return true;
        at += pad1 ? 1 : std::size_t{2} + header[at + 1];
    }
    return at > header.size();
}

/// Behind the extension headers (RFC 8200 §4).
Ipv6Payload findIpv6Payload(Span packet) {
    std::uint8_t type = packet[6];
    std::size_t at = kIpv6Octets;
    for (std::size_t passed = 0; passed <= kExtensionHeadersMax; ++passed) {
        if (type == kProtocolTcp)
            return {FrameKind::Tcp, at};
        if (extensionOctets(type, 0) == 0)
            return {FrameKind::NotTcp, at};
        if (packet.size() < at + 8)
            return {FrameKind::CutShort, at};
        constexpr std::uint16_t kMoreOrOffset = 0xFFF9;
        if (type == kFragmentHeader && (get16(packet, at + 2) & kMoreOrOffset) != 0)
            return {FrameKind::Fragment, at};
        const std::size_t octets = extensionOctets(type, packet[at + 1]);
        if (packet.size() >= at + octets && doOptionsOverrun(type, packet.subspan(at, octets)))
            return {FrameKind::Malformed, at};
        type = packet[at];
        at += octets;
    }
    return {FrameKind::Malformed, at};
}

FrameKind decodeIpv6(Span packet, SeenSegment& segment) {
    if (packet.size() < kIpv6Octets)
        return FrameKind::CutShort;
    const std::size_t said = get16(packet, 4);
    const std::size_t octets = said == 0 ? packet.size() : kIpv6Octets + said;
    const Span whole = packet.first(std::min(packet.size(), octets));
    const Ipv6Payload payload = findIpv6Payload(whole);
    if (payload.kind != FrameKind::Tcp)
        return payload.kind;
    setAddress(segment.source, get64(packet, 8), get64(packet, 16), true);
    setAddress(segment.destination, get64(packet, 24), get64(packet, 32), true);
    segment.identification = 0;
    return decodeTcp(whole, payload.header, octets, segment);
}

} // namespace

FrameKind decodeFrame(LinkLayer link, std::span<const std::uint8_t> octets, SeenSegment& segment) {
    segment.segment = {};
    const Span packet = ipPacket(link, octets);
    if (packet.empty())
        return FrameKind::NotIp;
    switch (packet[0] >> 4) {
    case 4:
        return decodeIpv4(packet, segment);
    case 6:
        return decodeIpv6(packet, segment);
    default:
        return FrameKind::NotIp;
    }
}

} // namespace finwait
