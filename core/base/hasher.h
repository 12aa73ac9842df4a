#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <type_traits>

#include "core/base/seq_num.h"
#include "core/base/sim_time.h"

namespace finwait {

/// Folds values into 64 bits, the same on every machine and build. It tells states apart; it does not resist
/// attack.
class Hasher {
public:
    template <typename T>
    requires(std::is_integral_v<T> || std::is_enum_v<T>) Hasher& add(T value) {
        mix(static_cast<std::uint64_t>(value));
        return *this;
    }
    Hasher& add(SeqNum seq) { return add(seq.value()); }
    Hasher& add(SimTime time) { return add(time.us); }
    template <typename T>
    Hasher& add(const std::optional<T>& value) {
        add(value.has_value());
        return value ? add(*value) : *this;
    }
    Hasher& addBytes(std::span<const std::uint8_t> bytes) {
        add(bytes.size());
        for (const std::uint8_t byte : bytes)
            mix(byte);
        return *this;
    }

    [[nodiscard]] std::uint64_t value() const { return m_hash; }

private:
    void mix(std::uint64_t value) {
        m_hash = (m_hash ^ value) * 0x9FB21C651E98DF25ULL;
        m_hash ^= m_hash >> 32U;
    }

    std::uint64_t m_hash = 0xCBF29CE484222325ULL;
};

} // namespace finwait
