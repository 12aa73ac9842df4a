// The course as the window shows it: its list, its coverage, its challenges, what is locked, where it pauses,
// and what is said off its script.

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "app/models/calls_model.h"
#include "app/models/course_model.h"
#include "app/models/coverage_model.h"
#include "app/models/forge_model.h"
#include "app/models/lesson.h"
#include "app/models/link_model.h"
#include "app/models/scenario_library.h"
#include "app/models/what_if_model.h"
#include "app/models/wire_model.h"
#include "app/models/workspace.h"
#include "core/scenario/scenario_loader.h"

using namespace finwait;

namespace {

constexpr auto kTester = QAbstractItemModelTester::FailureReportingMode::QtTest;

Scenario builtIn(const char* name) {
    return std::get<Scenario>(ScenarioLibrary::open(QString::fromLatin1(name)));
}

void playOn(Stage& stage, State a, State b) {
    while (stage.history().world().state(End::A) != a || stage.history().world().state(End::B) != b)
        QVERIFY(stage.stepForward());
}

void call(Stage& stage, End end, UserCall call) {
    QCOMPARE(stage.attempt(CallAct{end, std::move(call)}), QString());
}

/// Both FINs are under way; one step is left until both ends have come to CLOSING.
void closeTogether(Workspace& workspace) {
    QVERIFY(workspace.openScenario(QStringLiteral("challenge-closing")));
    Stage& stage = *workspace.stage();
    playOn(stage, State::Established, State::Established);
    call(stage, End::A, Close{});
    call(stage, End::B, Close{});
    QVERIFY(stage.stepForward());
}

QStringList column(const QAbstractItemModel& model, int role) {
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts += model.index(row, 0).data(role).toString();
    return texts;
}

/// The solution of a goal, shown on the stage as a branch, reaches it; and so does what would be saved.
void leadsThere(const QString& id, int number) {
    Workspace workspace;
    workspace.progress()->noteGoalReached(id, number);
    QVERIFY(workspace.openScenario(id));
    Challenge& challenge = *workspace.challenge();
    challenge.choose(number + 1);
    if (challenge.solutionCount() == 0)
        return;
    QVERIFY2(challenge.isSolutionEarned(), qPrintable(id));
    challenge.revealSolution();
    QCOMPARE(challenge.solution().size(), challenge.solutionCount());
    challenge.openSolution();
    QCOMPARE(workspace.stage()->leftScriptAt(), 0);
    while (challenge.status() == Challenge::Status::Open && workspace.stage()->stepForward()) {
    }
    QVERIFY2(challenge.status() == Challenge::Status::Reached, qPrintable(id));
    const std::optional<Scenario> solved = challenge.solved();
    QVERIFY(solved);
    const Goal& goal = solved->goals[static_cast<std::size_t>(number)];
    QVERIFY2(playTowards(goal, goal.solution, makeWorld(*solved), solved->script).status
                 == GoalStatus::Reached,
             qPrintable(id));
}

/// Plays until the playback pauses or ends.
void play(Workspace& workspace) {
    Playback& playback = *workspace.playback();
    playback.setReduceMotion(true);
    playback.setPlaying(true);
    while (playback.isPlaying())
        playback.advance(1);
}

} // namespace

class CourseTest : public QObject {
    Q_OBJECT

private slots:
    // The list.

    void everyScenarioHasItsPlace() {
        CourseModel lessons;
        const QAbstractItemModelTester tester(&lessons, kTester);
        QCOMPARE(lessons.rowCount(), ScenarioLibrary::names().size());
        QStringList chapters = column(lessons, CourseModel::ChapterRole);
        chapters.removeAll(QString());
        QCOMPARE(chapters,
                 (QStringList{"Opening", "Moving data", "Closing", "Under attack", "The figures of RFC 9293",
                              "Tours of the state diagram", "Challenges"}));
    }

    void variantsStandUnderTheirLesson() {
        const std::vector<CourseLesson>& lessons = course();
        QVERIFY(!lessons.front().isVariant);
        int variants = 0;
        for (std::size_t i = 1; i < lessons.size(); ++i) {
            if (!lessons[i].isVariant)
                continue;
            ++variants;
            QCOMPARE(lessons[i].scenario.lesson, lessons[i - 1].scenario.lesson);
            QCOMPARE(lessons[i].scenario.group, lessons[i - 1].scenario.group);
            QVERIFY(!lessons[i].scenario.variant.empty());
        }
        QVERIFY(variants > 10);
    }

