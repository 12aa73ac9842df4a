// The wire and the clock: what a step does to the segments in flight, and in what order things happen.

#include <QTest>

#include "core/sim/invariants.h"
#include "core/sim/simulation.h"
#include "tests/core/dialogue.h"

using namespace finwait;

namespace {

class Stage {
public:
    Stage() : world(makeWorld(configFor(Profile::Rfc9293), configFor(Profile::Rfc9293), 1)) {
        world.end(End::A).config.issList = {100};
        world.end(End::B).config.issList = {300};
    }

    IntentError act(Act what) { return actAt(world.now.us / 1000, std::move(what)); }
    IntentError actAt(std::int64_t ms, Act what) {
        return simulation.apply(world, Intent{{ms * 1000}, std::move(what)}, report);
    }
    IntentError call(End end, UserCall what) { return act(CallAct{end, std::move(what)}); }
    IntentError next() { return act(NextAct{}); }
    void nextMany(int count) {
        for (int i = 0; i < count; ++i)
            QCOMPARE(next(), IntentError::None);
    }
    void establish() {
        call(End::B, Open{false, false});
        call(End::A, Open{});
        nextMany(3);
        QCOMPARE(world.state(End::A), State::Established);
        QCOMPARE(world.state(End::B), State::Established);
    }
    [[nodiscard]] std::int64_t nowMs() const { return world.now.us / 1000; }
    [[nodiscard]] std::size_t inFlight(End sender) const { return world.channelFrom(sender).inFlight.size(); }

    World world;
    Simulation simulation;
    Report report;
};

} // namespace

