// RFC 9293 §3.10.7.4, steps six to eight, and the acknowledgment that they owe.

#include "core/tcp/output.h"
#include "core/tcp/receive_queue.h"
#include "core/tcp/segment_steps.h"

namespace finwait {

namespace {

/// Text is taken in ESTABLISHED, FIN-WAIT-1 and FIN-WAIT-2; in the states after a FIN from the peer there can
/// be none.
bool takesText(State state) {
    return state == State::Established || state == State::FinWait1 || state == State::FinWait2;
}

/// The user has read all the urgent data there was: more of it is news again.
void leaveUrgentMode(Tcb& tcb) {
    tcb.urgentSignalled = urgentRemains(tcb);
}

/// A half-duplex CLOSE was called and now text arrives that nobody will read (§3.6.1, SHLD-3).
bool refusesText(const Context& ctx, const Arriving& arriving) {
    return ctx.config.halfDuplexClose && !arriving.text.empty()
           && (ctx.tcb.state == State::FinWait1 || ctx.tcb.state == State::FinWait2);
}

void resetForText(Context& ctx, const Arriving& arriving) {
    ctx.decide(Rule::TextAfterClose, Verdict::Acts,
               {{Term::TextOctets, static_cast<std::int64_t>(arriving.text.size())}});
    sendResetFor(ctx, arriving.segment);
    answerOutstanding(ctx, ResultCode::ConnectionReset);
    signalUser(ctx, ResultCode::ConnectionReset);
    deleteTcb(ctx, EdgeCause::RcvTextAfterClose);
}

/// Text must be acknowledged (step seven).
void oweAck(Arriving& arriving) {
    arriving.ackOwed = true;
    arriving.ackRule = Rule::TextAcked;
}

void holdAhead(Context& ctx, Arriving& arriving) {
    arriving.gap = true;
    holdText(ctx.tcb, arriving.textSeq(), arriving.text, arriving.fin, arriving.segment.has(Psh));
    const Rule rule = arriving.text.empty() ? Rule::FinHeld : Rule::TextHeld;
    ctx.decide(rule, Verdict::Acts, {{Term::SegSeq, arriving.textSeq()}, {Term::RcvNxt, ctx.tcb.rcvNxt}});
    oweAck(arriving);
}

void takeInOrder(Context& ctx, Arriving& arriving) {
    Tcb& tcb = ctx.tcb;
    if (!arriving.text.empty()) {
        acceptText(tcb, arriving.text, arriving.segment.has(Psh) || arriving.fin);
        ctx.decide(Rule::TextAccepted, Verdict::Acts,
                   {{Term::TextOctets, static_cast<std::int64_t>(arriving.text.size())},
                    {Term::RcvNxt, tcb.rcvNxt},
                    {Term::RcvWnd, tcb.rcvWnd}});
        oweAck(arriving);
    }
    arriving.finAtTurn = arriving.fin;
}

void takeHeld(Context& ctx, Arriving& arriving) {
    const std::uint32_t moved = drainHeld(ctx.tcb, arriving.finAtTurn);
    if (moved == 0)
        return;
    arriving.gap = true;
    ctx.decide(Rule::TextFromHeld, Verdict::Acts,
               {{Term::TextOctets, moved}, {Term::RcvNxt, ctx.tcb.rcvNxt}, {Term::RcvWnd, ctx.tcb.rcvWnd}});
    oweAck(arriving);
}

void ignoreText(Context& ctx, Arriving& arriving) {
    if (arriving.text.empty())
        return;
    ctx.decide(Rule::TextIgnored, Verdict::Acts,
               {{Term::TextOctets, static_cast<std::int64_t>(arriving.text.size())}});
    if (ctx.tcb.state == State::TimeWait)
        oweAck(arriving);
}

/// "Signal the user connection closing and return any pending RECEIVEs with same message": after the data on
/// hand.
void announceFin(Context& ctx) {
    Tcb& tcb = ctx.tcb;
    tcb.rcvNxt += 1;
    tcb.finReceived = true;
    tcb.held.clear(); // Nothing lies beyond a FIN; whatever was held there was forged.
    tcb.receivePush = tcb.receivePush || !tcb.receiveBuffer.empty();
    ctx.decide(Rule::FinReceived, Verdict::Acts, {{Term::RcvNxt, tcb.rcvNxt}});
    satisfyReceives(ctx);
    tcb.endOfStreamRead = !tcb.receives.empty();
    for (std::size_t i = 0; i < tcb.receives.size(); ++i)
        answer(ctx, CallKind::Receive, ResultCode::PeerClosing);
    tcb.receives.clear();
    signalUser(ctx, ResultCode::PeerClosing);
}

/// FIN-WAIT-1 whose FIN this very segment acknowledged goes to TIME-WAIT in one change (figure 5, note 2),
/// although step five has passed through FIN-WAIT-2.
bool cameFromFinWait1(const Outcome& out) {
    return !out.transitions.empty() && stateEdge(out.transitions.back()).from == State::FinWait1
           && stateEdge(out.transitions.back()).to == State::FinWait2;
}

void enterTimeWait(Context& ctx) {
    if (cameFromFinWait1(ctx.out)) {
        ctx.out.transitions.pop_back();
        ctx.tcb.state = State::FinWait1;
        moveTo(ctx, State::TimeWait, EdgeCause::RcvFinAndAckOfFin);
    } else {
        moveTo(ctx, State::TimeWait, EdgeCause::RcvFin);
    }
    startTimeWait(ctx);
    ctx.decide(Rule::FinTimeWait, Verdict::Acts, {{Term::TimeoutUs, 2 * ctx.config.mslUs}});
}

/// An application that closes as soon as it may; the FIN goes with the acknowledgment that is owed.
void closeWithPeer(Context& ctx) {
    Tcb& tcb = ctx.tcb;
    if (!ctx.config.closeWithPeer || tcb.closeRequested || !tcb.receiveBuffer.empty())
        return;
    tcb.closeRequested = true;
    ctx.decide(Rule::CloseCloseWait, Verdict::Acts,
               {{Term::SndNxt, tcb.sndNxt}, {Term::TextOctets, tcb.unsentOctets()}});
    updateUserTimer(ctx, false);
}

void finByState(Context& ctx) {
    switch (ctx.tcb.state) {
    case State::SynReceived:
    case State::Established:
        announceFin(ctx);
        moveTo(ctx, State::CloseWait, EdgeCause::RcvFin);
        ctx.decide(Rule::FinCloseWait, Verdict::Acts);
        closeWithPeer(ctx);
        return;
    case State::FinWait1:
        announceFin(ctx);
        moveTo(ctx, State::Closing, EdgeCause::RcvFin);
        ctx.decide(Rule::FinClosing, Verdict::Acts,
                   {{Term::SndUna, ctx.tcb.sndUna}, {Term::SndNxt, ctx.tcb.sndNxt}});
        return;
    case State::FinWait2:
        announceFin(ctx);
        enterTimeWait(ctx);
        return;
    case State::CloseWait:
    case State::Closing:
    case State::LastAck:
        ctx.decide(Rule::FinRemain, Verdict::Acts);
        return;
    case State::TimeWait:
        ctx.decide(Rule::FinRestartsTimeWait, Verdict::Acts, {{Term::TimeoutUs, 2 * ctx.config.mslUs}});
        startTimeWait(ctx);
        return;
    case State::Closed:
    case State::Listen:
    case State::SynSent:
        return;
    }
}

/// At the start of a connection the peer's congestion window is small, and waits for ACKs.
bool ackQuickly(Context& ctx) {
    Tcb& tcb = ctx.tcb;
    if (tcb.quickAcks >= ctx.config.quickAcksMax)
        return false;
    tcb.lastText = ctx.now;
    ++tcb.quickAcks;
    ctx.decide(Rule::AckQuick, Verdict::Acts, {{Term::Count, tcb.quickAcks}});
    return true;
}

/// Only text that came in order and filled no gap may wait for company (§3.8.6.3, RFC 5681 §4.2).
bool mayDelayAck(Context& ctx, const Arriving& arriving) {
    Tcb& tcb = ctx.tcb;
    if (ctx.config.delayedAckUs == 0 || arriving.ackRule != Rule::TextAcked || arriving.gap
        || !takesText(tcb.state) || ackQuickly(ctx))
        return false;
    if (arriving.segment.data.size() >= ctx.config.mssDefault)
        ++tcb.unackedArrivals;
    if (tcb.unackedArrivals < 2)
        return true;
    ctx.decide(Rule::AckEverySecond, Verdict::Acts, {{Term::Count, tcb.unackedArrivals}});
    return false;
}

void delayAck(Context& ctx) {
    std::optional<SimTime>& deadline = ctx.tcb.deadline(TimerKind::DelayedAck);
    if (!deadline)
        deadline = ctx.now + ctx.config.delayedAckUs;
    ctx.decide(Rule::AckDelayed, Verdict::Acts, {{Term::TimeoutUs, *deadline - ctx.now}});
}

} // namespace

void startTimeWait(Context& ctx) {
    Tcb& tcb = ctx.tcb;
    stopTimers(tcb);
    tcb.deadline(TimerKind::TimeWait) = ctx.now + 2 * ctx.config.mslUs;
}

void checkUrg(Context& ctx, const Arriving& arriving) {
    Tcb& tcb = ctx.tcb;
    const Segment& segment = arriving.segment;
    if (!segment.has(Urg))
        return;
    if (!takesText(tcb.state)) {
        ctx.decide(Rule::UrgIgnored, Verdict::Acts);
        return;
    }
    leaveUrgentMode(tcb);
    const SeqNum up = segment.seq + segment.urgentPointer;
    const SeqNum known = tcb.rcvUp;
    tcb.rcvUp = before(firstUnread(tcb), known) ? later(known, up) : up;
    ctx.decide(Rule::Urg, Verdict::Holds, {{Term::SegUp, segment.urgentPointer}, {Term::RcvUp, tcb.rcvUp}});
    const bool told = tcb.urgentSignalled && !before(known, tcb.rcvUp);
    if (told || !before(firstUnread(tcb), tcb.rcvUp))
        return;
    tcb.urgentSignalled = true;
    ctx.decide(Rule::UrgSignal, Verdict::Acts);
    signalUser(ctx, ResultCode::Urgent);
}

Next processText(Context& ctx, Arriving& arriving) {
    Tcb& tcb = ctx.tcb;
    if (!takesText(tcb.state)) {
        ignoreText(ctx, arriving);
        arriving.finAtTurn = arriving.fin;
        return Next::Continue;
    }
    if (refusesText(ctx, arriving)) {
        resetForText(ctx, arriving);
        return Next::Stop;
    }
    if (before(tcb.rcvNxt, arriving.textSeq()) && (arriving.fin || !arriving.text.empty()))
        holdAhead(ctx, arriving);
    else
        takeInOrder(ctx, arriving);
    takeHeld(ctx, arriving);
    satisfyReceives(ctx);
    leaveUrgentMode(tcb);
    return Next::Continue;
}

void checkFin(Context& ctx, Arriving& arriving) {
    if (!arriving.finAtTurn) {
        if (!arriving.segment.has(Fin))
            ctx.decide(Rule::Fin, Verdict::Absent);
        return;
    }
    arriving.ackOwed = true;
    arriving.ackRule.reset();
    finByState(ctx);
}

void processFromUrgent(Context& ctx, Arriving& arriving) {
    checkUrg(ctx, arriving);
    if (processText(ctx, arriving) == Next::Stop)
        return;
    const bool finWaited = ctx.tcb.closeRequested;
    checkFin(ctx, arriving);
    if (widenWindow(ctx)) {
        arriving.ackOwed = true;
        arriving.ackRule.reset();
    }
    const bool carried = transmitQueued(ctx);
    if (finWaited && ctx.tcb.finSent)
        ctx.decide(Rule::FinAfterQueue, Verdict::Acts, {{Term::SndNxt, ctx.tcb.sndNxt}});
    if (!arriving.ackOwed || carried)
        return;
    if (mayDelayAck(ctx, arriving)) {
        delayAck(ctx);
        return;
    }
    if (arriving.ackRule)
        ctx.decide(*arriving.ackRule, Verdict::Acts,
                   {{Term::SndNxt, ctx.tcb.sndNxt}, {Term::RcvNxt, ctx.tcb.rcvNxt}});
    sendAck(ctx);
}

} // namespace finwait
