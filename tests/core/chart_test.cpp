// A chart that follows a history step by step, over its branches, is the one that would be told and laid out
// from nothing; and a part of it looks like the whole.

#include <QTest>

#include <algorithm>

#include "core/chart/chart.h"
#include "tests/bench/long_history.h"

using namespace finwait;

namespace {

/// Seven units a character, whatever the font.
double measure(std::string_view text, ChartFont) {
    return 7 * static_cast<double>(text.size());
}

/// Follows the path of a history as the window does.
class Follower {
public:
    explicit Follower(const History& history, CallLane lane = CallLane::Socket) : m_history(history) {
        chart.begin(true, {}, lane);
    }

    void follow(const ChartOptions& options) {
        const std::vector<NodeId>& path = m_history.path();
        const std::size_t known = commonLength(
            m_known.size(), [this](std::size_t i) { return m_known[i]; }, path);
        m_known = path;
        chart.follow(m_history, known);
        chart.layOut(options, measure);
    }

    Chart chart;

private:
    const History& m_history;
    std::vector<NodeId> m_known;
};

QString pointText(ChartPoint point) {
    return QStringLiteral("(%1 %2)").arg(point.x, 0, 'f', 2).arg(point.y, 0, 'f', 2);
}

/// What can be seen of a scene between two heights.
QStringList describe(const ChartScene& scene, double top, double bottom) {
    QStringList lines;
    const auto inside = [&](double y) { return y >= top && y <= bottom; };
    for (const End end : kBothEnds) {
        const ChartSpan span = scene.bandsWithin(end, top, bottom);
        for (std::size_t i = span.first; i < span.last; ++i) {
            const ChartBand& band = scene.bands[indexOf(end)][i];
            lines += QStringLiteral("band %1 %2..%3 %4 %5 %6")
                         .arg(static_cast<int>(band.state))
                         .arg(band.top)
                         .arg(band.bottom)
                         .arg(band.labelY)
                         .arg(band.firstStep)
                         .arg(band.lastStep);
        }
    }
    for (const ChartArrow& arrow : scene.arrows) {
        if (arrow.bottom() < top || arrow.top() > bottom)
            continue;
        QString line = QStringLiteral("arrow %1 %2 %3 %4 fate %5 %6")
                           .arg(arrow.id)
                           .arg(pointText(arrow.from), pointText(arrow.to), pointText(arrow.end))
                           .arg(static_cast<int>(arrow.fate))
                           .arg(arrow.lastStep);
        for (const ChartLabel& label : arrow.labels)
            line +=
                QStringLiteral(" | %1 %2").arg(QString::fromStdString(label.text), pointText(label.center));
        lines += line;
    }
    for (const ChartTimer& timer : scene.timers) {
        if (timer.bottom >= top && timer.top <= bottom)
            lines += QStringLiteral("timer %1 %2..%3")
                         .arg(QString::fromStdString(timer.label))
                         .arg(timer.top)
                         .arg(timer.bottom);
    }
    for (const ChartTimeLabel& time : scene.times) {
        if (inside(time.y))
            lines += QStringLiteral("time %1 %2").arg(QString::fromStdString(time.text)).arg(time.y);
    }
    for (const ChartMark& mark : scene.marks) {
        if (inside(mark.y))
            lines += QStringLiteral("mark %1 %2").arg(QString::fromStdString(mark.text)).arg(mark.y);
    }
    for (const ChartNote& note : scene.notes) {
        if (inside(note.top))
            lines +=
                QStringLiteral("note %1 %2").arg(QString::fromStdString(note.lines.front())).arg(note.top);
    }
    for (const ChartCallLine& line : scene.callLines) {
        if (inside(line.y))
            lines += QStringLiteral("call %1 %2").arg(QString::fromStdString(line.text)).arg(line.y);
    }
    for (const ChartWait& wait : scene.waits) {
        if (wait.bottom >= top && wait.top <= bottom)
            lines += QStringLiteral("wait %1 %2..%3 %4")
                         .arg(static_cast<int>(wait.call))
                         .arg(wait.top)
                         .arg(wait.bottom)
                         .arg(wait.depth);
    }
    for (const ChartBreak& fold : scene.breaks) {
        if (inside(fold.y))
            lines += QStringLiteral("break %1 %2").arg(QString::fromStdString(fold.text)).arg(fold.y);
    }
    for (const ChartRow& row : scene.rows) {
        if (inside(row.y))
            lines += QStringLiteral("row %1 %2 %3").arg(row.firstStep).arg(row.y).arg(row.bottom);
    }
    return lines;
}

void compareStories(const ChartStory& told, const ChartStory& anew) {
    QCOMPARE(told.steps.size(), anew.steps.size());
    QCOMPARE(told.arrows.size(), anew.arrows.size());
    QCOMPARE(told.timers.size(), anew.timers.size());
    for (std::size_t i = 0; i < anew.steps.size(); ++i) {
        const StoryStep& step = told.steps[i];
        QCOMPARE(QString::fromStdString(told.mark(step)), QString::fromStdString(anew.mark(anew.steps[i])));
        QVERIFY(step.at == anew.steps[i].at && step.arrived == anew.steps[i].arrived
                && step.firstDeparture == anew.steps[i].firstDeparture);
        QVERIFY(std::ranges::equal(told.enteredBy(step), anew.enteredBy(anew.steps[i])));
    }
    for (std::size_t i = 0; i < anew.arrows.size(); ++i)
        QVERIFY2(told.arrows[i] == anew.arrows[i], qPrintable(QString::number(i)));
    for (std::size_t i = 0; i < anew.timers.size(); ++i)
        QVERIFY2(told.timers[i] == anew.timers[i], qPrintable(QString::number(i)));
    QCOMPARE(QString::fromStdString(told.labels), QString::fromStdString(anew.labels));
    QVERIFY(told.callLog.calls == anew.callLog.calls);
    QVERIFY(told.callLog.lines == anew.callLog.lines);
    for (std::size_t i = 0; i < anew.landmarks.size(); ++i) {
        QVERIFY(told.landmarks[i].calls == anew.landmarks[i].calls);
        QVERIFY(told.landmarks[i].arrows == anew.landmarks[i].arrows);
        QVERIFY(told.landmarks[i].timers == anew.landmarks[i].timers);
    }
}

} // namespace

