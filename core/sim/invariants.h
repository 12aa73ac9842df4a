#pragma once

#include <optional>
#include <string_view>

#include "core/sim/world.h"

namespace finwait {

/// What must hold in every reachable World, whatever people do to the network. Each is one entry;
/// `checkInvariants` names the first that is broken.
enum class Invariant : std::uint8_t {
    SendOrder,         ///< ISS =< SND.UNA =< SND.NXT =< SND.MAX.
    BufferMatchesSend, ///< Octets in flight come from the send buffer.
    ReceiveWindow, ///< RCV.WND never exceeds the free room of the receive buffer, nor the configured size.
    ClosedIsEmpty, ///< CLOSED means no TCB: nothing but `incarnation` is left.
    RtoWhileOutstanding, ///< The retransmission timer runs exactly while something is outstanding.
    TimeWaitTimer,       ///< The TIME-WAIT timer runs exactly in TIME-WAIT.
    FinStates, ///< A FIN was sent exactly in FIN-WAIT-1 (or is queued there), FIN-WAIT-2, CLOSING, LAST-ACK,
               ///< TIME-WAIT.
    PeerFinStates,  ///< The peer's FIN was received exactly in CLOSE-WAIT, CLOSING, LAST-ACK, TIME-WAIT.
    HeldBeyondNext, ///< Held text lies beyond RCV.NXT.
    DeadlinesAhead, ///< No deadline lies before the clock; no segment is overdue.
    ReceiveOrder,   ///< IRS < RCV.NXT, and nothing beyond RCV.NXT was acknowledged.
    PersistTimer,   ///< The persist timer runs only while nothing is outstanding and something waits.
    WireHolds,      ///< No direction holds more than kInFlightMax segments.
    Backlog, ///< No more half-made connections than the backlog allows, one a remote socket; none without a
             ///< listener; the listener's timer runs exactly while there are entries.
    IdsInOrder,   ///< Ids in flight rise and never exceed the last one given out.
    NumbersAgree, ///< What one end has received the other has sent, and what an end knows to be acknowledged
                  ///< its peer has received. Holds where nobody forges segments: checked by the explorer
                  ///< alone.
};

std::string_view invariantName(Invariant invariant);

/// Where one end stands in both sequence spaces.
struct SequenceNumbers {
    State state = State::Closed;
    SeqNum iss, sndUna, sndMax, irs, rcvNxt;
};

/// Invariant::NumbersAgree for what `sender` sends. True for ends that are not in one connection.
bool numbersAgree(const SequenceNumbers& sender, const SequenceNumbers& receiver);

/// Empty when all hold (but NumbersAgree, which a forged segment may break).
std::optional<Invariant> checkInvariants(const World& world);

} // namespace finwait
