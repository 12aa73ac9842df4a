#pragma once

#include "core/base/sim_time.h"
#include "core/tcp/config.h"
#include "core/tcp/outcome.h"
#include "core/tcp/tcb.h"

namespace finwait {

/// One event being handled: what every step of §3.10 reads and writes.
struct Context {
    Tcb& tcb;
    const Config& config;
    SimTime now;
    Outcome& out;
    std::optional<std::uint32_t> echoedTimestamp{}; ///< TSecr of the segment that arrived.

    void decide(Rule rule, Verdict verdict) { out.decide(rule, verdict); }
    template <std::size_t N>
    void decide(Rule rule, Verdict verdict, const Operand (&operands)[N]) {
        out.decide(rule, verdict, operands);
    }
};

/// Whether a step of §3.10.7.4 lets the next one run.
enum class Next : std::uint8_t { Continue, Stop };

/// Changes the state along an edge of the table and reports it. The edge must exist.
void moveTo(Context& ctx, State to, EdgeCause cause);

/// Deletes the TCB along an edge to CLOSED.
void deleteTcb(Context& ctx, EdgeCause cause);

/// The half-made connection came from a LISTEN that the user still wants: whatever ends it leads back there.
bool returnsToListen(const Tcb& tcb);

/// Back to the LISTEN state that the passive OPEN asked for; what the half-made connection had learned is
/// forgotten. Outstanding RECEIVEs stay, SENDs were meant for the peer that is gone and get `sends` as
/// answer.
void returnToListen(Context& ctx, EdgeCause cause, ResultCode sends);

/// Makes a fresh TCB in LISTEN's image: the receive window is open, nothing is known of a peer.
void prepareListen(Context& ctx, bool remoteSpecified);

/// Tells the caller of a call, or the user in general.
void answer(Context& ctx, CallKind call, ResultCode code);
void signalUser(Context& ctx, ResultCode code);

/// Answers every call that still waits for its answer with `code`: an active OPEN that made no connection
/// yet, every SEND that has not been acknowledged, every RECEIVE, and a CLOSE whose FIN has not been
/// acknowledged (§3.10.8). The queues are empty afterwards; the connection is about to go.
void answerOutstanding(Context& ctx, ResultCode code);

/// Starts, restarts or stops the user timer: it runs while a SYN, data or a FIN of ours is unsent or
/// unacknowledged. Progress is also an acknowledgment that tells of a window without room.
void updateUserTimer(Context& ctx, bool progress);

} // namespace finwait
