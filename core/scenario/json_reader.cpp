#include "core/scenario/json_reader.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include <rapidjson/reader.h>

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

/// The text as RapidJSON's input, noting where each string, number or word begins.
class TokenStream {
public:
    using Ch = char;

    explicit TokenStream(std::string_view text) : m_text(text) {}

    [[nodiscard]] Ch Peek() const { return m_offset < m_text.size() ? m_text[m_offset] : '\0'; }
    Ch Take() {
        const Ch c = Peek();
        if (m_betweenTokens && std::string_view(" \t\r\n,:{}[]").find(c) == std::string_view::npos) {
            m_tokenOffset = m_offset;
            m_betweenTokens = false;
        }
        ++m_offset;
        return c;
    }
    [[nodiscard]] std::size_t Tell() const { return m_offset; }
    /// Where the token just read began.
    std::size_t endToken() {
        m_betweenTokens = true;
        return m_tokenOffset;
    }

    // RapidJSON asks for these of every stream; only in-situ parsing would call them.
    Ch* PutBegin() { return nullptr; }
    void Put(Ch) {}
    void Flush() {}
    std::size_t PutEnd(Ch*) { return 0; }

private:
    std::string_view m_text;
    std::size_t m_offset = 0;
    std::size_t m_tokenOffset = 0;
    bool m_betweenTokens = true;
};

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

