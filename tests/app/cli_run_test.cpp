#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

#include "app/cli/intervention.h"
#include "app/cli/prose.h"
#include "app/cli/sightings.h"
#include "app/cli/topics.h"
#include "app/export/display_width.h"
#include "app/models/scenario_library.h"
#include "program.h"

using namespace finwait;

namespace {

QString lastLine(const QByteArray& text) {
    return QString::fromUtf8(text.trimmed().split('\n').constLast());
}

QStringList headingsOf(const Article& article) {
    QStringList headings;
    for (const Article::Part& part : article.parts)
        headings += part.heading;
    return headings;
}

} // namespace

/// `finwait run` and `finwait explain`.
class CliRunTest : public QObject {
    Q_OBJECT

private slots:
    void runTellsEveryStep() {
        const ProgramRun outcome = run({"run", "three-way-handshake"});
        QCOMPARE(outcome.status, 0);
        QVERIFY2(outcome.error.isEmpty(), outcome.error);
        const QString text = QString::fromUtf8(outcome.out);
        QVERIFY(text.startsWith(QStringLiteral("Three-way handshake\n")));
        QVERIFY(text.contains(QStringLiteral("A client")));
        QVERIFY2(text.contains(QRegularExpression(
                     QStringLiteral("\n +2 +0\\.\\d{3} s  A +SYN-SENT +LISTEN +A called OPEN"))),
                 outcome.out);
        QVERIFY(lastLine(outcome.out).startsWith(QStringLiteral("All is quiet.")));
        for (const QString& line : text.split(QLatin1Char('\n')))
            QVERIFY2(displayWidth(line.toStdString()) <= kProseColumns + 2, qPrintable(line));
    }

    void runSaysWhy() {
        const ProgramRun plain = run({"run", "three-way-handshake"});
        const ProgramRun outcome = run({"run", "three-way-handshake", "--why"});
        QVERIFY(!plain.out.contains("§3.10.7.4"));
        QVERIFY(outcome.out.contains("§3.10.7.4"));
        QVERIFY(outcome.out.contains("✓ "));
    }

    void runSpeaksChinese() {
        const ProgramRun outcome =
            run({"run", "three-way-handshake", "--lang", "zh_CN", "--dialect", "bsd-netstat"});
        const QString text = QString::fromUtf8(outcome.out);
        QVERIFY(text.contains(QStringLiteral("三次握手")));
        QVERIFY(text.contains(QStringLiteral("SYN_RCVD")));
        QVERIFY(!text.contains(QStringLiteral("What happens")));
        for (const QString& line : text.split(QLatin1Char('\n')))
            QVERIFY2(displayWidth(line.toStdString()) <= kProseColumns + 2, qPrintable(line));
    }

    void runIsJsonOnDemand() {
        const auto steps = objects(run({"run", "three-way-handshake", "--json", "--why"}).out);
        QVERIFY(steps.size() >= 6);
        for (const QJsonObject& step : steps) {
            for (const char* key : {"step", "timeUs", "actor", "states", "sentence", "paragraph", "results",
                                    "narration", "reasons"})
                QVERIFY2(step.contains(QLatin1String(key)), key);
        }
        const QJsonObject states = steps.last()[QStringLiteral("states")].toObject();
        QCOMPARE(states[QStringLiteral("A")].toString(), QStringLiteral("ESTABLISHED"));
    }

