#include "core/tcp/receive_queue.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "core/tcp/options.h"

namespace finwait {

namespace {

void deliver(Context& ctx, std::uint32_t room) {
    Tcb& tcb = ctx.tcb;
    const std::size_t octets = std::min<std::size_t>(room, tcb.receiveBuffer.size());
    UserResult result;
    result.call = CallKind::Receive;
    result.code = ResultCode::Data;
    result.data.assign(tcb.receiveBuffer.begin(), tcb.receiveBuffer.begin() + octets);
    tcb.receiveBuffer.dropFront(octets);
    result.push = tcb.receivePush && tcb.receiveBuffer.empty();
    if (tcb.receiveBuffer.empty())
        tcb.receivePush = false;
    result.urgent = urgentRemains(tcb);
    ctx.decide(Rule::ReceiveDelivered, Verdict::Acts,
               {{Term::TextOctets, static_cast<std::int64_t>(octets)}});
    ctx.out.results.push_back(std::move(result));
}

bool mayDeliver(State state) {
    switch (state) {
    case State::Closed:
    case State::Listen:
    case State::SynSent:
    case State::SynReceived:
        return false;
    case State::Established:
    case State::FinWait1:
    case State::FinWait2:
    case State::CloseWait:
    case State::Closing:
    case State::LastAck:
    case State::TimeWait:
        return true;
    }
    return false;
}

/// Cuts the octets before `from` off a piece of text that begins at `seq`.
std::span<const std::uint8_t> tailFrom(SeqNum seq, std::span<const std::uint8_t> text, SeqNum from) {
    const std::int32_t old = distance(seq, from);
    if (old <= 0)
        return text;
    return text.subspan(std::min<std::size_t>(static_cast<std::size_t>(old), text.size()));
}

/// Octets that fit into the buffers of outstanding RECEIVEs lie there already, not in ours (§3.10.7.4,
/// seventh).
std::uint32_t freeRoom(const Tcb& tcb, std::uint32_t buffer) {
    const std::uint64_t inUsersBuffers =
        std::accumulate(tcb.receives.begin(), tcb.receives.end(), std::uint64_t{0});
    const std::uint64_t unread = tcb.receiveBuffer.size();
    const std::uint64_t ours = unread > inUsersBuffers ? unread - inUsersBuffers : 0;
    return buffer - static_cast<std::uint32_t>(std::min<std::uint64_t>(ours, buffer));
}

bool mayTellWindow(State state) {
    return state == State::Established || state == State::FinWait1 || state == State::FinWait2;
}

} // namespace

SeqNum firstUnread(const Tcb& tcb) {
    const std::uint32_t unread = static_cast<std::uint32_t>(tcb.receiveBuffer.size());
    return tcb.rcvNxt - (unread + (tcb.finReceived ? 1U : 0U));
}

bool urgentRemains(const Tcb& tcb) {
    return tcb.urgentSignalled && before(firstUnread(tcb), tcb.rcvUp);
}

bool satisfyReceives(Context& ctx) {
    Tcb& tcb = ctx.tcb;
    bool any = false;
    while (mayDeliver(tcb.state) && !tcb.receives.empty() && !tcb.receiveBuffer.empty()
           && (tcb.receivePush || tcb.receiveBuffer.size() >= tcb.receives.front())) {
        deliver(ctx, tcb.receives.front());
        tcb.receives.erase(tcb.receives.begin());
        any = true;
    }
    return any;
}

void holdText(Tcb& tcb, SeqNum seq, std::span<const std::uint8_t> text, bool fin, bool push) {
    const auto place =
        std::ranges::find_if(tcb.held, [seq](const HeldText& held) { return before(seq, held.seq); });
    const bool known = std::ranges::any_of(tcb.held, [&](const HeldText& held) {
        const auto end = held.seq + static_cast<std::uint32_t>(held.data.size());
        return notAfter(held.seq, seq) && notAfter(seq + static_cast<std::uint32_t>(text.size()), end)
               && (held.fin || !fin);
    });
    if (known)
        return;
    tcb.lastHeld = seq;
    HeldText held{seq, Octets(text.begin(), text.end()), fin, push};
    tcb.held.insert(place, std::move(held));
}

void acceptText(Tcb& tcb, std::span<const std::uint8_t> text, bool push) {
    const auto octets = static_cast<std::uint32_t>(text.size());
    tcb.receiveBuffer.append(text);
    tcb.rcvNxt += octets;
    tcb.rcvWnd -= octets;
    tcb.receivePush = tcb.receivePush || push;
}

std::uint32_t drainHeld(Tcb& tcb, bool& fin) {
    std::uint32_t moved = 0;
    while (!tcb.held.empty() && notAfter(tcb.held.front().seq, tcb.rcvNxt)) {
        const HeldText held = std::move(tcb.held.front());
        tcb.held.erase(tcb.held.begin());
        const auto fresh = tailFrom(held.seq, held.data, tcb.rcvNxt);
        const SeqNum end = held.seq + static_cast<std::uint32_t>(held.data.size());
        acceptText(tcb, fresh, held.push && !fresh.empty());
        moved += static_cast<std::uint32_t>(fresh.size());
        fin = fin || (held.fin && end == tcb.rcvNxt);
    }
    return moved;
}

bool widenWindow(Context& ctx) {
    Tcb& tcb = ctx.tcb;
    if (!mayTellWindow(tcb.state))
        return false;
    const std::uint32_t buffer = ctx.config.receiveBufferOctets;
    const std::uint32_t room = std::min(freeRoom(tcb, buffer), windowLimit(ctx));
    if (room <= tcb.rcvWnd || room - tcb.rcvWnd < std::min<std::uint32_t>(buffer / 2, ctx.config.mss))
        return false;
    tcb.rcvWnd = room;
    ctx.decide(Rule::ReceiveWindowOpens, Verdict::Acts, {{Term::RcvWnd, room}});
    return true;
}

} // namespace finwait