class ChartTest : public QObject {
    Q_OBJECT

private slots:
    void followsEveryBranch_data() {
        QTest::addColumn<int>("load");
        QTest::addColumn<bool>("timeToScale");
        QTest::addColumn<int>("lane");
        for (const bool scale : {false, true}) {
            const char* how = scale ? "time to scale" : "rows";
            const int lane = static_cast<int>(scale ? CallLane::Rfc : CallLane::Socket);
            QTest::addRow("kept alive, %s", how) << static_cast<int>(Load::KeptAlive) << scale << lane;
            QTest::addRow("bulk, %s", how) << static_cast<int>(Load::Bulk) << scale << lane;
            QTest::addRow("random, %s", how) << static_cast<int>(Load::Random) << scale << lane;
        }
        QTest::addRow("random without a lane") << static_cast<int>(Load::Random) << false << 0;
    }
    void followsEveryBranch() {
        QFETCH(int, load);
        QFETCH(bool, timeToScale);
        QFETCH(int, lane);
        ChartOptions options;
        options.timeToScale = timeToScale;
        History history = longHistory(static_cast<Load>(load), 300);
        Follower follower(history, static_cast<CallLane>(lane));
        Prng prng(9);
        for (int round = 0; round < 15; ++round) {
            const auto size = static_cast<std::uint32_t>(history.size());
            switch (prng.below(4)) {
            case 0:
                history.goTo(prng.below(size));
                history.apply({history.world().now, CallAct{End::A, Status{}}});
                break;
            case 1:
                history.goTo(size - 1 - prng.below(std::min(size, 300U)));
                history.apply({history.world().now, DropAct{history.world().lastId}});
                break;
            case 2:
                history.goTo(prng.below(size));
                break;
            default:
                grow(history, static_cast<Load>(load), history.path().size() + prng.below(200));
            }
            history.foresee(prng.below(150));
            follower.follow(options);

            Follower anew(history, static_cast<CallLane>(lane));
            anew.follow(options);
            compareStories(follower.chart.story(), anew.chart.story());
            if (QTest::currentTestFailed())
                return;
            QCOMPARE(follower.chart.height(), anew.chart.height());
            for (double y = 0; y < anew.chart.height(); y += anew.chart.height() / 4 + 1)
                QCOMPARE(describe(follower.chart.sceneWithin(y, y + 700), y, y + 700).join('\n'),
                         describe(anew.chart.sceneWithin(y, y + 700), y, y + 700).join('\n'));
        }
    }

