#pragma once

#include <QString>

#include <optional>
#include <variant>

#include "core/history/history.h"
#include "core/scenario/scenario.h"

namespace finwait {

/// What can be put on the stage: a scenario at its beginning, or one with everything that was done to it.
struct Opened {
    Scenario scenario;
    std::optional<History> history; ///< With its cursor; empty: the beginning.
    QString lessonKey; ///< What the progress calls it: a built-in scenario's id, the path of a scenario file,
                       ///< or nothing.
};

/// Opens what a person names: a built-in scenario, a scenario file, a session file, or a link to a moment of
/// one of these; else one line that says what is wrong.
///
/// Links: "NAME#step=11" and "finwait://NAME?step=11", NAME being a built-in scenario, or before a # a file
/// as well; with "acts=…" instead of "step=…" as `momentLink` writes it.
std::variant<Opened, QString> openAnything(const QString& what);

/// A link to the moment at the cursor, or one line that says why there can be none: the scenario is from a
/// file, or too much was done.
struct MomentLink {
    QString link;
    QString trouble;
};
MomentLink momentLink(const Scenario& scenario, const History& history);

/// Longer ones are refused by some mail and chat programs.
inline constexpr int kLinkLengthMax = 1'900;

inline constexpr auto kLinkScheme = "finwait://";

} // namespace finwait
