#include "core/scenario/json_writer.h"

#include "core/scenario/json_reader.h"

namespace finwait {

namespace {

std::string newLine(int depth) {
    return "\n" + std::string(static_cast<std::size_t>(depth) * 4, ' ');
}

} // namespace

JsonLine& JsonLine::add(std::string_view key, std::string_view text) {
    return addRaw(key, jsonString(text));
}

JsonLine& JsonLine::addRaw(std::string_view key, std::string_view json) {
    if (m_text.size() > 1)
        m_text += ", ";
    m_text += jsonString(key);
    m_text += ": ";
    m_text += json;
    return *this;
}

JsonBlock& JsonBlock::addRaw(std::string_view key, std::string_view json) {
    m_members += (m_members.empty() ? "" : ",") + newLine(m_depth + 1) + jsonString(key) + ": ";
    m_members += json;
    return *this;
}

JsonBlock& JsonBlock::add(std::string_view key, const LocalizedText& text) {
    return text.empty() ? *this : addRaw(key, jsonText(text, m_depth + 1));
}

std::string JsonBlock::text() const {
    return "{" + m_members + newLine(m_depth) + "}";
}

std::string jsonStrings(std::span<const std::string> strings) {
    std::string text;
    for (const std::string& string : strings)
        text += (text.empty() ? "" : ", ") + jsonString(string);
    return "[" + text + "]";
}

std::string jsonList(std::span<const std::string> elements, int depth) {
    if (elements.empty())
        return "[]";
    std::string list = "[";
    for (const std::string& element : elements)
        list += (list.size() > 1 ? "," : "") + newLine(depth + 1) + element;
    return list + newLine(depth) + "]";
}

std::string jsonText(const LocalizedText& text, int depth) {
    JsonBlock block(depth);
    for (const auto& [language, words] : text)
        block.addRaw(language, jsonString(words));
    return block.text();
}

} // namespace finwait
