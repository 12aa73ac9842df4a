// When scripted acts are due, and on which segment they fall.

#include <QTest>

#include "core/history/history.h"
#include "core/scenario/scenario.h"

using namespace finwait;

namespace {

constexpr std::int64_t kMs = kMillisecondUs;

CallAct call(End end, UserCall what) {
    return {end, std::move(what)};
}

ScriptItem item(const Trigger& trigger, Act act, std::int64_t afterUs = 0,
                std::optional<std::uint32_t> segmentOf = {}) {
    return {{}, trigger, afterUs, std::move(act), segmentOf};
}

/// B listens, A calls after 100 ms; `more` is added.
Script handshake(Script more) {
    Script script = {item(AtTime{}, call(End::B, Open{false, false})),
                     item(AtTime{{100 * kMs}}, call(End::A, Open{true, true}))};
    script.insert(script.end(), more.begin(), more.end());
    return script;
}

World world(std::uint32_t lossPpm = 0) {
    World made = makeWorld(configFor(Profile::Rfc9293), configFor(Profile::Rfc9293), 1);
    made.channelFrom(End::A).link.lossPpm = lossPpm;
    return made;
}

/// The acts that were done, with their times in ms, up to `until`.
QStringList played(History& history, SimTime until) {
    QStringList done;
    while (history.forward() && history.world().now <= until) {
        const Report& report = history.report();
        QString what;
        if (std::holds_alternative<CallAct>(report.act))
            what = QStringLiteral("call");
        else if (std::holds_alternative<DropAct>(report.act))
            what = QStringLiteral("drop");
        else if (std::holds_alternative<HoldAct>(report.act))
            what = QStringLiteral("hold");
        else if (std::holds_alternative<ReleaseAct>(report.act))
            what = QStringLiteral("release");
        else if (std::holds_alternative<DelayAct>(report.act))
            what = QStringLiteral("delay");
        else if (std::holds_alternative<DuplicateAct>(report.act))
            what = QStringLiteral("duplicate");
        else if (std::holds_alternative<DeliverAct>(report.act))
            what = QStringLiteral("deliver");
        else if (report.arrival)
            what = QStringLiteral("arrival");
        else
            what = QStringLiteral("other");
        if (report.touched != 0)
            what += QStringLiteral(" #%1").arg(report.touched);
        else if (report.arrival)
            what += QStringLiteral(" #%1").arg(report.arrival->id);
        done.append(QStringLiteral("%1 %2").arg(report.at.us / kMs).arg(what));
    }
    return done;
}

QStringList played(Script more, std::int64_t untilMs = 450) {
    History history(world(), handshake(std::move(more)));
    return played(history, SimTime{untilMs * kMs});
}

} // namespace

class ScriptTest : public QObject {
    Q_OBJECT

private slots:
    void timesComeInOrder();
    void overdueItemsComeInTheOrderOfTheScript();
    void scriptGoesBeforeTheNetwork();
    void entersStateCountsEntries();
    void sentCountsTheSendersSegments();
    void controlBitsMatchExactly();
    void deliveredMeansTheOtherSide();
    void faultsFallOnTheSegmentSeen();
    void segmentOfNamesAnothersSegment();
    void delayAddsToTheArrival();
    void lostSegmentsArePassedOver();
    void interventionsArePassedOver();
    void goesOnAfterAnIntervention();
    void observeSaysWhetherAnythingChanged();
};

void ScriptTest::timesComeInOrder() {
    // In the file the later comes first; items of one moment keep the file's order.
    const Script script = {item(AtTime{{200 * kMs}}, call(End::A, Close{})),
                           item(AtTime{{100 * kMs}}, call(End::A, Status{})),
                           item(AtTime{{100 * kMs}}, call(End::B, Status{}))};
    ScriptCursor cursor = beginScript(script);
    const World still = world();
    QList<int> order;
    while (const auto due = dueItem(script, cursor, still)) {
        order.append(static_cast<int>(due->index));
        Report report;
        report.scriptItem = due->index;
        QVERIFY(observe(script, cursor, still, report));
    }
    QCOMPARE(order, (QList<int>{1, 2, 0}));
}

void ScriptTest::overdueItemsComeInTheOrderOfTheScript() {
    const Script script = {item(AtTime{{200 * kMs}}, call(End::A, Status{})),
                           item(AtTime{{100 * kMs}}, DropAct{99}),
                           item(AtTime{{100 * kMs}}, call(End::B, Status{}))};
    World late = world();
    late.now = SimTime{150 * kMs};
    const ScriptCursor cursor = beginScript(script);
    QCOMPARE(dueItem(script, cursor, late)->index, 2U);
    late.now = SimTime{200 * kMs};
    const auto due = dueItem(script, cursor, late);
    QCOMPARE(due->index, 0U);
    QCOMPARE(due->intent.at, late.now);
}

void ScriptTest::scriptGoesBeforeTheNetwork() {
    // The SYN arrives at 200 ms, and so does the script.
    const QStringList done = played({item(AtTime{{200 * kMs}}, call(End::B, Status{}))}, 250);
    QCOMPARE(done, QStringList({"0 call", "100 call", "200 call", "200 arrival #1"}));
}

void ScriptTest::entersStateCountsEntries() {
    const Script script = {item(EntersState{End::A, State::Listen, 2}, call(End::A, Status{}), 5 * kMs)};
    ScriptCursor cursor = beginScript(script);
    Simulation simulation;
    Report report;
    World w = world();
    const auto act = [&](UserCall what) {
        QCOMPARE(simulation.apply(w, {w.now, call(End::A, std::move(what))}, report), IntentError::None);
        observe(script, cursor, w, report);
    };
    act(Open{false, false});
    QVERIFY(!dueItem(script, cursor, w));
    act(Close{});
    QVERIFY(!dueItem(script, cursor, w));
    act(Open{false, false});
    const auto due = dueItem(script, cursor, w);
    QVERIFY(due);
    QCOMPARE(due->intent.at.us, 5 * kMs);
}

