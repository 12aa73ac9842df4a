#include "app/export/display_width.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace finwait {

namespace {

struct WideRange {
    char32_t first;
    char32_t last;
};

constexpr std::array<WideRange, 9> kWide = {{
    {0x1100, 0x115F},
    {0x2E80, 0x303E},
    {0x3041, 0x33FF},
    {0x3400, 0x4DBF},
    {0x4E00, 0x9FFF},
    {0xAC00, 0xD7A3},
    {0xF900, 0xFAFF},
    {0xFE30, 0xFE6F},
    {0xFF00, 0xFF60},
}};

bool isWide(char32_t character) {
    return std::any_of(kWide.begin(), kWide.end(), [character](const WideRange& range) {
        return character >= range.first && character <= range.last;
    });
}

/// The character that begins at `at`, which moves behind it; an octet that begins none stands for itself.
char32_t nextCharacter(std::string_view utf8, std::size_t& at) {
    const auto lead = static_cast<unsigned char>(utf8[at++]);
    const int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC0 ? 1 : 0;
    char32_t character = more == 0 ? lead : lead & (0x3FU >> more);
    for (int i = 0; i < more && at < utf8.size(); ++i)
        character = (character << 6U) | (static_cast<unsigned char>(utf8[at++]) & 0x3FU);
    return character;
}

} // namespace

std::size_t displayWidth(std::string_view utf8) {
    std::size_t width = 0;
    for (std::size_t at = 0; at < utf8.size();)
        width += isWide(nextCharacter(utf8, at)) ? 2U : 1U;
    return width;
}

std::string padded(std::string_view text, std::size_t width) {
    const std::size_t taken = displayWidth(text);
    return std::string(text) + std::string(width > taken ? width - taken : 0, ' ');
}

} // namespace finwait
