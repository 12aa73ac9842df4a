#include "core/tcp/retransmission.h"

#include <algorithm>

#include "core/tcp/congestion.h"
#include "core/tcp/keep_alive.h"
#include "core/tcp/options.h"
#include "core/tcp/output.h"

namespace finwait {

namespace {

void restartTimer(Context& ctx) {
    ctx.tcb.deadline(TimerKind::Retransmission) = ctx.now + ctx.tcb.rtoUs;
}

/// RFC 6298 (2.2) and (2.3), with α = 1/8 and β = 1/4.
void takeSample(Context& ctx, std::int64_t rttUs) {
    Tcb& tcb = ctx.tcb;
    const bool first = tcb.srttUs == 0;
    if (first) {
        tcb.srttUs = rttUs;
        tcb.rttvarUs = rttUs / 2;
    } else {
        const std::int64_t error = tcb.srttUs > rttUs ? tcb.srttUs - rttUs : rttUs - tcb.srttUs;
        tcb.rttvarUs = (3 * tcb.rttvarUs + error) / 4;
        tcb.srttUs = (7 * tcb.srttUs + rttUs) / 8;
    }
    const std::int64_t margin = std::max(4 * tcb.rttvarUs, ctx.config.rttvarFloorUs);
    tcb.rtoUs = std::clamp(tcb.srttUs + margin, ctx.config.rtoMinUs, ctx.config.rtoMaxUs);
    ctx.decide(first ? Rule::RttFirst : Rule::RttNext, Verdict::Acts,
               {{Term::RttUs, rttUs},
                {Term::SrttUs, tcb.srttUs},
                {Term::RttvarUs, tcb.rttvarUs},
                {Term::RtoUs, tcb.rtoUs}});
}

void sampleIfTimed(Context& ctx) {
    Tcb& tcb = ctx.tcb;
    if (!tcb.rttSeq || before(tcb.sndUna, *tcb.rttSeq))
        return;
    tcb.rttSeq.reset();
    takeSample(ctx, ctx.now - tcb.rttStart);
}

/// Takes entirely acknowledged segments off the queue and cuts a partly acknowledged one. Returns true when
/// one of them had been retransmitted, so that its acknowledgment says nothing about the round-trip time.
bool trimQueue(Tcb& tcb) {
    bool ambiguous = false;
    auto& queue = tcb.retransmissionQueue;
    while (!queue.empty() && notAfter(queue.front().end(), tcb.sndUna)) {
        ambiguous = ambiguous || queue.front().transmissions > 1;
        queue.dropFront(1);
    }
    if (!queue.empty() && before(queue.front().seq, tcb.sndUna)) {
        queue.front().length -= static_cast<std::uint32_t>(distance(queue.front().seq, tcb.sndUna));
        queue.front().seq = tcb.sndUna;
    }
    return ambiguous;
}

/// Karn (RFC 6298 §3), unless timestamps tell which transmission was acknowledged (RFC 7323 §4).
void sampleAmbiguous(Context& ctx) {
    const std::optional<std::uint32_t>& echoed = ctx.echoedTimestamp;
    if (ctx.tcb.timestamping && echoed)
        takeSample(ctx, std::int64_t{timestampClock(ctx.now) - *echoed} * kMillisecondUs);
    else
        ctx.decide(Rule::RttKarn, Verdict::Acts);
}

bool reached(std::uint32_t count, std::uint32_t max) {
    return max != 0 && count >= max;
}

/// R2 of §3.8.3, by duration or by count.
bool limitReached(const Context& ctx, bool syn) {
    const QueuedSegment& front = ctx.tcb.retransmissionQueue.front();
    const std::int64_t limitUs = syn ? ctx.config.synR2Us : ctx.config.dataR2Us;
    if (limitUs != 0 && ctx.now - front.firstSentAt >= limitUs)
        return true;
    const std::uint32_t retries = front.transmissions - 1;
    if (!syn)
        return reached(retries, ctx.config.dataRetriesMax);
    const bool active = ctx.tcb.state == State::SynSent;
    if (active && ctx.config.synRetriesMax != 0)
        return retries >= ctx.config.synRetriesMax + ctx.config.synLinearTimeouts;
    return !active && reached(retries, ctx.config.synAckRetriesMax);
}

/// With a window that is shut the peer lives as long as it is heard from: two intervals of the longest RTO
/// let one answer be lost. Linux tcp_rtx_probe0_timed_out.
bool isSilent(const Context& ctx) {
    const std::int64_t limitUs = std::max(ctx.config.dataR2Us, 2 * ctx.config.rtoMaxUs);
    return ctx.now - ctx.tcb.lastHeard > limitUs;
}

bool givesUp(Context& ctx, bool syn) {
    const Tcb& tcb = ctx.tcb;
    if (!limitReached(ctx, syn))
        return false;
    if (syn || !tcb.frontBeyondWindow() || isSilent(ctx))
        return true;
    ctx.decide(Rule::RetransmissionWindowShut, Verdict::Acts,
               {{Term::SndWnd, tcb.sndWnd}, {Term::TimeoutUs, ctx.now - tcb.lastHeard}});
    return false;
}

/// R1 of §3.8.3, once a segment. A listener is not told of each that knocked and went away, nor anybody of a
/// window that is shut.
void adviseAtR1(Context& ctx) {
    const Tcb& tcb = ctx.tcb;
    const std::uint32_t retries = tcb.retransmissionQueue.front().transmissions - 1;
    if (retries != ctx.config.r1Retransmissions || returnsToListen(tcb)
        || (tcb.synAcknowledged() && tcb.frontBeyondWindow()))
        return;
    ctx.decide(Rule::RetransmissionAdvice, Verdict::Acts, {{Term::Count, retries}});
    signalUser(ctx, ResultCode::DeliveryProblem);
}

void giveUp(Context& ctx, bool syn) {
    const QueuedSegment& front = ctx.tcb.retransmissionQueue.front();
    ctx.decide(syn ? Rule::RetransmissionLimitSyn : Rule::RetransmissionLimit, Verdict::Acts,
               {{Term::Count, front.transmissions - 1}, {Term::TimeoutUs, ctx.now - front.firstSentAt}});
    if (returnsToListen(ctx.tcb)) {
        returnToListen(ctx, EdgeCause::RetransmissionLimit, ResultCode::TimedOut);
        return;
    }
    answerOutstanding(ctx, ResultCode::TimedOut);
    signalUser(ctx, ResultCode::TimedOut);
    deleteTcb(ctx, EdgeCause::RetransmissionLimit);
}

bool isLinear(const Context& ctx) {
    const Tcb& tcb = ctx.tcb;
    return tcb.state == State::SynSent
           && tcb.retransmissionQueue.front().transmissions <= ctx.config.synLinearTimeouts + 1;
}

void backOff(Context& ctx) {
    Tcb& tcb = ctx.tcb;
    if (isLinear(ctx)) {
        restartTimer(ctx);
        ctx.decide(Rule::RtoSynLinear, Verdict::Acts, {{Term::RtoUs, tcb.rtoUs}});
        return;
    }
    tcb.rtoUs = std::min(2 * tcb.rtoUs, ctx.config.rtoMaxUs);
    restartTimer(ctx);
    ctx.decide(Rule::RtoBackOff, Verdict::Acts, {{Term::RtoUs, tcb.rtoUs}});
}

} // namespace

void segmentSent(Context& ctx, SeqNum end) {
    Tcb& tcb = ctx.tcb;
    if (!tcb.rttSeq) {
        tcb.rttSeq = end;
        tcb.rttStart = ctx.now;
    }
    if (!tcb.deadline(TimerKind::Retransmission)) {
        restartTimer(ctx);
        ctx.decide(Rule::RtoStart, Verdict::Acts, {{Term::RtoUs, tcb.rtoUs}});
    }
    updateUserTimer(ctx, false);
}

void acknowledged(Context& ctx) {
    Tcb& tcb = ctx.tcb;
    sampleIfTimed(ctx);
    if (trimQueue(tcb))
        sampleAmbiguous(ctx);
    if (tcb.retransmissionQueue.empty()) {
        tcb.deadline(TimerKind::Retransmission).reset();
        ctx.decide(Rule::RtoStop, Verdict::Acts);
    } else {
        restartTimer(ctx);
        ctx.decide(Rule::RtoRestart, Verdict::Acts, {{Term::RtoUs, tcb.rtoUs}});
    }
    updateUserTimer(ctx, true);
}

void handshakeCompleted(Context& ctx) {
    Tcb& tcb = ctx.tcb;
    beginCongestionControl(ctx);
    heardFromPeer(ctx);
    const std::int64_t rtoUs = ctx.config.rtoAfterSynUs;
    if (!tcb.synTimedOut || rtoUs == 0 || ctx.config.rtoInitialUs >= rtoUs)
        return;
    tcb.rtoUs = rtoUs;
    ctx.decide(Rule::RtoAfterSyn, Verdict::Acts, {{Term::RtoUs, rtoUs}});
}

void retransmissionTimeout(Context& ctx) {
    Tcb& tcb = ctx.tcb;
    const bool syn = !tcb.synAcknowledged();
    if (givesUp(ctx, syn)) {
        giveUp(ctx, syn);
        return;
    }
    ctx.decide(Rule::RetransmissionTimeout, Verdict::Acts,
               {{Term::SndUna, tcb.sndUna}, {Term::Count, tcb.retransmissionQueue.front().transmissions}});
    if (syn)
        tcb.synTimedOut = true;
    else
        congestionTimeout(ctx);
    tcb.rttSeq.reset();
    retransmitFront(ctx);
    backOff(ctx);
    adviseAtR1(ctx);
}

} // namespace finwait