std::string_view syntaxWords(rapidjson::ParseErrorCode code) {
    switch (code) {
    case rapidjson::kParseErrorDocumentEmpty:
        return "the document is empty";
    case rapidjson::kParseErrorDocumentRootNotSingular:
        return "something follows the document";
    case rapidjson::kParseErrorValueInvalid:
        return "no value can begin like this";
    case rapidjson::kParseErrorObjectMissName:
        return "a key is missing";
    case rapidjson::kParseErrorObjectMissColon:
        return "a colon is missing after the key";
    case rapidjson::kParseErrorObjectMissCommaOrCurlyBracket:
        return "a comma or } is missing after the member";
    case rapidjson::kParseErrorArrayMissCommaOrSquareBracket:
        return "a comma or ] is missing after the element";
    case rapidjson::kParseErrorStringUnicodeEscapeInvalidHex:
        return "\\u needs four hexadecimal digits";
    case rapidjson::kParseErrorStringUnicodeSurrogateInvalid:
        return "half a surrogate pair";
    case rapidjson::kParseErrorStringEscapeInvalid:
        return "an escape that JSON does not know";
    case rapidjson::kParseErrorStringMissQuotationMark:
        return "a string does not end";
    case rapidjson::kParseErrorStringInvalidEncoding:
        return "octets that are not UTF-8";
    case rapidjson::kParseErrorNumberMissFraction:
        return "digits are missing after the point";
    case rapidjson::kParseErrorNumberMissExponent:
        return "digits are missing in the exponent";
    case rapidjson::kParseErrorNone:
    case rapidjson::kParseErrorNumberTooBig:
    case rapidjson::kParseErrorTermination:
    case rapidjson::kParseErrorUnspecificSyntaxError:
        break;
    }
    return "a syntax error";
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

/// Takes RapidJSON's events and lays the entries out.
class JsonBuilder {
public:
    JsonBuilder(JsonDocument& document, TokenStream& stream, std::size_t valuesMax)
        : m_document(document)
        , m_stream(stream)
        , m_valuesMax(valuesMax) {}

    bool Null() { return add(JsonKind::Null); }
    bool Bool(bool value) {
        if (!add(JsonKind::Boolean))
            return false;
        m_document.m_entries.back().boolean = value;
        return true;
    }
    bool RawNumber(const char* text, rapidjson::SizeType length, bool) {
        return addText(JsonKind::Number, text, length);
    }
    bool String(const char* text, rapidjson::SizeType length, bool) {
        return addText(JsonKind::String, text, length);
    }
    bool StartObject() { return open(JsonKind::Object); }
    bool StartArray() { return open(JsonKind::Array); }
    bool EndObject(rapidjson::SizeType) { return close() && keysDiffer(); }
    bool EndArray(rapidjson::SizeType) { return close(); }
    bool Key(const char* text, rapidjson::SizeType length, bool) {
        m_keyOffset = m_stream.endToken();
        m_key.assign(text, length);
        return true;
    }
    // Numbers come as RawNumber only.
    bool Int(int) { return false; }
    bool Uint(unsigned) { return false; }
    bool Int64(std::int64_t) { return false; }
    bool Uint64(std::uint64_t) { return false; }
    bool Double(double) { return false; }

    [[nodiscard]] const std::optional<LoadError>& error() const { return m_error; }

private:
    using Index = JsonDocument::Index;

    bool add(JsonKind kind) { return add(kind, m_stream.endToken()); }

    bool add(JsonKind kind, std::size_t offset) {
        auto& entries = m_document.m_entries;
        const auto index = static_cast<Index>(entries.size());
        JsonDocument::Entry entry;
        entry.kind = kind;
        entry.offset = offset;
        entry.parent = m_parent;
        if (m_parent != JsonDocument::kNone) {
            JsonDocument::Entry& parent = entries[m_parent];
            entry.place = parent.count++;
            if (parent.lastChild == JsonDocument::kNone)
                parent.firstChild = index;
            else
                entries[parent.lastChild].nextSibling = index;
            parent.lastChild = index;
            if (parent.kind == JsonKind::Object) {
                entry.key = std::move(m_key);
                entry.keyOffset = m_keyOffset;
            }
        }
        entries.push_back(std::move(entry));
        if (entries.size() > m_valuesMax) {
            m_error = m_document.errorAt(offset, m_document.pointerTo(index), LoadProblem::TooManyValues,
                                         {std::to_string(m_valuesMax)});
            return false;
        }
        return true;
    }

    bool addText(JsonKind kind, const char* text, rapidjson::SizeType length) {
        if (!add(kind))
            return false;
        m_document.m_entries.back().text.assign(text, length);
        return true;
    }

    bool open(JsonKind kind) {
        if (!add(kind, m_stream.Tell())) // RapidJSON tells of a bracket before it takes it.
            return false;
        m_parent = static_cast<Index>(m_document.m_entries.size() - 1);
        if (++m_depth > kJsonDepthMax) {
            m_error =
                m_document.errorAt(m_document.m_entries[m_parent].offset, m_document.pointerTo(m_parent),
                                   LoadProblem::TooDeep, {std::to_string(kJsonDepthMax)});
            return false;
        }
        return true;
    }

    bool close() {
        m_closed = m_parent;
        m_parent = m_document.m_entries[m_parent].parent;
        --m_depth;
        return true;
    }

    bool keysDiffer() {
        const auto& entries = m_document.m_entries;
        std::vector<Index> members;
        for (Index i = entries[m_closed].firstChild; i != JsonDocument::kNone; i = entries[i].nextSibling)
            members.push_back(i);
        std::ranges::stable_sort(members, {}, [&](Index i) -> const std::string& { return entries[i].key; });
        const auto twin = std::ranges::adjacent_find(
            members, {}, [&](Index i) -> const std::string& { return entries[i].key; });
        if (twin == members.end())
            return true;
        const Index second = *std::next(twin);
        m_error = m_document.errorAt(entries[second].keyOffset, m_document.pointerTo(second),
                                     LoadProblem::KeyTwice, {quotedStart(entries[second].key)});
        return false;
    }

    JsonDocument& m_document;
    TokenStream& m_stream;
    std::size_t m_valuesMax;
    std::string m_key;
    std::size_t m_keyOffset = 0;
    Index m_parent = JsonDocument::kNone;
    Index m_closed = JsonDocument::kNone;
    std::size_t m_depth = 0;
    std::optional<LoadError> m_error;
};

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

std::variant<JsonDocument, LoadError> parseJson(std::string_view text, std::string_view name,
                                                std::size_t valuesMax) {
    JsonDocument document;
    document.m_name = name;
    document.m_text = text;
    TokenStream stream(document.m_text);
    JsonBuilder builder(document, stream, valuesMax);
    rapidjson::Reader reader;
    constexpr unsigned kFlags = rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag
                                | rapidjson::kParseNumbersAsStringsFlag;
    const rapidjson::ParseResult result = reader.Parse<kFlags>(stream, builder);
    if (builder.error())
        return *builder.error();
    if (result.IsError())
        return document.errorAt(std::min(result.Offset(), text.size()), {}, LoadProblem::NotJson,
                                {std::string(syntaxWords(result.Code()))});
    if (stream.Tell() < text.size())
        return document.errorAt(stream.Tell(), {}, LoadProblem::NulOctet);
    return document;
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
