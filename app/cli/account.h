#pragma once

#include <QString>

#include <functional>
#include <optional>

#include "app/text/state_names.h"
#include "core/scenario/scenario.h"

namespace finwait {

struct AccountOptions {
    QString language = QStringLiteral("en");
    NameDialect dialect = NameDialect::Rfc;
    bool relativeNumbers = true;
    bool reasons = false;         ///< With every clause that was applied.
    bool json = false;            ///< An object for each step instead of prose.
    std::optional<Trigger> until; ///< It ends behind the step in which this fires.
    std::size_t stepsMax = 10'000;
};

enum class AccountEnd {
    Quiet,    ///< Nothing more happens by itself.
    Fired,    ///< `until` has come.
    StepsMax, ///< It would go on.
};

/// Plays a scenario and tells `print` what happens: step by step in sentences, with what its narration says.
/// The program's language should be that of the options.
AccountEnd tellRun(Scenario scenario, const AccountOptions& options,
                   const std::function<void(const QString&)>& print);

} // namespace finwait
