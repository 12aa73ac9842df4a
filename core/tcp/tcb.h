#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/base/hasher.h"
#include "core/base/queue.h"
#include "core/base/seq_num.h"
#include "core/base/sim_time.h"
#include "core/tcp/config.h"
#include "core/tcp/event.h"
#include "core/tcp/listener.h"
#include "core/tcp/state.h"

namespace finwait {

/// How a connection began (RFC 9293 §3.5, MUST-11).
enum class Origin : std::uint8_t { None, Passive, Active };

/// Text (and perhaps a FIN) that came ahead of its turn and is held for later processing (RFC 9293 §3.10.7.4,
/// SHLD-31).
struct HeldText {
    SeqNum seq;
    Octets data;
    bool fin = false;
    bool push = false;
    friend bool operator==(const HeldText&, const HeldText&) = default;
};

/// Where a SEND's octets end in the send buffer.
struct SendMark {
    SeqNum end; ///< One past its last octet.
    bool push = true;
    friend bool operator==(const SendMark&, const SendMark&) = default;
};

/// A segment on the retransmission queue: what it covers, not a copy of it.
struct QueuedSegment {
    SeqNum seq;
    std::uint32_t length = 0; ///< SEG.LEN: octets, plus one each for SYN and FIN.
    bool push = false;
    SimTime firstSentAt;
    std::uint32_t transmissions = 1;
    bool lost = false;   ///< Taken for lost and not yet sent again.
    bool sacked = false; ///< The peer holds it (RFC 2018).

    [[nodiscard]] SeqNum end() const { return seq + length; }
    friend bool operator==(const QueuedSegment&, const QueuedSegment&) = default;
};

/// The TCB's variables: all of it that has no memory of its own.
struct TcbVariables {
    State state = State::Closed;
    Origin origin = Origin::None;
    bool remoteSpecified = false;       ///< `remote` is known: named by the OPEN or learned from a SYN.
    bool listenRemoteSpecified = false; ///< The passive OPEN named its peer; a return to LISTEN keeps it.
    Socket remote;

    /// How many initial sequence numbers this host has chosen, so that no incarnation repeats one. Of the
    /// host, like the listener and its timer: these survive the TCB.
    std::uint32_t incarnation = 0;

    // Send sequence variables (figure 3)
    SeqNum iss;
    SeqNum sndUna;
    SeqNum sndNxt;
    SeqNum sndMax; ///< One past the highest sequence number ever sent.
    SeqNum sndUp;
    SeqNum sndWl1;
    SeqNum sndWl2;
    std::uint32_t sndWnd = 0;
    std::uint32_t maxSndWnd = 0; ///< MAX.SND.WND of RFC 5961 §5.
    bool urgentPending = false;  ///< SND.UP is meaningful.
    std::uint16_t sendMss = 536; ///< Effective send MSS (§3.7.1).

    // Congestion control (RFC 5681, 6582), in octets
    std::uint32_t cwnd = 0;
    std::uint32_t ssthresh = 0;
    std::uint32_t dupAcks = 0;
    std::uint32_t ackedInAvoidance = 0; ///< Octets acknowledged since cwnd last grew in congestion avoidance.
    bool inRecovery = false;
    SeqNum recover; ///< Recovery ends when this is acknowledged.

    // Options agreed in the handshake
    bool scaling = false; ///< Both SYNs carried a window scale.
    std::uint8_t sndScale = 0;
    std::uint8_t rcvScale = 0;
    bool timestamping = false;
    std::uint32_t tsRecent = 0;
    bool sacking = false;
    SeqNum lastAckSent; ///< Last.ACK.sent of RFC 7323 §4.3.
    SeqNum lastHeld;    ///< Where the text held last begins: its SACK block goes first.

    // Receive sequence variables (figure 4)
    SeqNum irs;
    SeqNum rcvNxt;
    SeqNum rcvUp;
    std::uint32_t rcvWnd = 0;
    bool urgentSignalled = false;

    // Send side
    bool closeRequested = false; ///< CLOSE was called and its FIN waits for the octets before it.
    bool finSent = false;
    SeqNum finSeq; ///< The FIN's sequence number once `finSent`.

