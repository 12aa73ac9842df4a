#include "core/tcp/wire_format.h"

#include <algorithm>
#include <optional>

#include "core/tcp/wire_numbers.h"
#include "core/tcp/wire_octets.h"

namespace finwait {

namespace {

struct FixedField {
    WireField field;
    std::size_t bits;
};

constexpr std::array<FixedField, 10> kFixedFields = {{
    {WireField::SourcePort, 16},
    {WireField::DestinationPort, 16},
    {WireField::SequenceNumber, 32},
    {WireField::AcknowledgmentNumber, 32},
    {WireField::DataOffset, 4},
    {WireField::Reserved, 4},
    {WireField::ControlBits, 8},
    {WireField::Window, 16},
    {WireField::Checksum, 16},
    {WireField::UrgentPointer, 16},
}};

std::size_t sackBlocksSent(const SegmentOptions& options) {
    return std::min(sackBlocksMax(options), options.sackBlocks.size());
}

struct OptionPart {
    WireField field;
    std::size_t octets;
};

std::vector<OptionPart> optionParts(const SegmentOptions& options) {
    std::vector<OptionPart> parts;
    const auto nops = [&parts](int count) {
        for (int i = 0; i < count; ++i)
            parts.push_back({WireField::OptionNop, 1});
    };
    if (options.maximumSegmentSize)
        parts.push_back({WireField::OptionMss, 4});
    if (options.sackPermitted) {
        nops(options.timestamps ? 0 : 2);
        parts.push_back({WireField::OptionSackPermitted, 2});
    }
    if (options.timestamps) {
        nops(options.sackPermitted ? 0 : 2);
        parts.push_back({WireField::OptionTimestamps, 10});
    }
    if (options.windowScale) {
        nops(1);
        parts.push_back({WireField::OptionWindowScale, 3});
    }
    if (const std::size_t blocks = sackBlocksSent(options); blocks > 0) {
        nops(2);
        parts.push_back({WireField::OptionSack, 2 + 8 * blocks});
    }
    return parts;
}

void putOption(Octets& octets, const OptionPart& part, const SegmentOptions& options) {
    const auto head = [&](OptionKind kind) {
        octets.push_back(kind);
        octets.push_back(static_cast<std::uint8_t>(part.octets));
    };
    switch (part.field) {
    case WireField::OptionNop:
        octets.push_back(kNoOperation);
        return;
    case WireField::OptionMss:
        head(kMaximumSegmentSize);
        put16(octets, *options.maximumSegmentSize);
        return;
    case WireField::OptionSackPermitted:
        head(kSackPermitted);
        return;
    case WireField::OptionTimestamps:
        head(kTimestamps);
        put32(octets, options.timestamps->value);
        put32(octets, options.timestamps->echoReply);
        return;
    case WireField::OptionWindowScale:
        head(kWindowScale);
        octets.push_back(*options.windowScale);
        return;
    case WireField::OptionSack:
        head(kSack);
        for (std::size_t i = 0; i < sackBlocksSent(options); ++i) {
            put32(octets, options.sackBlocks[i].left.value());
            put32(octets, options.sackBlocks[i].right.value());
        }
        return;
    case WireField::SourcePort:
    case WireField::DestinationPort:
    case WireField::SequenceNumber:
    case WireField::AcknowledgmentNumber:
    case WireField::DataOffset:
    case WireField::Reserved:
    case WireField::ControlBits:
    case WireField::Window:
    case WireField::Checksum:
    case WireField::UrgentPointer:
    case WireField::OptionOther:
    case WireField::Data:
        return;
    }
}

/// The length that a known option must have; 0: any.
std::size_t lengthOf(std::uint8_t kind) {
    switch (kind) {
    case kMaximumSegmentSize:
        return 4;
    case kWindowScale:
        return 3;
    case kSackPermitted:
        return 2;
    case kTimestamps:
        return 10;
    default:
        return 0;
    }
}

void takeOption(SegmentOptions& options, std::span<const std::uint8_t> option) {
    switch (option[0]) {
    case kMaximumSegmentSize:
        options.maximumSegmentSize = get16(option, 2);
        return;
    case kWindowScale:
        options.windowScale = option[2];
        return;
    case kSackPermitted:
        options.sackPermitted = true;
        return;
    case kTimestamps:
        options.timestamps = Timestamps{get32(option, 2), get32(option, 6)};
        return;
    case kSack:
        options.sackBlocks.clear();
        for (std::size_t at = 2; at < option.size(); at += 8)
            options.sackBlocks.push_back({SeqNum(get32(option, at)), SeqNum(get32(option, at + 4))});
        return;
    default:
        return;
    }
}

/// `header` is the whole header.
std::optional<WireError> takeOptions(SegmentOptions& options, std::span<const std::uint8_t> header) {
    std::size_t at = kHeaderOctetsMin;
    while (at < header.size() && header[at] != kEndOfOptions) {
        if (header[at] == kNoOperation) {
            ++at;
            continue;
        }
        if (at + 1 == header.size())
            return WireError{WireErrorCode::OptionCutShort, at + 1, 0};
        const std::size_t length = header[at + 1];
        const std::size_t wanted = lengthOf(header[at]);
        const bool sackBroken = header[at] == kSack && (length < 10 || length % 8 != 2);
        if (length < 2 || sackBroken || (wanted != 0 && length != wanted))
            return WireError{WireErrorCode::OptionLengthWrong, at + 1, wanted};
        if (at + length > header.size())
            return WireError{WireErrorCode::OptionCutShort, header.size(), at + length};
        takeOption(options, header.subspan(at, length));
        at += length;
    }
    return std::nullopt;
}

} // namespace

std::size_t sackBlocksMax(const SegmentOptions& options) {
    std::size_t taken = options.maximumSegmentSize ? 4 : 0;
    taken += options.timestamps ? 12U : options.sackPermitted ? 4U : 0U;
    taken += options.windowScale ? 4U : 0U;
    return (kOptionOctetsMax - taken - 4) / 8;
}

std::vector<WirePart> wireLayout(const Segment& segment) {
    std::vector<WirePart> parts;
    std::size_t bit = 0;
    const auto place = [&](WireField field, std::size_t bits) {
        parts.push_back({field, bit, bits});
        bit += bits;
    };
    for (const FixedField& fixed : kFixedFields)
        place(fixed.field, fixed.bits);
    for (const OptionPart& part : optionParts(segment.options))
        place(part.field, 8 * part.octets);
    if (!segment.data.empty())
        place(WireField::Data, 8 * segment.data.size());
    return parts;
}

Octets encode(const Segment& segment) {
    Octets options;
    for (const OptionPart& part : optionParts(segment.options))
        putOption(options, part, segment.options);
    const std::size_t headerOctets = kHeaderOctetsMin + options.size();

    Octets octets;
    octets.reserve(headerOctets + segment.data.size());
    put16(octets, segment.source.port);
    put16(octets, segment.destination.port);
    put32(octets, segment.seq.value());
    put32(octets, segment.ack.value());
    octets.push_back(static_cast<std::uint8_t>(headerOctets / 4 << 4 | (segment.reserved & 0x0FU)));
    octets.push_back(segment.control);
    put16(octets, segment.window);
    put16(octets, 0);
    put16(octets, segment.urgentPointer);
    octets.insert(octets.end(), options.begin(), options.end());
    octets.insert(octets.end(), segment.data.begin(), segment.data.end());

    std::uint16_t checksum = accountChecksum(octets, segment.source, segment.destination).right;
    if (segment.checksumDamaged)
        checksum ^= 1U;
    octets[kTcpChecksumAt] = static_cast<std::uint8_t>(checksum >> 8);
    octets[kTcpChecksumAt + 1] = static_cast<std::uint8_t>(checksum);
    return octets;
}

std::variant<Segment, WireError> decode(std::span<const std::uint8_t> octets, const Socket& source,
                                        const Socket& destination) {
    if (octets.size() < kHeaderOctetsMin)
        return WireError{WireErrorCode::HeaderCutShort, octets.size(), kHeaderOctetsMin};
    const std::size_t headerOctets = std::size_t{4} * (octets[12] >> 4);
    if (headerOctets < kHeaderOctetsMin)
        return WireError{WireErrorCode::DataOffsetTooSmall, 12, kHeaderOctetsMin / 4};
    if (octets.size() < headerOctets)
        return WireError{WireErrorCode::HeaderCutShort, octets.size(), headerOctets};

    Segment segment;
    segment.source = {source.address, get16(octets, 0)};
    segment.destination = {destination.address, get16(octets, 2)};
    segment.seq = SeqNum(get32(octets, 4));
    segment.ack = SeqNum(get32(octets, 8));
    segment.reserved = octets[12] & 0x0FU;
    segment.control = octets[13];
    segment.window = get16(octets, 14);
    segment.urgentPointer = get16(octets, 18);
    if (const auto error = takeOptions(segment.options, octets.first(headerOctets)))
        return *error;
    const auto data = octets.subspan(headerOctets);
    segment.data.assign(data.begin(), data.end());
    // Zero has two forms in one's complement: compare the sum with the field in it, not the field.
    const auto pseudo = pseudoHeader(source, destination, octets.size());
    segment.checksumDamaged = foldCarries(sumOfWords(pseudo) + sumOfWords(octets)) != 0xFFFF;
    return segment;
}

std::string_view wireErrorText(WireErrorCode code) {
    switch (code) {
    case WireErrorCode::HeaderCutShort:
        return "the header is cut short";
    case WireErrorCode::DataOffsetTooSmall:
        return "the data offset is below 5 words";
    case WireErrorCode::OptionCutShort:
        return "an option reaches beyond the header";
    case WireErrorCode::OptionLengthWrong:
        return "an option has a wrong length";
    case WireErrorCode::NotIpv4:
        return "not IPv4";
    case WireErrorCode::NotTcp:
        return "not TCP";
    case WireErrorCode::IpHeaderTooShort:
        return "the IP header is too short";
    case WireErrorCode::IpLengthWrong:
        return "the IP total length is wrong";
    case WireErrorCode::IpChecksumWrong:
        return "the IP header's checksum is wrong";
    case WireErrorCode::IpFragment:
        return "a fragment of an IP packet";
    }
    return {};
}

std::array<std::uint8_t, 12> pseudoHeader(const Socket& source, const Socket& destination,
                                          std::size_t segmentOctets) {
    Octets octets;
    put32(octets, source.address);
    put32(octets, destination.address);
    put16(octets, kProtocolTcp);
    put16(octets, static_cast<std::uint16_t>(segmentOctets));
    std::array<std::uint8_t, 12> header{};
    std::ranges::copy(octets, header.begin());
    return header;
}

std::uint32_t sumOfWords(std::span<const std::uint8_t> octets) {
    std::uint32_t sum = 0;
    for (std::size_t at = 0; at + 1 < octets.size(); at += 2)
        sum += get16(octets, at);
    if (octets.size() % 2 == 1)
        sum += static_cast<std::uint32_t>(octets.back()) << 8;
    return sum;
}

std::uint16_t foldCarries(std::uint32_t sum) {
    while (sum > 0xFFFFU)
        sum = (sum & 0xFFFFU) + (sum >> 16);
    return static_cast<std::uint16_t>(sum);
}

ChecksumAccount accountChecksum(std::span<const std::uint8_t> octets, const Socket& source,
                                const Socket& destination) {
    ChecksumAccount account;
    account.carried = get16(octets, kTcpChecksumAt);
    account.pseudoHeaderSum = sumOfWords(pseudoHeader(source, destination, octets.size()));
    account.segmentSum = sumOfWords(octets) - account.carried;
    account.folded = foldCarries(account.pseudoHeaderSum + account.segmentSum);
    account.right = static_cast<std::uint16_t>(~account.folded);
    return account;
}

} // namespace finwait
