// What was done, recorded as a scenario that does it by itself.
#include <QTest>

#include "core/base/prng.h"
#include "core/history/history.h"
#include "core/scenario/recorder.h"
#include "core/scenario/scenario_check.h"
#include "core/scenario/scenario_loader.h"
#include "scenario_files.h"

using namespace finwait;

namespace {

Scenario scenario(const QString& name) {
    auto loaded = loadScenarioFile(scenarioPath(name).toStdString());
    return std::get<Scenario>(std::move(loaded));
}

History historyOf(const Scenario& lesson) {
    return History(makeWorld(lesson), lesson.script);
}

void playUntil(History& history, End end, State state) {
    while (history.world().state(end) != state)
        QVERIFY(history.forward());
}

SegmentId lastFrom(const History& history, End sender) {
    return history.world().channelFrom(sender).inFlight.back().id;
}

void act(History& history, Act act, SimTime at) {
    QCOMPARE(history.apply({at, std::move(act)}), IntentError::None);
}
void act(History& history, Act toDo) {
    act(history, std::move(toDo), history.world().now);
}

/// Through a file and back, as it will be played.
Scenario reloaded(const Scenario& recorded) {
    auto loaded = loadScenario(scenarioText(recorded), "recorded.json");
    if (const auto* error = std::get_if<LoadError>(&loaded))
        qFatal("%s", toString(*error).c_str());
    Scenario lesson = std::get<Scenario>(std::move(loaded));
    lesson.id = recorded.id;
    return lesson;
}

/// Plays the recording undisturbed: the same world after every step of the path.
void verifyRepeats(const History& history, const Recording& recording) {
    const Scenario lesson = reloaded(recording.scenario);
    QVERIFY(lesson == recording.scenario);
    History again = historyOf(lesson);
    QCOMPARE(recording.steps.size() + 1, history.path().size());
    for (std::size_t step = 1; step < history.path().size(); ++step) {
        QVERIFY(again.forward());
        QVERIFY2(again.world() == history.worldAt(history.path()[step]), qPrintable(QString::number(step)));
    }
    QCOMPARE(hashOf(again.world()), hashOf(history.worldAt(history.path().back())));
}

/// Each step's trigger fires in that step and no earlier.
void verifyTriggers(const Recording& recording) {
    History again = historyOf(recording.scenario);
    std::vector<TriggerState> states(recording.steps.size());
    for (std::size_t step = 0; step < recording.steps.size(); ++step) {
        QVERIFY(again.forward());
        for (std::size_t i = 0; i < recording.steps.size(); ++i) {
            const bool fires = observe(recording.steps[i], states[i], again.world(), again.report());
            QCOMPARE(fires, i == step);
        }
    }
}

const ScriptItem& lastItem(const Recording& recording) {
    return recording.scenario.script.back();
}

} // namespace

class RecorderTest : public QObject {
    Q_OBJECT

private slots:
    void everyLessonIsRepeated_data();
    void everyLessonIsRepeated();
    void aLossIsAddressedByItsBits();
    void aCallAfterAnArrivalStaysAfterIt();
    void aForgedSegmentIsAddressedByNumber();
    void soonerAndLater();
    void whatIsSaidAndAskedStaysWhereItStillComes();
    void anActBeforeTheScriptsOwn();
    void randomPeople_data();
    void randomPeople();
};

void RecorderTest::everyLessonIsRepeated_data() {
    QTest::addColumn<QString>("name");
    for (const QString& name : scenarioNames())
        QTest::newRow(qPrintable(name)) << name;
}

void RecorderTest::everyLessonIsRepeated() {
    QFETCH(QString, name);
    const Scenario lesson = scenario(name);
    History history = historyOf(lesson);
    history.foresee(500);
    const auto recording = record(lesson, history);
    QVERIFY(recording);
    QVERIFY(recording->keepsScript);
    verifyRepeats(history, *recording);
    verifyTriggers(*recording);
}

