#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace finwait {

/// A text in several languages, keyed by language code ("en", "zh_CN"); "en" is there unless all is empty.
using LocalizedText = std::map<std::string, std::string, std::less<>>;

/// The text in `language`, falling back to English.
const std::string& textIn(const LocalizedText& text, std::string_view language);

} // namespace finwait
