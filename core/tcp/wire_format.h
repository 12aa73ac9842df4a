#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <variant>
#include <vector>

#include "core/tcp/segment.h"
#include "core/tcp/wire_numbers.h"

namespace finwait {

// A segment as it travels: octets in network byte order (RFC 9293 §3.1), without the IP header before it
// (core/tcp/ipv4_format.h).

inline constexpr std::size_t kOptionOctetsMax = 40;

/// The parts of a header, in the order of RFC 9293 §3.1; options as they lie in the header.
enum class WireField : std::uint8_t {
    SourcePort,
    DestinationPort,
    SequenceNumber,
    AcknowledgmentNumber,
    DataOffset,
    Reserved,
    ControlBits,
    Window,
    Checksum,
    UrgentPointer,
    OptionNop,
    OptionMss,
    OptionSackPermitted,
    OptionTimestamps,
    OptionWindowScale,
    OptionSack,
    OptionOther, ///< Of a captured segment: not modelled, or behind the end of options.
    Data,
};

/// Where a part lies, in bits from the first of the header.
struct WirePart {
    WireField field = WireField::SourcePort;
    std::size_t firstBit = 0;
    std::size_t bits = 0;

    [[nodiscard]] std::size_t firstOctet() const { return firstBit / 8; }
    /// One past the last octet that it touches.
    [[nodiscard]] std::size_t endOctet() const { return (firstBit + bits + 7) / 8; }
    friend bool operator==(const WirePart&, const WirePart&) = default;
};

/// Every part of the encoded segment, without gaps; data last and only where there is some.
///
/// Options lie as Linux lays them out: MSS, then SACK-permitted and timestamps (in one run of 12 octets when
/// both are there), window scale, SACK, each run filled up to whole words by NOPs before it. SACK blocks that
/// the 40 octets have no room for are left out, the last ones first (RFC 2018 §3).
std::vector<WirePart> wireLayout(const Segment& segment);
/// The SACK blocks that find room beside the other options: two to four.
std::size_t sackBlocksMax(const SegmentOptions& options);

/// Header, options and data. The checksum is right; a damaged one differs from it in the last bit. The length
/// in the pseudo-header is taken modulo 2^16: no IPv4 packet carries more (`encodeIpv4` refuses it).
Octets encode(const Segment& segment);

enum class WireErrorCode : std::uint8_t {
    HeaderCutShort,     ///< Fewer octets than the header says, or than the least header has.
    DataOffsetTooSmall, ///< Below 5 words.
    OptionCutShort,     ///< An option's length reaches beyond the header.
    OptionLengthWrong,  ///< Not the length that this option has.
    NotIpv4,
    NotTcp,
    IpHeaderTooShort,
    IpLengthWrong, ///< The total length is below the header's, or beyond the octets on hand.
    IpChecksumWrong,
    IpFragment, ///< Only a part of a packet.
};

/// What is wrong with octets from outside, and where.
struct WireError {
    WireErrorCode code = WireErrorCode::HeaderCutShort;
    std::size_t offset = 0;   ///< Of the octet that is wrong, or of the first one that is missing.
    std::size_t expected = 0; ///< What should stand there, or how many octets there should be; 0: no number.
    friend bool operator==(const WireError&, const WireError&) = default;
};

/// "the header is cut short": for messages and logs, in English.
std::string_view wireErrorText(WireErrorCode code);

/// Reads octets as a segment between two addresses (the ports of `source` and `destination` are ignored). A
/// wrong checksum is no error: the segment says `checksumDamaged`. Unknown options are skipped (MUST-6); of
/// an option that comes twice the last counts.
std::variant<Segment, WireError> decode(std::span<const std::uint8_t> octets, const Socket& source,
                                        const Socket& destination);

/// What the checksum covers besides the segment (RFC 9293 §3.1): addresses, zero, protocol, TCP length.
std::array<std::uint8_t, 12> pseudoHeader(const Socket& source, const Socket& destination,
                                          std::size_t segmentOctets);

/// 16-bit words added up, an odd last octet padded on the right with zero; carries are not yet folded in.
std::uint32_t sumOfWords(std::span<const std::uint8_t> octets);

/// The carries added back in until 16 bits remain (one's complement sum).
std::uint16_t foldCarries(std::uint32_t sum);

/// How a checksum comes about.
struct ChecksumAccount {
    std::uint32_t pseudoHeaderSum = 0;
    std::uint32_t segmentSum = 0; ///< The checksum field counts as zero.
    std::uint16_t folded = 0;     ///< Of both.
    std::uint16_t right = 0;      ///< The complement of `folded`.
    std::uint16_t carried = 0;    ///< What the segment says.
    friend bool operator==(const ChecksumAccount&, const ChecksumAccount&) = default;
};

/// `octets` must hold a whole header.
ChecksumAccount accountChecksum(std::span<const std::uint8_t> octets, const Socket& source,
                                const Socket& destination);

} // namespace finwait
