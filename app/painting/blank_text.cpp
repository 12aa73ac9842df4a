#include "app/painting/blank_text.h"

#include <algorithm>

namespace finwait {

namespace {

constexpr std::size_t kNumberColumnsMin = 5;

void addBlanks(std::string& text, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i)
        text += kBlank;
}

bool isDigit(char character) {
    return character >= '0' && character <= '9';
}

} // namespace

std::size_t columnsOf(std::string_view utf8) {
    return static_cast<std::size_t>(std::ranges::count_if(
        utf8, [](char octet) { return (static_cast<unsigned char>(octet) & 0xC0) != 0x80; }));
}

std::string boxFor(std::string_view answer, std::size_t columns, bool filled) {
    const std::size_t own = columnsOf(answer);
    const std::size_t spare = columns > own ? columns - own : 0;
    std::string text(kBoxBegin);
    addBlanks(text, filled ? spare / 2 : std::max(columns, own));
    if (filled) {
        text += answer;
        addBlanks(text, spare - spare / 2);
    }
    text += kBoxEnd;
    return text;
}

std::string withNumbersInBoxes(std::string_view text, bool filled) {
    std::string result;
    std::size_t at = 0;
    while (at < text.size()) {
        // A number is what follows "=".
        const std::size_t equals = text.find('=', at);
        if (equals == std::string_view::npos)
            break;
        std::size_t end = equals + 1;
        while (end < text.size() && (isDigit(text[end]) || (end == equals + 1 && text[end] == '-')))
            ++end;
        result += text.substr(at, equals + 1 - at);
        const std::string_view number = text.substr(equals + 1, end - equals - 1);
        if (!number.empty())
            result += boxFor(number, std::max(kNumberColumnsMin, number.size() + 1), filled);
        at = end;
    }
    result += text.substr(std::min(at, text.size()));
    return result;
}

std::vector<TextPiece> piecesOf(std::string_view text) {
    std::vector<TextPiece> pieces;
    while (!text.empty()) {
        const std::size_t begin = text.find(kBoxBegin);
        if (begin != 0)
            pieces.push_back({std::string(text.substr(0, begin)), false});
        if (begin == std::string_view::npos)
            break;
        text.remove_prefix(begin + kBoxBegin.size());
        const std::size_t end = text.find(kBoxEnd);
        pieces.push_back({std::string(text.substr(0, end)), true});
        if (end == std::string_view::npos)
            break;
        text.remove_prefix(end + kBoxEnd.size());
    }
    return pieces;
}

std::string answerIn(std::string_view text) {
    std::string answer(text);
    while (answer.starts_with(kBlank))
        answer.erase(0, kBlank.size());
    while (answer.ends_with(kBlank))
        answer.erase(answer.size() - kBlank.size());
    return answer;
}

} // namespace finwait
