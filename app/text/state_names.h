#pragma once

#include <QString>

#include "core/tcp/state.h"

namespace finwait {

/// Whose spelling of the state names is shown.
enum class NameDialect { Rfc, BsdNetstat, LinuxNetstat, Ss };

/// "SYN-RECEIVED", "SYN_RCVD", "SYN_RECV" or "SYN-RECV". Never translated.
QString stateLabel(State state, NameDialect dialect = NameDialect::Rfc);

/// The dialect's own name: "RFC names", "BSD netstat", …
QString dialectName(NameDialect dialect);

/// What an end in this state waits for, after RFC 9293 §3.3.2, as a sentence.
QString stateMeaning(State state);

} // namespace finwait
