#include "core/scenario/json_reader.h"

#include <algorithm>
#include <utility>

#include <rapidjson/reader.h>

namespace finwait {

/// The text as RapidJSON's input, noting where each string, number or word begins.
class JsonTokenStream {
public:
    using Ch = char;

    explicit JsonTokenStream(std::string_view text) : m_text(text) {}

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

namespace {

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

} // namespace

/// Takes RapidJSON's events and lays the entries out.
class JsonBuilder {
public:
    JsonBuilder(JsonDocument& document, JsonTokenStream& stream, std::size_t valuesMax)
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
    JsonTokenStream& m_stream;
    std::size_t m_valuesMax;
    std::string m_key;
    std::size_t m_keyOffset = 0;
    Index m_parent = JsonDocument::kNone;
    Index m_closed = JsonDocument::kNone;
    std::size_t m_depth = 0;
    std::optional<LoadError> m_error;
};

std::variant<JsonDocument, LoadError> parseJson(std::string_view text, std::string_view name,
                                                std::size_t valuesMax) {
    JsonDocument document;
    document.m_name = name;
    document.m_text = text;
    JsonTokenStream stream(document.m_text);
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

} // namespace finwait