    // Receive side
    bool receivePush = false; ///< A PSH or FIN has come with or after the octets in `receiveBuffer`.
    bool finReceived = false;
    bool endOfStreamRead = false; ///< A RECEIVE has been answered "connection closing": recv() returned 0.

    // Retransmission (RFC 6298)
    std::int64_t rtoUs = 0;
    std::int64_t srttUs = 0; ///< Zero: not measured yet.
    std::int64_t rttvarUs = 0;
    std::optional<SeqNum> rttSeq; ///< The segment being timed ends just before this.
    SimTime rttStart;
    bool synTimedOut = false; ///< For RFC 6298 (5.7).

    std::int64_t persistUs = 0;        ///< The present interval between zero-window probes.
    std::uint32_t unackedArrivals = 0; ///< Full-sized segments since the last acknowledgment went out.
    std::uint32_t quickAcks = 0;       ///< Of Config::quickAcksMax, used up.
    std::optional<SimTime> lastText;   ///< When text last came in order, where quick ACKs are on.
    std::uint32_t keepAliveProbes = 0; ///< Unanswered.
    SimTime lastHeard;                 ///< When the peer was last heard from.

    std::optional<SimTime> lastChallengeAck; ///< RFC 5961 §7.
    std::uint32_t fruitlessAcks =
        0; ///< ACKs sent in a row in answer to segments that carried nothing acceptable.
    SimTime lastFruitlessAck;

    /// Deadlines by TimerKind; empty: not running.
    std::array<std::optional<SimTime>, kTimerCount> deadlines;

    [[nodiscard]] const std::optional<SimTime>& deadline(TimerKind kind) const {
        return deadlines[static_cast<std::size_t>(kind)];
    }
    std::optional<SimTime>& deadline(TimerKind kind) { return deadlines[static_cast<std::size_t>(kind)]; }

    [[nodiscard]] bool synAcknowledged() const { return before(iss, sndUna); }
    [[nodiscard]] bool finAcknowledged() const { return finSent && before(finSeq, sndUna); }
    /// The sequence number of `sendBuffer`'s first octet: the SYN comes before all data.
    [[nodiscard]] SeqNum dataUna() const { return synAcknowledged() ? sndUna : iss + 1; }

    friend bool operator==(const TcbVariables&, const TcbVariables&) = default;
};

/// The transmission control block (RFC 9293 §3.3.1): all that one endpoint knows of its connection. Regular
/// value. In CLOSED every field but those of the host has its initial value: "there is no TCB".
struct Tcb : TcbVariables {
    Listener listener; ///< Of the host.

    /// Octets from the first unacknowledged one on; SYN and FIN are not among them.
    Queue<std::uint8_t> sendBuffer;
    Queue<SendMark> sends;                    ///< The SENDs that have not been answered "ok", oldest first.
    Queue<QueuedSegment> retransmissionQueue; ///< Sent and not entirely acknowledged, oldest first.
    Queue<std::uint8_t> receiveBuffer;        ///< In order, not yet delivered to the user.
    std::vector<HeldText> held;               ///< Ordered by distance from RCV.NXT.
    std::vector<std::uint32_t> receives;      ///< Outstanding RECEIVEs, oldest first: room in octets.

    /// Octets of `sendBuffer` that were never sent. None after the FIN.
    [[nodiscard]] std::uint32_t unsentOctets() const {
        if (finSent || sendBuffer.empty())
            return 0;
        const auto sent = static_cast<std::uint32_t>(distance(dataUna(), sndNxt));
        return static_cast<std::uint32_t>(sendBuffer.size()) - sent;
    }

    /// The oldest unacknowledged segment does not lie in the peer's window: it may be the window that holds
    /// its acknowledgment back, and not the network (§3.8.6).
    [[nodiscard]] bool frontBeyondWindow() const {
        return !retransmissionQueue.empty() && before(sndUna + sndWnd, retransmissionQueue.front().end());
    }

    friend bool operator==(const Tcb&, const Tcb&) = default;
};

/// Stops the connection's timers; the listener's goes on.
void stopTimers(Tcb& tcb);

/// Gives everything but what is of the host its initial value. The queues keep their memory for the next
/// connection.
void forget(Tcb& tcb);

void addTo(Hasher& hasher, const Tcb& tcb);

} // namespace finwait
