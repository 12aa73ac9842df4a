#include <QSignalSpy>
#include <QTest>

#include "app/models/playback.h"
#include "app/models/scenario_library.h"
#include "app/models/stage.h"

using namespace finwait;

namespace {

Scenario scenario(const char* name) {
    return std::get<Scenario>(ScenarioLibrary::open(QString::fromLatin1(name)));
}

/// Plays until `stage` shows both ends in the given states; false at the end.
bool playUntil(Stage& stage, State a, State b) {
    do {
        const World& world = stage.history().world();
        if (world.state(End::A) == a && world.state(End::B) == b)
            return true;
    } while (stage.stepForward());
    return false;
}

} // namespace

class StageTest : public QObject {
    Q_OBJECT

private slots:
    void theFutureIsPlayedInAdvance() {
        Stage stage;
        stage.load(scenario("three-way-handshake"));
        QCOMPARE(stage.stepIndex(), 0);
        QVERIFY(stage.stepCount() > 5);
        QCOMPARE(stage.steps().size(), stage.history().path().size());
        for (std::size_t i = 1; i < stage.steps().size(); ++i)
            QVERIFY(stage.steps()[i - 1].at <= stage.steps()[i].at);
    }

    /// SYN,ACKs to third hosts have initial sequence numbers of their own.
    void numbersAreThoseOfTheStage() {
        Stage stage;
        stage.load(scenario("syn-flood"));
        QVERIFY(playUntil(stage, State::SynSent, State::Listen));
        QCOMPARE(stage.numbering().iss[0], SeqNum(100));
        QCOMPARE(stage.numbering().iss[1], SeqNum());
        QVERIFY(playUntil(stage, State::Established, State::Established));
        QCOMPARE(stage.numbering().iss[1], SeqNum(300));
    }

    void thePlayheadStaysBetweenTwoSteps() {
        Stage stage;
        stage.load(scenario("three-way-handshake"));
        stage.goToStep(2);
        const SimTime begin = stage.history().world().now;
        const SimTime next = *stage.nextStepAt();
        stage.setPlayhead(begin - 5);
        QCOMPARE(stage.playhead().us, begin.us);
        stage.setPlayhead(next + 5);
        QCOMPARE(stage.playhead().us, next.us);
    }

    void seekingGoesToTheLastStepThatIsNotAfter() {
        Stage stage;
        stage.load(scenario("three-way-handshake"));
        const SimTime between = stage.steps()[3].at + 1;
        stage.seek(between);
        QVERIFY(stage.history().world().now <= between);
        QVERIFY(!stage.nextStepAt() || *stage.nextStepAt() >= between);
        QCOMPARE(stage.playhead().us, between.us);
        stage.seek({0});
        QCOMPARE(stage.playhead().us, 0);
    }

    void whatIsDoneHappensAtThePlayhead() {
        Stage stage;
        stage.load(scenario("three-way-handshake"));
        QVERIFY(playUntil(stage, State::SynSent, State::SynReceived));
        const SimTime now = stage.history().world().now + 30 * kMillisecondUs;
        stage.setPlayhead(now);
        const SegmentId id = stage.history().world().channelFrom(End::B).inFlight.front().id;
        const int before = stage.stepIndex();
        QCOMPARE(stage.perform(DropAct{id}), IntentError::None);
        QCOMPARE(stage.history().world().now.us, now.us);
        QCOMPARE(stage.stepIndex(), before + 1);
        QVERIFY(stage.history().world().channelFrom(End::B).inFlight.empty());
        QVERIFY(stage.stepCount() > stage.stepIndex()); // The retransmission is foreseen.
    }

    void actingInThePastKeepsTheOldFuture() {
        Stage stage;
        stage.load(scenario("three-way-handshake"));
        QVERIFY(playUntil(stage, State::SynSent, State::SynReceived));
        const NodeId from = stage.history().cursor();
        const SegmentId id = stage.history().world().channelFrom(End::B).inFlight.front().id;
        stage.perform(DropAct{id});
        QCOMPARE(stage.history().node(from).children.size(), 2U);
    }

