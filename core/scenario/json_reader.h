#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/scenario/load_error.h"

namespace finwait {

inline constexpr std::size_t kJsonDepthMax = 32;
inline constexpr std::size_t kJsonValuesMax = 8'000'000; ///< Of one document; each takes some 130 octets.

enum class JsonKind : std::uint8_t { Null, Boolean, Number, String, Array, Object };

/// A JSON document that remembers where each value stands. Values are entries of one array, so a large
/// session costs a few dozen octets a value.
class JsonDocument {
public:
    using Index = std::uint32_t;
    static constexpr Index kNone = UINT32_MAX;

    struct Entry {
        JsonKind kind = JsonKind::Null;
        bool boolean = false;
        Index parent = kNone;
        Index firstChild = kNone;
        Index lastChild = kNone;
        Index nextSibling = kNone;
        std::uint32_t count = 0; ///< Children of an array or object.
        std::uint32_t place = 0; ///< Among its siblings.
        std::size_t offset = 0;  ///< Of the value's first octet in the text.
        std::size_t keyOffset = 0;
        std::string key;  ///< For a member of an object.
        std::string text; ///< A string's characters, a number as it was written.
    };

    [[nodiscard]] const Entry& entry(Index index) const { return m_entries[index]; }
    [[nodiscard]] bool empty() const { return m_entries.empty(); }
    [[nodiscard]] std::string pointerTo(Index index) const;
    /// The value at an RFC 6901 pointer; the nearest above it when there is none.
    [[nodiscard]] Index find(std::string_view pointer) const;
    /// An error at an octet of the text.
    [[nodiscard]] LoadError errorAt(std::size_t offset, std::string pointer, LoadProblem problem,
                                    std::vector<std::string> operands = {}) const;

private:
    friend class JsonBuilder;
    friend std::variant<JsonDocument, LoadError> parseJson(std::string_view text, std::string_view name,
                                                           std::size_t valuesMax);

    std::string m_name;
    std::string m_text;
    std::vector<Entry> m_entries;
};

/// Strict JSON (RFC 8259) in UTF-8. Refuses duplicate keys, nesting deeper than kJsonDepthMax and more values
/// than `valuesMax`.
std::variant<JsonDocument, LoadError> parseJson(std::string_view text, std::string_view name,
                                                std::size_t valuesMax = kJsonValuesMax);

/// Thrown by JsonValue, and caught by the loaders: never leaves them.
struct JsonFailure {
    LoadError error;
};

/// A place in a document, read with a type in mind. Every reader throws JsonFailure when the value is not
/// what was asked for.
class JsonValue {
public:
    JsonValue(const JsonDocument& document, JsonDocument::Index index)
        : m_document(&document)
        , m_index(index) {}

    [[nodiscard]] JsonKind kind() const { return entry().kind; }
    [[nodiscard]] const std::string& asString() const;
    /// A string of at most `octetsMax`.
    [[nodiscard]] const std::string& asText(std::size_t octetsMax) const;
    [[nodiscard]] bool asBoolean() const;
    [[nodiscard]] std::int64_t asInteger(std::int64_t least, std::int64_t most) const;
    [[nodiscard]] std::uint64_t asUnsigned64() const;

    [[nodiscard]] std::size_t count() const { return entry().count; }
    [[nodiscard]] const std::string& key() const { return entry().key; }
    /// Members or elements, in the order of the file.
    [[nodiscard]] std::vector<JsonValue> children() const;

    void requireObject() const { require(JsonKind::Object); }
    void requireArray(std::size_t countMax, std::size_t countMin = 0) const;
    /// The member, if it is there.
    [[nodiscard]] std::optional<JsonValue> find(std::string_view key) const;
    /// The member, which must be there.
    [[nodiscard]] JsonValue at(std::string_view key) const;

    /// Refuses this value.
    [[noreturn]] void fail(LoadProblem problem, std::vector<std::string> operands = {}) const;
    /// Refuses this member for its key, which is none of these.
    [[noreturn]] void failKey(std::span<const std::string_view> known) const;
    /// Refuses this string, which is none of these.
    [[noreturn]] void failWord(std::span<const std::string_view> known) const;

private:
    [[nodiscard]] const JsonDocument::Entry& entry() const { return m_document->entry(m_index); }
    void require(JsonKind kind) const;

    const JsonDocument* m_document;
    JsonDocument::Index m_index;
};

/// Refuses members that nobody asked for: an object's known keys are listed while it is read.
class JsonObject {
public:
    explicit JsonObject(const JsonValue& value);

    // Keys are literals: they are remembered where they stand.
    std::optional<JsonValue> find(std::string_view key);
    JsonValue at(std::string_view key);
    /// To be called last: throws at the first member that neither `find` nor `at` was asked for.
    void finish() const;

    [[nodiscard]] const JsonValue& value() const { return m_value; }

private:
    [[nodiscard]] bool isKnown(std::string_view key) const;

    JsonValue m_value;
    std::vector<std::string_view> m_known;
};

/// A JSON string literal, quotes included.
std::string jsonString(std::string_view text);

/// The same of the first few dozen characters: what an error message quotes.
std::string quotedStart(std::string_view text);

} // namespace finwait
