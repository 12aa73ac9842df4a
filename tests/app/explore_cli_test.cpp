// `finwait explore` as a person or a program at a terminal sees it.

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace {

struct Outcome {
    int status = -1;
    QByteArray out;
    QByteArray error;
};

Outcome explore(const QString& arguments) {
    QProcess process;
    process.start(QStringLiteral(FINWAIT_PROGRAM),
                  QStringList{QStringLiteral("explore")}
                      + arguments.split(QLatin1Char(' '), Qt::SkipEmptyParts));
    if (!process.waitForFinished(120'000))
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QJsonObject objectOf(const QByteArray& text) {
    return QJsonDocument::fromJson(text).object();
}

} // namespace

class ExploreCliTest : public QObject {
    Q_OBJECT

private slots:
    void matrix() {
        const Outcome outcome = explore(QStringLiteral("--client-server"));
        QCOMPARE(outcome.status, 0);
        QVERIFY(outcome.out.contains("11,121 states"));
        QVERIFY(outcome.out.contains("invariants: all hold"));
        const QJsonObject json = objectOf(explore(QStringLiteral("--client-server --json")).out);
        QCOMPARE(json[QStringLiteral("end")].toString(), QStringLiteral("complete"));
        QCOMPARE(json[QStringLiteral("pairs")].toArray().size(), 121);
        QCOMPARE(json[QStringLiteral("states")].toInt(), 11121);
    }

    void questions_data() {
        QTest::addColumn<QString>("question");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("verdict");
        QTest::newRow("pair") << "--reach CLOSING,CLOSING" << 0 << "reached";
        QTest::newRow("one end") << "--reach *,TIME-WAIT" << 0 << "reached";
        QTest::newRow("never") << "--reach LISTEN,LISTEN" << 1 << "never";
        QTest::newRow("edge") << "--edge FIN-WAIT-1,TIME-WAIT" << 0 << "reached";
        QTest::newRow("sent") << "--sent rst --end B" << 0 << "reached";
        QTest::newRow("half open") << "--find half-open" << 0 << "reached";
        QTest::newRow("stuck") << "--find stuck" << 0 << "reached";
        QTest::newRow("no data, none lost") << "--find data-lost" << 1 << "never";
        QTest::newRow("stopped") << "--reach LAST-ACK,LAST-ACK --sends 1 --memory 1" << 1 << "unknown";
    }
    void questions() {
        QFETCH(QString, question);
        QFETCH(int, status);
        QFETCH(QString, verdict);
        const Outcome outcome = explore(QStringLiteral("--client-server --json ") + question);
        QCOMPARE(outcome.status, status);
        const QJsonObject json = objectOf(outcome.out);
        QCOMPARE(json[QStringLiteral("verdict")].toString(), verdict);
        if (status == 0)
            QCOMPARE(json[QStringLiteral("way")].toArray().size(), json[QStringLiteral("steps")].toInt());
    }

    void stuckListSaysWhy() {
        const Outcome outcome = explore(QStringLiteral("--client-server --stuck"));
        QCOMPARE(outcome.status, 0);
        QVERIFY(outcome.out.contains("waits in FIN-WAIT-2 for a FIN"));
    }

    void fromAMomentOfAScenario() {
        const Outcome outcome =
            explore(QStringLiteral("--from three-way-handshake --steps 5 --reach CLOSING,CLOSING --json"));
        QCOMPARE(outcome.status, 0);
        QCOMPARE(objectOf(outcome.out)[QStringLiteral("steps")].toInt(), 4);
    }

    void waysAreSaved() {
        const QTemporaryDir folder;
        const QString lesson = folder.filePath(QStringLiteral("way.json"));
        const QString challenge = folder.filePath(QStringLiteral("challenge.json"));
        const Outcome outcome =
            explore(QStringLiteral("--client-server --reach CLOSING,CLOSING --save %1 --challenge %2")
                        .arg(lesson, challenge));
        QVERIFY2(outcome.error.isEmpty(), outcome.error);
        QCOMPARE(outcome.status, 0);
        QProcess check;
        check.start(QStringLiteral(FINWAIT_PROGRAM), {QStringLiteral("check"), lesson, challenge});
        QVERIFY(check.waitForFinished(60'000));
        QVERIFY2(check.exitCode() == 0, check.readAllStandardError());
    }

    void badInput_data() {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QByteArray>("error");
        const auto row = [](const char* name, const char* arguments, const char* error) {
            QTest::newRow(name) << QString::fromLatin1(arguments) << QByteArray(error);
        };
        row("state", "--reach CLOSING,OPEN", "expected two states");
        row("one state", "--reach CLOSING", "expected two states");
        row("edge", "--edge LISTEN,TIME-WAIT", "no edge leads there");
        row("flags", "--sent SYN,BYE", "expected flags");
        row("kind", "--find luck", "expected data-lost");
        row("end", "--find stuck --end C", "expected A or B");
        row("number", "--sends ten", "--sends 'ten': expected a whole number from 0 to 9");
        row("two questions", "--stuck --reach CLOSED,CLOSED", "at a time");
        row("nothing to save", "--save x.json", "need a question");
        row("steps of nothing", "--steps 3", "--steps needs --from");
        row("scenario", "--from nowhere", "nowhere");
        row("option", "--fast", "fast");
    }
    void badInput() {
        QFETCH(QString, arguments);
        QFETCH(QByteArray, error);
        const Outcome outcome = explore(arguments);
        QCOMPARE(outcome.status, 2);
        QVERIFY(outcome.out.isEmpty());
        QVERIFY2(outcome.error.contains(error), outcome.error);
        QCOMPARE(outcome.error.trimmed().count('\n'), 0);
    }
};

QTEST_GUILESS_MAIN(ExploreCliTest)
#include "explore_cli_test.moc"
