#pragma once

#include <QString>
#include <QStringList>

#include "app/text/state_names.h"
#include "core/tcp/config.h"
#include "core/tcp/tcb.h"

namespace finwait {

/// What a command typed on an endpoint's host would print of its sockets at this moment. Nothing is
/// translated: tools are not.
struct SystemView {
    QString command;   ///< "ss -tan"
    QString heading;   ///< The line of column titles.
    QStringList lines; ///< One a socket: listener, connection, half-made ones. Empty: there is none to print.
};

/// In the tool of the dialect: `ss -tan` for RFC names and ss, `netstat -an` as Linux or the BSDs print it.
SystemView systemView(const Tcb& tcb, const Config& config, NameDialect dialect);

} // namespace finwait
