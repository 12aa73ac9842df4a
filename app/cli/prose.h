#pragma once

#include <QString>

namespace finwait {

/// Columns of what commands print for people.
inline constexpr qsizetype kProseColumns = 100;

/// Text in lines of at most kProseColumns; wide characters count for two. A line feed begins a new line.
QString wrapProse(const QString& text, const QString& margin = {});

/// `left`, and behind it a text whose further lines stand below its first.
QString hung(const QString& left, const QString& text);

} // namespace finwait
