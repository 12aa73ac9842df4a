#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "app/models/scenario_library.h"
#include "program.h"

namespace {

const QByteArray kNeverSaid = R"({"format": "finwait-scenario", "version": 1,
    "title": {"en": "t"}, "summary": {"en": "s"}, "script": [{"when": {"atUs": 0}, "act": "open", "end": "B", "active": false}, {"when": {"atUs": 5}, "act": "close", "end": "B"}],
            "narration": [ {"when": {"end": "A", "enters": "CLOSING"}, "text": {"en": "x"}}]})";

} // namespace

class CliTest : public QObject {
    Q_OBJECT

private slots:
    void helpAndVersion() {
        const ProgramRun help = run({QStringLiteral("--help")});
        QCOMPARE(help.status, 0);
        QVERIFY(help.out.contains("finwait COMMAND"));
        for (const char* option : {"--software", "--theme", "--lang", "--size", "--step", "--at", "--segment",
                                   "--tab", "--page", "--screenshot", "--log-steps", "--measure"})
            QVERIFY2(help.out.contains(option), option);
        QVERIFY(help.error.isEmpty());
        const ProgramRun version = run({QStringLiteral("--version")});
        QCOMPARE(version.status, 0);
        QVERIFY(version.out.startsWith("finwait 0."));
        for (const char* command : {"list", "run", "explain", "export", "trace", "check", "explore"}) {
            QVERIFY2(help.out.contains(QByteArray("\n  ") + command), command);
            const ProgramRun own = run({QString::fromLatin1(command), QStringLiteral("--help")});
            QCOMPARE(own.status, 0);
            QVERIFY(own.out.contains(QByteArray("finwait ") + command));
        }
    }

    void listNamesEveryScenario() {
        const ProgramRun table = run({QStringLiteral("list")});
        QCOMPARE(table.status, 0);
        QCOMPARE(table.out.trimmed().split('\n').size(), finwait::ScenarioLibrary::names().size());
        const ProgramRun json = run({QStringLiteral("list"), QStringLiteral("--json")});
        const auto scenarios = objects(json.out);
        QCOMPARE(scenarios.size(), finwait::ScenarioLibrary::names().size());
        QCOMPARE(scenarios.first()[QStringLiteral("name")].toString(), QStringLiteral("three-way-handshake"));
        for (const char* key : {"name", "group", "lesson", "title", "variant", "summary", "cures", "keywords",
                                "questions", "goals"})
            QVERIFY2(scenarios.first().contains(QLatin1String(key)), key);
    }

    void checkIsSilentWhenAllIsWell() {
        const ProgramRun outcome =
            run({QStringLiteral("check"), QStringLiteral(FINWAIT_SCENARIO_DIR "/syn-lost.json"),
                 QStringLiteral(FINWAIT_SCENARIO_DIR "/abort.json")});
        QCOMPARE(outcome.status, 0);
        QVERIFY2(outcome.out.isEmpty(), outcome.out);
        QVERIFY2(outcome.error.isEmpty(), outcome.error);
    }

    void checkLocatesWhatIsWrong() {
        const QString bad = m_folder.filePath(QStringLiteral("bad.json"));
        QFile file(bad);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(kNeverSaid);
        file.close();
        const QString good = QStringLiteral(FINWAIT_SCENARIO_DIR "/syn-lost.json");
        const QString missing = m_folder.filePath(QStringLiteral("missing.json"));
        const ProgramRun outcome = run({QStringLiteral("check"), bad, good, missing});
        QCOMPARE(outcome.status, 2);
        QVERIFY(outcome.out.isEmpty());
        const auto lines = outcome.error.trimmed().split('\n');
        QCOMPARE(lines.size(), 2);
        QVERIFY2(lines[0].startsWith(bad.toUtf8() + ":3:28: /narration/0: this is never said"), lines[0]);
        QVERIFY2(lines[1].startsWith(missing.toUtf8() + ": there is no such file"), lines[1]);

        const ProgramRun json = run({QStringLiteral("check"), QStringLiteral("--json"), bad, good, missing});
        QCOMPARE(json.status, 2);
        QVERIFY2(json.error.isEmpty(), json.error);
        const QJsonArray list = QJsonDocument::fromJson(json.out).array();
        QCOMPARE(list.size(), 2);
        QCOMPARE(list[0].toObject()[QStringLiteral("line")].toInt(), 3);
        QCOMPARE(list[0].toObject()[QStringLiteral("pointer")].toString(), QStringLiteral("/narration/0"));
        QCOMPARE(list[0].toObject()[QStringLiteral("problem")].toString(),
                 QStringLiteral("NarrationNeverSaid"));
        QCOMPARE(list[1].toObject()[QStringLiteral("file")].toString(), missing);
    }

