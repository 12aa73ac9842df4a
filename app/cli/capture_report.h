#pragma once

#include <QString>
#include <QStringList>

#include "core/capture/observation_reader.h"
#include "core/capture/survey.h"

namespace finwait {

// What `finwait import` prints, line by line.

QStringList surveyAsTable(const Survey& survey);
QStringList surveyAsJson(const Survey& survey, const QString& file);
QStringList connectionAsTable(const ObservedConnection& observed);
QStringList connectionAsJson(const ObservedConnection& observed);

void printLines(const QStringList& lines);

} // namespace finwait
