#include "core/tcp/option_reader.h"

#include <algorithm>

#include "core/tcp/wire_numbers.h"
#include "core/tcp/wire_octets.h"

namespace finwait {

namespace {

using Span = std::span<const std::uint8_t>;

/// `option` with its kind and length. False: it has a length that it cannot have.
bool readOption(Span option, SegmentOptions& options) {
    switch (option[0]) {
    case kMaximumSegmentSize:
        if (option.size() != 4)
            return false;
        options.maximumSegmentSize = get16(option, 2);
        return true;
    case kWindowScale:
        if (option.size() != 3)
            return false;
        options.windowScale = option[2];
        return true;
    case kSackPermitted:
        options.sackPermitted = option.size() == 2;
        return options.sackPermitted;
    case kTimestamps:
        if (option.size() != 10)
            return false;
        options.timestamps = Timestamps{get32(option, 2), get32(option, 6)};
        return true;
    case kSack:
        if (option.size() < 10 || option.size() % 8 != 2)
            return false;
        options.sackBlocks.clear();
        for (std::size_t at = 2; at < option.size() && options.sackBlocks.size() < 4; at += 8)
            options.sackBlocks.push_back({SeqNum(get32(option, at)), SeqNum(get32(option, at + 4))});
        return true;
    default:
        return true;
    }
}

constexpr std::size_t kFixedOctets = 20;

struct FoundOption {
    WireField field = WireField::OptionOther;
    std::size_t octets = 0;
};

/// The option at the beginning of `rest`; all of the rest where it cannot be one.
FoundOption optionAt(Span rest) {
    const FoundOption nothing{WireField::OptionOther, rest.size()};
    if (rest[0] == kNoOperation)
        return {WireField::OptionNop, 1};
    if (rest[0] == kEndOfOptions || rest.size() < 2 || rest[1] < 2 || rest[1] > rest.size())
        return nothing;
    SegmentOptions ignored;
    const std::size_t octets = rest[1];
    if (!readOption(rest.first(octets), ignored))
        return nothing;
    switch (rest[0]) {
    case kMaximumSegmentSize:
        return {WireField::OptionMss, octets};
    case kWindowScale:
        return {WireField::OptionWindowScale, octets};
    case kSackPermitted:
        return {WireField::OptionSackPermitted, octets};
    case kTimestamps:
        return {WireField::OptionTimestamps, octets};
    case kSack:
        return {WireField::OptionSack, octets};
    default:
        return {WireField::OptionOther, octets};
    }
}

} // namespace

SegmentOptions readOptions(std::span<const std::uint8_t> octets) {
    SegmentOptions options;
    std::size_t at = 0;
    while (at < octets.size() && octets[at] != kEndOfOptions) {
        if (octets[at] == kNoOperation) {
            ++at;
            continue;
        }
        if (at + 1 >= octets.size())
            break;
        const std::size_t length = octets[at + 1];
        if (length < 2 || at + length > octets.size() || !readOption(octets.subspan(at, length), options))
            break;
        at += length;
    }
    return options;
}

std::vector<WirePart> capturedLayout(std::span<const std::uint8_t> octets, std::size_t textOctets) {
    std::vector<WirePart> parts = wireLayout(Segment{});
    const std::size_t header = std::min(std::size_t{octets[12]} / 16 * 4, octets.size());
    for (std::size_t at = kFixedOctets; at < header;) {
        const FoundOption option = optionAt(octets.subspan(at, header - at));
        parts.push_back({option.field, at * 8, option.octets * 8});
        at += option.octets;
    }
    if (textOctets != 0)
        parts.push_back({WireField::Data, header * 8, textOctets * 8});
    return parts;
}

} // namespace finwait