    void checkReadsTheStandardInput() {
        QCOMPARE(run({QStringLiteral("check"), QStringLiteral("-")}, kNeverSaid).status, 2);
        const ProgramRun outcome =
            run({QStringLiteral("check"), QStringLiteral("-"), QStringLiteral("--json")}, "{");
        QCOMPARE(outcome.status, 2);
        QVERIFY2(outcome.out.contains("standard input"), outcome.out);
    }

    void untilEndsTheTrace() {
        const QString path = m_folder.filePath(QStringLiteral("until.json"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(kNeverSaid)
                       .replace("\"narration\"",
                                "\"until\": {\"end\": \"B\", \"enters\": \"LISTEN\"}, \"narration\""));
        file.close();
        QCOMPARE(objects(run({QStringLiteral("trace"), path}).out).size(), 1);
    }

    void exportWritesPictures() {
        const QString svg = m_folder.filePath(QStringLiteral("x.svg"));
        const ProgramRun first =
            run({QStringLiteral("export"), QStringLiteral("syn-lost"), QStringLiteral("-o"), svg});
        QCOMPARE(first.status, 0);
        QVERIFY2(first.error.isEmpty(), first.error);
        QFile file(svg);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("SYN,ACK"));
        const QString png = m_folder.filePath(QStringLiteral("x.png"));
        QCOMPARE(run({QStringLiteral("export"), QStringLiteral("syn-lost"), QStringLiteral("-o"), png,
                      QStringLiteral("--theme"), QStringLiteral("dark"), QStringLiteral("--scale"),
                      QStringLiteral("2"), QStringLiteral("--time-scale"), QStringLiteral("--absolute")})
                     .status,
                 0);
        QCOMPARE(QImage(png).width(), 1440);
    }

    void exportWritesText_data() {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("begins");
        QTest::newRow("text") << QStringLiteral("text") << QStringLiteral("The SYN is lost\n");
        QTest::newRow("markdown") << QStringLiteral("markdown") << QStringLiteral("## The SYN is lost\n");
        QTest::newRow("mermaid") << QStringLiteral("mermaid") << QStringLiteral("sequenceDiagram\n");
        QTest::newRow("plantuml") << QStringLiteral("plantuml") << QStringLiteral("@startuml\n");
    }
    void exportWritesText() {
        QFETCH(QString, format);
        QFETCH(QString, begins);
        const auto outcome = run({QStringLiteral("export"), QStringLiteral("syn-lost"), QStringLiteral("-o"),
                                  QStringLiteral("-"), QStringLiteral("--format"), format});
        QCOMPARE(outcome.status, 0);
        QVERIFY2(QString(outcome.out).startsWith(begins), qPrintable(QString(outcome.out)));
    }

    void exportShowsCallsInADialect() {
        const QString svg = m_folder.filePath(QStringLiteral("calls.svg"));
        QCOMPARE(run({QStringLiteral("export"), QStringLiteral("syn-lost"), QStringLiteral("--calls"),
                      QStringLiteral("socket"), QStringLiteral("--dialect"), QStringLiteral("bsd-netstat"),
                      QStringLiteral("-o"), svg})
                     .status,
                 0);
        QFile file(svg);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray picture = file.readAll();
        QVERIFY(picture.contains("connect() = 0"));
        QVERIFY(picture.contains("SYN_RCVD"));
        QVERIFY(!picture.contains("SYN-RECEIVED"));
    }

    void exportTakesAFile() {
        const QString png = m_folder.filePath(QStringLiteral("file.png"));
        QCOMPARE(run({QStringLiteral("export"), QStringLiteral(FINWAIT_SCENARIO_DIR "/syn-lost.json"),
                      QStringLiteral("--output"), png})
                     .status,
                 0);
        QVERIFY(!QImage(png).isNull());
    }

    void exportTakesSeveralScenarios() {
        const QString folder = m_folder.filePath(QStringLiteral("new/folder"));
        const ProgramRun good =
            run({QStringLiteral("export"), QStringLiteral("syn-lost"), QStringLiteral("abort"),
                 QStringLiteral("--format"), QStringLiteral("text"), QStringLiteral("-o"), folder});
        QCOMPARE(good.status, 0);
        QVERIFY2(good.error.isEmpty(), good.error);
        QCOMPARE(QDir(folder).entryList(QDir::Files),
                 QStringList({QStringLiteral("abort.txt"), QStringLiteral("syn-lost.txt")}));
    }

