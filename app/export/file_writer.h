#pragma once

#include <QByteArray>
#include <QString>

namespace finwait {

/// Where a command writes to standard output instead of a file.
inline constexpr auto kStandardOutput = "-";

/// Writes a whole file at once or not at all: what stood there before stays when anything goes wrong. "-" is
/// standard output. Returns what went wrong, in one line, or nothing.
QString writeWhole(const QString& path, const QByteArray& data);

} // namespace finwait
