#include "core/scenario/numbered_text.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace finwait {

namespace {

struct Mark {
    End end;
    SeqNum number;
    std::size_t length; ///< With both braces.
};

/// The mark that `text` begins with.
std::optional<Mark> markAt(std::string_view text) {
    constexpr std::size_t kPrefix = 3;
    if (text.size() < kPrefix || text[0] != '{' || (text[1] != 'A' && text[1] != 'B') || text[2] != ':')
        return std::nullopt;
    std::uint32_t number = 0;
    const char* const last = text.data() + text.size();
    const auto [behind, error] = std::from_chars(text.data() + kPrefix, last, number);
    if (error != std::errc() || behind == last || *behind != '}')
        return std::nullopt;
    const auto length = static_cast<std::size_t>(behind - text.data()) + 1;
    return Mark{text[1] == 'A' ? End::A : End::B, SeqNum(number), length};
}

} // namespace

std::string withNumbers(std::string_view text, const NumberWriter& write) {
    std::string out;
    while (!text.empty()) {
        const std::size_t brace = std::min(text.find('{'), text.size());
        out += text.substr(0, brace);
        text.remove_prefix(brace);
        if (const auto mark = markAt(text)) {
            out += write(mark->end, mark->number);
            text.remove_prefix(mark->length);
        } else if (!text.empty()) {
            out += text.front();
            text.remove_prefix(1);
        }
    }
    return out;
}

} // namespace finwait
