// RFC 9293 §3.10.7: dispatch, and what all states share.

#include <algorithm>

#include "core/tcp/arrival.h"
#include "core/tcp/congestion.h"
#include "core/tcp/endpoint.h"
#include "core/tcp/options.h"
#include "core/tcp/retransmission.h"

namespace finwait {

namespace {

/// Does the segment belong to the connection (or the listener) that this TCB stands for?
bool belongsTo(const Tcb& tcb, const Config& config, const Segment& segment) {
    return segment.destination == config.local && (!tcb.remoteSpecified || segment.source == tcb.remote);
}

} // namespace

void setSendWindow(Tcb& tcb, const Segment& segment) {
    tcb.sndWnd = windowOf(tcb, segment);
    tcb.maxSndWnd = std::max(tcb.maxSndWnd, tcb.sndWnd);
    tcb.sndWl1 = segment.seq;
    tcb.sndWl2 = segment.ack;
}

bool dropsTextOf(Context& ctx, const Segment& syn) {
    if (!ctx.config.dropTextOfSyn || (syn.data.empty() && !syn.has(Fin)))
        return false;
    ctx.decide(Rule::SynTextDropped, Verdict::Acts,
               {{Term::TextOctets, static_cast<std::int64_t>(syn.data.size())}});
    return true;
}

void advanceUna(Context& ctx, SeqNum ack) {
    Tcb& tcb = ctx.tcb;
    const SeqNum dataUna = tcb.dataUna();
    const bool afterHandshake = tcb.synAcknowledged();
    const auto advanced = static_cast<std::uint32_t>(distance(tcb.sndUna, ack));
    tcb.sndUna = ack;
    tcb.sndNxt = later(tcb.sndNxt, ack);
    const auto octets =
        std::clamp<std::int64_t>(distance(dataUna, ack), 0, static_cast<std::int64_t>(tcb.sendBuffer.size()));
    tcb.sendBuffer.dropFront(static_cast<std::size_t>(octets));
    while (!tcb.sends.empty() && notAfter(tcb.sends.front().end, ack)) {
        answer(ctx, CallKind::Send, ResultCode::Ok);
        tcb.sends.dropFront(1);
    }
    if (tcb.urgentPending && notAfter(tcb.sndUp, ack))
        tcb.urgentPending = false;
    acknowledged(ctx);
    if (afterHandshake)
        newDataAcknowledged(ctx, advanced);
}

void segmentArrives(Tcb& tcb, const Segment& segment, SimTime now, const Config& config, Outcome& out) {
    Context ctx{tcb, config, now, out, {}};
    if (segment.options.timestamps && segment.has(Ack))
        ctx.echoedTimestamp = segment.options.timestamps->echoReply;
    if (segment.checksumDamaged) {
        ctx.decide(Rule::ChecksumBad, Verdict::Fails);
        return;
    }
    if (segment.has(Syn) && isGroupAddress(segment.source.address)) {
        ctx.decide(Rule::InvalidSource, Verdict::Fails);
        return;
    }
    if (tcb.state != State::Closed && !belongsTo(tcb, config, segment)) {
        if (listenerTakes(tcb, config, segment)) {
            ctx.decide(Rule::ListenerTakes, Verdict::Acts);
            segmentArrivesListener(ctx, segment);
            return;
        }
        ctx.decide(Rule::NoSuchConnection, Verdict::Fails);
        segmentArrivesClosed(ctx, segment);
        return;
    }
    switch (tcb.state) {
    case State::Closed:
        if (listenerTakes(tcb, config, segment)) {
            ctx.decide(Rule::ListenerTakes, Verdict::Acts);
            segmentArrivesListener(ctx, segment);
        } else {
            segmentArrivesClosed(ctx, segment);
        }
        return;
    case State::Listen:
        if (tcb.listener.listening)
            segmentArrivesListener(ctx, segment);
        else
            segmentArrivesListen(ctx, segment);
        return;
    case State::SynSent:
        segmentArrivesSynSent(ctx, segment);
        return;
    case State::SynReceived:
    case State::Established:
    case State::FinWait1:
    case State::FinWait2:
    case State::CloseWait:
    case State::Closing:
    case State::LastAck:
    case State::TimeWait:
        segmentArrivesOther(ctx, segment);
        return;
    }
}

} // namespace finwait
