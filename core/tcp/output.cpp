#include "core/tcp/output.h"

#include <algorithm>
#include <cassert>

#include "core/tcp/congestion.h"
#include "core/tcp/options.h"
#include "core/tcp/persist.h"
#include "core/tcp/retransmission.h"

namespace finwait {

namespace {

constexpr std::uint32_t kTimestampOptionOctets =
    12; ///< With the two NOPs that align it (RFC 7323, appendix A).

enum class Transmission : std::uint8_t { First, Again };

/// Whatever acknowledges RCV.NXT settles what was owed.
void noteAckSent(Tcb& tcb) {
    tcb.lastAckSent = tcb.rcvNxt;
    tcb.unackedArrivals = 0;
    tcb.deadline(TimerKind::DelayedAck).reset();
}

// A segment is made where it lies among those to be sent; the reference is good until the next one is made.

Segment& emitBlank(Context& ctx, SeqNum seq, ControlBits control,
                   Transmission transmission = Transmission::First) {
    OutgoingSegment& outgoing = ctx.out.segments.emplace_back();
    outgoing.retransmission = transmission == Transmission::Again;
    Segment& segment = outgoing.segment;
    segment.source = ctx.config.local;
    segment.destination = ctx.tcb.remote;
    segment.seq = seq;
    segment.control = control;
    if (segment.has(Ack))
        segment.ack = ctx.tcb.rcvNxt;
    if (segment.has(Rst))
        return segment;
    segment.window = windowField(ctx.tcb, segment.has(Syn));
    if (segment.has(Ack))
        noteAckSent(ctx.tcb);
    return segment;
}

Segment& emitSyn(Context& ctx, ControlBits control, Transmission transmission = Transmission::First) {
    Segment& segment = emitBlank(ctx, ctx.tcb.iss, control, transmission);
    segment.options = offeredOptions(ctx, segment.has(Ack));
    return segment;
}

void markUrgent(const Tcb& tcb, Segment& segment) {
    if (!tcb.urgentPending || !before(segment.seq, tcb.sndUp))
        return;
    segment.control |= Urg;
    const auto ahead = static_cast<std::uint32_t>(distance(segment.seq, tcb.sndUp));
    segment.urgentPointer = static_cast<std::uint16_t>(std::min(ahead, 65'535U));
}

/// The octets [seq, seq+octets) of the send buffer as a segment.
Segment& emitText(Context& ctx, SeqNum seq, std::uint32_t octets, bool push, bool fin,
                  Transmission transmission = Transmission::First) {
    const Tcb& tcb = ctx.tcb;
    auto control = static_cast<ControlBits>(Ack | (push ? Psh : 0) | (fin ? Fin : 0));
    Segment& segment = emitBlank(ctx, seq, control, transmission);
    segment.options = carriedOptions(ctx, false);
    const auto first = tcb.sendBuffer.begin() + distance(tcb.dataUna(), seq);
    segment.data.assign(first, first + octets);
    markUrgent(tcb, segment);
    return segment;
}

/// The segment carries the end of a SEND that asked for PUSH.
bool isPushed(const Tcb& tcb, SeqNum seq, std::uint32_t octets) {
    return std::ranges::any_of(tcb.sends, [=](const SendMark& send) {
        return send.push && before(seq, send.end) && notAfter(send.end, seq + octets);
    });
}

void enqueueSent(Context& ctx, const Segment& segment) {
    Tcb& tcb = ctx.tcb;
    QueuedSegment queued;
    queued.seq = segment.seq;
    queued.length = segment.length();
    queued.push = segment.has(Psh);
    queued.firstSentAt = ctx.now;
    tcb.retransmissionQueue.push_back(queued);
    tcb.sndNxt = segment.seq + segment.length();
    tcb.sndMax = later(tcb.sndMax, tcb.sndNxt);
    segmentSent(ctx, tcb.sndNxt);
}

/// How far beyond SND.NXT the send window reaches.
std::uint32_t usableWindow(const Tcb& tcb) {
    const std::int32_t room = distance(tcb.sndNxt, tcb.sndUna + tcb.sndWnd);
    return room > 0 ? static_cast<std::uint32_t>(room) : 0;
}

/// Eff.snd.MSS (§3.7.1): options take room from the data.
std::uint32_t effectiveMss(const Tcb& tcb) {
    const std::uint32_t options = tcb.timestamping ? kTimestampOptionOctets : 0;
    return tcb.sendMss > options ? tcb.sendMss - options : 1U;
}

void noteFinSent(Context& ctx) {
    Tcb& tcb = ctx.tcb;
    tcb.finSent = true;
    tcb.finSeq = tcb.sndNxt - 1;
    tcb.closeRequested = false;
    if (tcb.state == State::CloseWait)
        moveTo(ctx, State::LastAck, EdgeCause::Close);
}

/// Text that answers text soon: its ACKs can ride along, so that they need not be quick any more.
void noteConversation(Context& ctx) {
    Tcb& tcb = ctx.tcb;
    if (tcb.lastText && ctx.now - *tcb.lastText < ctx.config.delayedAckUs)
        tcb.quickAcks = ctx.config.quickAcksMax;
}

void sendText(Context& ctx, std::uint32_t octets, bool fin) {
    const SeqNum seq = ctx.tcb.sndNxt;
    noteConversation(ctx);
    enqueueSent(ctx, emitText(ctx, seq, octets, isPushed(ctx.tcb, seq, octets), fin));
    if (fin)
        noteFinSent(ctx);
}

bool wait(Context& ctx, Rule rule, std::uint32_t octets) {
    ctx.decide(rule, Verdict::Acts,
               {{Term::TextOctets, octets}, {Term::SndNxt, ctx.tcb.sndNxt}, {Term::SndWnd, ctx.tcb.sndWnd}});
    return false;
}

/// Something that Nagle's rule waits for is unacknowledged.
bool nagleWaits(const Context& ctx) {
    const Tcb& tcb = ctx.tcb;
    const auto counts = [&](const QueuedSegment& queued) {
        return !ctx.config.nagleSmallOnly || queued.length < effectiveMss(tcb);
    };
    return ctx.config.nagle && !tcb.closeRequested && std::ranges::any_of(tcb.retransmissionQueue, counts);
}

/// The sender's silly-window avoidance (§3.8.6.2.1) with Nagle's rule (§3.7.4): is it worth sending `octets`
/// of the `unsent` ones now?
bool worthSending(Context& ctx, std::uint32_t octets, std::uint32_t unsent) {
    const Tcb& tcb = ctx.tcb;
    if (octets == effectiveMss(tcb))
        return true;
    if (octets == unsent) {
        return !nagleWaits(ctx) || wait(ctx, Rule::Nagle, octets);
    }
    return 2 * octets >= tcb.maxSndWnd || wait(ctx, Rule::SillyWindowSender, octets);
}

/// The congestion window is what holds `unsent` octets back.
bool isCongested(Context& ctx, std::uint32_t octets, std::uint32_t room, std::uint32_t usable,
                 std::uint32_t unsent) {
    const bool congested = unsent != 0 && room < std::min({unsent, usable, effectiveMss(ctx.tcb)});
    if (!congested || (octets != 0 && ctx.tcb.retransmissionQueue.empty()))
        return false;
    ctx.decide(Rule::CongestionWindowFull, Verdict::Acts,
               {{Term::Cwnd, ctx.tcb.cwnd}, {Term::FlightSize, pipe(ctx.tcb)}, {Term::TextOctets, unsent}});
    return true;
}

/// One segment of queued text, or the bare FIN. Returns false when there is nothing, or it must wait.
bool transmitOne(Context& ctx) {
    const Tcb& tcb = ctx.tcb;
    const std::uint32_t unsent = tcb.unsentOctets();
    const std::uint32_t usable = usableWindow(tcb);
    const std::uint32_t room = congestionRoom(ctx);
    const std::uint32_t octets = std::min({unsent, usable, effectiveMss(tcb), room});
    if (isCongested(ctx, octets, room, usable, unsent))
        return false;
    const bool fin = tcb.closeRequested && octets == unsent && usable > octets;
    if (octets == 0 && !fin)
        return false;
    if (octets != 0 && !worthSending(ctx, octets, unsent))
        return false;
    sendText(ctx, octets, fin);
    return true;
}

void retransmit(Context& ctx, QueuedSegment& queued) {
    Tcb& tcb = ctx.tcb;
    ++queued.transmissions;
    queued.lost = false;
    if (!tcb.synAcknowledged() && queued.seq == tcb.iss) {
        const ControlBits control = tcb.state == State::SynSent ? Syn : Syn | Ack;
        emitSyn(ctx, control, Transmission::Again);
        return;
    }
    const bool fin = tcb.finSent && queued.end() == tcb.finSeq + 1;
    emitText(ctx, queued.seq, queued.length - (fin ? 1U : 0U), queued.push, fin, Transmission::Again);
}

/// The first segment that was taken for lost, when cwnd has room for it; in fast recovery the oldest one
/// whatever cwnd says (RFC 5681 §3.2, step 3; RFC 6582 §3.2, step 3).
bool retransmitLost(Context& ctx) {
    auto& queue = ctx.tcb.retransmissionQueue;
    const auto lost = std::ranges::find_if(queue, &QueuedSegment::lost);
    if (lost == queue.end())
        return false;
    const bool atOnce = ctx.tcb.inRecovery && lost == queue.begin();
    if (!atOnce && pipe(ctx.tcb) != 0 && congestionRoom(ctx) < lost->length)
        return false;
    ctx.decide(Rule::LostSentAgain, Verdict::Acts, {{Term::SegSeq, lost->seq}, {Term::SegLen, lost->length}});
    ctx.tcb.rttSeq.reset();
    retransmit(ctx, *lost);
    return true;
}

bool maySendAgain(State state) {
    return maySendText(state) || state == State::LastAck;
}

constexpr std::uint32_t kIssStep = 64'000; ///< Between connections of one tick of the clock, as in 4.3BSD.

/// RFC 6528: a clock that ticks every 4 µs plus a keyed hash of the four-tuple.
std::uint32_t clockedIss(const Context& ctx) {
    Hasher hasher;
    hasher.add(ctx.config.issSecret);
    for (const Socket& socket : {ctx.config.local, ctx.tcb.remote})
        hasher.add(socket.address).add(socket.port);
    return static_cast<std::uint32_t>(hasher.value()) + static_cast<std::uint32_t>(ctx.now.us / 4)
           + kIssStep * ctx.tcb.incarnation;
}

} // namespace

void chooseIss(Context& ctx, std::optional<SeqNum> floor) {
    Tcb& tcb = ctx.tcb;
    const std::vector<std::uint32_t>& list = ctx.config.issList;
    tcb.iss = SeqNum(tcb.incarnation < list.size() ? list[tcb.incarnation] : clockedIss(ctx));
    if (floor && before(tcb.iss, *floor))
        tcb.iss = *floor;
    ++tcb.incarnation;
    tcb.sndUna = tcb.iss;
    tcb.sndNxt = tcb.iss;
    tcb.sndMax = tcb.iss;
}

void sendSyn(Context& ctx) {
    enqueueSent(ctx, emitSyn(ctx, Syn));
}

void sendSynAck(Context& ctx) {
    const Segment& segment = emitSyn(ctx, Syn | Ack);
    if (ctx.tcb.retransmissionQueue.empty())
        enqueueSent(ctx, segment);
    else
        ctx.tcb.rttSeq.reset(); // The SYN leaves a second time: Karn (RFC 6298 §3).
}

void sendCookie(Context& ctx, const Segment& syn, SeqNum iss) {
    Segment& segment = ctx.out.segments.emplace_back().segment;
    segment.source = syn.destination;
    segment.destination = syn.source;
    segment.seq = iss;
    segment.ack = syn.seq + 1;
    segment.control = Syn | Ack;
    segment.window = static_cast<std::uint16_t>(std::min(ctx.config.receiveBufferOctets, 65'535U));
    if (ctx.config.sendMssOption)
        segment.options.maximumSegmentSize = ctx.config.mss;
}

void sendAck(Context& ctx) {
    emitBlank(ctx, ctx.tcb.sndNxt, Ack).options = carriedOptions(ctx, true);
}

void sendKeepAlive(Context& ctx) {
    emitBlank(ctx, ctx.tcb.sndNxt - 1, Ack).options = carriedOptions(ctx, false);
}

void sendReset(Context& ctx, SeqNum seq) {
    emitBlank(ctx, seq, ctx.config.resetCarriesAck ? Rst | Ack : Rst);
}

void sendResetFor(Context& ctx, const Segment& segment) {
    Segment& reset = ctx.out.segments.emplace_back().segment;
    reset.source = segment.destination;
    reset.destination = segment.source;
    if (segment.has(Ack)) {
        reset.seq = segment.ack;
        reset.control = Rst;
    } else {
        reset.ack = segment.seq + segment.length();
        reset.control = Rst | Ack;
    }
}

bool maySendText(State state) {
    switch (state) {
    case State::Established:
    case State::FinWait1:
    case State::CloseWait:
    case State::Closing:
        return true;
    case State::Closed:
    case State::Listen:
    case State::SynSent:
    case State::SynReceived:
    case State::FinWait2:
    case State::LastAck:
    case State::TimeWait:
        return false;
    }
    return false;
}

bool transmitQueued(Context& ctx) {
    bool sent = false;
    while (maySendAgain(ctx.tcb.state) && retransmitLost(ctx))
        sent = true;
    while (maySendText(ctx.tcb.state) && transmitOne(ctx))
        sent = true;
    updatePersist(ctx);
    return sent;
}

bool transmitForced(Context& ctx) {
    const Tcb& tcb = ctx.tcb;
    const std::uint32_t unsent = tcb.unsentOctets();
    const std::uint32_t octets = std::min({unsent, usableWindow(tcb), effectiveMss(tcb)});
    if (octets == 0 && unsent != 0)
        return false;
    sendText(ctx, octets, tcb.closeRequested && octets == unsent);
    return true;
}

void sendProbe(Context& ctx) {
    Tcb& tcb = ctx.tcb;
    if (ctx.config.probeWithOldNumber) {
        sendKeepAlive(ctx);
        return;
    }
    emitText(ctx, tcb.sndNxt, 1, isPushed(tcb, tcb.sndNxt, 1), false,
             tcb.sndMax == tcb.sndNxt ? Transmission::First : Transmission::Again);
    tcb.sndMax = later(tcb.sndMax, tcb.sndNxt + 1);
}

void retransmitFront(Context& ctx) {
    assert(!ctx.tcb.retransmissionQueue.empty());
    retransmit(ctx, ctx.tcb.retransmissionQueue.front());
}

} // namespace finwait
