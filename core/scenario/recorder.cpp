#include "core/scenario/recorder.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "core/scenario/playthrough.h"

namespace finwait {

namespace {

constexpr std::uint32_t kNoItem = UINT32_MAX;

/// The id in an act on a segment, or null.
template <typename AnyAct>
auto* idIn(AnyAct& act) {
    using Id = std::conditional_t<std::is_const_v<AnyAct>, const SegmentId, SegmentId>;
    return std::visit(
        [](auto& concrete) -> Id* {
            if constexpr (requires { concrete.id; })
                return &concrete.id;
            else
                return nullptr;
        },
        act);
}

/// How often what a trigger counts has happened so far.
class Counts {
public:
    SegmentSent sent(const Departure& departure) {
        const auto key = std::pair(departure.sender, departure.segment.control);
        return {departure.sender, ++m_sent[key], SegmentFilter::exactly(departure.segment.control)};
    }
    SegmentDelivered delivered(const Arrival& arrival) {
        const auto key = std::pair(peerOf(arrival.to), arrival.segment.control);
        return {key.first, ++m_delivered[key], SegmentFilter::exactly(key.second)};
    }
    TimerExpires expired(End end, TimerKind timer) { return {end, timer, ++m_expired[{end, timer}]}; }

private:
    std::map<std::pair<End, ControlBits>, std::uint32_t> m_sent;
    std::map<std::pair<End, ControlBits>, std::uint32_t> m_delivered;
    std::map<std::pair<End, TimerKind>, std::uint32_t> m_expired;
};

/// A step of the path, as far as a script needs to know of it.
struct Done {
    SimTime at;
    std::optional<Act> act;        ///< Empty: the network's event.
    std::optional<Trigger> event;  ///< By which that is found.
    std::optional<SimTime> flewTo; ///< For a delay: when the segment would have arrived.
    bool byPerson = false;
    std::uint32_t item = kNoItem; ///< Of the played script.
};

/// Where a segment that an end sent began its way.
struct Sent {
    SegmentSent trigger;
    SimTime at;
    std::size_t step = 0;
};

/// Reads a path.
class PathReader {
public:
    explicit PathReader(const History& history) {
        World before = history.worldAt(0);
        history.replay(1, [&](NodeId id, const World& world, const Report& report) {
            read(history.node(id), before, report);
            before = world;
            m_hashes.push_back(hashOf(world));
        });
    }

    [[nodiscard]] const std::vector<Done>& steps() const { return m_steps; }
    [[nodiscard]] const Sent* sent(SegmentId id) const {
        const auto found = m_sent.find(id);
        return found == m_sent.end() ? nullptr : &found->second;
    }
    [[nodiscard]] const std::vector<std::uint64_t>& hashes() const { return m_hashes; }

private:
    void read(const History::Node& node, const World& before, const Report& report) {
        Done done{report.at, {}, {}, {}, !node.scripted, report.scriptItem.value_or(kNoItem)};
        if (std::holds_alternative<NextAct>(node.intent.act)) {
            if (report.arrival)
                done.event = m_counts.delivered(*report.arrival);
            else if (report.timer)
                done.event = m_counts.expired(*report.actor, *report.timer);
        } else {
            done.act = node.intent.act;
            if (report.arrival)
                m_counts.delivered(*report.arrival);
            if (const auto* delay = std::get_if<DelayAct>(&node.intent.act))
                done.flewTo = findInFlight(before, delay->id)->flight->dueAt;
        }
        for (const Departure& departure : report.departures) {
            if (departure.origin == SegmentOrigin::Sent)
                m_sent[departure.id] = {m_counts.sent(departure), departure.sentAt, m_steps.size()};
        }
        m_steps.push_back(std::move(done));
    }

    Counts m_counts;
    std::vector<Done> m_steps; ///< Those of the path from its step 1 on.
    std::map<SegmentId, Sent> m_sent;
    std::vector<std::uint64_t> m_hashes;
};

/// Writes acts as items of a script.
class ScriptBuilder {
public:
    explicit ScriptBuilder(const PathReader& path) : m_path(path) {}

