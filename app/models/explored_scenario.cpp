#include "app/models/explored_scenario.h"

#include <algorithm>
#include <cctype>
#include <utility>

#include "app/text/explore_text.h"
#include "core/history/history.h"
#include "core/scenario/playthrough.h"
#include "core/scenario/scenario_loader.h"
#include "core/scenario/session_file.h"
#include "core/sim/simulation.h"

namespace finwait {

namespace {

/// A segment as a script names it: the n-th that its sender sent.
struct SentSegment {
    End sender = End::A;
    std::uint32_t nth = 0;
    SimTime sentAt;
};

std::optional<SegmentId> segmentOf(const Act& act) {
    return std::visit(
        [](const auto& concrete) -> std::optional<SegmentId> {
            if constexpr (requires { concrete.id; })
                return concrete.id;
            else
                return std::nullopt;
        },
        act);
}

/// Plays the intents and writes down, for each that does not happen by itself, an item of a script.
class ScriptWriter {
public:
    explicit ScriptWriter(const World& initial) : m_world(initial) {}

    std::optional<Script> write(const std::vector<Intent>& intents) {
        for (const Intent& intent : intents) {
            if (!std::holds_alternative<NextAct>(intent.act)) {
                auto item = itemFor(intent);
                if (!item)
                    return std::nullopt;
                m_script.push_back(std::move(*item));
            }
            if (m_simulation.apply(m_world, intent, m_report) != IntentError::None)
                return std::nullopt;
            note();
        }
        return std::move(m_script);
    }

private:
    std::optional<ScriptItem> itemFor(const Intent& intent) {
        ScriptItem item;
        item.act = intent.act;
        const auto id = segmentOf(intent.act);
        if (!id) {
            item.trigger = AtTime{intent.at};
            return item;
        }
        const auto sent =
            std::find_if(m_sent.begin(), m_sent.end(), [&](const auto& entry) { return entry.first == *id; });
        if (sent == m_sent.end())
            return std::nullopt;
        item.trigger = SegmentSent{sent->second.sender, sent->second.nth, {}};
        item.afterUs = intent.at - sent->second.sentAt;
        item.act = withoutId(intent.act, *id);
        return item;
    }

    /// As a script has it: the trigger knows the segment; a delay is one by so much.
    [[nodiscard]] Act withoutId(Act act, SegmentId id) const {
        if (auto* delay = std::get_if<DelayAct>(&act))
            delay->dueAt = SimTime{delay->dueAt - findInFlight(m_world, id)->flight->dueAt};
        std::visit(
            [](auto& concrete) {
                if constexpr (requires { concrete.id; })
                    concrete.id = 0;
            },
            act);
        return act;
    }

    void note() {
        for (const Departure& departure : m_report.departures) {
            if (departure.origin != SegmentOrigin::Sent)
                continue;
            const std::uint32_t nth = ++m_count[indexOf(departure.sender)];
            m_sent.emplace_back(departure.id, SentSegment{departure.sender, nth, departure.sentAt});
        }
    }

