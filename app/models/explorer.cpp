#include "app/models/explorer.h"

#include <QFileDialog>

#include <algorithm>
#include <utility>

#include "app/export/file_writer.h"
#include "app/models/act_text.h"
#include "app/models/format.h"
#include "app/text/explore_text.h"
#include "core/explore/playable.h"

namespace finwait {

namespace {

std::uint8_t within(int value, int least, int most) {
    return static_cast<std::uint8_t>(std::clamp(value, least, most));
}

/// Leaves a section's name to its first row.
std::vector<ExploreRow> withHeadings(std::vector<ExploreRow> rows) {
    QString last;
    for (ExploreRow& row : rows) {
        const QString section = row.section;
        if (section == last)
            row.section.clear();
        last = section;
    }
    return rows;
}

} // namespace

Explorer::Explorer(QObject* parent) : QObject(parent) {
    m_pool.setMaxThreadCount(1);
}

Explorer::~Explorer() {
    cancel();
    m_pool.waitForDone();
}

void Explorer::setStage(Stage* stage) {
    if (stage == m_stage)
        return;
    if (m_stage != nullptr)
        disconnect(m_stage, nullptr, this, nullptr);
    m_stage = stage;
    if (m_stage != nullptr) {
        connect(m_stage, &Stage::retranslated, this, [this] {
            showFindings();
            emit resultChanged();
        });
        connect(m_stage, &Stage::cursorChanged, this, &Explorer::searchChanged);
        showFindings();
    }
    emit stageChanged();
    emit searchChanged();
}

template <typename Change>
void Explorer::changeBounds(Change change) {
    const ExploreBounds before = m_bounds;
    change(m_bounds);
    if (m_bounds == before)
        return;
    emit boundsChanged();
    emit searchChanged();
}

void Explorer::setFromNow(bool fromNow) {
    if (fromNow == m_fromNow)
        return;
    m_fromNow = fromNow;
    emit boundsChanged();
    emit searchChanged();
}

void Explorer::setLinuxProfile(bool on) {
    changeBounds([on](ExploreBounds& bounds) { bounds.profile = on ? Profile::Linux : Profile::Rfc9293; });
}

void Explorer::setClientServer(bool clientServer) {
    changeBounds([clientServer](ExploreBounds& bounds) {
        bounds.calls[0].passiveOpens = clientServer ? 0 : 1;
        bounds.calls[1].activeOpens = clientServer ? 0 : 1;
    });
}

void Explorer::setSends(int sends) {
    changeBounds([sends](ExploreBounds& bounds) {
        for (CallBounds& calls : bounds.calls)
            calls.sends = within(sends, 0, kSendsMax);
    });
}

void Explorer::setAborts(int aborts) {
    changeBounds([aborts](ExploreBounds& bounds) {
        for (CallBounds& calls : bounds.calls)
            calls.aborts = within(aborts, 0, kAbortsMax);
    });
}

void Explorer::setSegments(int segments) {
    changeBounds(
        [segments](ExploreBounds& bounds) { bounds.channelSegments = within(segments, 1, kSegmentsMax); });
}

void Explorer::setRetransmissions(int retransmissions) {
    changeBounds([retransmissions](ExploreBounds& bounds) {
        bounds.retransmissionsMax = within(retransmissions, 1, kRetriesMax);
    });
}

void Explorer::setLoss(bool loss) {
    changeBounds([loss](ExploreBounds& bounds) { bounds.loss = loss; });
}

void Explorer::setDuplication(bool duplication) {
    changeBounds([duplication](ExploreBounds& bounds) { bounds.duplication = duplication; });
}

void Explorer::setReordering(bool reordering) {
    changeBounds([reordering](ExploreBounds& bounds) { bounds.reordering = reordering; });
}

void Explorer::setEarlyTimeWait(bool early) {
    changeBounds([early](ExploreBounds& bounds) { bounds.timeWaitOutlastsSegments = !early; });
}

/// From a present moment the applications can still do what a step of theirs is: call each call once more.
ExploreBounds Explorer::wantedBounds() const {
    ExploreBounds bounds = m_bounds;
    if (m_fromNow) {
        for (CallBounds& calls : bounds.calls)
            calls = {1, 1, calls.sends, 1, calls.aborts};
    }
    return bounds;
}

std::optional<Explorer::Origin> Explorer::present() const {
    if (!m_fromNow || m_stage == nullptr)
        return std::nullopt;
    return Origin{m_stage->history().cursor(), m_stage->history().renamings()};
}

NameDialect Explorer::dialect() const {
    return m_stage == nullptr ? NameDialect::Rfc : m_stage->dialect();
}

bool Explorer::isStale() const {
    return isFound() && (m_searchedBounds != wantedBounds() || m_searchedOrigin != present());
}

QString Explorer::start() {
    if (isRunning())
        return {};
    std::optional<World> world;
    if (m_fromNow && m_stage != nullptr) {
        world = m_stage->history().world();
        if (!StateSpace::fits(*world))
            return tr("More than %1 segments are in flight in one direction here: too many to explore.")
                .arg(kChannelSegmentsMax);
    }
    m_searchedBounds = wantedBounds();
    m_searchedOrigin = present();
    cancel(); // the answers that an earlier search may still be giving
    m_job = std::make_shared<std::atomic<bool>>(false);
    m_running = true;
    m_progress = tr("Searching…");
    const auto report = [this](const ExploreProgress& progress) {
        QMetaObject::invokeMethod(
            this,
            [this, progress] {
                m_progress =
                    tr("%1 states, %2 steps deep…").arg(grouped(progress.states)).arg(progress.depth);
                emit progressChanged();
            },
            Qt::QueuedConnection);
    };
    m_pool.start([this, bounds = m_searchedBounds, world, job = m_job, report] {
        ExploreFindings findings = search(bounds, world, *job, report);
        QMetaObject::invokeMethod(
            this, [this, findings, job] { take(findings, job.get()); }, Qt::QueuedConnection);
        answerUsualQuestions(findings, *job);
        QMetaObject::invokeMethod(
            this, [this, findings, job] { takeAnswers(findings, job.get()); }, Qt::QueuedConnection);
    });
    emit progressChanged();
    emit searchChanged();
    return {};
}

void Explorer::cancel() {
    if (m_job)
        *m_job = true;
}

void Explorer::take(const ExploreFindings& findings, const std::atomic<bool>* job) {
    if (job != m_job.get())
        return;
    m_findings = findings;
    m_running = false;
    m_progress.clear();
    showFindings();
    emit progressChanged();
    emit searchChanged();
    emit resultChanged();
}

void Explorer::takeAnswers(const ExploreFindings& findings, const std::atomic<bool>* job) {
    if (job != m_job.get())
        return;
    m_findings = findings;
    showQuestions();
    showStuck();
}

void Explorer::showFindings() {
    m_matrix.show(m_findings.space.get(), dialect());
    showQuestions();
    showStuck();
}

void Explorer::showQuestions() {
    std::vector<ExploreRow> rows;
    for (const AskedQuestion& asked : m_findings.questions) {
        ExploreRow row;
        switch (asked.query.kind) {
        case Query::Kind::SegmentSent:
            row.section = tr("Segments");
            break;
        case Query::Kind::Edge:
            row.section = tr("Edges of the diagram");
            break;
        case Query::Kind::States:
        case Query::Kind::ClosedDataLost:
        case Query::Kind::StuckForEver:
        case Query::Kind::HalfOpen:
        case Query::Kind::ResetAnswered:
            row.section = tr("What can go wrong");
            break;
        }
        row.title = queryTitle(asked.query, dialect());
        row.reached = asked.answer.verdict == QueryAnswer::Verdict::Reached;
        switch (asked.answer.verdict) {
        case QueryAnswer::Verdict::Reached:
            row.answer = stepsText(asked.answer.steps);
            break;
        case QueryAnswer::Verdict::Never:
            row.answer = tr("never");
            break;
        case QueryAnswer::Verdict::Unknown:
            row.answer = tr("not found");
            break;
        }
        rows.push_back(row);
    }
    m_questions.show(withHeadings(std::move(rows)));
}

void Explorer::showStuck() {
    std::vector<ExploreRow> rows;
    if (m_findings.stuck) {
        for (const StuckGroup& group : *m_findings.stuck) {
            ExploreRow row;
            row.section = stuckTitle(group.kind);
            row.title =
                tr("A %1 · B %2")
                    .arg(stateLabel(group.states[0], dialect()), stateLabel(group.states[1], dialect()));
            row.detail = stuckReason(group, dialect());
            row.answer = stepsText(group.steps);
            row.reached = true;
            rows.push_back(row);
        }
    }
    m_stuck.show(withHeadings(std::move(rows)));
}

QString Explorer::numbers() const {
    if (!isFound())
        return {};
    const StateSpace& space = *m_findings.space;
    return tr("%1 states · %2 transitions · %3 steps deep · %4 s · %5 octets a state")
        .arg(grouped(space.size()), grouped(space.transitions()))
        .arg(space.depth())
        .arg(m_findings.seconds, 0, 'f', 2)
        .arg(static_cast<double>(space.octets()) / static_cast<double>(space.size()), 0, 'f', 1);
}

QString Explorer::verdict() const {
    if (!isFound())
        return {};
    const StateSpace& space = *m_findings.space;
    if (space.broken())
        return tr("The invariant “%1” is broken: play the shortest way to it")
            .arg(brokenName(*space.broken()));
    if (space.end() != ExploreEnd::Complete)
        return tr("Search %1").arg(exploreEndText(space.end()));
    return tr("All invariants hold in every state");
}

bool Explorer::verdictIsBad() const {
    return isFound() && (m_findings.space->broken() || m_findings.space->end() != ExploreEnd::Complete);
}

Query Explorer::pairQuery(int cell) {
    const auto place = static_cast<std::size_t>(cell);
    Query query;
    query.states = {kAllStates[place / kStateCount], kAllStates[place % kStateCount]};
    return query;
}

Way Explorer::wayToPair(int cell) const {
    if (!isFound() || cell < 0 || cell >= m_matrix.rowCount())
        return {};
    const Query query = pairQuery(cell);
    return {m_findings.space->pair(*query.states[0], *query.states[1]).id, {}};
}

QString Explorer::playPair(int cell) {
    const Way way = wayToPair(cell);
    return way.exists() ? play(pairQuery(cell), way) : QString();
}

QString Explorer::playQuestion(int row) {
    if (row < 0 || row >= m_questions.rowCount())
        return {};
    const AskedQuestion& asked = m_findings.questions[static_cast<std::size_t>(row)];
    return asked.answer.way.exists() ? play(asked.query, asked.answer.way) : QString();
}

QString Explorer::playStuck(int row) {
    if (row < 0 || row >= m_stuck.rowCount())
        return {};
    const StuckGroup& group = (*m_findings.stuck)[static_cast<std::size_t>(row)];
    Query query;
    query.states = {group.states[0], group.states[1]};
    return play(query, {group.nearest, {}});
}

QString Explorer::playBroken() {
    if (!isFound() || !m_findings.space->broken())
        return {};
    const JointId id = m_findings.space->broken()->id;
    const StatePair states = m_findings.space->statesOf(id);
    Query query;
    query.states = {states[0], states[1]};
    return play(query, {id, {}});
}

QString Explorer::play(const Query& query, const Way& way) {
    if (m_stage == nullptr)
        return {};
    const QString trouble = m_searchedOrigin ? playFromNow(query, way) : playFromBeginning(query, way);
    if (trouble.isEmpty())
        emit played();
    return trouble;
}

QString Explorer::playFromBeginning(const Query& query, const Way& way) {
    const auto scenario = exploredScenario(*m_findings.space, query, way);
    if (scenario) {
        m_stage->load(*scenario);
        return {};
    }
    // What a script cannot say is done step by step.
    const auto path = playable(*m_findings.space, way);
    if (!path)
        return tr("This way needs timers in an order that no setting of the timeouts gives.");
    m_stage->load(exploredSetting(*m_findings.space, query, way, path->initial));
    for (const Intent& intent : path->intents) {
        m_stage->setPlayhead(intent.at);
        m_stage->perform(intent.act);
    }
    m_stage->goToStep(0);
    return {};
}

QString Explorer::playFromNow(const Query& query, const Way& way) {
    const History& history = m_stage->history();
    if (history.renamings() != m_searchedOrigin->renamings || m_searchedOrigin->node >= history.size()
        || !(history.worldAt(m_searchedOrigin->node) == *m_findings.space->present()))
        return tr("The moment from which this was explored is gone: search again.");
    const auto path = playable(*m_findings.space, way);
    if (!path)
        return tr("This way needs timers in an order that the ends' timeouts do not give.");
    const NodeId origin = m_searchedOrigin->node;
    m_stage->goToNode(origin);
    NodeId first = kNoNode;
    for (const Intent& intent : path->intents) {
        m_stage->setPlayhead(intent.at);
        const IntentError error = m_stage->perform(intent.act);
        if (error != IntentError::None) {
            m_stage->goToNode(origin);
            return tr("The lesson's script comes in between: %1").arg(intentErrorText(error));
        }
        if (first == kNoNode)
            first = history.cursor();
    }
    if (first != kNoNode)
        m_stage->nameBranch(first, queryTitle(query, dialect()));
    m_stage->goToNode(origin);
    return {};
}

QString Explorer::savePair(int cell, const QString& path, bool asChallenge) {
    const Way way = wayToPair(cell);
    if (!way.exists())
        return {};
    const auto text = exploredFileText(*m_findings.space, pairQuery(cell), way,
                                       asChallenge ? ExploredUse::Challenge : ExploredUse::Lesson);
    if (!text)
        return tr("This way cannot be played with a clock, so it cannot be saved.");
    return writeWhole(path, QByteArray::fromStdString(*text));
}

QString Explorer::chooseSavePair(int cell, bool asChallenge) {
    QFileDialog dialog(nullptr, asChallenge ? tr("Save as a challenge") : tr("Save as a scenario"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setNameFilters({tr("Scenarios (*.json)")});
    dialog.setDefaultSuffix(QStringLiteral("json"));
    dialog.selectFile(asChallenge ? QStringLiteral("challenge.json") : QStringLiteral("explored.json"));
    return dialog.exec() == QDialog::Accepted
               ? savePair(cell, dialog.selectedFiles().constFirst(), asChallenge)
               : QString();
}

} // namespace finwait
