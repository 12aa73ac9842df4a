// The tree of intents: whatever way one goes through it, a moment is the same as when it is played from the
// beginning.

#include <QFile>
#include <QTest>

#include <map>

#include "core/history/history.h"
#include "core/scenario/scenario_loader.h"

using namespace finwait;

namespace {

constexpr std::int64_t kMs = kMillisecondUs;

Scenario lesson(const char* name) {
    auto loaded = loadScenarioFile(std::string(FINWAIT_SCENARIO_DIR "/") + name + ".json");
    if (const auto* error = std::get_if<LoadError>(&loaded))
        qFatal("%s", toString(*error).c_str());
    return std::get<Scenario>(std::move(loaded));
}

History historyOf(const char* name) {
    const Scenario scenario = lesson(name);
    return History(makeWorld(scenario), scenario.script);
}

World plainWorld() {
    return makeWorld(configFor(Profile::Rfc9293), configFor(Profile::Rfc9293), 1);
}

/// Plays every intent from the root to `id` on a fresh world, by Simulation alone.
std::pair<World, Report> fromScratch(const History& history, World world, NodeId id) {
    std::vector<NodeId> chain;
    for (NodeId at = id; at != 0; at = history.node(at).parent)
        chain.push_back(at);
    Simulation simulation;
    Report report;
    for (auto step = chain.rbegin(); step != chain.rend(); ++step) {
        if (simulation.apply(world, history.node(*step).intent, report) != IntentError::None)
            qFatal("a step of the history cannot be played");
    }
    return {std::move(world), std::move(report)};
}

/// Some intent that might be possible now; the history says whether it is.
Intent randomIntent(const World& world, Prng& prng) {
    const End end = prng.below(2) == 0 ? End::A : End::B;
    const SegmentId id = world.lastId == 0 ? 0 : world.lastId - prng.below(std::min(world.lastId, 4U));
    SimTime at = world.now;
    if (prng.below(3) == 0)
        at = at + prng.below(80'000);
    switch (prng.below(10)) {
    case 0:
        return {at, DropAct{id}};
    case 1:
        return {at, HoldAct{id}};
    case 2:
        return {at, ReleaseAct{id}};
    case 3:
        return {at, DuplicateAct{id}};
    case 4:
        return {at, DeliverAct{id}};
    case 5:
        return {at, DelayAct{id, at + prng.below(500'000)}};
    case 6:
        return {at, CallAct{end, Send{{'h', 'i'}, true, false}}};
    case 7:
        return {at, CallAct{end, Close{}}};
    case 8:
        return {at, CallAct{end, prng.below(2) == 0 ? UserCall(Open{true, true}) : UserCall(Receive{})}};
    default:
        return {at, NextAct{}};
    }
}

std::size_t residentOctets() {
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').at(1).toULongLong() * 4096;
}

} // namespace

class HistoryTest : public QObject {
    Q_OBJECT

private slots:
    void beginning();
    void backAndForward();
    void forwardFollowsTheChildVisitedLast();
    void actingInThePastKeepsTheOldFuture();
    void equalIntentTakesTheExistingChild();
    void nextKeepsTheTimeAtWhichItHappened();
    void actsBetweenEvents();
    void refusesToSkipWhatIsDue();
    void refusesToSkipTheScript();
    void foreseeMovesNothing();
    void foreseeLeavesOtherBranchesAlone();
    void foreseeStopsAtItsLimit();
    void scriptGoesOnInANewBranch();
    void replayBeginsAnywhere();
    void removesBranches();
    void removingTheCursorsBranchStandsOnTheParent();
    void namesBranches();
    void anyWayLeadsToTheSameMoment_data();
    void anyWayLeadsToTheSameMoment();
    void scriptCursorIsKeptOverKeyframes();
    void manyStepsAreSmall();
    void fullBuffersAreKeptFurtherApart();
    void actsAreKeptAsTheyWere();
    void commonLengthFindsTheFork();
};

void HistoryTest::beginning() {
    History history(plainWorld());
    QCOMPARE(history.cursor(), NodeId{0});
    QCOMPARE(history.size(), std::size_t{1});
    QVERIFY(history.path() == std::vector<NodeId>{0});
    QVERIFY(!history.back());
    QVERIFY(!history.forward());
    QVERIFY(!history.upcoming());
    QVERIFY(history.foresee(10));
    QCOMPARE(history.report().after[0], State::Closed);
    QVERIFY(history.apply({{}, NextAct{}}) == IntentError::NothingDue);
    QCOMPARE(history.size(), std::size_t{1});
}

void HistoryTest::backAndForward() {
    History history = historyOf("three-way-handshake");
    std::vector<std::uint64_t> hashes = {hashOf(history.world())};
    std::vector<Report> reports = {history.report()};
    while (history.forward()) {
        hashes.push_back(hashOf(history.world()));
        reports.push_back(history.report());
    }
    QVERIFY(hashes.size() > 8);
    const std::size_t size = history.size();
    for (std::size_t i = hashes.size() - 1; i > 0; --i) {
        QVERIFY(history.back());
        QCOMPARE(hashOf(history.world()), hashes[i - 1]);
        QVERIFY(history.report() == reports[i - 1]);
    }
    QVERIFY(!history.back());
    for (std::size_t i = 1; i < hashes.size(); ++i) {
        QVERIFY(history.forward());
        QCOMPARE(hashOf(history.world()), hashes[i]);
        QVERIFY(history.report() == reports[i]);
    }
    QCOMPARE(history.size(), size);
}

void HistoryTest::forwardFollowsTheChildVisitedLast() {
    History history(plainWorld());
    QVERIFY(history.apply({{}, CallAct{End::A, Open{true, true}}}) == IntentError::None);
    history.back();
    QVERIFY(history.apply({{}, CallAct{End::B, Open{true, true}}}) == IntentError::None);
    const NodeId second = history.cursor();
    history.back();
    QVERIFY(history.forward());
    QCOMPARE(history.cursor(), second);
    history.goTo(1);
    history.goTo(0);
    QVERIFY(history.forward());
    QCOMPARE(history.cursor(), NodeId{1});
}

void HistoryTest::actingInThePastKeepsTheOldFuture() {
    History history = historyOf("three-way-handshake");
    while (history.forward())
        ;
    const NodeId oldEnd = history.cursor();
    const World oldWorld = history.world();
    history.goTo(2); // The SYN is in flight.
    QVERIFY(history.apply({history.world().now, DropAct{1}}) == IntentError::None);
    QCOMPARE(history.node(2).children.size(), std::size_t{2});
    QVERIFY(history.foresee(100));
    QVERIFY(history.path().back() != oldEnd);
    history.goTo(oldEnd);
    QVERIFY(history.world() == oldWorld);
}

void HistoryTest::equalIntentTakesTheExistingChild() {
    History history(plainWorld());
    const Intent open{{5 * kMs}, CallAct{End::A, Open{true, true}}};
    QVERIFY(history.apply(open) == IntentError::None);
    history.back();
    QVERIFY(history.apply(open) == IntentError::None);
    QCOMPARE(history.size(), std::size_t{2});
    history.back();
    QVERIFY(history.apply({{6 * kMs}, open.act}) == IntentError::None); // Another moment is another step.
    QCOMPARE(history.size(), std::size_t{3});
    QVERIFY(history.apply({{}, NextAct{}}) == IntentError::None);
    history.back();
    QVERIFY(history.forward());
    history.back();
    QVERIFY(history.apply({{123}, NextAct{}}) == IntentError::None);
    QCOMPARE(history.size(), std::size_t{4});
}

void HistoryTest::nextKeepsTheTimeAtWhichItHappened() {
    History history(plainWorld());
    QVERIFY(history.apply({{}, CallAct{End::A, Open{true, true}}}) == IntentError::None);
    QVERIFY(history.apply({{}, NextAct{}}) == IntentError::None);
    QCOMPARE(history.node(history.cursor()).intent.at.us, 100 * kMs);
    QVERIFY(history.node(history.cursor()).scripted);
    QVERIFY(!history.node(1).scripted);
}

void HistoryTest::actsBetweenEvents() {
    History history = historyOf("three-way-handshake");
    history.forward();
    history.forward();
    history.foresee(100);
    // The clock stands at 100 ms, the SYN arrives at 200 ms.
    QVERIFY(history.apply({{160 * kMs}, HoldAct{1}}) == IntentError::None);
    QCOMPARE(history.world().now.us, 160 * kMs);
    QVERIFY(history.apply({{450 * kMs}, ReleaseAct{1}}) == IntentError::None);
    const auto next = history.upcoming();
    QVERIFY(next);
    QCOMPARE(next->at.us, 490 * kMs);
}

void HistoryTest::refusesToSkipWhatIsDue() {
    History history = historyOf("three-way-handshake");
    history.forward();
    history.forward();
    const std::uint64_t before = hashOf(history.world());
    QVERIFY(history.apply({{300 * kMs}, CallAct{End::A, Close{}}}) == IntentError::EventsPending);
    QVERIFY(history.apply({{50 * kMs}, CallAct{End::A, Close{}}}) == IntentError::InThePast);
    QVERIFY(history.apply({{150 * kMs}, DropAct{9}}) == IntentError::NoSuchSegment);
    QCOMPARE(hashOf(history.world()), before);
    QCOMPARE(history.size(), std::size_t{3});
}

void HistoryTest::refusesToSkipTheScript() {
    History history = historyOf("three-way-handshake");
    history.forward(); // B listens; A is to call at 100 ms, and nothing else is due.
    const Intent late{{150 * kMs}, CallAct{End::A, Status{}}};
    QVERIFY(history.apply(late) == IntentError::EventsPending);
    const Intent early{{50 * kMs}, CallAct{End::A, Status{}}};
    QVERIFY(history.apply(early) == IntentError::None);
    QCOMPARE(history.upcoming()->at.us, 100 * kMs);
}

void HistoryTest::foreseeMovesNothing() {
    History history = historyOf("four-segment-close");
    history.forward();
    const World world = history.world();
    const Report report = history.report();
    QVERIFY(history.foresee(500));
    QCOMPARE(history.cursor(), NodeId{1});
    QVERIFY(history.world() == world);
    QVERIFY(history.report() == report);
    QVERIFY(history.path().size() > 10);
    const std::size_t size = history.size();
    QVERIFY(history.foresee(500)); // A second time there is nothing to add.
    QCOMPARE(history.size(), size);
    while (history.forward())
        ;
    QCOMPARE(history.size(), size);
}

void HistoryTest::foreseeLeavesOtherBranchesAlone() {
    History history = historyOf("three-way-handshake");
    history.foresee(100);
    const std::vector<NodeId> first = history.path();
    history.goTo(2);
    history.apply({history.world().now, DropAct{1}});
    const NodeId branch = history.cursor();
    history.foresee(100);
    for (std::size_t i = 3; i + 1 < first.size(); ++i)
        QCOMPARE(history.node(first[i]).lastVisited, first[i + 1]);
    QCOMPARE(history.node(2).lastVisited, branch);
}

void HistoryTest::foreseeStopsAtItsLimit() {
    History history = historyOf("three-way-handshake");
    history.forward();
    QVERIFY(!history.foresee(4));
    QCOMPARE(history.path().size(), std::size_t{6});
    QVERIFY(!history.foresee(4));
    QCOMPARE(history.path().size(), std::size_t{6});
}

void HistoryTest::scriptGoesOnInANewBranch() {
    // Somebody drops the SYN. The script's "hello" comes after the handshake, whenever that is.
    History history = historyOf("three-way-handshake");
    history.forward();
    history.forward();
    QVERIFY(history.apply({{150 * kMs}, DropAct{1}}) == IntentError::None);
    QVERIFY(history.foresee(100));
    bool said = false;
    history.replay(0, [&](NodeId, const World&, const Report& report) {
        if (report.call == CallKind::Send) {
            said = true;
            QCOMPARE(report.at.us, 1'600 * kMs);
        }
    });
    QVERIFY(said);
}

void HistoryTest::replayBeginsAnywhere() {
    History history = historyOf("four-segment-close");
    history.foresee(500);
    history.goTo(history.path()[5]);
    const std::vector<NodeId> path = history.path();
    for (std::size_t first = 0; first <= path.size(); ++first) {
        std::size_t index = first;
        history.replay(first, [&](NodeId id, const World& world, const Report& report) {
            QCOMPARE(id, path[index++]);
            QVERIFY(world == history.worldAt(id));
            QVERIFY(report == history.reportAt(id));
        });
        QCOMPARE(index, path.size());
    }
}

void HistoryTest::removesBranches() {
    History history = historyOf("three-way-handshake");
    history.foresee(100);
    const std::size_t firstSize = history.size();
    history.goTo(2);
    history.apply({history.world().now, DropAct{1}});
    const NodeId branch = history.cursor();
    history.foresee(100);
    history.goTo(history.path().back());
    const World kept = history.world();
    history.removeBranch(3); // The first future.
    QCOMPARE(history.node(2).children.size(), std::size_t{1});
    QVERIFY(history.world() == kept);
    QVERIFY(history.worldAt(history.cursor()) == kept);
    QCOMPARE(history.path().back(), history.cursor());
    QVERIFY(branch != history.path()[3]);
    QVERIFY(fromScratch(history, history.worldAt(0), history.cursor()).first == kept);
    QVERIFY(history.size() < firstSize + history.path().size());
    const NodeId end = history.cursor();
    history.goTo(0);
    QCOMPARE(history.path().back(), end);
    while (history.forward())
        ;
    QVERIFY(history.world() == kept);
}

void HistoryTest::removingTheCursorsBranchStandsOnTheParent() {
    History history = historyOf("three-way-handshake");
    history.foresee(100);
    const World parent = history.worldAt(4);
    history.goTo(history.path().back());
    history.removeBranch(5);
    QCOMPARE(history.cursor(), NodeId{4});
    QVERIFY(history.world() == parent);
    QCOMPARE(history.size(), std::size_t{5});
    QVERIFY(history.forward()); // What was forgotten is foreseen anew.
    QCOMPARE(history.cursor(), NodeId{5});
}

void HistoryTest::namesBranches() {
    History history(plainWorld());
    history.apply({{}, CallAct{End::A, Open{true, true}}});
    history.setName(1, "call");
    QCOMPARE(history.node(1).name, std::string("call"));
}

void HistoryTest::anyWayLeadsToTheSameMoment_data() {
    QTest::addColumn<quint64>("seed");
    for (quint64 seed = 1; seed <= 20; ++seed)
        QTest::newRow(qPrintable(QString::number(seed))) << seed;
}

void HistoryTest::anyWayLeadsToTheSameMoment() {
    QFETCH(quint64, seed);
    Prng prng(seed);
    Scenario scenario = lesson(seed % 2 == 0 ? "last-ack-of-close-lost" : "simultaneous-close");
    scenario.links[0].lossPpm = 200'000; // The World's own chance must replay, too.
    const World initial = makeWorld(scenario);
    History history(initial, scenario.script);
    std::map<NodeId, std::uint64_t> hashes = {{0, hashOf(initial)}};
    std::map<NodeId, Report> reports;
    std::map<NodeId, ScriptCursor> cursors;
    for (int i = 0; i < 400; ++i) {
        switch (prng.below(8)) {
        case 0:
            history.back();
            break;
        case 1:
            history.goTo(prng.below(static_cast<std::uint32_t>(history.size())));
            break;
        case 2:
        case 3:
            history.forward();
            break;
        case 4:
            if (prng.below(8) == 0)
                history.foresee(90);
            break;
        default:
            history.apply(randomIntent(history.world(), prng));
        }
        const NodeId here = history.cursor();
        const std::uint64_t hash = hashOf(history.world());
        const auto [known, fresh] = hashes.try_emplace(here, hash);
        QCOMPARE(hash, known->second);
        if (here != 0) {
            QVERIFY(reports.try_emplace(here, history.report()).first->second == history.report());
            QVERIFY(cursors.try_emplace(here, history.scriptCursor()).first->second
                    == history.scriptCursor());
        }
    }
    QVERIFY(history.size() > 100);
    for (NodeId id = 0; id < history.size(); ++id) {
        const auto [world, report] = fromScratch(history, initial, id);
        QVERIFY(history.worldAt(id) == world);
        QCOMPARE(hashOf(world), hashes.try_emplace(id, hashOf(world)).first->second);
        Report replayed = history.reportAt(id);
        replayed.scriptItem.reset(); // The simulation knows of no script.
        if (id != 0)
            QVERIFY(replayed == report);
        QCOMPARE(history.node(id).intent.at, id == 0 ? SimTime{} : world.now);
    }
}

void HistoryTest::scriptCursorIsKeptOverKeyframes() {
    // The script's item fires far beyond the first keyframes, on a count that began before them.
    const Script script = {{{}, EntersState{End::A, State::Listen, 100}, 0, CallAct{End::B, Status{}}, {}}};
    History history(plainWorld(), script);
    for (int i = 0; i < 100; ++i) {
        QVERIFY(!history.upcoming());
        history.apply({{i}, CallAct{End::A, Open{false, false}}});
        if (i < 99)
            history.apply({{i}, CallAct{End::A, Close{}}});
    }
    const NodeId end = history.cursor();
    const ScriptCursor cursor = history.scriptCursor();
    QVERIFY(history.upcoming());
    history.goTo(3);
    history.goTo(end);
    QVERIFY(history.scriptCursor() == cursor);
    QVERIFY(history.forward());
    QVERIFY(!history.upcoming());
}

void HistoryTest::manyStepsAreSmall() {
    // 100,000 steps cost tens of megabytes.
    const std::size_t before = residentOctets();
    if (before == 0)
        QSKIP("this machine does not say how much memory a process has");
    History history(plainWorld());
    for (int i = 0; i < 50'000; ++i) {
        QVERIFY(history.apply({{i}, CallAct{End::A, Open{false, false}}}) == IntentError::None);
        QVERIFY(history.apply({{i}, CallAct{End::A, Close{}}}) == IntentError::None);
    }
    [[maybe_unused]] const std::size_t used = residentOctets() - before;
    qInfo("100,000 steps: %zu MB, %zu octets a node", used / 1'000'000, sizeof(History::Node));
#ifndef FINWAIT_SANITIZED
    QVERIFY2(used < 80'000'000, qPrintable(QString::number(used)));
#endif
    history.goTo(70'001);
    QVERIFY(history.world() == fromScratch(history, plainWorld(), 70'001).first);
}

void HistoryTest::fullBuffersAreKeptFurtherApart() {
    // Nobody reads what A sends, and nothing acknowledges it: every world holds it all.
    World world = plainWorld();
    for (const End end : kBothEnds)
        world.end(end).config.receiveBufferOctets = world.end(end).config.sendBufferOctets = 60'000;
    const World initial = world;
    const std::size_t before = residentOctets();
    History history(std::move(world));
    QVERIFY(history.apply({{}, CallAct{End::B, Open{false, false}}}) == IntentError::None);
    QVERIFY(history.apply({{}, CallAct{End::A, Open{}}}) == IntentError::None);
    QVERIFY(history.apply({{}, CallAct{End::A, Send{Octets(60'000, 'x'), true, false}}})
            == IntentError::None);
    constexpr int kSteps = 5'000;
    for (int i = 0; i < kSteps; ++i)
        QVERIFY(history.apply({{i}, CallAct{End::B, Status{}}}) == IntentError::None);
    [[maybe_unused]] const std::size_t used = residentOctets() - before;
#ifndef FINWAIT_SANITIZED
    if (before != 0)
        QVERIFY2(used < kSteps * std::size_t{400}, qPrintable(QString::number(used)));
#endif
    history.goTo(3'777);
    QVERIFY(history.world() == fromScratch(history, initial, 3'777).first);
    history.back();
    QVERIFY(history.world() == fromScratch(history, initial, 3'776).first);
}

void HistoryTest::actsAreKeptAsTheyWere() {
    Segment forged;
    forged.seq = SeqNum(77);
    forged.control = Rst;
    forged.data = {1, 2, 3};
    const std::vector<Act> acts = {CallAct{End::A, Open{true, true}},
                                   CallAct{End::B, Open{false, true}},
                                   CallAct{End::B, Open{true, false}},
                                   CallAct{End::A, Send{{'h', 'i'}, false, true}},
                                   CallAct{End::B, Receive{123'456'789}},
                                   CallAct{End::B, Close{}},
                                   CallAct{End::A, Abort{}},
                                   CallAct{End::B, Status{}},
                                   NextAct{},
                                   DeliverAct{1},
                                   DropAct{4'000'000'000},
                                   DuplicateAct{3},
                                   HoldAct{4},
                                   ReleaseAct{5},
                                   DelayAct{6, {7}},
                                   ForgeAct{End::A, forged, 8},
                                   LinkAct{End::B, {9, 10, true}},
                                   CrashAct{End::B}};
    ActStore store;
    std::vector<PackedAct> packed;
    for (const Act& act : acts)
        packed.push_back(store.pack(act));
    for (std::size_t i = 0; i < acts.size(); ++i)
        QVERIFY2(store.unpack(packed[i]) == acts[i], qPrintable(QString::number(i)));
    QCOMPARE(store.pack(acts[3]).value, packed[3].value); // Kept once.
}

void HistoryTest::commonLengthFindsTheFork() {
    History history = historyOf("three-way-handshake");
    history.foresee(100);
    const std::vector<NodeId> old = history.path();
    const auto common = [&] {
        return commonLength(
            old.size(), [&](std::size_t i) { return old[i]; }, history.path());
    };
    QCOMPARE(common(), old.size());
    for (std::size_t at = 1; at + 1 < old.size(); ++at) {
        history.goTo(old[at]);
        QVERIFY(history.apply({history.world().now, CallAct{End::A, Status{}}}) == IntentError::None);
        QCOMPARE(common(), at + 1);
        QVERIFY(history.isFork(old[at]));
        QVERIFY(history.pathTo(history.cursor()).back() == history.cursor());
    }
    history.goTo(old.back());
    QCOMPARE(common(), old.size());
    QVERIFY(history.path() == history.pathTo(old.back()));
}

QTEST_APPLESS_MAIN(HistoryTest)
#include "history_test.moc"
