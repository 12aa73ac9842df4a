#include "core/chart/chart_story.h"

#include <algorithm>

#include "core/tcp/state_edges.h"

namespace finwait {

namespace {

std::string markOf(const Report& report, const ChartWords& words) {
    if (report.kind == StepKind::Crash)
        return words.crash;
    if (!report.call)
        return {};
    std::string name(callName(*report.call));
    if (const auto* act = std::get_if<CallAct>(&report.act)) {
        if (const auto* open = std::get_if<Open>(&act->call))
            name = (open->active ? "active " : "passive ") + name;
    }
    return name;
}

ArrowKind kindOf(const Departure& departure) {
    switch (departure.origin) {
    case SegmentOrigin::Sent:
        return departure.retransmission ? ArrowKind::Retransmission : ArrowKind::Sent;
    case SegmentOrigin::Duplicate:
        return ArrowKind::Duplicate;
    case SegmentOrigin::Forged:
        return ArrowKind::Forged;
    }
    return ArrowKind::Sent;
}

class Teller {
public:
    Teller(ChartStory& story, bool relativeNumbers, const ChartWords& words)
        : m_story(story)
        , m_words(words)
        , m_labeller(relativeNumbers) {}

    void tell(const World& world, const Report& report) {
        m_step = static_cast<StepIndex>(m_story.steps.size());
        StoryStep& step = m_story.steps.emplace_back();
        step.at = world.now;
        step.kind = report.kind;
        step.actor = report.actor;
        step.arrived = report.arrival ? report.arrival->id : 0;
        if (m_step == 0) {
            begin(world);
            return;
        }
        step.mark = markOf(report, m_words);
        for (const UserResult& result : report.results)
            addError(step, result);
        for (const Transition& transition : report.transitions)
            step.entered.push_back(stateEdge(transition.edge).to);
        endArrows(report);
        addDepartures(step, report);
        for (const End end : kBothEnds)
            watchTimers(end, world, report);
    }

private:
    void begin(const World& world) {
        for (const End end : kBothEnds) {
            m_story.firstStates[indexOf(end)] = world.state(end);
            m_story.sockets[indexOf(end)] = world.end(end).config.local;
        }
    }

    static void addError(StoryStep& step, const UserResult& result) {
        if (!isError(result.code))
            return;
        std::string text(resultText(result.code));
        if (std::ranges::find(step.errors, text) == step.errors.end())
            step.errors.push_back(std::move(text));
    }

    StoryArrow* find(SegmentId id) {
        const auto found = std::ranges::lower_bound(m_story.arrows, id, {}, &StoryArrow::id);
        return found != m_story.arrows.end() && found->id == id ? &*found : nullptr;
    }

    void endArrows(const Report& report) {
        StoryArrow* arrow = find(report.arrival ? report.arrival->id : report.touched);
        if (arrow == nullptr)
            return;
        if (report.arrival) {
            end(*arrow, ArrowFate::Delivered, report.at);
            arrow->accepted = report.arrival->accepted;
        } else if (std::holds_alternative<DropAct>(report.act)) {
            end(*arrow, ArrowFate::Dropped, report.at);
        } else if (std::holds_alternative<HoldAct>(report.act)) {
            hold(*arrow, report.at);
        } else if (std::holds_alternative<ReleaseAct>(report.act)) {
            arrow->releasedStep = m_step;
            arrow->dueAt = report.at + std::max<std::int64_t>(0, arrow->dueAt - arrow->heldAt);
        } else if (const auto* delay = std::get_if<DelayAct>(&report.act)) {
            arrow->dueAt = delay->dueAt;
        }
    }

    void end(StoryArrow& arrow, ArrowFate fate, SimTime at) const {
        arrow.fate = fate;
        arrow.lastStep = m_step;
        arrow.endAt = at;
    }

    void hold(StoryArrow& arrow, SimTime at) const {
        arrow.heldStep = m_step;
        arrow.releasedStep = kNoStep;
        arrow.heldAt = at;
    }

    void addDepartures(StoryStep& step, const Report& report) {
        step.firstDeparture = static_cast<std::uint32_t>(m_story.arrows.size());
        step.departureCount = static_cast<std::uint32_t>(report.departures.size());
        for (const Departure& departure : report.departures) {
            if (departure.origin == SegmentOrigin::Forged)
                step.actor = departure.sender;
            StoryArrow& arrow = m_story.arrows.emplace_back();
            arrow.id = departure.id;
            arrow.copyOf = departure.copyOf;
            arrow.sender = departure.sender;
            arrow.kind = kindOf(departure);
            arrow.control = departure.segment.control;
            arrow.firstStep = m_step;
            arrow.sentAt = departure.sentAt;
            arrow.dueAt = departure.dueAt;
            if (departure.lost)
                end(arrow, ArrowFate::Lost, report.at);
            else if (departure.elsewhere)
                end(arrow, ArrowFate::Elsewhere, report.at);
            else if (departure.held)
                hold(arrow, report.at);
            arrow.label = labelOf(departure);
        }
    }

    std::string labelOf(const Departure& departure) {
        const bool toPeer =
            departure.segment.destination == m_story.sockets[indexOf(peerOf(departure.sender))];
        if (departure.origin == SegmentOrigin::Sent && !toPeer)
            return (departure.retransmission ? "↻ " : "") + strangersLabel(departure.segment);
        std::string text = m_labeller.label(departure);
        switch (departure.origin) {
        case SegmentOrigin::Sent:
            return departure.retransmission ? "↻ " + text : text;
        case SegmentOrigin::Duplicate:
            return m_words.copy;
        case SegmentOrigin::Forged:
            return m_words.forged + hostOf(departure) + ": " + text;
        }
        return text;
    }

    /// The host that a forged segment names as its sender, where that is not the end on the stage.
    [[nodiscard]] std::string hostOf(const Departure& departure) const {
        const Socket& nominal = m_story.sockets[indexOf(departure.sender)];
        const Socket& source = departure.segment.source;
        return source.address == nominal.address ? std::string() : ' ' + hostText(source);
    }

    void watchTimers(End end, const World& world, const Report& report) {
        for (std::size_t i = 0; i < kTimerCount; ++i) {
            const auto kind = static_cast<TimerKind>(i);
            Running& running = m_running[indexOf(end)][i];
            const std::optional<SimTime>& deadline = world.tcb(end).deadline(kind);
            const bool expired = report.timer == kind && report.actor == end;
            if (running.deadline == deadline && !expired)
                continue;
            if (running.deadline) {
                StoryTimer& timer = m_story.timers[running.index];
                timer.lastStep = m_step;
                timer.expired = expired;
            }
            running.deadline = deadline;
            if (!deadline)
                continue;
            running.index = m_story.timers.size();
            m_story.timers.push_back(
                {end, kind, world.state(end), m_step, kNoStep, false, *deadline - world.now});
        }
    }

    struct Running {
        std::optional<SimTime> deadline;
        std::size_t index = 0;
    };

    ChartStory& m_story;
    const ChartWords& m_words;
    SegmentLabeller m_labeller;
    StepIndex m_step = 0;
    std::array<std::array<Running, kTimerCount>, 2> m_running;
};

} // namespace

ChartStory tellStory(const History& history, bool relativeNumbers, const ChartWords& words) {
    ChartStory story;
    Teller teller(story, relativeNumbers, words);
    history.replay(0, [&](NodeId, const World& world, const Report& report) { teller.tell(world, report); });
    return story;
}

} // namespace finwait
