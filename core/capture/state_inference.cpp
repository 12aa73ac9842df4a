#include "core/capture/state_inference.h"

#include <array>
#include <bit>

#include "core/sim/observation.h"
#include "core/tcp/state_edges.h"

namespace finwait {

namespace {

using S = State;
using Images = std::array<StateSet, kStateCount>;

constexpr StateSet kUnsynchronized{S::Closed, S::Listen, S::SynSent, S::SynReceived};
constexpr StateSet kFinUnderway{S::FinWait1, S::Closing, S::LastAck};
constexpr StateSet kSynchronized{S::SynReceived, S::Established, S::FinWait1, S::FinWait2,
                                 S::CloseWait,   S::Closing,     S::LastAck,  S::TimeWait};
constexpr StateSet kBeforeFinOfPeer{S::Closed,      S::Listen,   S::SynSent, S::SynReceived,
                                    S::Established, S::FinWait1, S::FinWait2};
/// Some stacks count their FIN as sent while text is still waiting before it.
constexpr StateSet kSendingText{S::SynReceived, S::Established, S::FinWait1,
                                S::CloseWait,   S::Closing,     S::LastAck};

std::size_t indexOf(State state) {
    return static_cast<std::size_t>(state);
}

/// Every state stays where no edge of a cause leaves it.
Images imagesOf(EdgeCause cause) {
    Images images;
    for (const StateEdge& edge : stateEdges()) {
        if (edge.cause == cause)
            images[indexOf(edge.from)] = images[indexOf(edge.from)] | StateSet{edge.to};
    }
    for (const State state : kAllStates) {
        if (images[indexOf(state)].empty())
            images[indexOf(state)] = StateSet{state};
    }
    return images;
}

StateSet mapped(const Images& images, StateSet states) {
    StateSet result;
    for (unsigned left = states.bits(); left != 0; left &= left - 1)
        result = result | images[static_cast<std::size_t>(std::countr_zero(left))];
    return result;
}

/// One cause after the other.
Images both(const Images& first, const Images& second) {
    Images images;
    for (const State state : kAllStates)
        images[indexOf(state)] = mapped(second, first[indexOf(state)]);
    return images;
}

Images imagesOfFinAndAck() {
    Images images = both(imagesOf(EdgeCause::RcvAckOfFin), imagesOf(EdgeCause::RcvFin));
    for (const StateEdge& edge : stateEdges()) {
        if (edge.cause == EdgeCause::RcvFinAndAckOfFin)
            images[indexOf(edge.from)] = StateSet{edge.to};
    }
    return images;
}

Images imagesOfBrought(Brought brought) {
    switch (brought) {
    case Brought::Syn: {
        Images images = imagesOf(EdgeCause::RcvSyn);
        // A SYN in TIME-WAIT may as well be answered with an ACK alone.
        images[indexOf(S::TimeWait)] = images[indexOf(S::TimeWait)] | StateSet{S::TimeWait};
        return images;
    }
    case Brought::SynAck:
        return both(imagesOf(EdgeCause::RcvSynAck), imagesOf(EdgeCause::RcvAckOfSyn));
    case Brought::AckOfSyn:
        return imagesOf(EdgeCause::RcvAckOfSyn);
    case Brought::AckOfFin:
        return imagesOf(EdgeCause::RcvAckOfFin);
    case Brought::Fin:
        return imagesOf(EdgeCause::RcvFin);
    case Brought::FinAndAckOfFin:
        return imagesOfFinAndAck();
    case Brought::Rst:
        return imagesOf(EdgeCause::RcvRst);
    }
    return {};
}

const Images& broughtImages(Brought brought) {
    static const std::array<Images, kBroughtCount> kImages = [] {
        std::array<Images, kBroughtCount> all;
        for (std::size_t i = 0; i < kBroughtCount; ++i)
            all[i] = imagesOfBrought(static_cast<Brought>(i));
        return all;
    }();
    return kImages[static_cast<std::size_t>(brought)];
}

/// Where the edges of an action lead; nowhere from where there are none.
Images imagesOfAction(EdgeAction action) {
    Images images;
    for (const StateEdge& edge : stateEdges()) {
        if (edge.action == action)
            images[indexOf(edge.from)] = images[indexOf(edge.from)] | StateSet{edge.to};
    }
    return images;
}

/// Where the edges lead that send a FIN.
StateSet afterFirstFin(StateSet states) {
    static const Images kImages = imagesOfAction(EdgeAction::SndFin);
    return (states & kFinUnderway) | mapped(kImages, states);
}

/// The peer's FIN is acknowledged or not: that is known from elsewhere, and a FIN that is sent again was not.
StateSet beforeAckOfFin(StateSet states) {
    StateSet result = states & kFinUnderway;
    if (states.contains(S::FinWait2))
        result = result | StateSet{S::FinWait1};
    if (states.contains(S::TimeWait))
        result = result | StateSet{S::Closing};
    if (states.contains(S::Closed))
        result = result | StateSet{S::LastAck};
    return result;
}

/// A RST ends a connection, or answers a segment for which there is none (any more), or one that cannot be
/// acceptable before the connection is synchronized.
StateSet afterReset(StateSet states) {
    StateSet result = states & kUnsynchronized;
    if (!result.empty())
        result = result | StateSet{S::Closed};
    static const Images kImages = imagesOfAction(EdgeAction::SndRst);
    result = result | mapped(kImages, states);
    return result.empty() ? StateSet{S::Closed} : result;
}

bool isSilent(const StateEdge& edge) {
    switch (edge.cause) {
    case EdgeCause::Close:
    case EdgeCause::Abort:
        return edge.action == EdgeAction::Nothing;
    case EdgeCause::PassiveOpen:
    case EdgeCause::UserTimeout:
    case EdgeCause::RetransmissionLimit:
    case EdgeCause::TimeWaitTimeout:
    case EdgeCause::FinWait2Timeout:
    case EdgeCause::KeepAliveTimeout:
    case EdgeCause::ListenerStays:
    case EdgeCause::Crash:
        return true;
    case EdgeCause::ActiveOpen:
    case EdgeCause::Send:
    case EdgeCause::RcvSyn:
    case EdgeCause::RcvSynAck:
    case EdgeCause::RcvAckOfSyn:
    case EdgeCause::RcvFin:
    case EdgeCause::RcvAckOfFin:
    case EdgeCause::RcvFinAndAckOfFin:
    case EdgeCause::RcvRst:
    case EdgeCause::RcvUnexpectedSyn:
    case EdgeCause::RcvTextAfterClose:
    case EdgeCause::RcvCookie:
        return false;
    }
    return false;
}

/// Every state with everything that edges of a kind lead to from it.
template <typename Wanted>
Images closuresOf(Wanted wanted) {
    Images images;
    for (const State state : kAllStates) {
        StateSet& states = images[indexOf(state)];
        StateSet more{state};
        while (more != states) {
            states = more;
            for (const StateEdge& edge : stateEdges()) {
                if (states.contains(edge.from) && wanted(edge))
                    more = more | StateSet{edge.to};
            }
        }
    }
    return images;
}

/// The likeliest of several: where the story goes on.
State likeliestOf(StateSet states, State before) {
    if (states.contains(before))
        return before;
    for (const State state : {S::Established, S::SynReceived, S::SynSent, S::FinWait1, S::LastAck,
                              S::CloseWait, S::Closing, S::FinWait2, S::TimeWait, S::Closed}) {
        if (states.contains(state))
            return state;
    }
    return S::Listen;
}

} // namespace

StateSet statesAfter(StateSet states, Brought brought) {
    return mapped(broughtImages(brought), states);
}

StateSet statesSending(StateSet states, Shown shown) {
    switch (shown) {
    case Shown::Syn:
        return states.contains(S::SynReceived) ? StateSet{S::SynSent, S::SynReceived} : StateSet{S::SynSent};
    case Shown::SynAck:
        return {S::SynReceived};
    case Shown::Fin:
        return afterFirstFin(states);
    case Shown::FinAgain:
        return beforeAckOfFin(states);
    case Shown::Rst:
        return afterReset(states);
    case Shown::NewText:
        return states & kSendingText;
    case Shown::Other:
        return states & kSynchronized;
    }
    return {};
}

StateSet withSilentChanges(StateSet states) {
    static const Images kImages = closuresOf(isSilent);
    return mapped(kImages, states);
}

StateSet withUnseenChanges(StateSet states) {
    // Its own FIN may have gone first.
    if (states.contains(S::CloseWait))
        states = states | StateSet{S::Closing};
    static const Images kImages = closuresOf([](const StateEdge& edge) {
        return isSilent(edge) || edge.cause == EdgeCause::Close || edge.cause == EdgeCause::Abort;
    });
    return mapped(kImages, states);
}

StateSet withUnseenArrivals(StateSet states) {
    static const Images kImages = closuresOf([](const StateEdge& edge) {
        return edge.cause == EdgeCause::RcvSynAck || edge.cause == EdgeCause::RcvAckOfSyn
               || edge.cause == EdgeCause::RcvFin || edge.cause == EdgeCause::RcvAckOfFin
               || edge.cause == EdgeCause::RcvFinAndAckOfFin;
    });
    return mapped(kImages, states);
}

void InferredState::receive(Brought brought, bool sure) {
    const Images& images = broughtImages(brought);
    const StateSet moved = mapped(images, may);
    if (brought == Brought::Rst) {
        mayUnlessReset = may;
        likelyUnlessReset = likely;
    }
    may = sure ? moved : may | moved;
    const StateSet next = images[indexOf(likely)];
    likely = passive && next.contains(State::Listen) ? State::Listen : likeliestOf(next, likely);
}

void InferredState::send(Shown shown, bool fresh) {
    if (shown == Shown::Rst) {
        mayUnlessReset = may;
        likelyUnlessReset = likely;
    }
    StateSet states = statesSending(may, shown);
    if (!fresh) {
        may = may | states;
        const StateSet next = statesSending(StateSet{likely}, shown);
        likely = next.empty() ? likely : likeliestOf(next, likely);
        return;
    }
    if (states.empty() && !mayUnlessReset.empty()) {
        // Whoever goes on was not reset.
        likely = likelyUnlessReset;
        states = statesSending(mayUnlessReset, shown);
    }
    // It was not where it was thought to be.
    may = states.empty() ? statesSending(StateSet::all(), shown) : states;
    if (shown == Shown::Rst && likely == State::SynReceived && may.contains(State::Closed))
        likely = State::Closed;
    const StateSet next = statesSending(StateSet{likely}, shown) & may;
    likely = next.empty() ? likeliestOf(may, likely) : likeliestOf(next, likely);
}

void InferredState::mayHaveGotFin() {
    may = may | statesAfter(may, Brought::Fin);
}

void InferredState::cannotHaveGotFin() {
    const StateSet without = may & kBeforeFinOfPeer;
    may = without.empty() ? may : without;
    likely = may.contains(likely) ? likely : likeliestOf(may, likely);
}

void InferredState::mayHaveSentFin() {
    may = may | statesAfter(statesSending(may, Shown::Fin), Brought::AckOfFin);
}

void InferredState::mayBeginAnew(bool sure) {
    may = sure ? StateSet{State::SynSent} : may | StateSet{State::SynSent};
    likely = State::SynSent;
}

void InferredState::waitInSilence(std::int64_t us) {
    if (us < kTimeWaitShortestUs || !may.contains(State::TimeWait))
        return;
    may = may | StateSet{State::Closed};
    if (us >= kTimeWaitLongestUs && likely == State::TimeWait)
        likely = State::Closed;
}

} // namespace finwait
