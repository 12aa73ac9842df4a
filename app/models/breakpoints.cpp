#include "app/models/breakpoints.h"

#include <algorithm>

#include "app/text/state_names.h"
#include "core/tcp/state_edges.h"

namespace finwait {

namespace {

void toggle(QList<int>& numbers, int number) {
    if (!numbers.removeOne(number))
        numbers.append(number);
}

} // namespace

Breakpoints::Breakpoints(Stage* stage, Playback* playback, QObject* parent)
    : QObject(parent)
    , m_stage(stage)
    , m_playback(playback) {
    connect(stage, &Stage::historyChanged, this, &Breakpoints::follow);
    connect(stage, &Stage::cursorChanged, this, &Breakpoints::look);
    connect(playback, &Playback::animatingChanged, this, [this] {
        if (m_playback->isAnimating())
            setReason({});
    });
}

void Breakpoints::follow(int firstChanged) {
    const Scenario& scenario = m_stage->scenario();
    if (firstChanged == 0) {
        m_stops.clear();
        CueWatch watch(scenario.breakpoints, scenario.script);
        if (!scenario.breakpoints.empty() && !watch.begin(m_stage->history().worldAt(0)).empty())
            m_stops.push_back(0);
        m_watch.restart(std::move(watch));
    }
    if (scenario.breakpoints.empty())
        return;
    const int known = m_watch.rewind(firstChanged);
    while (!m_stops.empty() && m_stops.back() > known)
        m_stops.pop_back();
    m_watch.follow(
        *m_stage,
        [this](CueWatch& watch, int step, const World& world, const Report& report) {
            if (!watch.step(world, report).empty())
                m_stops.push_back(step);
        },
        [](const CueWatch& watch) { return watch.isOver(); });
}

void Breakpoints::look() {
    if (!m_playback->isPlaying()) {
        setReason({});
        return;
    }
    const QString reason = reasonHere();
    if (reason.isEmpty())
        return;
    m_playback->pause();
    setReason(reason);
}

QString Breakpoints::reasonHere() const {
    const NameDialect dialect = m_stage->dialect();
    for (const Transition& transition : m_stage->history().report().transitions) {
        const StateEdge& edge = stateEdge(transition.edge);
        const QString end(QLatin1Char(letterOf(transition.end)));
        if (m_edges.contains(transition.edge))
            return tr("Paused: %1 goes from %2 to %3")
                .arg(end, stateLabel(edge.from, dialect), stateLabel(edge.to, dialect));
        if (m_states.contains(static_cast<int>(edge.to)))
            return tr("Paused: %1 comes to %2").arg(end, stateLabel(edge.to, dialect));
    }
    if (std::ranges::binary_search(m_stops, m_stage->stepIndex()))
        return tr("The lesson pauses here, for you to look. Space goes on.");
    return {};
}

void Breakpoints::setReason(const QString& reason) {
    if (reason == m_reason)
        return;
    m_reason = reason;
    emit reasonChanged();
}

void Breakpoints::toggleState(int state) {
    if (state < 0 || state >= static_cast<int>(kStateCount))
        return;
    toggle(m_states, state);
    emit changed();
}

void Breakpoints::toggleEdge(int edge) {
    if (edge < 0 || edge >= static_cast<int>(stateEdges().size()))
        return;
    toggle(m_edges, edge);
    emit changed();
}

void Breakpoints::clear() {
    m_states.clear();
    m_edges.clear();
    emit changed();
}

} // namespace finwait
