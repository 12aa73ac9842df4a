#include "core/capture/pcap_writer.h"

#include "core/tcp/wire_octets.h"

namespace finwait {

namespace {

constexpr std::uint32_t kPcapNanoseconds = 0xA1B2'3C4D;
constexpr std::uint32_t kSnapOctets = 262'144;

enum Block : std::uint32_t {
    kInterfaceDescription = 1,
    kEnhancedPacket = 6,
    kSectionHeader = 0x0A0D'0D0A,
};
enum Option : std::uint32_t {
    kComment = 1,
    kInterfaceName = 2,
    kTimeResolution = 9,
    kApplication = 4,
};

constexpr std::uint32_t kByteOrderMagic = 0x1A2B'3C4D;

std::uint64_t nanoseconds(const CapturedPacket& packet) {
    if (packet.timeNs)
        return static_cast<std::uint64_t>(*packet.timeNs);
    return (static_cast<std::uint64_t>(kCaptureEpochS) * 1'000'000 + static_cast<std::uint64_t>(packet.at.us))
           * 1'000;
}

std::uint32_t wireOctets(const CapturedPacket& packet) {
    return static_cast<std::uint32_t>(packet.octets.size()) + packet.cutOctets;
}

void append(std::string& file, const Octets& octets) {
    file.append(octets.begin(), octets.end());
}

void pad(Octets& octets) {
    while (octets.size() % 4 != 0)
        octets.push_back(0);
}

void putOption(Octets& body, Option code, std::string_view value) {
    constexpr std::size_t kValueMax = 0xFFFF;
    value = value.substr(0, kValueMax);
    put16(body, code);
    put16(body, static_cast<std::uint32_t>(value.size()));
    body.insert(body.end(), value.begin(), value.end());
    pad(body);
}

void endOptions(Octets& body) {
    put32(body, 0);
}

void appendBlock(std::string& file, Block type, const Octets& body) {
    Octets octets;
    const auto total = static_cast<std::uint32_t>(body.size() + 12);
    put32(octets, type);
    put32(octets, total);
    octets.insert(octets.end(), body.begin(), body.end());
    put32(octets, total);
    append(file, octets);
}

Octets sectionHeader(std::string_view title) {
    Octets body;
    put32(body, kByteOrderMagic);
    put16(body, 1);
    put16(body, 0);
    put32(body, 0xFFFF'FFFF); // the section's length is not said
    put32(body, 0xFFFF'FFFF);
    if (!title.empty())
        putOption(body, kComment, title);
    putOption(body, kApplication, "FinWait");
    endOptions(body);
    return body;
}

Octets interfaceDescription(std::string_view name) {
    Octets body;
    put16(body, kLinkTypeRaw);
    put16(body, 0);
    put32(body, kSnapOctets);
    putOption(body, kInterfaceName, name);
    putOption(body, kTimeResolution, std::string_view("\x09", 1));
    endOptions(body);
    return body;
}

Octets enhancedPacket(const CapturedPacket& packet) {
    const std::uint64_t ns = nanoseconds(packet);
    Octets body;
    put32(body, 0);
    put32(body, static_cast<std::uint32_t>(ns >> 32));
    put32(body, static_cast<std::uint32_t>(ns));
    put32(body, static_cast<std::uint32_t>(packet.octets.size()));
    put32(body, wireOctets(packet));
    body.insert(body.end(), packet.octets.begin(), packet.octets.end());
    pad(body);
    if (!packet.comment.empty()) {
        putOption(body, kComment, packet.comment);
        endOptions(body);
    }
    return body;
}

} // namespace

std::string pcapFile(std::span<const CapturedPacket> packets) {
    Octets octets;
    put32(octets, kPcapNanoseconds);
    put16(octets, 2);
    put16(octets, 4);
    put32(octets, 0);
    put32(octets, 0);
    put32(octets, kSnapOctets);
    put32(octets, kLinkTypeRaw);
    for (const CapturedPacket& packet : packets) {
        const std::uint64_t ns = nanoseconds(packet);
        put32(octets, static_cast<std::uint32_t>(ns / 1'000'000'000));
        put32(octets, static_cast<std::uint32_t>(ns % 1'000'000'000));
        put32(octets, static_cast<std::uint32_t>(packet.octets.size()));
        put32(octets, wireOctets(packet));
        octets.insert(octets.end(), packet.octets.begin(), packet.octets.end());
    }
    return {octets.begin(), octets.end()};
}

std::string pcapngFile(std::span<const CapturedPacket> packets, std::string_view interfaceName,
                       std::string_view title) {
    std::string file;
    appendBlock(file, kSectionHeader, sectionHeader(title));
    appendBlock(file, kInterfaceDescription, interfaceDescription(interfaceName));
    for (const CapturedPacket& packet : packets)
        appendBlock(file, kEnhancedPacket, enhancedPacket(packet));
    return file;
}

} // namespace finwait
