// What is remembered of the course, and what a damaged file does to it.

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "app/models/progress.h"
#include "app/models/workspace.h"

using namespace finwait;

namespace {

const QString kLesson = QStringLiteral("three-way-handshake");

QByteArray contents(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString& path, const QByteArray& text) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

void answer(Progress& progress, const QString& key, int right, int wrong) {
    for (int i = 0; i < right + wrong; ++i)
        progress.recordAnswer(key, i < right);
}

} // namespace

class ProgressTest : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_home = std::make_unique<QTemporaryDir>();
        QVERIFY(m_home->isValid());
        m_path = m_home->filePath(QStringLiteral("deep/progress.json"));
    }

    void whatWasDoneIsFoundAgain() {
        {
            Progress progress(m_path);
            progress.noteBegun(kLesson);
            progress.noteFinished(kLesson);
            progress.noteGoalReached(QStringLiteral("challenge-closing"), 0);
            answer(progress, kLesson, 2, 1);
            progress.notePlace({kLesson, 3});
            Workspace workspace;
            QVERIFY(workspace.openScenario(kLesson));
            while (workspace.stage()->stepForward())
                progress.noteSeen(workspace.stage()->history().report());
        }
        const Progress again(m_path);
        QCOMPARE(again.trouble(), QString());
        QVERIFY(again.isBegun(kLesson) && again.isFinished(kLesson));
        QVERIFY(again.lesson(QStringLiteral("challenge-closing")).goals.contains(0));
        QCOMPARE(again.right(kLesson), 2);
        QCOMPARE(again.asked(kLesson), 3);
        QCOMPARE(again.placeLesson(), kLesson);
        QCOMPARE(again.placeStep(), 3);
        QVERIFY(again.seen().reaches(State::SynReceived) && !again.seen().reaches(State::LastAck));
        QVERIFY(again.seen().reaches(edgeOf(State::SynSent, State::Established, EdgeCause::RcvSynAck)));
        QCOMPARE(static_cast<int>(again.seen().edges.count()), 5);
    }

    void withoutAPathNothingIsWritten() {
        Workspace workspace;
        workspace.progress()->noteBegun(kLesson);
        workspace.progress()->flush();
        QVERIFY(workspace.progress()->isBegun(kLesson));
        QVERIFY(!QFile::exists(Progress::usualPath()));
    }

    void theBestRoundIsKept_data() {
        QTest::addColumn<QList<PredictionScore>>("rounds");
        QTest::addColumn<PredictionScore>("best");
        using Rounds = QList<PredictionScore>;
        QTest::newRow("one") << Rounds{{3, 4}} << PredictionScore{3, 4};
        QTest::newRow("more right") << Rounds{{1, 1}, {3, 4}} << PredictionScore{3, 4};
        QTest::newRow("fewer wrong") << Rounds{{3, 4}, {3, 3}, {3, 9}} << PredictionScore{3, 3};
        QTest::newRow("worse later") << Rounds{{3, 3}, {0, 3}} << PredictionScore{3, 3};
    }
    void theBestRoundIsKept() {
        QFETCH(const QList<PredictionScore>, rounds);
        Progress progress(m_path);
        for (const PredictionScore& round : rounds) {
            progress.beginRound(kLesson);
            answer(progress, kLesson, round.right, round.asked - round.right);
            progress.flush();
        }
        const Progress again(m_path);
        QCOMPARE(again.lesson(kLesson).round, rounds.back());
        QTEST(again.lesson(kLesson).best(), "best");
    }

    void aHalfDoneRoundIsNotItsOwnRival() {
        Progress progress(m_path);
        answer(progress, kLesson, 3, 0);
        progress.flush();
        progress.recordAnswer(kLesson, false);
        progress.flush();
        QCOMPARE(progress.lesson(kLesson).best(), (PredictionScore{3, 4}));
    }

    void changesAreTold() {
        Progress progress;
        const QSignalSpy changes(&progress, &Progress::changed);
        progress.noteBegun(kLesson);
        progress.noteBegun(kLesson);
        progress.noteBegun({});
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes.at(0).at(0).toString(), kLesson);
        progress.reset();
        QCOMPARE(changes.size(), 2);
        QVERIFY(!progress.isBegun(kLesson));
    }

    void resetForgetsTheFileToo() {
        Progress progress(m_path);
        progress.noteBegun(kLesson);
        progress.flush();
        progress.reset();
        QCOMPARE(Progress(m_path).record(), ProgressRecord());
    }

    void twoWindowsLoseNothing() {
        Progress one(m_path);
        Progress other(m_path);
        one.noteFinished(kLesson);
        one.flush();
        other.noteFinished(QStringLiteral("hello"));
        const QSignalSpy changes(&other, &Progress::changed);
        other.flush();
        QVERIFY(other.isFinished(kLesson));
        QCOMPARE(changes.size(), 1);
        const Progress again(m_path);
        QVERIFY(again.isFinished(kLesson) && again.isFinished(QStringLiteral("hello")));
    }

    void aDamagedFileIsPutAside_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut off") << QByteArray("{\"format\": \"finwait-progr");
        QTest::newRow("something else") << QByteArray("[1, 2, 3]");
        QTest::newRow("no version") << QByteArray("{\"format\": \"finwait-progress\"}");
        QTest::newRow("binary") << QByteArray("\x00\xff\xfe\x01", 4);
        QTest::newRow("too large") << QByteArray(Progress::kFileSizeMax + 1, ' ');
    }
    void aDamagedFileIsPutAside() {
        QFETCH(const QByteArray, text);
        m_path = m_home->filePath(QStringLiteral("progress.json"));
        put(m_path, text);
        Progress progress(m_path);
        QVERIFY(progress.trouble().contains(QStringLiteral("progress.json.broken")));
        QCOMPARE(contents(m_path + QStringLiteral(".broken")), text);
        progress.noteBegun(kLesson);
        progress.flush();
        QVERIFY(Progress(m_path).isBegun(kLesson));
    }

    void aLaterFileIsLeftAlone() {
        m_path = m_home->filePath(QStringLiteral("progress.json"));
        const QByteArray later = R"({"format": "finwait-progress", "version": 2, "lessons": []})";
        put(m_path, later);
        {
            Progress progress(m_path);
            QVERIFY(progress.trouble().contains(QStringLiteral("later version")));
            progress.noteBegun(kLesson);
        }
        QCOMPARE(contents(m_path), later);
    }

    void oddValuesDoNoHarm() {
        m_path = m_home->filePath(QStringLiteral("progress.json"));
        put(m_path, R"({"format": "finwait-progress", "version": 1, "place": {"lesson": 3, "step": -7},
                        "states": ["LISTEN", "NOWHERE", 5], "edges": [null, "LISTEN > MARS: luck"],
                        "lessons": {"a": {"goals": [-1, "x", 2], "round": {"right": 9, "asked": 4}},
                                    "b": 17, "c": {"round": {"right": -3, "asked": 1e300}}}})");
        const Progress progress(m_path);
        QCOMPARE(progress.trouble(), QString());
        QCOMPARE(progress.placeStep(), 0);
        QVERIFY(progress.seen().reaches(State::Listen));
        QVERIFY(progress.seen().edges.none());
        QCOMPARE(progress.lesson(QStringLiteral("a")).goals, QSet<int>{2});
        QCOMPARE(progress.lesson(QStringLiteral("a")).round, (PredictionScore{4, 4}));
        QCOMPARE(progress.right(QStringLiteral("c")), 0);
    }

    void aPlaceThatCannotBeWrittenIsTold() {
        put(m_home->filePath(QStringLiteral("file")), "not a folder");
        Progress progress(m_home->filePath(QStringLiteral("file/progress.json")));
        progress.noteBegun(kLesson);
        progress.flush();
        QVERIFY2(progress.trouble().contains(QStringLiteral("not kept")), qPrintable(progress.trouble()));
        QVERIFY(progress.isBegun(kLesson));
    }

    void thereIsALimit() {
        Progress progress(m_path);
        for (int i = 0; i <= ProgressRecord::kLessonsMax; ++i)
            progress.noteBegun(QString::number(i));
        QCOMPARE(progress.record().lessons.size(), ProgressRecord::kLessonsMax);
        progress.noteFinished(QStringLiteral("7"));
        QVERIFY(progress.isFinished(QStringLiteral("7")));
        progress.flush();
        QVERIFY(contents(m_path).size() < Progress::kFileSizeMax);
    }

    // What the workspace notes by itself.

    void playingToTheEndFinishesALesson() {
        Workspace workspace;
        const Progress& progress = *workspace.progress();
        QVERIFY(workspace.openScenario(kLesson));
        QCOMPARE(workspace.lessonKey(), kLesson);
        QVERIFY(!progress.isBegun(kLesson));
        workspace.playback()->forward();
        QVERIFY(progress.isBegun(kLesson));
        QCOMPARE(progress.placeStep(), 1);
        while (workspace.stage()->stepForward())
            QVERIFY(!progress.isFinished(kLesson) || !workspace.stage()->nextStepAt());
        QVERIFY(progress.isFinished(kLesson));
    }

    void jumpingToTheEndDoesNot() {
        Workspace workspace;
        QVERIFY(workspace.openScenario(kLesson));
        workspace.playback()->last();
        QVERIFY(workspace.progress()->isBegun(kLesson));
        QVERIFY(!workspace.progress()->isFinished(kLesson));
    }

    void anotherPathIsNotTheLesson() {
        Workspace workspace;
        QVERIFY(workspace.openScenario(kLesson));
        workspace.playback()->forward();
        QCOMPARE(workspace.stage()->perform(CallAct{End::A, Status{}}), IntentError::None);
        while (workspace.stage()->stepForward()) {
        }
        QVERIFY(!workspace.progress()->isFinished(kLesson));
        QCOMPARE(workspace.progress()->placeStep(), 1);
    }

    void aFileIsKnownByItsPath() {
        const QString path = QStringLiteral(FINWAIT_SCENARIO_DIR "/hello.json");
        Workspace workspace;
        QVERIFY(workspace.openScenario(path));
        QCOMPARE(workspace.lessonKey(), path);
        workspace.playback()->forward();
        QVERIFY(workspace.progress()->isBegun(path));
        QVERIFY(!workspace.progress()->isBegun(QStringLiteral("hello")));
    }

private:
    std::unique_ptr<QTemporaryDir> m_home;
    QString m_path;
};

QTEST_MAIN(ProgressTest)
#include "progress_test.moc"