    void tellsFromWhereThePathChanged() {
        Stage stage;
        QSignalSpy changed(&stage, &Stage::historyChanged);
        stage.load(scenario("three-way-handshake"));
        QCOMPARE(changed.takeFirst().constFirst().toInt(), 0);
        const int length = stage.stepCount();
        stage.goToStep(length);
        stage.goToStep(2);
        QCOMPARE(changed.count(), 0); // The cursor moved, the path did not change.
        QVERIFY(stage.forks().empty());

        QCOMPARE(stage.perform(CallAct{End::A, Status{}}), IntentError::None);
        QCOMPARE(changed.takeFirst().constFirst().toInt(), 3);
        QCOMPARE(stage.forks(), std::vector<std::uint32_t>{2});
        const std::size_t shared = stage.steps().size();
        stage.goToStep(static_cast<int>(shared) - 1);
        QCOMPARE(stage.perform(CallAct{End::A, Status{}}), IntentError::None);
        QCOMPARE(changed.takeFirst().constFirst().toInt(), static_cast<int>(shared));
        QCOMPARE(stage.forks(), std::vector<std::uint32_t>{2}); // The path just goes on.

        stage.goToNode(3);
        QCOMPARE(changed.takeFirst().constFirst().toInt(), 3);
        QCOMPARE(stage.stepCount(), length);
        QCOMPARE(stage.forks(), std::vector<std::uint32_t>{2});
        for (std::size_t i = 0; i < stage.steps().size(); ++i)
            QCOMPARE(stage.steps()[i].id, stage.history().path()[i]);
    }

    void aFailedActChangesNothing() {
        Stage stage;
        stage.load(scenario("three-way-handshake"));
        QSignalSpy moved(&stage, &Stage::cursorChanged);
        QCOMPARE(stage.perform(DropAct{4711}), IntentError::NoSuchSegment);
        QCOMPARE(moved.count(), 0);
    }

    void departuresAreFound() {
        Stage stage;
        stage.load(scenario("three-way-handshake"));
        const auto step = stage.departureStep(1);
        QVERIFY(step.has_value());
        QVERIFY(!stage.departureStep(999).has_value());
        const Report report = stage.history().reportAt(stage.steps()[*step].id);
        QCOMPARE(report.departures.front().id, 1U);
    }

    void playingTakesEveryStepOnce() {
        Stage stage;
        stage.load(scenario("simultaneous-close"));
        Playback playback;
        playback.setStage(&stage);
        std::vector<int> seen;
        connect(&stage, &Stage::cursorChanged, &playback, [&] { seen.push_back(stage.stepIndex()); });
        playback.toggle();
        for (int frame = 0; playback.isPlaying() && frame < 10'000; ++frame)
            playback.advance(1.0 / 60);
        QCOMPARE(stage.stepIndex(), stage.stepCount());
        QCOMPARE(static_cast<int>(seen.size()), stage.stepCount());
        for (int i = 0; i < stage.stepCount(); ++i)
            QCOMPARE(seen[static_cast<std::size_t>(i)], i + 1);
    }

    void aFlightTakesItsTimeAndMinutesDoNot() {
        Stage stage;
        stage.load(scenario("simultaneous-close"));
        Playback playback;
        playback.setStage(&stage);
        for (; stage.nextStepAt(); stage.stepForward()) {
            QVERIFY(playback.gapSeconds() >= Playback::kChangeSeconds - 1e-9);
            QVERIFY(playback.gapSeconds() <= Playback::kGapSecondsMax + 1e-9);
            const auto gapUs = *stage.nextStepAt() - stage.history().world().now;
            if (gapUs == stage.history().world().channels[0].link.latencyUs)
                QCOMPARE(playback.gapSeconds(), Playback::kFlightSeconds);
        }
    }

    void nextLosesNoStep() {
        Stage stage;
        stage.load(scenario("three-way-handshake"));
        Playback playback;
        playback.setStage(&stage);
        playback.next();
        playback.advance(0.05);
        QCOMPARE(stage.stepIndex(), 0);
        playback.next(); // The first is taken at once, the second sets off.
        QCOMPARE(stage.stepIndex(), 1);
        QVERIFY(playback.isAnimating());
        playback.advance(5);
        QCOMPARE(stage.stepIndex(), 2);
        QVERIFY(!playback.isAnimating());
        playback.back();
        QCOMPARE(stage.stepIndex(), 1);
    }

    void pausingKeepsThePlayheadWhereItIs() {
        Stage stage;
        stage.load(scenario("three-way-handshake"));
        Playback playback;
        playback.setStage(&stage);
        stage.goToStep(2);
        playback.setPlaying(true);
        playback.advance(0.3);
        const SimTime there = stage.playhead();
        QVERIFY(there > stage.history().world().now);
        playback.pause();
        playback.setPlaying(true);
        playback.advance(0.01);
        QVERIFY(stage.playhead() >= there);
        QVERIFY(stage.playhead() - there < 20 * kMillisecondUs);
    }

    void withMotionReducedNothingMovesBetweenSteps() {
        Stage stage;
        stage.load(scenario("three-way-handshake"));
        Playback playback;
        playback.setStage(&stage);
        playback.setReduceMotion(true);
        playback.next();
        QCOMPARE(stage.stepIndex(), 1);
        QVERIFY(!playback.isAnimating());
        playback.setPlaying(true);
        playback.advance(0.3);
        QCOMPARE(stage.playhead().us, stage.history().world().now.us);
    }
};

QTEST_GUILESS_MAIN(StageTest)
#include "stage_test.moc"
