#include "core/chart/chart_story.h"

#include <algorithm>
#include <utility>

#include "core/tcp/state_edges.h"

namespace finwait {

namespace {

std::string markOf(const Report& report, const ChartWords& words) {
    if (report.kind == StepKind::Crash)
        return words.crash;
    if (!report.call)
        return {};
    if (const auto* act = std::get_if<CallAct>(&report.act)) {
        if (const auto* open = std::get_if<Open>(&act->call))
            return open->active ? words.activeOpen : words.passiveOpen;
    }
    return std::string(callName(*report.call));
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

} // namespace

StoryLandmark ChartStory::landmarkBefore(StepIndex step) const {
    const std::size_t index = step / kLandmarkSpacing;
    return index == 0 ? StoryLandmark{} : landmarks[index - 1];
}

ChartTeller::ChartTeller(bool relativeNumbers, ChartWords words, CallLane lane)
    : m_begin{SegmentLabeller(relativeNumbers), CallTeller(lane), {}, 0}
    , m_now(m_begin) {
    m_story.said = std::move(words);
    m_story.lane = lane;
}

void ChartTeller::follow(const History& history, std::size_t firstChanged) {
    follow(history, history.path(), firstChanged);
}

void ChartTeller::follow(const History& history, std::span<const NodeId> nodes, std::size_t firstChanged) {
    forgetFrom(static_cast<StepIndex>(std::min(firstChanged, m_story.steps.size())));
    history.replay(nodes.subspan(m_story.steps.size()),
                   [&](NodeId, const World& world, const Report& report) {
                       tell(history.observation(), world, report);
                   });
}

// Telling begins at a landmark, because only there is known what it needs to remember; at the end of what has
// been told it can also just go on.
void ChartTeller::forgetFrom(StepIndex step) {
    if (step == m_story.steps.size())
        return;
    const StepIndex first = step / ChartStory::kLandmarkSpacing * ChartStory::kLandmarkSpacing;
    for (StepIndex told = first; told < m_story.steps.size(); ++told) {
        if (StoryArrow* arrow = find(m_story.steps[told].arrived)) {
            arrow->fate = ArrowFate::InFlight;
            arrow->lastStep = kNoStep;
            arrow->accepted = true;
        }
    }
    for (; !m_touches.empty() && m_touches.back().step >= first; m_touches.pop_back())
        m_story.arrows[m_touches.back().arrow] = m_touches.back().before;
    if (first == 0) {
        ChartStory anew;
        anew.said = std::move(m_story.said);
        anew.lane = m_story.lane;
        m_story = std::move(anew);
        m_now = m_begin;
        m_memories.clear();
        m_lasting.clear();
        return;
    }
    const std::size_t landmark = first / ChartStory::kLandmarkSpacing - 1;
    const StoryLandmark& mark = m_story.landmarks[landmark];
    const StoryStep& next = m_story.steps[first];
    m_now = m_memories[landmark];
    m_lasting = mark.arrows;
    for (const std::uint32_t timer : mark.timers) {
        m_story.timers[timer].lastStep = kNoStep;
        m_story.timers[timer].expired = false;
    }
    m_story.timers.resize(mark.firstTimer);
    m_story.callLog.calls.resize(mark.firstCall);
    m_story.callLog.lines.erase(m_story.callLog.lines.begin() + next.firstCallLine,
                                m_story.callLog.lines.end());
    m_now.calls.restore(m_story.callLog);
    m_story.arrows.resize(next.firstDeparture);
    m_story.entered.resize(next.firstEntered);
    m_story.errors.resize(next.firstError);
    m_story.labels.resize(m_now.labelsLength);
    m_story.steps.resize(first);
    m_story.landmarks.resize(landmark);
    m_memories.resize(landmark);
}

void ChartTeller::remember() {
    std::erase_if(m_lasting, [&](std::uint32_t index) {
        const StoryArrow& arrow = m_story.arrows[index];
        return arrow.lastStep != kNoStep
               && (arrow.fate == ArrowFate::Delivered || arrow.dueAt < m_story.steps.back().at);
    });
    m_now.labelsLength = static_cast<std::uint32_t>(m_story.labels.size());
    StoryLandmark& landmark = m_story.landmarks.emplace_back();
    landmark.step = m_step;
    landmark.arrows = m_lasting;
    landmark.firstTimer = static_cast<std::uint32_t>(m_story.timers.size());
    for (const auto& timers : m_now.running) {
        for (const Memory::Running& running : timers) {
            if (running.deadline)
                landmark.timers.push_back(running.index);
        }
    }
    std::ranges::sort(landmark.timers);
    landmark.calls = m_now.calls.waiting();
    landmark.firstCall = static_cast<std::uint32_t>(m_story.callLog.calls.size());
    m_memories.push_back(m_now);
}

void ChartTeller::tell(const Observation* observation, const World& world, const Report& report) {
    m_step = static_cast<StepIndex>(m_story.steps.size());
    if (m_step != 0 && m_step % ChartStory::kLandmarkSpacing == 0)
        remember();
    StoryStep& step = m_story.steps.emplace_back();
    step.at = world.now;
    step.kind = report.kind;
    step.actor = report.actor;
    step.arrived = report.arrival ? report.arrival->id : 0;
    if (m_step == 0) {
        begin(observation, world);
        return;
    }
    if (observation != nullptr && step.actor)
        step.doubtful = !observation->estimateAt(world, *step.actor).isSure();
    addWords(step, report);
    m_now.calls.tell(report, world, m_step, m_story.callLog);
    step.callLineCount = static_cast<std::uint8_t>(
        std::min<std::size_t>(m_story.callLog.lines.size() - step.firstCallLine, UINT8_MAX));
    endArrows(report);
    addDepartures(step, report);
    for (const End end : kBothEnds)
        watchTimers(end, world, report);
}

void ChartTeller::begin(const Observation* observation, const World& world) {
    for (const End end : kBothEnds) {
        m_story.socketNames[indexOf(end)] =
            observation != nullptr ? observation->names[indexOf(end)] : toString(world.end(end).config.local);
        m_story.firstDoubtful[indexOf(end)] =
            observation != nullptr && !observation->first[indexOf(end)].isSure();
        m_story.firstStates[indexOf(end)] = world.state(end);
        m_story.sockets[indexOf(end)] = world.end(end).config.local;
    }
}

void ChartTeller::addWords(StoryStep& step, const Report& report) {
    // With the RFC's calls in the lane they need not stand beside the states as well.
    const bool inLane = m_story.lane == CallLane::Rfc && report.kind != StepKind::Crash;
    step.mark = inLane ? 0 : word(markOf(report, m_story.said));
    step.firstCallLine = static_cast<std::uint32_t>(m_story.callLog.lines.size());
    step.firstError = static_cast<std::uint32_t>(m_story.errors.size());
    if (!inLane)
        addErrors(step, report);
    step.firstEntered = static_cast<std::uint32_t>(m_story.entered.size());
    step.enteredCount = static_cast<std::uint8_t>(report.transitions.size());
    for (const Transition& transition : report.transitions)
        m_story.entered.push_back(stateEdge(transition.edge).to);
}

void ChartTeller::addErrors(StoryStep& step, const Report& report) {
    for (const UserResult& result : report.results) {
        if (!isError(result.code))
            continue;
        const std::uint8_t text = word(resultText(result.code));
        if (std::ranges::find(m_story.errorsOf(step), text) != m_story.errorsOf(step).end())
            continue;
        m_story.errors.push_back(text);
        ++step.errorCount;
    }
}

std::uint8_t ChartTeller::word(std::string_view text) {
    const auto known = std::ranges::find(m_story.words, text);
    const auto index = known - m_story.words.begin();
    if (known == m_story.words.end())
        m_story.words.emplace_back(text);
    return static_cast<std::uint8_t>(index);
}

StoryArrow* ChartTeller::find(SegmentId id) {
    if (id == 0)
        return nullptr;
    const auto found = std::ranges::lower_bound(m_story.arrows, id, {}, &StoryArrow::id);
    return found != m_story.arrows.end() && found->id == id ? &*found : nullptr;
}

void ChartTeller::endArrows(const Report& report) {
    StoryArrow* arrow = find(report.arrival ? report.arrival->id : report.touched);
    if (arrow == nullptr)
        return;
    if (report.arrival) {
        end(*arrow, ArrowFate::Delivered);
        arrow->accepted = report.arrival->accepted;
        return;
    }
    m_touches.push_back({m_step, static_cast<std::uint32_t>(arrow - m_story.arrows.data()), *arrow});
    touch(*arrow, report);
}

void ChartTeller::touch(StoryArrow& arrow, const Report& report) {
    if (report.removal) {
        end(arrow, ArrowFate::Dropped);
    } else if (std::holds_alternative<HoldAct>(report.act)) {
        hold(arrow);
    } else if (std::holds_alternative<ReleaseAct>(report.act)) {
        const SimTime heldAt = arrow.heldStep == kNoStep ? report.at : m_story.steps[arrow.heldStep].at;
        arrow.releasedStep = m_step;
        arrow.dueAt = report.at + std::max<std::int64_t>(0, arrow.dueAt - heldAt);
    } else if (const auto* delay = std::get_if<DelayAct>(&report.act)) {
        arrow.dueAt = delay->dueAt;
    }
}

void ChartTeller::end(StoryArrow& arrow, ArrowFate fate) const {
    arrow.fate = fate;
    arrow.lastStep = m_step;
}

void ChartTeller::hold(StoryArrow& arrow) const {
    arrow.heldStep = m_step;
    arrow.releasedStep = kNoStep;
}

void ChartTeller::addDepartures(StoryStep& step, const Report& report) {
    step.firstDeparture = static_cast<std::uint32_t>(m_story.arrows.size());
    step.departureCount = static_cast<std::uint32_t>(report.departures.size());
    for (const Departure& departure : report.departures) {
        if (departure.origin == SegmentOrigin::Forged)
            step.actor = departure.sender;
        m_lasting.push_back(static_cast<std::uint32_t>(m_story.arrows.size()));
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
            end(arrow, ArrowFate::Lost);
        else if (departure.elsewhere)
            end(arrow, ArrowFate::Elsewhere);
        else if (departure.held)
            hold(arrow);
        const std::string label = labelOf(departure);
        arrow.labelFrom = static_cast<std::uint32_t>(m_story.labels.size());
        arrow.labelLength = static_cast<std::uint16_t>(label.size());
        m_story.labels += label;
    }
}

std::string ChartTeller::labelOf(const Departure& departure) {
    const bool toPeer = departure.segment.destination == m_story.sockets[indexOf(peerOf(departure.sender))];
    if (departure.origin == SegmentOrigin::Sent && !toPeer)
        return (departure.retransmission ? "↻ " : "") + strangersLabel(departure.segment);
    std::string text = m_now.labeller.label(departure);
    switch (departure.origin) {
    case SegmentOrigin::Sent:
        return departure.retransmission ? "↻ " + text : text;
    case SegmentOrigin::Duplicate:
        return m_story.said.copy;
    case SegmentOrigin::Forged:
        return m_story.said.forged + hostOf(departure) + ": " + text;
    }
    return text;
}

std::string ChartTeller::hostOf(const Departure& departure) const {
    const Socket& nominal = m_story.sockets[indexOf(departure.sender)];
    const Socket& source = departure.segment.source;
    return source.address == nominal.address ? std::string() : ' ' + hostText(source);
}

void ChartTeller::watchTimers(End end, const World& world, const Report& report) {
    for (std::size_t i = 0; i < kTimerCount; ++i) {
        const auto kind = static_cast<TimerKind>(i);
        Memory::Running& running = m_now.running[indexOf(end)][i];
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
        running.index = static_cast<std::uint32_t>(m_story.timers.size());
        m_story.timers.push_back(
            {*deadline - world.now, m_step, kNoStep, end, kind, world.state(end), false});
    }
}

ChartStory tellStory(const History& history, bool relativeNumbers, const ChartWords& words, CallLane lane) {
    ChartTeller teller(relativeNumbers, words, lane);
    teller.follow(history, 0);
    return teller.story();
}

} // namespace finwait
