// Random worlds with random intents: whatever people do, the properties of world_properties.h hold, and a
// session file brings back the same world. tests/fuzz/world_fuzz.cpp goes on with this for as long as one
// likes.

#include <QTest>

#include <set>

#include "core/scenario/session_file.h"
#include "tests/core/random_world.h"

using namespace finwait;

namespace {

constexpr std::size_t kStepsPerWorld = 400;

void people() {
    QTest::addColumn<People>("people");
    QTest::newRow("honest network") << People::Honest;
    QTest::newRow("forged segments and crashes") << People::Forging;
}

bool run(RandomRun& world, std::set<EdgeId>* taken = nullptr) {
    while (world.stepCount() < kStepsPerWorld) {
        if (!world.step() || (world.stepCount() % 50 == 0 && !world.comesToRest()))
            return false;
        for (const Transition& transition : world.report().transitions) {
            if (taken != nullptr)
                taken->insert(transition.edge);
        }
    }
    return true;
}

} // namespace

Q_DECLARE_METATYPE(finwait::People)

class RandomWorldTest : public QObject {
    Q_OBJECT

private slots:
    void propertiesHold_data() { people(); }
    void propertiesHold() {
        QFETCH(People, people);
        std::set<EdgeId> taken;
        for (std::uint64_t seed = 1; seed <= 300; ++seed) {
            RandomRun world(seed, people);
            const bool holds = run(world, &taken) && (people == People::Forging || world.closeDown());
            QVERIFY2(holds, holds ? "" : world.complaint().c_str());
        }
        qInfo("%zu of %zu edges taken", taken.size(), stateEdges().size());
        QVERIFY(taken.size() > stateEdges().size() / 2);
    }

    void sessionBringsBackTheSameWorld_data() { people(); }
    void sessionBringsBackTheSameWorld() {
        QFETCH(People, people);
        for (std::uint64_t seed = 1; seed <= 60; ++seed) {
            RandomRun world(seed, people);
            QVERIFY(run(world));
            const auto loaded = loadSession(world.session(), "session");
            if (const auto* error = std::get_if<LoadError>(&loaded))
                QFAIL(toString(*error).c_str());
            const History& history = std::get<Session>(loaded).history;
            QCOMPARE(hashOf(history.world()), hashOf(world.world()));
            QVERIFY(history.world() == world.world());
        }
    }

    void sameSeedSameWorld() {
        const auto end = [](std::uint64_t seed) {
            RandomRun world(seed, People::Forging);
            run(world);
            return hashOf(world.world());
        };
        for (std::uint64_t seed = 1; seed <= 20; ++seed)
            QCOMPARE(end(seed), end(seed));
        QVERIFY(end(1) != end(2));
    }
};

QTEST_APPLESS_MAIN(RandomWorldTest)
#include "random_world_test.moc"
