#include "app/models/scenario_list_model.h"

#include <QRegularExpression>

#include <algorithm>

#include "app/models/format.h"
#include "app/models/scenario_library.h"

namespace finwait {

namespace {

bool matches(const ScenarioRow& row, const QStringList& words) {
    const QString text = row.title + QLatin1Char(' ') + row.summary + QLatin1Char(' ') + row.id;
    return std::all_of(words.begin(), words.end(), [&](const QString& word) {
        bool isNumber = false;
        const int number = word.toInt(&isNumber);
        return text.contains(word, Qt::CaseInsensitive) || (isNumber && number == row.lesson);
    });
}

} // namespace

ScenarioListModel::ScenarioListModel(QObject* parent)
    : QAbstractListModel(parent)
    , m_all(ScenarioLibrary::all()) {
    connect(this, &QAbstractItemModel::rowsInserted, this, &ScenarioListModel::countChanged);
    connect(this, &QAbstractItemModel::rowsRemoved, this, &ScenarioListModel::countChanged);
    refresh();
}

void ScenarioListModel::setFilter(const QString& filter) {
    if (filter == m_filter)
        return;
    m_filter = filter;
    refresh();
    emit filterChanged();
}

void ScenarioListModel::setLanguage(const QString& language) {
    if (language == m_language)
        return;
    m_language = language;
    refresh();
    emit languageChanged();
}

void ScenarioListModel::refresh() {
    static const QRegularExpression spaces(QStringLiteral("\\s+"));
    const QStringList words = m_filter.split(spaces, Qt::SkipEmptyParts);
    const std::string language = m_language.toStdString();
    std::vector<ScenarioRow> rows;
    for (const Scenario& scenario : m_all) {
        ScenarioRow row{QString::fromStdString(scenario.id), fromCore(textIn(scenario.title, language)),
                        fromCore(textIn(scenario.summary, language)), scenario.lesson, false};
        if (!matches(row, words))
            continue;
        row.first = rows.empty() || rows.back().lesson != row.lesson;
        rows.push_back(std::move(row));
    }
    m_rows.replaceInPlace(*this, std::move(rows));
}

QVariant ScenarioListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ScenarioRow& scenario = m_rows.at(index.row());
    switch (role) {
    case ScenarioIdRole:
        return scenario.id;
    case Qt::DisplayRole:
    case TitleRole:
        return scenario.title;
    case SummaryRole:
        return scenario.summary;
    case HeadingRole:
        if (!scenario.first)
            return QString();
        return scenario.lesson > 0 ? tr("Lesson %1").arg(scenario.lesson) : tr("Worked examples of RFC 9293");
    default:
        return {};
    }
}

QHash<int, QByteArray> ScenarioListModel::roleNames() const {
    return {{ScenarioIdRole, "scenarioId"},
            {TitleRole, "title"},
            {SummaryRole, "summary"},
            {HeadingRole, "heading"}};
}

int ScenarioListModel::rowOf(const QString& id) const {
    for (int i = 0; i < rowCount(); ++i) {
        if (m_rows.at(i).id == id)
            return i;
    }
    return -1;
}

QString ScenarioListModel::idAt(int index) const {
    return index >= 0 && index < rowCount() ? m_rows.at(index).id : QString();
}

} // namespace finwait
