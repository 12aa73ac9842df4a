// Predict, then reveal: when questions are put, what is kept back meanwhile, what counts.
#include <QSignalSpy>
#include <QTest>

#include "app/models/log_model.h"
#include "app/models/prediction.h"
#include "app/models/scenario_library.h"
#include "app/models/what_if_model.h"
#include "app/models/workspace.h"

using namespace finwait;

namespace {

constexpr qint64 kLongMs = 60'000;

Scenario scenario(const char* name) {
    return std::get<Scenario>(ScenarioLibrary::open(QString::fromLatin1(name)));
}

} // namespace

class AskingTest : public QObject {
    Q_OBJECT

private:
    /// A stage with its player; motion is reduced, so that every step is taken at once.
    struct Desk {
        Stage stage;
        Playback playback;
        Prediction prediction{&stage, &playback};
        qint64 nowMs = 0;

        explicit Desk(const char* name) {
            playback.setStage(&stage);
            playback.setReduceMotion(true);
            prediction.setClock([this] { return nowMs; });
            stage.load(scenario(name));
        }
        const World& world() const { return stage.history().world(); }
        int placeOf(const QString& choice) const {
            return static_cast<int>(prediction.choices().indexOf(choice));
        }
        void think() { nowMs += kLongMs; }
        /// Steps until something is asked.
        bool askedNext() {
            while (!prediction.isAsking() && !playback.atEnd())
                prediction.next();
            return prediction.isAsking();
        }
    };

private slots:
    void aLessonsQuestionStopsTheStage() {
        Desk desk("three-way-handshake");
        const int whole = desk.stage.stepCount();
        desk.prediction.setLessonQuestions(true);
        QVERIFY(desk.stage.stepCount() < whole);
        QCOMPARE(desk.stage.stepTotal(), whole);
        QVERIFY(!desk.prediction.isAsking());
        desk.playback.last();
        QVERIFY(desk.prediction.isAsking());
        QVERIFY(desk.world().state(End::A) == State::SynSent);
        QVERIFY(desk.stage.isWaiting());
        QCOMPARE(desk.prediction.prompt(), QStringLiteral("What will the server send when the SYN arrives?"));
        QVERIFY(desk.prediction.choices().contains(QStringLiteral("SYN,ACK")));
        QVERIFY(desk.prediction.choices().contains(QStringLiteral("no segment")));
        QCOMPARE(desk.prediction.answerPlace(), -1);
        QCOMPARE(desk.prediction.outcome(), QString());
    }

