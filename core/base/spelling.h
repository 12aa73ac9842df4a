#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace finwait {

/// Insertions, deletions and replacements of octets that turn one word into the other.
int editDistance(std::string_view a, std::string_view b);

/// The word that was perhaps meant: the nearest of those that differ in a third of their letters at most.
std::optional<std::string_view> nearestWord(std::string_view word, std::span<const std::string_view> known);

} // namespace finwait
