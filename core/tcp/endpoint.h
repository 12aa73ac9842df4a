#pragma once

#include "core/base/sim_time.h"
#include "core/tcp/config.h"
#include "core/tcp/event.h"
#include "core/tcp/outcome.h"
#include "core/tcp/tcb.h"

namespace finwait {

// One endpoint takes one event (RFC 9293 §3.10). Each function changes the TCB and appends to `out` what is
// to be sent, told and reported; it does nothing else. `now` never goes back.

/// §3.10.1–6.
void userCall(Tcb& tcb, const UserCall& call, SimTime now, const Config& config, Outcome& out);

/// §3.10.7.
void segmentArrives(Tcb& tcb, const Segment& segment, SimTime now, const Config& config, Outcome& out);

/// §3.10.8. The timer must be due.
void timeout(Tcb& tcb, TimerKind kind, SimTime now, const Config& config, Outcome& out);

/// The host loses its memory: the TCB is gone, nobody is told, nothing is sent (§3.5.1).
void crash(Tcb& tcb, Outcome& out);

/// What a user call would return if it were made now, without making it: for controls that want to be greyed.
ResultCode previewCall(const Tcb& tcb, const UserCall& call, SimTime now, const Config& config);

} // namespace finwait