    void whatCannotBeExportedStopsNothing() {
        const QString folder = m_folder.filePath(QStringLiteral("partly"));
        const ProgramRun outcome =
            run({QStringLiteral("export"), QStringLiteral("syn-lots"), QStringLiteral("abort"),
                 QStringLiteral("syn-lost"), QStringLiteral(FINWAIT_SCENARIO_DIR "/syn-lost.json"),
                 QStringLiteral("--format"), QStringLiteral("svg"), QStringLiteral("--json"),
                 QStringLiteral("-o"), folder});
        QCOMPARE(outcome.status, 2);
        const auto lines = outcome.error.trimmed().split('\n');
        QCOMPARE(lines.size(), 3);
        QVERIFY2(lines[0].contains("syn-lots: there is no scenario"), lines[0]);
        QVERIFY2(lines[1].contains("was written for another scenario"), lines[1]);
        QCOMPARE(lines[2], QByteArray("finwait: 2 of 4 scenarios were not exported"));
        QCOMPARE(QDir(folder).entryList(QDir::Files),
                 QStringList({QStringLiteral("abort.svg"), QStringLiteral("syn-lost.svg")}));
        const auto told = objects(outcome.out);
        QCOMPARE(told.size(), 4);
        QVERIFY(!told[0][QStringLiteral("error")].toString().isEmpty());
        QCOMPARE(told[1][QStringLiteral("file")].toString(),
                 QDir(folder).filePath(QStringLiteral("abort.svg")));
    }

    void everyScenarioIsExported() {
        const QString folder = m_folder.filePath(QStringLiteral("all"));
        const ProgramRun outcome =
            run({QStringLiteral("export"), QStringLiteral("--all"), QStringLiteral("--format"),
                 QStringLiteral("text"), QStringLiteral("-o"), folder});
        QVERIFY2(outcome.status == 0, outcome.error);
        QCOMPARE(QDir(folder).entryList(QDir::Files).size(), finwait::ScenarioLibrary::names().size());
    }

    void traceIsOneObjectALine() {
        const ProgramRun outcome = run({QStringLiteral("trace"), QStringLiteral("three-way-handshake")});
        QCOMPARE(outcome.status, 0);
        QVERIFY(outcome.error.isEmpty());
        const auto steps = objects(outcome.out);
        QVERIFY(steps.size() >= 6);
        QCOMPARE(steps.first()[QStringLiteral("step")].toInt(), 1);
        for (const QJsonObject& step : steps) {
            for (const char* key : {"step", "timeUs", "kind", "actor", "event", "states", "transitions",
                                    "sent", "delivered", "dropped", "decisions", "results"})
                QVERIFY2(step.contains(QLatin1String(key)), key);
        }
        const QJsonObject syn = steps[1][QStringLiteral("sent")].toArray().first().toObject();
        QCOMPARE(syn[QStringLiteral("flags")].toString(), QStringLiteral("SYN"));
        QCOMPARE(syn[QStringLiteral("seq")].toInt(), 100);
        QCOMPARE(syn[QStringLiteral("options")].toObject()[QStringLiteral("mss")].toInt(), 1460);
        const QJsonObject states =
            steps[1][QStringLiteral("states")].toObject()[QStringLiteral("A")].toObject();
        QCOMPARE(states[QStringLiteral("after")].toString(), QStringLiteral("SYN-SENT"));
        const QJsonArray decisions = steps[2][QStringLiteral("decisions")].toArray();
        QVERIFY(!decisions.isEmpty());
        QVERIFY(decisions.first().toObject()[QStringLiteral("section")].toString().startsWith(
            QStringLiteral("3.")));
    }

    void traceTellsErrors() {
        const ProgramRun outcome = run({QStringLiteral("trace"), QStringLiteral("connection-refused")});
        QVERIFY(outcome.out.contains("\"error\": true"));
    }

    void stepsCutTheTraceShort() {
        const ProgramRun outcome = run({QStringLiteral("trace"), QStringLiteral("syn-lost"),
                                        QStringLiteral("--steps"), QStringLiteral("2")});
        QCOMPARE(outcome.status, 0);
        QCOMPARE(objects(outcome.out).size(), 2);
    }

