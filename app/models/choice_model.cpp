#include "app/models/choice_model.h"

#include <QRegularExpression>

#include <algorithm>

#include "app/models/format.h"
#include "app/text/choice_text.h"

namespace finwait {

namespace {

QString switchesOf(const Choice& choice) {
    return fromCore(choice.switches).replace(QLatin1Char(' '), QStringLiteral(", "));
}

QString searchable(const Choice& choice) {
    const ChoiceText text = choiceText(choice);
    return QStringList{QStringLiteral("§") + fromCore(choice.section),
                       text.point,
                       text.says,
                       text.chooses,
                       text.why,
                       switchesOf(choice)}
        .join(QLatin1Char('\n'));
}

} // namespace

ChoiceModel::ChoiceModel(QObject* parent) : QAbstractListModel(parent) {
    connect(this, &QAbstractItemModel::rowsInserted, this, &ChoiceModel::countChanged);
    connect(this, &QAbstractItemModel::rowsRemoved, this, &ChoiceModel::countChanged);
    refresh();
}

void ChoiceModel::setFilter(const QString& filter) {
    if (filter == m_filter)
        return;
    m_filter = filter;
    refresh();
    emit filterChanged();
}

void ChoiceModel::refresh() {
    static const QRegularExpression spaces(QStringLiteral("\\s+"));
    const QStringList words = m_filter.split(spaces, Qt::SkipEmptyParts);
    std::vector<const Choice*> rows;
    for (const Choice& choice : choiceCatalogue()) {
        const QString text = searchable(choice);
        if (std::ranges::all_of(
                words, [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); }))
            rows.push_back(&choice);
    }
    m_rows.replaceByKey(*this, std::move(rows), [](const Choice* choice) { return choice; });
}

QVariant ChoiceModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Choice& choice = *m_rows.at(index.row());
    const ChoiceText text = choiceText(choice);
    switch (role) {
    case Qt::DisplayRole:
    case PointRole:
        return text.point;
    case SectionRole:
        return QStringLiteral("§") + fromCore(choice.section);
    case SaysRole:
        return text.says;
    case ChoosesRole:
        return text.chooses;
    case WhyRole:
        return text.why;
    case SwitchesRole:
        return switchesOf(choice);
    default:
        return {};
    }
}

QHash<int, QByteArray> ChoiceModel::roleNames() const {
    return {{PointRole, "point"},     {SectionRole, "section"}, {SaysRole, "says"},
            {ChoosesRole, "chooses"}, {WhyRole, "why"},         {SwitchesRole, "switches"}};
}

} // namespace finwait
