#include "core/tcp/ipv4_format.h"

#include "core/tcp/wire_numbers.h"
#include "core/tcp/wire_octets.h"

namespace finwait {

namespace {

constexpr std::uint8_t kVersion = 4;
constexpr std::uint8_t kTimeToLive = 64;
constexpr std::uint16_t kDontFragment = 0x4000;
constexpr std::uint16_t kFragmentMask = 0x3FFF; ///< "More fragments" and the fragment offset.

} // namespace

std::optional<Octets> encodeIpv4(std::uint32_t source, std::uint32_t destination,
                                 std::span<const std::uint8_t> payload, std::uint16_t identification) {
    const std::size_t total = kIpv4HeaderOctets + payload.size();
    if (total > 0xFFFF)
        return std::nullopt;
    Octets octets;
    octets.reserve(total);
    octets.push_back(kVersion << 4 | kIpv4HeaderOctets / 4);
    octets.push_back(0);
    put16(octets, static_cast<std::uint32_t>(total));
    put16(octets, identification);
    put16(octets, kDontFragment);
    octets.push_back(kTimeToLive);
    octets.push_back(kProtocolTcp);
    put16(octets, 0);
    put32(octets, source);
    put32(octets, destination);
    const auto checksum = static_cast<std::uint16_t>(~foldCarries(sumOfWords(octets)));
    octets[kIpv4ChecksumAt] = static_cast<std::uint8_t>(checksum >> 8);
    octets[kIpv4ChecksumAt + 1] = static_cast<std::uint8_t>(checksum);
    octets.insert(octets.end(), payload.begin(), payload.end());
    return octets;
}

std::variant<Ipv4Packet, WireError> decodeIpv4(std::span<const std::uint8_t> octets) {
    if (octets.size() < kIpv4HeaderOctets)
        return WireError{WireErrorCode::IpHeaderTooShort, octets.size(), kIpv4HeaderOctets};
    if (octets[0] >> 4 != kVersion)
        return WireError{WireErrorCode::NotIpv4, 0, kVersion};
    const std::size_t headerOctets = std::size_t{4} * (octets[0] & 0x0FU);
    if (headerOctets < kIpv4HeaderOctets || headerOctets > octets.size())
        return WireError{WireErrorCode::IpHeaderTooShort, 0, kIpv4HeaderOctets / 4};
    const std::size_t total = get16(octets, 2);
    if (total < headerOctets || total > octets.size())
        return WireError{WireErrorCode::IpLengthWrong, 2, octets.size()};
    if (foldCarries(sumOfWords(octets.first(headerOctets))) != 0xFFFF)
        return WireError{WireErrorCode::IpChecksumWrong, kIpv4ChecksumAt, 0};
    if ((get16(octets, 6) & kFragmentMask) != 0)
        return WireError{WireErrorCode::IpFragment, 6, 0};
    if (octets[9] != kProtocolTcp)
        return WireError{WireErrorCode::NotTcp, 9, kProtocolTcp};
    return Ipv4Packet{{get32(octets, 12), 0},
                      {get32(octets, 16), 0},
                      get16(octets, 4),
                      octets.subspan(headerOctets, total - headerOctets)};
}

} // namespace finwait
