#include <QTest>

#include "core/chart/sequence_space.h"

using namespace finwait;

namespace {

/// A sender with 100 acknowledged, 300 in flight in three segments and a window of 1000 from SND.UNA.
Tcb sendingEnd(std::uint32_t iss = 0) {
    Tcb tcb;
    tcb.state = State::Established;
    tcb.iss = SeqNum(iss);
    tcb.sndUna = tcb.iss + 101;
    tcb.sndNxt = tcb.sndMax = tcb.iss + 401;
    tcb.sndWnd = 1000;
    for (std::uint32_t i = 0; i < 3; ++i) {
        QueuedSegment segment;
        segment.seq = tcb.sndUna + 100 * i;
        segment.length = 100;
        tcb.retransmissionQueue.push_back(segment);
    }
    return tcb;
}

Tcb receivingEnd(std::uint32_t irs = 0) {
    Tcb tcb;
    tcb.state = State::Established;
    tcb.irs = SeqNum(irs);
    tcb.rcvNxt = tcb.irs + 101;
    tcb.rcvWnd = 1000;
    return tcb;
}

QString textOf(const SpaceView& view) {
    static constexpr const char* kLetters = "a.skm|-rwh~";
    QString text;
    for (const SpaceRegion& region : view.regions)
        text += QStringLiteral("%1%2..%3 ")
                    .arg(QLatin1Char(kLetters[static_cast<std::size_t>(region.kind)]))
                    .arg(region.first)
                    .arg(region.end);
    return text.trimmed();
}

} // namespace

class SequenceSpaceTest : public QObject {
    Q_OBJECT

private slots:
    void theSendSideHasItsParts() {
        Tcb tcb = sendingEnd();
        QCOMPARE(textOf(sequenceSpace(tcb, {}).send),
                 QStringLiteral("a-64..0 .0..100 .100..200 .200..300 m300..1000 -1000..1064"));
        tcb.retransmissionQueue.begin()[0].lost = true;
        tcb.retransmissionQueue.begin()[1].sacked = true;
        tcb.cwnd = 400;
        QCOMPARE(textOf(sequenceSpace(tcb, {}).send),
                 QStringLiteral("a-64..0 k0..100 s100..200 .200..300 m300..400 |400..1000 -1000..1064"));
        tcb.sndWnd = 200; // The peer took its window back.
        QCOMPARE(textOf(sequenceSpace(tcb, {}).send),
                 QStringLiteral("a-64..0 k0..100 s100..200 .200..300 -300..364"));
    }

    void theReceiveSideHasItsParts() {
        Tcb tcb = receivingEnd();
        tcb.held.push_back({SeqNum(201), Octets(100), false, false});
        tcb.held.push_back({SeqNum(301), Octets(50), true, false});
        QCOMPARE(textOf(sequenceSpace({}, tcb).receive),
                 QStringLiteral("r-64..0 w0..100 h100..251 w251..1000 ~1000..1064"));
        tcb.rcvWnd = 0;
        tcb.held.clear();
        QCOMPARE(textOf(sequenceSpace({}, tcb).receive), QStringLiteral("r-64..0 ~0..64"));
    }

    void bothSidesShareALine_data() {
        QTest::addColumn<quint32>("iss");
        QTest::newRow("from 0") << 0U;
        QTest::newRow("over the wrap") << 0xFFFFFF00U;
    }
    void bothSidesShareALine() {
        QFETCH(quint32, iss);
        Tcb to = receivingEnd(iss);
        to.rcvNxt = to.irs + 301; // It has more than the sender knows.
        const SequenceSpace space = sequenceSpace(sendingEnd(iss), to);
        QCOMPARE(space.receive.edges.front().at, 200);
        QCOMPARE(space.send.regions.front().first, space.receive.regions.front().first);
        QCOMPARE(textOf(space.receive), QStringLiteral("r-64..200 w200..1200 ~1200..1264"));
    }

    void nothingWhereThereIsNoConnection() {
        QVERIFY(sequenceSpace({}, {}).empty());
        Tcb listening;
        listening.state = State::Listen;
        QVERIFY(sequenceSpace(listening, listening).empty());
    }

    void endsThatDisagreeWidelyAreNotCompared() {
        const SequenceSpace space = sequenceSpace(sendingEnd(0), receivingEnd(0x8000'0000U));
        QVERIFY(!space.send.regions.empty());
        QVERIFY(space.receive.regions.empty());
    }

    void manySegmentsAreDrawnAsOne() {
        Tcb tcb = sendingEnd();
        tcb.retransmissionQueue.clear();
        for (std::uint32_t i = 0; i < 40; ++i) {
            QueuedSegment segment;
            segment.seq = tcb.sndUna + 5 * i;
            segment.length = 5;
            segment.sacked = i == 10;
            tcb.retransmissionQueue.push_back(segment);
        }
        QCOMPARE(textOf(sequenceSpace(tcb, {}).send),
                 QStringLiteral("a-64..0 .0..50 s50..55 .55..300 m300..1000 -1000..1064"));
    }

    void theAxisKeepsTheOrder() {
        const SequenceSpace space = sequenceSpace(sendingEnd(), receivingEnd());
        const SpaceAxis axis(space, 300);
        QCOMPARE(axis.x(-64), 0.0);
        QCOMPARE(axis.x(1064), 300.0);
        double last = -1;
        for (std::int64_t offset = -64; offset <= 1064; offset += 4) {
            QVERIFY(axis.x(offset) > last);
            last = axis.x(offset);
        }
        // A window is ten times a segment and gets less than twice its room.
        QVERIFY(axis.x(100) - axis.x(0) > 20);
    }
};

QTEST_APPLESS_MAIN(SequenceSpaceTest)
#include "sequence_space_test.moc"
