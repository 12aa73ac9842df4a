// What if, the branches and their comparison, and the reasons in full.

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include "app/models/branch_comparison.h"
#include "app/models/branch_tree_model.h"
#include "app/models/decision_model.h"
#include "app/models/scenario_library.h"
#include "app/models/what_if_model.h"

using namespace finwait;

namespace {

constexpr auto kTester = QAbstractItemModelTester::FailureReportingMode::QtTest;

void load(Stage& stage, const QString& name) {
    stage.load(std::get<Scenario>(ScenarioLibrary::open(name)));
}

void stepTo(Stage& stage, State a, State b) {
    while (stage.history().world().state(End::A) != a || stage.history().world().state(End::B) != b)
        QVERIFY(stage.stepForward());
}

QString cell(const QAbstractItemModel& model, int row, int role) {
    return model.data(model.index(row, 0), role).toString();
}

QStringList column(const QAbstractItemModel& model, int role) {
    QStringList cells;
    for (int row = 0; row < model.rowCount(); ++row)
        cells += cell(model, row, role);
    return cells;
}

/// A has sent its FIN; nothing of it has arrived.
void openFourSegmentClose(Stage& stage) {
    load(stage, QStringLiteral("four-segment-close"));
    stepTo(stage, State::FinWait1, State::Established);
}

int rowOfCause(const WhatIfModel& answers, const QString& cause) {
    return static_cast<int>(column(answers, WhatIfModel::CauseRole).indexOf(cause));
}

} // namespace

class StoryTest : public QObject {
    Q_OBJECT

private slots:
    void whatIfInSentences() {
        Stage stage;
        WhatIfModel answers;
        const QAbstractItemModelTester tester(&answers, kTester);
        answers.setStage(&stage);
        openFourSegmentClose(stage);
        const int lost = rowOfCause(answers, QStringLiteral("A's FIN,ACK is lost"));
        QVERIFY(lost >= 0);
        QCOMPARE(cell(answers, lost, WhatIfModel::EffectRole),
                 QStringLiteral("A sends it again after 1 s; the end is the same"));
        const int first = rowOfCause(answers, QStringLiteral("B calls CLOSE first"));
        QVERIFY(first >= 0);
        QCOMPARE(cell(answers, first, WhatIfModel::EffectRole),
                 QStringLiteral("simultaneous close: both pass through CLOSING and end in TIME-WAIT"));
        QCOMPARE(cell(answers, first, WhatIfModel::EndRole), QStringLiteral("B"));
    }

    void everySentenceIsWhole() {
        Stage stage;
        WhatIfModel answers;
        const QAbstractItemModelTester tester(&answers, kTester);
        answers.setStage(&stage);
        for (const QString& name : ScenarioLibrary::names()) {
            load(stage, name);
            int step = 0;
            do {
                for (int row = 0; row < answers.rowCount(); ++row) {
                    const QString cause = cell(answers, row, WhatIfModel::CauseRole);
                    const QString effect = cell(answers, row, WhatIfModel::EffectRole);
                    QVERIFY2(!cause.isEmpty() && !cause.contains(QLatin1Char('%')), qPrintable(cause));
                    QVERIFY2(!effect.isEmpty() && !effect.contains(QLatin1Char('%')),
                             qPrintable(name + QLatin1String(": ") + cause));
                }
            } while (++step < 40 && stage.stepForward());
        }
    }

    void nothingIsTriedWhileNobodyLooks() {
        Stage stage;
        WhatIfModel answers;
        answers.setActive(false);
        answers.setStage(&stage);
        openFourSegmentClose(stage);
        QCOMPARE(answers.rowCount(), 0);
        answers.setActive(true);
        QVERIFY(answers.rowCount() > 0);
    }

    void openingAnAnswerMakesABranchOfItsName() {
        Stage stage;
        WhatIfModel answers;
        BranchTreeModel branches;
        const QAbstractItemModelTester tester(&branches, kTester);
        answers.setStage(&stage);
        branches.setStage(&stage);
        openFourSegmentClose(stage);
        const int before = stage.stepIndex();
        const int mainLength = stage.stepCount();
        QCOMPARE(branches.rowCount(), 1);
        const int row = rowOfCause(answers, QStringLiteral("B calls CLOSE first"));
        QCOMPARE(answers.open(row), QString());
        QCOMPARE(stage.stepIndex(), before + 1);
        QCOMPARE(branches.rowCount(), 2);
        QCOMPARE(branches.shownRow(), 1);
        QCOMPARE(cell(branches, 1, BranchTreeModel::TitleRole), QStringLiteral("B calls CLOSE first"));
        QCOMPARE(cell(branches, 1, BranchTreeModel::OriginRole),
                 QStringLiteral("leaves behind step %1").arg(before));
        branches.take(0);
        QCOMPARE(branches.shownRow(), 0);
        QCOMPARE(stage.stepCount(), mainLength);
        QCOMPARE(stage.stepIndex(), before + 1);
        // The same act again is the same branch.
        stage.goToStep(before);
        QCOMPARE(answers.open(row), QString());
        QCOMPARE(branches.rowCount(), 2);
    }

