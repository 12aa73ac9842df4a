#include "app/models/linking.h"

#include <algorithm>

#include "app/text/step_text.h"
#include "core/tcp/state_edges.h"

namespace finwait {

namespace {

struct Field {
    const char* name;
    bool (*differs)(const Tcb&, const Tcb&);
};

template <auto Member>
bool differ(const Tcb& a, const Tcb& b) {
    return a.*Member != b.*Member;
}

constexpr std::array<Field, 17> kFields = {{
    {"STATE", differ<&Tcb::state>},
    {"ISS", differ<&Tcb::iss>},
    {"SND.UNA", differ<&Tcb::sndUna>},
    {"SND.NXT", differ<&Tcb::sndNxt>},
    {"SND.WND", differ<&Tcb::sndWnd>},
    {"SND.WL1", differ<&Tcb::sndWl1>},
    {"SND.WL2", differ<&Tcb::sndWl2>},
    {"SND.UP", differ<&Tcb::sndUp>},
    {"MSS", differ<&Tcb::sendMss>},
    {"IRS", differ<&Tcb::irs>},
    {"RCV.NXT", differ<&Tcb::rcvNxt>},
    {"RCV.WND", differ<&Tcb::rcvWnd>},
    {"cwnd", differ<&Tcb::cwnd>},
    {"ssthresh", differ<&Tcb::ssthresh>},
    {"RTO", differ<&Tcb::rtoUs>},
    {"SRTT", differ<&Tcb::srttUs>},
    {"RTTVAR", differ<&Tcb::rttvarUs>},
}};

/// How long a timer that has run out had been set for; 0 where that cannot be told.
std::int64_t durationOf(TimerKind kind, const Endpoint& end) {
    switch (kind) {
    case TimerKind::Retransmission:
        return end.tcb.rtoUs;
    case TimerKind::User:
        return end.config.userTimeoutUs;
    case TimerKind::TimeWait:
        return 2 * end.config.mslUs;
    case TimerKind::FinWait2:
        return end.config.finWait2TimeoutUs;
    case TimerKind::Persist:
        return end.tcb.persistUs;
    case TimerKind::DelayedAck:
        return end.config.delayedAckUs;
    case TimerKind::SynAck: // One for all that wait; each has its own.
        return 0;
    case TimerKind::KeepAlive:
        return end.tcb.keepAliveProbes > 0 ? end.config.keepAliveIntervalUs : end.config.keepAliveIdleUs;
    }
    return 0;
}

void add(QList<int>& list, std::size_t number) {
    const int value = static_cast<int>(number);
    if (!list.contains(value))
        list.append(value);
}

} // namespace

QStringList changedFields(const Tcb& before, const Tcb& after) {
    QStringList names;
    for (const Field& field : kFields) {
        if (field.differs(before, after))
            names += QLatin1String(field.name);
    }
    return names;
}

Linking::Linking(Stage* stage, QObject* parent) : QObject(parent), m_stage(stage) {
    connect(stage, &Stage::historyChanged, this, &Linking::refresh);
    connect(stage, &Stage::cursorChanged, this, &Linking::refresh);
    connect(stage, &Stage::numberingChanged, this, &Linking::refresh);
    connect(stage, &Stage::retranslated, this, &Linking::refresh);
    connect(stage, &Stage::selectedSegmentChanged, this, &Linking::refresh);
}

void Linking::showSegment(int id) {
    show({id > 0 ? Kind::Segment : Kind::Nothing, id, -1});
}

void Linking::showStep(int step) {
    show({step > 0 ? Kind::Step : Kind::Nothing, step, -1});
}

void Linking::showState(int state) {
    show({state >= 0 ? Kind::State : Kind::Nothing, state, -1});
}

void Linking::showEdge(int edge) {
    show({edge >= 0 ? Kind::Edge : Kind::Nothing, edge, -1});
}

void Linking::showTimer(int startStep, int endStep) {
    show({startStep >= 0 ? Kind::Timer : Kind::Nothing, startStep, endStep});
}

void Linking::clear() {
    show({});
}

void Linking::show(Target target) {
    if (target.kind == Kind::Nothing)
        target = {};
    if (target == m_target)
        return;
    m_target = target;
    refresh();
}

void Linking::travel() {
    if (m_stage && m_lit.travelTo >= 0)
        m_stage->goToStep(m_lit.travelTo);
}

void Linking::refresh() {
    Target target = m_target;
    if (target.kind == Kind::Nothing && m_stage->selectedSegment() > 0)
        target = {Kind::Segment, m_stage->selectedSegment(), -1};
    Lit lit = litBy(target);
    if (lit == m_lit)
        return;
    m_lit = std::move(lit);
    emit changed();
}

Linking::Lit Linking::litBy(const Target& target) const {
    Lit lit;
    const auto count = static_cast<int>(m_stage->steps().size());
    switch (target.kind) {
    case Kind::Nothing:
        break;
    case Kind::Segment:
        lightSegment(lit, static_cast<SegmentId>(target.id));
        break;
    case Kind::Step:
        if (target.id < count)
            lightStep(lit, static_cast<std::size_t>(target.id));
        break;
    case Kind::State:
        if (target.id < static_cast<int>(kStateCount))
            lightState(lit, static_cast<State>(target.id));
        break;
    case Kind::Edge:
        if (target.id >= static_cast<int>(stateEdges().size()))
            break;
        if (const auto step = m_stage->index().lastTaken(static_cast<EdgeId>(target.id),
                                                         static_cast<std::size_t>(m_stage->stepIndex())))
            lightStep(lit, *step);
        add(lit.edges, static_cast<std::size_t>(target.id));
        break;
    case Kind::Timer:
        if (target.id < count && target.until < count)
            lightTimer(lit, target.id, target.until);
        break;
    }
    return lit;
}

Linking::Done Linking::doneIn(std::size_t step) const {
    const auto& steps = m_stage->steps();
    const History& history = m_stage->history();
    const World before = history.worldAt(steps[step == 0 ? 0 : step - 1].id);
    return {before, history.worldAt(steps[step].id), history.reportAt(steps[step].id)};
}

QString Linking::headlineOf(std::size_t step) const {
    const Done done = doneIn(step);
    return stepHeadline(done.report, done.before, m_stage->dialect());
}

void Linking::lightCause(Lit& lit, const Done& done, std::size_t step) const {
    std::optional<std::size_t> cause;
    const SegmentId segment = done.report.arrival ? done.report.arrival->id : done.report.touched;
    if (segment != 0) {
        add(lit.causeSegments, segment);
        cause = m_stage->index().departure(segment);
    } else if (done.report.timer) {
        cause = timerStart(done);
    }
    if (!cause || *cause == step)
        return;
    add(lit.causeSteps, *cause);
    if (lit.because.isEmpty())
        lit.because = headlineOf(*cause);
}

void Linking::lightEffects(Lit& lit, const Done& done) const {
    for (const Transition& transition : done.report.transitions) {
        add(lit.edges, transition.edge);
        add(lit.states, static_cast<std::size_t>(stateEdge(transition.edge).to));
    }
    for (const End end : kBothEnds) {
        for (const QString& name : changedFields(done.before.tcb(end), done.after.tcb(end))) {
            if (!lit.fields[indexOf(end)].contains(name))
                lit.fields[indexOf(end)] += name;
        }
    }
}

std::optional<std::size_t> Linking::timerStart(const Done& done) const {
    const End end = *done.report.actor;
    const std::int64_t durationUs = durationOf(*done.report.timer, done.before.end(end));
    const SimTime start = done.report.at - durationUs;
    const auto& steps = m_stage->steps();
    const auto at = [](const StepSummary& step) { return step.at; };
    for (auto found = std::ranges::lower_bound(steps, start, {}, at);
         found != steps.end() && found->at == start; ++found) {
        if (durationUs > 0 && found->actor == end)
            return static_cast<std::size_t>(found - steps.begin());
    }
    return std::nullopt;
}

void Linking::lightStep(Lit& lit, std::size_t step) const {
    const Done done = doneIn(step);
    lit.what = step == 0 ? QString() : stepHeadline(done.report, done.before);
    lit.travelTo = static_cast<int>(step);
    add(lit.causeSteps, step);
    lightCause(lit, done, step);
    lightEffects(lit, done);
    for (const Departure& departure : done.report.departures) {
        add(lit.effectSegments, departure.id);
        const auto end = m_stage->index().end(departure.id);
        if (!end || *end == step)
            continue;
        add(lit.effectSteps, *end);
        if (lit.then.isEmpty())
            lit.then = headlineOf(*end);
    }
}

void Linking::lightSegment(Lit& lit, SegmentId id) const {
    const auto from = m_stage->index().departure(id);
    if (!from)
        return;
    const Done sent = doneIn(*from);
    const auto departure = std::ranges::find(sent.report.departures, id, &Departure::id);
    if (departure == sent.report.departures.end())
        return;
    lit.what = QStringLiteral("%1: %2")
                   .arg(QLatin1Char(letterOf(departure->sender)))
                   .arg(segmentLabel(departure->segment, departure->sender, m_stage->numberingAt(*from)));
    lit.because = stepHeadline(sent.report, sent.before);
    lit.travelTo = static_cast<int>(*from);
    add(lit.causeSegments, id);
    add(lit.causeSteps, *from);
    lightCause(lit, sent, *from);
    const auto to = m_stage->index().end(id);
    if (!to || *to == *from) {
        lightEffects(lit, sent);
        return;
    }
    const Done came = doneIn(*to);
    lit.then = stepHeadline(came.report, came.before);
    add(lit.effectSteps, *to);
    lightEffects(lit, came);
    for (const Departure& answer : came.report.departures)
        add(lit.effectSegments, answer.id);
    if (m_stage->stepIndex() == lit.travelTo)
        lit.travelTo = static_cast<int>(*to);
}

void Linking::lightState(Lit& lit, State state) const {
    add(lit.states, static_cast<std::size_t>(state));
    for (const End end : kBothEnds) {
        const auto step =
            m_stage->index().lastEntry(end, state, static_cast<std::size_t>(m_stage->stepIndex()));
        if (!step)
            continue;
        const Done done = doneIn(*step);
        const QString headline = stepHeadline(done.report, done.before);
        lit.what = lit.what.isEmpty() ? headline : lit.what + QLatin1Char('\n') + headline;
        lit.travelTo = std::max(lit.travelTo, static_cast<int>(*step));
        add(lit.causeSteps, *step);
        lightCause(lit, done, *step);
        for (const Transition& transition : done.report.transitions) {
            if (transition.end == end && stateEdge(transition.edge).to == state)
                add(lit.edges, transition.edge);
        }
    }
}

void Linking::lightTimer(Lit& lit, int startStep, int endStep) const {
    const auto start = static_cast<std::size_t>(startStep);
    lit.what = headlineOf(start);
    lit.travelTo = startStep;
    add(lit.causeSteps, start);
    for (const Departure& departure : doneIn(start).report.departures)
        add(lit.causeSegments, departure.id);
    if (endStep < 0)
        return;
    const Done done = doneIn(static_cast<std::size_t>(endStep));
    lit.then = stepHeadline(done.report, done.before, m_stage->dialect());
    if (m_stage->stepIndex() == startStep)
        lit.travelTo = endStep;
    add(lit.effectSteps, static_cast<std::size_t>(endStep));
    if (done.report.arrival)
        add(lit.effectSegments, done.report.arrival->id);
    for (const Departure& departure : done.report.departures)
        add(lit.effectSegments, departure.id);
    lightEffects(lit, done);
}

} // namespace finwait
