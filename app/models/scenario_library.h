#pragma once

#include <QString>
#include <QStringList>

#include <variant>
#include <vector>

#include "core/scenario/scenario.h"

namespace finwait {

/// The scenarios that the program carries, and those in files.
class ScenarioLibrary {
public:
    static constexpr auto kDefault = "three-way-handshake";

    /// Names of the built-in scenarios, in the order of the course.
    static QStringList names();

    /// All built-in scenarios, in the order of the course.
    static std::vector<Scenario> all();

    /// Whether `open` takes it for the name of a built-in one.
    static bool isBuiltIn(const QString& nameOrPath);

    /// A built-in scenario by its name, or one from a file by its path; else one line that says what is
    /// wrong, with names that were perhaps meant.
    static std::variant<Scenario, QString> open(const QString& nameOrPath);
};

} // namespace finwait
