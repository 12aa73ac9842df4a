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
    Other, ///< Text or an ACK.
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

/// One end's state as far as it can be told. A regular value.
struct InferredState {
    StateSet may; ///< Never empty.
    State likely = State::Closed;
    StateSet mayUnlessReset; ///< What `may` was before the last RST; empty: none came.
    State likelyUnlessReset = State::Closed;
    bool passive = false; ///< Opened by a SYN from outside: a listener stands behind it.

    /// `sure`: it is known to have arrived.
    void receive(Brought brought, bool sure);
    void send(Shown shown);

    friend bool operator==(const InferredState&, const InferredState&) = default;
};

} // namespace finwait
