#include <QTest>

#include <algorithm>
#include <array>
#include <deque>
#include <numeric>
#include <set>
#include <utility>
#include <vector>

#include "core/base/prng.h"
#include "core/base/queue.h"
#include "core/base/seq_num.h"
#include "core/rfc/rule.h"
#include "core/tcp/segment.h"
#include "core/tcp/state_edges.h"

using namespace finwait;

class BaseTest : public QObject {
    Q_OBJECT

private slots:
    void comparesOnTheCircle_data() {
        QTest::addColumn<quint32>("a");
        QTest::addColumn<quint32>("b");
        QTest::addColumn<bool>("before");
        QTest::newRow("plain") << 1U << 2U << true;
        QTest::newRow("equal") << 2U << 2U << false;
        QTest::newRow("behind") << 3U << 2U << false;
        QTest::newRow("over the wrap") << 0xFFFFFFFFU << 0U << true;
        QTest::newRow("back over the wrap") << 0U << 0xFFFFFFFFU << false;
        QTest::newRow("just under half ahead") << 5U << 5U + 0x7FFFFFFFU << true;
        QTest::newRow("half the circle is not ahead") << 5U << 5U + 0x80000000U << false;
    }
    void comparesOnTheCircle() {
        QFETCH(quint32, a);
        QFETCH(quint32, b);
        QFETCH(bool, before);
        QCOMPARE(finwait::before(SeqNum(a), SeqNum(b)), before);
        if (a != b)
            QCOMPARE(notAfter(SeqNum(a), SeqNum(b)), before);
    }

    void windowIsExact_data() {
        QTest::addColumn<quint32>("low");
        QTest::addColumn<quint32>("size");
        QTest::addColumn<quint32>("seq");
        QTest::addColumn<bool>("inside");
        QTest::newRow("left edge") << 10U << 5U << 10U << true;
        QTest::newRow("last octet") << 10U << 5U << 14U << true;
        QTest::newRow("right edge") << 10U << 5U << 15U << false;
        QTest::newRow("before") << 10U << 5U << 9U << false;
        QTest::newRow("empty window") << 10U << 0U << 10U << false;
        QTest::newRow("over the wrap") << 0xFFFFFFFEU << 4U << 1U << true;
        QTest::newRow("beyond, over the wrap") << 0xFFFFFFFEU << 4U << 2U << false;
    }
    void windowIsExact() {
        QFETCH(quint32, low);
        QFETCH(quint32, size);
        QFETCH(quint32, seq);
        QFETCH(bool, inside);
        QCOMPARE(inWindow(SeqNum(low), size, SeqNum(seq)), inside);
    }

    void ackIntervalIsHalfOpen() {
        QVERIFY(!inHalfOpen(SeqNum(5), SeqNum(9), SeqNum(5)));
        QVERIFY(inHalfOpen(SeqNum(5), SeqNum(9), SeqNum(6)));
        QVERIFY(inHalfOpen(SeqNum(5), SeqNum(9), SeqNum(9)));
        QVERIFY(!inHalfOpen(SeqNum(5), SeqNum(9), SeqNum(10)));
        QVERIFY(!inHalfOpen(SeqNum(5), SeqNum(5), SeqNum(5)));
        QVERIFY(!inHalfOpen(SeqNum(5), SeqNum(5), SeqNum(6)));
        QVERIFY(inHalfOpen(SeqNum(0xFFFFFFFF), SeqNum(1), SeqNum(0)));
    }

    void randomNumbersAreTheSameEverywhere() {
        Prng prng(42);
        QCOMPARE(prng.next(), 0xBDD732262FEB6E95ULL);
        QCOMPARE(prng.next(), 0x28EFE333B266F103ULL);
        for (int i = 0; i < 1000; ++i)
            QVERIFY(prng.below(7) < 7);
    }

    void queueGivesInOrder() {
        Prng prng(3);
        Queue<std::uint32_t> queue;
        std::deque<std::uint32_t> expected;
        std::uint32_t next = 0;
        for (int i = 0; i < 20'000; ++i) {
            std::vector<std::uint32_t> more(prng.below(30));
            std::iota(more.begin(), more.end(), next);
            next += static_cast<std::uint32_t>(more.size());
            queue.append(more);
            queue.push_back(next);
            expected.insert(expected.end(), more.begin(), more.end());
            expected.push_back(next++);
            const std::size_t taken =
                prng.below(40) == 0
                    ? expected.size()
                    : prng.below(static_cast<std::uint32_t>(std::min<std::size_t>(expected.size(), 32)) + 1);
            queue.dropFront(taken);
            expected.erase(expected.begin(), expected.begin() + static_cast<std::ptrdiff_t>(taken));
            QCOMPARE(queue.size(), expected.size());
            QCOMPARE(queue.empty(), expected.empty());
            QVERIFY(std::ranges::equal(queue, expected));
        }
    }

    void queuesCompareByWhatTheyHold() {
        Queue<int> taken;
        taken.append(std::array{1, 2, 3});
        taken.dropFront(1);
        Queue<int> fresh;
        fresh.append(std::array{2, 3});
        QVERIFY(taken == fresh);
        const Queue<int> copy = taken;
        QVERIFY(copy == fresh);
        fresh = std::move(taken);
        QVERIFY(copy == fresh);
        QVERIFY(taken.empty()); // NOLINT(bugprone-use-after-move): a queue that was moved from is empty.
        taken = copy;
        taken.push_back(4);
        QVERIFY(!(taken == fresh));
        QCOMPARE(taken.front(), 2);
    }

    void segmentLengthCountsSynAndFin() {
        Segment segment;
        segment.data = {1, 2, 3};
        QCOMPARE(segment.length(), 3U);
        segment.control = Syn | Fin | Ack;
        QCOMPARE(segment.length(), 5U);
        QCOMPARE(controlNames(segment.control), std::string("SYN,FIN,ACK"));
        QCOMPARE(toString(Socket{0x0A000001, 80}), std::string("10.0.0.1:80"));
    }

    void ruleKeysAreUniqueAndFindable() {
        std::set<std::string_view> keys;
        for (const RuleInfo& info : ruleCatalogue()) {
            QVERIFY2(keys.insert(info.key).second, info.key.data());
            QCOMPARE(ruleFromKey(info.key), std::optional(info.rule));
            QVERIFY(!info.section.empty() && !info.document.empty());
        }
        QVERIFY(!ruleFromKey("no.such-rule"));
    }

    void figureFiveHasItsEdges() {
        const auto edges = stateEdges();
        const auto count = [&](EdgeSource source) {
            return std::ranges::count(edges, source, &StateEdge::source);
        };
        QCOMPARE(count(EdgeSource::Figure5), 19);
        QCOMPARE(count(EdgeSource::Note1), 1);
        QCOMPARE(count(EdgeSource::Note2), 1);
    }

    void edgesAreUnique() {
        const auto edges = stateEdges();
        for (std::size_t i = 0; i < edges.size(); ++i) {
            const StateEdge& edge = edges[i];
            QCOMPARE(findEdge(edge.from, edge.to, edge.cause), std::optional(static_cast<EdgeId>(i)));
        }
        QVERIFY(!findEdge(State::Closed, State::Established, EdgeCause::RcvSyn));
    }

    void stateNamesGoBothWays() {
        for (const State state : kAllStates)
            QCOMPARE(stateFromName(stateName(state)), std::optional(state));
        QVERIFY(!stateFromName("ESTAB"));
    }
};

QTEST_APPLESS_MAIN(BaseTest)
#include "base_test.moc"
