#include <QTest>

#include "core/chart/plot_series.h"
#include "core/history/history.h"

using namespace finwait;

namespace {

/// A sends `segments` full segments to B, who reads; some are lost.
History busyHistory(std::uint32_t segments, std::uint32_t lossPpm) {
    Config a = configFor(Profile::Rfc9293);
    Config b = a;
    // Close to the end of the circle, so that the numbers wrap.
    a.issList = {0xFFFF'F000U};
    b.issList = {300};
    World world = makeWorld(a, b, 3);
    for (const End end : kBothEnds)
        world.end(end).config.issList = end == End::A ? a.issList : b.issList;
    world.channelFrom(End::A).link.lossPpm = lossPpm;
    History history(world);
    const auto call = [&](End end, UserCall what) {
        const auto error = history.apply({history.world().now, CallAct{end, std::move(what)}});
        QCOMPARE(error, IntentError::None);
    };
    call(End::B, Open{false, false});
    call(End::A, Open{});
    while (history.world().state(End::B) != State::Established && history.forward()) {
    }
    for (std::uint32_t i = 0; i < segments; ++i) {
        Send send;
        send.data.assign(1460, 'x');
        call(End::A, send);
    }
    for (int i = 0; i < 400 && history.world().tcb(End::A).sndUna != history.world().tcb(End::A).sndMax;
         ++i) {
        if (history.world().tcb(End::B).receiveBuffer.size() > 20'000)
            call(End::B, Receive{});
        if (!history.forward())
            break;
    }
    return history;
}

PlotStory storyOf(const History& history) {
    PlotStory story;
    history.replay(0, [&](NodeId, const World& world, const Report& report) { story.append(world, report); });
    return story;
}

} // namespace

class PlotSeriesTest : public QObject {
    Q_OBJECT

private slots:
    void numbersRiseOverTheWrap() {
        const PlotSeries series = storyOf(busyHistory(20, 0)).of(End::A);
        QVERIFY(series.acks.size() > 5 && series.cwnd.size() > 3);
        QCOMPARE(series.dataSegments, 20U);
        for (std::size_t i = 1; i < series.acks.size(); ++i)
            QVERIFY(series.acks[i].acknowledged >= series.acks[i - 1].acknowledged);
        QCOMPARE(series.acks.back().acknowledged, std::int64_t{1 + 20 * 1460});
        QCOMPARE(series.sent.front().first, std::int64_t{0});
        QCOMPARE(series.sent.back().end, std::int64_t{1 + 20 * 1460});
        QVERIFY(!series.sent.front().data);
    }

    void whatIsSentAgainIsMarked() {
        const PlotSeries series = storyOf(busyHistory(20, 200'000)).of(End::A);
        const auto lost = std::ranges::count(series.sent, true, &SentMark::lost);
        const auto again = std::ranges::count(series.sent, true, &SentMark::retransmission);
        QVERIFY(lost > 0);
        QVERIFY(again >= lost - 1);
        QVERIFY(
            std::ranges::any_of(series.cwnd, [](const CwndPoint& p) { return p.ssthresh < kSsthreshUnset; }));
    }

    void onlyChangesAreKept() {
        const PlotSeries series = storyOf(busyHistory(20, 100'000)).of(End::A);
        for (std::size_t i = 1; i < series.cwnd.size(); ++i) {
            QVERIFY(series.cwnd[i].cwnd != series.cwnd[i - 1].cwnd
                    || series.cwnd[i].ssthresh != series.cwnd[i - 1].ssthresh);
        }
        QVERIFY(storyOf(busyHistory(20, 0)).of(End::B).sent.size() == 1);
    }

    void cutAndReadAgainIsTheSame() {
        const History history = busyHistory(12, 100'000);
        const PlotStory whole = storyOf(history);
        for (StepIndex cut = 0; cut <= whole.stepCount(); cut += 7) {
            PlotStory story = whole;
            story.truncate(cut);
            QCOMPARE(story.stepCount(), cut);
            history.replay(
                cut, [&](NodeId, const World& world, const Report& report) { story.append(world, report); });
            QCOMPARE(story.stepCount(), whole.stepCount());
            for (const End end : kBothEnds)
                QVERIFY(story.of(end) == whole.of(end));
        }
    }

    void someOctetsAreNoPicture() {
        QVERIFY(!storyOf(busyHistory(2, 0)).worthPlotting(End::A));
        QVERIFY(storyOf(busyHistory(3, 0)).worthPlotting(End::A));
        QVERIFY(!storyOf(busyHistory(3, 0)).worthPlotting(End::B));
    }

    void aThinnedLineLooksTheSame() {
        std::vector<PlotPoint> points;
        for (int i = 0; i < 100'000; ++i)
            points.push_back({i / 1000.0, static_cast<double>((i * 7919) % 1000)});
        const auto thin = thinToColumns(points);
        QVERIFY(thin.size() <= 400);
        QCOMPARE(thin.front(), points.front());
        QCOMPARE(thin.back(), points.back());
        for (int column = 0; column < 100; ++column) {
            const auto in = [column](const PlotPoint& p) { return static_cast<int>(p.x) == column; };
            double least = 1e9;
            double most = -1;
            for (const PlotPoint& point : thin) {
                least = in(point) ? std::min(least, point.y) : least;
                most = in(point) ? std::max(most, point.y) : most;
            }
            QCOMPARE(least, 0.0);
            QCOMPARE(most, 999.0);
        }
        for (std::size_t i = 1; i < thin.size(); ++i)
            QVERIFY(thin[i].x >= thin[i - 1].x);
        QVERIFY(thinToColumns({}).empty());
    }
};

QTEST_APPLESS_MAIN(PlotSeriesTest)
#include "plot_series_test.moc"
