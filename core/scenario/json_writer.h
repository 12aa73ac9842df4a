#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "core/scenario/localized_text.h"

namespace finwait {

/// One JSON object on one line, member by member: `{"end": "A", "enters": "LISTEN"}`.
class JsonLine {
public:
    JsonLine& add(std::string_view key, std::string_view text);
    JsonLine& add(std::string_view key, const char* text) { return add(key, std::string_view(text)); }
    JsonLine& add(std::string_view key, std::int64_t number) { return addRaw(key, std::to_string(number)); }
    JsonLine& add(std::string_view key, std::uint64_t number) { return addRaw(key, std::to_string(number)); }
    JsonLine& add(std::string_view key, std::uint32_t number) { return addRaw(key, std::to_string(number)); }
    JsonLine& add(std::string_view key, int number) { return addRaw(key, std::to_string(number)); }
    JsonLine& add(std::string_view key, bool value) { return addRaw(key, value ? "true" : "false"); }
    /// `json` is JSON already.
    JsonLine& addRaw(std::string_view key, std::string_view json);

    [[nodiscard]] std::string text() const { return m_text + '}'; }

private:
    std::string m_text = "{";
};

/// One JSON object with a line for each member. `depth` is how deep its members' parent lies: 0 for a
/// document.
class JsonBlock {
public:
    explicit JsonBlock(int depth) : m_depth(depth) {}

    JsonBlock& addRaw(std::string_view key, std::string_view json);
    /// Leaves an empty text out.
    JsonBlock& add(std::string_view key, const LocalizedText& text);

    [[nodiscard]] std::string text() const;

private:
    int m_depth;
    std::string m_members;
};

/// `["a", "b"]` on one line.
std::string jsonStrings(std::span<const std::string> strings);

// Values of more than one line, for a place at `depth`.
std::string jsonList(std::span<const std::string> elements, int depth);
std::string jsonText(const LocalizedText& text, int depth);

} // namespace finwait