    void aPartLooksLikeTheWhole_data() { followsEveryBranch_data(); }
    void aPartLooksLikeTheWhole() {
        QFETCH(int, load);
        QFETCH(bool, timeToScale);
        QFETCH(int, lane);
        ChartOptions options;
        options.timeToScale = timeToScale;
        const History history = longHistory(static_cast<Load>(load), 3'000);
        Follower follower(history, static_cast<CallLane>(lane));
        follower.follow(options);
        const ChartScene whole = layoutChart(follower.chart.story(), options, measure);
        QCOMPARE(follower.chart.height(), whole.height);
        for (double y = 0; y < whole.height; y += 2'777) {
            const ChartScene& part = follower.chart.sceneWithin(y, y + 900);
            QVERIFY(part.rows.size() < 400);
            QCOMPARE(describe(part, y, y + 900).join('\n'), describe(whole, y, y + 900).join('\n'));
        }
    }

    void aStepsSceneKnowsHowFarThePictureGoes() {
        const History history = longHistory(Load::Random, 4'000);
        Follower follower(history);
        follower.follow({});
        const ChartScene whole = layoutChart(follower.chart.story(), {}, measure);
        for (StepIndex step = 0; step < whole.stepCount; step += 61) {
            const ChartScene& part = follower.chart.sceneAt(step);
            QVERIFY(part.holds(step));
            QCOMPARE(part.lastStep(), whole.lastStep());
            QCOMPARE(part.heightAt(step), whole.heightAt(step));
            QCOMPARE(part.bandBottomAt(step), whole.bandBottomAt(step));
            const World world = history.worldAt(history.path()[step]);
            for (const End sender : kBothEnds) {
                for (const InFlight& flight : world.channelFrom(sender).inFlight) {
                    const auto there = part.flightPosition(flight.id, step, world.now);
                    QVERIFY(there.has_value());
                    QVERIFY(there == whole.flightPosition(flight.id, step, world.now));
                }
            }
        }
    }

    void anArrowLiesWhereItDoesWhereverOneLooks() {
        const History history = longHistory(Load::Random, 4'000);
        Follower follower(history);
        follower.follow({});
        const ChartScene whole = layoutChart(follower.chart.story(), {}, measure);
        for (const ChartArrow& arrow : whole.arrows) {
            const ChartArrow* alone = follower.chart.arrow(arrow.id);
            QVERIFY(alone != nullptr);
            QVERIFY(alone->from == arrow.from && alone->to == arrow.to && alone->end == arrow.end);
            QVERIFY(alone->fate == arrow.fate && alone->lastStep == arrow.lastStep);
        }
        QVERIFY(follower.chart.arrow(4'000'000) == nullptr);
    }

    void timesAndDurationsAreWrittenShortly_data() {
        QTest::addColumn<qint64>("us");
        QTest::addColumn<QString>("time");
        QTest::addColumn<QString>("duration");
        const auto row = [](const char* name, std::int64_t us, const char* time, const char* duration) {
            QTest::newRow(name) << qint64{us} << QString::fromLatin1(time) << QString::fromLatin1(duration);
        };
        row("nothing", 0, "0.000", "0 ms");
        row("half a millisecond", 500, "0.000500", "0.5 ms");
        row("a fifth of a second", 200'000, "0.200", "200 ms");
        row("a second", 1'000'000, "1.000", "1 s");
        row("not a whole millisecond", 1'234'567, "1.234567", "1.235 s");
        row("a minute and a half", 90'000'000, "90.000", "90 s");
        row("minutes", 240'000'000, "240.000", "4 min");
    }
    void timesAndDurationsAreWrittenShortly() {
        QFETCH(qint64, us);
        QTEST(QString::fromStdString(chartTime(SimTime{us})), "time");
        QTEST(QString::fromStdString(chartDuration(us)), "duration");
    }

    void stepsAreFoundByHeight() {
        const History history = longHistory(Load::Bulk, 2'000);
        Follower follower(history);
        follower.follow({});
        QVERIFY(!follower.chart.stepAbove(0));
        const ChartScene whole = layoutChart(follower.chart.story(), {}, measure);
        for (std::size_t row = 0; row + 1 < whole.rows.size(); ++row)
            QCOMPARE(*follower.chart.stepAbove(whole.rows[row].y + 0.5), whole.rows[row + 1].firstStep - 1);
        QCOMPARE(*follower.chart.stepAbove(1e9), whole.lastStep());
    }

    void anotherWidthTellsNothingAnew() {
        const History history = longHistory(Load::Bulk, 2'000);
        Follower follower(history);
        follower.follow({});
        const ChartStory* story = &follower.chart.story();
        ChartOptions wide;
        wide.width = 1'200;
        follower.chart.layOut(wide, measure);
        QCOMPARE(&follower.chart.story(), story);
        QCOMPARE(follower.chart.sceneAt(5).width, 1'200.0);
    }
};

QTEST_APPLESS_MAIN(ChartTest)
#include "chart_test.moc"
