// The explorer: what it reaches is what the real endpoints do, on every number of threads alike.

#include <QFile>
#include <QTest>

#include <map>

#include "core/explore/explorer.h"
#include "core/explore/fates.h"
#include "core/explore/playable.h"
#include "core/explore/query.h"
#include "core/sim/simulation.h"

using namespace finwait;

namespace {

/// One end opens actively, the other listens; each may close.
ExploreBounds clientAndServer() {
    ExploreBounds bounds;
    bounds.calls[0] = {1, 0, 0, 1, 0};
    bounds.calls[1] = {0, 1, 0, 1, 0};
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

Query pairQuery(State a, State b) {
    Query query;
    query.states = {a, b};
    return query;
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
        if (pair.id != kNoJoint) {
            QCOMPARE(space.pathTo(pair.id).size(), static_cast<std::size_t>(steps));
            QCOMPARE(space.stepsTo(pair.id), static_cast<std::uint32_t>(steps));
        }
    }

    void threadsDoNotMatter() {
        StateSpace one(clientAndServer());
        StateSpace three(clientAndServer());
        one.search(1);
        three.search(3);
        QCOMPARE(one.size(), three.size());
        QCOMPARE(one.transitions(), three.transitions());
        QCOMPARE(one.depth(), three.depth());
        QCOMPARE(one.stuckCount(), three.stuckCount());
        for (const State a : kAllStates) {
            for (const State b : kAllStates) {
                const JointId first = one.pair(a, b).id;
                QCOMPARE(first, three.pair(a, b).id);
                QCOMPARE(one.pair(a, b).states, three.pair(a, b).states);
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

    /// Whatever the matrix says can be played with a clock, step by step, on the simulator itself; `playable`
    /// compares the TCBs at the end with those that the explorer has.
    void waysCanBePlayed_data() {
        QTest::addColumn<bool>("reordering");
        QTest::addColumn<bool>("duplication");
        QTest::addColumn<int>("sends");
        QTest::newRow("plain") << false << false << 0;
        QTest::newRow("any order") << true << false << 0;
        QTest::newRow("copies") << false << true << 0;
        QTest::newRow("data") << false << false << 1;
    }
    void waysCanBePlayed() {
        QFETCH(bool, reordering);
        QFETCH(bool, duplication);
        QFETCH(int, sends);
        ExploreBounds bounds = clientAndServer();
        bounds.reordering = reordering;
        bounds.duplication = duplication;
        bounds.calls[0].sends = static_cast<std::uint8_t>(sends);
        bounds.statesMax = 300'000;
        StateSpace space(bounds);
        space.search(1);
        int played = 0;
        QStringList unplayed;
        for (const State a : kAllStates) {
            for (const State b : kAllStates) {
                const JointId id = space.pair(a, b).id;
                if (id == kNoJoint)
                    continue;
                const auto path = playable(space, {id, {}});
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
        QCOMPARE(answer(few, pairQuery(State::TimeWait, State::TimeWait)).verdict,
                 QueryAnswer::Verdict::Unknown);
        bounds.statesMax = 1'000'000;
        bounds.memoryOctetsMax = 1;
        StateSpace small(bounds);
        QCOMPARE(small.search(1), ExploreEnd::MemoryLimit);
        StateSpace watched(clientAndServer());
        QCOMPARE(watched.search(1, [](const ExploreProgress& progress) { return progress.depth < 3; }),
                 ExploreEnd::Cancelled);
        QCOMPARE(watched.stepsTo(watched.pair(State::SynSent, State::Listen).id), 2U);
    }

    void queries_data() {
        QTest::addColumn<Query>("query");
        QTest::addColumn<int>("steps"); // -1: never
        const auto row = [](const char* name, const Query& query, int steps) {
            QTest::newRow(name) << query << steps;
        };
        row("a pair", pairQuery(State::Closing, State::TimeWait), 10);
        Query query = pairQuery(State::Established, State::Closed);
        query.states[1].reset();
        row("one end alone", query, 4);
        query = {};
        query.kind = Query::Kind::Edge;
        query.edge = edgeOf(State::FinWait1, State::Closing, EdgeCause::RcvFin);
        row("an edge", query, 8);
        query.edge = edgeOf(State::SynReceived, State::Listen, EdgeCause::RcvRst);
        query.end = End::A;
        row("an edge that this end never takes", query, -1);
        query = {};
        query.kind = Query::Kind::SegmentSent;
        query.filter = SegmentFilter::exactly(Rst);
        row("a reset", query, 5);
        query.filter = SegmentFilter::exactly(Urg | Ack);
        row("a segment that is never sent", query, -1);
        query.filter = SegmentFilter::exactly(Fin | Ack);
        query.end = End::B;
        row("a segment of one end", query, 4);
        query = {};
        query.kind = Query::Kind::ResetAnswered;
        row("a RST answered", query, -1);
        query.kind = Query::Kind::StuckForEver;
        row("stuck for ever", query, -1);
        query.kind = Query::Kind::HalfOpen;
        row("half open", query, -1);
    }
    /// Without loss: all can be counted on one's fingers.
    void queries() {
        QFETCH(Query, query);
        QFETCH(int, steps);
        StateSpace space(withoutLoss());
        space.search(1);
        const QueryAnswer found = answer(space, query, 1);
        QCOMPARE(found.verdict == QueryAnswer::Verdict::Reached ? static_cast<int>(found.steps) : -1, steps);
        if (steps >= 0)
            QVERIFY(playable(space, found.way).has_value());
    }

    /// What the network may do decides what can happen.
    void lossMakesTheDifference() {
        ExploreBounds bounds = clientAndServer();
        bounds.calls[0].sends = 1;
        Query lost;
        lost.kind = Query::Kind::ClosedDataLost;
        lost.end = End::A;
        StateSpace lossy(bounds);
        lossy.search(1);
        const QueryAnswer found = answer(lossy, lost);
        QCOMPARE(found.verdict, QueryAnswer::Verdict::Reached);
        QVERIFY(playable(lossy, found.way).has_value());

        Query halfOpen;
        halfOpen.kind = Query::Kind::HalfOpen;
        QCOMPARE(answer(lossy, halfOpen).verdict, QueryAnswer::Verdict::Reached);
        Query stuck;
        stuck.kind = Query::Kind::StuckForEver;
        const QueryAnswer forEver = answer(lossy, stuck, 2);
        QCOMPARE(forEver.verdict, QueryAnswer::Verdict::Reached);
        QVERIFY(playable(lossy, forEver.way).has_value());
    }

    void abortsAnswerNoRst() {
        ExploreBounds bounds = withoutLoss();
        Query reset;
        reset.kind = Query::Kind::Edge;
        reset.edge = edgeOf(State::Established, State::Closed, EdgeCause::RcvRst);
        StateSpace polite(bounds);
        polite.search(1);
        QCOMPARE(answer(polite, reset).verdict, QueryAnswer::Verdict::Never);
        bounds.calls[0].aborts = 1;
        StateSpace rude(bounds);
        rude.search(1);
        QCOMPARE(answer(rude, reset).verdict, QueryAnswer::Verdict::Reached);
    }

    /// The ways to get stuck, and no state is stuck that can go on by itself.
    void stuckStates() {
        StateSpace space(clientAndServer());
        space.search(1);
        const auto fates = Fates::of(space, 2);
        QVERIFY(fates);
        std::map<StuckKind, QStringList> byKind;
        for (const StuckGroup& group : fates->stuck()) {
            byKind[group.kind] += nameOf(group.states);
            QCOMPARE(space.statesOf(group.nearest), group.states);
            QCOMPARE(space.stepsTo(group.nearest), group.steps);
            QVERIFY(group.count > 0);
        }
        QVERIFY(byKind[StuckKind::WaitsForCall].contains(nameOf({State::Established, State::Established})));
        QVERIFY(byKind[StuckKind::WaitsForCall].contains(nameOf({State::FinWait2, State::CloseWait})));
        QVERIFY(byKind[StuckKind::ForEver].contains(nameOf({State::FinWait2, State::Closed})));
        QVERIFY(byKind[StuckKind::Livelock].isEmpty());
    }

    /// "How do we get there from here": the beginning is a moment of a run on the simulator.
    void fromAPresentMoment() {
        World world = makeWorld(configFor(Profile::Rfc9293), configFor(Profile::Rfc9293), 1);
        Simulation simulation;
        Report report;
        QCOMPARE(simulation.apply(world, {{}, CallAct{End::B, Open{false, false}}}, report),
                 IntentError::None);
        QCOMPARE(simulation.apply(world, {{}, CallAct{End::A, Open{true, true}}}, report), IntentError::None);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(simulation.apply(world, {{}, NextAct{}}, report), IntentError::None);
        QCOMPARE(world.state(End::B), State::Established);
        ExploreBounds bounds;
        bounds.calls[0] = {0, 0, 1, 1, 0};
        bounds.calls[1] = {0, 0, 0, 1, 0};
        StateSpace space(bounds, world);
        QCOMPARE(space.search(2), ExploreEnd::Complete);
        QVERIFY2(!space.broken(),
                 space.broken() ? std::string(invariantName(*space.broken()->invariant)).c_str() : "");
        const QueryAnswer found = answer(space, pairQuery(State::Closing, State::Closing));
        QCOMPARE(found.steps, 4U);
        const auto path = playable(space, found.way);
        QVERIFY(path);
        QCOMPARE(path->initial, world);
        for (const Intent& intent : path->intents)
            QCOMPARE(simulation.apply(world, intent, report), IntentError::None);
        QCOMPARE(world.state(End::A), State::Closing);
        QCOMPARE(world.state(End::B), State::Closing);
        QCOMPARE(answer(space, pairQuery(State::SynSent, State::Listen)).verdict,
                 QueryAnswer::Verdict::Never);
    }

    /// A rule that does not hold is found out by a shortest way, which the simulator plays.
    void aBrokenClaimHasACounterexample() {
        StateSpace space(clientAndServer());
        space.claim([](const StateSpace& all, const Joint& joint) {
            return all.statesOf(joint) != StatePair{State::Closing, State::Closing};
        });
        space.search(2);
        QVERIFY(space.broken());
        QVERIFY(!space.broken()->invariant);
        QCOMPARE(space.stepsTo(space.broken()->id), space.pair(State::Closing, State::Closing).steps);
        const auto path = playable(space, {space.broken()->id, {}});
        QVERIFY(path);
        QCOMPARE(path->last.state(End::A), State::Closing);
        QCOMPARE(path->last.state(End::B), State::Closing);
    }

    /// What two ends reach by default, for a person to review: FINWAIT_WRITE_SNAPSHOT=1 writes it anew.
    void matrixSnapshot() {
        StateSpace space{ExploreBounds{}};
        QCOMPARE(space.search(), ExploreEnd::Complete);
        QVERIFY(!space.broken());
        QString text = QStringLiteral("%1 states\n%2").arg(space.size()).arg(QString(), -12);
        for (const State b : kAllStates)
            text += QStringLiteral(" %1").arg(QString::fromUtf8(stateName(b).data()), 12);
        text += QLatin1Char('\n');
        QStringList unplayed;
        for (const State a : kAllStates) {
            text += QStringLiteral("%1").arg(QString::fromUtf8(stateName(a).data()), -12);
            for (const State b : kAllStates) {
                const ReachedPair& pair = space.pair(a, b);
                text += QStringLiteral(" %1").arg(
                    pair.id == kNoJoint ? QStringLiteral(".") : QString::number(pair.steps), 12);
                if (pair.id != kNoJoint && !playable(space, {pair.id, {}}))
                    unplayed += nameOf({a, b});
            }
            text += QLatin1Char('\n');
        }
        QVERIFY2(unplayed.isEmpty(), qPrintable(unplayed.join(QLatin1Char(' '))));
        QFile file(QStringLiteral(FINWAIT_SOURCE_DIR "/tests/core/explored_matrix.txt"));
        if (qEnvironmentVariableIsSet("FINWAIT_WRITE_SNAPSHOT")) {
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text.toUtf8());
            return;
        }
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(text, QString::fromUtf8(file.readAll()));
    }

    void edgesAreTaken() {
        StateSpace space(clientAndServer());
        space.search(1);
        int taken = 0;
        for (std::size_t edge = 0; edge < stateEdges().size(); ++edge) {
            const auto& way = space.edge(End::A, static_cast<EdgeId>(edge));
            if (!way)
                continue;
            ++taken;
            QVERIFY2(playable(space, *way).has_value(),
                     qPrintable(nameOf({stateEdges()[edge].from, stateEdges()[edge].to})));
        }
        QVERIFY(taken > 10);
    }
};

QTEST_APPLESS_MAIN(ExploreTest)
#include "explore_test.moc"
