#pragma once

#include <string>

#include "core/scenario/json_reader.h"
#include "core/scenario/localized_text.h"

namespace finwait {

inline constexpr std::size_t kTextOctetsMax = 8'000; ///< Of one text in one language.
inline constexpr std::size_t kLanguagesMax = 50;

/// Throws JsonFailure.
LocalizedText readText(const JsonValue& value);
/// Nothing when the key is not there.
LocalizedText readOptionalText(JsonObject& object, std::string_view key);

} // namespace finwait
