#include "app/models/coverage_model.h"

#include "app/models/course.h"
#include "app/models/format.h"
#include "app/text/edge_text.h"
#include "core/scenario/goal.h"

namespace finwait {

namespace {

/// States first, then edges, in their order.
int keyOf(const CoverageRow& row) {
    return row.state >= 0 ? row.state : static_cast<int>(kStateCount) + row.edge;
}

bool inFigure(const CoverageRow& row) {
    return row.edge >= 0 && isFigureEdge(static_cast<EdgeId>(row.edge));
}

/// Those of figure 5 come first in the table of edges, or not at all together: by source.
std::vector<CoverageRow> everything() {
    std::vector<CoverageRow> rows;
    for (const State state : kAllStates)
        rows.push_back({static_cast<int>(state), -1, false, false});
    for (std::size_t edge = 0; edge < stateEdges().size(); ++edge)
        rows.push_back({-1, static_cast<int>(edge), false, false});
    return rows;
}

} // namespace

CoverageModel::CoverageModel(QObject* parent) : QAbstractListModel(parent) {
    connect(this, &QAbstractItemModel::rowsInserted, this, &CoverageModel::countChanged);
    connect(this, &QAbstractItemModel::rowsRemoved, this, &CoverageModel::countChanged);
    refresh();
}

void CoverageModel::setProgress(Progress* progress) {
    if (progress == m_progress)
        return;
    if (m_progress)
        m_progress->disconnect(this);
    m_progress = progress;
    if (m_progress)
        connect(m_progress, &Progress::seenChanged, this, &CoverageModel::refresh);
    refresh();
    emit progressChanged();
}

void CoverageModel::setLanguage(const QString& language) {
    if (language == m_language)
        return;
    m_language = language;
    retell();
}

void CoverageModel::setDialect(int dialect) {
    if (dialect == static_cast<int>(m_dialect))
        return;
    m_dialect = static_cast<NameDialect>(dialect);
    retell();
}

void CoverageModel::retell() {
    if (rowCount() > 0)
        emit dataChanged(index(0), index(rowCount() - 1));
    emit languageChanged();
    emit summaryChanged();
}

void CoverageModel::setUnseenOnly(bool only) {
    if (only == m_unseenOnly)
        return;
    m_unseenOnly = only;
    refresh();
    emit unseenOnlyChanged();
}

void CoverageModel::refresh() {
    const Coverage known = seen();
    std::vector<CoverageRow> rows;
    for (CoverageRow row : everything()) {
        row.seen = row.state >= 0 ? known.reaches(static_cast<State>(row.state))
                                  : known.reaches(static_cast<EdgeId>(row.edge));
        if (m_unseenOnly && row.seen)
            continue;
        row.first = rows.empty() || (rows.back().state >= 0) != (row.state >= 0)
                    || inFigure(rows.back()) != inFigure(row);
        rows.push_back(row);
    }
    m_rows.replaceByKey(*this, std::move(rows), keyOf);
    emit summaryChanged();
}

QString CoverageModel::headingOf(const CoverageRow& row) const {
    if (!row.first)
        return {};
    if (row.state >= 0)
        return tr("States");
    return inFigure(row) ? tr("Edges of RFC 9293’s figure 5, with its notes")
                         : tr("Edges that the figure leaves out");
}

QStringList CoverageModel::lessonsOf(const CoverageRow& row, bool titles) const {
    QStringList lines;
    const auto lessons = row.state >= 0 ? lessonsReaching(static_cast<State>(row.state))
                                        : lessonsTaking(static_cast<EdgeId>(row.edge));
    for (const CourseLesson* lesson : lessons) {
        const Scenario& scenario = lesson->scenario;
        if (!titles) {
            lines += fromCore(scenario.id);
            continue;
        }
        const std::string language = m_language.toStdString();
        const QString title = fromCore(textIn(scenario.title, language));
        lines += lesson->isVariant ? tr("%1 (%2)").arg(title, fromCore(textIn(scenario.variant, language)))
                                   : title;
    }
    return lines;
}

QVariant CoverageModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CoverageRow& row = m_rows.at(index.row());
    switch (role) {
    case StateRole:
        return row.state;
    case EdgeRole:
        return row.edge;
    case HeadingRole:
        return headingOf(row);
    case Qt::DisplayRole:
    case NameRole: {
        if (row.state >= 0)
            return stateLabel(static_cast<State>(row.state), m_dialect);
        const StateEdge& edge = stateEdge(static_cast<EdgeId>(row.edge));
        return QStringLiteral("%1 → %2").arg(stateLabel(edge.from, m_dialect),
                                             stateLabel(edge.to, m_dialect));
    }
    case EventRole: {
        if (row.state >= 0)
            return QString();
        const EdgeText text = edgeText(stateEdge(static_cast<EdgeId>(row.edge)));
        return text.action.isEmpty() ? text.event : QStringLiteral("%1 / %2").arg(text.event, text.action);
    }
    case SeenRole:
        return row.seen;
    case LessonIdsRole:
        return lessonsOf(row, false);
    case LessonTitlesRole:
        return lessonsOf(row, true);
    default:
        return {};
    }
}

QHash<int, QByteArray> CoverageModel::roleNames() const {
    return {{StateRole, "stateNumber"},   {EdgeRole, "edgeNumber"},          {HeadingRole, "heading"},
            {NameRole, "name"},           {EventRole, "eventText"},          {SeenRole, "seen"},
            {LessonIdsRole, "lessonIds"}, {LessonTitlesRole, "lessonTitles"}};
}

QString CoverageModel::summary() const {
    const Coverage known = seen();
    std::size_t states = 0;
    for (const bool reached : known.states)
        states += reached ? 1U : 0U;
    std::size_t inFigureSeen = 0;
    std::size_t othersSeen = 0;
    for (std::size_t edge = 0; edge < stateEdges().size(); ++edge) {
        const auto id = static_cast<EdgeId>(edge);
        (isFigureEdge(id) ? inFigureSeen : othersSeen) += known.reaches(id) ? 1U : 0U;
    }
    return tr("Seen happening: %1 of %2 states, %3 of %4 edges of figure 5, %5 of %6 others")
        .arg(states)
        .arg(kStateCount)
        .arg(inFigureSeen)
        .arg(figureEdgeCount())
        .arg(othersSeen)
        .arg(stateEdges().size() - figureEdgeCount());
}

int CoverageModel::rowOfState(int state) const {
    for (int row = 0; row < rowCount(); ++row) {
        if (m_rows.at(row).state == state && state >= 0)
            return row;
    }
    return -1;
}

int CoverageModel::rowOfEdge(int edge) const {
    for (int row = 0; row < rowCount(); ++row) {
        if (m_rows.at(row).edge == edge && edge >= 0)
            return row;
    }
    return -1;
}

} // namespace finwait
