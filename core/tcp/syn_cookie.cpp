#include "core/tcp/syn_cookie.h"

#include <algorithm>
#include <array>

#include "core/base/hasher.h"

namespace finwait {

namespace {

constexpr std::int64_t kTickUs = 64 * kSecondUs;
constexpr std::int64_t kTicksBack = 1; ///< How many ticks old a cookie may be.
constexpr std::uint32_t kHashMask = 0x00FF'FFFF;
constexpr std::uint64_t kPurpose =
    0x636F'6F6B'6965ULL; ///< Tells this hash from the ISS's, which has the same key.

/// Eight sizes that are common on the Internet, FreeBSD's choice (tcp_sc_msstab).
constexpr std::array<std::uint16_t, 8> kSizes = {216, 536, 1200, 1360, 1400, 1440, 1452, 1460};

std::uint32_t hashAt(const Config& config, const Socket& remote, SeqNum irs, std::int64_t tick) {
    Hasher hasher;
    hasher.add(config.issSecret).add(kPurpose);
    for (const Socket& socket : {config.local, remote})
        hasher.add(socket.address).add(socket.port);
    return static_cast<std::uint32_t>(hasher.add(irs).add(tick).value()) & kHashMask;
}

std::uint32_t tickBits(std::int64_t tick) {
    return static_cast<std::uint32_t>(tick & 31) << 27U;
}

/// The largest size that is not larger than what was announced.
std::uint32_t sizeIndex(std::uint16_t announced) {
    const auto* beyond = std::ranges::upper_bound(kSizes, announced);
    return beyond == kSizes.begin() ? 0U : static_cast<std::uint32_t>(beyond - kSizes.begin() - 1);
}

} // namespace

SynCookie makeSynCookie(const Config& config, const Segment& syn, SimTime now) {
    const std::int64_t tick = now.us / kTickUs;
    const std::uint32_t index = sizeIndex(syn.options.maximumSegmentSize.value_or(config.mssDefault));
    const std::uint32_t bits = tickBits(tick) | index << 24U | hashAt(config, syn.source, syn.seq, tick);
    return {syn.seq + bits, kSizes[index]};
}

std::optional<std::uint16_t> mssOfSynCookie(const Config& config, const Segment& ack, SimTime now) {
    const SeqNum irs = ack.seq - 1;
    const std::uint32_t bits = (ack.ack - 1).value() - irs.value();
    const std::int64_t newest = now.us / kTickUs;
    for (std::int64_t tick = newest; tick >= std::max<std::int64_t>(0, newest - kTicksBack); --tick) {
        const std::uint32_t hash = hashAt(config, ack.source, irs, tick);
        if ((bits & (31U << 27U)) == tickBits(tick) && (bits & kHashMask) == hash)
            return kSizes[(bits >> 24U) & 7U];
    }
    return std::nullopt;
}

} // namespace finwait
