#pragma once

#include <cstdint>
#include <string>
#include <string_view>

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

} // namespace finwait
