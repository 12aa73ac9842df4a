#include "app/export/file_writer.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <cstdio>

namespace finwait {

namespace {

struct FileWriterWords {
    Q_DECLARE_TR_FUNCTIONS(ChartExport)
};

} // namespace

WholeFile::WholeFile(const QString& path)
    : m_path(path)
    , m_isStandardOutput(path == QLatin1String(kStandardOutput)) {
    const QFileInfo there(path);
    m_isStream = m_isStandardOutput || (there.exists() && !there.isFile() && !there.isDir());
    if (m_isStream)
        m_file = std::make_unique<QFile>(path);
    else
        m_file = std::make_unique<QSaveFile>(path);
}

WholeFile::~WholeFile() = default;

bool WholeFile::open() {
    if (m_isStandardOutput)
        return static_cast<QFile&>(*m_file).open(stdout, QIODevice::WriteOnly);
    return m_file->open(QIODevice::WriteOnly);
}

bool WholeFile::commit() {
    // QSaveFile overlooks that the last of it could not be written. Where a part still could, only the second
    // attempt tells why the rest could not.
    if (!m_file->flush() && !m_file->flush())
        return false;
    if (m_isStream)
        return m_file->error() == QFileDevice::NoError;
    return static_cast<QSaveFile&>(*m_file).commit();
}

QString WholeFile::trouble() const {
    return FileWriterWords::tr("cannot write “%1”: %2")
        .arg(QDir::toNativeSeparators(m_path), m_file->errorString());
}

QString writeWhole(const QString& path, const QByteArray& data) {
    WholeFile file(path);
    if (file.open() && file.device().write(data) == data.size() && file.commit())
        return {};
    return file.trouble();
}

} // namespace finwait