    void searchLooksEverywhere_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("found");
        QTest::newRow("title") << "en"
                               << "fin lost"
                               << "fin-lost";
        QTest::newRow("belief") << "en"
                                << "pointless"
                                << "last-ack-of-close-lost";
        QTest::newRow("keyword of another language")
            << "en" << QStringLiteral("挑战 CLOSING") << "challenge-closing";
        QTest::newRow("Chinese title") << "zh_CN" << QStringLiteral("确认什么") << "hello";
        QTest::newRow("number") << "en"
                                << "18"
                                << "simultaneous-close";
    }
    void searchLooksEverywhere() {
        QFETCH(const QString, language);
        QFETCH(const QString, words);
        QFETCH(const QString, found);
        CourseModel lessons;
        const QAbstractItemModelTester tester(&lessons, kTester);
        lessons.setLanguage(language);
        lessons.setFilter(words);
        QVERIFY2(lessons.rowOf(found) >= 0,
                 qPrintable(column(lessons, CourseModel::LessonIdRole).join(QLatin1Char(' '))));
        QVERIFY(lessons.rowCount() < 30);
        lessons.setFilter(words + QStringLiteral(" xyzzy"));
        QCOMPARE(lessons.rowCount(), 0);
    }

    void whatIsDoneIsMarked() {
        Progress progress;
        CourseModel lessons;
        const QAbstractItemModelTester tester(&lessons, kTester);
        lessons.setProgress(&progress);
        const int all = lessons.rowCount();
        const auto cell = [&lessons](const char* id, int role) {
            return lessons.index(lessons.rowOf(QString::fromLatin1(id))).data(role);
        };
        QCOMPARE(cell("hello", CourseModel::MarkRole).toString(), QStringLiteral("new"));
        progress.noteBegun(QStringLiteral("hello"));
        QCOMPARE(cell("hello", CourseModel::MarkRole).toString(), QStringLiteral("begun"));
        progress.recordAnswer(QStringLiteral("hello"), true);
        progress.recordAnswer(QStringLiteral("hello"), false);
        QCOMPARE(cell("hello", CourseModel::ScoreRole).toString(), QStringLiteral("1 of 2"));
        lessons.setChoice(CourseModel::NotDoneYet);
        QCOMPARE(lessons.rowCount(), all);
        progress.noteFinished(QStringLiteral("hello"));
        QCOMPARE(lessons.rowCount(), all - 1);
        QCOMPARE(lessons.rowOf(QStringLiteral("hello")), -1);
        lessons.setChoice(CourseModel::Challenges);
        QCOMPARE(lessons.rowCount(), 12);
        QVERIFY(!cell("challenge-closing", CourseModel::DoneRole).toBool());
        progress.noteFinished(QStringLiteral("challenge-closing")); // Only its goal counts.
        QVERIFY(!cell("challenge-closing", CourseModel::DoneRole).toBool());
        progress.noteGoalReached(QStringLiteral("challenge-closing"), 0);
        QCOMPARE(cell("challenge-closing", CourseModel::MarkRole).toString(), QStringLiteral("reached"));
        QVERIFY(lessons.summary().startsWith(QStringLiteral("1 of ")));
        QVERIFY(lessons.summary().contains(QStringLiteral("1 of 12")));
    }

    // The state diagram.

    void everyStateAndEdgeHasALesson() {
        for (const State state : kAllStates)
            QVERIFY2(!lessonsReaching(state).empty(), stateName(state).data());
        for (std::size_t edge = 0; edge < stateEdges().size(); ++edge)
            QVERIFY2(!lessonsTaking(static_cast<EdgeId>(edge)).empty(), qPrintable(QString::number(edge)));
    }

    void whatIsSeenIsLit() {
        Workspace workspace;
        CoverageModel entries;
        const QAbstractItemModelTester tester(&entries, kTester);
        entries.setProgress(workspace.progress());
        const int all = entries.rowCount();
        QCOMPARE(all, static_cast<int>(kStateCount + stateEdges().size()));
        QVERIFY(workspace.openScenario(QStringLiteral("three-way-handshake")));
        while (workspace.stage()->stepForward()) {
        }
        const EdgeId taken = edgeOf(State::SynSent, State::Established, EdgeCause::RcvSynAck);
        QVERIFY(entries.index(entries.rowOfEdge(taken)).data(CoverageModel::SeenRole).toBool());
        const EdgeId other = edgeOf(State::FinWait1, State::Closing, EdgeCause::RcvFin);
        QVERIFY(!entries.index(entries.rowOfEdge(other)).data(CoverageModel::SeenRole).toBool());
        QVERIFY2(entries.summary().contains(QStringLiteral("5 of 11 states")), qPrintable(entries.summary()));
        entries.setUnseenOnly(true);
        QCOMPARE(entries.rowOfEdge(taken), -1);
        QVERIFY(entries.rowCount() < all);
    }

    void aLessonOpensJustBeforeAnEdge() {
        Workspace workspace;
        const EdgeId edge = edgeOf(State::FinWait1, State::Closing, EdgeCause::RcvFin);
        for (const CourseLesson* lesson : lessonsTaking(edge)) {
            QVERIFY(workspace.openBefore(QString::fromStdString(lesson->scenario.id), edge, -1));
            QVERIFY(workspace.stage()->stepForward());
            const auto& taken = workspace.stage()->history().report().transitions;
            QVERIFY(std::ranges::any_of(taken, [edge](const Transition& t) { return t.edge == edge; }));
        }
    }

    // Challenges.

    void aGoalIsReachedAtTheCursor() {
        Workspace workspace;
        Challenge& challenge = *workspace.challenge();
        const QSignalSpy reached(&challenge, &Challenge::reached);
        closeTogether(workspace);
        QVERIFY(challenge.isPresent());
        QCOMPARE(challenge.status(), Challenge::Status::Open); // The future is known, but not here yet.
        QVERIFY(workspace.stage()->stepForward());
        QCOMPARE(challenge.status(), Challenge::Status::Reached);
        QCOMPARE(reached.size(), 1);
        QVERIFY(workspace.progress()->lesson(QStringLiteral("challenge-closing")).goals.contains(0));
        workspace.playback()->back();
        QCOMPARE(challenge.status(), Challenge::Status::Open);
        workspace.playback()->forward();
        QCOMPARE(challenge.status(), Challenge::Status::Reached);
    }

    void anotherBranchIsAnotherMatter() {
        Workspace workspace;
        Challenge& challenge = *workspace.challenge();
        Stage& stage = *workspace.stage();
        closeTogether(workspace);
        QVERIFY(stage.stepForward());
        const NodeId there = stage.history().cursor();
        stage.goToStep(stage.stepIndex() - 2);
        WireModel wire;
        wire.setStage(&stage);
        QCOMPARE(wire.drop(wire.firstDue()), QString());
        while (stage.stepForward() && stage.stepIndex() < 60)
            QCOMPARE(challenge.status(), Challenge::Status::Open);
        stage.goToNode(there);
        QCOMPARE(challenge.status(), Challenge::Status::Reached);
        stage.reset();
        QCOMPARE(challenge.status(), Challenge::Status::Open);
    }

    void partsOfAGoalAreTickedOff() {
        Workspace workspace;
        QVERIFY(workspace.openScenario(QStringLiteral("challenge-zero-window")));
        Challenge& challenge = *workspace.challenge();
        QCOMPARE(challenge.parts().size(), 2);
        QVERIFY(challenge.reachedParts().isEmpty());
        workspace.progress()->noteGoalReached(QStringLiteral("challenge-zero-window"), 0);
        challenge.openSolution();
        bool inBetween = false;
        while (challenge.status() == Challenge::Status::Open && workspace.stage()->stepForward())
            inBetween = inBetween || challenge.reachedParts() == QList<int>{0};
        QVERIFY(inBetween);
        QCOMPARE(challenge.reachedParts(), (QList<int>{0, 1}));
    }

    void limitsAreKept() {
        Scenario scenario = builtIn("challenge-closing");
        scenario.goals[0].stepsMax = 3;
        Workspace workspace;
        workspace.show(scenario, {});
        const Challenge& challenge = *workspace.challenge();
        QVERIFY(challenge.limits().contains(QStringLiteral("Steps: 0 of at most 3")));
        for (int i = 0; i < 4; ++i)
            QVERIFY(workspace.stage()->stepForward());
        QCOMPARE(challenge.status(), Challenge::Status::Missed);
        QVERIFY(challenge.statusText().contains(QStringLiteral("more steps than 3")));
        workspace.playback()->back();
        QCOMPARE(challenge.status(), Challenge::Status::Open);
    }

    void whatIsRuledOutIsRefused() {
        Workspace workspace;
        QVERIFY(workspace.openScenario(QStringLiteral("challenge-data-lost")));
        Stage& stage = *workspace.stage();
        QVERIFY(workspace.challenge()
                    ->limits()
                    .join(QLatin1Char('|'))
                    .contains(QStringLiteral("ABORT, forging segments, crashes")));
        const NodeId before = stage.history().cursor();
        QVERIFY(stage.attempt(CrashAct{End::A}).contains(QStringLiteral("challenge")));
        QVERIFY(stage.attempt(CallAct{End::A, Abort{}}).contains(QStringLiteral("challenge")));
        QCOMPARE(stage.history().cursor(), before);
        QCOMPARE(stage.attempt(CallAct{End::A, Status{}}), QString());
    }

    void hintsComeByDegrees() {
        Workspace workspace;
        QVERIFY(workspace.openScenario(QStringLiteral("challenge-closing")));
        Challenge& challenge = *workspace.challenge();
        QCOMPARE(challenge.hintCount(), 3);
        QVERIFY(challenge.hints().isEmpty());
        for (int i = 1; i <= 5; ++i) {
            challenge.revealHint();
            QCOMPARE(challenge.hints().size(), std::min(i, 3));
        }
        workspace.preferences()->setLanguage(QStringLiteral("zh_CN"));
        QVERIFY(challenge.hints().last().contains(QStringLiteral("按 X")));
    }

    void theSolutionHasToBeEarned() {
        Workspace workspace;
        Challenge& challenge = *workspace.challenge();
        QVERIFY(workspace.openScenario(QStringLiteral("challenge-closing")));
        challenge.revealSolution();
        challenge.openSolution();
        QVERIFY(challenge.solution().isEmpty());
        QVERIFY(!workspace.stage()->firstOwnStep());
        closeTogether(workspace);
        QVERIFY(workspace.stage()->stepForward());
        challenge.revealSolution();
        QCOMPARE(challenge.solution(), (QStringList{QStringLiteral("1.000 s  A calls CLOSE"),
                                                    QStringLiteral("1.000 s  B calls CLOSE")}));
    }

    /// Every solution that the course holds, shown on the stage as a branch.
    void everySolutionLeadsThere() {
        for (const CourseLesson& lesson : course()) {
            if (lesson.scenario.goals.empty())
                continue;
            for (std::size_t i = 0; i < lesson.scenario.goals.size(); ++i)
                leadsThere(QString::fromStdString(lesson.scenario.id), static_cast<int>(i));
        }
    }

    void severalGoalsAreTakenInTurn() {
        Workspace workspace;
        QVERIFY(workspace.openScenario(QStringLiteral("challenge-fin-again")));
        Challenge& challenge = *workspace.challenge();
        QCOMPARE(challenge.count(), 2);
        QCOMPARE(challenge.number(), 1);
        const QString first = challenge.text();
        challenge.choose(2);
        QVERIFY(challenge.text() != first);
        challenge.choose(7);
        QCOMPARE(challenge.number(), 2);
        workspace.progress()->noteGoalReached(QStringLiteral("challenge-fin-again"), 0);
        QVERIFY(workspace.openScenario(QStringLiteral("challenge-fin-again")));
        QCOMPARE(challenge.number(), 2);
    }

    void freePlayIsSavedAsASolution() {
        const QTemporaryDir home;
        const QString path = home.filePath(QStringLiteral("mine.json"));
        Workspace workspace;
        QVERIFY(workspace.openScenario(QStringLiteral("challenge-closing")));
        QVERIFY(!workspace.saveSolution(path));
        QVERIFY(workspace.noticeIsError());
        closeTogether(workspace);
        QVERIFY(workspace.stage()->stepForward());
        QVERIFY(workspace.saveSolution(path));
        Workspace other;
        QVERIFY2(other.openScenario(path), qPrintable(other.notice()));
        QCOMPARE(other.challenge()->solutionCount(), 2);
    }

    // Off the script.

    void leavingTheScriptIsSaidAndUndone() {
        Workspace workspace;
        Lesson lesson;
        lesson.setStage(workspace.stage());
        Stage& stage = *workspace.stage();
        QVERIFY(workspace.openScenario(QStringLiteral("three-way-handshake")));
        stage.goToStep(3);
        const QString told = lesson.narration();
        QVERIFY(!told.isEmpty());
        QCOMPARE(lesson.leftScriptText(), QString());
        const std::vector<StepSummary> script = stage.steps();
        WireModel wire;
        wire.setStage(&stage);
        QCOMPARE(wire.drop(wire.firstDue()), QString());
        QVERIFY(lesson.leftScriptText().contains(QStringLiteral("step 4")));
        QVERIFY(lesson.leftScriptText().contains(QStringLiteral("dropped")));
        for (int i = 0; i < 20 && stage.stepForward(); ++i)
            QCOMPARE(lesson.narration(), QString()); // Nothing that could be wrong here.
        workspace.returnToScript();
        QCOMPARE(stage.stepIndex(), 3);
        QCOMPARE(stage.leftScriptAt(), 0);
        QCOMPARE(lesson.narration(), told);
        QCOMPARE(lesson.leftScriptText(), QString());
        QCOMPARE(stage.steps().size(), script.size());
        QCOMPARE(stage.steps().back().id, script.back().id);
        workspace.returnToScript();
        QCOMPARE(stage.stepIndex(), 3);
    }

    void goingBackBeforeTheActIsOnTheScript() {
        Workspace workspace;
        Lesson lesson;
        lesson.setStage(workspace.stage());
        Stage& stage = *workspace.stage();
        QVERIFY(workspace.openScenario(QStringLiteral("three-way-handshake")));
        stage.goToStep(3);
        call(stage, End::A, Status{});
        QVERIFY(!lesson.leftScriptText().isEmpty());
        stage.stepBack();
        QVERIFY(lesson.leftScriptText().isEmpty());
        QVERIFY(!lesson.narration().isEmpty());
    }

    void aTaskHasNoScriptToLeave() {
        Workspace workspace;
        Lesson lesson;
        lesson.setStage(workspace.stage());
        closeTogether(workspace);
        QCOMPARE(lesson.leftScriptText(), QString());
        QCOMPARE(lesson.narration(), QString());
    }

    // What is locked.

    void lockedControlsRefuseWithAReason_data() {
        QTest::addColumn<QString>("key");
        for (const QString& key : Rules::lockKeys())
            QTest::newRow(qPrintable(key)) << key;
    }
    void lockedControlsRefuseWithAReason() {
        QFETCH(const QString, key);
        Workspace workspace;
        QVERIFY(workspace.openScenario(QStringLiteral("three-way-handshake")));
        Stage& stage = *workspace.stage();
        stage.goToStep(2);
        WireModel wire;
        wire.setStage(&stage);
        CallsModel calls;
        calls.setStage(&stage);
        LinkModel link;
        link.setStage(&stage);
        ForgeModel forge;
        forge.setStage(&stage);
        WhatIfModel whatIf;
        whatIf.setStage(&stage);
        QVERIFY(whatIf.rowCount() > 0);
        const QMap<QString, std::function<QString()>> deeds = {
            {QStringLiteral("calls"), [&] { return calls.call(CallsModel::Status); }},
            {QStringLiteral("wire"), [&] { return wire.hold(wire.firstDue()); }},
            {QStringLiteral("forge"), [&] { return forge.inject(); }},
            {QStringLiteral("links"), [&] { return link.toggleHold(); }},
            {QStringLiteral("crash"), [&] { return calls.crash(); }},
            {QStringLiteral("whatIf"), [&] { return whatIf.open(0); }},
        };
        Rules& rules = *stage.rules();
        rules.toggleLock(key);
        QCOMPARE(rules.locked(), QStringList{key});
        const std::size_t before = stage.history().size();
        const QString refusal = deeds[key]();
        QVERIFY2(refusal.contains(QStringLiteral("locked for this lesson")), qPrintable(refusal));
        QCOMPARE(stage.history().size(), before);
        rules.openAll();
        QVERIFY(rules.summary().isEmpty());
        QVERIFY(!deeds[key]().contains(QStringLiteral("locked")));
    }

    void aLockedCallIsGreyAndSaysWhy() {
        Workspace workspace;
        QVERIFY(workspace.openScenario(QStringLiteral("three-way-handshake")));
        CallsModel calls;
        calls.setStage(workspace.stage());
        const QModelIndex status = calls.index(CallsModel::Status);
        QVERIFY(!status.data(CallsModel::BarredRole).toBool());
        workspace.stage()->rules()->toggleLock(QStringLiteral("calls"));
        QVERIFY(status.data(CallsModel::BarredRole).toBool());
        QVERIFY(!status.data(CallsModel::WorksRole).toBool());
        QVERIFY(status.data(CallsModel::ReasonRole).toString().contains(QStringLiteral("locked")));
    }

    void aScenariosLocksEndWithIt_data() {
        QTest::addColumn<bool>("forTheClass");
        QTest::newRow("the scenario's") << false;
        QTest::newRow("the class's") << true;
    }
    void aScenariosLocksEndWithIt() {
        QFETCH(const bool, forTheClass);
        Workspace workspace;
        Scenario scenario = builtIn("hello");
        Rules& rules = *workspace.stage()->rules();
        if (!forTheClass) {
            scenario.locked = {LockedControl::Wire};
            scenario.hidden = {Pane::Why};
        }
        workspace.show(scenario, {});
        if (forTheClass) {
            rules.toggleLock(QStringLiteral("wire"));
            rules.toggleHidden(QStringLiteral("why"));
        }
        QCOMPARE(rules.summary(), QStringLiteral("Locked: Segments on the wire. Hidden: Why."));
        QVERIFY(!rules.whyHidden(QStringLiteral("why")).isEmpty());
        QVERIFY(rules.whyHidden(QStringLiteral("tcb")).isEmpty());
        QVERIFY(workspace.openScenario(QStringLiteral("three-way-handshake")));
        QCOMPARE(rules.isLocked(LockedControl::Wire), forTheClass);
        QCOMPARE(rules.isHidden(Pane::Why), forTheClass);
    }

    // Pauses.

    void playingPausesWhereTheLessonSays() {
        Workspace workspace;
        Scenario scenario = builtIn("three-way-handshake");
        scenario.breakpoints = {{EntersState{End::B, State::SynReceived}, false},
                                {EntersState{End::B, State::Established}, true}};
        workspace.show(scenario, {});
        Stage& stage = *workspace.stage();
        play(workspace);
        QCOMPARE(stage.history().world().state(End::B), State::SynReceived);
        QVERIFY(workspace.breakpoints()->reason().contains(QStringLiteral("lesson pauses")));
        play(workspace);
        QCOMPARE(stage.history().world().state(End::B), State::SynReceived);
        QVERIFY(stage.stepForward());
        QCOMPARE(stage.history().world().state(End::B), State::Established);
        QVERIFY(workspace.breakpoints()->reason().isEmpty());
    }

    void cuesAreFoundOnAnotherPath() {
        Workspace workspace;
        Scenario scenario = builtIn("three-way-handshake");
        scenario.breakpoints = {{EntersState{End::B, State::Established}, true}};
        workspace.show(scenario, {});
        Stage& stage = *workspace.stage();
        const std::vector<int> before = workspace.breakpoints()->lessonStops();
        stage.goToStep(3);
        WireModel wire;
        wire.setStage(&stage);
        QCOMPARE(wire.drop(wire.firstDue()), QString());
        const std::vector<int> after = workspace.breakpoints()->lessonStops();
        QCOMPARE(before.size(), 1U);
        QCOMPARE(after.size(), 1U);
        QVERIFY(after.front() > before.front());
        play(workspace);
        QCOMPARE(stage.stepIndex(), after.front());
        workspace.returnToScript();
        QCOMPARE(workspace.breakpoints()->lessonStops(), before);
    }

    void playingPausesAtAStateOrAnEdge() {
        Workspace workspace;
        QVERIFY(workspace.openScenario(QStringLiteral("four-segment-close")));
        Breakpoints& breakpoints = *workspace.breakpoints();
        breakpoints.toggleState(static_cast<int>(State::CloseWait));
        breakpoints.toggleEdge(edgeOf(State::FinWait2, State::TimeWait, EdgeCause::RcvFin));
        breakpoints.toggleEdge(9'999);
        play(workspace);
        QCOMPARE(breakpoints.reason(), QStringLiteral("Paused: B comes to CLOSE-WAIT"));
        play(workspace);
        QCOMPARE(breakpoints.reason(), QStringLiteral("Paused: A goes from FIN-WAIT-2 to TIME-WAIT"));
        breakpoints.clear();
        play(workspace);
        QVERIFY(workspace.playback()->atEnd());
    }

    void steppingIsNotPlaying() {
        Workspace workspace;
        QVERIFY(workspace.openScenario(QStringLiteral("three-way-handshake")));
        workspace.breakpoints()->toggleState(static_cast<int>(State::SynReceived));
        while (workspace.stage()->stepForward())
            QVERIFY(workspace.breakpoints()->reason().isEmpty());
    }
};

QTEST_MAIN(CourseTest)
#include "course_test.moc"
