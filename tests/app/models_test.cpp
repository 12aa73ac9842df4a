#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "app/models/branch_model.h"
#include "app/models/buffer_model.h"
#include "app/models/calls_model.h"
#include "app/models/decision_model.h"
#include "app/models/flight_slots.h"
#include "app/models/forge_model.h"
#include "app/models/lesson.h"
#include "app/models/link_model.h"
#include "app/models/scenario_library.h"
#include "app/models/scenario_list_model.h"
#include "app/models/segment_model.h"
#include "app/models/tcb_model.h"
#include "app/models/timer_model.h"
#include "app/models/wire_model.h"
#include "app/models/workspace.h"

using namespace finwait;

namespace {

constexpr auto kTester = QAbstractItemModelTester::FailureReportingMode::QtTest;

void load(Stage& stage, const char* name) {
    stage.load(std::get<Scenario>(ScenarioLibrary::open(QString::fromLatin1(name))));
}

void stepTo(Stage& stage, State a, State b) {
    while (stage.history().world().state(End::A) != a || stage.history().world().state(End::B) != b)
        QVERIFY(stage.stepForward());
}

/// A scenario and what is on its wire.
struct OnTheWire {
    explicit OnTheWire(const char* name) {
        wire.setStage(&stage);
        load(stage, name);
    }

    Stage stage;
    WireModel wire;
};

QVariant cell(const QAbstractItemModel& model, int row, int role) {
    return model.data(model.index(row, 0), role);
}

} // namespace

class ModelsTest : public QObject {
    Q_OBJECT

private slots:
    void everyModelKeepsItsPromises() {
        Stage stage;
        WireModel wire;
        CallsModel calls;
        DecisionModel decisions;
        TcbModel tcb;
        SegmentModel segment;
        BranchModel branches;
        ForgeModel forge;
        const std::array<StageListModel*, 7> models = {&wire,    &calls,    &decisions, &tcb,
                                                       &segment, &branches, &forge};
        std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;
        for (StageListModel* model : models) {
            testers.push_back(std::make_unique<QAbstractItemModelTester>(model, kTester));
            model->setStage(&stage);
        }
        for (const QString& name : ScenarioLibrary::names()) {
            load(stage, qPrintable(name));
            stage.setSelectedSegment(1);
            for (int i = 0; i < 60 && stage.stepForward(); ++i) {
                if (i == 4 && wire.rowCount() > 0)
                    wire.drop(wire.firstDue());
            }
            while (stage.stepBack()) {
            }
        }
    }

    void aSegmentKeepsItsSlotUntilItIsGone() {
        Stage stage;
        WireModel wire;
        FlightSlots flights;
        const QAbstractItemModelTester tester(&flights, kTester);
        wire.setStage(&stage);
        flights.setWire(&wire);
        const auto inSlots = [&flights] {
            QList<int> ids;
            for (int i = 0; i < flights.rowCount(); ++i)
                ids += flights.data(flights.index(i), WireModel::SegmentIdRole).toInt();
            return ids;
        };
        load(stage, "three-way-handshake");
        QCOMPARE(inSlots(), QList<int>{});
        stepTo(stage, State::SynSent, State::Listen);
        QCOMPARE(inSlots(), QList<int>{1});
        QCOMPARE(wire.copy(1), QString());
        QCOMPARE(wire.copy(1), QString());
        QCOMPARE(inSlots(), (QList<int>{1, 2, 3}));
        QCOMPARE(wire.drop(2), QString());
        QCOMPARE(inSlots(), (QList<int>{1, 0, 3}));
        QCOMPARE(wire.deliver(1), QString());
        QCOMPARE(wire.rowOf(4), 1);
        // The SYN,ACK goes the other way: it takes no SYN's place, and the third SYN stays where it is.
        QCOMPARE(inSlots(), (QList<int>{0, 0, 3, 4}));
        QCOMPARE(flights.data(flights.index(3), WireModel::FlagsRole).toString(), QStringLiteral("SYN,ACK"));
        QCOMPARE(wire.copy(3), QString());
        QCOMPARE(inSlots(), (QList<int>{5, 0, 3, 4}));
        stage.goToStep(0);
        QCOMPARE(inSlots(), (QList<int>{0, 0, 0, 0}));
    }

