// The World and the one path by which it changes: steps, copies, octets, hashes. CPU time of the thread, the
// best of many short runs.

#include <QTest>

#include <malloc.h>

#include <vector>

#include "core/sim/simulation.h"
#include "tests/bench/measure.h"

using namespace finwait;
using namespace finwait::bench;

namespace {

constexpr int kTurns = 40;
constexpr int kRounds = 500;
constexpr int kCopies = 1'000;
constexpr double kStepNsMax = 300;
constexpr double kCopyNsMax = 1'000;

void call(World& world, Simulation& simulation, Report& report, End end, UserCall what) {
    simulation.apply(world, {world.now, CallAct{end, std::move(what)}}, report);
}

/// A connection from OPEN to CLOSED, 100 octets in each direction; the number of steps.
int conversation(World& world, Simulation& simulation, Report& report) {
    int steps = 7;
    const auto settle = [&](int count) {
        for (int i = 0; i < count; ++i, ++steps)
            simulation.apply(world, {world.now, NextAct{}}, report);
    };
    call(world, simulation, report, End::B, Open{false, false});
    call(world, simulation, report, End::A, Open{});
    settle(3);
    call(world, simulation, report, End::A, Send{Octets(100, 'a')});
    call(world, simulation, report, End::B, Send{Octets(100, 'b')});
    settle(4);
    call(world, simulation, report, End::A, Receive{100});
    call(world, simulation, report, End::A, Close{});
    settle(2);
    call(world, simulation, report, End::B, Close{});
    settle(3);
    return steps;
}

World freshWorld() {
    return makeWorld(configFor(Profile::Rfc9293), configFor(Profile::Rfc9293), 1);
}

/// A world as the explorer keeps many: ESTABLISHED, a segment of text in flight in each direction.
World busyWorld() {
    World world = freshWorld();
    Simulation simulation;
    Report report;
    call(world, simulation, report, End::B, Open{false, false});
    call(world, simulation, report, End::A, Open{});
    for (int i = 0; i < 3; ++i)
        simulation.apply(world, {world.now, NextAct{}}, report);
    call(world, simulation, report, End::A, Send{Octets(100, 'a')});
    call(world, simulation, report, End::B, Send{Octets(100, 'b')});
    return world;
}

/// Octets of the heap that are in use.
std::size_t heapOctets() {
    return mallinfo2().uordblks;
}

} // namespace

class WorldBench : public QObject {
    Q_OBJECT

private slots:
    void steps() {
        for (const bool decisions : {false, true}) {
            World world = freshWorld();
            Simulation simulation;
            simulation.setRecordDecisions(decisions);
            Report report;
            Best best;
            for (int turn = 0; turn < kTurns; ++turn) {
                best.run([&] {
                    int steps = 0;
                    for (int i = 0; i < kRounds; ++i)
                        steps += conversation(world, simulation, report);
                    return steps;
                });
                QCOMPARE(world.state(End::A), State::Closed);
                QCOMPARE(world.state(End::B), State::Closed);
            }
            qInfo("Simulation, Decisions %-4s %10.0f steps/s, %5.0f ns a step (bar: %.0f)",
                  decisions ? "on:" : "off:", best.perSecond(), best.ns(), kStepNsMax);
            QVERIFY(best.ns() <= kStepNsMax);
        }
    }

    void copies() {
        for (const auto& [name, world] :
             {std::pair{"both ends CLOSED:", freshWorld()}, std::pair{"text both ways:", busyWorld()}}) {
            std::vector<World> copies;
            copies.reserve(kCopies);
            Best best;
            Best hash;
            std::size_t octets = 0;
            std::uint64_t hashes = 0;
            for (int turn = 0; turn < kTurns; ++turn) {
                copies.clear();
                const std::size_t before = heapOctets();
                best.run([&] {
                    for (int i = 0; i < kCopies; ++i)
                        copies.push_back(world);
                    return kCopies;
                });
                octets = sizeof(World) + (heapOctets() - before) / kCopies;
                hash.run([&] {
                    for (const World& copy : copies)
                        hashes ^= hashOf(copy);
                    return kCopies;
                });
            }
            QCOMPARE(hashes, 0U);
            qInfo("World, %-18s %9.0f copies/s (%.0f ns; bar: %.0f), %zu octets each with the heap's "
                  "(%zu in place), %.0f hashes/s",
                  name, best.perSecond(), best.ns(), kCopyNsMax, octets, sizeof(World), hash.perSecond());
            QVERIFY(best.ns() <= kCopyNsMax);
        }
    }
};

QTEST_APPLESS_MAIN(WorldBench)
#include "world_bench.moc"
