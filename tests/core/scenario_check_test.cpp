// What is wrong with a scenario that loads: found by playing it.

#include <QTest>

#include "core/scenario/scenario_check.h"
#include "tests/core/lesson_fixture.h"
#include "tests/core/scenario_files.h"

using namespace finwait;

namespace {

std::vector<LoadError> check(const QByteArray& text) {
    return checkScenario(text.toStdString(), "fixture.json");
}

QByteArray found(const std::vector<LoadError>& errors) {
    QByteArray text;
    for (const LoadError& error : errors) {
        text += text.isEmpty() ? "" : "; ";
        text += QByteArray::fromStdString(error.jsonPointer) + ": " + QByteArray::fromStdString(error.what);
    }
    return text;
}

} // namespace

class ScenarioCheckTest : public QObject {
    Q_OBJECT

private slots:
    void builtInsAreGood_data();
    void builtInsAreGood();
    void complains_data();
    void complains();
    void everythingIsLocated();
    void readmesExampleIsGood();
};

void ScenarioCheckTest::builtInsAreGood_data() {
    QTest::addColumn<QString>("name");
    for (const QString& name : scenarioNames())
        QTest::newRow(qPrintable(name)) << name;
}

void ScenarioCheckTest::builtInsAreGood() {
    QFETCH(QString, name);
    QFile file(scenarioPath(name));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(found(check(file.readAll())), QByteArray());
}

void ScenarioCheckTest::complains_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("complaint");
    const auto row = [](const char* name, const QByteArray& text, const char* complaint) {
        QTest::newRow(name) << text << QByteArray(complaint);
    };
    row("nothing", fixtureText(), "");
    row("does not load", "{}", ": the key \"format\" is missing");
    row("item never done", fixtureText({}, R"(, {"when": {"lost": "B"}, "act": "crash", "end": "A"})"),
        "/script/7: this is never done");
    row("segment gone",
        fixtureText({}, R"(, {"when": {"sent": "A", "nth": 3}, "afterUs": 60000, "act": "drop"})"),
        "/script/7: this is never done");
    row("never said", fixtureText(R"(, "narration": [{"when": {"atUs": 1}, "text": {"en": "x"}},
        {"when": {"end": "B", "enters": "CLOSING"}, "text": {"en": "x"}}])"),
        "/narration/1: this is never said");
    row("never asked",
        fixtureText(R"(, "questions": [{"before": {"lost": "B"}, "ask": "state", "end": "A"}])"),
        "/questions/0: this is never asked");
    row("nothing to ask about",
        fixtureText(
            R"(, "questions": [{"when": {"end": "A", "enters": "CLOSED"}, "ask": "state", "end": "A"}])"),
        "/questions/0: nothing happens that this could ask about");
    row("never pauses", fixtureText(R"(, "breakpoints": [{"when": {"lost": "B"}}])"),
        "/breakpoints/0: playing never pauses here");
    row("until never", fixtureText(R"(, "until": {"lost": "B"})"), "/until: this is never reached");
    row("until stops the play", fixtureText(R"(, "until": {"end": "A", "enters": "TIME-WAIT"},
                    "narration": [{"when": {"end": "A", "enters": "CLOSED"}, "text": {"en": "x"}}])"),
        "/narration/0: this is never said");
    row("language",
        fixtureText(R"(, "narration": [{"when": {"atUs": 1}, "text": {"en": "x", "zh_CN": "x"}}])"),
        "/title: the text in zh_CN is missing; /summary: the text in zh_CN is missing");
    row("solution misses", fixtureText(R"(, "goals": [{"text": {"en": "x"}, "reach": {"lost": "B"},
        "solution": [{"atUs": 1, "act": "status", "end": "A"}]}])"),
        "/goals/0/solution: the solution does not reach the goal");
    row("solution impossible", fixtureText(R"(, "goals": [{"text": {"en": "x"}, "reach": {"lost": "B"},
        "solution": [{"atUs": 1, "act": "status", "end": "A"}, {"atUs": 1, "act": "drop", "id": 9}]}])"),
        "/goals/0/solution/1: this act cannot be done: no such segment is in flight");
    row("goal by itself", fixtureText(R"(, "goals": [{"text": {"en": "x"}, "reach": {"lost": "A"}}])"),
        "/goals/0: the goal is reached by itself");
    row("said on the way to a goal", fixtureText(R"(, "goals": [{"text": {"en": "x"}, "reach": {"lost": "B"},
        "solution": [{"atUs": 250000, "act": "drop", "id": 2}]}],
        "narration": [{"when": {"lost": "B"}, "text": {"en": "x"}}])"),
        "");
    row("goes on",
        fixtureText({}, R"(, {"when": {"atUs": 4000000}, "act": "link", "sender": "B", "held": true},
        {"when": {"atUs": 4000001}, "act": "crash", "end": "B"})")
            .replace(
                R"({"issList": [100]})",
                R"({"issList": [100], "userTimeoutUs": 0, "dataR2Us": 10000000000000, "rtoMaxUs": 1000000})"),
        ": the scenario goes on after 10000 steps; /script/6: this is never done");
}

void ScenarioCheckTest::complains() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, complaint);
    QCOMPARE(found(check(text)), complaint);
}

void ScenarioCheckTest::everythingIsLocated() {
    const auto errors = check(fixtureText(R"(,
"breakpoints": [{"when": {"lost": "B"}}],
"until": {"lost": "B"})"));
    QCOMPARE(errors.size(), std::size_t{2});
    QCOMPARE(QString::fromStdString(toString(errors[0])),
             QStringLiteral(
                 "fixture.json:16:17: /breakpoints/0: playing never pauses here; expected a trigger that "
                 "fires"));
    QCOMPARE(errors[1].line, std::size_t{17});
}

void ScenarioCheckTest::readmesExampleIsGood() {
    QFile file(QStringLiteral(FINWAIT_SCENARIO_DIR "/README.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray readme = file.readAll();
    const QByteArray open = "```json\n";
    const qsizetype begin = readme.indexOf(open, readme.indexOf("<!-- example -->"));
    const qsizetype end = readme.indexOf("```", begin + open.size());
    QVERIFY(begin >= 0 && end > begin);
    const QByteArray example = readme.mid(begin + open.size(), end - begin - open.size());
    QVERIFY(example.contains("\"solution\""));
    QCOMPARE(found(check(example)), QByteArray());
}

QTEST_APPLESS_MAIN(ScenarioCheckTest)
#include "scenario_check_test.moc"
