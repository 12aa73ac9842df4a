#pragma once

#include <QByteArray>
#include <QString>

#include <memory>

class QFileDevice;

namespace finwait {

/// Where a command writes to standard output instead of a file.
inline constexpr auto kStandardOutput = "-";

/// A file that comes to be as a whole, or not at all: until `commit` says that all went well, what stood
/// there before stays. "-" is standard output, where that cannot be promised, nor on a device or a pipe.
class WholeFile {
public:
    explicit WholeFile(const QString& path);
    ~WholeFile();
    WholeFile(const WholeFile&) = delete;
    WholeFile& operator=(const WholeFile&) = delete;

    /// False: `trouble` says why not.
    [[nodiscard]] bool open();
    [[nodiscard]] QFileDevice& device() { return *m_file; }
    /// False when anything, since it was opened, could not be written.
    [[nodiscard]] bool commit();
    /// What went wrong, in one line.
    [[nodiscard]] QString trouble() const;

private:
    QString m_path;
    std::unique_ptr<QFileDevice> m_file;
    bool m_isStandardOutput = false;
    bool m_isStream = false; ///< Standard output, a device, a pipe: nothing to be put in its place.
};

/// Writes a whole file at once or not at all: what stood there before stays when anything goes wrong. "-" is
/// standard output. Returns what went wrong, in one line, or nothing.
QString writeWhole(const QString& path, const QByteArray& data);

} // namespace finwait
