// Random worlds with random intents: whatever people do, the invariants hold, changes of state follow the
// table, and what the user is handed is what the peer's user sent.

#include <QTest>

#include <algorithm>
#include <set>

#include "core/sim/invariants.h"
#include "core/sim/simulation.h"

using namespace finwait;

namespace {

constexpr int kStepsPerWorld = 400;

UserCall randomCall(Prng& prng) {
    switch (prng.below(10)) {
    case 0:
        return Open{true, prng.below(8) != 0};
    case 1:
        return Open{false, prng.below(2) == 0};
    case 2:
    case 3:
    case 4:
        return Send{Octets(1 + prng.below(3000), static_cast<std::uint8_t>(prng.below(256))), true,
                    prng.below(8) == 0};
    case 5:
    case 6:
        return Receive{1 + prng.below(5000)};
    case 7:
        return Close{};
    case 8:
        return prng.below(4) == 0 ? UserCall{Abort{}} : UserCall{Receive{}};
    default:
        return Status{};
    }
}

SegmentId randomSegment(const World& world, Prng& prng) {
    std::vector<SegmentId> ids;
    for (const Channel& channel : world.channels) {
        for (const InFlight& flight : channel.inFlight)
            ids.push_back(flight.id);
    }
    return ids.empty() ? 0 : ids[prng.below(static_cast<std::uint32_t>(ids.size()))];
}

/// A segment near what `to` expects: close enough to get through some checks.
Segment randomForgery(const World& world, End to, Prng& prng) {
    const Endpoint& end = world.end(to);
    Segment segment;
    segment.source = end.config.remote;
    segment.destination = end.config.local;
    segment.seq = end.tcb.rcvNxt + prng.below(5) - 2U + (prng.below(4) == 0 ? prng.below(70'000) : 0);
    segment.ack = end.tcb.sndUna + prng.below(5) - 2U;
    segment.control = static_cast<ControlBits>(prng.next() & 0x3F);
    segment.window = static_cast<std::uint16_t>(prng.below(4) == 0 ? 0 : prng.below(65'536));
    segment.urgentPointer = static_cast<std::uint16_t>(prng.below(100));
    segment.data.resize(prng.below(3) == 0 ? prng.below(20) : 0);
    return segment;
}

Act randomAct(const World& world, Prng& prng, bool forge) {
    const End end = prng.below(2) == 0 ? End::A : End::B;
    const SegmentId id = randomSegment(world, prng);
    switch (prng.below(24)) {
    case 0:
        return DropAct{id};
    case 1:
        return DuplicateAct{id};
    case 2:
        return HoldAct{id};
    case 3:
        return ReleaseAct{id};
    case 4:
        return DeliverAct{id};
    case 5:
        return DelayAct{id, world.now + prng.below(3'000'000)};
    case 6:
        return LinkAct{end, Link{prng.below(500'000), prng.below(4) * 100'000, false}};
    case 7:
        return forge && prng.below(30) == 0 ? Act{CrashAct{end}} : Act{NextAct{}};
    case 8:
        return forge ? Act{ForgeAct{end, randomForgery(world, end, prng), prng.below(1000)}} : Act{NextAct{}};
    case 9:
    case 10:
    case 11:
    case 12:
    case 13:
        return CallAct{end, randomCall(prng)};
    default:
        return NextAct{};
    }
}

World randomWorld(Prng& prng) {
    const auto profile = [&prng] {
        return configFor(prng.below(2) == 0 ? Profile::Rfc9293 : Profile::Linux);
    };
    Config a = profile();
    Config b = profile();
    for (Config* config : {&a, &b}) {
        config->issList = {prng.below(2) == 0 ? 0xFFFFFF00U + prng.below(256) : prng.below(1'000'000)};
        config->receiveBufferOctets = prng.below(3) == 0 ? 1 + prng.below(4000) : 65'535;
        config->rfc5961 = prng.below(4) != 0;
    }
    return makeWorld(a, b, prng.next());
}

QString placeOf(std::uint64_t seed, int step, Invariant broken) {
    const std::string_view name = invariantName(broken);
    return QStringLiteral("seed %1, step %2: %3")
        .arg(seed)
        .arg(step)
        .arg(QLatin1StringView(name.data(), static_cast<qsizetype>(name.size())));
}

void followsTable(const Report& report) {
    std::array<State, 2> state = report.before;
    for (const Transition& transition : report.transitions) {
        const StateEdge& edge = stateEdge(transition.edge);
        QCOMPARE(edge.from, state[indexOf(transition.end)]);
        state[indexOf(transition.end)] = edge.to;
    }
    QCOMPARE(state, report.after);
}

} // namespace

class RandomWorldTest : public QObject {
    Q_OBJECT

private slots:
    void invariantsHold_data() {
        QTest::addColumn<bool>("forge");
        QTest::newRow("honest network") << false;
        QTest::newRow("forged segments and crashes") << true;
    }

    void invariantsHold() {
        QFETCH(bool, forge);
        std::set<EdgeId> taken;
        Simulation simulation;
        Report report;
        for (std::uint64_t seed = 1; seed <= 1500; ++seed) {
            Prng prng(seed);
            World world = randomWorld(prng);
            for (int step = 0; step < kStepsPerWorld; ++step) {
                if (simulation.apply(world, Intent{world.now, randomAct(world, prng, forge)}, report)
                    != IntentError::None)
                    continue;
                if (const std::optional<Invariant> broken = checkInvariants(world))
                    QFAIL(qPrintable(placeOf(seed, step, *broken)));
                followsTable(report);
                for (const Transition& transition : report.transitions)
                    taken.insert(transition.edge);
            }
        }
        qInfo("%zu of %zu edges taken", taken.size(), stateEdges().size());
        QVERIFY(taken.size() > stateEdges().size() / 2);
    }

    void sameIntentsSameWorld() {
        Simulation simulation;
        Report report;
        const auto run = [&](std::uint64_t seed) {
            Prng prng(seed);
            World world = randomWorld(prng);
            for (int step = 0; step < kStepsPerWorld; ++step)
                simulation.apply(world, Intent{world.now, randomAct(world, prng, true)}, report);
            return hashOf(world);
        };
        for (std::uint64_t seed = 1; seed <= 50; ++seed)
            QCOMPARE(run(seed), run(seed));
        QVERIFY(run(1) != run(2));
    }
};

QTEST_APPLESS_MAIN(RandomWorldTest)
#include "random_world_test.moc"