    void badInputIsOneLine_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("says");
        const auto row = [](const char* name, const QString& arguments, const char* says) {
            QTest::newRow(name) << arguments.split(QLatin1Char(' ')) << QByteArray(says);
        };
        const QString broken = m_folder.filePath(QStringLiteral("broken.json"));
        QFile file(broken);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"format\": 3}");
        file.close();
        const QString out = m_folder.filePath(QStringLiteral("never.svg"));
        row("unknown scenario", "trace syn-lots", "did you mean syn-lost");
        row("unknown scenario in a window", "no-such-thing", "there is no scenario");
        row("unknown scenario to export", "export handshak -o " + out, "three-way-handshake");
        row("no such file", "trace /no/such/file.json", "/no/such/file.json");
        row("folder", "trace /", "/");
        row("malformed file", "trace " + broken, "broken.json:1:");
        row("unwritable", "export syn-lost -o /no/such/folder/x.svg", "/no/such/folder/x.svg");
        row("unknown format", "export syn-lost -o x.doc", ".pcapng");
        row("unknown format by name", "export syn-lost -o x.svg --format doc", "plantuml");
        row("range beyond the run", "export syn-lost --range 900..901 -o " + out, "900");
        row("until what", "export syn-lost --until soon -o " + out, "--until 'soon': expected a number");
        row("unknown page", "export syn-lost --page a5 -o " + out, "letter");
        row("unknown blank", "export syn-lost --blank faces -o " + out, "numbers");
        row("two pictures", "export syn-lost --diagram --plot cwnd -o " + out, "choose one");
        row("no such segment", "export syn-lost --header 4711 -o " + out, "4711");
        row("range backwards", "export syn-lost --range 3..2 --format text -o " + out, "before the first");
        row("range that is none", "export syn-lost --range 3 --format text -o " + out, "3..12");
        row("capture at nobody", "export syn-lost --capture-at C --format pcap -o " + out, "A or B");
        row("IP version", "export syn-lost --ip 5 --format pcap -o " + out, "4 or 6");
        row("plot as text", "export syn-lost --plot cwnd --format text -o " + out, "--plot");
        row("no output", "export syn-lost", "-o FILE");
        row("several to the standard output", "export syn-lost abort --format svg -o -", "into a folder");
        row("folder without a format", "export syn-lost abort -o " + m_folder.path(), "needs --format");
        row("all and one", "export --all syn-lost --format svg -o " + m_folder.path(), "one too many");
        row("no scenario", "export -o " + out, "one scenario");
        row("two scenarios", "trace syn-lost abort", "one scenario");
        row("unknown option", "--frobnicate", "frobnicate");
        row("unknown option of a command", "export syn-lost --frobnicate -o " + out, "frobnicate");
        row("unknown theme", "export syn-lost --theme pink -o " + out, "pink");
        row("bad scale", "export syn-lost --scale x -o " + out, "--scale");
        row("unknown vocabulary", "export syn-lost --calls winsock -o " + out, "rfc, socket or none");
        row("unknown dialect", "export syn-lost --dialect solaris -o " + out, "linux-netstat");
        row("scale out of range", "export syn-lost --scale 900 -o " + out, "--scale");
        row("bad steps", "trace syn-lost --steps many", "--steps");
        row("unknown language", "list --lang xx", "--lang");
        row("list with more", "list all", "all");
        row("check without files", "check", "takes scenario files");
        row("unknown option of check", "check --frobnicate x.json", "frobnicate");
        row("no display", "three-way-handshake", "display");
    }
    void badInputIsOneLine() {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, says);
        const ProgramRun outcome = run(arguments);
        QCOMPARE(outcome.status, 2);
        QVERIFY2(outcome.out.isEmpty(), outcome.out);
        QVERIFY2(outcome.error.contains(says), outcome.error);
        QVERIFY2(outcome.error.startsWith("finwait: "), outcome.error);
        QCOMPARE(outcome.error.count('\n'), 1);
        QVERIFY(!QFile::exists(m_folder.filePath(QStringLiteral("never.svg"))));
    }

    void failedExportKeepsTheOldFile() {
        const QString path = m_folder.filePath(QStringLiteral("old.png"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("old");
        file.close();
        QCOMPARE(run({QStringLiteral("export"), QStringLiteral("connection-timed-out"), QStringLiteral("-o"),
                      path, QStringLiteral("--header"), QStringLiteral("999")})
                     .status,
                 2);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("old"));
    }

private:
    QTemporaryDir m_folder;
};

QTEST_MAIN(CliTest)
#include "cli_test.moc"
