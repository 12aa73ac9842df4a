#include "core/sim/invariants.h"

#include <algorithm>
#include <array>

namespace finwait {

namespace {

bool sendInOrder(const Tcb& tcb) {
    return notAfter(tcb.iss, tcb.sndUna) && notAfter(tcb.sndUna, tcb.sndNxt)
           && notAfter(tcb.sndNxt, tcb.sndMax);
}

/// Every segment on the retransmission queue follows the one before it, and together they reach from SND.UNA
/// to SND.NXT.
bool queueMatches(const Tcb& tcb) {
    SeqNum expected = tcb.sndUna;
    for (const QueuedSegment& queued : tcb.retransmissionQueue) {
        if (queued.seq != expected)
            return false;
        expected = queued.end();
    }
    return expected == tcb.sndNxt;
}

bool bufferMatches(const Tcb& tcb) {
    if (tcb.finSent)
        return tcb.sendBuffer.size()
               <= static_cast<std::size_t>(std::max(0, distance(tcb.dataUna(), tcb.finSeq)));
    const std::int32_t sent = distance(tcb.dataUna(), tcb.sndNxt);
    return sent <= 0 || static_cast<std::size_t>(sent) <= tcb.sendBuffer.size();
}

/// What lies in the buffers of outstanding RECEIVEs takes no room of ours.
bool windowFits(const Tcb& tcb, const Config& config) {
    std::uint64_t room = config.receiveBufferOctets;
    for (const std::uint32_t octets : tcb.receives)
        room += octets;
    return std::uint64_t{tcb.rcvWnd} + tcb.receiveBuffer.size() <= room;
}

bool isEmpty(const Tcb& tcb) {
    Tcb none;
    none.incarnation = tcb.incarnation;
    none.listener = tcb.listener;
    none.deadline(TimerKind::SynAck) = tcb.deadline(TimerKind::SynAck);
    return tcb == none;
}

bool finMatches(const Tcb& tcb) {
    switch (tcb.state) {
    case State::Closed:
    case State::Listen:
    case State::SynSent:
    case State::SynReceived:
    case State::Established:
    case State::CloseWait:
        return !tcb.finSent;
    case State::FinWait1:
    case State::Closing:
        return tcb.finSent || tcb.closeRequested;
    case State::FinWait2:
    case State::TimeWait:
        return tcb.finAcknowledged();
    case State::LastAck:
        return tcb.finSent;
    }
    return false;
}

bool peerFinMatches(const Tcb& tcb) {
    switch (tcb.state) {
    case State::Closed:
    case State::Listen:
    case State::SynSent:
    case State::SynReceived:
    case State::Established:
    case State::FinWait1:
    case State::FinWait2:
        return !tcb.finReceived;
    case State::CloseWait:
    case State::Closing:
    case State::LastAck:
    case State::TimeWait:
        return tcb.finReceived;
    }
    return false;
}

/// Before our SYN is acknowledged, what came with the peer's SYN waits at RCV.NXT itself.
bool heldBeyond(const Tcb& tcb) {
    if (!isSynchronized(tcb.state) || !tcb.synAcknowledged())
        return true;
    return std::ranges::all_of(tcb.held,
                               [&tcb](const HeldText& held) { return before(tcb.rcvNxt, held.seq); });
}

bool receiveInOrder(const Tcb& tcb) {
    if (!isSynchronized(tcb.state) && tcb.state != State::SynReceived)
        return true;
    return before(tcb.irs, tcb.rcvNxt) && notAfter(tcb.lastAckSent, tcb.rcvNxt);
}

bool persistMatches(const Tcb& tcb) {
    const bool waits = tcb.unsentOctets() != 0 || tcb.closeRequested;
    return !tcb.deadline(TimerKind::Persist) || (tcb.retransmissionQueue.empty() && waits);
}

bool wireHolds(const World& world) {
    return std::ranges::all_of(
        world.channels, [](const Channel& channel) { return channel.inFlight.size() <= kInFlightMax; });
}

bool nothingOverdue(const World& world) {
    for (const End end : kBothEnds) {
        for (const std::optional<SimTime>& deadline : world.tcb(end).deadlines) {
            if (deadline && *deadline < world.now)
                return false;
        }
        for (const InFlight& flight : world.channelFrom(end).inFlight) {
            if (!flight.held && flight.dueAt < world.now)
                return false;
        }
    }
    return true;
}

bool idsInOrder(const World& world) {
    return std::ranges::all_of(world.channels, [&world](const Channel& channel) {
        const std::vector<InFlight>& flights = channel.inFlight;
        return std::ranges::is_sorted(flights, {}, &InFlight::id)
               && (flights.empty() || flights.back().id <= world.lastId);
    });
}

bool backlogKept(const Tcb& tcb, const Config& config) {
    const Listener& listener = tcb.listener;
    if (tcb.deadline(TimerKind::SynAck).has_value() == listener.halfMade.empty())
        return false;
    if (!listener.listening)
        return listener == Listener{};
    for (auto entry = listener.halfMade.begin(); entry != listener.halfMade.end(); ++entry) {
        if (std::any_of(listener.halfMade.begin(), entry,
                        [entry](const HalfMade& other) { return other.remote == entry->remote; }))
            return false;
    }
    return halfMadeCount(tcb) <= config.backlogMax;
}

std::optional<Invariant> checkEndpoint(const Tcb& tcb, const Config& config) {
    if (!sendInOrder(tcb) || !queueMatches(tcb))
        return Invariant::SendOrder;
    if (!bufferMatches(tcb))
        return Invariant::BufferMatchesSend;
    if (!windowFits(tcb, config))
        return Invariant::ReceiveWindow;
    if (tcb.state == State::Closed && !isEmpty(tcb))
        return Invariant::ClosedIsEmpty;
    if (tcb.deadline(TimerKind::Retransmission).has_value() == tcb.retransmissionQueue.empty())
        return Invariant::RtoWhileOutstanding;
    if (tcb.deadline(TimerKind::TimeWait).has_value() != (tcb.state == State::TimeWait))
        return Invariant::TimeWaitTimer;
    if (!finMatches(tcb))
        return Invariant::FinStates;
    if (!peerFinMatches(tcb))
        return Invariant::PeerFinStates;
    if (!heldBeyond(tcb))
        return Invariant::HeldBeyondNext;
    if (!receiveInOrder(tcb))
        return Invariant::ReceiveOrder;
    if (!persistMatches(tcb))
        return Invariant::PersistTimer;
    if (!backlogKept(tcb, config))
        return Invariant::Backlog;
    return std::nullopt;
}

} // namespace

std::string_view invariantName(Invariant invariant) {
    switch (invariant) {
    case Invariant::SendOrder:
        return "send-order";
    case Invariant::BufferMatchesSend:
        return "buffer-matches-send";
    case Invariant::ReceiveWindow:
        return "receive-window";
    case Invariant::ClosedIsEmpty:
        return "closed-is-empty";
    case Invariant::RtoWhileOutstanding:
        return "rto-while-outstanding";
    case Invariant::TimeWaitTimer:
        return "time-wait-timer";
    case Invariant::FinStates:
        return "fin-states";
    case Invariant::PeerFinStates:
        return "peer-fin-states";
    case Invariant::HeldBeyondNext:
        return "held-beyond-next";
    case Invariant::Backlog:
        return "backlog";
    case Invariant::DeadlinesAhead:
        return "deadlines-ahead";
    case Invariant::ReceiveOrder:
        return "receive-order";
    case Invariant::PersistTimer:
        return "persist-timer";
    case Invariant::WireHolds:
        return "wire-holds";
    case Invariant::IdsInOrder:
        return "ids-in-order";
    case Invariant::NumbersAgree:
        return "numbers-agree";
    }
    return {};
}

bool numbersAgree(const SequenceNumbers& sender, const SequenceNumbers& receiver) {
    const bool sends = sender.state != State::Closed && sender.state != State::Listen;
    const bool receives = receiver.state != State::Closed && receiver.state != State::Listen
                          && receiver.state != State::SynSent;
    if (!sends || !receives || !(receiver.irs == sender.iss))
        return true;
    return !before(sender.sndMax, receiver.rcvNxt) && !before(receiver.rcvNxt, sender.sndUna);
}

std::optional<Invariant> checkInvariants(const World& world) {
    for (const Endpoint& end : world.ends) {
        if (const std::optional<Invariant> broken = checkEndpoint(end.tcb, end.config))
            return broken;
    }
    if (!nothingOverdue(world))
        return Invariant::DeadlinesAhead;
    if (!wireHolds(world))
        return Invariant::WireHolds;
    if (!idsInOrder(world))
        return Invariant::IdsInOrder;
    return std::nullopt;
}

} // namespace finwait
