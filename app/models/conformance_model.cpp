#include "app/models/conformance_model.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

#include "app/models/format.h"
#include "app/text/explanation_titles.h"
#include "app/text/requirement_text.h"

namespace finwait {

namespace {

constexpr std::array kStatuses = {
    RequirementStatus::Met,    RequirementStatus::OptIn,    RequirementStatus::Partly,
    RequirementStatus::Absent, RequirementStatus::Deviates, RequirementStatus::NotModelled,
};

/// What the rule comes down to where it applies.
QString titleOf(Rule rule) {
    for (const Verdict verdict : {Verdict::Acts, Verdict::Holds, Verdict::Fails, Verdict::Absent}) {
        QString title = explanationTitle(rule, verdict);
        if (!title.isEmpty())
            return title;
    }
    return {};
}

QStringList rulesOf(const Requirement& requirement) {
    QStringList rules;
    for (const Rule rule : requirement.rules)
        rules.append(QStringLiteral("%1 (%2)").arg(titleOf(rule), fromCore(ruleInfo(rule).key)));
    return rules;
}

QStringList testNames(const Requirement& requirement) {
    QStringList names;
    for (const TestRow& test : testsOf(requirement))
        names.append(QStringLiteral("%1: %2").arg(fromCore(test.program), fromCore(test.row)));
    return names;
}

QString nameOf(RequirementStatus status) {
    return statusMark(status) + QLatin1Char(' ') + statusText(status);
}

QString searchable(const Requirement& requirement) {
    return QStringList{fromCore(requirement.label()),
                       QStringLiteral("§") + fromCore(requirement.section),
                       topicText(requirement.topic),
                       requirementText(requirement),
                       requirementNote(requirement),
                       rulesOf(requirement).join(QLatin1Char('\n')),
                       testNames(requirement).join(QLatin1Char('\n'))}
        .join(QLatin1Char('\n'));
}

qsizetype countOf(RequirementKind kind, RequirementStatus status) {
    return std::ranges::count_if(requirementCatalogue(), [=](const Requirement& requirement) {
        return requirement.kind() == kind && requirement.status == status;
    });
}

qsizetype countOf(RequirementKind kind) {
    return std::ranges::count(requirementCatalogue(), kind, &Requirement::kind);
}

} // namespace

ConformanceModel::ConformanceModel(QObject* parent) : QAbstractListModel(parent) {
    connect(this, &QAbstractItemModel::rowsInserted, this, &ConformanceModel::countChanged);
    connect(this, &QAbstractItemModel::rowsRemoved, this, &ConformanceModel::countChanged);
    refresh();
}

void ConformanceModel::setFilter(const QString& filter) {
    if (filter == m_filter)
        return;
    m_filter = filter;
    refresh();
    emit filterChanged();
}

void ConformanceModel::setKind(int kind) {
    if (kind == m_kind)
        return;
    m_kind = kind;
    refresh();
    emit kindChanged();
}

void ConformanceModel::setStatus(int status) {
    if (status == m_status)
        return;
    m_status = status;
    refresh();
    emit statusChanged();
}

QStringList ConformanceModel::statusNames() const {
    QStringList names{tr("All")};
    for (const RequirementStatus status : kStatuses)
        names.append(nameOf(status));
    return names;
}

QString ConformanceModel::summary() const {
    using enum RequirementStatus;
    constexpr auto kMust = RequirementKind::Must;
    constexpr auto kShould = RequirementKind::Should;
    return tr("%1 of %2 MUST rows met, %3 not modelled; %4 of %5 SHOULD rows met, %6 more when switched on")
        .arg(countOf(kMust, Met))
        .arg(countOf(kMust))
        .arg(countOf(kMust, NotModelled))
        .arg(countOf(kShould, Met))
        .arg(countOf(kShould))
        .arg(countOf(kShould, OptIn));
}

bool ConformanceModel::shows(const Requirement& requirement, const QStringList& words) const {
    if (m_kind != 0 && static_cast<int>(requirement.kind()) + 1 != m_kind)
        return false;
    if (m_status != 0 && static_cast<int>(requirement.status) + 1 != m_status)
        return false;
    const QString text = words.isEmpty() ? QString() : searchable(requirement);
    return std::ranges::all_of(words,
                               [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

void ConformanceModel::refresh() {
    static const QRegularExpression spaces(QStringLiteral("\\s+"));
    const QStringList words = m_filter.split(spaces, Qt::SkipEmptyParts);
    std::vector<ConformanceRow> rows;
    for (const Requirement& requirement : requirementCatalogue()) {
        if (!shows(requirement, words))
            continue;
        const bool first = rows.empty() || rows.back().requirement->topic != requirement.topic;
        rows.push_back({&requirement, first});
    }
    m_rows.replaceByKey(*this, std::move(rows), [](const ConformanceRow& row) { return row.requirement; });
}

QVariant ConformanceModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ConformanceRow& row = m_rows.at(index.row());
    const Requirement& requirement = *row.requirement;
    switch (role) {
    case LabelRole:
        return fromCore(requirement.label());
    case LevelRole:
        return levelText(requirement.level);
    case SectionRole:
        return QStringLiteral("§") + fromCore(requirement.section);
    case Qt::DisplayRole:
    case WordsRole:
        return requirementText(requirement);
    case StatusRole:
        return statusText(requirement.status);
    case MarkRole:
        return statusMark(requirement.status);
    case MetRole:
        return requirement.status == RequirementStatus::Met || requirement.status == RequirementStatus::OptIn;
    case NoteRole:
        return requirementNote(requirement);
    case RulesRole:
        return rulesOf(requirement);
    case TestsRole:
        return testNames(requirement);
    case HeadingRole:
        return row.first ? topicText(requirement.topic) : QString();
    default:
        return {};
    }
}

QHash<int, QByteArray> ConformanceModel::roleNames() const {
    return {{LabelRole, "label"},   {LevelRole, "level"}, {SectionRole, "section"}, {WordsRole, "words"},
            {StatusRole, "status"}, {MarkRole, "mark"},   {MetRole, "met"},         {NoteRole, "note"},
            {RulesRole, "rules"},   {TestsRole, "tests"}, {HeadingRole, "heading"}};
}

} // namespace finwait
