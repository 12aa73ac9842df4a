#include "core/sim/trigger.h"

#include <algorithm>

#include "core/tcp/state_edges.h"

namespace finwait {

namespace {

bool isLossOf(const SegmentLost& trigger, const Departure& departure) {
    return departure.lost && departure.sender == trigger.sender
           && trigger.filter.accepts(departure.segment, departure.retransmission);
}

std::uint32_t acknowledgedOctets(const Tcb& tcb) {
    if (!tcb.synAcknowledged())
        return 0;
    const auto numbers = static_cast<std::uint32_t>(distance(tcb.iss + 1, tcb.sndUna));
    return numbers - (tcb.finAcknowledged() ? 1 : 0);
}

/// Counts the matches of one trigger in one step.
class Match {
public:
    Match(TriggerState& state, const World& world, const Report& report)
        : m_state(state)
        , m_world(world)
        , m_report(report) {}

    void operator()(const AtTime& trigger) { fireIf(m_report.at >= trigger.at); }

    void operator()(const EntersState& trigger) {
        for (const Transition& transition : m_report.transitions) {
            const StateEdge& edge = stateEdge(transition.edge);
            if (transition.end == trigger.end && edge.to == trigger.state
                && (!trigger.from || *trigger.from == edge.from))
                count(trigger.nth);
        }
    }

    void operator()(const SegmentSent& trigger) {
        for (const Departure& departure : m_report.departures) {
            if (departure.origin == SegmentOrigin::Sent && departure.sender == trigger.sender
                && trigger.filter.accepts(departure.segment, departure.retransmission))
                count(trigger.nth, departure.id);
        }
    }

    void operator()(const SegmentDelivered& trigger) {
        const auto& arrival = m_report.arrival;
        if (arrival && arrival->to == peerOf(trigger.sender)
            && trigger.filter.accepts(arrival->segment, arrival->retransmission))
            count(trigger.nth);
    }

    void operator()(const SegmentLost& trigger) {
        for (const Departure& departure : m_report.departures) {
            if (isLossOf(trigger, departure))
                count(trigger.nth);
        }
        const auto& removal = m_report.removal;
        if (removal && removal->sender == trigger.sender
            && trigger.filter.accepts(removal->segment, removal->retransmission))
            count(trigger.nth);
    }

    void operator()(const SegmentAnswered& trigger) {
        const auto& arrival = m_report.arrival;
        if (!arrival || arrival->to != trigger.end
            || !trigger.arrival.accepts(arrival->segment, arrival->retransmission))
            return;
        const auto isReply = [&trigger](const Departure& departure) {
            return departure.sender == trigger.end
                   && trigger.reply.accepts(departure.segment, departure.retransmission);
        };
        if (std::ranges::any_of(m_report.departures, isReply))
            count(trigger.nth);
    }

    void operator()(const StatesTogether& trigger) {
        const auto holds = [&](End end) {
            const auto& wanted = trigger.states[indexOf(end)];
            return !wanted || *wanted == m_world.state(end);
        };
        fireIf(holds(End::A) && holds(End::B));
    }

    void operator()(const DataAcknowledged& trigger) {
        fireIf(acknowledgedOctets(m_world.tcb(trigger.end)) >= trigger.octets);
    }

    void operator()(const TimerStarts& trigger) {
        const bool runs = m_world.tcb(trigger.end).deadline(trigger.timer).has_value();
        if (runs && !m_state.running)
            count(trigger.nth);
        m_state.running = runs;
    }

    void operator()(const TimerExpires& trigger) {
        if (m_report.timer == trigger.timer && m_report.actor == trigger.end)
            count(trigger.nth);
    }

    void operator()(const ResultTold& trigger) {
        if (m_report.actor != trigger.end)
            return;
        for (const UserResult& result : m_report.results) {
            const bool byCall = !trigger.call || (!result.general && result.call == *trigger.call);
            if (result.code == trigger.code && byCall)
                count(trigger.nth);
        }
    }

    void operator()(const ItemDone& trigger) { fireIf(m_report.scriptItem == trigger.item); }

private:
    void count(std::uint32_t nth, SegmentId segment = 0) {
        if (m_state.fired)
            return;
        if (++m_state.seen == nth) {
            m_state.fired = true;
            m_state.segment = segment;
        }
    }

    void fireIf(bool holds) { m_state.fired = m_state.fired || holds; }

    TriggerState& m_state;
    const World& m_world;
    const Report& m_report;
};

} // namespace

bool SegmentFilter::accepts(const Segment& segment, bool isRetransmission) const {
    return (!control || *control == segment.control) && (segment.control & has) == has
           && (!text || *text != segment.data.empty())
           && (!retransmission || *retransmission == isRetransmission);
}

bool observe(const Trigger& trigger, TriggerState& state, const World& world, const Report& report) {
    if (state.fired)
        return false;
    std::visit(Match(state, world, report), trigger);
    return state.fired;
}

} // namespace finwait