    void branchesAreNamedRemovedAndBroughtBack() {
        Stage stage;
        WhatIfModel answers;
        BranchTreeModel branches;
        const QAbstractItemModelTester tester(&branches, kTester);
        answers.setStage(&stage);
        branches.setStage(&stage);
        openFourSegmentClose(stage);
        answers.open(rowOfCause(answers, QStringLiteral("A's FIN,ACK is lost")));
        branches.rename(1, QStringLiteral("  the lost FIN "));
        QCOMPARE(cell(branches, 1, BranchTreeModel::TitleRole), QStringLiteral("the lost FIN"));
        branches.rename(1, QString());
        QCOMPARE(cell(branches, 1, BranchTreeModel::TitleRole), QStringLiteral("A's FIN,ACK dropped"));
        QVERIFY(!branches.remove(0));
        QVERIFY(!branches.canRestore());
        const QStringList titles = column(branches, BranchTreeModel::TitleRole);
        const World before = stage.history().world();
        QVERIFY(branches.remove(1));
        QCOMPARE(branches.rowCount(), 1);
        QVERIFY(branches.canRestore());
        QCOMPARE(branches.removedTitle(), titles[1]);
        branches.restore();
        QCOMPARE(column(branches, BranchTreeModel::TitleRole), titles);
        QVERIFY(stage.history().world() == before);
        QVERIFY(!branches.canRestore());
    }

    void aRemovalIsSettledByTheNextAct() {
        Stage stage;
        WhatIfModel answers;
        BranchTreeModel branches;
        answers.setStage(&stage);
        branches.setStage(&stage);
        openFourSegmentClose(stage);
        answers.open(rowOfCause(answers, QStringLiteral("A's FIN,ACK is lost")));
        branches.remove(1);
        QSignalSpy changed(&branches, &BranchTreeModel::restoreChanged);
        QCOMPARE(stage.perform(CallAct{End::B, Status{}}), IntentError::None);
        QVERIFY(!branches.canRestore());
        QVERIFY(changed.count() > 0);
    }

    void theComparisonSaysWhereTheyPart() {
        Stage stage;
        WhatIfModel answers;
        BranchTreeModel branches;
        BranchComparison comparison;
        answers.setStage(&stage);
        branches.setStage(&stage);
        openFourSegmentClose(stage);
        const int before = stage.stepIndex();
        answers.open(rowOfCause(answers, QStringLiteral("A's FIN,ACK is lost")));
        const World shown = stage.history().world();
        comparison.compare(&branches, 0, 1);
        QCOMPARE(comparison.partStep(), before + 1);
        QCOMPARE(comparison.sentence(),
                 QStringLiteral("They part at step %1. On the left: B receives FIN,ACK. On the right: A's "
                                "FIN,ACK dropped.")
                     .arg(before + 1));
        QCOMPARE(comparison.first()->stepIndex(), comparison.first()->stepCount());
        QVERIFY(comparison.second()->stepCount() > comparison.first()->stepCount());
        QVERIFY(comparison.secondEnd().contains(QStringLiteral("A CLOSED · B CLOSED")));
        // The stage itself stays where it is.
        QVERIFY(stage.history().world() == shown);
        comparison.compare(&branches, 1, 1);
        QCOMPARE(comparison.partStep(), 0);
        QCOMPARE(comparison.sentence(), QStringLiteral("Both sides show the same branch."));
    }

    void reasonsInFull() {
        Stage stage;
        DecisionModel decisions;
        decisions.setStage(&stage);
        openFourSegmentClose(stage);
        stage.stepForward();
        const QString all = column(decisions, DecisionModel::SentenceRole).join(QLatin1Char('\n'));
        QVERIFY(all.contains(QLatin1String("SEG.SEQ")));
        QVERIFY(all.contains(QStringLiteral("RFC 9293 §3.10.7.4")));
        QVERIFY(all.contains(QStringLiteral("ESTABLISHED → CLOSE-WAIT: done.")));
        QVERIFY(!all.contains(QLatin1Char('%')));
        QVERIFY2(!all.contains(QLatin1String("RFC 9293 RFC")), qPrintable(all));
    }

    void answersComeWithinAFrame() {
        Stage stage;
        WhatIfModel answers;
        answers.setStage(&stage);
        openFourSegmentClose(stage);
        QElapsedTimer clock;
        clock.start();
        constexpr int kTimes = 20;
        for (int i = 0; i < kTimes; ++i) {
            answers.setActive(false);
            answers.setActive(true);
        }
        const double each = static_cast<double>(clock.nsecsElapsed()) / 1e6 / kTimes;
        qInfo("what if: %.2f ms", each);
        QVERIFY(each < 100); // A build that checks invariants, on a busy machine.
    }
};

QTEST_MAIN(StoryTest)
#include "story_test.moc"
