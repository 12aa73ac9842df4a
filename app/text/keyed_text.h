#pragma once

#include <QCoreApplication>
#include <QString>

#include <algorithm>
#include <span>
#include <string_view>

namespace finwait {

/// A text that a key of `core` stands for, in English; marked for translation where it is written.
struct KeyedText {
    std::string_view key;
    const char* text;
};

/// The translation; empty when the key has no text.
inline QString keyedText(const char* context, std::span<const KeyedText> texts, std::string_view key) {
    const auto found = std::ranges::find(texts, key, &KeyedText::key);
    return found == texts.end() ? QString() : QCoreApplication::translate(context, found->text);
}

} // namespace finwait