void ScriptTest::sentCountsTheSendersSegments() {
    // A's second segment is the ACK of the handshake; a forged one in between does not count.
    Segment forged;
    forged.control = Rst;
    const QStringList done = played({item(SegmentSent{End::A, 1, {}}, ForgeAct{End::B, forged, 1'000 * kMs}),
                                     item(SegmentSent{End::A, 2, {}}, DropAct{}, 50 * kMs)});
    QCOMPARE(done, QStringList({"0 call", "100 call", "100 other", "200 arrival #1", "300 arrival #3",
                                "350 drop #4"}));
}

void ScriptTest::controlBitsMatchExactly() {
    const QStringList done =
        played({item(SegmentSent{End::A, 1, SegmentFilter::exactly(Ack)}, DropAct{})}, 400);
    QCOMPARE(done, QStringList({"0 call", "100 call", "200 arrival #1", "300 arrival #2", "300 drop #3"}));
}

void ScriptTest::deliveredMeansTheOtherSide() {
    const QStringList done =
        played({item(SegmentDelivered{End::A, 2, {}}, call(End::B, Close{}), 20 * kMs)}, 430);
    QCOMPARE(done, QStringList({"0 call", "100 call", "200 arrival #1", "300 arrival #2", "400 arrival #3",
                                "420 call"}));
}

void ScriptTest::faultsFallOnTheSegmentSeen() {
    const QStringList done = played({item(SegmentSent{End::A, 1, {}}, DuplicateAct{}, 10 * kMs),
                                     item(SegmentSent{End::B, 1, {}}, DeliverAct{}, 10 * kMs)},
                                    220);
    // The copy (#2) comes a twentieth of 100 ms behind the original; B's answer #3 is delivered early.
    QCOMPARE(done, QStringList({"0 call", "100 call", "110 duplicate #1", "200 arrival #1", "205 arrival #2",
                                "210 deliver #3"}));
}

void ScriptTest::segmentOfNamesAnothersSegment() {
    const QStringList done = played({item(SegmentSent{End::A, 1, {}}, HoldAct{}, 10 * kMs),
                                     item(AtTime{{700 * kMs}}, ReleaseAct{}, 0, 2)},
                                    800);
    QCOMPARE(done, QStringList({"0 call", "100 call", "110 hold #1", "700 release #1", "790 arrival #1"}));
}

void ScriptTest::delayAddsToTheArrival() {
    const QStringList done =
        played({item(SegmentSent{End::A, 1, {}}, DelayAct{0, SimTime{250 * kMs}}, 10 * kMs)}, 460);
    QCOMPARE(done, QStringList({"0 call", "100 call", "110 delay #1", "450 arrival #1"}));
}

void ScriptTest::lostSegmentsArePassedOver() {
    // The link loses all of A's segments: nothing is left to drop, and the rest of the script goes on.
    History history(world(1'000'000), handshake({item(SegmentSent{End::A, 1, {}}, DropAct{}, 50 * kMs),
                                                 item(AtTime{{500 * kMs}}, call(End::A, Status{}))}));
    QCOMPARE(played(history, {600 * kMs}), QStringList({"0 call", "100 call", "500 call"}));
}

void ScriptTest::interventionsArePassedOver() {
    const Script script = handshake({item(SegmentSent{End::A, 1, {}}, HoldAct{}, 50 * kMs),
                                     item(AtTime{{900 * kMs}}, ReleaseAct{}, 0, 2)});
    History history(world(), script);
    QVERIFY(history.forward() && history.forward());
    QCOMPARE(history.apply({{120 * kMs}, DropAct{1}}), IntentError::None);
    const auto next = history.upcoming();
    QVERIFY(next);
    QCOMPARE(next->at.us, 1'100 * kMs); // Only the retransmission is left.
}

void ScriptTest::goesOnAfterAnIntervention() {
    // Somebody drops the first SYN; the script's fault on the SYN,ACK happens all the same, a second later.
    const Script script = handshake({item(SegmentSent{End::B, 1, {}}, DropAct{}, 50 * kMs)});
    History history(world(), script);
    QVERIFY(history.forward() && history.forward());
    QCOMPARE(history.apply({{150 * kMs}, DropAct{1}}), IntentError::None);
    QCOMPARE(played(history, {1'300 * kMs}), QStringList({"1100 other", "1200 arrival #2", "1250 drop #3"}));
}

void ScriptTest::observeSaysWhetherAnythingChanged() {
    const Script script = {item(SegmentSent{End::B, 3, {}}, DropAct{})};
    ScriptCursor cursor = beginScript(script);
    const World w = world();
    Report report;
    QVERIFY(!observe(script, cursor, w, report));
    Departure departure;
    departure.id = 1;
    departure.sender = End::A;
    report.departures = {departure};
    QVERIFY(!observe(script, cursor, w, report));
    report.departures[0].sender = End::B;
    QVERIFY(observe(script, cursor, w, report));
    QCOMPARE(cursor.items[0].seen, 1U);
    report.departures.push_back(departure);
    report.departures[1].sender = End::B;
    report.departures[1].id = 7;
    report.departures.push_back(report.departures[1]);
    QVERIFY(observe(script, cursor, w, report));
    QCOMPARE(cursor.items[0].segment, 7U);
    QVERIFY(cursor.items[0].dueAt);
    QVERIFY(!observe(script, cursor, w, report)); // It has fired; nothing more is counted.
}

QTEST_APPLESS_MAIN(ScriptTest)
#include "script_test.moc"
