// The explorer: what it reaches is what the real endpoints do, on every number of threads alike.

#include <QTest>

#include "core/explore/explorer.h"
#include "core/explore/playable.h"
#include "core/sim/simulation.h"

using namespace finwait;

namespace {

/// One end opens actively, the other listens; each may close.
ExploreBounds clientAndServer() {
    ExploreBounds bounds;
    bounds.calls[0] = {1, 0, 0, 1, 0};
    bounds.calls[1] = {0, 1, 0, 1, 0};
    bounds.retransmissionsMax = 1;
    return bounds;
}

ExploreBounds withoutLoss() {
    ExploreBounds bounds = clientAndServer();
    bounds.loss = false;
    bounds.retransmission = false;
    return bounds;
}

QString nameOf(const StatePair& pair) {
    return QString::fromStdString(std::string(stateName(pair[0])) + '/' + std::string(stateName(pair[1])));
}

} // namespace

class ExploreTest : public QObject {
    Q_OBJECT

private slots:
    void shortestWays_data() {
        QTest::addColumn<int>("a");
        QTest::addColumn<int>("b");
        QTest::addColumn<int>("steps"); // -1: never
        const auto row = [](State a, State b, int steps) {
            QTest::newRow(qPrintable(nameOf({a, b}))) << static_cast<int>(a) << static_cast<int>(b) << steps;
        };
        row(State::Closed, State::Closed, 0);
        row(State::SynSent, State::Listen, 2);
        row(State::SynSent, State::SynReceived, 3);
        row(State::Established, State::SynReceived, 4);
        row(State::Established, State::Established, 5);
        row(State::FinWait1, State::CloseWait, 7);
        row(State::Closing, State::Closing, 9);
        row(State::TimeWait, State::TimeWait, 11);
        row(State::Listen, State::Listen, -1);
        row(State::FinWait2, State::Established, -1);
        row(State::LastAck, State::LastAck, -1);
        row(State::CloseWait, State::CloseWait, -1);
    }
    void shortestWays() {
        QFETCH(int, a);
        QFETCH(int, b);
        QFETCH(int, steps);
        StateSpace space(withoutLoss());
        QCOMPARE(space.search(1), ExploreEnd::Complete);
        const ReachedPair& pair = space.pair(static_cast<State>(a), static_cast<State>(b));
        QCOMPARE(pair.id == kNoJoint ? -1 : static_cast<int>(pair.steps), steps);
        if (pair.id != kNoJoint)
            QCOMPARE(space.pathTo(pair.id).size(), static_cast<std::size_t>(steps));
    }

    void threadsDoNotMatter() {
        StateSpace one(clientAndServer());
        StateSpace three(clientAndServer());
        one.search(1);
        three.search(3);
        QVERIFY(one.size() > 3'000);
        QCOMPARE(one.size(), three.size());
        QCOMPARE(one.transitions(), three.transitions());
        QCOMPARE(one.depth(), three.depth());
        QCOMPARE(one.stuckCount(), three.stuckCount());
        for (const State a : kAllStates) {
            for (const State b : kAllStates) {
                const JointId first = one.pair(a, b).id;
                QCOMPARE(first, three.pair(a, b).id);
                if (first != kNoJoint)
                    QCOMPARE(one.pathTo(first), three.pathTo(first));
            }
        }
    }

    void noInvariantIsBroken_data() {
        QTest::addColumn<bool>("duplication");
        QTest::addColumn<bool>("reordering");
        QTest::addColumn<int>("sends");
        QTest::newRow("loss") << false << false << 0;
        QTest::newRow("loss and copies") << true << false << 0;
        QTest::newRow("any order") << false << true << 0;
        QTest::newRow("with data") << false << false << 1;
    }
    void noInvariantIsBroken() {
        QFETCH(bool, duplication);
        QFETCH(bool, reordering);
        QFETCH(int, sends);
        ExploreBounds bounds = clientAndServer();
        bounds.duplication = duplication;
        bounds.reordering = reordering;
        bounds.calls[0].sends = static_cast<std::uint8_t>(sends);
        bounds.statesMax = 300'000;
        StateSpace space(bounds);
        space.search(1);
        QVERIFY(!space.broken());
    }

    /// Whatever the matrix says can be played with a clock, step by step, on the simulator itself.
    void waysCanBePlayed() {
        StateSpace space(clientAndServer());
        QCOMPARE(space.search(1), ExploreEnd::Complete);
        int played = 0;
        QStringList unplayed;
        for (const State a : kAllStates) {
            for (const State b : kAllStates) {
                const JointId id = space.pair(a, b).id;
                if (id == kNoJoint)
                    continue;
                const auto path = playable(space, id);
                if (!path) {
                    unplayed += nameOf({a, b});
                    continue;
                }
                ++played;
                World world = path->initial;
                Simulation simulation;
                Report report;
                for (const Intent& intent : path->intents)
                    QCOMPARE(simulation.apply(world, intent, report), IntentError::None);
                QCOMPARE(world.state(End::A), a);
                QCOMPARE(world.state(End::B), b);
            }
        }
        QVERIFY(played >= 40);
        QVERIFY2(unplayed.isEmpty(), qPrintable(unplayed.join(QLatin1Char(' '))));
    }

    void limitsLeaveAPartialResult() {
        ExploreBounds bounds = clientAndServer();
        bounds.statesMax = 500;
        StateSpace few(bounds);
        QCOMPARE(few.search(1), ExploreEnd::StatesLimit);
        QVERIFY(few.size() > 500);
        QVERIFY(few.pair(State::SynSent, State::Listen).id != kNoJoint);
        bounds.statesMax = 1'000'000;
        bounds.memoryOctetsMax = 1;
        StateSpace small(bounds);
        QCOMPARE(small.search(1), ExploreEnd::MemoryLimit);
        StateSpace watched(clientAndServer());
        QCOMPARE(watched.search(1, [](const ExploreProgress& progress) { return progress.depth < 3; }),
                 ExploreEnd::Cancelled);
    }

    void edgesAreTaken() {
        StateSpace space(clientAndServer());
        space.search(1);
        int taken = 0;
        for (std::size_t edge = 0; edge < stateEdges().size(); ++edge)
            taken += space.edge(End::A, static_cast<EdgeId>(edge)).has_value() ? 1 : 0;
        QVERIFY(taken > 10);
    }

    void theRestIsAlwaysWithinReach() {
        StateSpace space(clientAndServer());
        space.search(1);
        for (const JointId id : space.hopeless(20)) {
            // Only an end that waits for a peer which is gone may wait for ever.
            const StatePair states = space.statesOf(id);
            QVERIFY2(states[0] == State::FinWait2 || states[1] == State::FinWait2
                         || states[0] == State::Established || states[1] == State::Established
                         || states[0] == State::CloseWait || states[1] == State::CloseWait,
                     qPrintable(nameOf(states)));
        }
    }
};

QTEST_APPLESS_MAIN(ExploreTest)
#include "explore_test.moc"
