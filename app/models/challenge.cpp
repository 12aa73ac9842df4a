#include "app/models/challenge.h"

#include <algorithm>

#include "app/models/act_text.h"
#include "app/text/trigger_text.h"
#include "core/scenario/solution.h"

namespace finwait {

namespace {

constexpr std::array kRuledOutKinds = {RuledOut::Abort, RuledOut::Forge,     RuledOut::Crash,
                                       RuledOut::Drop,  RuledOut::Duplicate, RuledOut::Hold,
                                       RuledOut::Delay, RuledOut::Deliver,   RuledOut::Link};

/// Whether the parts of the outermost predicate are worth a line each.
bool hasParts(const Predicate& predicate) {
    return predicate.kind == Predicate::Kind::All || predicate.kind == Predicate::Kind::InOrder;
}

} // namespace

Challenge::Challenge(Stage* stage, Progress* progress, QObject* parent)
    : QObject(parent)
    , m_stage(stage)
    , m_progress(progress) {
    m_fold.restart({});
    connect(stage, &Stage::scenarioChanged, this, &Challenge::take);
    connect(stage, &Stage::historyChanged, this, &Challenge::follow);
    connect(stage, &Stage::cursorChanged, this, &Challenge::look);
    connect(stage, &Stage::retranslated, this, &Challenge::changed);
    connect(progress, &Progress::changed, this, &Challenge::changed);
}

void Challenge::setLanguage(const QString& language) {
    if (language == m_language)
        return;
    m_language = language;
    emit changed();
}

const Goal* Challenge::goal() const {
    const std::vector<Goal>& goals = m_stage->scenario().goals;
    return m_number < count() ? &goals[static_cast<std::size_t>(m_number)] : nullptr;
}

/// The first one that has not been reached yet.
void Challenge::take() {
    const auto done = m_progress->lesson(m_key).goals;
    m_number = 0;
    while (m_number + 1 < count() && done.contains(m_number))
        ++m_number;
    forget();
    emit changed();
}

void Challenge::choose(int number) {
    if (number < 1 || number > count() || number == m_number + 1)
        return;
    m_number = number - 1;
    forget();
    follow(0);
    look();
}

void Challenge::forget() {
    m_hintsShown = 0;
    m_solutionShown = false;
    m_reachedAtCursor = false;
    m_settled.reset();
    m_partSteps.clear();
    m_actSteps.clear();
}

int Challenge::count() const {
    return static_cast<int>(m_stage->scenario().goals.size());
}

void Challenge::follow(int firstChanged) {
    const Goal* wanted = goal();
    if (firstChanged == 0)
        m_fold.restart(wanted != nullptr ? beginGoal(*wanted) : GoalCursor{});
    const int known = m_fold.rewind(firstChanged);
    if (firstChanged == 0)
        m_partSteps.assign(wanted != nullptr ? std::max<std::size_t>(1, wanted->predicate.parts.size()) : 0,
                           std::nullopt);
    for (std::optional<int>& step : m_partSteps) {
        if (step && *step > known)
            step.reset();
    }
    while (!m_actSteps.empty() && m_actSteps.back() > known)
        m_actSteps.pop_back();
    if (m_settled && m_settled->step > known)
        m_settled.reset();
    if (wanted == nullptr)
        return;
    m_fold.follow(
        *m_stage,
        [this](GoalCursor& cursor, int step, const World& world, const Report& report) {
            add(cursor, step, world, report);
        },
        [](const GoalCursor& cursor) { return cursor.status != GoalStatus::Open; });
}

void Challenge::add(GoalCursor& cursor, int step, const World& world, const Report& report) {
    if (cursor.status != GoalStatus::Open)
        return;
    observe(*goal(), cursor, world, report);
    const std::vector<bool> parts = finwait::reachedParts(*goal(), cursor);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (parts[i] && !m_partSteps[i])
            m_partSteps[i] = step;
    }
    if (isPersons(report))
        m_actSteps.push_back(step);
    if (cursor.status != GoalStatus::Open)
        m_settled = Settled{step, cursor.status};
}

void Challenge::look() {
    if (!isPresent()) {
        m_stage->rules()->setRuledOut({});
        return;
    }
    const bool reachedNow = status() == Status::Reached;
    const bool isNew = reachedNow && !std::exchange(m_reachedAtCursor, reachedNow);
    m_reachedAtCursor = reachedNow;
    m_stage->rules()->setRuledOut(status() == Status::Open ? goal()->without : EnumSet<RuledOut>{});
    if (isNew)
        m_progress->noteGoalReached(m_key, m_number);
    emit changed();
    if (isNew)
        emit reached();
}

QString Challenge::text() const {
    return isPresent() ? fromCore(textIn(goal()->text, m_language.toStdString())) : QString();
}

Challenge::Status Challenge::status() const {
    if (!m_settled || m_settled->step > m_stage->stepIndex())
        return Status::Open;
    return m_settled->status == GoalStatus::Reached ? Status::Reached : Status::Missed;
}

int Challenge::actsSoFar() const {
    return static_cast<int>(std::ranges::upper_bound(m_actSteps, m_stage->stepIndex()) - m_actSteps.begin());
}

