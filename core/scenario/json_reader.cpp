#include "core/scenario/json_reader.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "core/base/spelling.h"

namespace finwait {

namespace {

std::string_view kindName(JsonKind kind) {
    switch (kind) {
    case JsonKind::Null:
        return "null";
    case JsonKind::Boolean:
        return "true or false";
    case JsonKind::Number:
        return "a number";
    case JsonKind::String:
        return "a string";
    case JsonKind::Array:
        return "an array";
    case JsonKind::Object:
        return "an object";
    }
    return {};
}

void appendCodePoint(std::string& out, unsigned char c) {
    constexpr std::string_view kHex = "0123456789abcdef";
    out += "\\u00";
    out += kHex[c >> 4U];
    out += kHex[c & 0x0FU];
}

std::string pointerToken(std::string_view key) {
    std::string token;
    for (const char c : key) {
        if (c == '~')
            token += "~0";
        else if (c == '/')
            token += "~1";
        else
            token += c;
    }
    return token;
}

std::string_view shortened(std::string_view text) {
    constexpr std::size_t kQuotedOctetsMax = 60;
    std::size_t size = std::min(text.size(), kQuotedOctetsMax);
    while (size < text.size() && size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U)
        --size;
    return text.substr(0, size);
}

std::string listOf(std::span<const std::string_view> words) {
    std::string list;
    for (const std::string_view word : words) {
        list += list.empty() ? "" : ", ";
        list += word;
    }
    return list;
}

} // namespace

std::string jsonString(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        const auto code = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (c == '\n') {
            out += "\\n";
        } else if (c == '\r') {
            out += "\\r";
        } else if (c == '\t') {
            out += "\\t";
        } else if (code < 0x20U) {
            appendCodePoint(out, code);
        } else {
            out += c;
        }
    }
    return out + '"';
}

std::string quotedStart(std::string_view text) {
    return jsonString(shortened(text));
}

std::string JsonDocument::pointerTo(Index index) const {
    std::string pointer;
    for (Index i = index; m_entries[i].parent != kNone; i = m_entries[i].parent) {
        const bool member = m_entries[m_entries[i].parent].kind == JsonKind::Object;
        const std::string token =
            member ? pointerToken(m_entries[i].key) : std::to_string(m_entries[i].place);
        pointer.insert(0, "/" + token);
    }
    return pointer;
}

JsonDocument::Index JsonDocument::find(std::string_view pointer) const {
    Index at = 0;
    while (!pointer.empty()) {
        const std::string_view token = pointer.substr(1, pointer.find('/', 1) - 1);
        Index child = m_entries[at].firstChild;
        const bool member = m_entries[at].kind == JsonKind::Object;
        while (child != kNone
               && (member ? pointerToken(m_entries[child].key) : std::to_string(m_entries[child].place))
                      != token)
            child = m_entries[child].nextSibling;
        if (child == kNone)
            return at;
        at = child;
        pointer.remove_prefix(token.size() + 1);
    }
    return at;
}

LoadError JsonDocument::errorAt(std::size_t offset, std::string pointer, LoadProblem problem,
                                std::vector<std::string> operands) const {
    const std::string_view before = std::string_view(m_text).substr(0, offset);
    const auto lineStart = before.rfind('\n');
    const std::string_view line = lineStart == std::string_view::npos ? before : before.substr(lineStart + 1);
    const auto startsCharacter = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
    LoadError error = makeLoadError(m_name, problem, std::move(operands));
    error.line = static_cast<std::size_t>(std::ranges::count(before, '\n')) + 1;
    error.column = static_cast<std::size_t>(std::ranges::count_if(line, startsCharacter)) + 1;
    error.jsonPointer = std::move(pointer);
    return error;
}

const std::string& JsonValue::asString() const {
    require(JsonKind::String);
    return entry().text;
}

const std::string& JsonValue::asText(std::size_t octetsMax) const {
    const std::string& text = asString();
    if (text.size() > octetsMax)
        fail(LoadProblem::TextTooLong, {std::to_string(text.size()), std::to_string(octetsMax)});
    return text;
}

bool JsonValue::asBoolean() const {
    require(JsonKind::Boolean);
    return entry().boolean;
}

