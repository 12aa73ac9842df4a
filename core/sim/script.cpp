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

void arm(const Script& script, ScriptCursor& cursor, std::uint32_t item, SimTime firedAt) {
    const SimTime dueAt = firedAt + script[item].afterUs;
    cursor.items[item].dueAt = dueAt;
    const ScriptCursor::Armed armed{dueAt, item};
    cursor.armed.insert(std::ranges::upper_bound(cursor.armed, armed), armed);
}

void markDone(ScriptCursor& cursor, std::uint32_t item) {
    cursor.items[item].done = true;
    std::erase(cursor.waiting, item);
    std::erase_if(cursor.armed, [item](const ScriptCursor::Armed& armed) { return armed.item == item; });
}

/// The item's intent, if it can be done now or as soon as the network has moved on.
std::optional<DueItem> dueAs(const Script& script, const ScriptCursor& cursor, const World& world,
                             const ScriptCursor::Armed& armed) {
    auto act = concreteAct(script, cursor, armed.item, world);
    if (!act)
        return std::nullopt;
    Intent intent{std::max(armed.dueAt, world.now), std::move(*act)};
    if (!canBeDone(world, intent))
        return std::nullopt;
    return DueItem{armed.item, std::move(intent)};
}

/// The first in the order of the script of those that are due by now; else the first that will be.
std::optional<DueItem> firstDue(const Script& script, const ScriptCursor& cursor, const World& world) {
    std::optional<DueItem> first;
    for (const ScriptCursor::Armed& armed : cursor.armed) {
        if (first && armed.dueAt > world.now)
            break;
        if (first && first->index < armed.item)
            continue;
        if (auto due = dueAs(script, cursor, world, armed))
            first = std::move(due);
    }
    return first;
}

} // namespace

ScriptCursor beginScript(const Script& script) {
    ScriptCursor cursor;
    cursor.items.resize(script.size());
    for (std::uint32_t i = 0; i < script.size(); ++i) {
        if (const auto* time = std::get_if<AtTime>(&script[i].trigger)) {
            cursor.items[i].dueAt = time->at + script[i].afterUs;
            cursor.armed.push_back({*cursor.items[i].dueAt, i});
        } else {
            cursor.waiting.push_back(i);
        }
    }
    std::ranges::sort(cursor.armed);
    return cursor;
}

bool observe(const Script& script, ScriptCursor& cursor, const World& world, const Report& report) {
    if (script.empty())
        return false;
    bool changed = report.scriptItem.has_value();
    if (changed)
        markDone(cursor, *report.scriptItem);
    std::erase_if(cursor.waiting, [&](std::uint32_t item) {
        ScriptCursor::ItemState& state = cursor.items[item];
        const TriggerState before = state;
        const bool fires = observe(script[item].trigger, state, world, report);
        if (fires)
            arm(script, cursor, item, report.at);
        changed = changed || state != before;
        return fires;
    });
    return changed;
}

std::optional<DueItem> dueItem(const Script& script, const ScriptCursor& cursor, const World& world) {
    auto first = firstDue(script, cursor, world);
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
