#include "core/tcp/segment.h"

#include <array>
#include <string_view>
#include <utility>

namespace finwait {

bool isGroupAddress(std::uint32_t address) {
    constexpr std::uint32_t kBroadcast = 0xFFFF'FFFF;
    return address >> 28U == 0xE || address == kBroadcast;
}

std::string toString(const Socket& socket) {
    std::string text;
    for (unsigned shift = 24;; shift -= 8) {
        text += std::to_string((socket.address >> shift) & 0xFFU);
        if (shift == 0)
            break;
        text += '.';
    }
    return text + ':' + std::to_string(socket.port);
}

std::string controlNames(ControlBits bits) {
    static constexpr std::array<std::pair<Control, std::string_view>, 8> kNames = {{
        {Syn, "SYN"},
        {Fin, "FIN"},
        {Rst, "RST"},
        {Psh, "PSH"},
        {Ack, "ACK"},
        {Urg, "URG"},
        {Ece, "ECE"},
        {Cwr, "CWR"},
    }};
    std::string text;
    for (const auto& [bit, name] : kNames) {
        if ((bits & bit) == 0)
            continue;
        if (!text.empty())
            text += ',';
        text += name;
    }
    return text;
}

void addTo(Hasher& hasher, const Segment& segment) {
    for (const Socket& socket : {segment.source, segment.destination})
        hasher.add(socket.address).add(socket.port);
    hasher.add(segment.seq).add(segment.ack).add(segment.control).add(segment.window);
    hasher.add(segment.urgentPointer).add(segment.reserved).add(segment.checksumDamaged);
    const SegmentOptions& options = segment.options;
    hasher.add(options.maximumSegmentSize).add(options.windowScale).add(options.sackPermitted);
    hasher.add(options.timestamps.has_value());
    if (options.timestamps)
        hasher.add(options.timestamps->value).add(options.timestamps->echoReply);
    hasher.add(options.sackBlocks.size());
    for (const SackBlock& block : options.sackBlocks)
        hasher.add(block.left).add(block.right);
    hasher.addBytes(segment.data);
}

} // namespace finwait