    void runReadsTheStandardInput() {
        QFile file(QStringLiteral(FINWAIT_SCENARIO_DIR "/syn-lost.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray scenario = file.readAll();
        const QByteArray told = run({"run", "-"}, scenario).out;
        QCOMPARE(told, run({"run", "syn-lost"}).out);
        QCOMPARE(run({"trace", "-"}, scenario).out, run({"trace", "syn-lost"}).out);
        const ProgramRun bad = run({"run", "-"}, "{");
        QCOMPARE(bad.status, 2);
        QVERIFY2(bad.error.startsWith("finwait: standard input:1:"), bad.error);
    }

    void meddlingChangesTheCourse() {
        const QByteArray lost = run({"run", "three-way-handshake", "--drop", "A:SYN"}).out;
        QVERIFY2(lost.contains("retransmission timer expired"), lost);
        const QByteArray twice =
            run({"run", "three-way-handshake", "--drop", "A:SYN", "--drop", "A:SYN#2"}).out;
        QCOMPARE(twice.count("retransmission timer expired"), lost.count("retransmission timer expired") + 1);
        const QByteArray late = run({"run", "three-way-handshake", "--delay", "B:SYN,ACK+2.5"}).out;
        QVERIFY(late.contains("retransmission timer expired"));
        QVERIFY(run({"run", "three-way-handshake", "--duplicate", "A:ACK"}).out.contains("copied"));
        const QByteArray aborted =
            run({"run", "three-way-handshake", "--do",
                 R"({"when": {"end": "A", "enters": "ESTABLISHED"}, "act": "abort", "end": "A"})"})
                .out;
        QVERIFY2(aborted.contains("A called ABORT in ESTABLISHED"), aborted);
    }

    void untilEndsTheRun_data() {
        QTest::addColumn<QString>("until");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("last");
        QTest::newRow("a state") << "A=FIN-WAIT-2" << 0 << "A is FIN-WAIT-2";
        QTest::newRow("two states") << "A=FIN-WAIT-2,B=CLOSE-WAIT" << 0 << "B is CLOSE-WAIT";
        QTest::newRow("a trigger") << R"({"sent": "A", "has": "FIN"})" << 0 << "A is FIN-WAIT-1";
        QTest::newRow("a time") << "0" << 0 << "A is CLOSED";
        QTest::newRow("what never comes") << "A=CLOSING" << 1 << "A is CLOSED";
    }
    void untilEndsTheRun() {
        QFETCH(QString, until);
        QFETCH(int, status);
        QFETCH(QString, last);
        const ProgramRun outcome = run({"run", "four-segment-close", "--until", until});
        QCOMPARE(outcome.status, status);
        QVERIFY2(lastLine(outcome.out).contains(last), outcome.out);
        QCOMPARE(outcome.error.isEmpty(), status == 0);
    }

    void badMeddlingIsOneLine_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("no segment") << QStringList{"--drop", "C"}
                                    << QByteArray("--drop 'C': expected a segment");
        QTest::newRow("unknown bit") << QStringList{"--drop", "A:FOO"} << QByteArray("--drop 'A:FOO': ");
        QTest::newRow("delay without time") << QStringList{"--delay", "A:SYN"}
                                            << QByteArray("--delay 'A:SYN': expected a segment and seconds");
        QTest::newRow("drop with time") << QStringList{"--drop", "A:SYN+1"} << QByteArray("--drop 'A:SYN+1'");
        QTest::newRow("bad item") << QStringList{"--do", "{\"act\": \"close\"}"} << QByteArray("--do:1:");
        QTest::newRow("unknown state") << QStringList{"--until", "A=OPEN"} << QByteArray("--until 'A=OPEN'");
        QTest::newRow("bad trigger") << QStringList{"--until", "{\"sent\": \"C\"}"}
                                     << QByteArray("--until:1:");
    }
    void badMeddlingIsOneLine() {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, says);
        const ProgramRun outcome = run(QStringList{"run", "syn-lost"} + arguments);
        QCOMPARE(outcome.status, 2);
        QVERIFY2(outcome.out.isEmpty(), outcome.out);
        QVERIFY2(outcome.error.contains(says), outcome.error);
        QCOMPARE(outcome.error.count('\n'), 1);
    }