    [[nodiscard]] ScriptItem itemFor(std::size_t step) const {
        const Done& done = m_path.steps()[step];
        ScriptItem item;
        item.act = *done.act;
        item.trigger = momentOf(step);
        if (auto* delay = std::get_if<DelayAct>(&item.act))
            delay->dueAt = SimTime{delay->dueAt - *done.flewTo};
        address(item, step);
        return item;
    }

private:
    /// The last event of the network that came at the same time before an act; the act must come after it.
    [[nodiscard]] std::optional<std::size_t> eventBefore(std::size_t step) const {
        const auto& steps = m_path.steps();
        for (std::size_t i = step; i > 0 && steps[i - 1].at == steps[step].at; --i) {
            if (steps[i - 1].event)
                return i - 1;
        }
        return std::nullopt;
    }

    [[nodiscard]] Trigger momentOf(std::size_t step) const {
        const auto event = eventBefore(step);
        return event ? *m_path.steps()[*event].event : Trigger(AtTime{m_path.steps()[step].at});
    }

    /// By sender, bits and count where the item then comes at the right moment.
    void address(ScriptItem& item, std::size_t step) const {
        SegmentId* id = idIn(item.act);
        const Sent* sent = id != nullptr ? m_path.sent(*id) : nullptr;
        if (sent == nullptr)
            return;
        const auto event = eventBefore(step);
        if (event && *event > sent->step)
            return;
        item.trigger = sent->trigger;
        item.afterUs = m_path.steps()[step].at - sent->at;
        *id = 0;
    }

    const PathReader& m_path;
};

std::string freeName(std::set<std::string>& taken, std::size_t step) {
    std::string name = "step-" + std::to_string(step + 1);
    while (!taken.insert(name).second)
        name += "-again";
    return name;
}

/// Makes each act of the path nameable: triggers refer to items by name.
Trigger doneTrigger(Script& script, std::uint32_t item, std::set<std::string>& names, std::size_t step) {
    if (script[item].name.empty())
        script[item].name = freeName(names, step);
    return ItemDone{item};
}

/// Whether the recording does the same, each item in the step that it was recorded for: two that do the same
/// at one moment could change places.
bool repeats(const Recording& recording, const PathReader& path) {
    Playthrough play(makeWorld(recording.scenario), recording.scenario.script);
    for (std::size_t step = 0; step < path.hashes().size(); ++step) {
        if (!play.next() || hashOf(play.world()) != path.hashes()[step])
            return false;
        const auto* done = std::get_if<ItemDone>(&recording.steps[step]);
        if (done != nullptr && play.report().scriptItem != done->item)
            return false;
    }
    return true;
}

/// The played scenario with the person's acts behind its own, or, without its script, with all acts.
Recording build(const Scenario& played, const PathReader& path, bool keepScript) {
    Recording recording;
    recording.scenario = played;
    recording.keepsScript = keepScript;
    Script& script = recording.scenario.script;
    if (!keepScript)
        script.clear();
    std::set<std::string> names;
    for (const ScriptItem& item : script)
        names.insert(item.name);
    const ScriptBuilder builder(path);
    for (std::size_t step = 0; step < path.steps().size(); ++step) {
        const Done& done = path.steps()[step];
        if (!done.act) {
            recording.steps.push_back(*done.event);
            continue;
        }
        std::uint32_t item = done.item;
        if (!keepScript || done.byPerson) {
            item = static_cast<std::uint32_t>(script.size());
            script.push_back(builder.itemFor(step));
        }
        recording.steps.push_back(doneTrigger(script, item, names, step));
    }
    return recording;
}

/// Names the items of another script: those that were done on the path have new places, others none.
class Renaming {
public:
    Renaming(const PathReader& path, const Recording& recording) {
        for (std::size_t step = 0; step < path.steps().size(); ++step) {
            const auto* done = std::get_if<ItemDone>(&recording.steps[step]);
            if (done != nullptr && path.steps()[step].item != kNoItem)
                m_places[path.steps()[step].item] = done->item;
        }
    }

