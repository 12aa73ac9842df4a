#include "core/tcp/congestion.h"

#include <algorithm>
#include <limits>

namespace finwait {

namespace {

constexpr std::uint32_t kDupThresh = 3;
constexpr std::uint32_t kSsthreshInitial = 65'535U << 14U; ///< The largest window there can be.

/// RFC 5681 §3.1, IW.
std::uint32_t initialWindow(const Context& ctx) {
    const std::uint32_t mss = ctx.tcb.sendMss;
    if (ctx.tcb.synTimedOut)
        return mss;
    if (ctx.config.initialWindowSegments != 0)
        return ctx.config.initialWindowSegments * mss;
    if (mss > 2190)
        return 2 * mss;
    return mss > 1095 ? 3 * mss : 4 * mss;
}

std::uint32_t flightSize(const Tcb& tcb) {
    return static_cast<std::uint32_t>(distance(tcb.sndUna, tcb.sndNxt));
}

void halveThreshold(Tcb& tcb) {
    tcb.ssthresh = std::max(flightSize(tcb) / 2, 2U * tcb.sendMss);
}

/// A window that was not the limit has proved nothing by being acknowledged (RFC 7661): there was room
/// for another full segment.
bool wasLimited(const Tcb& tcb, std::uint32_t acknowledged) {
    return flightSize(tcb) + acknowledged + tcb.sendMss > tcb.cwnd;
}

void grow(Context& ctx, std::uint32_t octets) {
    Tcb& tcb = ctx.tcb;
    if (!wasLimited(tcb, octets))
        return;
    if (tcb.cwnd < tcb.ssthresh) {
        tcb.cwnd += std::min<std::uint32_t>(octets, tcb.sendMss);
        ctx.decide(Rule::SlowStart, Verdict::Acts, {{Term::Cwnd, tcb.cwnd}, {Term::Ssthresh, tcb.ssthresh}});
        return;
    }
    tcb.ackedInAvoidance += octets;
    if (tcb.ackedInAvoidance < tcb.cwnd)
        return;
    tcb.ackedInAvoidance -= tcb.cwnd;
    tcb.cwnd += tcb.sendMss;
    ctx.decide(Rule::CongestionAvoidance, Verdict::Acts,
               {{Term::Cwnd, tcb.cwnd}, {Term::Ssthresh, tcb.ssthresh}});
}

/// The oldest segment that the peer is not known to hold is taken for lost. With SACK it may have been sent
/// again already, in this very recovery.
void loseFront(Tcb& tcb) {
    const auto front =
        std::ranges::find_if(tcb.retransmissionQueue, [](const QueuedSegment& q) { return !q.sacked; });
    if (front != tcb.retransmissionQueue.end() && (!tcb.sacking || front->transmissions == 1))
        front->lost = true;
}

/// With SACK: what lies below three segments that the peer holds, and was sent once, is lost as well.
void loseBelowSacked(Tcb& tcb) {
    std::uint32_t above = 0;
    for (auto queued = tcb.retransmissionQueue.rbegin(); queued != tcb.retransmissionQueue.rend(); ++queued) {
        if (queued->sacked)
            ++above;
        else if (above >= kDupThresh && queued->transmissions == 1)
            queued->lost = true;
    }
}

void enterRecovery(Context& ctx) {
    Tcb& tcb = ctx.tcb;
    const std::uint32_t flight = flightSize(tcb);
    halveThreshold(tcb);
    tcb.inRecovery = true;
    tcb.recover = tcb.sndNxt;
    tcb.cwnd = tcb.sacking ? tcb.ssthresh : tcb.ssthresh + kDupThresh * tcb.sendMss;
    loseFront(tcb);
    loseBelowSacked(tcb);
    ctx.decide(Rule::FastRetransmit, Verdict::Acts,
               {{Term::Count, tcb.dupAcks},
                {Term::FlightSize, flight},
                {Term::Ssthresh, tcb.ssthresh},
                {Term::Cwnd, tcb.cwnd}});
}

void leaveRecovery(Context& ctx) {
    Tcb& tcb = ctx.tcb;
    tcb.inRecovery = false;
    tcb.cwnd = std::min(tcb.ssthresh, std::max<std::uint32_t>(flightSize(tcb), tcb.sendMss) + tcb.sendMss);
    ctx.decide(Rule::RecoveryDone, Verdict::Acts, {{Term::Cwnd, tcb.cwnd}, {Term::Ssthresh, tcb.ssthresh}});
}

/// RFC 6582 §3.2, step 3: another hole follows.
void partialAck(Context& ctx, std::uint32_t octets) {
    Tcb& tcb = ctx.tcb;
    if (!tcb.sacking) {
        tcb.cwnd = tcb.cwnd > octets ? tcb.cwnd - octets : 0;
        if (octets >= tcb.sendMss || tcb.cwnd == 0)
            tcb.cwnd += tcb.sendMss;
    }
    loseFront(tcb);
    ctx.decide(Rule::PartialAck, Verdict::Acts, {{Term::SndUna, tcb.sndUna}, {Term::Cwnd, tcb.cwnd}});
}

} // namespace

void beginCongestionControl(Context& ctx) {
    Tcb& tcb = ctx.tcb;
    tcb.cwnd = initialWindow(ctx);
    tcb.ssthresh = kSsthreshInitial;
    tcb.recover = tcb.iss;
}

std::uint32_t pipe(const Tcb& tcb) {
    std::uint32_t octets = 0;
    for (const QueuedSegment& queued : tcb.retransmissionQueue)
        octets += queued.lost || queued.sacked ? 0 : queued.length;
    return octets;
}

std::uint32_t congestionRoom(const Context& ctx) {
    if (!ctx.config.congestionControl)
        return std::numeric_limits<std::uint32_t>::max();
    const std::uint32_t inNetwork = pipe(ctx.tcb);
    return ctx.tcb.cwnd > inNetwork ? ctx.tcb.cwnd - inNetwork : 0;
}

void newDataAcknowledged(Context& ctx, std::uint32_t octets) {
    Tcb& tcb = ctx.tcb;
    tcb.dupAcks = 0;
    if (!ctx.config.congestionControl)
        return;
    if (!tcb.inRecovery)
        grow(ctx, octets);
    else if (notAfter(tcb.recover, tcb.sndUna))
        leaveRecovery(ctx);
    else
        partialAck(ctx, octets);
}

void duplicateAckArrived(Context& ctx) {
    Tcb& tcb = ctx.tcb;
    if (!ctx.config.congestionControl)
        return;
    ++tcb.dupAcks;
    ctx.decide(Rule::DuplicateAckCounted, Verdict::Acts, {{Term::Count, tcb.dupAcks}});
    if (tcb.inRecovery) {
        loseBelowSacked(tcb);
        if (tcb.sacking)
            return;
        tcb.cwnd += tcb.sendMss;
        ctx.decide(Rule::RecoveryInflates, Verdict::Acts, {{Term::Cwnd, tcb.cwnd}});
        return;
    }
    if (tcb.dupAcks == kDupThresh && notAfter(tcb.recover, tcb.sndUna))
        enterRecovery(ctx);
}

void congestionTimeout(Context& ctx) {
    Tcb& tcb = ctx.tcb;
    for (QueuedSegment& queued : tcb.retransmissionQueue) {
        queued.lost = true;
        queued.sacked = false;
    }
    if (!ctx.config.congestionControl)
        return;
    if (tcb.retransmissionQueue.front().transmissions == 1)
        halveThreshold(tcb);
    tcb.cwnd = tcb.sendMss;
    tcb.inRecovery = false;
    tcb.recover = tcb.sndNxt;
    tcb.dupAcks = 0;
    ctx.decide(Rule::CongestionTimeout, Verdict::Acts,
               {{Term::Ssthresh, tcb.ssthresh}, {Term::Cwnd, tcb.cwnd}});
}

} // namespace finwait
