// Every scenario is played from its file, and all of it compared with the dialogue in tests/core/transcripts:
// each segment field, time, change of state, answer to the user and decision.
//
// With FINWAIT_WRITE_TRANSCRIPTS set the dialogues are written instead of compared. What git then shows is to
// be read against the RFC before it is believed.

#include <QDir>
#include <QTest>

#include "core/scenario/scenario_loader.h"
#include "tests/core/scenario_files.h"
#include "transcript.h"

using namespace finwait;

namespace {

const QString kTranscripts = QStringLiteral(FINWAIT_SOURCE_DIR "/tests/core/transcripts/");

Scenario load(const QString& name) {
    auto loaded = loadScenarioFile(scenarioPath(name).toStdString());
    if (const auto* error = std::get_if<LoadError>(&loaded))
        qFatal("%s", toString(*error).c_str());
    return std::get<Scenario>(std::move(loaded));
}

void rows() {
    QTest::addColumn<QString>("name");
    for (const QString& name : scenarioNames())
        QTest::newRow(qPrintable(name)) << name;
}

} // namespace

class LessonsTest : public QObject {
    Q_OBJECT

private slots:
    void everyExpectedScenarioIsThere();
    void plays_data() { rows(); }
    void plays();
    void scriptIsUsedUp_data() { rows(); }
    void scriptIsUsedUp();
    void narrationIsSaidInOrder_data() { rows(); }
    void narrationIsSaidInOrder();
    void speaksBothLanguages_data() { rows(); }
    void speaksBothLanguages();
};

void LessonsTest::everyExpectedScenarioIsThere() {
    QStringList transcripts = QDir(kTranscripts).entryList({QStringLiteral("*.txt")});
    for (QString& name : transcripts)
        name.chop(4);
    QCOMPARE(transcripts, scenarioNames());
    QVERIFY(scenarioNames().size() >= 20);
}

void LessonsTest::plays() {
    QFETCH(QString, name);
    const QByteArray actual = QByteArray::fromStdString(transcript(load(name)));
    QFile file(kTranscripts + name + QStringLiteral(".txt"));
    if (qEnvironmentVariableIsSet("FINWAIT_WRITE_TRANSCRIPTS")) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(actual);
        QSKIP("written");
    }
    QVERIFY2(file.open(QIODevice::ReadOnly), "every scenario needs a transcript");
    const QList<QByteArray> expectedLines = file.readAll().split('\n');
    const QList<QByteArray> actualLines = actual.split('\n');
    for (qsizetype i = 0; i < std::min(expectedLines.size(), actualLines.size()); ++i)
        QVERIFY2(
            expectedLines[i] == actualLines[i],
            qPrintable(QStringLiteral("%1.txt:%2\n  expected: %3\n  actual:   %4")
                           .arg(name)
                           .arg(i + 1)
                           .arg(QString::fromUtf8(expectedLines[i]), QString::fromUtf8(actualLines[i]))));
    QCOMPARE(actualLines.size(), expectedLines.size());
}

void LessonsTest::scriptIsUsedUp() {
    QFETCH(QString, name);
    const Scenario scenario = load(name);
    History history(makeWorld(scenario), scenario.script);
    while (history.forward())
        ;
    for (std::size_t i = 0; i < scenario.script.size(); ++i)
        QVERIFY2(history.scriptCursor().items[i].done, qPrintable(QStringLiteral("item %1").arg(i)));
}

void LessonsTest::narrationIsSaidInOrder() {
    QFETCH(QString, name);
    const Scenario scenario = load(name);
    QVERIFY(!scenario.narration.empty());
    std::vector<TriggerState> triggers(scenario.narration.size());
    std::size_t next = 0;
    History history(makeWorld(scenario), scenario.script);
    while (history.forward()) {
        for (std::size_t i = 0; i < triggers.size(); ++i) {
            if (!observe(scenario.narration[i].trigger, triggers[i], history.world(), history.report()))
                continue;
            QVERIFY2(i >= next, qPrintable(QStringLiteral("narration %1 comes too late").arg(i)));
            next = i + 1;
        }
    }
    for (std::size_t i = 0; i < triggers.size(); ++i)
        QVERIFY2(triggers[i].fired, qPrintable(QStringLiteral("narration %1 is never said").arg(i)));
}

void LessonsTest::speaksBothLanguages() {
    QFETCH(QString, name);
    const Scenario scenario = load(name);
    const auto complete = [](const LocalizedText& text) {
        return text.size() == 2 && text.contains("en") && text.contains("zh_CN");
    };
    QVERIFY(complete(scenario.title));
    QVERIFY(complete(scenario.summary));
    for (std::size_t i = 0; i < scenario.narration.size(); ++i)
        QVERIFY2(complete(scenario.narration[i].text), qPrintable(QString::number(i)));
}

QTEST_APPLESS_MAIN(LessonsTest)
#include "lessons_test.moc"
