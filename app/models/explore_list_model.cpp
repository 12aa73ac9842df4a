#include "app/models/explore_list_model.h"

namespace finwait {

QVariant ExploreListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ExploreRow& row = m_rows.at(index.row());
    switch (role) {
    case SectionRole:
        return row.section;
    case Qt::DisplayRole:
    case TitleRole:
        return row.title;
    case DetailRole:
        return row.detail;
    case AnswerRole:
        return row.answer;
    case ReachedRole:
        return row.reached;
    default:
        return {};
    }
}

QHash<int, QByteArray> ExploreListModel::roleNames() const {
    return {{SectionRole, "section"},
            {TitleRole, "title"},
            {DetailRole, "detail"},
            {AnswerRole, "answer"},
            {ReachedRole, "reached"}};
}

} // namespace finwait
