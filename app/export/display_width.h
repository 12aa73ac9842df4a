#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace finwait {

/// Columns that a UTF-8 text takes in a terminal or a monospaced font: two for the wide characters of East
/// Asian scripts (Unicode Annex 11, classes W and F), one for any other.
std::size_t displayWidth(std::string_view utf8);

/// `text` filled up with blanks at the right to `width` columns.
std::string padded(std::string_view text, std::size_t width);

} // namespace finwait
