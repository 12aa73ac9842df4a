#include "core/sim/script.h"

#include <algorithm>

#include "core/sim/simulation.h"
#include "core/tcp/state_edges.h"

namespace finwait {

namespace {

using ItemState = ScriptCursor::ItemState;

/// Counts the matches of one trigger in one report; calls `fired` with the segment at the one that is wanted.
class TriggerMatch {
public:
    TriggerMatch(ItemState& state, const Report& report) : m_state(state), m_report(report) {}

    void operator()(const AtTime&) {}

    void operator()(const EntersState& trigger) {
        for (const Transition& transition : m_report.transitions) {
            if (transition.end == trigger.end && stateEdge(transition.edge).to == trigger.state)
                count(trigger.nth, 0);
        }
    }

    void operator()(const SegmentSent& trigger) {
        for (const Departure& departure : m_report.departures) {
            if (departure.origin == SegmentOrigin::Sent && departure.sender == trigger.sender
                && matches(trigger.control, departure.segment))
                count(trigger.nth, departure.id);
        }
    }

    void operator()(const SegmentDelivered& trigger) {
        const auto& arrival = m_report.arrival;
        if (arrival && arrival->to == peerOf(trigger.sender) && matches(trigger.control, arrival->segment))
            count(trigger.nth, arrival->id);
    }

    [[nodiscard]] bool counted() const { return m_counted; }
    [[nodiscard]] bool fired() const { return m_fired; }

private:
    static bool matches(const std::optional<ControlBits>& control, const Segment& segment) {
        return !control || *control == segment.control;
    }

    void count(std::uint32_t nth, SegmentId segment) {
        if (m_fired)
            return;
        m_counted = true;
        if (++m_state.seen == nth) {
            m_fired = true;
            m_state.segment = segment;
        }
    }

    ItemState& m_state;
    const Report& m_report;
    bool m_counted = false;
    bool m_fired = false;
};

/// The id that stands in a wire act, or null.
SegmentId* idOf(Act& act) {
    auto visitor = [](auto& concrete) -> SegmentId* {
        if constexpr (requires { concrete.id; })
            return &concrete.id;
        else
            return nullptr;
    };
    return std::visit(visitor, act);
}

SegmentId segmentFor(const Script& script, const ScriptCursor& cursor, std::size_t index) {
    const std::size_t source = script[index].segmentOf.value_or(static_cast<std::uint32_t>(index));
    return source < cursor.items.size() ? cursor.items[source].segment : 0;
}

/// The item's act with what is only known now filled in. Empty when its segment is not there.
std::optional<Act> concreteAct(const Script& script, const ScriptCursor& cursor, std::size_t index,
                               const World& world) {
    Act act = script[index].act;
    SegmentId* id = idOf(act);
    if (id == nullptr)
        return act;
    if (*id == 0)
        *id = segmentFor(script, cursor, index);
    const auto found = findInFlight(world, *id);
    if (!found)
        return std::nullopt;
    if (auto* delay = std::get_if<DelayAct>(&act))
        delay->dueAt = std::max(found->flight->dueAt + delay->dueAt.us, world.now);
    return act;
}

bool canBeDone(const World& world, const Intent& intent) {
    const IntentError error = check(world, intent);
    return error == IntentError::None || error == IntentError::EventsPending;
}

} // namespace

ScriptCursor beginScript(const Script& script) {
    ScriptCursor cursor;
    cursor.items.resize(script.size());
    for (std::size_t i = 0; i < script.size(); ++i) {
        if (const auto* time = std::get_if<AtTime>(&script[i].trigger))
            cursor.items[i].dueAt = time->at + script[i].afterUs;
    }
    return cursor;
}

bool observe(const Script& script, ScriptCursor& cursor, const Report& report) {
    if (report.transitions.empty() && report.departures.empty() && !report.arrival)
        return false;
    bool changed = false;
    for (std::size_t i = 0; i < script.size(); ++i) {
        ItemState& state = cursor.items[i];
        if (state.done || state.dueAt)
            continue;
        TriggerMatch match(state, report);
        std::visit(match, script[i].trigger);
        if (match.fired())
            state.dueAt = report.at + script[i].afterUs;
        changed = changed || match.counted();
    }
    return changed;
}

std::optional<DueItem> dueItem(const Script& script, const ScriptCursor& cursor, const World& world) {
    if (script.empty())
        return std::nullopt;
    std::optional<DueItem> first;
    for (std::size_t i = 0; i < script.size(); ++i) {
        const ItemState& state = cursor.items[i];
        if (state.done || !state.dueAt)
            continue;
        const SimTime at = std::max(*state.dueAt, world.now);
        if (first && first->intent.at <= at)
            continue;
        auto act = concreteAct(script, cursor, i, world);
        if (!act)
            continue;
        Intent intent{at, std::move(*act)};
        if (canBeDone(world, intent))
            first = DueItem{static_cast<std::uint32_t>(i), std::move(intent)};
    }
    if (!first)
        return std::nullopt;
    const auto next = nextEvent(world);
    if (next && next->at < first->intent.at)
        return std::nullopt;
    return first;
}

} // namespace finwait