    void nothingShownTellsWhatComes() {
        Desk desk("three-way-handshake");
        LogModel log;
        log.setStage(&desk.stage);
        WhatIfModel whatIf;
        whatIf.setStage(&desk.stage);
        desk.prediction.setLessonQuestions(true);
        QVERIFY(desk.askedNext());
        QCOMPARE(log.rowCount(), desk.stage.stepIndex() + 1);
        QCOMPARE(whatIf.rowCount(), 0);
        QCOMPARE(desk.stage.path().size(), static_cast<std::size_t>(desk.stage.stepIndex()) + 1);
        QVERIFY(!desk.stage.nextStepAt());
        QVERIFY(!desk.stage.stepForward());
        desk.stage.goToStep(desk.stage.stepTotal());
        desk.stage.seek(SimTime{1'000'000'000});
        QVERIFY(desk.prediction.isAsking());
        QCOMPARE(desk.stage.playhead().us, desk.world().now.us);
        desk.prediction.setLessonQuestions(false);
        QVERIFY(whatIf.rowCount() > 0);
        QVERIFY(log.rowCount() > desk.stage.stepIndex() + 1);
    }

    void answeredTheStepPlays() {
        Desk desk("three-way-handshake");
        desk.prediction.setLessonQuestions(true);
        QVERIFY(desk.askedNext());
        const int asked = desk.stage.stepIndex();
        desk.think();
        desk.prediction.answer(desk.placeOf(QStringLiteral("SYN,ACK")));
        QVERIFY(desk.prediction.isTold());
        QCOMPARE(desk.prediction.outcome(), QStringLiteral("right"));
        QCOMPARE(desk.prediction.verdict(), QStringLiteral("Right: SYN,ACK."));
        QCOMPARE(desk.prediction.answerPlace(), desk.prediction.picked());
        QVERIFY(desk.prediction.ruleCitation().contains(QStringLiteral("§3.10.7.2")));
        QVERIFY(!desk.prediction.ruleSentence().isEmpty());
        QVERIFY(desk.prediction.explanation().startsWith(QStringLiteral("One segment does two things")));
        QCOMPARE(desk.stage.stepIndex(), asked + 1);
        QVERIFY(desk.world().state(End::B) == State::SynReceived);
        QCOMPARE(desk.prediction.askedCount(), 1);
        QCOMPARE(desk.prediction.rightCount(), 1);
        desk.prediction.answer(0); // Too late.
        QCOMPARE(desk.prediction.askedCount(), 1);
    }

    void aWrongAnswerIsToldCalmly() {
        Desk desk("three-way-handshake");
        desk.prediction.setLessonQuestions(true);
        QVERIFY(desk.askedNext());
        desk.think();
        desk.prediction.answer(desk.placeOf(QStringLiteral("ACK")));
        QCOMPARE(desk.prediction.outcome(), QStringLiteral("wrong"));
        QCOMPARE(desk.prediction.verdict(), QStringLiteral("Not ACK: the answer is SYN,ACK."));
        QCOMPARE(desk.prediction.askedCount(), 1);
        QCOMPARE(desk.prediction.rightCount(), 0);
        desk.prediction.goOn();
        QVERIFY(!desk.prediction.isTold());
    }

    void aStateOfTheDiagramAnswers() {
        Desk desk("three-way-handshake");
        desk.prediction.setLessonQuestions(true);
        QVERIFY(desk.askedNext());
        QVERIFY(!desk.prediction.answerState(static_cast<int>(State::SynReceived)));
        desk.prediction.reveal();
        desk.prediction.goOn();
        QVERIFY(desk.askedNext());
        QVERIFY(desk.prediction.isAboutState());
        desk.think();
        QVERIFY(!desk.prediction.choices().contains(QStringLiteral("LAST-ACK")));
        QVERIFY(desk.prediction.answerState(static_cast<int>(State::LastAck)));
        QCOMPARE(desk.prediction.picked(), -1);
        QCOMPARE(desk.prediction.verdict(), QStringLiteral("Not LAST-ACK: the answer is SYN-RECEIVED."));
    }

    void severalQuestionsOfOneMoment() {
        Desk desk("four-segment-close");
        desk.prediction.setLessonQuestions(true);
        QVERIFY(desk.askedNext());
        const int here = desk.stage.stepIndex();
        QVERIFY(desk.prediction.isAboutState());
        desk.prediction.reveal();
        QCOMPARE(desk.stage.stepIndex(), here); // The other one is about the same step.
        desk.prediction.next();
        QVERIFY(desk.prediction.isAsking());
        QVERIFY(!desk.prediction.isAboutState());
        QVERIFY(desk.prediction.prompt().contains(QStringLiteral("SEG.ACK")));
        desk.prediction.reveal();
        QCOMPARE(desk.stage.stepIndex(), here + 1);
    }

    void everyStepIsAskedOnDemand() {
        Desk desk("four-segment-close");
        desk.prediction.setEveryStep(true);
        QVERIFY(desk.prediction.isAsking());
        QSet<QString> prompts;
        int asked = 0;
        while (desk.prediction.isAsking()) {
            const int step = desk.stage.stepIndex();
            QCOMPARE(desk.stage.stepCount(), step);
            QVERIFY(desk.prediction.choices().size() >= 3);
            prompts += desk.prediction.prompt();
            desk.think();
            desk.prediction.answer(0);
            QVERIFY(desk.prediction.isTold());
            QVERIFY(!desk.prediction.ruleTitle().isEmpty());
            ++asked;
            desk.prediction.next();
            if (!desk.prediction.isAsking())
                QVERIFY(desk.askedNext() || desk.playback.atEnd());
        }
        QVERIFY(asked >= 14);
        QCOMPARE(desk.prediction.askedCount(), asked);
        QVERIFY(desk.prediction.rightCount() < asked);
        QVERIFY(
            prompts.contains(QStringLiteral("FIN,ACK from A arrives at B. Which state will B be in then?"))
            || prompts.contains(
                QStringLiteral("FIN,ACK from A arrives at B. Which segment will B send, if any?"))
            || prompts.contains(
                QStringLiteral("The client’s FIN is about to arrive. In which state will the server be?")));
        QVERIFY(desk.stage.stepIndex() == desk.stage.stepTotal());
    }

    void askingEveryStepCanBeginAndEndAnywhere() {
        Desk desk("four-segment-close");
        desk.stage.goToStep(5);
        desk.prediction.setEveryStep(true);
        QVERIFY(desk.prediction.isAsking());
        QCOMPARE(desk.stage.stepCount(), 5);
        desk.prediction.setEveryStep(false);
        QVERIFY(!desk.prediction.isAsking());
        QCOMPARE(desk.stage.stepCount(), desk.stage.stepTotal());
        QVERIFY(!desk.stage.isWaiting());
    }

    /// The point of it all: the answer is what the simulation does, whatever the learner has done.
    void answersFollowInterventions() {
        Desk desk("four-segment-close");
        desk.prediction.setLessonQuestions(true);
        // B's answer to the FIN: an ACK, unless the FIN is lost.
        QVERIFY(desk.askedNext());
        QVERIFY(desk.prediction.isAboutState());
        const SegmentId fin = desk.world().channelFrom(End::A).inFlight.back().id;
        QCOMPARE(desk.stage.perform(DropAct{fin}), IntentError::None);
        QVERIFY(desk.prediction.isAsking()); // Still the question about B's state after the next step ...
        QVERIFY(desk.prediction.isAboutState());
        desk.think();
        desk.prediction.answerState(static_cast<int>(State::CloseWait));
        QCOMPARE(desk.prediction.verdict(), QStringLiteral("Not CLOSE-WAIT: the answer is ESTABLISHED."));
        QCOMPARE(desk.prediction.askedCount(), 1);
        // ... and the other one of that moment: the next segment of B answers the FIN that A sends again.
        desk.prediction.next();
        QVERIFY(desk.prediction.isAsking());
        QVERIFY(desk.prediction.prompt().contains(QStringLiteral("SEG.ACK")));
        const int asked = desk.stage.stepIndex();
        desk.prediction.reveal();
        QVERIFY(desk.stage.stepIndex() > asked + 1);
        QVERIFY(desk.stage.history().report().arrival->retransmission);
    }

    void aDelayChangesTheAnswer() {
        Desk desk("rfc9293-figure-6");
        desk.prediction.setEveryStep(true);
        while (desk.world().channelFrom(End::B).inFlight.empty()) {
            desk.prediction.reveal();
            desk.prediction.next();
        }
        // The SYN,ACK comes next: A would be ESTABLISHED. Late, A's timer expires before it.
        QVERIFY(desk.prediction.prompt().startsWith(QStringLiteral("SYN,ACK from B arrives at A.")));
        const SegmentId synAck = desk.world().channelFrom(End::B).inFlight.back().id;
        QCOMPARE(desk.stage.perform(DelayAct{synAck, desk.world().now + 5 * kSecondUs}), IntentError::None);
        QVERIFY(desk.prediction.isAsking());
        QVERIFY(desk.prediction.prompt().contains(QStringLiteral("retransmission timer expires")));
        desk.think();
        if (desk.prediction.isAboutState()) {
            desk.prediction.answerState(static_cast<int>(
                desk.world().state(desk.prediction.end() == QLatin1String("A") ? End::A : End::B)));
        } else {
            const QString sent = desk.prediction.end() == QLatin1String("A") ? QStringLiteral("SYN")
                                                                             : QStringLiteral("SYN,ACK");
            desk.prediction.answer(desk.placeOf(sent));
        }
        QCOMPARE(desk.prediction.outcome(), QStringLiteral("right"));
    }

    void whoDidItIsNotAsked() {
        Desk desk("four-segment-close");
        desk.stage.goToStep(5);
        QCOMPARE(desk.stage.perform(CallAct{End::B, Abort{}}), IntentError::None);
        desk.stage.stepBack();
        desk.prediction.setEveryStep(true);
        QVERIFY(!desk.prediction.isAsking());
        desk.prediction.next();
        QCOMPARE(desk.stage.stepIndex(), 6);
        QVERIFY(desk.prediction.isAsking());
    }

    void guessingEarnsNothing() {
        Desk desk("three-way-handshake");
        desk.prediction.setLessonQuestions(true);
        QSignalSpy counted(&desk.prediction, &Prediction::counted);
        QVERIFY(desk.askedNext());
        // Faster than it can be read.
        desk.nowMs += Prediction::readingMs(desk.prediction.prompt()) - 1;
        desk.prediction.answer(desk.placeOf(QStringLiteral("SYN,ACK")));
        QCOMPARE(desk.prediction.outcome(), QStringLiteral("right"));
        QVERIFY(desk.prediction.note().contains(QStringLiteral("faster")));
        QCOMPARE(counted.size(), 0);
        // Back, and the same question again: it is not put a second time.
        desk.stage.goToStep(0);
        desk.stage.goToStep(desk.stage.stepTotal());
        QVERIFY(desk.prediction.isAsking());
        QVERIFY(desk.prediction.prompt()
                != QStringLiteral("What will the server send when the SYN arrives?"));
        // Shown without an answer.
        desk.think();
        desk.prediction.reveal();
        QCOMPARE(counted.size(), 0);
        QCOMPARE(desk.prediction.askedCount(), 0);
    }

    void whatWasSeenDoesNotCount() {
        Desk desk("three-way-handshake");
        desk.stage.goToStep(desk.stage.stepCount());
        desk.stage.goToStep(2);
        desk.prediction.setLessonQuestions(true);
        QVERIFY(!desk.prediction.isAsking());
        QCOMPARE(desk.stage.stepCount(), desk.stage.stepTotal()); // Nothing is left to guess.
        desk.prediction.setEveryStep(true);
        QVERIFY(desk.prediction.isAsking());
        desk.think();
        desk.prediction.answer(0);
        QVERIFY(desk.prediction.note().contains(QStringLiteral("seen")));
        QCOMPARE(desk.prediction.askedCount(), 0);
    }

    void aRoundBeginsWithTheScenario() {
        Desk desk("three-way-handshake");
        desk.prediction.setLessonQuestions(true);
        QSignalSpy began(&desk.prediction, &Prediction::roundBegan);
        for (int round = 1; round <= 2; ++round) {
            QVERIFY(desk.askedNext());
            desk.think();
            desk.prediction.answer(desk.placeOf(QStringLiteral("SYN,ACK")));
            QCOMPARE(desk.prediction.askedCount(), 1);
            QCOMPARE(began.size(), round);
            desk.stage.reset();
            QCOMPARE(desk.prediction.askedCount(), 0);
            QVERIFY(!desk.prediction.isTold());
        }
    }

    void inFrontOfAClassNobodyIsScored() {
        Workspace workspace;
        QVERIFY(workspace.openScenario(QStringLiteral("three-way-handshake")));
        workspace.preferences()->setReduceMotion(true);
        workspace.preferences()->setLessonQuestions(true);
        workspace.setPresenting(true);
        workspace.playback()->last();
        QVERIFY(workspace.prediction()->isAsking());
        workspace.prediction()->answer(0);
        QCOMPARE(workspace.prediction()->note(), QString());
        QCOMPARE(workspace.prediction()->askedCount(), 0);
    }

    void aQuestionWaitsWhenSomebodyGoesOn() {
        Desk desk("three-way-handshake");
        desk.prediction.setLessonQuestions(true);
        QVERIFY(desk.askedNext());
        QSignalSpy ignored(&desk.prediction, &Prediction::ignored);
        const int here = desk.stage.stepIndex();
        desk.prediction.next();
        desk.prediction.toggle();
        QCOMPARE(ignored.size(), 2);
        QCOMPARE(desk.stage.stepIndex(), here);
    }

    void playingStopsAtAQuestion() {
        Desk desk("three-way-handshake");
        desk.playback.setReduceMotion(false);
        desk.prediction.setLessonQuestions(true);
        desk.playback.setPlaying(true);
        for (int i = 0; i < 10'000 && desk.playback.isAnimating(); ++i)
            desk.playback.advance(0.02);
        QVERIFY(desk.prediction.isAsking());
        QVERIFY(!desk.playback.isPlaying());
        desk.think();
        desk.prediction.answer(0);
        QVERIFY(desk.playback.isPlaying()); // Up to where the answer can be seen, and no further.
        const int asked = desk.stage.stepIndex();
        for (int i = 0; i < 10'000 && desk.playback.isAnimating(); ++i)
            desk.playback.advance(0.02);
        QCOMPARE(desk.stage.stepIndex(), asked + 1);
    }

    void everyLessonCanBePlayedByItsQuestions_data() {
        QTest::addColumn<QString>("name");
        for (const QString& name : ScenarioLibrary::names())
            QTest::newRow(qPrintable(name)) << name;
    }

    void everyLessonCanBePlayedByItsQuestions() {
        QFETCH(QString, name);
        Desk desk(qPrintable(name));
        desk.prediction.setLessonQuestions(true);
        std::size_t asked = 0;
        while (desk.askedNext()) {
            ++asked;
            QVERIFY(!desk.prediction.prompt().isEmpty());
            QVERIFY(!desk.prediction.prompt().contains(QLatin1Char('{')));
            desk.think();
            desk.prediction.answer(0);
            QVERIFY(!desk.prediction.explanation().isEmpty());
            QVERIFY2(!desk.prediction.ruleCitation().isEmpty()
                         || desk.stage.history().report().kind == StepKind::Wire,
                     qPrintable(desk.prediction.prompt()));
            desk.prediction.goOn();
        }
        QVERIFY(asked >= desk.stage.scenario().questions.size() || !desk.stage.scenario().goals.empty());
    }
};

QTEST_MAIN(AskingTest)
#include "asking_test.moc"
