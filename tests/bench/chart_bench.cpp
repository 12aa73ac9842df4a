// The chart of a long history: telling and laying it out on as steps are added, the scene of a screenful
// anywhere in it, memory.

#include <QTest>

#include <algorithm>
#include <malloc.h>

#include "core/chart/chart.h"
#include "tests/bench/cpu_clock.h"
#include "tests/bench/long_history.h"

using namespace finwait;

namespace {

constexpr double kSceneMsMax = 8; ///< Half a frame.
constexpr double kAppendMsMax = 8;
constexpr double kOctetsPerStepMax = 300; ///< Of the 512 that the whole program may take.
constexpr std::size_t kBatch = 250;       ///< Steps that the window plays in advance at a time.
constexpr double kScreen = 900;

double measure(std::string_view text, ChartFont) {
    return 6.5 * static_cast<double>(text.size());
}

} // namespace

class ChartBench : public QObject {
    Q_OBJECT

private slots:
    void manySteps_data() {
        QTest::addColumn<int>("load");
        QTest::addColumn<int>("steps");
        QTest::addColumn<bool>("timeToScale");
        for (const int steps : {10, 1'000, 100'000}) {
            for (const bool scale : {false, true}) {
                const char* how = scale ? "time to scale" : "rows";
                QTest::addRow("kept alive %d %s", steps, how)
                    << static_cast<int>(Load::KeptAlive) << steps << scale;
                QTest::addRow("bulk %d %s", steps, how) << static_cast<int>(Load::Bulk) << steps << scale;
                QTest::addRow("random %d %s", steps, how) << static_cast<int>(Load::Random) << steps << scale;
            }
        }
    }

    void manySteps() {
        QFETCH(int, load);
        QFETCH(int, steps);
        QFETCH(bool, timeToScale);
        History history = longHistory(static_cast<Load>(load), static_cast<std::size_t>(steps));
        ChartOptions options;
        options.timeToScale = timeToScale;
        malloc_trim(0);
        const std::size_t before = proportionalOctets();
        CpuClock clock;
        Chart chart;
        chart.begin(true, {}, CallLane::Socket);
        chart.follow(history, 0);
        const double tellMs = clock.elapsedMs();
        chart.layOut(options, measure);
        const double layMs = clock.elapsedMs() - tellMs;
        malloc_trim(0);
        const double perStep =
            (static_cast<double>(proportionalOctets()) - static_cast<double>(before)) / steps;

        const double appendMs = appendOnce(chart, history, options);
        double worstMs = 0;
        const double sceneMs = lookAround(chart, worstMs);
        qInfo("%d steps: told in %.1f ms, laid out in %.1f ms, %.0f octets a step; %zu more steps in %.2f "
              "ms; a "
              "screenful in %.2f ms, at worst %.2f ms",
              steps, tellMs, layMs, perStep, kBatch, appendMs, sceneMs, worstMs);
        QVERIFY(worstMs <= kSceneMsMax);
        QVERIFY(appendMs <= kAppendMsMax);
        if (steps >= 100'000)
            QVERIFY(perStep <= kOctetsPerStepMax);
    }

private:
    static double appendOnce(Chart& chart, History& history, const ChartOptions& options) {
        QFETCH(int, load);
        double bestMs = 1e9;
        for (int attempt = 0; attempt < 5; ++attempt) {
            const std::size_t known = history.path().size();
            grow(history, static_cast<Load>(load), known + kBatch - 1);
            const CpuClock clock;
            chart.follow(history, known);
            chart.layOut(options, measure);
            bestMs = std::min(bestMs, clock.elapsedMs());
        }
        return bestMs;
    }

    /// The best of three for each place; between them others are looked at.
    static double lookAround(const Chart& chart, double& worstMs) {
        constexpr int kLooks = 60;
        Prng prng(5);
        const auto anywhere = [&] {
            return prng.below(static_cast<std::uint32_t>(std::max(1.0, chart.height() - kScreen)));
        };
        double sumMs = 0;
        for (int i = 0; i < kLooks; ++i) {
            const double y = anywhere();
            double bestMs = 1e9;
            for (int attempt = 0; attempt < 3; ++attempt) {
                for (int other = 0; other < 3; ++other) {
                    const double elsewhere = anywhere();
                    static_cast<void>(chart.sceneWithin(elsewhere, elsewhere + kScreen));
                }
                const CpuClock clock;
                const ChartScene& scene = chart.sceneWithin(y, y + kScreen);
                const StepIndex step = chart.stepAbove(y + kScreen).value_or(0);
                if (scene.rows.empty() || chart.sceneAt(step).heightAt(step) <= 0)
                    qFatal("an empty chart");
                bestMs = std::min(bestMs, clock.elapsedMs());
            }
            worstMs = std::max(worstMs, bestMs);
            sumMs += bestMs;
        }
        return sumMs / kLooks;
    }
};

QTEST_APPLESS_MAIN(ChartBench)
#include "chart_bench.moc"
