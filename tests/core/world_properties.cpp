#include "tests/core/world_properties.h"

#include <algorithm>

namespace finwait {

namespace {

Broken broken(std::string what) {
    return what;
}

bool isIdle(State state) {
    return state == State::Closed || state == State::Listen;
}

/// A half-made connection beside the TCB was answered, or a SYN with a cookie.
bool isListenersAnswer(const Report& report) {
    return std::ranges::any_of(report.decisions, [](const Decision& decision) {
        const Rule rule = decision.rule();
        return rule == Rule::ListenerHalfMade || rule == Rule::ListenerEntryFound
               || rule == Rule::ListenerResend || rule == Rule::ListenerCookieSent;
    });
}

bool isActiveOpen(const Report& report) {
    const auto* act = std::get_if<CallAct>(&report.act);
    const auto* open = act == nullptr ? nullptr : std::get_if<Open>(&act->call);
    return open != nullptr && open->active;
}

/// Both ends have seen each other's SYN of these very incarnations.
bool matches(const Tcb& a, const Tcb& b) {
    const auto synchronised = [](const Tcb& tcb) {
        return !isIdle(tcb.state) && tcb.state != State::SynSent;
    };
    return synchronised(a) && synchronised(b) && a.irs == b.iss && b.irs == a.iss;
}

Broken acknowledgedIsReceived(const Tcb& sender, const Tcb& receiver) {
    if (!matches(sender, receiver))
        return {};
    if (before(receiver.rcvNxt, sender.sndUna))
        return broken("acknowledged what never arrived");
    if (before(sender.sndMax, receiver.rcvNxt))
        return broken("received what was never sent");
    return {};
}

} // namespace

Broken followsTable(const Report& report) {
    std::array<State, 2> state = report.before;
    for (const Transition& transition : report.transitions) {
        const StateEdge& edge = stateEdge(transition.edge);
        if (edge.from != state[indexOf(transition.end)])
            return broken("an edge begins elsewhere");
        state[indexOf(transition.end)] = edge.to;
    }
    return state == report.after ? Broken{} : broken("a state changed without an edge");
}

Broken closedEndsOnlyReset(const Report& report) {
    if (!report.actor || !isIdle(report.after[indexOf(*report.actor)]))
        return {};
    if (isListenersAnswer(report))
        return {};
    const bool onlyResets = std::ranges::all_of(
        report.departures, [](const Departure& departure) { return departure.segment.has(Rst); });
    return onlyResets ? Broken{} : broken("sent something else than a reset in CLOSED or LISTEN");
}

Broken Answers::see(const Report& report, const World& world) {
    if (!report.actor)
        return {};
    const std::size_t i = indexOf(*report.actor);
    count(report, i);
    if (m_sends[i] != world.ends[i].tcb.sends.size())
        return broken("a SEND is answered twice or never");
    if (m_receives[i] != world.ends[i].tcb.receives.size())
        return broken("a RECEIVE is answered twice or never");
    const bool closed = world.ends[i].tcb.state == State::Closed;
    if (closed && m_opens[i] != 0)
        return broken("an OPEN is never answered");
    if (closed && m_closes[i] != 0)
        return broken("a CLOSE is never answered");
    return {};
}

void Answers::count(const Report& report, std::size_t i) {
    m_sends[i] += report.call == CallKind::Send ? 1U : 0U;
    m_receives[i] += report.call == CallKind::Receive ? 1U : 0U;
    m_closes[i] += report.call == CallKind::Close ? 1U : 0U;
    m_opens[i] += isActiveOpen(report) ? 1U : 0U;
    const bool passiveOpen = report.call == CallKind::Open && !isActiveOpen(report);
    for (const UserResult& result : report.results) {
        m_sends[i] -= !result.general && result.call == CallKind::Send ? 1U : 0U;
        m_receives[i] -= !result.general && result.call == CallKind::Receive ? 1U : 0U;
        // An application may close without a call (Config::closeWithPeer), or have opened passively.
        const bool opened = !result.general && result.call == CallKind::Open && !passiveOpen;
        m_opens[i] -= opened && m_opens[i] != 0 ? 1U : 0U;
        m_closes[i] -= !result.general && result.call == CallKind::Close && m_closes[i] != 0 ? 1U : 0U;
    }
    if (report.kind == StepKind::Crash)
        m_sends[i] = m_receives[i] = m_opens[i] = m_closes[i] = 0;
}

std::array<Connection, 2> connectionsOf(const World& world) {
    const auto of = [](const Tcb& tcb) { return Connection{tcb.iss, tcb.irs}; };
    return {of(world.tcb(End::A)), of(world.tcb(End::B))};
}

Broken Streams::see(const Report& report, const std::array<Connection, 2>& before, const World& after) {
    if (!report.actor)
        return {};
    const End end = *report.actor;
    const Tcb& tcb = after.tcb(end);
    if (const auto* act = std::get_if<CallAct>(&report.act);
        act != nullptr && report.call == CallKind::Send) {
        const bool refused = std::ranges::any_of(report.results, [](const UserResult& result) {
            return result.call == CallKind::Send && isError(result.code);
        });
        const Octets& data = std::get<Send>(act->call).data;
        Octets& sent = m_sent[indexOf(end)][tcb.iss.value()];
        if (!refused)
            sent.insert(sent.end(), data.begin(), data.end());
    }
    for (const UserResult& result : report.results) {
        if (result.code != ResultCode::Data)
            continue;
        if (const Broken wrong = see(result.data, end,
                                     isIdle(tcb.state) ? before[indexOf(end)] : Connection{tcb.iss, tcb.irs}))
            return wrong;
    }
    for (const End sender : kBothEnds) {
        if (const Broken wrong = acknowledgedIsReceived(after.tcb(sender), after.tcb(peerOf(sender))))
            return wrong;
    }
    return finsComeLast(after);
}

Broken Streams::see(const Octets& data, End end, const Connection& connection) {
    const auto [place, fresh] =
        m_received[indexOf(end)].try_emplace(connection.iss.value(), Received{connection.irs, {}});
    Received& received = place->second;
    if (received.irs != connection.irs)
        return broken("one connection had two peers");
    received.octets.insert(received.octets.end(), data.begin(), data.end());
    const Octets& sent = m_sent[indexOf(peerOf(end))][connection.irs.value()];
    if (received.octets.size() > sent.size())
        return broken("more arrived than was sent");
    if (!std::equal(data.rbegin(), data.rend(),
                    sent.rbegin() + static_cast<std::ptrdiff_t>(sent.size() - received.octets.size())))
        return broken("what arrived is not what was sent");
    return {};
}

Broken Streams::finsComeLast(const World& world) const {
    for (const End end : kBothEnds) {
        const Tcb& tcb = world.tcb(end);
        if (!tcb.finReceived)
            continue;
        const auto& streams = m_sent[indexOf(peerOf(end))];
        const auto sent = streams.find(tcb.irs.value());
        const std::size_t octets = sent == streams.end() ? 0 : sent->second.size();
        if (octets != static_cast<std::size_t>(distance(tcb.irs, tcb.rcvNxt)) - 2)
            return broken("a FIN came before everything had arrived");
    }
    return {};
}

std::size_t segmentsUntilQuiet(World world, std::size_t max) {
    Simulation simulation;
    simulation.setRecordDecisions(false);
    Report report;
    for (Channel& channel : world.channels) {
        channel.link.lossPpm = 0;
        channel.link.held = false;
    }
    for (Endpoint& end : world.ends)
        end.config.challengeAckIntervalUs = 0;
    const auto earliest = [&world] {
        const InFlight* first = nullptr;
        for (const Channel& channel : world.channels) {
            for (const InFlight& flight : channel.inFlight) {
                if (first == nullptr || flight.dueAt < first->dueAt)
                    first = &flight;
            }
        }
        return first == nullptr ? SegmentId{0} : first->id;
    };
    std::size_t sent = 0;
    for (SegmentId id = earliest(); id != 0 && sent < max; id = earliest()) {
        simulation.apply(world, {world.now, DeliverAct{id}}, report);
        sent += report.departures.size();
    }
    return sent;
}

std::size_t quietBound(const World& world) {
    std::size_t bound = 100;
    for (const End end : kBothEnds) {
        const Tcb& tcb = world.tcb(end);
        bound += 4 * (world.channelFrom(end).inFlight.size() + tcb.sendBuffer.size())
                 + std::size_t{2} * world.end(end).config.fruitlessAcksMax;
    }
    return bound;
}

} // namespace finwait
