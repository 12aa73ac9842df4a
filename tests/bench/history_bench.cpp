// A history of many steps: what a step costs in memory, and how long it takes to go anywhere.

#include <QTest>

#include <algorithm>
#include <malloc.h>

#include "tests/bench/cpu_clock.h"
#include "tests/bench/long_history.h"

using namespace finwait;

namespace {

constexpr double kOctetsPerStepMax = 260; ///< Of the 512 that the whole program may take.
constexpr double kWorstMsMax = 8;         ///< Half a frame.

/// To a step and to what was before it. The best of three, each from elsewhere: what is measured here is not
/// what else the machine has to do.
template <typename Anywhere>
double msToReach(History& history, NodeId id, Anywhere anywhere) {
    double bestMs = 1e9;
    for (int attempt = 0; attempt < 3; ++attempt) {
        for (int i = 0; i < 3; ++i)
            history.goTo(anywhere());
        const CpuClock clock;
        history.goTo(id);
        if (id != 0)
            static_cast<void>(history.worldAt(history.parent(id)));
        bestMs = std::min(bestMs, clock.elapsedMs());
    }
    return bestMs;
}

} // namespace

class HistoryBench : public QObject {
    Q_OBJECT

private slots:
    void manySteps_data() {
        QTest::addColumn<int>("load");
        QTest::addColumn<int>("steps");
        for (const int steps : {10, 1'000, 100'000}) {
            QTest::addRow("kept alive %d", steps) << static_cast<int>(Load::KeptAlive) << steps;
            QTest::addRow("bulk %d", steps) << static_cast<int>(Load::Bulk) << steps;
            QTest::addRow("random %d", steps) << static_cast<int>(Load::Random) << steps;
        }
    }

    void manySteps() {
        QFETCH(int, load);
        QFETCH(int, steps);
        malloc_trim(0);
        const std::size_t before = proportionalOctets();
        CpuClock clock;
        History history = longHistory(static_cast<Load>(load), static_cast<std::size_t>(steps));
        const double growUs = clock.elapsedMs() * 1e3 / steps;
        malloc_trim(0);
        const double perStep =
            (static_cast<double>(proportionalOctets()) - static_cast<double>(before)) / steps;

        Prng prng(3);
        const auto anywhere = [&] { return history.path()[prng.below(static_cast<std::uint32_t>(steps))]; };
        double worstMs = 0;
        double sumMs = 0;
        constexpr int kJumps = 500;
        for (int i = 0; i < kJumps; ++i) {
            const double ms = msToReach(history, anywhere(), anywhere);
            worstMs = std::max(worstMs, ms);
            sumMs += ms;
        }
        qInfo("%d steps: %.2f us a step to make, %.0f octets a step; anywhere in %.3f ms, at worst %.2f ms",
              steps, growUs, perStep, sumMs / kJumps, worstMs);
        QVERIFY(worstMs <= kWorstMsMax);
        if (steps >= 100'000)
            QVERIFY(perStep <= kOctetsPerStepMax);
    }
};

QTEST_APPLESS_MAIN(HistoryBench)
#include "history_bench.moc"
