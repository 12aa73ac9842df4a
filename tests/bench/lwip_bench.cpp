// FinWait's bare endpoints beside lwIP: the same work, in the same run, taking turns. Each figure is the best
// of many short runs in CPU time of the thread. FinWait's layer is the endpoint step with a queue of
// Segments; lwIP's is its raw API with a queue of packets (see lwip_pair.h for what a packet has that a
// Segment has not).

#include <QTest>

#include "tests/bench/endpoint_pair.h"
#include "tests/bench/lwip_pair.h"
#include "tests/bench/measure.h"

using namespace finwait::bench;

namespace {

constexpr int kTurns = 60;
constexpr int kConnections = 2'000;
constexpr int kArrivals = 8'000;
constexpr double kRatioMin = 3;
constexpr double kSegmentNsMax = 250;

template <typename Pair>
int connections(Pair& pair) {
    for (int i = 0; i < kConnections; ++i)
        pair.openAndClose();
    return kConnections;
}

} // namespace

class LwipBench : public QObject {
    Q_OBJECT

private slots:
    void openAndClose() {
        EndpointPair bare(false);
        EndpointPair deciding(true);
        const int segments = bare.openAndClose();
        QCOMPARE(m_lwip.openAndClose(), segments);
        Best bareBest;
        Best decidingBest;
        Best lwipBest;
        for (int turn = 0; turn < kTurns; ++turn) {
            bareBest.run([&] { return connections(bare); });
            decidingBest.run([&] { return connections(deciding); });
            lwipBest.run([&] { return connections(m_lwip); });
        }
        const double ratio = lwipBest.ns() / bareBest.ns();
        const double segmentNs = decidingBest.ns() / segments;
        qInfo("open and close, %d segments       connections/s   ns a segment", segments);
        qInfo("  FinWait, without Decisions  %18.0f %14.0f", bareBest.perSecond(), bareBest.ns() / segments);
        qInfo("  FinWait, Decisions recorded %18.0f %14.0f", decidingBest.perSecond(), segmentNs);
        qInfo("  lwIP 2.1.3                  %18.0f %14.0f", lwipBest.perSecond(), lwipBest.ns() / segments);
        qInfo("  without Decisions: %.1f times lwIP (bar: %.0f); with: %.0f ns a segment (bar: %.0f)", ratio,
              kRatioMin, segmentNs, kSegmentNsMax);
        QVERIFY(ratio >= kRatioMin);
        QVERIFY(segmentNs <= kSegmentNsMax);
    }

    void bulk() {
        EndpointPair bare(false);
        EndpointPair deciding(true);
        bare.open();
        deciding.open();
        m_lwip.open();
        Best bareBest;
        Best decidingBest;
        Best lwipBest;
        for (int turn = 0; turn < kTurns; ++turn) {
            bareBest.run([&] { return bare.transfer(kArrivals); });
            decidingBest.run([&] { return deciding.transfer(kArrivals); });
            lwipBest.run([&] { return m_lwip.transfer(kArrivals); });
        }
        const auto row = [](const char* name, const Best& best, std::uint64_t octets) {
            const double octetsPerSegment = static_cast<double>(octets) / (double{kTurns} * kArrivals);
            qInfo("  %-28s %14.0f %17.0f %14.0f", name, best.perSecond(), octetsPerSegment,
                  best.perSecond() * octetsPerSegment / 1e6);
        };
        qInfo("bulk, 1460 octets a segment        segments/s  octets a segment           MB/s");
        row("FinWait, without Decisions", bareBest, bare.octetsRead());
        row("FinWait, Decisions recorded", decidingBest, deciding.octetsRead());
        row("lwIP 2.1.3", lwipBest, m_lwip.octetsRead());
        qInfo("  ns a segment: %.0f without Decisions, %.0f with (bar: %.0f), lwIP %.0f", bareBest.ns(),
              decidingBest.ns(), kSegmentNsMax, lwipBest.ns());
        QVERIFY(decidingBest.ns() <= kSegmentNsMax);
    }

private:
    LwipPair m_lwip;
};

QTEST_APPLESS_MAIN(LwipBench)
#include "lwip_bench.moc"
