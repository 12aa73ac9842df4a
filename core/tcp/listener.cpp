#include "core/tcp/listener.h"

#include <algorithm>
#include <cassert>
#include <utility>

#include "core/tcp/arrival.h"
#include "core/tcp/half_made.h"
#include "core/tcp/output.h"
#include "core/tcp/syn_cookie.h"

namespace finwait {

namespace {

void updateTimer(Tcb& tcb) {
    const std::vector<HalfMade>& entries = tcb.listener.halfMade;
    const auto first = std::ranges::min_element(entries, {}, &HalfMade::resendAt);
    std::optional<SimTime>& deadline = tcb.deadline(TimerKind::SynAck);
    if (first == entries.end())
        deadline.reset();
    else
        deadline = first->resendAt;
}

/// The connection that was on the stage is gone; the listener comes forward to make the next.
void comeForward(Context& ctx) {
    if (ctx.tcb.state == State::Listen)
        return;
    assert(ctx.tcb.state == State::Closed);
    ctx.decide(Rule::ListenerStays, Verdict::Acts);
    moveTo(ctx, State::Listen, EdgeCause::ListenerStays);
    prepareListen(ctx, ctx.tcb.listener.remoteSpecified);
}

bool isOfStage(const Context& ctx, const Segment& segment) {
    return segment.source == ctx.config.remote;
}

void decideBacklog(Context& ctx, Rule rule, Verdict verdict) {
    ctx.decide(rule, verdict, {{Term::Count, halfMadeCount(ctx.tcb)}, {Term::Limit, ctx.config.backlogMax}});
}

void addEntry(Context& ctx, const Segment& segment) {
    ctx.tcb.listener.halfMade.push_back(makeHalfMade(ctx, segment));
    updateTimer(ctx.tcb);
    decideBacklog(ctx, Rule::ListenerHalfMade, Verdict::Acts);
}

void refuseForBacklog(Context& ctx, const Segment& segment) {
    Listener& listener = ctx.tcb.listener;
    decideBacklog(ctx, Rule::ListenerBacklogFull, Verdict::Fails);
    if (!ctx.config.synCookies) {
        ++listener.dropped;
        ctx.decide(Rule::ListenerSynDropped, Verdict::Acts, {{Term::Count, listener.dropped}});
        return;
    }
    ++listener.cookiesSent;
    ctx.out.accepted = true;
    const SynCookie cookie = makeSynCookie(ctx.config, segment, ctx.now);
    ctx.decide(Rule::ListenerCookieSent, Verdict::Acts, {{Term::Iss, cookie.iss}, {Term::Mss, cookie.mss}});
    sendCookie(ctx, segment, cookie.iss);
}

/// What became of an entry once something happened to it.
void settle(Context& ctx, std::size_t index, const HalfMadeResult& result) {
    Listener& listener = ctx.tcb.listener;
    const auto entry = listener.halfMade.begin() + static_cast<std::ptrdiff_t>(index);
    switch (result.fate) {
    case HalfMadeFate::Waits:
        *entry = result.halfMade;
        break;
    case HalfMadeFate::Completed:
        listener.halfMade.erase(entry);
        ++listener.completedElsewhere;
        decideBacklog(ctx, Rule::ListenerCompleted, Verdict::Acts);
        break;
    case HalfMadeFate::Gone:
        listener.halfMade.erase(entry);
        decideBacklog(ctx, Rule::ListenerHalfMadeDropped, Verdict::Acts);
        break;
    }
    updateTimer(ctx.tcb);
}

} // namespace

void addTo(Hasher& hasher, const Listener& listener) {
    hasher.add(listener.listening);
    if (!listener.listening)
        return;
    hasher.add(listener.remoteSpecified).add(listener.dropped).add(listener.cookiesSent);
    hasher.add(listener.cookiesAccepted).add(listener.completedElsewhere).add(listener.halfMade.size());
    for (const HalfMade& half : listener.halfMade) {
        hasher.add(half.remote.address).add(half.remote.port).add(half.irs).add(half.iss);
        hasher.add(half.sndWnd).add(half.sendMss).add(half.scaling).add(half.sndScale);
        hasher.add(half.timestamping).add(half.tsRecent).add(half.sacking).add(half.firstSentAt);
        hasher.add(half.transmissions).add(half.rtoUs).add(half.resendAt);
        hasher.add(half.lastChallengeAck).add(half.fruitlessAcks);
    }
}

std::uint32_t halfMadeCount(const Tcb& tcb) {
    const bool child = tcb.state == State::SynReceived && tcb.origin == Origin::Passive;
    return static_cast<std::uint32_t>(tcb.listener.halfMade.size()) + (child ? 1U : 0U);
}

bool backlogFull(const Tcb& tcb, const Config& config) {
    return halfMadeCount(tcb) >= config.backlogMax;
}

void beginListening(Context& ctx, bool remoteSpecified) {
    if (!ctx.config.listenerForks)
        return;
    ctx.tcb.listener.listening = true;
    ctx.tcb.listener.remoteSpecified = remoteSpecified;
}

void endListening(Context& ctx) {
    if (!ctx.tcb.listener.listening)
        return;
    ctx.decide(Rule::ListenerClosed, Verdict::Acts,
               {{Term::Count, static_cast<std::int64_t>(ctx.tcb.listener.halfMade.size())}});
    ctx.tcb.listener = {};
    updateTimer(ctx.tcb);
}

bool listenerTakes(const Tcb& tcb, const Config& config, const Segment& segment) {
    return tcb.listener.listening && segment.destination == config.local
           && (!tcb.listener.remoteSpecified || segment.source == config.remote);
}

void segmentArrivesListener(Context& ctx, const Segment& segment) {
    const std::vector<HalfMade>& entries = ctx.tcb.listener.halfMade;
    const auto found = std::ranges::find(entries, segment.source, &HalfMade::remote);
    if (found == entries.end()) {
        segmentArrivesListen(ctx, segment);
        return;
    }
    ctx.decide(Rule::ListenerEntryFound, Verdict::Acts);
    settle(ctx, static_cast<std::size_t>(found - entries.begin()), arriveAtHalfMade(ctx, *found, segment));
}

void takeSyn(Context& ctx, const Segment& segment) {
    if (backlogFull(ctx.tcb, ctx.config)) {
        refuseForBacklog(ctx, segment);
        return;
    }
    if (!isOfStage(ctx, segment)) {
        addEntry(ctx, segment);
        return;
    }
    comeForward(ctx);
    acceptSyn(ctx, segment, {});
    decideBacklog(ctx, Rule::ListenerFork, Verdict::Acts);
}

bool takeCookie(Context& ctx, const Segment& segment) {
    Listener& listener = ctx.tcb.listener;
    if (listener.cookiesSent == 0 || segment.has(Syn))
        return false;
    const std::optional<std::uint16_t> mss = mssOfSynCookie(ctx.config, segment, ctx.now);
    if (!mss) {
        ctx.decide(Rule::ListenerCookieBad, Verdict::Fails, {{Term::SegAck, segment.ack}});
        return false;
    }
    ++listener.cookiesAccepted;
    ctx.decide(Rule::ListenerCookieAccepted, Verdict::Acts,
               {{Term::SegAck, segment.ack}, {Term::Irs, segment.seq - 1}, {Term::Mss, *mss}});
    const HalfMade half = halfMadeFromCookie(ctx, segment, *mss);
    if (isOfStage(ctx, segment)) {
        comeForward(ctx);
        moveTo(ctx, State::SynReceived, EdgeCause::RcvCookie);
        becomeHalfMade(ctx, half);
        segmentArrivesOther(ctx, segment);
        return true;
    }
    if (arriveAtHalfMade(ctx, half, segment).fate == HalfMadeFate::Completed) {
        ++listener.completedElsewhere;
        decideBacklog(ctx, Rule::ListenerCompleted, Verdict::Acts);
    }
    return true;
}

bool callListener(Context& ctx, const UserCall& call) {
    switch (callKind(call)) {
    case CallKind::Open:
        if (std::get<Open>(call).active)
            break;
        ctx.decide(Rule::OpenPassiveInListen, Verdict::Fails);
        answer(ctx, CallKind::Open, ResultCode::ConnectionExists);
        return true;
    case CallKind::Close:
    case CallKind::Abort:
        endListening(ctx);
        answer(ctx, callKind(call), ResultCode::Ok);
        return true;
    case CallKind::Status: {
        ctx.decide(Rule::StatusState, Verdict::Acts);
        UserResult result;
        result.call = CallKind::Status;
        result.code = ResultCode::StateIs;
        result.state = State::Listen;
        ctx.out.results.push_back(std::move(result));
        return true;
    }
    case CallKind::Send:
    case CallKind::Receive:
        break;
    }
    comeForward(ctx);
    return false;
}

void listenerTimeout(Context& ctx) {
    const std::vector<HalfMade>& entries = ctx.tcb.listener.halfMade;
    const auto due = std::ranges::min_element(entries, {}, &HalfMade::resendAt);
    assert(due != entries.end());
    ctx.decide(Rule::ListenerResend, Verdict::Acts, {{Term::Count, due->transmissions}});
    settle(ctx, static_cast<std::size_t>(due - entries.begin()), halfMadeTimeout(ctx, *due));
}

} // namespace finwait
