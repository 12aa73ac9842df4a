// Every scenario is played from its file, and all of it compared with the dialogue in tests/core/transcripts:
// each segment field, time, change of state, answer to the user and decision.
//
// With FINWAIT_WRITE_TRANSCRIPTS set the dialogues are written instead of compared. What git then shows is to
// be read against the RFC before it is believed.

#include <QDir>
#include <QTest>

#include <map>
#include <set>

#include "core/scenario/numbered_text.h"
#include "core/scenario/scenario_loader.h"
#include "tests/core/scenario_files.h"
#include "transcript.h"

using namespace finwait;

namespace {

const QString kTranscripts = QStringLiteral(FINWAIT_SOURCE_DIR "/tests/core/transcripts/");

Scenario load(const QString& name) {
    auto loaded = loadScenarioFile(scenarioPath(name).toStdString());
    if (const auto* error = std::get_if<LoadError>(&loaded))
        qFatal("%s", toString(*error).c_str());
    return std::get<Scenario>(std::move(loaded));
}

void rows() {
    QTest::addColumn<QString>("name");
    for (const QString& name : scenarioNames())
        QTest::newRow(qPrintable(name)) << name;
}

std::vector<LocalizedText> textsOf(const Scenario& scenario) {
    std::vector<LocalizedText> texts = {scenario.title, scenario.summary};
    if (!scenario.variant.empty())
        texts.push_back(scenario.variant);
    for (const Narration& narration : scenario.narration)
        texts.push_back(narration.text);
    for (const Question& question : scenario.questions) {
        texts.push_back(question.prompt);
        texts.push_back(question.explanation);
    }
    for (const Goal& goal : scenario.goals) {
        texts.push_back(goal.text);
        texts.insert(texts.end(), goal.hints.begin(), goal.hints.end());
    }
    return texts;
}

bool isLesson(const Scenario& scenario) {
    return scenario.group != LessonGroup::Tour && scenario.group != LessonGroup::Challenge;
}

} // namespace

class LessonsTest : public QObject {
    Q_OBJECT

private slots:
    void everyExpectedScenarioIsThere();
    void plays_data() { rows(); }
    void plays();
    void scriptIsUsedUp_data() { rows(); }
    void scriptIsUsedUp();
    void narrationIsSaidInOrder_data() { rows(); }
    void narrationIsSaidInOrder();
    void questionsAreAnswered_data() { rows(); }
    void questionsAreAnswered();
    void goalsAreReached_data() { rows(); }
    void goalsAreReached();
    void speaksBothLanguages_data() { rows(); }
    void speaksBothLanguages();
    void hasItsPlaceInTheCourse_data() { rows(); }
    void hasItsPlaceInTheCourse();
    void theCourseIsComplete();
};

void LessonsTest::everyExpectedScenarioIsThere() {
    QStringList transcripts = QDir(kTranscripts).entryList({QStringLiteral("*.txt")});
    for (QString& name : transcripts)
        name.chop(4);
    QCOMPARE(transcripts, scenarioNames());
    QVERIFY(scenarioNames().size() >= 20);
}

void LessonsTest::plays() {
    QFETCH(QString, name);
    const Scenario scenario = load(name);
    const std::string played =
        scenario.goals.empty() ? transcript(scenario) + answers(scenario) : solutionTranscript(scenario);
    const QByteArray actual = QByteArray::fromStdString(played);
    QFile file(kTranscripts + name + QStringLiteral(".txt"));
    if (qEnvironmentVariableIsSet("FINWAIT_WRITE_TRANSCRIPTS")) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(actual);
        QSKIP("written");
    }
    QVERIFY2(file.open(QIODevice::ReadOnly), "every scenario needs a transcript");
    const QList<QByteArray> expectedLines = file.readAll().split('\n');
    const QList<QByteArray> actualLines = actual.split('\n');
    for (qsizetype i = 0; i < std::min(expectedLines.size(), actualLines.size()); ++i)
        QVERIFY2(
            expectedLines[i] == actualLines[i],
            qPrintable(QStringLiteral("%1.txt:%2\n  expected: %3\n  actual:   %4")
                           .arg(name)
                           .arg(i + 1)
                           .arg(QString::fromUtf8(expectedLines[i]), QString::fromUtf8(actualLines[i]))));
    QCOMPARE(actualLines.size(), expectedLines.size());
}

void LessonsTest::scriptIsUsedUp() {
    QFETCH(QString, name);
    const Scenario scenario = load(name);
    History history(makeWorld(scenario), scenario.script);
    while (history.forward())
        ;
    for (std::size_t i = 0; i < scenario.script.size(); ++i)
        QVERIFY2(history.scriptCursor().items[i].done, qPrintable(QStringLiteral("item %1").arg(i)));
}

