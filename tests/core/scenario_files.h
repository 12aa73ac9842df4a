#pragma once

#include <QDir>
#include <QStringList>

/// The names of all scenario files, without folder and ".json", sorted.
inline QStringList scenarioNames() {
    QStringList names = QDir(QStringLiteral(FINWAIT_SCENARIO_DIR)).entryList({QStringLiteral("*.json")});
    for (QString& name : names)
        name.chop(5);
    names.removeOne(QStringLiteral("schema"));
    return names;
}

inline QString scenarioPath(const QString& name) {
    return QStringLiteral(FINWAIT_SCENARIO_DIR "/%1.json").arg(name);
}
