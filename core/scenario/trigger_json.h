#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "core/scenario/json_reader.h"
#include "core/sim/script.h"

namespace finwait {

// How triggers are written in scenario files. The readers throw JsonFailure.

/// Points in virtual time: some 31 years.
inline constexpr std::int64_t kFileTimeMaxUs = 1'000'000'000'000'000;
/// Spans of virtual time: some 115 days, so that no number of them overflows the clock.
inline constexpr std::int64_t kFileDurationMaxUs = 10'000'000'000'000;

/// The items of a script that others may name.
class ItemNames {
public:
    void add(std::string_view name, std::uint32_t index) { m_indices.emplace(name, index); }
    [[nodiscard]] bool contains(std::string_view name) const { return m_indices.contains(name); }
    /// The item that a string names.
    [[nodiscard]] std::uint32_t read(const JsonValue& name) const;

private:
    std::map<std::string, std::uint32_t, std::less<>> m_indices;
};

Trigger readTrigger(const JsonValue& value, const ItemNames& items);
/// From an object that may hold other members beside the trigger's. Empty when it holds no trigger.
std::optional<Trigger> readTriggerMembers(JsonObject& object, const ItemNames& items);

/// `script` holds the items that the trigger may name.
std::string writeTrigger(const Trigger& trigger, const Script& script);

End readEnd(const JsonValue& value);
std::string_view endName(End end);
State readState(const JsonValue& value);

std::int64_t readTime(const JsonValue& value);
std::int64_t readDuration(const JsonValue& value);

} // namespace finwait
