// Charts as text: the lines that a story becomes, and the languages in which they are written.

#include <QTest>

#include "app/export/chart_documents.h"
#include "app/export/display_width.h"
#include "app/models/scenario_library.h"

using namespace finwait;

namespace {

struct Played {
    Scenario scenario;
    History history;
};

Played play(Scenario scenario) {
    History history(makeWorld(scenario), scenario.script);
    history.foresee(1000);
    return {std::move(scenario), std::move(history)};
}

Played play(const char* name) {
    auto opened = ScenarioLibrary::open(QLatin1String(name));
    if (const auto* error = std::get_if<QString>(&opened))
        qFatal("%s", qPrintable(*error));
    return play(std::get<Scenario>(std::move(opened)));
}

QString written(const Played& played, WrittenFormat format, const DocumentOptions& options = {}) {
    return QString::fromUtf8(writtenChart(played.history, played.scenario, format, options));
}

QStringList linesOf(const QString& text) {
    return text.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

} // namespace

class WrittenChartTest : public QObject {
    Q_OBJECT

private slots:
    void textTellsALoss() {
        const QString expected = QStringLiteral(
            "The SYN,ACK is lost\n"
            "\n"
            "             A client                                                        B server\n"
            "             CLOSED                                                          CLOSED\n"
            "      0.000                                                                  LISTEN (passive "
            "OPEN)\n"
            "0.100-0.200  SYN-SENT (active OPEN)  ─── SYN seq=0 ───────────────────────▶  SYN-RECEIVED\n"
            "      0.200                          ✕───────────── SYN,ACK seq=0 ack=1 ───  SYN-RECEIVED\n"
            "1.100-1.200  SYN-SENT (RTO expires)  ─── ↻ SYN seq=0 (not accepted) ──────▶  SYN-RECEIVED\n"
            "      1.200                          ···─────────────── ACK seq=1 ack=1 ───  SYN-RECEIVED\n"
            "      1.200                          ···───────── ↻ SYN,ACK seq=0 ack=1 ───  SYN-RECEIVED (RTO "
            "expires)\n"
            "      1.300  SYN-SENT                ◀── ACK seq=1 ack=1 (not accepted) ···\n"
            "      1.300  ESTABLISHED             ◀─────────── ↻ SYN,ACK seq=0 ack=1 ···\n"
            "1.300-1.400  ESTABLISHED             ─── ACK seq=1 ack=1 ─────────────────▶  ESTABLISHED\n");
        QCOMPARE(written(play("syn-ack-lost"), WrittenFormat::Text), expected);
    }

    void asciiIsAscii_data() {
        QTest::addColumn<QString>("name");
        for (const QString& name : ScenarioLibrary::names())
            QTest::addRow("%s", qPrintable(name)) << name;
    }
    void asciiIsAscii() {
        QFETCH(QString, name);
        const Played played = play(qPrintable(name));
        const QString text = written(played, WrittenFormat::Ascii);
        for (const QChar character : text)
            QVERIFY2(character == QLatin1Char('\n')
                         || (character >= QLatin1Char(' ') && character <= QLatin1Char('~')),
                     qPrintable(text));
        QCOMPARE(linesOf(text).size(), linesOf(written(played, WrittenFormat::Text)).size());
    }

    void everySegmentIsInEveryLanguage_data() { asciiIsAscii_data(); }
    void everySegmentIsInEveryLanguage() {
        QFETCH(QString, name);
        const Played played = play(qPrintable(name));
        const ChartStory story = tellStory(played.history, true, {});
        const auto count = [](const QString& text, const QStringList& strokes) {
            qsizetype found = 0;
            for (const QString& line : linesOf(text)) {
                for (const QString& stroke : strokes) {
                    if (line.contains(stroke)) {
                        ++found;
                        break;
                    }
                }
            }
            return found;
        };
        const auto arrows = static_cast<qsizetype>(story.arrows.size());
        QCOMPARE(count(written(played, WrittenFormat::Mermaid),
                       {QStringLiteral("A->>B:"), QStringLiteral("B->>A:"), QStringLiteral("A-->>B:"),
                        QStringLiteral("B-->>A:"), QStringLiteral("A-xB:"), QStringLiteral("B-xA:")}),
                 arrows);
        QCOMPARE(count(written(played, WrittenFormat::PlantUml),
                       {QStringLiteral("A->B:"), QStringLiteral("B->A:"), QStringLiteral("A-->B:"),
                        QStringLiteral("B-->A:"), QStringLiteral("A->xB:"), QStringLiteral("B->xA:")}),
                 arrows);
    }

