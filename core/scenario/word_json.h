#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "core/base/enum_set.h"
#include "core/scenario/json_reader.h"

namespace finwait {

/// The names of an enumeration's first N values, in order.
template <typename E, std::size_t N, typename NameOf>
std::array<std::string_view, N> wordsOf(NameOf nameOf) {
    std::array<std::string_view, N> words;
    for (std::size_t i = 0; i < N; ++i)
        words[i] = nameOf(static_cast<E>(i));
    return words;
}

/// The value that a string names; `words` are the names in the order of the values. Throws JsonFailure.
template <typename E, std::size_t N>
E readWord(const JsonValue& value, const std::array<std::string_view, N>& words) {
    for (std::size_t i = 0; i < N; ++i) {
        if (words[i] == value.asString())
            return static_cast<E>(i);
    }
    value.failWord(words);
}

/// The values that an array of strings names, each once.
template <typename E, std::size_t N>
EnumSet<E> readWords(const JsonValue& value, const std::array<std::string_view, N>& words) {
    value.requireArray(N);
    EnumSet<E> values;
    for (const JsonValue& element : value.children()) {
        const E one = readWord<E>(element, words);
        if (values.contains(one))
            element.fail(LoadProblem::WordTwice, {quotedStart(element.asString())});
        values.insert(one);
    }
    return values;
}

/// `["a", "b"]` in the order of the values.
template <typename E, std::size_t N>
std::string wordsText(EnumSet<E> values, const std::array<std::string_view, N>& words) {
    std::string text;
    for (std::size_t i = 0; i < N; ++i) {
        if (values.contains(static_cast<E>(i)))
            text += (text.empty() ? "" : ", ") + jsonString(words[i]);
    }
    return "[" + text + "]";
}

} // namespace finwait
