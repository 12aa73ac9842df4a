// The worked examples of RFC 9293 §3.5–3.6, line by line: every arrow of a figure is a departure at one side
// and an arrival at the other, with the states of both ends after it, and the rules that the acting end
// applied. What is expected stands in tests/core/figures; its first word is the line of the figure, or "-"
// for what the figure does not show.

#include <QFile>
#include <QTest>

#include "core/history/history.h"
#include "core/scenario/scenario_loader.h"
#include "core/tcp/state_edges.h"

using namespace finwait;

namespace {

/// The figures' shorthand, which leaves out window and lengths.
std::string shorthand(const Segment& segment) {
    std::string text = "<SEQ=" + std::to_string(segment.seq.value()) + ">";
    if (segment.has(Ack))
        text += "<ACK=" + std::to_string(segment.ack.value()) + ">";
    if (!segment.data.empty())
        text += "<DATA=" + std::to_string(segment.data.size()) + ">";
    return text + "<CTL=" + controlNames(segment.control) + ">";
}

std::string states(const Report& report) {
    return " : " + std::string(stateName(report.after[0])) + " " + std::string(stateName(report.after[1]));
}

std::string rules(const Report& report) {
    std::string text = report.decisions.empty() ? "" : " :";
    for (const Decision& decision : report.decisions)
        text += " " + std::string(ruleInfo(decision.rule()).key);
    return text;
}

/// One line for each arrival, each departure, and each step that is neither but changes a state.
QStringList linesOf(const History& history, SimTime from) {
    std::vector<std::string> lines;
    history.replay(0, [&](NodeId, const World&, const Report& report) {
        if (report.at < from)
            return;
        bool told = false;
        const auto tell = [&](const std::string& what) {
            lines.push_back(what + states(report) + (told ? "" : rules(report)));
            told = true;
        };
        if (report.arrival)
            tell(std::string(1, letterOf(report.arrival->to)) + " gets "
                 + shorthand(report.arrival->segment));
        for (const Departure& departure : report.departures) {
            const char* verb = departure.origin == SegmentOrigin::Forged ? " (duplicate) " : " sends ";
            tell(letterOf(departure.sender) + (verb + shorthand(departure.segment)));
        }
        if (!told && !report.transitions.empty())
            tell(letterOf(report.transitions[0].end)
                 + (" " + std::string(causeName(stateEdge(report.transitions[0].edge).cause))));
    });
    QStringList result;
    for (const std::string& line : lines)
        result.append(QString::fromStdString(line));
    return result;
}

} // namespace

class FiguresTest : public QObject {
    Q_OBJECT

private slots:
    void line_data();
    void line();
};

void FiguresTest::line_data() {
    QTest::addColumn<int>("figure");
    QTest::addColumn<qint64>("fromUs"); // What comes before brings the two ends to where the figure begins.
    QTest::newRow("6") << 6 << qint64(0);
    QTest::newRow("7") << 7 << qint64(0);
    QTest::newRow("8") << 8 << qint64(0);
    QTest::newRow("9") << 9 << qint64(1'000'000);
    QTest::newRow("10") << 10 << qint64(1'000'000);
    QTest::newRow("11") << 11 << qint64(0);
    QTest::newRow("12") << 12 << qint64(1'000'000);
    QTest::newRow("13") << 13 << qint64(1'000'000);
}

void FiguresTest::line() {
    QFETCH(int, figure);
    QFETCH(qint64, fromUs);
    const std::string path = FINWAIT_SCENARIO_DIR "/rfc9293-figure-" + std::to_string(figure) + ".json";
    auto loaded = loadScenarioFile(path);
    QVERIFY2(std::holds_alternative<Scenario>(loaded), path.c_str());
    const auto& scenario = std::get<Scenario>(loaded);
    History history(makeWorld(scenario), scenario.script);
    QVERIFY(history.foresee(200));

    QFile file(QStringLiteral(FINWAIT_SOURCE_DIR "/tests/core/figures/%1.txt").arg(figure));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList expected =
        QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    const QStringList actual = linesOf(history, SimTime{fromUs});
    for (qsizetype i = 0; i < std::min(actual.size(), expected.size()); ++i)
        QCOMPARE(actual[i], expected[i].section(QLatin1Char(' '), 1));
    QCOMPARE(actual.size(), expected.size());
}

QTEST_APPLESS_MAIN(FiguresTest)
#include "figures_test.moc"