void RecorderTest::aLossIsAddressedByItsBits() {
    const Scenario lesson = scenario(QStringLiteral("four-segment-close"));
    History history = historyOf(lesson);
    playUntil(history, End::A, State::FinWait1);
    act(history, DropAct{lastFrom(history, End::A)}, history.world().now + 30'000);
    history.foresee(500);
    const auto recording = record(lesson, history);
    QVERIFY(recording && recording->keepsScript);
    QCOMPARE(recording->scenario.script.size(), lesson.script.size() + 1);
    const ScriptItem& item = lastItem(*recording);
    QVERIFY((item.trigger == Trigger(SegmentSent{End::A, 1, SegmentFilter::exactly(Fin | Ack)})));
    QCOMPARE(item.afterUs, std::int64_t{30'000});
    QVERIFY(item.act == Act(DropAct{0}));
    verifyRepeats(history, *recording);
    verifyTriggers(*recording);
}

/// A script comes before the network's events of the same moment; what a person did after one must not.
void RecorderTest::aCallAfterAnArrivalStaysAfterIt() {
    Scenario lesson;
    lesson.title = {{"en", "Free"}};
    lesson.summary = {{"en", "Play"}};
    lesson = reloaded(lesson);
    History history = historyOf(lesson);
    act(history, CallAct{End::B, Open{false, false}});
    act(history, CallAct{End::A, Open{true, true}}, SimTime{1000});
    playUntil(history, End::A, State::Established);
    act(history, CallAct{End::A, Close{}}); // In the moment of the SYN,ACK's arrival.
    act(history, CallAct{End::A, Status{}});
    history.foresee(500);
    const auto recording = record(lesson, history);
    QVERIFY(recording);
    QCOMPARE(recording->scenario.script.size(), std::size_t{4});
    QVERIFY((recording->scenario.script[0].trigger == Trigger(AtTime{SimTime{0}})));
    QVERIFY((recording->scenario.script[2].trigger
             == Trigger(SegmentDelivered{End::B, 1, SegmentFilter::exactly(Syn | Ack)})));
    verifyRepeats(history, *recording);
    verifyTriggers(*recording);
}

void RecorderTest::aForgedSegmentIsAddressedByNumber() {
    const Scenario lesson = scenario(QStringLiteral("three-way-handshake"));
    History history = historyOf(lesson);
    playUntil(history, End::B, State::Established);
    QVERIFY(history.forward()); // The script's RECEIVE, in the same moment.
    Segment forged;
    forged.source = lesson.ends[0].config.local;
    forged.destination = lesson.ends[1].config.local;
    forged.control = Rst;
    forged.seq = SeqNum(7);
    act(history, ForgeAct{End::B, forged, 50'000});
    const SegmentId id = history.world().lastId;
    act(history, DuplicateAct{id});
    act(history, DropAct{id});
    history.foresee(500);
    const auto recording = record(lesson, history);
    QVERIFY(recording);
    QVERIFY(lastItem(*recording).act == Act(DropAct{id}));
    verifyRepeats(history, *recording);
    verifyTriggers(*recording);
}

void RecorderTest::soonerAndLater() {
    const Scenario lesson = scenario(QStringLiteral("three-way-handshake"));
    History history = historyOf(lesson);
    playUntil(history, End::A, State::SynSent);
    const SegmentId syn = lastFrom(history, End::A);
    const SimTime now = history.world().now;
    act(history, DelayAct{syn, now + 40'000});
    act(history, HoldAct{syn}, now + 10'000);
    act(history, ReleaseAct{syn}, now + 20'000);
    act(history, DelayAct{syn, now + 500'000}, now + 21'000);
    history.foresee(500);
    const auto recording = record(lesson, history);
    QVERIFY(recording);
    verifyRepeats(history, *recording);
    verifyTriggers(*recording);
}

void RecorderTest::whatIsSaidAndAskedStaysWhereItStillComes() {
    const Scenario lesson = scenario(QStringLiteral("four-segment-close"));
    History history = historyOf(lesson);
    playUntil(history, End::A, State::Established);
    act(history, CallAct{End::A, Abort{}});
    history.foresee(500);
    const auto recording = record(lesson, history);
    QVERIFY(recording);
    QVERIFY(!recording->scenario.narration.empty());
    QVERIFY(recording->scenario.narration.size() < lesson.narration.size());
    QVERIFY(recording->scenario.questions.size() < lesson.questions.size());
    QVERIFY(recording->scenario.goals.empty());
    verifyRepeats(history, *recording);
    for (const LoadError& finding : checkScenario(scenarioText(recording->scenario), "recorded.json"))
        QVERIFY2(finding.problem == LoadProblem::ItemNeverDone, toString(finding).c_str());
}

/// The script would go first: it is written anew, and its words stay.
void RecorderTest::anActBeforeTheScriptsOwn() {
    const Scenario lesson = scenario(QStringLiteral("fin-lost"));
    History history = historyOf(lesson);
    act(history, CallAct{End::B, Open{true, true}});
    history.foresee(500);
    const auto recording = record(lesson, history);
    QVERIFY(recording);
    QVERIFY(!recording->keepsScript);
    verifyRepeats(history, *recording);
    verifyTriggers(*recording);
}

void RecorderTest::randomPeople_data() {
    QTest::addColumn<QString>("name");
    for (const char* name : {"three-way-handshake", "hello", "fin-lost", "simultaneous-close", "data-lost",
                             "time-wait-reopened", "syn-flood"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void RecorderTest::randomPeople() {
    QFETCH(QString, name);
    const Scenario lesson = scenario(name);
    for (std::uint64_t seed = 1; seed <= 25; ++seed) {
        Prng prng(seed);
        History history = historyOf(lesson);
        for (int i = 0; i < 60; ++i) {
            const World& world = history.world();
            const End end = prng.below(2) == 0 ? End::A : End::B;
            const SegmentId id =
                world.lastId == 0 ? 1 : world.lastId - prng.below(std::min(world.lastId, 4U));
            const SimTime at = world.now + (prng.below(3) == 0 ? prng.below(80'000) : 0);
            switch (prng.below(14)) {
            case 0:
                history.apply({at, DropAct{id}});
                break;
            case 1:
                history.apply({at, HoldAct{id}});
                break;
            case 2:
                history.apply({at, ReleaseAct{id}});
                break;
            case 3:
                history.apply({at, DuplicateAct{id}});
                break;
            case 4:
                history.apply({at, DeliverAct{id}});
                break;
            case 5:
                history.apply({at, DelayAct{id, at + prng.below(500'000)}});
                break;
            case 6:
                history.apply({at, CallAct{end, Send{{'h', 'i'}, true, false}}});
                break;
            case 7:
                history.apply({at, CallAct{end, Close{}}});
                break;
            case 8:
                history.apply({at, LinkAct{end, {prng.below(200'000), prng.below(300'000), false}}});
                break;
            default:
                history.forward();
                break;
            }
        }
        history.foresee(200);
        const auto recording = record(lesson, history);
        QVERIFY2(recording, qPrintable(QString::number(seed)));
        verifyRepeats(history, *recording);
        verifyTriggers(*recording);
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(QStringLiteral("seed %1").arg(seed)));
    }
}

QTEST_APPLESS_MAIN(RecorderTest)
#include "recorder_test.moc"