int Challenge::edgesSoFar() const {
    int count = 0;
    for (std::size_t edge = 0; edge < stateEdges().size(); ++edge) {
        const auto id = static_cast<EdgeId>(edge);
        count += isFigureEdge(id) && m_stage->index().lastTaken(id, steps()) ? 1 : 0;
    }
    return count;
}

QString Challenge::statusText() const {
    switch (status()) {
    case Status::Open:
        return tr("Not reached yet");
    case Status::Reached:
        return tr("Reached in step %1. Acts of your own: %2").arg(m_settled->step).arg(actsSoFar());
    case Status::Missed:
        return missedText();
    }
    return {};
}

QString Challenge::missedText() const {
    if (goal()->stepsMax && m_settled->step > static_cast<int>(*goal()->stepsMax))
        return tr("Missed on this path: it has more steps than %1. Go back and try another way.")
            .arg(*goal()->stepsMax);
    if (goal()->actsMax && actsSoFar() > static_cast<int>(*goal()->actsMax))
        return tr("Missed on this path: it has more acts of your own than %1. Go back and try another way.")
            .arg(*goal()->actsMax);
    return tr("Missed on this path: something was done that is ruled out. Go back and try another way.");
}

QStringList Challenge::parts() const {
    QStringList lines;
    if (isPresent() && hasParts(goal()->predicate)) {
        for (const Predicate& part : goal()->predicate.parts)
            lines += predicateText(part, m_stage->dialect());
    }
    return lines;
}

QList<int> Challenge::reachedParts() const {
    QList<int> numbers;
    if (!isPresent() || !hasParts(goal()->predicate))
        return numbers;
    for (std::size_t i = 0; i < m_partSteps.size(); ++i) {
        if (m_partSteps[i] && *m_partSteps[i] <= m_stage->stepIndex())
            numbers.append(static_cast<int>(i));
    }
    return numbers;
}

QStringList Challenge::limits() const {
    QStringList lines;
    if (!isPresent())
        return lines;
    if (goal()->predicate.kind == Predicate::Kind::EveryEdge)
        lines += tr("Edges so far: %1 of %2").arg(edgesSoFar()).arg(figureEdgeCount());
    if (goal()->stepsMax)
        lines += tr("Steps: %1 of at most %2").arg(m_stage->stepIndex()).arg(*goal()->stepsMax);
    if (goal()->actsMax)
        lines += tr("Acts of your own: %1 of at most %2").arg(actsSoFar()).arg(*goal()->actsMax);
    QStringList kinds;
    for (const RuledOut kind : kRuledOutKinds) {
        if (goal()->without.contains(kind))
            kinds += ruledOutText(kind);
    }
    if (!kinds.isEmpty())
        lines += tr("Ruled out: %1").arg(kinds.join(tr(", ")));
    return lines;
}

int Challenge::hintCount() const {
    return isPresent() ? static_cast<int>(goal()->hints.size()) : 0;
}

QStringList Challenge::hints() const {
    QStringList lines;
    for (int i = 0; i < std::min(m_hintsShown, hintCount()); ++i)
        lines += fromCore(textIn(goal()->hints[static_cast<std::size_t>(i)], m_language.toStdString()));
    return lines;
}

void Challenge::revealHint() {
    if (m_hintsShown >= hintCount())
        return;
    ++m_hintsShown;
    emit changed();
}

bool Challenge::isSolutionEarned() const {
    return solutionCount() > 0
           && (status() == Status::Reached || m_progress->lesson(m_key).goals.contains(m_number));
}

int Challenge::solutionCount() const {
    return isPresent() ? static_cast<int>(std::ranges::count_if(
               goal()->solution,
               [](const Intent& intent) { return !std::holds_alternative<NextAct>(intent.act); }))
                       : 0;
}

QStringList Challenge::solution() const {
    QStringList lines;
    if (!m_solutionShown || !isPresent())
        return lines;
    History history(makeWorld(m_stage->scenario()), m_stage->scenario().script);
    for (const NodeId node : performActs(history, goal()->solution)) {
        const Report report = history.reportAt(node);
        if (isPersons(report))
            lines += QStringLiteral("%1  %2").arg(timeText(report.at),
                                                  stepTitle(report, history.worldAt(history.parent(node))));
    }
    return lines;
}

void Challenge::revealSolution() {
    if (!isSolutionEarned())
        return;
    m_solutionShown = true;
    emit changed();
}

void Challenge::openSolution() {
    if (isSolutionEarned())
        m_stage->showActs(goal()->solution, tr("The shortest known way"));
}

std::optional<Scenario> Challenge::solved() const {
    if (status() != Status::Reached)
        return std::nullopt;
    const NodeId node = m_stage->steps()[static_cast<std::size_t>(m_settled->step)].id;
    std::vector<Intent> acts = actsOnTheWay(m_stage->history(), node);
    if (acts.empty())
        return std::nullopt;
    Scenario scenario = m_stage->scenario();
    scenario.goals[static_cast<std::size_t>(m_number)].solution = std::move(acts);
    return scenario;
}

} // namespace finwait
