// The explorer in the window: a search beside it, its answers, and what they bring onto the stage.

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "app/models/explored_scenario.h"
#include "app/models/explorer.h"
#include "app/models/scenario_library.h"
#include "app/text/explore_text.h"
#include "core/scenario/playthrough.h"
#include "core/scenario/scenario_loader.h"
#include "tests/app/translation.h"

using namespace finwait;

namespace {

constexpr auto kTester = QAbstractItemModelTester::FailureReportingMode::QtTest;
constexpr int kPatienceMs = 60'000;

int cellOf(State a, State b) {
    return static_cast<int>(a) * static_cast<int>(kStateCount) + static_cast<int>(b);
}

/// One client, one server: a small space.
void keepSmall(Explorer& explorer) {
    explorer.setClientServer(true);
}

void search(Explorer& explorer) {
    QCOMPARE(explorer.start(), QString());
    QVERIFY(explorer.isRunning());
    QTRY_VERIFY_WITH_TIMEOUT(!explorer.isRunning(), kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(explorer.stuck()->rowCount() > 0, kPatienceMs);
}

int rowWith(ExploreListModel& model, const QString& title) {
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.data(model.index(row), ExploreListModel::TitleRole).toString() == title)
            return row;
    }
    return -1;
}

void playToEnd(Stage& stage) {
    while (stage.stepForward()) {
    }
}

} // namespace

class ExplorerModelTest : public QObject {
    Q_OBJECT

private slots:
    void modelsKeepTheirPromises() {
        Stage stage;
        Explorer explorer;
        const QAbstractItemModelTester matrix(explorer.matrix(), kTester);
        const QAbstractItemModelTester questions(explorer.questions(), kTester);
        const QAbstractItemModelTester stuck(explorer.stuck(), kTester);
        explorer.setStage(&stage);
        QCOMPARE(explorer.matrix()->rowCount(), 121);
        QVERIFY(explorer.numbers().isEmpty());
        keepSmall(explorer);
        search(explorer);
        QVERIFY(explorer.questions()->rowCount() > 20);
        QVERIFY(explorer.stuck()->rowCount() > 3);
        QVERIFY(explorer.numbers().contains(QLatin1String("11,121 states")));
        QVERIFY(!explorer.verdictIsBad());
    }

    void namesFollowTheDialect() {
        Stage stage;
        Explorer explorer;
        explorer.setStage(&stage);
        QCOMPARE(explorer.matrix()->names().at(3), QStringLiteral("SYN-RECEIVED"));
        stage.setDialect(NameDialect::LinuxNetstat);
        QCOMPARE(explorer.matrix()->names().at(3), QStringLiteral("SYN_RECV"));
    }

    void aCellPlaysTheShortestWay() {
        Stage stage;
        Explorer explorer;
        explorer.setStage(&stage);
        keepSmall(explorer);
        search(explorer);
        const QSignalSpy played(&explorer, &Explorer::played);
        const MatrixCell& cell = explorer.matrix()->cell(cellOf(State::Closing, State::TimeWait));
        QCOMPARE(cell.steps, 10);
        QCOMPARE(explorer.playPair(cellOf(State::Closing, State::TimeWait)), QString());
        QCOMPARE(played.count(), 1);
        QCOMPARE(stage.stepIndex(), 0);
        for (int i = 0; i < cell.steps; ++i)
            QVERIFY(stage.stepForward());
        QCOMPARE(stage.history().world().state(End::A), State::Closing);
        QCOMPARE(stage.history().world().state(End::B), State::TimeWait);
        // What is never reached plays nothing.
        QCOMPARE(explorer.playPair(cellOf(State::Listen, State::Listen)), QString());
        QCOMPARE(played.count(), 1);
    }

    void questionsAndStuckStatesPlay() {
        Stage stage;
        Explorer explorer;
        explorer.setStage(&stage);
        keepSmall(explorer);
        search(explorer);
        const int halfOpen = rowWith(*explorer.questions(),
                                     QStringLiteral("Half open: An end has a connection, its peer has none"));
        QVERIFY(halfOpen >= 0);
        QVERIFY(explorer.questions()
                    ->data(explorer.questions()->index(halfOpen), ExploreListModel::ReachedRole)
                    .toBool());
        QCOMPARE(explorer.playQuestion(halfOpen), QString());
        QVERIFY(stage.stepCount() > 0);
        const int stuck = rowWith(*explorer.stuck(), QStringLiteral("A FIN-WAIT-2 · B CLOSED"));
        QVERIFY(stuck >= 0);
        QCOMPARE(explorer.playStuck(stuck), QString());
        playToEnd(stage);
        QCOMPARE(stage.history().world().state(End::A), State::FinWait2);
        QCOMPARE(stage.history().world().state(End::B), State::Closed);
    }

