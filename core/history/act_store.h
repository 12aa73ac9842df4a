#pragma once

#include <cstdint>
#include <vector>

#include "core/sim/intent.h"

namespace finwait {

/// An act in eight octets. Acts that carry more than these can say (a SEND's text, a forged segment, a link)
/// lie in the store that packed them.
struct PackedAct {
    std::uint8_t kind = 0; ///< The alternative of `Act`.
    bool stored = false;   ///< `value` is the place in the store.
    End end = End::A;
    std::uint8_t call = 0;   ///< The `UserCall`, above it an OPEN's flags; 1: an ObserveAct that arrives.
    std::uint32_t value = 0; ///< A segment's id (of an ObserveAct its place) or a RECEIVE's octets.
};

/// The acts of a history. Acts that repeat are kept once.
class ActStore {
public:
    PackedAct pack(const Act& act);
    [[nodiscard]] Act unpack(const PackedAct& packed) const;

private:
    std::uint32_t keep(const Act& act);

    std::vector<Act> m_acts;
};

} // namespace finwait
