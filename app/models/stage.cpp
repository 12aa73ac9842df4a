#include "app/models/stage.h"

#include <algorithm>
#include <utility>

#include "app/models/act_text.h"
#include "core/scenario/solution.h"

namespace finwait {

Stage::Stage(QObject* parent) : QObject(parent), m_history(World{}) {
    refreshSteps(0);
    m_foreseeing.setInterval(0);
    connect(&m_foreseeing, &QTimer::timeout, this, &Stage::foreseeOn);
    connect(this, &Stage::retranslated, &m_rules, &Rules::retranslate);
}

std::span<const NodeId> Stage::path() const {
    const std::span<const NodeId> whole = m_history.path();
    return m_lastShown ? whole.first(std::min(whole.size(), *m_lastShown + 1)) : whole;
}

int Stage::stepIndex() const {
    return static_cast<int>(m_history.depth(m_history.cursor()));
}

int Stage::stepCount() const {
    return static_cast<int>(m_steps.size()) - 1;
}

std::optional<int> Stage::firstOwnStep() const {
    return m_firstOwn ? std::optional<int>(static_cast<int>(*m_firstOwn)) : std::nullopt;
}

int Stage::leftScriptAt() const {
    const int first = firstOwnStep().value_or(0);
    return first <= stepIndex() ? first : 0;
}

std::optional<SimTime> Stage::nextStepAt() const {
    const std::size_t next = static_cast<std::size_t>(stepIndex()) + 1;
    if (next >= m_steps.size())
        return std::nullopt;
    return m_steps[next].at;
}

double Stage::playheadSeconds() const {
    return static_cast<double>(m_playhead.us) / static_cast<double>(kSecondUs);
}

void Stage::setPlayhead(SimTime time) {
    SimTime clamped = std::max(time, m_history.world().now);
    if (isWaiting())
        clamped = m_history.world().now;
    else if (const auto next = nextStepAt())
        clamped = std::min(clamped, *next);
    if (clamped == m_playhead)
        return;
    m_playhead = clamped;
    emit playheadChanged();
}

void Stage::setSelectedSegment(int id) {
    const auto segment = static_cast<SegmentId>(std::max(id, 0));
    if (segment == m_selectedSegment)
        return;
    m_selectedSegment = segment;
    emit selectedSegmentChanged();
}

void Stage::setRelativeNumbers(bool relative) {
    if (relative == m_relativeNumbers)
        return;
    m_relativeNumbers = relative;
    emit numberingChanged();
}

void Stage::setDialect(NameDialect dialect) {
    if (dialect == m_dialect)
        return;
    m_dialect = dialect;
    emit retranslated();
}

void Stage::load(Scenario scenario) {
    watch(std::move(scenario), nullptr);
}

void Stage::watch(Scenario scenario, std::shared_ptr<const Observation> observation) {
    m_scenario = std::move(scenario);
    m_rules.takeScenario(m_scenario.locked, m_scenario.hidden);
    m_observation = std::move(observation);
    m_rules.setWatched(isWatched());
    replaceHistory();
    emit scenarioChanged();
    emit historyChanged(0);
    afterCursorMove();
}

void Stage::reword(Scenario words) {
    m_scenario.title = std::move(words.title);
    m_scenario.summary = std::move(words.summary);
}

void Stage::restore(Scenario scenario, History history) {
    m_scenario = std::move(scenario);
    m_rules.takeScenario(m_scenario.locked, m_scenario.hidden);
    m_observation = nullptr;
    m_rules.setWatched(false);
    m_history = std::move(history);
    setSelectedSegment(0);
    settleRemoval();
    foresee();
    keepBack(true);
    refreshSteps(0);
    emit scenarioChanged();
    emit historyChanged(0);
    afterCursorMove();
}

std::size_t Stage::foresightMax() const {
    return m_observation ? kWatchedForesightMax : kForesightMax;
}

void Stage::reset() {
    replaceHistory();
    emit historyChanged(0);
    afterCursorMove();
}

void Stage::replaceHistory() {
    m_history = m_observation ? History(m_observation) : History(makeWorld(m_scenario), m_scenario.script);
    setSelectedSegment(0);
    settleRemoval();
    foresee();
    keepBack(true);
    refreshSteps(0);
}

IntentError Stage::perform(Act act) {
    const IntentError error = m_history.apply({m_playhead, std::move(act)});
    if (error != IntentError::None)
        return error;
    settleRemoval();
    foresee();
    followPath();
    afterCursorMove();
    emit performed();
    return error;
}

QString Stage::attempt(Act act) {
    if (QString refusal = m_rules.refusal(act); !refusal.isEmpty())
        return refusal;
    return intentErrorText(perform(std::move(act)));
}

bool Stage::showActs(const std::vector<Intent>& acts, const QString& name) {
    const std::vector<NodeId> done = performActs(m_history, acts);
    const auto own =
        std::ranges::find_if(done, [this](NodeId node) { return isPersons(m_history.reportAt(node)); });
    if (own != done.end()) {
        m_history.setName(*own, name.toStdString());
        m_history.goTo(m_history.parent(*own));
    }
    settleRemoval();
    foresee();
    followPath();
    afterCursorMove();
    emit branchesChanged();
    return done.size() == acts.size();
}

void Stage::returnToScript() {
    if (!m_firstOwn)
        return;
    const NodeId fork = m_steps[*m_firstOwn - 1].id;
    for (const NodeId child : m_history.children(fork)) {
        if (m_history.node(child).scripted)
            m_history.goTo(child);
    }
    goToNode(fork);
}

bool Stage::stepForward() {
    if (isWaiting() || !m_history.forward())
        return false;
    const bool beyond = stepIndex() + static_cast<int>(foresightMax()) / 2 > stepCount();
    if (beyond)
        foresee();
    followPath();
    afterCursorMove();
    return true;
}

bool Stage::stepBack() {
    if (!m_history.back())
        return false;
    followPath();
    afterCursorMove();
    return true;
}

void Stage::goToStep(int index) {
    goToNode(m_steps[static_cast<std::size_t>(std::clamp(index, 0, stepCount()))].id);
}

void Stage::goToNode(NodeId id) {
    m_history.goTo(id);
    foresee();
    followPath();
    afterCursorMove();
}

void Stage::seek(SimTime time) {
    const auto after = std::upper_bound(m_steps.begin() + 1, m_steps.end(), time,
                                        [](SimTime t, const StepSummary& step) { return t < step.at; });
    const auto index = static_cast<int>(after - m_steps.begin()) - 1;
    if (index != stepIndex())
        goToStep(index);
    setPlayhead(time);
}

void Stage::mirror(const Stage& other, NodeId id) {
    m_scenario = other.m_scenario;
    m_observation = other.m_observation;
    m_relativeNumbers = other.m_relativeNumbers;
    emit scenarioChanged();
    History history = other.m_history;
    history.goTo(id);
    takeHistory(std::move(history));
}

void Stage::nameBranch(NodeId first, const QString& name) {
    m_history.setName(first, name.toStdString());
    emit branchesChanged();
}

void Stage::removeBranch(NodeId first) {
    History history = m_history;
    history.removeBranch(first);
    m_beforeRemoval = std::move(m_history);
    takeHistory(std::move(history));
    emit branchesChanged();
}

void Stage::restoreBranch() {
    if (!m_beforeRemoval)
        return;
    takeHistory(*std::exchange(m_beforeRemoval, std::nullopt));
    emit branchesChanged();
}

void Stage::settleRemoval() {
    if (!m_beforeRemoval)
        return;
    m_beforeRemoval.reset();
    emit branchesChanged();
}

/// Ids mean other steps now.
void Stage::takeHistory(History history) {
    m_history = std::move(history);
    foresee();
    keepBack(true);
    refreshSteps(0);
    emit historyChanged(0);
    afterCursorMove();
}

void Stage::foresee() {
    const bool whole = m_history.foresee(foresightMax());
    if (m_observation != nullptr && !whole)
        m_foreseeing.start();
}

void Stage::foreseeOn() {
    const std::size_t ahead = m_history.path().size() - m_history.depth(m_history.cursor());
    if (m_observation == nullptr || m_history.foresee(ahead + kWatchedForesightMax / 2))
        m_foreseeing.stop();
    if (m_observation != nullptr)
        followPath();
}

void Stage::keepBack(bool anew) {
    m_lastShown = m_keeper ? m_keeper(anew) : std::nullopt;
    if (m_lastShown)
        m_lastShown = std::max(*m_lastShown, std::size_t{m_history.depth(m_history.cursor())});
}

void Stage::followPath() {
    keepBack(false);
    const std::span<const NodeId> shown = path();
    const std::size_t known = commonLength(
        m_steps.size(), [this](std::size_t i) { return m_steps[i].id; }, shown);
    const int total = m_stepTotal;
    m_stepTotal = static_cast<int>(m_history.path().size()) - 1;
    if (known != m_steps.size() || known != shown.size())
        refreshSteps(known);
    else if (total == m_stepTotal)
        return;
    emit historyChanged(static_cast<int>(known));
    settleWaiting();
}

void Stage::settleWaiting() {
    const bool waiting = stepIndex() == stepCount() && stepCount() < stepTotal();
    if (waiting == m_waiting)
        return;
    m_waiting = waiting;
    emit waitingChanged();
}

void Stage::refreshSteps(std::size_t firstIndex) {
    m_steps.resize(std::min(firstIndex, m_steps.size()));
    m_index.truncate(m_steps.size());
    if (m_firstOwn && *m_firstOwn >= m_steps.size())
        m_firstOwn.reset();
    // The last step that stays may have become a fork.
    while (!m_forks.empty() && m_forks.back() + 1 >= m_steps.size())
        m_forks.pop_back();
    if (!m_steps.empty() && m_history.isFork(m_steps.back().id))
        m_forks.push_back(static_cast<std::uint32_t>(m_steps.size() - 1));
    m_stepTotal = static_cast<int>(m_history.path().size()) - 1;
    m_history.replay(
        path().subspan(m_steps.size()),
        [this](NodeId id, const World& world, const Report& report) { appendStep(id, world, report); });
}

void Stage::appendStep(NodeId id, const World& world, const Report& report) {
    StepSummary step{id, world.now, report.kind, report.actor, {}};
    if (!m_firstOwn && id != 0 && isPersons(report))
        m_firstOwn = static_cast<std::uint32_t>(m_steps.size());
    if (!m_steps.empty())
        step.iss = m_steps.back().iss;
    for (const Departure& departure : report.departures) {
        const bool toPeer = departure.segment.destination == world.end(peerOf(departure.sender)).config.local;
        if (departure.segment.has(Syn) && departure.origin == SegmentOrigin::Sent && toPeer)
            step.iss[indexOf(departure.sender)] = departure.segment.seq;
    }
    m_index.append(report);
    if (m_history.isFork(id))
        m_forks.push_back(static_cast<std::uint32_t>(m_steps.size()));
    m_steps.push_back(step);
}

void Stage::afterCursorMove() {
    m_playhead = m_history.world().now;
    settleWaiting();
    emit cursorChanged();
    emit playheadChanged();
}

} // namespace finwait