    void crossingSegmentsAreTwoLines() {
        const QStringList lines = linesOf(written(play("simultaneous-close"), WrittenFormat::Ascii));
        const auto fin = lines.filter(QStringLiteral("FIN,ACK"));
        QCOMPARE(fin.size(), 4);
        QVERIFY(fin[0].contains(QStringLiteral("--- FIN,ACK seq=1 ack=1 ...")));
        QVERIFY(fin[1].contains(QStringLiteral("... FIN,ACK seq=1 ack=1 ---")));
        QVERIFY(fin[2].contains(QStringLiteral("... FIN,ACK seq=1 ack=1 -->  CLOSING")));
        QVERIFY(fin[3].contains(QStringLiteral("CLOSING")) && fin[3].contains(QStringLiteral("<-- FIN,ACK")));
    }

    void wideCharactersKeepTheColumns() {
        Scenario scenario = play("three-way-handshake").scenario;
        scenario.ends[0].label = "客户端客户端客户端客户端";
        const QStringList lines = linesOf(written(play(scenario), WrittenFormat::Text));
        const auto columnOf = [](const QString& line, const QString& word) {
            return displayWidth(line.left(line.lastIndexOf(word)).toStdString());
        };
        QCOMPARE(columnOf(lines[1], QStringLiteral("B server")),
                 columnOf(lines[2], QStringLiteral("CLOSED")));
    }

    void namesCannotBreakTheLanguage_data() {
        QTest::addColumn<int>("format");
        QTest::addColumn<QString>("expected");
        QTest::newRow("mermaid") << static_cast<int>(WrittenFormat::Mermaid)
                                 << QStringLiteral("participant A as A x#59;y #35;1 #60;b#62; |z~");
        QTest::newRow("plantuml") << static_cast<int>(WrittenFormat::PlantUml)
                                  << QStringLiteral("participant \"A x;y #1 ~<b> |z~~\" as A");
        QTest::newRow("markdown") << static_cast<int>(WrittenFormat::Markdown)
                                  << QStringLiteral("A x;y \\#1 \\<b\\> \\|z~");
    }
    void namesCannotBreakTheLanguage() {
        QFETCH(int, format);
        QFETCH(QString, expected);
        Scenario scenario = play("three-way-handshake").scenario;
        scenario.ends[0].label = "x;y #1\n<b> |z~";
        const QString text = written(play(scenario), static_cast<WrittenFormat>(format));
        QVERIFY2(text.contains(expected.simplified()), qPrintable(text));
    }

    void aRangeBeginsWithItsStates() {
        DocumentOptions options;
        options.range = {4, 5};
        const QStringList lines =
            linesOf(written(play("three-way-handshake"), WrittenFormat::Markdown, options));
        QCOMPARE(lines[3], QStringLiteral("|  | SYN-SENT |  | SYN-RECEIVED |"));
        QCOMPARE(lines.size(), 6);
    }

    void stateNamesFollowTheDialect() {
        DocumentOptions options;
        options.dialect = NameDialect::BsdNetstat;
        QVERIFY(
            written(play("syn-ack-lost"), WrittenFormat::Text, options).contains(QStringLiteral("SYN_RCVD")));
    }

    void widths_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("width");
        QTest::newRow("empty") << QString() << 0;
        QTest::newRow("latin") << QStringLiteral("abc") << 3;
        QTest::newRow("arrow") << QStringLiteral("─▶") << 2;
        QTest::newRow("chinese") << QStringLiteral("到期 x") << 6;
    }
    void widths() {
        QFETCH(QString, text);
        QFETCH(int, width);
        QCOMPARE(static_cast<int>(displayWidth(text.toStdString())), width);
    }
};

QTEST_MAIN(WrittenChartTest)
#include "written_chart_test.moc"