    void aBurstLeavesFewEmptySlots() {
        Stage stage;
        WireModel wire;
        FlightSlots flights;
        wire.setStage(&stage);
        flights.setWire(&wire);
        load(stage, "three-way-handshake");
        stepTo(stage, State::SynSent, State::Listen);
        for (int i = 0; i < 100; ++i)
            QCOMPARE(wire.copy(1), QString());
        QCOMPARE(flights.rowCount(), 101);
        stage.goToStep(0);
        QCOMPARE(flights.rowCount(), 64);
    }

    /// Then views need put nothing away and take nothing out.
    void rowsAreHandedOnWhereNothingStays() {
        OnTheWire shown("three-way-handshake");
        auto& [stage, wire] = shown;
        stepTo(stage, State::SynSent, State::Listen);
        const QSignalSpy inserted(&wire, &QAbstractItemModel::rowsInserted);
        const QSignalSpy removed(&wire, &QAbstractItemModel::rowsRemoved);
        const QSignalSpy changed(&wire, &QAbstractItemModel::dataChanged);
        const auto changes = [&] {
            return QList<qsizetype>{inserted.size(), removed.size(), changed.size()};
        };
        stage.stepForward();
        QCOMPARE(wire.firstDue(), 2);
        QCOMPARE(changes(), (QList<qsizetype>{0, 0, 1}));
        QCOMPARE(wire.copy(2), QString());
        QCOMPARE(changes(), (QList<qsizetype>{1, 0, 1}));
        QCOMPARE(wire.drop(2), QString());
        QCOMPARE(changes(), (QList<qsizetype>{1, 1, 1}));
        QCOMPARE(wire.firstDue(), 3);
    }

    void theReceiverOfASynCanActFirst() {
        OnTheWire shown("three-way-handshake");
        auto& [stage, wire] = shown;
        QCOMPARE(wire.counterSegment(), 0);
        stepTo(stage, State::SynSent, State::Listen);
        QCOMPARE(wire.counterSegment(), 1);
        QCOMPARE(wire.counterEnd(), QStringLiteral("B"));
        QCOMPARE(wire.counterCall(), QStringLiteral("OPEN"));
        QCOMPARE(wire.counter(1), QString());
        QCOMPARE(stage.history().world().state(End::B), State::SynSent);
        // Its own SYN has been answered by nobody: A has acted already.
        QVERIFY(!wire.counter(2).isEmpty());
        stepTo(stage, State::SynReceived, State::SynReceived);
        stepTo(stage, State::Established, State::Established);
    }

    void theReceiverOfAFinCanActFirst() {
        OnTheWire shown("four-segment-close");
        auto& [stage, wire] = shown;
        stepTo(stage, State::FinWait1, State::Established);
        QCOMPARE(wire.counterCall(), QStringLiteral("CLOSE"));
        QCOMPARE(wire.counter(wire.counterSegment()), QString());
        stepTo(stage, State::Closing, State::Closing);
        QCOMPARE(wire.counterSegment(), 0);
    }

    void pointingAtASegmentLightsItsCauseAndItsEffects() {
        Workspace workspace;
        QVERIFY(workspace.openScenario(QStringLiteral("three-way-handshake")));
        Stage& stage = *workspace.stage();
        Linking& linking = *workspace.linking();
        QSignalSpy changes(&linking, &Linking::changed);
        QVERIFY(!linking.isActive());
        // Steps: B listens, A opens (SYN is 1), B receives it (SYN,ACK is 2), A receives that (ACK is 3).
        linking.showSegment(2);
        QCOMPARE(linking.causeSteps(), (QList<int>{3, 2}));
        QCOMPARE(linking.causeSegments(), (QList<int>{2, 1}));
        QCOMPARE(linking.effectSteps(), QList<int>{4});
        QCOMPARE(linking.effectSegments(), QList<int>{3});
        QVERIFY(linking.states().contains(static_cast<int>(State::Established)));
        QVERIFY(linking.fieldsA().contains(QStringLiteral("SND.UNA")));
        QVERIFY(linking.fieldsB().isEmpty());
        QVERIFY(!linking.because().isEmpty() && !linking.then().isEmpty());
        QCOMPARE(changes.count(), 1);
        linking.showSegment(2);
        QCOMPARE(changes.count(), 1);
        linking.travel();
        QCOMPARE(stage.stepIndex(), 3);
        linking.travel();
        QCOMPARE(stage.stepIndex(), 4);
        linking.clear();
        QVERIFY(!linking.isActive());
        // With nothing pointed at, the selected segment is.
        stage.setSelectedSegment(1);
        QVERIFY(linking.causeSegments().contains(1));
    }

