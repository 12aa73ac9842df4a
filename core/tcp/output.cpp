#include "core/tcp/output.h"

#include <algorithm>
#include <cassert>
#include <utility>

#include "core/tcp/retransmission.h"

namespace finwait {

namespace {

Segment blankSegment(const Context& ctx, SeqNum seq, ControlBits control) {
    Segment segment;
    segment.source = ctx.config.local;
    segment.destination = ctx.tcb.remote;
    segment.seq = seq;
    segment.control = control;
    if (segment.has(Ack))
        segment.ack = ctx.tcb.rcvNxt;
    if (!segment.has(Rst))
        segment.window = static_cast<std::uint16_t>(std::min(ctx.tcb.rcvWnd, 65'535U));
    return segment;
}

void emit(Context& ctx, Segment segment, bool retransmission = false) {
    ctx.out.segments.push_back({std::move(segment), retransmission});
}

Segment synSegment(const Context& ctx, ControlBits control) {
    Segment segment = blankSegment(ctx, ctx.tcb.iss, control);
    if (ctx.config.sendMssOption)
        segment.options.maximumSegmentSize = ctx.config.mss;
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
Segment textSegment(const Context& ctx, SeqNum seq, std::uint32_t octets, bool push, bool fin) {
    const Tcb& tcb = ctx.tcb;
    auto control = static_cast<ControlBits>(Ack | (push ? Psh : 0) | (fin ? Fin : 0));
    Segment segment = blankSegment(ctx, seq, control);
    const auto first = tcb.sendBuffer.begin() + distance(tcb.dataUna(), seq);
    segment.data.assign(first, first + octets);
    markUrgent(tcb, segment);
    return segment;
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

/// How far beyond SND.NXT the send window reaches.
std::uint32_t usableWindow(const Tcb& tcb) {
    const std::int32_t room = distance(tcb.sndNxt, tcb.sndUna + tcb.sndWnd);
    return room > 0 ? static_cast<std::uint32_t>(room) : 0;
}

void noteFinSent(Context& ctx) {
    Tcb& tcb = ctx.tcb;
    tcb.finSent = true;
    tcb.finSeq = tcb.sndNxt - 1;
    tcb.closeRequested = false;
    if (tcb.state == State::CloseWait)
        moveTo(ctx, State::LastAck, EdgeCause::Close);
}

/// One segment of queued text, or the bare FIN. Returns false when there is nothing, or no room.
bool transmitOne(Context& ctx) {
    Tcb& tcb = ctx.tcb;
    const std::uint32_t unsent = tcb.unsentOctets();
    const std::uint32_t usable = usableWindow(tcb);
    const std::uint32_t octets = std::min({unsent, usable, std::uint32_t{tcb.sendMss}});
    const bool last = octets == unsent;
    const bool fin = tcb.closeRequested && last && usable > octets;
    if (octets == 0 && !fin)
        return false;
    Segment segment = textSegment(ctx, tcb.sndNxt, octets, last && octets > 0, fin);
    enqueueSent(ctx, segment);
    emit(ctx, std::move(segment));
    if (fin)
        noteFinSent(ctx);
    return true;
}

/// RFC 6528: a clock that ticks every 4 µs plus a keyed hash of the four-tuple.
std::uint32_t clockedIss(const Context& ctx) {
    Hasher hasher;
    hasher.add(ctx.config.issSecret);
    for (const Socket& socket : {ctx.config.local, ctx.tcb.remote})
        hasher.add(socket.address).add(socket.port);
    return static_cast<std::uint32_t>(hasher.value()) + static_cast<std::uint32_t>(ctx.now.us / 4);
}

} // namespace

void chooseIss(Context& ctx) {
    Tcb& tcb = ctx.tcb;
    const std::vector<std::uint32_t>& list = ctx.config.issList;
    tcb.iss = SeqNum(tcb.incarnation < list.size() ? list[tcb.incarnation] : clockedIss(ctx));
    ++tcb.incarnation;
    tcb.sndUna = tcb.iss;
    tcb.sndNxt = tcb.iss;
    tcb.sndMax = tcb.iss;
}

void sendSyn(Context& ctx) {
    Segment segment = synSegment(ctx, Syn);
    enqueueSent(ctx, segment);
    emit(ctx, std::move(segment));
}

void sendSynAck(Context& ctx) {
    Segment segment = synSegment(ctx, Syn | Ack);
    if (ctx.tcb.retransmissionQueue.empty())
        enqueueSent(ctx, segment);
    emit(ctx, std::move(segment));
}

void sendAck(Context& ctx) {
    emit(ctx, blankSegment(ctx, ctx.tcb.sndNxt, Ack));
}

void sendReset(Context& ctx, SeqNum seq) {
    emit(ctx, blankSegment(ctx, seq, Rst));
}

void sendResetFor(Context& ctx, const Segment& segment) {
    Segment reset;
    reset.source = segment.destination;
    reset.destination = segment.source;
    if (segment.has(Ack)) {
        reset.seq = segment.ack;
        reset.control = Rst;
    } else {
        reset.ack = segment.seq + segment.length();
        reset.control = Rst | Ack;
    }
    emit(ctx, std::move(reset));
}

bool transmitQueued(Context& ctx) {
    bool sent = false;
    while (maySendText(ctx.tcb.state) && transmitOne(ctx))
        sent = true;
    return sent;
}

void retransmitFront(Context& ctx) {
    Tcb& tcb = ctx.tcb;
    assert(!tcb.retransmissionQueue.empty());
    QueuedSegment& front = tcb.retransmissionQueue.front();
    ++front.transmissions;
    if (!tcb.synAcknowledged()) {
        const ControlBits control = tcb.state == State::SynSent ? Syn : Syn | Ack;
        emit(ctx, synSegment(ctx, control), true);
        return;
    }
    const bool fin = tcb.finSent && front.end() == tcb.finSeq + 1;
    emit(ctx, textSegment(ctx, front.seq, front.length - (fin ? 1U : 0U), front.push, fin), true);
}

} // namespace finwait