    /// False when the trigger cannot fire any more.
    [[nodiscard]] bool rename(Trigger& trigger) const {
        auto* done = std::get_if<ItemDone>(&trigger);
        if (done == nullptr)
            return true;
        const auto place = m_places.find(done->item);
        if (place == m_places.end())
            return false;
        done->item = place->second;
        return true;
    }

    template <typename List, typename TriggerOf>
    void renameAll(List& list, TriggerOf triggerOf) const {
        std::erase_if(list, [&](auto& element) { return !rename(triggerOf(element)); });
    }

private:
    std::map<std::uint32_t, std::uint32_t> m_places;
};

void renameTriggers(Scenario& scenario, const Renaming& renaming) {
    renaming.renameAll(scenario.narration, [](Narration& said) -> Trigger& { return said.trigger; });
    renaming.renameAll(scenario.questions, [](Question& asked) -> Trigger& { return asked.cue.trigger; });
    renaming.renameAll(scenario.breakpoints, [](Cue& cue) -> Trigger& { return cue.trigger; });
    if (scenario.until && !renaming.rename(*scenario.until))
        scenario.until.reset();
}

/// Takes away what does not come about along the path.
void dropSilent(Scenario& scenario, std::size_t stepCount) {
    const World initial = makeWorld(scenario);
    const std::vector<Cue> asked = cuesOf(scenario.questions);
    CueWatch questions(asked, scenario.script);
    CueWatch breakpoints(scenario.breakpoints, scenario.script);
    std::vector<TriggerState> narration(scenario.narration.size());
    std::vector<bool> said(scenario.narration.size());
    std::vector<bool> put(asked.size());
    std::vector<bool> paused(scenario.breakpoints.size());
    TriggerState until;
    Playthrough play(initial, scenario.script);
    const auto note = [](std::vector<bool>& list, const std::vector<std::uint32_t>& coming) {
        for (const std::uint32_t index : coming)
            list[index] = true;
    };
    const auto ask = [&](const std::vector<std::uint32_t>& coming) {
        for (const std::uint32_t index : coming) {
            if (rightAnswer(scenario.questions[index], play.world(), scenario.script, play.scriptCursor()))
                put[index] = true;
        }
    };
    ask(questions.begin(initial));
    note(paused, breakpoints.begin(initial));
    while (play.stepCount() < stepCount && play.next()) {
        for (std::size_t i = 0; i < narration.size(); ++i) {
            if (observe(scenario.narration[i].trigger, narration[i], play.world(), play.report()))
                said[i] = true;
        }
        if (scenario.until)
            observe(*scenario.until, until, play.world(), play.report());
        ask(questions.step(play.world(), play.report()));
        note(paused, breakpoints.step(play.world(), play.report()));
    }
    const auto keep = [](auto& list, const std::vector<bool>& marks) {
        std::size_t i = 0;
        std::erase_if(list, [&](const auto&) { return !marks[i++]; });
    };
    keep(scenario.narration, said);
    keep(scenario.questions, put);
    keep(scenario.breakpoints, paused);
    if (!until.fired)
        scenario.until.reset();
}

} // namespace

std::optional<Recording> record(const Scenario& played, const History& history) {
    const PathReader path(history);
    Recording recording = build(played, path, true);
    if (!repeats(recording, path)) {
        recording = build(played, path, false);
        if (!repeats(recording, path))
            return std::nullopt;
        renameTriggers(recording.scenario, Renaming(path, recording));
    }
    recording.scenario.goals.clear();
    if (recording.scenario.group == LessonGroup::Challenge)
        recording.scenario.group = LessonGroup::None;
    dropSilent(recording.scenario, path.steps().size());
    return recording;
}

} // namespace finwait
