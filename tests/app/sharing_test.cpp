// What is done in the window becomes a lesson, a moment or a link, and comes back from them.
#include <QAbstractItemModelTester>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "app/models/lesson.h"
#include "app/models/lesson_draft.h"
#include "app/models/opening.h"
#include "app/models/workspace.h"
#include "core/scenario/scenario_check.h"
#include "core/scenario/scenario_loader.h"

using namespace finwait;

class SharingTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    /// A's FIN is lost.
    static void intervene(Workspace& workspace) {
        QVERIFY(workspace.openScenario(QStringLiteral("four-segment-close")));
        Stage& stage = *workspace.stage();
        while (stage.history().world().state(End::A) != State::FinWait1)
            QVERIFY(stage.stepForward());
        const SegmentId fin = stage.history().world().channelFrom(End::A).inFlight.back().id;
        QCOMPARE(stage.perform(DropAct{fin}), IntentError::None);
        QVERIFY(stage.stepForward());
    }

private slots:
    void aLessonIsWrittenAndPlaysTheSame() {
        Workspace workspace;
        intervene(workspace);
        LessonDraft draft;
        const QAbstractItemModelTester tester(&draft);
        draft.setStage(workspace.stage());
        QCOMPARE(draft.trouble(), QString());
        QCOMPARE(draft.rowCount(), static_cast<int>(workspace.stage()->history().path().size()) - 1);
        draft.setTitle(QStringLiteral("The FIN is lost"));
        draft.setSummary(QStringLiteral("As it was played in class."));
        const int lost = workspace.stage()->stepIndex() - 2; // Its row: step 1 is row 0.
        QVERIFY(
            draft.index(lost).data(LessonDraft::SentenceRole).toString().contains(QStringLiteral("dropped")));
        draft.setText(lost, QStringLiteral("Nobody knows of it."));
        const std::size_t draftedPauses = draft.scenario().breakpoints.size();
        draft.setPause(lost, true);
        draft.setAsk(lost + 1, QStringLiteral("segment"));
        draft.setLanguage(QStringLiteral("zh_CN"));
        draft.setTitle(QStringLiteral("FIN 丢失"));
        draft.setText(lost, QStringLiteral("没有人知道。"));
        draft.setLocked(QStringLiteral("forge"), true);
        draft.setHidden(QStringLiteral("why"), true);
        QVERIFY(draft.isReady());
        const QString file = path("lost.finwait");
        QCOMPARE(draft.save(file), QString());

        const auto loaded = loadScenarioFile(file.toStdString());
        QVERIFY(std::holds_alternative<Scenario>(loaded));
        const auto& lesson = std::get<Scenario>(loaded);
        QCOMPARE(lesson.id, std::string("lost"));
        QCOMPARE(lesson.title.at("zh_CN"), std::string("FIN 丢失"));
        QVERIFY(lesson.locked.contains(LockedControl::Forge));
        QVERIFY(lesson.hidden.contains(Pane::Why));
        QCOMPARE(lesson.breakpoints.size(), draftedPauses + 1);
        const History& played = workspace.stage()->history();
        History again(makeWorld(lesson), lesson.script);
        for (std::size_t step = 1; step < played.path().size(); ++step)
            QVERIFY(again.forward());
        QVERIFY(again.world() == played.worldAt(played.path().back()));
    }

    void whatASavedLessonSaysIsSaidThere() {
        Workspace workspace;
        intervene(workspace);
        const int step = workspace.stage()->stepIndex() - 1;
        LessonDraft draft;
        draft.setStage(workspace.stage());
        draft.setTitle(QStringLiteral("The FIN is lost"));
        draft.setText(step - 1, QStringLiteral("Nobody knows of it."));
        draft.setAsk(step, QStringLiteral("segment"));
        QCOMPARE(draft.save(path("said.finwait")), QString());
        Lesson lesson;
        lesson.setStage(workspace.stage());
        QVERIFY(workspace.openScenario(path("said.finwait")));
        QVERIFY(!workspace.isUnsaved());
        workspace.stage()->goToStep(step);
        QCOMPARE(lesson.narration(), QStringLiteral("Nobody knows of it."));
        workspace.stage()->goToStep(0);
        workspace.preferences()->setLessonQuestions(true);
        bool asked = false;
        while (!asked && !workspace.playback()->atEnd()) {
            workspace.playback()->last();
            asked = workspace.stage()->stepIndex() == step && workspace.prediction()->isAsking();
            workspace.prediction()->reveal();
            workspace.prediction()->goOn();
        }
        QVERIFY(asked);
    }

    void theCursorsPathIsALessonWithoutWarnings() {
        Workspace workspace;
        QVERIFY(workspace.openScenario(QStringLiteral("simultaneous-close")));
        LessonDraft draft;
        draft.setStage(workspace.stage());
        const std::string text = scenarioText(draft.scenario());
        for (const LoadError& finding : checkScenario(text, "draft.finwait"))
            QFAIL(toString(finding).c_str());
        QVERIFY(draft.questionCount() > 0);
        draft.setKeepsQuestions(false);
        QVERIFY(draft.scenario().questions.empty());
    }

    void whatWasWrittenStaysWhileOneGoesOn() {
        Workspace workspace;
        intervene(workspace);
        LessonDraft draft;
        draft.setStage(workspace.stage());
        draft.setTitle(QStringLiteral("Mine"));
        draft.setText(2, QStringLiteral("Here."));
        draft.follow();
        QCOMPARE(draft.title(), QStringLiteral("Mine"));
        QCOMPARE(workspace.stage()->perform(CallAct{End::B, Abort{}}), IntentError::None);
        draft.setText(draft.rowCount() - 1, QStringLiteral("Gone."));
        draft.follow();
        QCOMPARE(draft.title(), QStringLiteral("Mine"));
        QCOMPARE(draft.index(2).data(LessonDraft::TextRole).toString(), QStringLiteral("Here."));
        QCOMPARE(draft.rowCount(), static_cast<int>(workspace.stage()->history().path().size()) - 1);
        QVERIFY(workspace.openScenario(QStringLiteral("hello")));
        draft.follow();
        QVERIFY(draft.title() != QStringLiteral("Mine"));
    }

    void whatWasWrittenInOneLanguageStandsInTheFile() {
        Workspace workspace;
        QVERIFY(workspace.openScenario(QStringLiteral("three-way-handshake")));
        LessonDraft draft;
        draft.setStage(workspace.stage());
        for (const char* language : {"en", "zh_CN"}) {
            draft.setLanguage(QString::fromLatin1(language));
            draft.setTitle({});
            QCOMPARE(draft.isReady(), language == std::string_view("en"));
        }
        draft.setTitle(QStringLiteral("握手"));
        QVERIFY(draft.isReady());
        QCOMPARE(draft.save(path("zh.finwait")), QString());
        QVERIFY(workspace.openScenario(path("zh.finwait")));
    }

    void aMomentComesBackWithItsBranches() {
        Workspace workspace;
        intervene(workspace);
        Stage& stage = *workspace.stage();
        const World world = stage.history().world();
        const std::size_t size = stage.history().size();
        QVERIFY(workspace.isUnsaved());
        QVERIFY(workspace.saveMoment(path("moment.finwait")));
        QVERIFY(!workspace.isUnsaved());
        QVERIFY(workspace.openScenario(QStringLiteral("hello")));
        QVERIFY(workspace.openScenario(path("moment.finwait")));
        QVERIFY(stage.history().world() == world);
        QVERIFY(stage.history().size() >= size);
        QVERIFY(!stage.forks().empty());
        QCOMPARE(stage.scenario().id, std::string("four-segment-close"));
    }

    void linksLeadToTheStep_data() {
        QTest::addColumn<QString>("link");
        QTest::addColumn<int>("step");
        QTest::newRow("name and step") << QStringLiteral("simultaneous-close#step=11") << 11;
        QTest::newRow("scheme") << QStringLiteral("finwait://simultaneous-close?step=4") << 4;
        QTest::newRow("scheme alone") << QStringLiteral("finwait://simultaneous-close") << 0;
        QTest::newRow("trailing slash") << QStringLiteral("finwait://simultaneous-close/?step=4") << 4;
        QTest::newRow("name alone") << QStringLiteral("simultaneous-close") << 0;
    }

    void linksLeadToTheStep() {
        QFETCH(QString, link);
        QFETCH(int, step);
        Workspace workspace;
        QVERIFY2(workspace.openScenario(link), qPrintable(workspace.notice()));
        QCOMPARE(workspace.stage()->stepIndex(), step);
        QCOMPARE(workspace.stage()->scenario().id, std::string("simultaneous-close"));
    }

    void aLinkKeepsWhatWasDone() {
        Workspace workspace;
        intervene(workspace);
        const World world = workspace.stage()->history().world();
        const MomentLink link = momentLink(workspace.stage()->scenario(), workspace.stage()->history());
        QCOMPARE(link.trouble, QString());
        QVERIFY(link.link.startsWith(QLatin1String("finwait://four-segment-close?acts=")));
        QVERIFY(link.link.size() < 400);
        QVERIFY(workspace.openScenario(QStringLiteral("hello")));
        QVERIFY2(workspace.openScenario(link.link), qPrintable(workspace.notice()));
        QVERIFY(workspace.stage()->history().world() == world);
        // Cut off on its way.
        QVERIFY(!workspace.openScenario(link.link.left(link.link.size() - 9)));
        QVERIFY(workspace.notice().contains(QStringLiteral("damaged")));
        QVERIFY(workspace.stage()->history().world() == world);
    }

    void badInputLeavesWhatIsOpen_data() {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("trouble");
        const auto write = [this](const char* name, const QByteArray& text) {
            QFile file(path(name));
            if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
                qFatal("cannot write");
            return file.fileName();
        };
        QTest::newRow("no such file") << path("nowhere.finwait") << QStringLiteral("there is no file");
        QTest::newRow("folder") << m_folder.path() << QStringLiteral("folder");
        QTest::newRow("picture") << write("x.finwait", "\x89PNG\r\n") << QStringLiteral("not JSON");
        QTest::newRow("session cut off")
            << write("y.finwait", "{\"format\": \"finwait-session\", \"version\": 1")
            << QStringLiteral("not JSON");
        QTest::newRow("another format")
            << write("z.json", "{\"format\": \"else\"}") << QStringLiteral("z.json:1:");
        QTest::newRow("no number") << QStringLiteral("hello#step=x") << QStringLiteral("step=11");
        QTest::newRow("beyond the end")
            << QStringLiteral("hello#step=4000") << QStringLiteral("nothing is due");
        QTest::newRow("no such lesson")
            << QStringLiteral("finwait://helo?step=2") << QStringLiteral("did you mean hello");
        QTest::newRow("no acts") << QStringLiteral("finwait://hello?acts=") << QStringLiteral("damaged");
        QTest::newRow("bomb") << QStringLiteral("finwait://hello?acts=f____3ic") << QStringLiteral("damaged");
    }

    void badInputLeavesWhatIsOpen() {
        QFETCH(QString, what);
        QFETCH(QString, trouble);
        Workspace workspace;
        QVERIFY(workspace.openScenario(QStringLiteral("simultaneous-close")));
        workspace.stage()->goToStep(5);
        QVERIFY(!workspace.openScenario(what));
        QVERIFY2(workspace.notice().contains(trouble), qPrintable(workspace.notice()));
        QVERIFY(workspace.noticeIsError());
        QCOMPARE(workspace.stage()->stepIndex(), 5);
        QCOMPARE(workspace.stage()->scenario().id, std::string("simultaneous-close"));
    }

    void whatIsNotSavedIsAskedAboutOnce() {
        Workspace workspace;
        QSignalSpy asked(&workspace, &Workspace::leaveAsked);
        QSignalSpy closing(&workspace, &Workspace::closeWanted);
        QVERIFY(workspace.openScenario(QStringLiteral("hello")));
        QVERIFY(workspace.mayClose());
        intervene(workspace);
        workspace.requestOpen(QStringLiteral("hello"));
        QCOMPARE(asked.size(), 1);
        QCOMPARE(workspace.stage()->scenario().id, std::string("four-segment-close"));
        workspace.leave();
        QCOMPARE(workspace.stage()->scenario().id, std::string("hello"));
        QVERIFY(workspace.mayClose());
        intervene(workspace);
        QVERIFY(!workspace.mayClose());
        QCOMPARE(asked.size(), 2);
        workspace.leave();
        QCOMPARE(closing.size(), 1);
        QVERIFY(workspace.mayClose());
        // Started over, nothing is left to lose.
        intervene(workspace);
        workspace.stage()->reset();
        QVERIFY(workspace.mayClose());
    }

    void filesAreDropped() {
        Workspace workspace;
        intervene(workspace);
        QVERIFY(workspace.saveMoment(path("dropped.finwait")));
        QVERIFY(workspace.openScenario(QStringLiteral("hello")));
        workspace.openDropped({QUrl::fromLocalFile(path("dropped.finwait"))});
        QCOMPARE(workspace.stage()->scenario().id, std::string("four-segment-close"));
        workspace.openDropped({QUrl::fromLocalFile(path("a")), QUrl::fromLocalFile(path("b"))});
        QVERIFY(workspace.noticeIsError());
        QCOMPARE(workspace.stage()->scenario().id, std::string("four-segment-close"));
    }
};

QTEST_MAIN(SharingTest)
#include "sharing_test.moc"
