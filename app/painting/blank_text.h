#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace finwait {

// A worksheet's text has boxes in it: what is to be filled in stands between two marks. A box is as wide as
// its columns, whatever stands in them; in the key that is the answer, filled up with blanks.

inline constexpr std::string_view kBoxBegin = "\xE2\x81\xA3"; ///< U+2063
inline constexpr std::string_view kBoxEnd = "\xE2\x81\xA4";   ///< U+2064
inline constexpr std::string_view kBlank = "\xC2\xA0";        ///< U+00A0, one column of a box.

struct TextPiece {
    std::string text; ///< Of an empty box: nothing but blanks.
    bool box = false;
};

[[nodiscard]] inline bool hasBoxes(std::string_view text) {
    return text.find(kBoxBegin) != std::string_view::npos;
}

/// A box that is `columns` wide; empty, or with the answer in its middle.
std::string boxFor(std::string_view answer, std::size_t columns, bool filled);

/// `text` with every number in a box.
std::string withNumbersInBoxes(std::string_view text, bool filled);

std::vector<TextPiece> piecesOf(std::string_view text);

/// How many columns a box with this text has.
std::size_t columnsOf(std::string_view text);

/// What stands in a box; empty: it is to be filled in.
std::string answerIn(std::string_view text);

} // namespace finwait