std::int64_t JsonValue::asInteger(std::int64_t least, std::int64_t most) const {
    const auto refuse = [&](LoadProblem problem, std::string_view found) {
        fail(problem, {std::string(found), std::to_string(least), std::to_string(most)});
    };
    if (kind() != JsonKind::Number)
        refuse(LoadProblem::NoNumber, kindName(kind()));
    const std::string& text = entry().text;
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (end != text.data() + text.size())
        refuse(LoadProblem::NotWhole, shortened(text));
    if (error != std::errc() || value < least || value > most)
        refuse(LoadProblem::OutOfRange, shortened(text));
    return value;
}

std::uint64_t JsonValue::asUnsigned64() const {
    const auto refuse = [&](LoadProblem problem, std::string_view found) {
        fail(problem, {std::string(found), "0", std::to_string(UINT64_MAX)});
    };
    if (kind() != JsonKind::Number)
        refuse(LoadProblem::NoNumber, kindName(kind()));
    const std::string& text = entry().text;
    if (text.starts_with('-'))
        refuse(LoadProblem::OutOfRange, shortened(text));
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (end != text.data() + text.size())
        refuse(LoadProblem::NotWhole, shortened(text));
    if (error != std::errc())
        refuse(LoadProblem::OutOfRange, shortened(text));
    return value;
}

std::vector<JsonValue> JsonValue::children() const {
    std::vector<JsonValue> values;
    values.reserve(entry().count);
    for (auto i = entry().firstChild; i != JsonDocument::kNone; i = m_document->entry(i).nextSibling)
        values.emplace_back(*m_document, i);
    return values;
}

void JsonValue::requireArray(std::size_t countMax, std::size_t countMin) const {
    require(JsonKind::Array);
    if (count() > countMax)
        fail(LoadProblem::TooManyElements, {std::to_string(count()), std::to_string(countMax)});
    if (count() < countMin)
        fail(LoadProblem::TooFewElements, {std::to_string(count()), std::to_string(countMin)});
}

std::optional<JsonValue> JsonValue::find(std::string_view key) const {
    for (auto i = entry().firstChild; i != JsonDocument::kNone; i = m_document->entry(i).nextSibling) {
        if (m_document->entry(i).key == key)
            return JsonValue(*m_document, i);
    }
    return std::nullopt;
}

JsonValue JsonValue::at(std::string_view key) const {
    if (auto value = find(key))
        return *value;
    fail(LoadProblem::KeyMissing, {jsonString(key)});
}

void JsonValue::fail(LoadProblem problem, std::vector<std::string> operands) const {
    throw JsonFailure{
        m_document->errorAt(entry().offset, m_document->pointerTo(m_index), problem, std::move(operands))};
}

void JsonValue::failKey(std::span<const std::string_view> known) const {
    std::vector<std::string> operands = {quotedStart(key())};
    LoadProblem problem = LoadProblem::KeyUnknown;
    if (const auto near = nearestWord(key(), known)) {
        problem = LoadProblem::KeyMisspelt;
        operands.push_back(jsonString(*near));
    }
    operands.push_back(listOf(known));
    throw JsonFailure{
        m_document->errorAt(entry().keyOffset, m_document->pointerTo(m_index), problem, std::move(operands))};
}

void JsonValue::failWord(std::span<const std::string_view> known) const {
    const std::string found = quotedStart(asString());
    if (const auto near = nearestWord(asString(), known))
        fail(LoadProblem::WordMisspelt, {found, jsonString(*near), listOf(known)});
    fail(LoadProblem::WordUnknown, {found, listOf(known)});
}

void JsonValue::require(JsonKind wanted) const {
    if (kind() != wanted)
        fail(LoadProblem::WrongKind, {std::string(kindName(kind())), std::string(kindName(wanted))});
}

JsonObject::JsonObject(const JsonValue& value) : m_value(value) {
    m_value.requireObject();
}

std::optional<JsonValue> JsonObject::find(std::string_view key) {
    m_known.push_back(key);
    return m_value.find(key);
}

JsonValue JsonObject::at(std::string_view key) {
    if (auto value = find(key))
        return *value;
    // Perhaps it is there, misspelt.
    const std::array wanted = {key};
    for (const JsonValue& member : m_value.children()) {
        if (!isKnown(member.key()) && nearestWord(member.key(), wanted))
            member.failKey(m_known);
    }
    return m_value.at(key);
}

void JsonObject::finish() const {
    for (const JsonValue& member : m_value.children()) {
        if (!isKnown(member.key()))
            member.failKey(m_known);
    }
}

bool JsonObject::isKnown(std::string_view key) const {
    return std::ranges::find(m_known, key) != m_known.end();
}

} // namespace finwait
