#include "app/models/decision_model.h"

#include "app/models/act_text.h"
#include "app/text/capture_text.h"
#include "app/text/reason_text.h"

namespace finwait {

namespace {

QString verdictOf(ReasonLine::Mark mark) {
    switch (mark) {
    case ReasonLine::Mark::Holds:
        return QStringLiteral("holds");
    case ReasonLine::Mark::Fails:
        return QStringLiteral("fails");
    case ReasonLine::Mark::Absent:
        return QStringLiteral("absent");
    case ReasonLine::Mark::Acts:
    case ReasonLine::Mark::Transition:
        return QStringLiteral("acts");
    }
    return {};
}

} // namespace

DecisionRow decisionRow(const ReasonLine& line, std::optional<End> actor) {
    DecisionRow row{verdictOf(line.mark), line.title, line.details, line.citation,
                    line.requirement,     {},         false};
    row.sentence = reasonSentence(line, actor);
    row.changesState = line.mark == ReasonLine::Mark::Transition;
    return row;
}

void DecisionModel::follow() {
    alsoFollow(&Stage::numberingChanged);
    alsoFollow(&Stage::historyChanged);
}

void DecisionModel::refresh() {
    const History& history = stage()->history();
    const NodeId parent = history.parent(history.cursor());
    const StepText text = parent == kNoNode
                              ? StepText{tr("Nothing has happened yet"), {}, {}}
                              : explainStep(history.report(), history.worldAt(parent), stage()->numbering());
    std::vector<DecisionRow> rows;
    for (const ReasonLine& line : text.reasons)
        rows.push_back(decisionRow(line, history.report().actor));
    m_rows.replaceInPlace(*this, std::move(rows));
    refreshWords(text);
}

void DecisionModel::refreshWords(const StepText& text) {
    const Report& report = stage()->history().report();
    m_moment = tr("Step %1 of %2 · t = %3")
                   .arg(stage()->stepIndex())
                   .arg(stage()->stepTotal())
                   .arg(timeText(stage()->history().world().now));
    m_headline = text.headline;
    m_paragraph = text.paragraph;
    if (const Observation* observation = stage()->history().observation())
        m_paragraph = observedParagraph(*observation, stage()->history().world(), report, stage()->dialect());
    m_results = stepResults(report);
    m_resultIsError = std::any_of(report.results.begin(), report.results.end(),
                                  [](const UserResult& result) { return isError(result.code); });
    m_actor = report.actor ? QString(QLatin1Char(letterOf(*report.actor))) : QString();
    emit wordsChanged();
}

QVariant DecisionModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const DecisionRow& decision = m_rows.at(index.row());
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
    case SentenceRole:
        return decision.sentence;
    case ChangesStateRole:
        return decision.changesState;
    default:
        return {};
    }
}

QHash<int, QByteArray> DecisionModel::roleNames() const {
    return {{VerdictRole, "verdict"},          {TitleRole, "title"},
            {DetailsRole, "details"},          {CitationRole, "citation"},
            {RequirementRole, "requirement"},  {SentenceRole, "sentence"},
            {ChangesStateRole, "changesState"}};
}

} // namespace finwait