void LessonsTest::narrationIsSaidInOrder() {
    QFETCH(QString, name);
    const Scenario scenario = load(name);
    QVERIFY(!scenario.narration.empty() || scenario.script.empty());
    std::vector<TriggerState> triggers(scenario.narration.size());
    std::size_t next = 0;
    History history(makeWorld(scenario), scenario.script);
    while (history.forward()) {
        for (std::size_t i = 0; i < triggers.size(); ++i) {
            if (!observe(scenario.narration[i].trigger, triggers[i], history.world(), history.report()))
                continue;
            QVERIFY2(i >= next, qPrintable(QStringLiteral("narration %1 comes too late").arg(i)));
            next = i + 1;
        }
    }
    for (std::size_t i = 0; i < triggers.size(); ++i)
        QVERIFY2(triggers[i].fired, qPrintable(QStringLiteral("narration %1 is never said").arg(i)));
}

void LessonsTest::questionsAreAnswered() {
    QFETCH(QString, name);
    const Scenario scenario = load(name);
    const QStringList lines =
        QString::fromStdString(answers(scenario)).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), static_cast<qsizetype>(scenario.questions.size()));
    for (const QString& line : lines)
        QVERIFY2(!line.endsWith(QStringLiteral("not put")), qPrintable(line));
}

void LessonsTest::goalsAreReached() {
    QFETCH(QString, name);
    const Scenario scenario = load(name);
    QCOMPARE(scenario.group == LessonGroup::Challenge, !scenario.goals.empty());
    for (const Goal& goal : scenario.goals) {
        const World world = makeWorld(scenario);
        QVERIFY(goal.hints.size() >= 2);
        const SolutionResult solved = playTowards(goal, goal.solution, world, scenario.script);
        QVERIFY2(!solved.failedAct, qPrintable(QStringLiteral("act %1").arg(solved.failedAct.value_or(0))));
        QCOMPARE(solved.status, GoalStatus::Reached);
        QVERIFY(playTowards(goal, {}, world, scenario.script).status != GoalStatus::Reached);
        auto oneLess = goal.solution;
        oneLess.pop_back();
        QVERIFY(playTowards(goal, oneLess, world, scenario.script).status != GoalStatus::Reached);
    }
}

void LessonsTest::speaksBothLanguages() {
    QFETCH(QString, name);
    for (const LocalizedText& text : textsOf(load(name))) {
        const QString english = QString::fromStdString(textIn(text, "en"));
        QVERIFY2(text.size() == 2 && text.contains("en") && text.contains("zh_CN"), qPrintable(english));
        for (const auto& [language, words] : text) {
            const std::string written =
                withNumbers(words, [](End, SeqNum number) { return std::to_string(number.value()); });
            QVERIFY2(written.find('{') == std::string::npos, written.c_str());
        }
    }
}

void LessonsTest::hasItsPlaceInTheCourse() {
    QFETCH(QString, name);
    const Scenario scenario = load(name);
    QVERIFY(scenario.group != LessonGroup::None);
    QCOMPARE(scenario.lesson != 0, isLesson(scenario));
    QVERIFY(!scenario.keywords.empty());
}

void LessonsTest::theCourseIsComplete() {
    constexpr int kLessonCount = 29;
    std::map<int, std::multiset<std::string>> variants;
    std::map<int, std::set<LessonGroup>> groups;
    std::set<Misconception> cured;
    for (const QString& name : scenarioNames()) {
        const Scenario scenario = load(name);
        cured.insert(scenario.cures.begin(), scenario.cures.end());
        if (!isLesson(scenario))
            continue;
        variants[scenario.lesson].insert(textIn(scenario.variant, "en"));
        if (scenario.group != LessonGroup::RfcFigures)
            groups[scenario.lesson].insert(scenario.group);
    }
    QCOMPARE(variants.size(), std::size_t(kLessonCount));
    for (const auto& [lesson, names] : variants) {
        QVERIFY2(lesson >= 1 && lesson <= kLessonCount, qPrintable(QString::number(lesson)));
        for (const std::string& variant : names)
            QVERIFY2(names.count(variant) == 1,
                     qPrintable(
                         QStringLiteral("lesson %1, “%2”").arg(lesson).arg(QString::fromStdString(variant))));
        QCOMPARE(groups[lesson].size(), std::size_t(1));
    }
    for (std::size_t i = 0; i < kMisconceptionIds.size(); ++i)
        QVERIFY2(cured.contains(static_cast<Misconception>(i)), std::string(kMisconceptionIds[i]).c_str());
}

QTEST_APPLESS_MAIN(LessonsTest)
#include "lessons_test.moc"
