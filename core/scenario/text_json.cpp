#include "core/scenario/text_json.h"

namespace finwait {

const std::string& textIn(const LocalizedText& text, std::string_view language) {
    static const std::string kNothing;
    auto found = text.find(language);
    if (found == text.end())
        found = text.find(std::string_view("en"));
    return found == text.end() ? kNothing : found->second;
}

LocalizedText readText(const JsonValue& value) {
    value.requireObject();
    if (value.count() > kLanguagesMax)
        value.fail(LoadProblem::TooManyElements,
                   {std::to_string(value.count()), std::to_string(kLanguagesMax)});
    LocalizedText text;
    for (const JsonValue& member : value.children()) {
        if (member.asText(kTextOctetsMax).empty())
            member.fail(LoadProblem::TextEmpty);
        text.emplace(member.key(), member.asString());
    }
    if (!text.contains("en"))
        value.fail(LoadProblem::EnglishMissing);
    return text;
}

LocalizedText readOptionalText(JsonObject& object, std::string_view key) {
    const auto value = object.find(key);
    return value ? readText(*value) : LocalizedText{};
}

} // namespace finwait
