#pragma once

#include <cstddef>
#include <cstdint>

#include "core/tcp/state_set.h"

namespace finwait {

// What can be known of an end's state from its segments and those that went its way. Changes are those of the
// table of state edges (core/tcp/state_edges.h); what an end does without a sign on the wire is not guessed
// at.

/// What a segment brings to the end that it reaches.
enum class Brought : std::uint8_t {
    Syn,
    SynAck, ///< Good in SYN-SENT, and in the SYN-RECEIVED of a simultaneous open.
    AckOfSyn,
    AckOfFin,
    Fin,
    FinAndAckOfFin,
    Rst,
};

inline constexpr std::size_t kBroughtCount = 7;

/// What an end shows of itself by sending.
enum class Shown : std::uint8_t {
    Syn,
    SynAck,
    Fin,
    FinAgain,
    Rst,
    NewText, ///< That it had not sent before.
    Other,   ///< Older text, or an ACK.
};

/// Where an end may be after `brought` has reached it in one of `states`.
StateSet statesAfter(StateSet states, Brought brought);
/// Where an end that was in one of `states` may be having sent such a segment. Empty: it cannot have been
/// where it was thought to be.
StateSet statesSending(StateSet states, Shown shown);

/// States in which an end can be a moment after one of `states` with no sign of it on the wire: its user or a
/// timer gave up, it crashed, TIME-WAIT was over.
StateSet withSilentChanges(StateSet states);

/// The same, and what an end may have done of itself although its segment was lost before the capture point
/// or has not come there yet.
StateSet withUnseenChanges(StateSet states);

/// The same, and what may have come to an end whose peer was not seen.
StateSet withUnseenArrivals(StateSet states);

/// One end's state as far as it can be told. A regular value.
struct InferredState {
    StateSet may; ///< Never empty.
    State likely = State::Closed;
    StateSet mayUnlessReset; ///< What `may` was before the last RST, sent or received; empty: none.
    State likelyUnlessReset = State::Closed;
    bool passive = false; ///< Opened by a SYN from outside: a listener stands behind it.

    /// `sure`: it is known to have arrived.
    void receive(Brought brought, bool sure);
    /// `fresh`: it is known to have been sent just now; else it may have been on its way for long, and says
    /// little of where its sender is.
    void send(Shown shown, bool fresh);
    /// Its peer may have sent a FIN that was not captured.
    void mayHaveGotFin();
    /// Its peer has sent none until now.
    void cannotHaveGotFin();
    /// It may have sent a FIN that was not captured, and that its peer has acknowledged.
    void mayHaveSentFin();
    /// The same two sockets may have begun anew with the same numbers: then this end was CLOSED for a moment.
    void mayBeginAnew(bool sure);
    /// It heard nothing for that long: TIME-WAIT may be over.
    void waitInSilence(std::int64_t us);

    friend bool operator==(const InferredState&, const InferredState&) = default;
};

} // namespace finwait
