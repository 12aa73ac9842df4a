#pragma once

#include <QString>

#include <span>

#include "app/cli/command.h"

namespace finwait {

/// What `finwait COMMAND --help` prints.
QString commandHelp(const Command& command);

/// What `finwait --help` prints: `window` without a name, and what else there is.
QString programHelp(const Command& window, std::span<const Command* const> commands);

/// The manual page finwait(1), in roff's man macros.
QString manualPage(const Command& window, std::span<const Command* const> commands, const QString& version);

/// The lines of an option in help and manual: its own words, the values it takes, its preset.
QString optionHelp(const CommandOption& option);

} // namespace finwait
