#include "app/models/decision_model.h"

#include "app/models/act_text.h"
#include "app/text/explanation_catalog.h"

namespace finwait {

namespace {

/// Whether a clause is the one that took an end along an edge in this step.
bool leadsAlongEdge(const Report& report, const Decision& decision) {
    return decision.verdict() == Verdict::Acts
           && std::any_of(report.transitions.begin(), report.transitions.end(),
                          [&](const Transition& transition) {
                              return stateEdge(transition.edge).rule == decision.rule();
                          });
}

} // namespace

void DecisionModel::follow() {
    alsoFollow(&Stage::numberingChanged);
    alsoFollow(&Stage::historyChanged);
}

void DecisionModel::refresh() {
    const Report& report = stage()->history().report();
    const NumberView view{report.actor.value_or(End::A), stage()->numbering()};
    std::vector<DecisionRow> rows;
    for (const Decision& decision : report.decisions) {
        const Explanation said = explain(decision, view);
        rows.push_back({fromCore(verdictName(said.verdict)), said.title, said.details, said.citation,
                        said.requirement, leadsAlongEdge(report, decision)});
    }
    replaceInPlace(std::move(rows));
    refreshWords(report);
}

void DecisionModel::refreshWords(const Report& report) {
    const History& history = stage()->history();
    const NodeId parent = history.node(history.cursor()).parent;
    m_moment = tr("Step %1 of %2 · t = %3")
                   .arg(stage()->stepIndex())
                   .arg(stage()->stepCount())
                   .arg(timeText(history.world().now));
    m_headline =
        parent == kNoNode ? tr("Nothing has happened yet") : stepHeadline(report, history.worldAt(parent));
    m_consequences = parent == kNoNode ? QString() : stepConsequences(report, stage()->numbering());
    m_results = stepResults(report);
    m_resultIsError = std::any_of(report.results.begin(), report.results.end(),
                                  [](const UserResult& result) { return isError(result.code); });
    m_actor = report.actor ? QString(QLatin1Char(letterOf(*report.actor))) : QString();
    emit wordsChanged();
}

QVariant DecisionModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const DecisionRow& decision = row(index.row());
    switch (role) {
    case VerdictRole:
        return decision.verdict;
    case Qt::DisplayRole:
    case TitleRole:
        return decision.title;
    case DetailsRole:
        return decision.details;
    case CitationRole:
        return decision.citation;
    case RequirementRole:
        return decision.requirement;
    case ChangesStateRole:
        return decision.changesState;
    default:
        return {};
    }
}

QHash<int, QByteArray> DecisionModel::roleNames() const {
    return {{VerdictRole, "verdict"},         {TitleRole, "title"},
            {DetailsRole, "details"},         {CitationRole, "citation"},
            {RequirementRole, "requirement"}, {ChangesStateRole, "changesState"}};
}

} // namespace finwait
