#pragma once

#include <QString>

#include <array>
#include <optional>

#include "core/tcp/state.h"

namespace finwait {

/// Whose spelling of the state names is shown.
enum class NameDialect { Rfc, BsdNetstat, LinuxNetstat, Ss };

inline constexpr std::array kNameDialects = {NameDialect::Rfc, NameDialect::BsdNetstat,
                                             NameDialect::LinuxNetstat, NameDialect::Ss};

/// "rfc", "bsd-netstat", "linux-netstat", "ss": as settings and the command line write it.
QString dialectKey(NameDialect dialect);
std::optional<NameDialect> dialectFromKey(const QString& key);

/// "SYN-RECEIVED", "SYN_RCVD", "SYN_RECV" or "SYN-RECV". Never translated.
QString stateLabel(State state, NameDialect dialect = NameDialect::Rfc);

/// The dialect's own name: "RFC names", "BSD netstat", …
QString dialectName(NameDialect dialect);

/// What an end in this state waits for, after RFC 9293 §3.3.2, as a sentence.
QString stateMeaning(State state);

} // namespace finwait