    void fromNowOpensABranch() {
        Stage stage;
        stage.load(std::get<Scenario>(ScenarioLibrary::open(QStringLiteral("three-way-handshake"))));
        while (stage.history().world().state(End::B) != State::Established)
            QVERIFY(stage.stepForward());
        const NodeId here = stage.history().cursor();
        Explorer explorer;
        explorer.setStage(&stage);
        explorer.setFromNow(true);
        search(explorer);
        QVERIFY(!explorer.isStale());
        QCOMPARE(explorer.playPair(cellOf(State::Closing, State::Closing)), QString());
        QCOMPARE(stage.history().cursor(), here);
        QVERIFY(stage.history().isFork(here) || stage.history().children(here).size() == 1);
        for (int i = 0; i < 4; ++i)
            QVERIFY(stage.stepForward());
        QCOMPARE(stage.history().world().state(End::A), State::Closing);
        QCOMPARE(stage.history().world().state(End::B), State::Closing);
        QVERIFY(explorer.isStale());
    }

    void boundsMakeItStale() {
        Stage stage;
        Explorer explorer;
        explorer.setStage(&stage);
        keepSmall(explorer);
        search(explorer);
        QVERIFY(!explorer.isStale());
        explorer.setLoss(false);
        QVERIFY(explorer.isStale());
        explorer.setLoss(true);
        QVERIFY(!explorer.isStale());
        explorer.setSegments(100);
        QCOMPARE(explorer.segments(), Explorer::kSegmentsMax);
    }

    void cancelLeavesWhatWasFound() {
        Stage stage;
        Explorer explorer;
        explorer.setStage(&stage);
        explorer.setSends(1);
        QCOMPARE(explorer.start(), QString());
        explorer.cancel();
        QTRY_VERIFY_WITH_TIMEOUT(!explorer.isRunning(), kPatienceMs);
        QVERIFY(explorer.isFound());
        QVERIFY(explorer.verdictIsBad());
        QVERIFY(explorer.verdict().contains(QLatin1String("cancelled")));
    }

    void filesComeBack_data() {
        QTest::addColumn<bool>("asChallenge");
        QTest::newRow("scenario") << false;
        QTest::newRow("challenge") << true;
    }
    void filesComeBack() {
        QFETCH(bool, asChallenge);
        Stage stage;
        Explorer explorer;
        explorer.setStage(&stage);
        keepSmall(explorer);
        search(explorer);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("way.json"));
        QCOMPARE(explorer.savePair(cellOf(State::FinWait2, State::LastAck), path, asChallenge), QString());
        const auto loaded = loadScenarioFile(path.toStdString());
        QVERIFY(std::holds_alternative<Scenario>(loaded));
        const auto& scenario = std::get<Scenario>(loaded);
        QCOMPARE(scenario.title.at("en"), std::string("A in FIN-WAIT-2, B in LAST-ACK"));
        QVERIFY(scenario.title.at("zh_CN") != scenario.title.at("en"));
        if (asChallenge) {
            const Goal& goal = scenario.goals.front();
            QCOMPARE(playTowards(goal, goal.solution, makeWorld(scenario), scenario.script).status,
                     GoalStatus::Reached);
            return;
        }
        Playthrough play(makeWorld(scenario), scenario.script);
        bool seen = false;
        while (!seen && play.next())
            seen =
                play.world().state(End::A) == State::FinWait2 && play.world().state(End::B) == State::LastAck;
        QVERIFY(seen);
    }

    void everyTextIsTranslated() {
        const ChineseWhile chinese;
        for (const Query& query : usualQuestions())
            QVERIFY(!queryTitle(query).contains(QLatin1String(" sends ")));
        for (const auto kind :
             {StuckKind::WaitsForCall, StuckKind::ForEver, StuckKind::Livelock, StuckKind::Bounded})
            QVERIFY(stuckTitle(kind).at(0).unicode() > 127);
    }
};

QTEST_GUILESS_MAIN(ExplorerModelTest)
#include "explorer_model_test.moc"
