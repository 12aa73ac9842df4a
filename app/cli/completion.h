#pragma once

#include <QString>
#include <QStringList>

#include <span>
#include <vector>

#include "app/cli/command.h"

namespace finwait {

/// What the last word of a command line can become.
struct Completions {
    struct Word {
        QString text;
        QString note; ///< What it is, in a few words; may be empty.
    };
    std::vector<Word> words;
    bool files = false;
    bool folders = false;
};

/// `words` are those behind the program's name; the last one is being typed and may be empty.
Completions completionsOf(const QStringList& words, const Command& window,
                          std::span<const Command* const> commands);

/// As the shells' scripts read it: a word and its note on a line, parted by a tab; ":files" and ":folders".
QString completionLines(const Completions& completions);

} // namespace finwait
