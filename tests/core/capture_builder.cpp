#include "tests/core/capture_builder.h"

#include <algorithm>

#include "core/tcp/ipv4_format.h"
#include "core/tcp/wire_format.h"
#include "core/tcp/wire_octets.h"

namespace finwait {

namespace {

constexpr std::uint32_t kAddressA = 0x0A000001;
constexpr std::uint32_t kAddressB = 0x0A000002;
constexpr std::int64_t kEpochS = 1'700'000'000;

Segment segmentOf(const Made& made) {
    Segment segment;
    segment.source = {kAddressA, made.portA};
    segment.destination = {kAddressB, 80};
    if (!made.fromA)
        std::swap(segment.source, segment.destination);
    segment.seq = SeqNum(made.seq);
    segment.ack = SeqNum(made.ack);
    segment.control = made.control;
    segment.window = made.window;
    segment.options = made.options;
    segment.data.assign(made.text.begin(), made.text.end());
    return segment;
}

void putAddress(Octets& octets, std::uint32_t address) {
    put32(octets, 0x2001'0DB8);
    put32(octets, 0);
    put32(octets, 0);
    put32(octets, address);
}

void append(Octets& octets, const Octets& more) {
    octets.insert(octets.end(), more.begin(), more.end());
}

/// Numbers in the byte order of a file.
class FileWriter {
public:
    explicit FileWriter(bool bigEndian) : m_bigEndian(bigEndian) {}

    void put(std::uint32_t value, int octets) {
        for (int i = 0; i < octets; ++i) {
            const int shift = 8 * (m_bigEndian ? octets - 1 - i : i);
            m_octets.push_back(static_cast<std::uint8_t>(value >> shift));
        }
    }
    void put(const Octets& octets) { append(m_octets, octets); }
    void pad() {
        while (m_octets.size() % 4 != 0)
            m_octets.push_back(0);
    }
    Octets take() { return std::move(m_octets); }
    [[nodiscard]] std::size_t size() const { return m_octets.size(); }

private:
    bool m_bigEndian;
    Octets m_octets;
};

void putClassic(FileWriter& file, const std::vector<MadeFrame>& frames, const FileOptions& options) {
    file.put(options.nanoseconds ? 0xA1B2'3C4D : 0xA1B2'C3D4, 4);
    file.put(2, 2);
    file.put(4, 2);
    file.put(0, 4);
    file.put(0, 4);
    file.put(options.snapOctets, 4);
    file.put(options.link, 4);
    for (const MadeFrame& frame : frames) {
        const auto kept = std::min<std::size_t>(frame.octets.size(), options.snapOctets);
        file.put(static_cast<std::uint32_t>(kEpochS + frame.atUs / 1'000'000), 4);
        const auto fraction = static_cast<std::uint32_t>(frame.atUs % 1'000'000);
        file.put(options.nanoseconds ? fraction * 1'000 : fraction, 4);
        file.put(static_cast<std::uint32_t>(kept), 4);
        file.put(static_cast<std::uint32_t>(frame.octets.size()), 4);
        file.put({frame.octets.begin(), frame.octets.begin() + static_cast<std::ptrdiff_t>(kept)});
    }
}

void putBlock(FileWriter& file, bool bigEndian, std::uint32_t type, const Octets& body) {
    FileWriter padded(bigEndian);
    padded.put(body);
    padded.pad();
    const auto total = static_cast<std::uint32_t>(padded.size() + 12);
    file.put(type, 4);
    file.put(total, 4);
    file.put(padded.take());
    file.put(total, 4);
}

void putPcapng(FileWriter& file, const std::vector<MadeFrame>& frames, const FileOptions& options) {
    FileWriter section(options.bigEndian);
    section.put(0x1A2B'3C4D, 4);
    section.put(1, 2);
    section.put(0, 2);
    section.put(0xFFFF'FFFF, 4);
    section.put(0xFFFF'FFFF, 4);
    putBlock(file, options.bigEndian, 0x0A0D'0D0A, section.take());
    FileWriter interface(options.bigEndian);
    interface.put(options.link, 2);
    interface.put(0, 2);
    interface.put(options.snapOctets, 4);
    if (options.nanoseconds) {
        interface.put(9, 2);
        interface.put(1, 2);
        interface.put({9, 0, 0, 0});
        interface.put(0, 4);
    }
    putBlock(file, options.bigEndian, 1, interface.take());
    for (const MadeFrame& frame : frames) {
        const auto kept = std::min<std::size_t>(frame.octets.size(), options.snapOctets);
        const std::int64_t us = kEpochS * 1'000'000 + frame.atUs;
        const auto units = static_cast<std::uint64_t>(options.nanoseconds ? us * 1'000 : us);
        FileWriter packet(options.bigEndian);
        packet.put(0, 4);
        packet.put(static_cast<std::uint32_t>(units >> 32), 4);
        packet.put(static_cast<std::uint32_t>(units), 4);
        packet.put(static_cast<std::uint32_t>(kept), 4);
        packet.put(static_cast<std::uint32_t>(frame.octets.size()), 4);
        packet.put({frame.octets.begin(), frame.octets.begin() + static_cast<std::ptrdiff_t>(kept)});
        putBlock(file, options.bigEndian, 6, packet.take());
    }
}

} // namespace

Octets ipv4Packet(const Made& made) {
    const Segment segment = segmentOf(made);
    return encodeIpv4(segment.source.address, segment.destination.address, encode(segment))
        .value_or(Octets{});
}

Octets ipv6Packet(const Made& made, const Octets& extensions, std::uint8_t firstHeader) {
    const Segment segment = segmentOf(made);
    const Octets payload = encode(segment);
    Octets octets;
    put32(octets, 6U << 28);
    put16(octets, static_cast<std::uint32_t>(extensions.size() + payload.size()));
    octets.push_back(firstHeader);
    octets.push_back(64);
    putAddress(octets, segment.source.address);
    putAddress(octets, segment.destination.address);
    append(octets, extensions);
    append(octets, payload);
    return octets;
}

Octets framed(LinkType link, const Octets& packet, bool ipv6, int vlanTags) {
    const std::uint32_t type = ipv6 ? 0x86DD : 0x0800;
    Octets octets;
    switch (link) {
    case kLinkEthernet:
        octets.assign(12, 0x02);
        for (int tag = 0; tag < vlanTags; ++tag) {
            put16(octets, tag + 1 < vlanTags ? 0x88A8 : 0x8100);
            put16(octets, static_cast<std::uint32_t>(100 + tag));
        }
        put16(octets, type);
        break;
    case kLinkCooked:
        octets.assign(14, 0);
        put16(octets, type);
        break;
    case kLinkCooked2:
        put16(octets, type);
        octets.resize(20);
        break;
    case kLinkNull:
        octets = {static_cast<std::uint8_t>(ipv6 ? 24 : 2), 0, 0, 0};
        break;
    case kLinkLoop:
        octets = {0, 0, 0, static_cast<std::uint8_t>(ipv6 ? 24 : 2)};
        break;
    case kLinkRaw:
    case kLinkIpv4:
    case kLinkIpv6:
        break;
    }
    append(octets, packet);
    return octets;
}

Octets captureOf(const std::vector<MadeFrame>& frames, const FileOptions& options) {
    FileWriter file(options.bigEndian);
    if (options.pcapng)
        putPcapng(file, frames, options);
    else
        putClassic(file, frames, options);
    return file.take();
}

Octets captureOf(const std::vector<Made>& segments, FileOptions options) {
    std::vector<MadeFrame> frames;
    for (const Made& made : segments)
        frames.push_back({framed(options.link, ipv4Packet(made)), made.atUs});
    return captureOf(frames, options);
}

} // namespace finwait