    void topicsAreFound_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("heading");
        const auto row = [](const char* name, const char* kind, const char* title, const char* heading) {
            QTest::newRow(name) << QString::fromUtf8(name) << kind << QString::fromUtf8(title) << heading;
        };
        row("TIME-WAIT", "state", "TIME-WAIT", "Ended by");
        row("time_wait", "state", "TIME-WAIT", "Ways in");
        row("SYN_RCVD", "state", "SYN-RECEIVED", "See it for real");
        row("FIN-WAIT-1,CLOSING", "edge", "FIN-WAIT-1 → CLOSING", "Rules");
        row("FIN-WAIT-1→CLOSING", "edge", "FIN-WAIT-1 → CLOSING", "To be seen in");
        row("rst.exact", "rule", "", "To be seen in");
        row("3.10.7.4", "section", "RFC 9293 §3.10.7.4", "Rules");
        row("§3.10.7.4", "section", "RFC 9293 §3.10.7.4", "Choices");
        row("RFC 5961", "section", "RFC 5961", "Rules");
        row("rfc 6298", "section", "RFC 6298", "Rules");
        row("MUST-18", "requirement", "MUST-18", "Rules");
        row("connection-refused", "result", "connection refused", "To be seen in");
        row("connection reset", "result", "error: connection reset", "To be seen in");
        row("rst-is-a-fast-fin", "misconception", "", "Lessons that show it");
        row("nagle", "choice", "nagle", "");
    }
    void topicsAreFound() {
        QFETCH(QString, name);
        QFETCH(QString, kind);
        QFETCH(QString, title);
        QFETCH(QString, heading);
        const auto topic = topicFrom(name);
        QVERIFY(topic);
        const Article article = articleOn(*topic, configFor(Profile::Rfc9293));
        QCOMPARE(article.kind, kind);
        if (!title.isEmpty() && kind != QLatin1String("rule"))
            QCOMPARE(article.title, title);
        QVERIFY(!article.parts.empty());
        if (!heading.isEmpty())
            QVERIFY2(headingsOf(article).contains(heading), qPrintable(articleText(article)));
        // By its own name it is found again.
        QVERIFY(topicFrom(article.topic));
    }

    void everyTopicHasSomethingToSay() {
        for (const QString& name : topicNames()) {
            const auto topic = topicFrom(name);
            QVERIFY2(topic, qPrintable(name));
            // The others look through the whole course for places.
            const bool quick = std::holds_alternative<SectionTopic>(*topic)
                               || std::holds_alternative<RequirementTopicName>(*topic)
                               || std::holds_alternative<Misconception>(*topic)
                               || std::holds_alternative<ChoiceTopic>(*topic);
            if (quick)
                QVERIFY2(!articleOn(*topic, configFor(Profile::Rfc9293)).parts.empty(), qPrintable(name));
        }
    }

    void whatIsUnknownIsNotFound() {
        for (const char* name : {"", "OPEN-WAIT", "9.9.9", "RFC 1", "MUST-999", "FIN-WAIT-1,NOWHERE", "x.y"})
            QVERIFY2(!topicFrom(QString::fromLatin1(name)), name);
    }

    void explainTellsAStep() {
        const ProgramRun outcome = run({"explain", "three-way-handshake", "--step", "3"});
        QCOMPARE(outcome.status, 0);
        const QString text = QString::fromUtf8(outcome.out);
        QVERIFY2(text.startsWith(QStringLiteral("Three-way handshake, step 3 at ")), outcome.out);
        QVERIFY(text.contains(QStringLiteral("B: LISTEN → SYN-RECEIVED")));
        QVERIFY(text.contains(QStringLiteral("§3.10.7.2")));
        const ProgramRun beyond = run({"explain", "three-way-handshake", "--step", "99"});
        QCOMPARE(beyond.status, 2);
        QVERIFY2(beyond.error.contains("the scenario has "), beyond.error);
    }

    void explainTellsALesson() {
        const ProgramRun outcome = run({"explain", "simultaneous-close"});
        QCOMPARE(outcome.status, 0);
        QVERIFY(QString::fromUtf8(outcome.out).contains(QStringLiteral("\nSteps\n")));
        QVERIFY(run({"explain", "simultaneous-open"}).out.contains("SYN-RECEIVED"));
    }

    void explainSpeaksChinese() {
        const QString text = QString::fromUtf8(run({"explain", "TIME-WAIT", "--lang", "zh_CN"}).out);
        QVERIFY(text.startsWith(QStringLiteral("TIME-WAIT\n")));
        for (const char* english : {"Waits for", "Ended by", "Ways in", "To be seen in"})
            QVERIFY2(!text.contains(QString::fromLatin1(english)), english);
    }

    void explainIsJsonOnDemand() {
        const auto all = objects(run({"explain", "MUST-13", "--json"}).out);
        QCOMPARE(all.size(), 1);
        QCOMPARE(all.first()[QStringLiteral("kind")].toString(), QStringLiteral("requirement"));
        QVERIFY(!all.first()[QStringLiteral("parts")].toArray().isEmpty());
    }

    void explainGuessesWhatWasMeant() {
        const ProgramRun outcome = run({"explain", "TIME-WIAT"});
        QCOMPARE(outcome.status, 2);
        QVERIFY2(outcome.error.contains("did you mean TIME-WAIT?"), outcome.error);
        QVERIFY(run({"explain"}).error.contains("takes a topic"));
    }

    void proseIsWrappedByColumns() {
        const QString chinese = QStringLiteral("连接").repeated(60);
        for (const QString& line : wrapProse(chinese).split(QLatin1Char('\n')))
            QVERIFY(displayWidth(line.toStdString()) <= kProseColumns);
        QCOMPARE(hung(QStringLiteral("- "), QStringLiteral("one\ntwo")), QStringLiteral("- one\n  two"));
        QCOMPARE(wrapProse(QString()), QString());
    }
};

QTEST_MAIN(CliRunTest)
#include "cli_run_test.moc"
