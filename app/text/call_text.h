#pragma once

#include <QString>

#include <optional>

#include "app/text/state_names.h"
#include "core/chart/app_call.h"
#include "core/tcp/endpoint.h"

namespace finwait {

/// Why a user call would only fail now: "CLOSE in FIN-WAIT-1 would return “error: connection closing”: CLOSE
/// was called already (§3.10.4)". Empty when it would not.
QString refusalText(const Tcb& tcb, const UserCall& call, SimTime now, const Config& config,
                    NameDialect dialect = NameDialect::Rfc);

/// What a result means for the program that called, as a sentence; empty for those that explain themselves.
QString resultMeaning(ResultCode code);

/// "none", "rfc", "socket": as settings and the command line write it.
QString callLaneKey(CallLane lane);
std::optional<CallLane> callLaneFromKey(const QString& key);

/// What a call in the chart's lane stands for, in a sentence or two; `returns` when it is its return that is
/// asked about.
QString appCallHint(AppCall call, bool returns);

} // namespace finwait
