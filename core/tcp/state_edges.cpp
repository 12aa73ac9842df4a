#include "core/tcp/state_edges.h"

#include <array>
#include <cassert>
#include <cstddef>

namespace finwait {

namespace {

constexpr StateEdge figure(State from, State to, EdgeCause cause, EdgeAction action, Rule rule) {
    return {from, to, cause, action, EdgeSource::Figure5, rule};
}

constexpr StateEdge omitted(State from, State to, EdgeCause cause, EdgeAction action, Rule rule) {
    return {from, to, cause, action, EdgeSource::Omitted, rule};
}

constexpr StateEdge reset(State from, Rule rule) {
    return omitted(from, State::Closed, EdgeCause::RcvRst, EdgeAction::Nothing, rule);
}

constexpr StateEdge aborted(State from, EdgeAction action, Rule rule) {
    return omitted(from, State::Closed, EdgeCause::Abort, action, rule);
}

constexpr StateEdge unexpectedSyn(State from) {
    return omitted(from, State::Closed, EdgeCause::RcvUnexpectedSyn, EdgeAction::SndRst, Rule::SynReset);
}

constexpr StateEdge unreadClose(State from) {
    return omitted(from, State::Closed, EdgeCause::Close, EdgeAction::SndRst, Rule::CloseUnreadData);
}

constexpr StateEdge textAfterClose(State from) {
    return omitted(from, State::Closed, EdgeCause::RcvTextAfterClose, EdgeAction::SndRst,
                   Rule::TextAfterClose);
}

constexpr StateEdge userTimeout(State from) {
    return omitted(from, State::Closed, EdgeCause::UserTimeout, EdgeAction::Nothing, Rule::UserTimeout);
}

constexpr StateEdge gaveUp(State from, State to, Rule rule = Rule::RetransmissionLimit) {
    return omitted(from, to, EdgeCause::RetransmissionLimit, EdgeAction::Nothing, rule);
}

constexpr StateEdge crashed(State from) {
    return omitted(from, State::Closed, EdgeCause::Crash, EdgeAction::Nothing, Rule::Crash);
}

using enum EdgeAction;
using C = EdgeCause;
using R = Rule;
using S = State;

constexpr std::array kEdges = {
    figure(S::Closed, S::Listen, C::PassiveOpen, Nothing, R::OpenPassive),
    figure(S::Closed, S::SynSent, C::ActiveOpen, SndSyn, R::OpenActive),
    figure(S::Listen, S::Closed, C::Close, Nothing, R::CloseListen),
    figure(S::Listen, S::SynSent, C::Send, SndSyn, R::SendListenToActive),
    figure(S::Listen, S::SynReceived, C::RcvSyn, SndSynAck, R::ListenSyn),
    figure(S::SynSent, S::SynReceived, C::RcvSyn, SndSynAck, R::SynSentSynReceived),
    figure(S::SynSent, S::Closed, C::Close, Nothing, R::CloseSynSent),
    figure(S::SynSent, S::Established, C::RcvSynAck, SndAck, R::SynSentEstablished),
    StateEdge{S::SynReceived, S::Listen, C::RcvRst, Nothing, EdgeSource::Note1, R::RstBackToListen},
    figure(S::SynReceived, S::Established, C::RcvAckOfSyn, Nothing, R::AckEstablishes),
    figure(S::SynReceived, S::FinWait1, C::Close, SndFin, R::CloseSynReceived),
    figure(S::Established, S::FinWait1, C::Close, SndFin, R::CloseEstablished),
    figure(S::Established, S::CloseWait, C::RcvFin, SndAck, R::FinCloseWait),
    figure(S::FinWait1, S::FinWait2, C::RcvAckOfFin, Nothing, R::AckOfFin),
    figure(S::FinWait1, S::Closing, C::RcvFin, SndAck, R::FinClosing),
    StateEdge{S::FinWait1, S::TimeWait, C::RcvFinAndAckOfFin, SndAck, EdgeSource::Note2, R::FinTimeWait},
    figure(S::FinWait2, S::TimeWait, C::RcvFin, SndAck, R::FinTimeWait),
    figure(S::Closing, S::TimeWait, C::RcvAckOfFin, Nothing, R::AckClosingTimeWait),
    figure(S::CloseWait, S::LastAck, C::Close, SndFin, R::CloseCloseWait),
    figure(S::LastAck, S::Closed, C::RcvAckOfFin, Nothing, R::AckLastAckClosed),
    figure(S::TimeWait, S::Closed, C::TimeWaitTimeout, Nothing, R::TimeWaitTimeout),

    omitted(S::Listen, S::SynSent, C::ActiveOpen, SndSyn, R::OpenListenToActive),
    omitted(S::SynReceived, S::Listen, C::RcvUnexpectedSyn, Nothing, R::SynBackToListen),

    reset(S::SynSent, R::SynSentRstReset),
    reset(S::SynReceived, R::RstRefused),
    reset(S::Established, R::RstReset),
    reset(S::FinWait1, R::RstReset),
    reset(S::FinWait2, R::RstReset),
    reset(S::CloseWait, R::RstReset),
    reset(S::Closing, R::RstClosed),
    reset(S::LastAck, R::RstClosed),
    reset(S::TimeWait, R::RstClosed),

    aborted(S::Listen, Nothing, R::AbortListen),
    aborted(S::SynSent, Nothing, R::AbortSynSent),
    aborted(S::SynReceived, SndRst, R::AbortReset),
    aborted(S::Established, SndRst, R::AbortReset),
    aborted(S::FinWait1, SndRst, R::AbortReset),
    aborted(S::FinWait2, SndRst, R::AbortReset),
    aborted(S::CloseWait, SndRst, R::AbortReset),
    aborted(S::Closing, Nothing, R::AbortClosing),
    aborted(S::LastAck, Nothing, R::AbortClosing),
    aborted(S::TimeWait, Nothing, R::AbortClosing),

    unexpectedSyn(S::SynReceived),
    unexpectedSyn(S::Established),
    unexpectedSyn(S::FinWait1),
    unexpectedSyn(S::FinWait2),
    unexpectedSyn(S::CloseWait),
    unexpectedSyn(S::Closing),
    unexpectedSyn(S::LastAck),
    unexpectedSyn(S::TimeWait),

    unreadClose(S::Established),
    unreadClose(S::CloseWait),
    textAfterClose(S::FinWait1),
    textAfterClose(S::FinWait2),

    userTimeout(S::SynSent),
    userTimeout(S::SynReceived),
    userTimeout(S::Established),
    userTimeout(S::FinWait1),
    userTimeout(S::CloseWait),
    userTimeout(S::Closing),
    userTimeout(S::LastAck),

    gaveUp(S::SynSent, S::Closed, R::RetransmissionLimitSyn),
    gaveUp(S::SynReceived, S::Closed, R::RetransmissionLimitSyn),
    gaveUp(S::SynReceived, S::Listen, R::RetransmissionLimitSyn),
    gaveUp(S::Established, S::Closed),
    gaveUp(S::FinWait1, S::Closed),
    gaveUp(S::CloseWait, S::Closed),
    gaveUp(S::Closing, S::Closed),
    gaveUp(S::LastAck, S::Closed),

    omitted(S::SynReceived, S::Listen, C::UserTimeout, Nothing, R::UserTimeout),
    omitted(S::FinWait2, S::Closed, C::FinWait2Timeout, Nothing, R::FinWait2Timeout),

    omitted(S::Established, S::Closed, C::KeepAliveTimeout, Nothing, R::KeepAliveDead),
    omitted(S::CloseWait, S::Closed, C::KeepAliveTimeout, Nothing, R::KeepAliveDead),
    omitted(S::FinWait2, S::Closed, C::KeepAliveTimeout, Nothing, R::KeepAliveDead),

    omitted(S::TimeWait, S::SynReceived, C::RcvSyn, SndSynAck, R::TimeWaitReopened),

    omitted(S::Closed, S::Listen, C::ListenerStays, Nothing, R::ListenerStays),
    omitted(S::Listen, S::SynReceived, C::RcvCookie, Nothing, R::ListenerCookieAccepted),

    crashed(S::Listen),
    crashed(S::SynSent),
    crashed(S::SynReceived),
    crashed(S::Established),
    crashed(S::FinWait1),
    crashed(S::FinWait2),
    crashed(S::CloseWait),
    crashed(S::Closing),
    crashed(S::LastAck),
    crashed(S::TimeWait),
};

constexpr EdgeId kNoEdge = 255;
static_assert(kEdges.size() < kNoEdge, "EdgeId is one octet");

constexpr std::size_t kCauseCount = static_cast<std::size_t>(EdgeCause::Crash) + 1;

constexpr std::size_t placeOf(State from, State to, EdgeCause cause) {
    return (static_cast<std::size_t>(from) * kStateCount + static_cast<std::size_t>(to)) * kCauseCount
           + static_cast<std::size_t>(cause);
}

/// The edge from a state to a state for a cause, so that nobody has to search.
constexpr auto kEdgeIndex = [] {
    std::array<EdgeId, kStateCount * kStateCount * kCauseCount> index{};
    index.fill(kNoEdge);
    for (std::size_t i = 0; i < kEdges.size(); ++i)
        index[placeOf(kEdges[i].from, kEdges[i].to, kEdges[i].cause)] = static_cast<EdgeId>(i);
    return index;
}();

} // namespace

std::span<const StateEdge> stateEdges() {
    return kEdges;
}

const StateEdge& stateEdge(EdgeId id) {
    return kEdges[id];
}

std::optional<EdgeId> findEdge(State from, State to, EdgeCause cause) {
    const EdgeId edge = kEdgeIndex[placeOf(from, to, cause)];
    return edge == kNoEdge ? std::nullopt : std::optional(edge);
}

EdgeId edgeOf(State from, State to, EdgeCause cause) {
    const EdgeId edge = kEdgeIndex[placeOf(from, to, cause)];
    assert(edge != kNoEdge);
    return edge;
}

std::string_view causeName(EdgeCause cause) {
    switch (cause) {
    case EdgeCause::PassiveOpen:
        return "passive-open";
    case EdgeCause::ActiveOpen:
        return "active-open";
    case EdgeCause::Send:
        return "send";
    case EdgeCause::Close:
        return "close";
    case EdgeCause::Abort:
        return "abort";
    case EdgeCause::RcvSyn:
        return "rcv-syn";
    case EdgeCause::RcvSynAck:
        return "rcv-syn-ack";
    case EdgeCause::RcvAckOfSyn:
        return "rcv-ack-of-syn";
    case EdgeCause::RcvFin:
        return "rcv-fin";
    case EdgeCause::RcvAckOfFin:
        return "rcv-ack-of-fin";
    case EdgeCause::RcvFinAndAckOfFin:
        return "rcv-fin-and-ack-of-fin";
    case EdgeCause::RcvRst:
        return "rcv-rst";
    case EdgeCause::RcvUnexpectedSyn:
        return "rcv-unexpected-syn";
    case EdgeCause::RcvTextAfterClose:
        return "rcv-text-after-close";
    case EdgeCause::UserTimeout:
        return "user-timeout";
    case EdgeCause::RetransmissionLimit:
        return "retransmission-limit";
    case EdgeCause::TimeWaitTimeout:
        return "time-wait-timeout";
    case EdgeCause::FinWait2Timeout:
        return "fin-wait-2-timeout";
    case EdgeCause::KeepAliveTimeout:
        return "keep-alive-timeout";
    case EdgeCause::ListenerStays:
        return "listener-stays";
    case EdgeCause::RcvCookie:
        return "rcv-cookie";
    case EdgeCause::Crash:
        return "crash";
    }
    return {};
}

} // namespace finwait