class SimulationTest : public QObject {
    Q_OBJECT

private slots:
    void handshakeTakesARoundTripAndAHalf() {
        Stage stage;
        stage.call(End::B, Open{false, false});
        stage.call(End::A, Open{});
        QCOMPARE(stage.report.departures.size(), 1U);
        QCOMPARE(stage.report.departures[0].id, 1U);
        QCOMPARE(stage.report.departures[0].dueAt.us, 100'000);
        stage.next();
        QCOMPARE(stage.nowMs(), 100);
        QCOMPARE(stage.report.kind, StepKind::Arrival);
        QCOMPARE(stage.report.actor, std::optional(End::B));
        QCOMPARE(stage.report.arrival->id, 1U);
        QVERIFY(stage.report.arrival->accepted);
        stage.nextMany(2);
        QCOMPARE(stage.nowMs(), 300);
        QCOMPARE(stage.world.state(End::B), State::Established);
        QCOMPARE(stage.next(), IntentError::NothingDue);
        QVERIFY(!nextEvent(stage.world));
    }

    void aDroppedSegmentIsSentAgain() {
        Stage stage;
        stage.call(End::B, Open{false, false});
        stage.call(End::A, Open{});
        QCOMPARE(stage.actAt(50, DropAct{1}), IntentError::None);
        QCOMPARE(stage.report.touched, 1U);
        QVERIFY(!stage.report.actor);
        QCOMPARE(stage.inFlight(End::A), 0U);
        stage.next();
        QCOMPARE(stage.nowMs(), 1000);
        QCOMPARE(stage.report.kind, StepKind::Timer);
        QVERIFY(stage.report.departures[0].retransmission);
        QCOMPARE(stage.report.departures[0].id, 2U);
    }

    void aHeldSegmentKeepsWhatIsLeftOfItsWay() {
        Stage stage;
        stage.call(End::B, Open{false, false});
        stage.call(End::A, Open{});
        stage.actAt(30, HoldAct{1});
        QCOMPARE(stage.act(HoldAct{1}), IntentError::AlreadyHeld);
        QCOMPARE(stage.actAt(500, ReleaseAct{1}), IntentError::None);
        QCOMPARE(stage.act(ReleaseAct{1}), IntentError::NotHeld);
        stage.next();
        QCOMPARE(stage.nowMs(), 570);
    }

    void aHeldSegmentCanBeDeliveredAtOnce() {
        Stage stage;
        stage.call(End::B, Open{false, false});
        stage.call(End::A, Open{});
        stage.actAt(30, HoldAct{1});
        QCOMPARE(stage.actAt(40, DeliverAct{1}), IntentError::None);
        QCOMPARE(stage.world.state(End::B), State::SynReceived);
    }

    void aDuplicateArrivesBehindItsOriginal() {
        Stage stage;
        stage.establish();
        stage.call(End::A, Send{Octets{'h', 'i'}});
        const SegmentId id = stage.report.departures[0].id;
        stage.act(DuplicateAct{id});
        QCOMPARE(stage.report.departures[0].copyOf, id);
        QCOMPARE(stage.report.departures[0].origin, SegmentOrigin::Duplicate);
        stage.next();
        QCOMPARE(stage.report.arrival->id, id);
        stage.next();
        QCOMPARE(stage.report.arrival->id, id + 1);
        QVERIFY(!stage.report.arrival->accepted);
    }

    void delayReordersTheWire() {
        Stage stage;
        stage.establish();
        stage.call(End::A, Send{Octets{'a'}});
        const SegmentId first = stage.report.departures[0].id;
        stage.call(End::A, Send{Octets{'b'}});
        QCOMPARE(stage.act(DelayAct{first, stage.world.now + 150'000}), IntentError::None);
        stage.next();
        QCOMPARE(stage.report.arrival->id, first + 1);
        stage.next();
        stage.next();
        const Octets expected{'a', 'b'};
        const auto& unread = stage.world.tcb(End::B).receiveBuffer;
        QCOMPARE(Octets(unread.begin(), unread.end()), expected);
    }

    void aForgedSegmentStartsNowhere() {
        Stage stage;
        stage.establish();
        Segment forged = segmentFrom("RST seq=101");
        forged.source = stage.world.end(End::A).config.local;
        forged.destination = stage.world.end(End::B).config.local;
        QCOMPARE(stage.act(ForgeAct{End::B, forged, 1000}), IntentError::None);
        QCOMPARE(stage.report.departures[0].origin, SegmentOrigin::Forged);
        QCOMPARE(stage.report.departures[0].sender, End::A);
        QCOMPARE(stage.world.channelFrom(End::A).sentCount, 2U);
        stage.next();
        QCOMPARE(stage.world.state(End::B), State::Closed);
        QCOMPARE(stage.act(ForgeAct{End::B, forged, -1}), IntentError::InThePast);
    }

    void aLinkLosesWhatItsOddsSay() {
        Stage stage;
        QCOMPARE(stage.act(LinkAct{End::A, Link{100'000, 1'000'000, false}}), IntentError::None);
        stage.call(End::A, Open{});
        QVERIFY(stage.report.departures[0].lost);
        QCOMPARE(stage.inFlight(End::A), 0U);
        QCOMPARE(stage.world.channelFrom(End::A).sentCount, 1U);
        QCOMPARE(stage.act(LinkAct{End::A, Link{-1, 0, false}}), IntentError::BadLink);
        QCOMPARE(stage.act(LinkAct{End::A, Link{0, 1'000'001, false}}), IntentError::BadLink);
    }

    void aHeldDirectionKeepsEverything() {
        Stage stage;
        stage.act(LinkAct{End::A, Link{100'000, 0, true}});
        stage.call(End::B, Open{false, false});
        stage.call(End::A, Open{});
        QVERIFY(stage.report.departures[0].held);
        stage.actAt(400, ReleaseAct{1});
        stage.next();
        QCOMPARE(stage.nowMs(), 500);
        QCOMPARE(stage.world.state(End::B), State::SynReceived);
    }

    void aCrashIsSilent() {
        Stage stage;
        stage.establish();
        stage.act(CrashAct{End::A});
        QCOMPARE(stage.report.kind, StepKind::Crash);
        QVERIFY(stage.report.departures.empty());
        QVERIFY(stage.report.results.empty());
        QCOMPARE(stage.world.state(End::A), State::Closed);
        QCOMPARE(stage.world.state(End::B), State::Established);
    }

    void simultaneousEventsHaveOneOrder() {
        Stage stage;
        stage.world.end(End::A).config.rtoInitialUs = 100'000;
        stage.world.end(End::A).config.rtoMinUs = 100'000;
        stage.world.end(End::B).config.rtoInitialUs = 100'000;
        stage.world.end(End::B).config.rtoMinUs = 100'000;
        stage.call(End::B, Open{});
        stage.call(End::A, Open{});
        stage.act(DelayAct{1, {100'000}});
        // At 100 ms: both SYNs arrive and both retransmission timers expire. Arrivals first, by id; A's timer
        // before B's.
        stage.next();
        QCOMPARE(stage.report.arrival->id, 1U);
        stage.next();
        QCOMPARE(stage.report.arrival->id, 2U);
        stage.next();
        QCOMPARE(stage.report.timer, std::optional(TimerKind::Retransmission));
        QCOMPARE(stage.report.actor, std::optional(End::A));
        stage.next();
        QCOMPARE(stage.report.actor, std::optional(End::B));
        QCOMPARE(stage.nowMs(), 100);
    }

    void impossibleIntentsLeaveTheWorldAlone_data() {
        QTest::addColumn<int>("ms");
        QTest::addColumn<int>("which");
        QTest::addColumn<int>("error");
        QTest::newRow("no such segment") << 0 << 0 << int(IntentError::NoSuchSegment);
        QTest::newRow("in the past") << -1 << 1 << int(IntentError::InThePast);
        QTest::newRow("something comes first") << 200 << 1 << int(IntentError::EventsPending);
        QTest::newRow("delay into the past") << 50 << 2 << int(IntentError::InThePast);
    }
    void impossibleIntentsLeaveTheWorldAlone() {
        QFETCH(int, ms);
        QFETCH(int, which);
        QFETCH(int, error);
        Stage stage;
        stage.call(End::A, Open{});
        const World before = stage.world;
        const std::array<Act, 3> acts = {DropAct{99}, CallAct{End::A, Status{}}, DelayAct{1, {10'000}}};
        QCOMPARE(int(stage.actAt(ms, acts[static_cast<std::size_t>(which)])), error);
        QVERIFY(stage.world == before);
    }

    void brokenWorldsAreNamed_data() {
        QTest::addColumn<int>("which");
        QTest::addColumn<int>("broken");
        QTest::newRow("send order") << 0 << int(Invariant::SendOrder);
        QTest::newRow("window") << 1 << int(Invariant::ReceiveWindow);
        QTest::newRow("closed") << 2 << int(Invariant::ClosedIsEmpty);
        QTest::newRow("rto") << 3 << int(Invariant::RtoWhileOutstanding);
        QTest::newRow("2msl") << 4 << int(Invariant::TimeWaitTimer);
        QTest::newRow("fin") << 5 << int(Invariant::FinStates);
        QTest::newRow("peer's fin") << 6 << int(Invariant::PeerFinStates);
        QTest::newRow("held") << 7 << int(Invariant::HeldBeyondNext);
        QTest::newRow("overdue") << 8 << int(Invariant::DeadlinesAhead);
        QTest::newRow("ids") << 9 << int(Invariant::IdsInOrder);
        QTest::newRow("buffer") << 10 << int(Invariant::BufferMatchesSend);
    }
    void brokenWorldsAreNamed() {
        QFETCH(int, which);
        QFETCH(int, broken);
        Stage stage;
        stage.establish();
        stage.call(End::A, Send{Octets{'h', 'i'}});
        QVERIFY(!checkInvariants(stage.world));
        Tcb& tcb = stage.world.end(End::A).tcb;
        switch (which) {
        case 0:
            tcb.sndUna += 7;
            break;
        case 1:
            tcb.rcvWnd += 1;
            break;
        case 2:
            tcb.state = State::Closed;
            break;
        case 3:
            tcb.deadline(TimerKind::Retransmission).reset();
            break;
        case 4:
            tcb.deadline(TimerKind::TimeWait) = stage.world.now;
            break;
        case 5:
            tcb.state = State::FinWait2;
            break;
        case 6:
            tcb.finReceived = true;
            break;
        case 7:
            tcb.held.push_back({tcb.rcvNxt, {}, true, false});
            break;
        case 8:
            stage.world.now = stage.world.now + 10'000'000;
            break;
        case 9:
            stage.world.lastId = 0;
            break;
        case 10:
            tcb.sendBuffer.clear();
            break;
        default:
            QFAIL("no such case");
        }
        const std::optional<Invariant> found = checkInvariants(stage.world);
        QVERIFY(found);
        QCOMPARE(int(*found), broken);
    }

    void hashFollowsTheWorld() {
        Stage one;
        Stage two;
        one.establish();
        two.establish();
        QCOMPARE(hashOf(one.world), hashOf(two.world));
        QVERIFY(one.world == two.world);
        two.call(End::A, Send{Octets{'x'}});
        QVERIFY(hashOf(one.world) != hashOf(two.world));
    }

    void aFullWireTakesNoMore() {
        Stage stage;
        stage.establish();
        stage.call(End::A, Send{Octets{'x'}});
        const SegmentId first = stage.report.departures[0].id;
        stage.act(HoldAct{first});
        while (stage.inFlight(End::A) < kInFlightMax)
            QCOMPARE(stage.act(DuplicateAct{first}), IntentError::None);
        QCOMPARE(kInFlightMax, 1024U);
        const World full = stage.world;
        QCOMPARE(stage.act(DuplicateAct{first}), IntentError::WireFull);
        QCOMPARE(stage.act(ForgeAct{End::B, Segment{}, 0}), IntentError::WireFull);
        QVERIFY(stage.world == full);
        QCOMPARE(stage.act(DuplicateAct{0}), IntentError::NoSuchSegment);
        QCOMPARE(stage.act(ForgeAct{End::A, Segment{}, 0}), IntentError::None); // The way back has room.

        QCOMPARE(stage.call(End::A, Send{Octets{'y'}}), IntentError::None);
        QCOMPARE(stage.report.departures.size(), 1U);
        QVERIFY(stage.report.departures[0].lost);
        QCOMPARE(stage.inFlight(End::A), kInFlightMax);
        QCOMPARE(stage.world.tcb(End::A).retransmissionQueue.size(), 2U); // It will be sent again.

        QCOMPARE(stage.act(DropAct{first}), IntentError::None);
        QCOMPARE(stage.act(ForgeAct{End::B, Segment{}, 0}), IntentError::None);
        QCOMPARE(stage.inFlight(End::A), kInFlightMax);
    }
};

QTEST_APPLESS_MAIN(SimulationTest)
#include "simulation_test.moc"
