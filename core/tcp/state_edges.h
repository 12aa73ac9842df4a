#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "core/rfc/rule.h"
#include "core/tcp/state.h"

namespace finwait {

/// Why a state changes.
enum class EdgeCause : std::uint8_t {
    PassiveOpen,
    ActiveOpen,
    Send,
    Close,
    Abort,
    RcvSyn,
    RcvSynAck,
    RcvAckOfSyn,
    RcvFin,
    RcvAckOfFin,
    RcvFinAndAckOfFin,
    RcvRst,
    RcvUnexpectedSyn,
    RcvTextAfterClose,
    UserTimeout,
    RetransmissionLimit,
    TimeWaitTimeout,
    FinWait2Timeout,
    KeepAliveTimeout,
    ListenerStays, ///< The connection is gone, the listener beside it comes forward.
    RcvCookie,     ///< The ACK that a SYN cookie makes do for a SYN.
    Crash,
};

/// What is sent with the change.
enum class EdgeAction : std::uint8_t { Nothing, SndSyn, SndSynAck, SndAck, SndFin, SndRst };

/// Where the edge comes from.
enum class EdgeSource : std::uint8_t {
    Figure5, ///< Drawn in RFC 9293 figure 5.
    Note1,   ///< Figure 5, note 1: RST in a SYN-RECEIVED that came from LISTEN.
    Note2,   ///< Figure 5, note 2: FIN-WAIT-1 → TIME-WAIT.
    Omitted, ///< Left out of the figure: RST, ABORT, timeouts, an active OPEN in LISTEN, a crash.
};

/// An edge's place in `stateEdges()`.
using EdgeId = std::uint8_t;

struct StateEdge {
    State from;
    State to;
    EdgeCause cause;
    EdgeAction action;
    EdgeSource source;
    Rule rule;
};

/// Every change of state the endpoints can make, and no other. The first rows are figure 5's.
std::span<const StateEdge> stateEdges();

const StateEdge& stateEdge(EdgeId id);

std::optional<EdgeId> findEdge(State from, State to, EdgeCause cause);

/// The same for a change that must be in the table.
EdgeId edgeOf(State from, State to, EdgeCause cause);

/// "active-open", "rcv-syn", …: the name of a cause in traces.
std::string_view causeName(EdgeCause cause);

} // namespace finwait
