#include "core/sim/script.h"

#include <algorithm>
#include <utility>

namespace finwait {

namespace {

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

bool observe(const Script& script, ScriptCursor& cursor, const World& world, const Report& report) {
    if (script.empty())
        return false;
    bool changed = report.scriptItem.has_value();
    if (changed)
        cursor.items[*report.scriptItem].done = true;
    for (std::size_t i = 0; i < script.size(); ++i) {
        ScriptCursor::ItemState& state = cursor.items[i];
        if (state.done || state.dueAt)
            continue;
        const TriggerState before = state;
        if (observe(script[i].trigger, state, world, report))
            state.dueAt = report.at + script[i].afterUs;
        changed = changed || state != before;
    }
    return changed;
}

std::optional<DueItem> dueItem(const Script& script, const ScriptCursor& cursor, const World& world) {
    if (script.empty())
        return std::nullopt;
    std::optional<DueItem> first;
    for (std::size_t i = 0; i < script.size(); ++i) {
        const ScriptCursor::ItemState& state = cursor.items[i];
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

std::optional<UpcomingStep> upcomingStep(const Script& script, const ScriptCursor& cursor,
                                         const World& world) {
    if (auto due = dueItem(script, cursor, world))
        return UpcomingStep{std::move(due->intent), due->index};
    if (const auto event = nextEvent(world))
        return UpcomingStep{{event->at, NextAct{}}, std::nullopt};
    return std::nullopt;
}

bool playUpcoming(Simulation& simulation, const Script& script, ScriptCursor& cursor, World& world,
                  Report& report) {
    const auto step = upcomingStep(script, cursor, world);
    if (!step || simulation.apply(world, step->intent, report) != IntentError::None)
        return false;
    report.scriptItem = step->item;
    observe(script, cursor, world, report);
    return true;
}

} // namespace finwait
