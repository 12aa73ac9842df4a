// A moment of a scenario in a line of text: the same step, the same world.
#include <QTest>

#include "core/scenario/moment.h"
#include "core/scenario/scenario_loader.h"
#include "scenario_files.h"

using namespace finwait;

namespace {

Scenario scenario(const char* name) {
    auto loaded = loadScenarioFile(scenarioPath(QString::fromLatin1(name)).toStdString());
    return std::get<Scenario>(std::move(loaded));
}

QString troubleOf(const HistoryOrError& loaded) {
    const auto* error = std::get_if<LoadError>(&loaded);
    return error != nullptr ? QString::fromStdString(toString(*error)) : QString();
}

} // namespace

class MomentTest : public QObject {
    Q_OBJECT

private slots:
    void anUndisturbedStep();
    void whatAPersonDid();
    void badMoments_data();
    void badMoments();
    void otherBranchesAreLeftOut();
};

void MomentTest::anUndisturbedStep() {
    const Scenario lesson = scenario("four-segment-close");
    History history(makeWorld(lesson), lesson.script);
    for (int step = 0; step < 9; ++step)
        QVERIFY(history.forward());
    QVERIFY(!hasActs(history));
    const HistoryOrError again = loadMoment(momentText(lesson, history), "link", lesson);
    QCOMPARE(troubleOf(again), QString());
    QVERIFY(std::get<History>(again).world() == history.world());
    QCOMPARE(std::get<History>(again).depth(std::get<History>(again).cursor()), 9U);
    QVERIFY(std::holds_alternative<History>(loadMoment(R"({"step": 9})", "link", lesson)));
}

void MomentTest::whatAPersonDid() {
    const Scenario lesson = scenario("four-segment-close");
    History history(makeWorld(lesson), lesson.script);
    while (history.world().state(End::A) != State::FinWait1)
        QVERIFY(history.forward());
    const SegmentId fin = history.world().channelFrom(End::A).inFlight.back().id;
    QCOMPARE(history.apply({history.world().now + 1'000, DropAct{fin}}), IntentError::None);
    QVERIFY(history.forward());
    QCOMPARE(history.apply({history.world().now, CallAct{End::B, Close{}}}), IntentError::None);
    QVERIFY(history.forward());
    QVERIFY(hasActs(history));
    const HistoryOrError again = loadMoment(momentText(lesson, history), "link", lesson);
    QCOMPARE(troubleOf(again), QString());
    const auto& played = std::get<History>(again);
    QVERIFY(played.world() == history.world());
    QVERIFY(played.report() == history.report());
    QVERIFY(played.scriptCursor() == history.scriptCursor());
}

void MomentTest::otherBranchesAreLeftOut() {
    const Scenario lesson = scenario("four-segment-close");
    History history(makeWorld(lesson), lesson.script);
    QCOMPARE(history.apply({history.world().now, CallAct{End::A, Abort{}}}), IntentError::None);
    history.goTo(0);
    QVERIFY(history.playUpcoming());
    QVERIFY(!hasActs(history));
    QVERIFY(momentText(lesson, history).find("acts") == std::string::npos);
}

void MomentTest::badMoments_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("trouble");
    const auto row = [](const char* name, const char* text, const char* trouble) {
        QTest::newRow(name) << QByteArray(text) << QString::fromLatin1(trouble);
    };
    row("no JSON", "{", "not JSON");
    row("no step", "{}", "the key \"step\" is missing");
    row("below the beginning", R"({"step": -1})", "out of range");
    row("beyond the end", R"({"step": 5000})", "this step cannot be done: nothing is due");
    row("too far", R"({"step": 5000000000})", "out of range");
    row("impossible", R"({"step": 3, "acts": [{"after": 1, "atUs": 0, "act": "drop", "id": 77}]})",
        "this step cannot be done: no such segment");
    row("another world", R"({"step": 3, "hash": "0000000000000000"})", "the replay ends in another world");
    row("something else", R"({"step": 3, "steps": 4})", "unknown key");
}

void MomentTest::badMoments() {
    QFETCH(QByteArray, text);
    QFETCH(QString, trouble);
    const HistoryOrError loaded = loadMoment(text.toStdString(), "link", scenario("four-segment-close"));
    QVERIFY2(troubleOf(loaded).contains(trouble), qPrintable(troubleOf(loaded)));
}

QTEST_APPLESS_MAIN(MomentTest)
#include "moment_test.moc"