    void pointingAtAStepAStateOrAnEdge() {
        Workspace workspace;
        QVERIFY(workspace.openScenario(QStringLiteral("three-way-handshake")));
        Stage& stage = *workspace.stage();
        Linking& linking = *workspace.linking();
        linking.showStep(3);
        QCOMPARE(linking.causeSteps(), (QList<int>{3, 2}));
        QCOMPARE(linking.effectSegments(), QList<int>{2});
        QVERIFY(linking.fieldsB().contains(QStringLiteral("RCV.NXT")));
        // Nobody has been in SYN-SENT yet.
        linking.showState(static_cast<int>(State::SynSent));
        QVERIFY(linking.causeSteps().isEmpty());
        stage.goToStep(3);
        QVERIFY(linking.causeSteps().contains(2));
        QCOMPARE(linking.edges().size(), 1);
        const int edge = linking.edges().first();
        linking.showEdge(edge);
        QVERIFY(linking.causeSteps().contains(2));
        linking.showEdge(9'999);
        linking.showStep(9'999);
        QVERIFY(!linking.isActive());
    }

    void anExpiryLightsTheStepThatStartedTheTimer() {
        Workspace workspace;
        QVERIFY(workspace.openScenario(QStringLiteral("syn-lost")));
        Stage& stage = *workspace.stage();
        Linking& linking = *workspace.linking();
        int expiry = 0;
        while (stage.steps()[static_cast<std::size_t>(expiry)].kind != StepKind::Timer)
            ++expiry;
        const auto sent = stage.departureStep(1);
        QVERIFY(sent);
        linking.showStep(expiry);
        QVERIFY(linking.causeSteps().contains(static_cast<int>(*sent)));
        linking.showTimer(static_cast<int>(*sent), expiry);
        QCOMPARE(linking.causeSegments(), QList<int>{1});
        QCOMPARE(linking.effectSteps(), QList<int>{expiry});
        QVERIFY(linking.fieldsA().contains(QStringLiteral("RTO")));
    }

    void aBranchIsIndexedAnew() {
        OnTheWire shown("three-way-handshake");
        auto& [stage, wire] = shown;
        QCOMPARE(stage.index().end(1), std::optional<std::size_t>(3));
        stage.goToStep(2);
        QCOMPARE(wire.delayTo(1, SimTime{5 * kSecondUs}), QString());
        QVERIFY(stage.index().end(1) != std::optional<std::size_t>(3));
        stage.goToStep(2);
        QCOMPARE(wire.drop(1), QString());
        QCOMPARE(stage.index().end(1), std::optional<std::size_t>(3));
        QVERIFY(!stage.index().lastEntry(End::B, State::SynReceived, 3));
    }

    void aLinkChangesStepByStep() {
        Stage stage;
        LinkModel link;
        link.setStage(&stage);
        link.setSender(QStringLiteral("B"));
        load(stage, "three-way-handshake");
        QSignalSpy changes(&link, &LinkModel::changed);
        QCOMPARE(link.latencyText(), QStringLiteral("100 ms"));
        QCOMPARE(link.setLatency(link.latency()), QString());
        QCOMPARE(stage.stepIndex(), 0); // No change is no step.
        QCOMPARE(link.setLatency(link.latency() + 1), QString());
        QCOMPARE(link.latencyText(), QStringLiteral("200 ms"));
        QCOMPARE(link.setLoss(link.lossLast()), QString());
        QCOMPARE(link.lossText(), QStringLiteral("100 %"));
        QCOMPARE(link.toggleHold(), QString());
        QVERIFY(link.isHeld());
        QCOMPARE(stage.stepIndex(), 3);
        QVERIFY(changes.count() >= 3);
        const World& world = stage.history().world();
        QCOMPARE(world.channelFrom(End::B).link.latencyUs, 200 * kMillisecondUs);
        QVERIFY(world.channelFrom(End::A).link == Link{});
        while (stage.stepBack()) {
        }
        QCOMPARE(link.latencyText(), QStringLiteral("100 ms"));
        QVERIFY(!link.isHeld());
    }

    void aForgedSegmentIsJudgedAtOnce_data() {
        QTest::addColumn<int>("control");
        QTest::addColumn<int>("preset");
        QTest::addColumn<bool>("damaged");
        QTest::addColumn<bool>("accepted");
        QTest::addColumn<QString>("outcome");
        using Preset = ForgeModel::Preset;
        const auto row = [](const char* name, int control, Preset preset, bool damaged, bool accepted,
                            const char* outcome) {
            QTest::newRow(name) << control << static_cast<int>(preset) << damaged << accepted
                                << QString::fromLatin1(outcome);
        };
        row("ACK", Ack, ForgeModel::Exact, false, true, "sends nothing");
        row("RST at RCV.NXT", Rst, ForgeModel::Exact, false, true, "connection reset");
        row("RST in the window", Rst, ForgeModel::InWindow, false, false, "answers ACK");
        row("RST before the window", Rst, ForgeModel::OldDuplicate, false, false, "stays as it is");
        row("old ACK", Ack, ForgeModel::OldDuplicate, false, false, "answers ACK");
        row("damaged", Rst, ForgeModel::Exact, true, false, "stays as it is");
    }
    void aForgedSegmentIsJudgedAtOnce() {
        QFETCH(int, control);
        QFETCH(int, preset);
        QFETCH(bool, damaged);
        QFETCH(bool, accepted);
        QFETCH(QString, outcome);
        Stage stage;
        load(stage, "three-way-handshake");
        stage.goToStep(stage.stepCount());
        const World before = stage.history().world();
        ForgeModel forge;
        forge.setStage(&stage);
        forge.setControl(control);
        forge.setDamaged(damaged);
        forge.apply(static_cast<ForgeModel::Preset>(preset));
        QVERIFY(stage.history().world() == before);
        QCOMPARE(forge.isAccepted(), accepted);
        QVERIFY2(forge.outcome().contains(outcome), qPrintable(forge.outcome()));
        QVERIFY(forge.rowCount() > 0);
        // What was foretold comes true.
        QCOMPARE(forge.inject(), QString());
        QVERIFY(stage.stepForward());
        QCOMPARE(stage.history().report().arrival->accepted, accepted);
        QCOMPARE(static_cast<int>(stage.history().report().decisions.size()) > 0, true);
    }

    void aForgedSegmentCarriesWhatWasTyped() {
        Stage stage;
        load(stage, "three-way-handshake");
        stage.goToStep(stage.stepCount());
        ForgeModel forge;
        forge.setStage(&stage);
        forge.setReceiver(QStringLiteral("A"));
        forge.setControl(Ack | Psh | Urg);
        forge.setSeq(QStringLiteral("-3"));
        forge.setWindowSize(QStringLiteral("7"));
        forge.setUrgentPointer(QStringLiteral("2"));
        forge.setText(QStringLiteral("hi"));
        forge.setMss(QStringLiteral("500"));
        forge.setWindowScale(QStringLiteral("3"));
        forge.setTimestamps(QStringLiteral("10 20"));
        forge.setSackPermitted(true);
        forge.setDelay(QStringLiteral("40"));
        QCOMPARE(forge.inject(), QString());
        const InFlight& flight = stage.history().world().channelFrom(End::B).inFlight.back();
        QCOMPARE(flight.origin, SegmentOrigin::Forged);
        QCOMPARE(flight.dueAt - flight.sentAt, 40 * kMillisecondUs);
        QCOMPARE(flight.segment.seq.value(), stage.numbering().iss[1].value() - 3);
        QCOMPARE(flight.segment.window, std::uint16_t{7});
        QCOMPARE(flight.segment.urgentPointer, std::uint16_t{2});
        QVERIFY(flight.segment.data == Octets({'h', 'i'}));
        SegmentOptions options;
        options.maximumSegmentSize = 500;
        options.windowScale = 3;
        options.sackPermitted = true;
        options.timestamps = Timestamps{10, 20};
        QVERIFY(flight.segment.options == options);
    }

    void sackBlocksAreForgedInTheReceiversNumbers() {
        Stage stage;
        load(stage, "three-way-handshake");
        stage.goToStep(stage.stepCount());
        ForgeModel forge;
        forge.setStage(&stage);
        forge.setReceiver(QStringLiteral("A"));
        forge.setSackBlocks(QStringLiteral("11-21, -5-31"));
        QVERIFY2(forge.isReady(), qPrintable(forge.troubles()));
        QCOMPARE(forge.inject(), QString());
        const SegmentOptions& options =
            stage.history().world().channelFrom(End::B).inFlight.back().segment.options;
        const SeqNum iss = stage.numbering().iss[0];
        QCOMPARE(options.sackBlocks.size(), std::size_t{2});
        QVERIFY((options.sackBlocks[0] == SackBlock{iss + 11, iss + 21}));
        QVERIFY((options.sackBlocks[1] == SackBlock{iss - 5, iss + 31}));
    }

    void sackBlocksThatCannotBeAreRefused_data() {
        QTest::addColumn<QString>("blocks");
        QTest::addColumn<QString>("trouble");
        QTest::newRow("one edge") << "11"
                                  << "left and right edge";
        QTest::newRow("a word") << "11-twelve"
                                << "left and right edge";
        QTest::newRow("too many") << "1-2 3-4 5-6"
                                  << "2 find room";
    }
    void sackBlocksThatCannotBeAreRefused() {
        QFETCH(QString, blocks);
        QFETCH(QString, trouble);
        Stage stage;
        load(stage, "three-way-handshake");
        stage.goToStep(stage.stepCount());
        ForgeModel forge;
        forge.setStage(&stage);
        forge.setMss(QStringLiteral("1460"));
        forge.setWindowScale(QStringLiteral("7"));
        forge.setTimestamps(QStringLiteral("1 2"));
        forge.setSackBlocks(blocks);
        QVERIFY(!forge.isReady());
        QVERIFY2(forge.troubleOf(QStringLiteral("sackBlocks")).contains(trouble),
                 qPrintable(forge.troubles()));
    }

    void aFormThatCannotBeReadSaysWhere() {
        Stage stage;
        load(stage, "three-way-handshake");
        ForgeModel forge;
        forge.setStage(&stage);
        QCOMPARE(forge.control(), int{Syn});
        QVERIFY(forge.isReady());
        forge.setWindowSize(QStringLiteral("65536"));
        forge.setDelay(QStringLiteral("soon"));
        QCOMPARE(forge.troubleOf(QStringLiteral("window")),
                 QStringLiteral("SEG.WND: a whole number from 0 to 65,535 is needed"));
        QVERIFY(!forge.troubleOf(QStringLiteral("delay")).isEmpty());
        QCOMPARE(forge.troubleOf(QStringLiteral("seq")), QString());
        QCOMPARE(forge.outcome(), forge.troubles());
        QCOMPARE(forge.inject(), forge.troubles());
        QCOMPARE(stage.stepIndex(), 0);
        forge.prefill();
        QVERIFY(forge.isReady());
    }

    void theWireShowsWhatIsInFlight() {
        OnTheWire shown("three-way-handshake");
        auto& [stage, wire] = shown;
        QCOMPARE(wire.rowCount(), 0);
        stepTo(stage, State::SynSent, State::SynReceived);
        QCOMPARE(wire.rowCount(), 1);
        QCOMPARE(cell(wire, 0, WireModel::LabelRole).toString(), QStringLiteral("SYN,ACK seq=0 ack=1"));
        QCOMPARE(cell(wire, 0, WireModel::FromARole).toBool(), false);
        stage.setRelativeNumbers(false);
        QCOMPARE(cell(wire, 0, WireModel::LabelRole).toString(), QStringLiteral("SYN,ACK seq=300 ack=101"));
        const int id = cell(wire, 0, WireModel::SegmentIdRole).toInt();
        QCOMPARE(wire.hold(id), QString());
        QVERIFY(cell(wire, 0, WireModel::HeldRole).toBool());
        QCOMPARE(wire.hold(id), QString());
        QVERIFY(!cell(wire, 0, WireModel::HeldRole).toBool());
        const double due = cell(wire, 0, WireModel::DueSecondsRole).toDouble();
        QCOMPARE(wire.delay(id), QString());
        QVERIFY(cell(wire, 0, WireModel::DueSecondsRole).toDouble() > due);
        QCOMPARE(wire.copy(id), QString());
        QCOMPARE(wire.rowCount(), 2);
        QCOMPARE(wire.neighbour(id, 1), cell(wire, 1, WireModel::SegmentIdRole).toInt());
        QCOMPARE(wire.neighbour(id, -1), wire.neighbour(id, 1));
        QCOMPARE(wire.deliver(id), QString());
        QCOMPARE(stage.history().world().state(End::A), State::Established);
        QVERIFY(!wire.drop(4711).isEmpty());
    }

    void onlyTheRowsThatChangeAreTold() {
        Stage stage;
        WireModel wire;
        wire.setStage(&stage);
        load(stage, "simultaneous-close");
        stepTo(stage, State::FinWait1, State::FinWait1);
        QCOMPARE(wire.rowCount(), 2);
        QSignalSpy removed(&wire, &QAbstractItemModel::rowsRemoved);
        QSignalSpy inserted(&wire, &QAbstractItemModel::rowsInserted);
        QSignalSpy reset(&wire, &QAbstractItemModel::modelReset);
        wire.drop(cell(wire, 0, WireModel::SegmentIdRole).toInt());
        QCOMPARE(removed.count(), 1);
        QCOMPARE(inserted.count(), 0);
        QCOMPARE(reset.count(), 0);
    }

    void callsSayWhyTheyWouldFail() {
        Stage stage;
        CallsModel calls;
        calls.setStage(&stage);
        load(stage, "three-way-handshake");
        QVERIFY(cell(calls, CallsModel::Open, CallsModel::WorksRole).toBool());
        QVERIFY(!cell(calls, CallsModel::Send, CallsModel::WorksRole).toBool());
        QVERIFY(cell(calls, CallsModel::Send, CallsModel::ReasonRole)
                    .toString()
                    .contains(QLatin1String("connection does not exist")));
        // It can be made all the same, and then the user is told.
        QCOMPARE(calls.send(QStringLiteral("x")), QStringLiteral("error: connection does not exist"));
        QVERIFY(calls.lastFailed());
        stage.reset();
        stepTo(stage, State::Established, State::Established);
        QVERIFY(cell(calls, CallsModel::Send, CallsModel::WorksRole).toBool());
        QVERIFY(!cell(calls, CallsModel::Open, CallsModel::WorksRole).toBool());
        QCOMPARE(calls.call(CallsModel::Status), QStringLiteral("state = ESTABLISHED"));
        QVERIFY(!calls.lastFailed());
        QCOMPARE(calls.crash(), QString());
        QCOMPARE(stage.history().world().state(End::A), State::Closed);
    }

    void theTcbTellsWhatChanged() {
        Stage stage;
        TcbModel tcb;
        tcb.setStage(&stage);
        load(stage, "three-way-handshake");
        stepTo(stage, State::SynSent, State::SynReceived);
        QCOMPARE(cell(tcb, 0, TcbModel::ValueBRole).toString(), QStringLiteral("SYN-RECEIVED"));
        QCOMPARE(cell(tcb, 0, TcbModel::WasBRole).toString(), QStringLiteral("LISTEN"));
        QCOMPARE(cell(tcb, 0, TcbModel::WasARole).toString(), QString());
    }

    void theTcbHasRowsForWhatMeansSomething() {
        Stage stage;
        TcbModel tcb;
        tcb.setStage(&stage);
        load(stage, "three-way-handshake");
        stepTo(stage, State::Established, State::Established);
        const auto row = [&tcb](const char* name) {
            for (int i = 0; i < tcb.rowCount(); ++i) {
                if (cell(tcb, i, TcbModel::NameRole).toString() == QLatin1String(name))
                    return i;
            }
            return -1;
        };
        QVERIFY(row("cwnd") > 0);
        QCOMPARE(cell(tcb, row("ssthresh"), TcbModel::ValueARole).toString(), QStringLiteral("∞"));
        QCOMPARE(row("SND.UP"), -1);
        Send urgent;
        urgent.data = {'!'};
        urgent.urgent = true;
        QCOMPARE(stage.perform(CallAct{End::A, urgent}), IntentError::None);
        QCOMPARE(cell(tcb, row("SND.UP"), TcbModel::ValueARole).toString(), QStringLiteral("2"));
        QCOMPARE(cell(tcb, row("SND.UP"), TcbModel::ValueBRole).toString(), QStringLiteral("–"));
    }

    void timersRunDown() {
        Stage stage;
        TimerModel timers;
        QAbstractItemModelTester tester(&timers, kTester);
        timers.setStage(&stage);
        load(stage, "three-way-handshake");
        QCOMPARE(timers.rowCount(), 0);
        stepTo(stage, State::SynSent, State::Listen);
        QCOMPARE(cell(timers, 0, TimerModel::NameRole).toString(), QStringLiteral("RETRANSMISSION"));
        QCOMPARE(cell(timers, 0, TimerModel::EndRole).toString(), QStringLiteral("A"));
        QCOMPARE(cell(timers, 0, TimerModel::TextRole).toString(), QStringLiteral("1 s of 1 s"));
        QCOMPARE(cell(timers, 0, TimerModel::PartRole).toDouble(), 1.0);
        stage.setPlayhead(stage.history().world().now + 50 * kMillisecondUs);
        QCOMPARE(cell(timers, 0, TimerModel::TextRole).toString(), QStringLiteral("950 ms of 1 s"));
        QCOMPARE(cell(timers, 0, TimerModel::PartRole).toDouble(), 0.95);
    }

    void buffersHoldTheApplicationsOctets() {
        Stage stage;
        BufferModel buffers;
        QAbstractItemModelTester tester(&buffers, kTester);
        buffers.setStage(&stage);
        load(stage, "three-way-handshake");
        stepTo(stage, State::Established, State::Established);
        QCOMPARE(buffers.rowCount(), 0);
        Send send;
        send.data = {'h', 'i', 0};
        QCOMPARE(stage.perform(CallAct{End::A, send}), IntentError::None);
        QCOMPARE(buffers.rowCount(), 1);
        QCOMPARE(cell(buffers, 0, BufferModel::TitleRole).toString(), QStringLiteral("in flight: 3 octets"));
        QCOMPARE(cell(buffers, 0, BufferModel::TextRole).toString(), QStringLiteral("hi·"));
        buffers.setHex(true);
        QCOMPARE(cell(buffers, 0, BufferModel::TextRole).toString(), QStringLiteral("68 69 00"));
        while (stage.history().world().tcb(End::B).receiveBuffer.empty())
            QVERIFY(stage.stepForward());
        const int last = buffers.rowCount() - 1;
        QCOMPARE(cell(buffers, last, BufferModel::EndRole).toString(), QStringLiteral("B"));
        QCOMPARE(cell(buffers, last, BufferModel::TitleRole).toString(),
                 QStringLiteral("waits to be read: 5 octets"));
        buffers.setHex(false);
        send.data.assign(70'000, 'x');
        QCOMPARE(stage.perform(CallAct{End::A, send}), IntentError::None);
        bool unsent = false;
        for (int i = 0; i < buffers.rowCount(); ++i) {
            const QString title = cell(buffers, i, BufferModel::TitleRole).toString();
            if (!title.startsWith(QLatin1String("not yet sent")))
                continue;
            unsent = true;
            QCOMPARE(cell(buffers, i, BufferModel::TextRole).toString().size(), 96);
            QVERIFY(cell(buffers, i, BufferModel::MoreRole).toString().endsWith(QLatin1String("more")));
        }
        QVERIFY(unsent);
    }

    void whyTellsTheDecisions() {
        Stage stage;
        DecisionModel decisions;
        decisions.setStage(&stage);
        load(stage, "simultaneous-close");
        stepTo(stage, State::Closing, State::Closing);
        QVERIFY(decisions.headline().contains(QLatin1String("FIN-WAIT-1")));
        bool moved = false;
        for (int i = 0; i < decisions.rowCount(); ++i) {
            QVERIFY(!cell(decisions, i, DecisionModel::TitleRole).toString().isEmpty());
            QVERIFY(!cell(decisions, i, DecisionModel::CitationRole).toString().isEmpty());
            moved = moved || cell(decisions, i, DecisionModel::ChangesStateRole).toBool();
        }
        QVERIFY(moved);
    }

    void aBranchCanBeTaken() {
        Stage stage;
        BranchModel branches;
        WireModel wire;
        branches.setStage(&stage);
        wire.setStage(&stage);
        load(stage, "three-way-handshake");
        stepTo(stage, State::SynSent, State::SynReceived);
        const int length = stage.stepCount();
        wire.drop(wire.firstDue());
        QCOMPARE(branches.rowCount(), 1);
        branches.take(0);
        QCOMPARE(stage.stepCount(), length);
        QCOMPARE(branches.rowCount(), 1);
        QCOMPARE(cell(branches, 0, BranchModel::TitleRole).toString(), QStringLiteral("B's SYN,ACK dropped"));
    }

    void ofManyBranchesTheNearestAreShown() {
        Stage stage;
        BranchModel branches;
        branches.setStage(&stage);
        load(stage, "three-way-handshake");
        constexpr int kForks = 60;
        for (int i = 0; i < kForks; ++i) {
            QCOMPARE(stage.perform(CallAct{End::A, Status{}}), IntentError::None);
            stage.stepBack();
            QCOMPARE(stage.perform(CallAct{End::B, Status{}}), IntentError::None);
        }
        QVERIFY(stage.forks().size() >= kForks);
        for (const int step : {0, kForks / 2, kForks}) {
            stage.goToStep(step);
            QVERIFY(branches.rowCount() >= static_cast<int>(BranchModel::kBranchesMax));
            QVERIFY(branches.rowCount() < static_cast<int>(BranchModel::kBranchesMax) + 4);
            int nearest = kForks;
            for (int row = 0; row < branches.rowCount(); ++row)
                nearest =
                    std::min(nearest, std::abs(cell(branches, row, BranchModel::StepRole).toInt() - step));
            QVERIFY(nearest <= 1);
        }
    }

    void theLessonHearsABranchAnew() {
        Stage stage;
        Lesson lesson;
        lesson.setStage(&stage);
        load(stage, "syn-lost");
        const auto narrations = [&] {
            QStringList said;
            for (int step = 0; step <= stage.stepCount(); ++step) {
                stage.goToStep(step);
                said += lesson.narration();
            }
            return said;
        };
        const QStringList before = narrations();
        QVERIFY(QSet<QString>(before.begin(), before.end()).size() > 2);
        const NodeId end = stage.history().path().back();
        stage.goToStep(1);
        QCOMPARE(stage.perform(CallAct{End::A, Abort{}}), IntentError::None);
        const QStringList other = narrations();
        QVERIFY(other != before);
        Lesson anew;
        anew.setStage(&stage);
        for (int step = 0; step <= stage.stepCount(); ++step) {
            stage.goToStep(step);
            QCOMPARE(lesson.narration(), anew.narration());
        }
        stage.goToNode(end);
        QCOMPARE(narrations(), before);
    }

    void theLessonSpeaksAtItsMoments() {
        Stage stage;
        Lesson lesson;
        lesson.setStage(&stage);
        load(stage, "three-way-handshake");
        QCOMPARE(lesson.narration(), QString());
        QSignalSpy spoke(&lesson, &Lesson::narrationChanged);
        stage.goToStep(stage.stepCount());
        QVERIFY(spoke.count() > 0);
        QVERIFY(!lesson.narration().isEmpty());
        const QString english = lesson.narration();
        lesson.setLanguage(QStringLiteral("zh_CN"));
        QVERIFY(lesson.narration() != english);
        QCOMPARE(lesson.title(), QStringLiteral("三次握手"));
    }

    void theLessonCountsAsTheStageDoes() {
        Stage stage;
        Lesson lesson;
        lesson.setStage(&stage);
        load(stage, "three-way-handshake");
        stage.goToStep(3);
        QVERIFY2(lesson.narration().contains(QStringLiteral("ack=1 ")), qPrintable(lesson.narration()));
        stage.setRelativeNumbers(false);
        QVERIFY2(lesson.narration().contains(QStringLiteral("ack=101 ")), qPrintable(lesson.narration()));
    }

    void scenariosAreFoundByWords() {
        ScenarioListModel model;
        QAbstractItemModelTester tester(&model, kTester);
        const int all = model.rowCount();
        QCOMPARE(all, static_cast<int>(ScenarioLibrary::names().size()));
        model.setFilter(QStringLiteral("simultaneous CLOSE"));
        QVERIFY(model.rowCount() > 0 && model.rowCount() < all);
        QVERIFY(model.rowOf(QStringLiteral("simultaneous-close")) >= 0);
        model.setFilter(QStringLiteral("no such thing"));
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.idAt(0), QString());
        model.setFilter(QString());
        QCOMPARE(model.rowCount(), all);
    }

    void whatIsOpenStaysWhenAFileIsBad() {
        Workspace workspace;
        QVERIFY(workspace.openScenario(QStringLiteral("simultaneous-close")));
        QVERIFY(!workspace.openScenario(QStringLiteral("/nowhere/at-all.json")));
        QVERIFY(workspace.noticeIsError());
        QVERIFY(!workspace.notice().isEmpty());
        QCOMPARE(QString::fromStdString(workspace.stage()->scenario().id),
                 QStringLiteral("simultaneous-close"));
        QVERIFY(workspace.openScenario(QStringLiteral("three-way-handshake")));
        QCOMPARE(workspace.notice(), QString());
    }
};

QTEST_MAIN(ModelsTest)
#include "models_test.moc"
