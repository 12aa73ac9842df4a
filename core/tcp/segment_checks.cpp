// RFC 9293 §3.10.7.4, steps one, two and four.

#include <algorithm>

#include "core/tcp/options.h"
#include "core/tcp/output.h"
#include "core/tcp/segment_steps.h"

namespace finwait {

namespace {

/// Table 6.
bool acceptable(const Tcb& tcb, const Segment& segment) {
    const std::uint32_t length = segment.length();
    if (length == 0) {
        return tcb.rcvWnd == 0 ? segment.seq == tcb.rcvNxt : inWindow(tcb.rcvNxt, tcb.rcvWnd, segment.seq);
    }
    return inWindow(tcb.rcvNxt, tcb.rcvWnd, segment.seq)
           || inWindow(tcb.rcvNxt, tcb.rcvWnd, segment.seq + (length - 1));
}

void decideSequence(Context& ctx, const Segment& segment, Verdict verdict) {
    ctx.decide(Rule::SeqAcceptable, verdict,
               {{Term::SegSeq, segment.seq},
                {Term::SegLen, segment.length()},
                {Term::RcvNxt, ctx.tcb.rcvNxt},
                {Term::RcvWnd, ctx.tcb.rcvWnd}});
}

void cutBeyondWindow(const Tcb& tcb, Arriving& arriving) {
    const std::int32_t room = distance(arriving.textSeq(), tcb.rcvNxt + tcb.rcvWnd);
    if (room >= 0 && std::size_t(static_cast<std::uint32_t>(room)) < arriving.text.size()) {
        arriving.text = arriving.text.first(static_cast<std::uint32_t>(room));
        arriving.fin = false;
    }
    if (arriving.fin && tcb.rcvWnd != 0 && !inWindow(tcb.rcvNxt, tcb.rcvWnd, arriving.finSeq()))
        arriving.fin = false;
}

void decideTrimmed(Context& ctx, const Arriving& arriving) {
    ctx.decide(
        Rule::SeqTrimmed, Verdict::Acts,
        {{Term::SegSeq, arriving.seq}, {Term::TextOctets, static_cast<std::int64_t>(arriving.text.size())}});
}

/// Cuts off a SYN and text before RCV.NXT, and text and a FIN beyond the window.
void trim(Context& ctx, Arriving& arriving) {
    const Tcb& tcb = ctx.tcb;
    const std::uint32_t before0 = static_cast<std::uint32_t>(arriving.text.size()) + (arriving.syn ? 1U : 0U);
    if (arriving.syn && before(arriving.seq, tcb.rcvNxt)) {
        arriving.syn = false;
        arriving.seq += 1;
    }
    const std::int32_t old = distance(arriving.textSeq(), tcb.rcvNxt);
    if (old > 0 && !arriving.syn) {
        const auto cut = std::min<std::size_t>(static_cast<std::size_t>(old), arriving.text.size());
        arriving.text = arriving.text.subspan(cut);
        arriving.seq += static_cast<std::uint32_t>(cut);
    }
    cutBeyondWindow(tcb, arriving);
    const std::uint32_t after = static_cast<std::uint32_t>(arriving.text.size()) + (arriving.syn ? 1U : 0U);
    if (after != before0 || arriving.fin != arriving.segment.has(Fin))
        decideTrimmed(ctx, arriving);
}

/// Figure 7, line 6: in a simultaneous open the peer's SYN comes a second time, with the acknowledgment of
/// ours (A.2).
bool isSimultaneousSynAck(const Tcb& tcb, const Segment& segment) {
    return tcb.state == State::SynReceived && tcb.origin == Origin::Active && segment.has(Syn)
           && segment.has(Ack) && !segment.has(Rst) && segment.seq == tcb.irs
           && inHalfOpen(tcb.sndUna, tcb.sndNxt, segment.ack);
}

/// With a closed window nothing that takes sequence space is acceptable, but the ACK, URG and RST of a
/// segment that begins at RCV.NXT are looked at (MUST-66).
bool isZeroWindowCase(const Tcb& tcb, const Segment& segment) {
    return tcb.rcvWnd == 0 && segment.seq == tcb.rcvNxt && !segment.has(Syn);
}

bool isRepeatedFin(const Tcb& tcb, const Segment& segment) {
    return tcb.state == State::TimeWait && segment.has(Fin) && segment.has(Ack) && !segment.has(Syn)
           && !segment.has(Rst) && segment.seq + segment.length() == tcb.rcvNxt;
}

bool isDuplicateSyn(const Tcb& tcb, const Config& config, const Segment& segment) {
    return config.resendSynAckOnDuplicateSyn && tcb.state == State::SynReceived && segment.has(Syn)
           && !segment.has(Ack) && !segment.has(Rst) && segment.seq == tcb.irs;
}

/// No more ACKs of this kind than one in the configured interval (RFC 5961 §7). To be asked just before
/// sending one.
bool isLimited(Context& ctx) {
    Tcb& tcb = ctx.tcb;
    const std::int64_t intervalUs = ctx.config.challengeAckIntervalUs;
    if (intervalUs != 0 && tcb.lastChallengeAck && ctx.now - *tcb.lastChallengeAck < intervalUs) {
        ctx.decide(Rule::ChallengeLimited, Verdict::Acts, {{Term::TimeoutUs, intervalUs}});
        return true;
    }
    tcb.lastChallengeAck = ctx.now;
    return false;
}

void rejectSequence(Context& ctx, const Segment& segment) {
    decideSequence(ctx, segment, Verdict::Fails);
    if (segment.has(Rst)) {
        ctx.decide(Rule::RstOutside, Verdict::Acts);
        return;
    }
    if (isRepeatedFin(ctx.tcb, segment)) {
        ctx.decide(Rule::SeqRepeatedFin, Verdict::Acts, {{Term::TimeoutUs, 2 * ctx.config.mslUs}});
        sendAck(ctx);
        startTimeWait(ctx);
        return;
    }
    if (isDuplicateSyn(ctx.tcb, ctx.config, segment)) {
        if (isLimited(ctx))
            return;
        ctx.decide(Rule::SeqDuplicateSyn, Verdict::Acts, {{Term::RtoUs, ctx.tcb.rtoUs}});
        retransmitFront(ctx);
        ctx.tcb.deadline(TimerKind::Retransmission) = ctx.now + ctx.tcb.rtoUs;
        return;
    }
    answerUnacceptable(ctx, segment, Rule::SeqAckSent);
}

void sendChallengeAck(Context& ctx, Rule rule) {
    if (isLimited(ctx))
        return;
    ctx.decide(rule, Verdict::Acts, {{Term::SndNxt, ctx.tcb.sndNxt}, {Term::RcvNxt, ctx.tcb.rcvNxt}});
    sendAck(ctx);
}

/// Everyone is told, everything is flushed.
void resetConnection(Context& ctx, EdgeCause cause, ResultCode signal) {
    answerOutstanding(ctx, signal);
    signalUser(ctx, signal);
    deleteTcb(ctx, cause);
}

void resetSynReceived(Context& ctx) {
    if (returnsToListen(ctx.tcb)) {
        ctx.decide(Rule::RstBackToListen, Verdict::Acts);
        returnToListen(ctx, EdgeCause::RcvRst, ResultCode::ConnectionReset);
        return;
    }
    ctx.decide(Rule::RstRefused, Verdict::Acts);
    resetConnection(ctx, EdgeCause::RcvRst, ResultCode::ConnectionRefused);
}

void obeyRst(Context& ctx) {
    switch (ctx.tcb.state) {
    case State::SynReceived:
        resetSynReceived(ctx);
        return;
    case State::Established:
    case State::FinWait1:
    case State::FinWait2:
    case State::CloseWait:
        ctx.decide(Rule::RstReset, Verdict::Acts);
        resetConnection(ctx, EdgeCause::RcvRst, ResultCode::ConnectionReset);
        return;
    case State::Closing:
    case State::LastAck:
    case State::TimeWait:
        ctx.decide(Rule::RstClosed, Verdict::Acts);
        answerOutstanding(ctx, ResultCode::ConnectionReset);
        deleteTcb(ctx, EdgeCause::RcvRst);
        return;
    case State::Closed:
    case State::Listen:
    case State::SynSent:
        return;
    }
}

/// Two ends that answer each other do so once a round trip. What comes after a longer rest is a probe, of a
/// keep-alive or a closed window, and must be answered however often it comes (§3.8.4, §3.8.6.1).
bool pausedSince(const Tcb& tcb, SimTime now) {
    constexpr std::int64_t kRestUs = 5 * kSecondUs; // The interval of RFC 5961 §7.
    return now - tcb.lastFruitlessAck >= std::max(kRestUs, 2 * tcb.srttUs);
}

} // namespace

Arriving withinWindow(Context& ctx, const Segment& syn) {
    Arriving arriving(syn);
    cutBeyondWindow(ctx.tcb, arriving);
    if (arriving.text.size() != syn.data.size() || arriving.fin != syn.has(Fin))
        decideTrimmed(ctx, arriving);
    return arriving;
}

void answerUnacceptable(Context& ctx, const Segment& segment, std::optional<Rule> rule) {
    Tcb& tcb = ctx.tcb;
    if (pausedSince(tcb, ctx.now))
        tcb.fruitlessAcks = 0;
    if (segment.length() == 0 && ctx.config.fruitlessAcksMax != 0
        && tcb.fruitlessAcks >= ctx.config.fruitlessAcksMax) {
        ctx.decide(Rule::ChallengeLimited, Verdict::Acts, {{Term::Count, tcb.fruitlessAcks}});
        return;
    }
    const bool hasText = segment.length() != 0 && !segment.has(Syn);
    if (!hasText && isLimited(ctx))
        return;
    ++tcb.fruitlessAcks;
    tcb.lastFruitlessAck = ctx.now;
    if (rule)
        ctx.decide(*rule, Verdict::Acts, {{Term::SndNxt, tcb.sndNxt}, {Term::RcvNxt, tcb.rcvNxt}});
    sendAck(ctx);
}

Next checkSequence(Context& ctx, Arriving& arriving) {
    const Segment& segment = arriving.segment;
    if (acceptable(ctx.tcb, segment)) {
        decideSequence(ctx, segment, Verdict::Holds);
        trim(ctx, arriving);
        return Next::Continue;
    }
    if (isSimultaneousSynAck(ctx.tcb, segment)) {
        ctx.decide(Rule::SeqSimultaneousOpen, Verdict::Holds,
                   {{Term::SegSeq, segment.seq}, {Term::Irs, ctx.tcb.irs}, {Term::SegAck, segment.ack}});
        trim(ctx, arriving);
        arriving.ackOwed = ctx.config.ackSimultaneousSynAck;
        arriving.ackRule = Rule::SeqAckSent;
        return Next::Continue;
    }
    if (isZeroWindowCase(ctx.tcb, segment)) {
        ctx.decide(Rule::SeqZeroWindow, Verdict::Acts,
                   {{Term::SegSeq, segment.seq}, {Term::SegLen, segment.length()}});
        arriving.text = {};
        arriving.fin = false;
        arriving.ackOwed = !segment.has(Rst);
        arriving.ackRule = Rule::SeqAckSent;
        return Next::Continue;
    }
    rejectSequence(ctx, segment);
    return Next::Stop;
}

Next checkTimestamp(Context& ctx, const Segment& segment) {
    const Tcb& tcb = ctx.tcb;
    const bool required = tcb.timestamping && !ctx.config.acceptMissingTimestamp;
    if (required && !segment.options.timestamps && !segment.has(Rst)) {
        ctx.decide(Rule::TimestampMissing, Verdict::Fails);
        return Next::Stop;
    }
    if (!isOldTimestamp(tcb, segment))
        return Next::Continue;
    ctx.decide(Rule::PawsRejected, Verdict::Fails,
               {{Term::TsValue, segment.options.timestamps->value}, {Term::TsRecent, tcb.tsRecent}});
    answerUnacceptable(ctx, segment);
    return Next::Stop;
}

Next checkRst(Context& ctx, const Arriving& arriving) {
    const Segment& segment = arriving.segment;
    if (!segment.has(Rst)) {
        ctx.decide(Rule::Rst, Verdict::Absent);
        return Next::Continue;
    }
    if (ctx.config.rfc5961 && segment.seq != ctx.tcb.rcvNxt) {
        ctx.decide(Rule::RstExact, Verdict::Fails,
                   {{Term::SegSeq, segment.seq}, {Term::RcvNxt, ctx.tcb.rcvNxt}});
        sendChallengeAck(ctx, Rule::RstChallenge);
        return Next::Stop;
    }
    if (ctx.config.rfc5961)
        ctx.decide(Rule::RstExact, Verdict::Holds,
                   {{Term::SegSeq, segment.seq}, {Term::RcvNxt, ctx.tcb.rcvNxt}});
    if (ctx.tcb.state == State::TimeWait && ctx.config.rfc1337) {
        ctx.decide(Rule::RstTimeWaitIgnored, Verdict::Acts);
        return Next::Stop;
    }
    ctx.out.accepted = true;
    obeyRst(ctx);
    return Next::Stop;
}

Next checkSyn(Context& ctx, const Arriving& arriving) {
    if (!arriving.syn) {
        ctx.decide(Rule::Syn, Verdict::Absent);
        return Next::Continue;
    }
    if (returnsToListen(ctx.tcb)) {
        if (ctx.config.resetOnSynInSynReceived) {
            ctx.decide(Rule::SynInSynReceivedReset, Verdict::Acts);
            sendResetFor(ctx, arriving.segment);
        }
        ctx.decide(Rule::SynBackToListen, Verdict::Acts);
        returnToListen(ctx, EdgeCause::RcvUnexpectedSyn, ResultCode::ConnectionReset);
        return Next::Stop;
    }
    if (ctx.config.rfc5961) {
        sendChallengeAck(ctx, Rule::SynChallenge);
        return Next::Stop;
    }
    ctx.decide(Rule::SynReset, Verdict::Acts);
    sendResetFor(ctx, arriving.segment);
    resetConnection(ctx, EdgeCause::RcvUnexpectedSyn, ResultCode::ConnectionReset);
    return Next::Stop;
}

} // namespace finwait