    World m_world;
    Script m_script;
    Simulation m_simulation;
    Report m_report;
    std::array<std::uint32_t, 2> m_count{};
    std::vector<std::pair<SegmentId, SentSegment>> m_sent;
};

std::string idOf(const Query& query, const StatePair& states, ExploredUse use) {
    std::string id = use == ExploredUse::Challenge ? "challenge-" : "explored-";
    id += queryName(query.kind);
    for (const State state : states)
        id += '-' + std::string(stateName(state));
    std::transform(id.begin(), id.end(), id.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return id;
}

/// What a person who tries it is to reach.
std::optional<Trigger> triggerFor(const StateSpace& space, const Query& query, const Way& way) {
    const std::vector<JointEvent> events = space.steps(way);
    const End actor = events.empty()                                  ? End::A
                      : events.back().kind == JointEventKind::Deliver ? peerOf(events.back().end)
                                                                      : events.back().end;
    switch (query.kind) {
    case Query::Kind::States:
        return StatesTogether{query.states};
    case Query::Kind::Edge: {
        const StateEdge& edge = stateEdge(query.edge);
        return EntersState{actor, edge.to, 1, edge.from};
    }
    case Query::Kind::SegmentSent:
        return SegmentSent{actor, 1, query.filter};
    case Query::Kind::ResetAnswered:
        return SegmentAnswered{actor, {std::nullopt, Rst, {}, {}}, {}, 1};
    case Query::Kind::ClosedDataLost:
    case Query::Kind::StuckForEver:
    case Query::Kind::HalfOpen: {
        const StatePair states = space.statesOf(space.states(way).back());
        return StatesTogether{{states[0], states[1]}};
    }
    }
    return std::nullopt;
}

/// The way comes out when the scenario plays by itself.
bool leadsThere(const Scenario& scenario, const World& last, std::size_t steps) {
    Playthrough play(makeWorld(scenario), scenario.script);
    while (play.stepCount() < steps) {
        if (!play.next())
            return false;
    }
    return play.world().state(End::A) == last.state(End::A)
           && play.world().state(End::B) == last.state(End::B)
           && play.world().channels[0].inFlight.size() == last.channels[0].inFlight.size()
           && play.world().channels[1].inFlight.size() == last.channels[1].inFlight.size();
}

bool solves(const Scenario& scenario) {
    const Goal& goal = scenario.goals.front();
    return playTowards(goal, goal.solution, makeWorld(scenario), scenario.script).status
           == GoalStatus::Reached;
}

} // namespace

Scenario exploredSetting(const StateSpace& space, const Query& query, const Way& way, const World& initial,
                         ExploredUse use) {
    Scenario scenario;
    scenario.id = idOf(query, space.statesOf(space.states(way).back()), use);
    scenario.title = queryTitles(query);
    scenario.summary = querySummaries(query, std::max(1U, space.length(way)));
    scenario.group = use == ExploredUse::Challenge ? LessonGroup::Challenge : LessonGroup::None;
    for (const End end : kBothEnds) {
        ScenarioEnd& target = scenario.ends[indexOf(end)];
        target.profile = space.bounds().profile;
        target.config = initial.end(end).config;
        scenario.links[indexOf(end)] = initial.channelFrom(end).link;
    }
    return scenario;
}

std::optional<Scenario> exploredScenario(const StateSpace& space, const Query& query, const Way& way,
                                         ExploredUse use) {
    const auto path = playable(space, way);
    if (!path)
        return std::nullopt;
    Scenario scenario = exploredSetting(space, query, way, path->initial, use);
    if (use == ExploredUse::Challenge) {
        Goal goal;
        goal.text = queryTitles(query);
        goal.predicate.trigger = triggerFor(space, query, way).value_or(Trigger{});
        goal.without.insert(RuledOut::Forge);
        goal.without.insert(RuledOut::Crash);
        goal.solution = path->intents;
        scenario.goals.push_back(std::move(goal));
        return solves(scenario) ? std::optional(std::move(scenario)) : std::nullopt;
    }
    auto script = ScriptWriter(path->initial).write(path->intents);
    if (!script)
        return std::nullopt;
    scenario.script = std::move(*script);
    if (!leadsThere(scenario, path->last, path->intents.size()))
        return std::nullopt;
    return scenario;
}

std::optional<std::string> exploredFileText(const StateSpace& space, const Query& query, const Way& way,
                                            ExploredUse use) {
    if (const auto scenario = exploredScenario(space, query, way, use))
        return scenarioText(*scenario);
    const auto path = playable(space, way);
    if (!path || use == ExploredUse::Challenge)
        return std::nullopt;
    const Scenario scenario = exploredSetting(space, query, way, path->initial, use);
    History history(makeWorld(scenario));
    for (const Intent& intent : path->intents) {
        if (history.apply(intent) != IntentError::None)
            return std::nullopt;
    }
    return sessionText(scenario, history);
}

} // namespace finwait
