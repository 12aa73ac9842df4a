#include "core/tcp/half_made.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/tcp/arrival.h"
#include "core/tcp/retransmission.h"

namespace finwait {

namespace {

/// Everything that the entry knows, and what follows from it, into a TCB in SYN-RECEIVED.
void unfold(Tcb& tcb, const HalfMade& half, const Config& config) {
    tcb.origin = Origin::Passive;
    tcb.remoteSpecified = true;
    tcb.remote = half.remote;
    tcb.iss = half.iss;
    tcb.sndUna = half.iss;
    tcb.sndNxt = tcb.sndMax = half.iss + 1;
    tcb.sndWl1 = half.irs;
    tcb.sndWnd = tcb.maxSndWnd = half.sndWnd;
    tcb.sendMss = half.sendMss;
    tcb.scaling = half.scaling;
    tcb.sndScale = half.sndScale;
    tcb.timestamping = half.timestamping;
    tcb.tsRecent = half.tsRecent;
    tcb.sacking = half.sacking;
    tcb.irs = half.irs;
    tcb.rcvNxt = tcb.lastAckSent = half.irs + 1;
    tcb.rcvWnd = std::min(config.receiveBufferOctets, 65'535U);
    tcb.rtoUs = half.rtoUs;
    QueuedSegment synAck;
    synAck.seq = half.iss;
    synAck.length = 1;
    synAck.firstSentAt = half.firstSentAt;
    synAck.transmissions = half.transmissions;
    tcb.retransmissionQueue.clear();
    tcb.retransmissionQueue.push_back(synAck);
    tcb.deadline(TimerKind::Retransmission) = half.resendAt;
    tcb.lastChallengeAck = half.lastChallengeAck;
    tcb.fruitlessAcks = half.fruitlessAcks;
}

HalfMade fold(const Tcb& tcb) {
    HalfMade half;
    half.remote = tcb.remote;
    half.irs = tcb.irs;
    half.iss = tcb.iss;
    half.sndWnd = tcb.sndWnd;
    half.sendMss = tcb.sendMss;
    half.scaling = tcb.scaling;
    half.sndScale = tcb.sndScale;
    half.timestamping = tcb.timestamping;
    half.tsRecent = tcb.tsRecent;
    half.sacking = tcb.sacking;
    half.firstSentAt = tcb.retransmissionQueue.front().firstSentAt;
    half.transmissions = tcb.retransmissionQueue.front().transmissions;
    half.rtoUs = tcb.rtoUs;
    half.resendAt = *tcb.deadline(TimerKind::Retransmission);
    half.lastChallengeAck = tcb.lastChallengeAck;
    half.fruitlessAcks = tcb.fruitlessAcks;
    return half;
}

HalfMadeResult resultOf(const Tcb& tcb) {
    switch (tcb.state) {
    case State::SynReceived:
        return {HalfMadeFate::Waits, fold(tcb)};
    case State::Closed:
    case State::Listen:
    case State::SynSent:
        return {HalfMadeFate::Gone, {}};
    case State::Established:
    case State::FinWait1:
    case State::FinWait2:
    case State::CloseWait:
    case State::Closing:
    case State::LastAck:
    case State::TimeWait:
        return {HalfMadeFate::Completed, {}};
    }
    return {};
}

/// Lets `event` happen to a TCB beside the one on the stage.
template <typename Event>
void happenAside(Context& ctx, Tcb& aside, Event event) {
    Outcome out;
    out.recordDecisions = ctx.out.recordDecisions;
    Context asideCtx{aside, ctx.config, ctx.now, out, ctx.echoedTimestamp};
    event(asideCtx);
    std::ranges::move(out.segments, std::back_inserter(ctx.out.segments));
    std::ranges::move(out.decisions, std::back_inserter(ctx.out.decisions));
    ctx.out.accepted = ctx.out.accepted || out.accepted;
}

Tcb unfolded(const HalfMade& half, const Config& config) {
    Tcb tcb;
    tcb.state = State::SynReceived;
    unfold(tcb, half, config);
    return tcb;
}

} // namespace

HalfMade makeHalfMade(Context& ctx, const Segment& syn) {
    Segment bare = syn;
    bare.data.clear();
    bare.control &= static_cast<ControlBits>(~Fin);
    Tcb aside;
    aside.state = State::Listen;
    // The list of ISSs is for the connections of the stage.
    aside.incarnation = static_cast<std::uint32_t>(ctx.config.issList.size());
    happenAside(ctx, aside, [&bare](Context& asideCtx) {
        prepareListen(asideCtx, false);
        acceptSyn(asideCtx, bare, {});
    });
    return fold(aside);
}

HalfMade halfMadeFromCookie(const Context& ctx, const Segment& ack, std::uint16_t mss) {
    HalfMade half;
    half.remote = ack.source;
    half.irs = ack.seq - 1;
    half.iss = ack.ack - 1;
    half.sndWnd = ack.window;
    half.sendMss = std::min(mss, ctx.config.mss);
    half.firstSentAt = ctx.now;
    half.rtoUs = ctx.config.rtoInitialUs;
    half.resendAt = ctx.now + half.rtoUs;
    return half;
}

HalfMadeResult arriveAtHalfMade(Context& ctx, const HalfMade& half, const Segment& segment) {
    Tcb aside = unfolded(half, ctx.config);
    happenAside(ctx, aside, [&segment](Context& asideCtx) { segmentArrivesOther(asideCtx, segment); });
    return resultOf(aside);
}

HalfMadeResult halfMadeTimeout(Context& ctx, const HalfMade& half) {
    Tcb aside = unfolded(half, ctx.config);
    happenAside(ctx, aside, [](Context& asideCtx) { retransmissionTimeout(asideCtx); });
    return resultOf(aside);
}

void becomeHalfMade(Context& ctx, const HalfMade& half) {
    unfold(ctx.tcb, half, ctx.config);
}

} // namespace finwait
