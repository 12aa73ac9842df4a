#include "app/export/file_writer.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <cstdio>

namespace finwait {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ChartExport)
};

QString trouble(const QString& path, const QString& reason) {
    return Words::tr("cannot write “%1”: %2").arg(QDir::toNativeSeparators(path), reason);
}

QString writeOut(const QByteArray& data) {
    QFile out;
    if (out.open(stdout, QIODevice::WriteOnly) && out.write(data) == data.size() && out.flush())
        return {};
    return trouble(QLatin1String(kStandardOutput), out.errorString());
}

} // namespace

QString writeWhole(const QString& path, const QByteArray& data) {
    if (path == QLatin1String(kStandardOutput))
        return writeOut(data);
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(data) == data.size() && file.commit())
        return {};
    return trouble(path, file.errorString());
}

} // namespace finwait
