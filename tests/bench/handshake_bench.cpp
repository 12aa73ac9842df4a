// A full handshake and close through Simulation, Decisions included and History not.

#include <QTest>

#include "core/sim/simulation.h"

using namespace finwait;

namespace {

constexpr double kBarNs = 5'000;

/// OPEN on both ends, CLOSE on both ends, until both are CLOSED again. Returns the number of steps.
int handshakeAndClose(World& world, Simulation& simulation, Report& report) {
    int steps = 0;
    const auto call = [&](End end, UserCall what) {
        simulation.apply(world, {world.now, CallAct{end, std::move(what)}}, report);
        ++steps;
    };
    const auto next = [&](int count) {
        for (int i = 0; i < count; ++i, ++steps)
            simulation.apply(world, {world.now, NextAct{}}, report);
    };
    call(End::B, Open{false, false});
    call(End::A, Open{});
    next(3);
    call(End::A, Close{});
    next(2);
    call(End::B, Close{});
    next(3);
    return steps;
}

} // namespace

class HandshakeBench : public QObject {
    Q_OBJECT

private slots:
    void handshakeAndCloseOnce() {
        const World fresh = makeWorld(configFor(Profile::Rfc9293), configFor(Profile::Rfc9293), 1);
        World world = fresh;
        Simulation simulation;
        Report report;
        QCOMPARE(handshakeAndClose(world, simulation, report), 12);
        QCOMPARE(world.state(End::A), State::Closed);
        QCOMPARE(world.state(End::B), State::Closed);

        constexpr int kRounds = 200'000;
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < kRounds; ++i)
            handshakeAndClose(world, simulation, report);
        const double roundNs = static_cast<double>(timer.nsecsElapsed()) / kRounds;
        qInfo("handshake and close: %.0f ns (bar: %.0f ns)", roundNs, kBarNs);
        QVERIFY(roundNs < kBarNs);
    }
};

QTEST_APPLESS_MAIN(HandshakeBench)
#include "handshake_bench.moc"
