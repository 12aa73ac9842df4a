#include "app/models/course_model.h"

#include <QRegularExpression>

#include <algorithm>

#include "app/models/format.h"
#include "app/text/misconception_text.h"

namespace finwait {

namespace {

bool isChallenge(const Scenario& scenario) {
    return !scenario.goals.empty();
}

bool isDone(const Scenario& scenario, const LessonProgress& progress) {
    if (isChallenge(scenario))
        return progress.goals.size() >= static_cast<qsizetype>(scenario.goals.size());
    return progress.finished;
}

template <typename Text>
QStringList sentences(const Scenario& scenario, Text text) {
    QStringList lines;
    for (const Misconception cure : scenario.cures)
        lines += text(cure);
    return lines;
}

} // namespace

CourseModel::CourseModel(QObject* parent) : QAbstractListModel(parent) {
    connect(this, &QAbstractItemModel::rowsInserted, this, &CourseModel::countChanged);
    connect(this, &QAbstractItemModel::rowsRemoved, this, &CourseModel::countChanged);
    refresh();
}

void CourseModel::setProgress(Progress* progress) {
    if (progress == m_progress)
        return;
    if (m_progress)
        m_progress->disconnect(this);
    m_progress = progress;
    if (m_progress)
        connect(m_progress, &Progress::changed, this, &CourseModel::refresh);
    refresh();
    emit progressChanged();
}

void CourseModel::setLanguage(const QString& language) {
    if (language == m_language)
        return;
    m_language = language;
    refresh();
    if (rowCount() > 0)
        emit dataChanged(index(0), index(rowCount() - 1));
    emit languageChanged();
}

void CourseModel::setFilter(const QString& filter) {
    if (filter == m_filter)
        return;
    m_filter = filter;
    refresh();
    emit filterChanged();
}

void CourseModel::setChoice(int choice) {
    if (choice == m_choice)
        return;
    m_choice = choice;
    refresh();
    emit choiceChanged();
}

QStringList CourseModel::choiceNames() const {
    return {tr("All"), tr("Not done yet"), tr("With questions"), tr("Challenges")};
}

QString CourseModel::words(const LocalizedText& text) const {
    return text.empty() ? QString() : fromCore(textIn(text, m_language.toStdString()));
}

LessonProgress CourseModel::progressOf(const Scenario& scenario) const {
    return m_progress ? m_progress->lesson(fromCore(scenario.id)) : LessonProgress();
}

bool CourseModel::isChosen(const Scenario& scenario) const {
    switch (m_choice) {
    case NotDoneYet:
        return !isDone(scenario, progressOf(scenario));
    case WithQuestions:
        return !scenario.questions.empty();
    case Challenges:
        return isChallenge(scenario);
    default:
        return true;
    }
}

bool CourseModel::matches(const CourseLesson& lesson, const QStringList& wanted) const {
    if (wanted.isEmpty())
        return true;
    const Scenario& scenario = lesson.scenario;
    QStringList texts = {words(scenario.title), words(scenario.summary), words(scenario.variant),
                         fromCore(scenario.id), chapterTitle(scenario.group)};
    texts += sentences(scenario, beliefText);
    for (const std::string& keyword : scenario.keywords)
        texts += fromCore(keyword);
    const QString text = texts.join(QLatin1Char('\n'));
    return std::ranges::all_of(wanted, [&](const QString& word) {
        bool isNumber = false;
        const int number = word.toInt(&isNumber);
        return text.contains(word, Qt::CaseInsensitive) || (isNumber && number == scenario.lesson);
    });
}

void CourseModel::refresh() {
    static const QRegularExpression spaces(QStringLiteral("\\s+"));
    const QStringList wanted = m_filter.split(spaces, Qt::SkipEmptyParts);
    std::vector<CourseRow> rows;
    for (std::size_t place = 0; place < course().size(); ++place) {
        const CourseLesson& lesson = course()[place];
        if (!isChosen(lesson.scenario) || !matches(lesson, wanted))
            continue;
        const bool first =
            rows.empty() || course()[rows.back().place].scenario.group != lesson.scenario.group;
        rows.push_back({place, first, progressOf(lesson.scenario)});
    }
    m_rows.replaceByKey(*this, std::move(rows), [](const CourseRow& row) { return row.place; });
    emit summaryChanged();
}

QVariant CourseModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CourseRow& row = m_rows.at(index.row());
    const CourseLesson& lesson = course()[row.place];
    const Scenario& scenario = lesson.scenario;
    const bool done = isDone(scenario, row.progress);
    switch (role) {
    case LessonIdRole:
        return fromCore(scenario.id);
    case ChapterRole:
        return row.first ? chapterTitle(scenario.group) : QString();
    case NumberRole:
        return scenario.lesson > 0 ? QString::number(scenario.lesson) : QString();
    case Qt::DisplayRole:
    case TitleRole:
        return words(scenario.title);
    case VariantRole:
        return lesson.isVariant ? words(scenario.variant) : QString();
    case SummaryRole:
        return words(scenario.summary);
    case BeliefsRole:
        return sentences(scenario, beliefText);
    case TruthsRole:
        return sentences(scenario, truthText);
    case BegunRole:
        return row.progress.begun;
    case DoneRole:
        return done;
    case MarkRole:
        if (done)
            return isChallenge(scenario) ? tr("reached") : tr("done");
        return row.progress.begun ? tr("begun") : tr("new");
    case ScoreRole:
        return row.progress.best().asked > 0
                   ? tr("%1 of %2").arg(row.progress.best().right).arg(row.progress.best().asked)
                   : QString();
    case QuestionCountRole:
        return static_cast<int>(scenario.questions.size());
    case ChallengeRole:
        return isChallenge(scenario);
    default:
        return {};
    }
}

QHash<int, QByteArray> CourseModel::roleNames() const {
    return {{LessonIdRole, "lessonId"},
            {ChapterRole, "chapter"},
            {NumberRole, "number"},
            {TitleRole, "title"},
            {VariantRole, "variant"},
            {SummaryRole, "summary"},
            {BeliefsRole, "beliefs"},
            {TruthsRole, "truths"},
            {BegunRole, "begun"},
            {DoneRole, "done"},
            {MarkRole, "mark"},
            {ScoreRole, "score"},
            {QuestionCountRole, "questionCount"},
            {ChallengeRole, "challenge"}};
}

QString CourseModel::summary() const {
    int lessons = 0;
    int lessonsDone = 0;
    int challenges = 0;
    int challengesDone = 0;
    for (const CourseLesson& lesson : course()) {
        const bool challenge = isChallenge(lesson.scenario);
        const bool done = isDone(lesson.scenario, progressOf(lesson.scenario));
        (challenge ? challenges : lessons) += 1;
        (challenge ? challengesDone : lessonsDone) += done ? 1 : 0;
    }
    return tr("%1 of %2 lessons played to the end, %3 of %4 challenges reached")
        .arg(lessonsDone)
        .arg(lessons)
        .arg(challengesDone)
        .arg(challenges);
}

int CourseModel::rowOf(const QString& id) const {
    for (int row = 0; row < rowCount(); ++row) {
        if (fromCore(course()[m_rows.at(row).place].scenario.id) == id)
            return row;
    }
    return -1;
}

QString CourseModel::titleOf(const QString& id) const {
    for (const CourseLesson& lesson : course()) {
        if (fromCore(lesson.scenario.id) == id)
            return words(lesson.scenario.title);
    }
    return {};
}

} // namespace finwait
