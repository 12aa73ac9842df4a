#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "app/models/log_model.h"
#include "app/models/scenario_library.h"
#include "app/models/step_voice.h"
#include "app/models/wire_model.h"
#include "app/text/step_sentence.h"
#include "tests/app/translation.h"

using namespace finwait;

namespace {

void load(Stage& stage, const char* name) {
    stage.load(std::get<Scenario>(ScenarioLibrary::open(QString::fromLatin1(name))));
}

QString cell(const LogModel& log, int row, int role) {
    return log.data(log.index(row), role).toString();
}

QString said(const LogModel& log, int row) {
    return cell(log, row, LogModel::SentenceRole);
}

} // namespace

/// The steps as sentences: a list of them, and what is read aloud.
class LogTest : public QObject {
    Q_OBJECT

private slots:
    void aHandshakeIsTold() {
        Stage stage;
        LogModel log;
        log.setStage(&stage);
        load(stage, "three-way-handshake");
        QCOMPARE(said(log, 0), QStringLiteral("The beginning. A is CLOSED, B is CLOSED."));
        QCOMPARE(said(log, 1), QStringLiteral("B called OPEN (passive) in CLOSED: moves to LISTEN"));
        QCOMPARE(said(log, 2),
                 QStringLiteral("A called OPEN (active) in CLOSED: sends SYN; moves to SYN-SENT"));
        QCOMPARE(said(log, 3),
                 QStringLiteral("B received SYN in LISTEN: sends SYN,ACK; moves to SYN-RECEIVED"));
        QCOMPARE(cell(log, 3, LogModel::WhoRole), QStringLiteral("B"));
        QCOMPARE(cell(log, 3, LogModel::TimeTextRole), QStringLiteral("0.200 s"));
        QVERIFY(
            cell(log, 3, LogModel::SpokenRole).startsWith(QStringLiteral("Step 3, at 0.200 s: B received")));
        QCOMPARE(log.rowCount(), stage.stepCount() + 1);
    }

    void everyRowOfEveryScenarioIsASentence_data() {
        QTest::addColumn<bool>("chinese");
        QTest::newRow("en") << false;
        QTest::newRow("zh_CN") << true;
    }
    void everyRowOfEveryScenarioIsASentence() {
        QFETCH(bool, chinese);
        const ChineseWhile translation(chinese);
        Stage stage;
        LogModel log;
        const QAbstractItemModelTester tester(&log, QAbstractItemModelTester::FailureReportingMode::QtTest);
        log.setStage(&stage);
        for (const QString& name : ScenarioLibrary::names()) {
            load(stage, qPrintable(name));
            QCOMPARE(log.rowCount(), stage.stepCount() + 1);
            for (int row = 0; row < log.rowCount(); ++row) {
                const QString sentence = said(log, row);
                QVERIFY2(!sentence.isEmpty() && !sentence.contains(QStringLiteral("%1")),
                         qPrintable(sentence));
                QVERIFY2(!chinese || !sentence.contains(QStringLiteral("moves to")), qPrintable(sentence));
            }
        }
    }

    void aLossIsToldAndWhatComesOfIt() {
        Stage stage;
        LogModel log;
        WireModel wire;
        const QAbstractItemModelTester tester(&log, QAbstractItemModelTester::FailureReportingMode::QtTest);
        log.setStage(&stage);
        wire.setStage(&stage);
        load(stage, "three-way-handshake");
        stage.goToStep(3);
        QSignalSpy changes(&log, &QAbstractItemModel::dataChanged);
        const QString other = said(log, 4);
        QCOMPARE(wire.drop(wire.firstDue()), QString());
        QCOMPARE(said(log, 4), QStringLiteral("SYN,ACK from B was dropped"));
        QCOMPARE(cell(log, 4, LogModel::WhoRole), QString());
        QVERIFY(said(log, 4) != other);
        QVERIFY(said(log, 5).contains(QStringLiteral("retransmission timer expired: sends SYN")));
        QVERIFY(said(log, 5).contains(QStringLiteral("again")));
        QVERIFY(changes.count() > 0);
        QCOMPARE(changes.front()[0].toModelIndex().row(), 4);
        // Another branch, another past.
        stage.goToStep(3);
        QVERIFY(stage.perform(NextAct{}) == IntentError::None);
        QCOMPARE(said(log, 4), other);
    }

    void theCursorIsNothingToTheRows() {
        Stage stage;
        LogModel log;
        log.setStage(&stage);
        load(stage, "four-segment-close");
        QSignalSpy changes(&log, &QAbstractItemModel::dataChanged);
        while (stage.stepForward()) {
        }
        QCOMPARE(changes.count(), 0);
    }

    void anotherDialectAndAnotherLanguageAreHeard() {
        Stage stage;
        LogModel log;
        log.setStage(&stage);
        load(stage, "three-way-handshake");
        QVERIFY(said(log, 3).endsWith(QStringLiteral("moves to SYN-RECEIVED")));
        QSignalSpy changes(&log, &QAbstractItemModel::dataChanged);
        stage.setDialect(NameDialect::BsdNetstat);
        QVERIFY(said(log, 3).endsWith(QStringLiteral("moves to SYN_RCVD")));
        QCOMPARE(changes.count(), 1);
        const ChineseWhile translation;
        stage.retranslate();
        QVERIFY(said(log, 3).contains(QStringLiteral("SYN_RCVD")));
        QVERIFY(!said(log, 3).contains(QStringLiteral("moves")));
    }

    void aLongHistoryIsToldWhereOneLooks() {
        Stage stage;
        LogModel log;
        log.setStage(&stage);
        load(stage, "four-segment-close");
        stage.goToStep(stage.stepCount());
        constexpr int kActs = 3'000;
        for (int i = 0; i < kActs; ++i)
            QCOMPARE(stage.perform(CallAct{End::B, Status{}}), IntentError::None);
        const int rows = log.rowCount();
        QVERIFY(rows > kActs);
        // Far rows, near rows, and those at the edges of what is told at once.
        for (const int row : {rows - 1, 0, 1, LogModel::kBlockSteps - 1, LogModel::kBlockSteps, rows / 2})
            QVERIFY(!said(log, row).isEmpty());
        QVERIFY(said(log, rows - 1).startsWith(QStringLiteral("B called STATUS")));
        QVERIFY(said(log, LogModel::kBlockSteps).startsWith(QStringLiteral("B called STATUS")));
    }

    void theStepIsSpoken() {
        Stage stage;
        const StepVoice voice(&stage);
        load(stage, "three-way-handshake");
        QCOMPARE(voice.text(), QStringLiteral("The beginning. A is CLOSED, B is CLOSED."));
        QSignalSpy spoken(&voice, &StepVoice::spoken);
        stage.goToStep(3);
        QCOMPARE(spoken.count(), 1);
        QCOMPARE(voice.text(),
                 QStringLiteral("Step 3 of %1: B received SYN in LISTEN: sends SYN,ACK; moves to "
                                "SYN-RECEIVED")
                     .arg(stage.stepCount()));
        QCOMPARE(
            voice.moment(),
            QStringLiteral("A is SYN-SENT, B is SYN-RECEIVED. On the wire: SYN,ACK from B, due at 0.300 s. "
                           "Running: A's retransmission timer until 1.100 s; A's user timer until 300.100 s; "
                           "B's retransmission timer until 1.200 s; B's user timer until 300.200 s."));
        stage.goToStep(0);
        QCOMPARE(voice.moment(), QStringLiteral("A is CLOSED, B is CLOSED."));
    }
};

QTEST_GUILESS_MAIN(LogTest)
#include "log_test.moc"
