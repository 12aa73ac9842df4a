#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "app/models/branch_model.h"
#include "app/models/calls_model.h"
#include "app/models/decision_model.h"
#include "app/models/lesson.h"
#include "app/models/scenario_library.h"
#include "app/models/scenario_list_model.h"
#include "app/models/segment_model.h"
#include "app/models/tcb_model.h"
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
        const std::array<StageListModel*, 6> models = {&wire, &calls, &decisions, &tcb, &segment, &branches};
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

    void theWireShowsWhatIsInFlight() {
        Stage stage;
        WireModel wire;
        wire.setStage(&stage);
        load(stage, "three-way-handshake");
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

    void theTcbMarksWhatChanged() {
        Stage stage;
        TcbModel tcb;
        tcb.setStage(&stage);
        load(stage, "three-way-handshake");
        stepTo(stage, State::SynSent, State::SynReceived);
        QCOMPARE(cell(tcb, 0, TcbModel::ValueBRole).toString(), QStringLiteral("SYN-RECEIVED"));
        QVERIFY(cell(tcb, 0, TcbModel::ChangedBRole).toBool());
        QVERIFY(!cell(tcb, 0, TcbModel::ChangedARole).toBool());
    }

    void theSegmentIsShownFieldByField() {
        Stage stage;
        SegmentModel segment;
        segment.setStage(&stage);
        load(stage, "three-way-handshake");
        QCOMPARE(segment.rowCount(), 0);
        stepTo(stage, State::SynSent, State::SynReceived);
        stage.setSelectedSegment(2);
        QCOMPARE(segment.title(), QStringLiteral("SYN,ACK seq=0 ack=1"));
        QCOMPARE(segment.sender(), QStringLiteral("B"));
        QCOMPARE(cell(segment, 0, SegmentModel::ValueRole).toString(), QStringLiteral("10.0.0.2:80"));
        QCOMPARE(cell(segment, 2, SegmentModel::ValueRole).toString(), QStringLiteral("0  (300)"));
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
