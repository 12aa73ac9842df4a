// What segments say of both ends: segments in, states, openings, closings and marks out.

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <array>
#include <tuple>

#include "core/base/prng.h"
#include "core/capture/connection_tracker.h"
#include "core/capture/observation_reader.h"
#include "core/history/history.h"
#include "tests/core/capture_builder.h"

using namespace finwait;

namespace {

using S = State;

Made a(ControlBits control, std::uint32_t seq, std::uint32_t ack, std::string text = {}) {
    return {.control = control, .seq = seq, .ack = ack, .text = std::move(text)};
}

Made b(ControlBits control, std::uint32_t seq, std::uint32_t ack, std::string text = {}) {
    return {.fromA = false, .control = control, .seq = seq, .ack = ack, .text = std::move(text)};
}

Made at(std::int64_t us, Made made) {
    made.atUs = us;
    return made;
}

/// One every 100 ms, where no times are given.
std::vector<Made> spaced(std::vector<Made> segments) {
    for (std::size_t i = 0; i < segments.size(); ++i)
        segments[i].atUs = segments[i].atUs != 0 ? segments[i].atUs : static_cast<std::int64_t>(i) * 100'000;
    return segments;
}

const std::vector<Made> kHandshake = {a(Syn, 100, 0), b(Syn | Ack, 500, 101), a(Ack, 101, 501)};

/// B has everything up to `ack`, and what lies between `left` and `right`.
Made sack(std::int64_t us, std::uint32_t ack, std::uint32_t left, std::uint32_t right) {
    Made made = at(us, b(Ack, 501, ack));
    made.options.sackBlocks = {{SeqNum(left), SeqNum(right)}};
    return made;
}

std::vector<Made> afterHandshake(const std::vector<Made>& more) {
    std::vector<Made> all = kHandshake;
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

QString names(StateSet states) {
    QStringList list;
    for (const State state : kAllStates) {
        if (states.contains(state))
            list += QString::fromUtf8(stateName(state));
    }
    return list.join(QLatin1Char('|'));
}

auto told(const SeenEnd& end) {
    return std::tuple(end.state, end.next, end.acked, end.base, end.window, end.lastIdentification, end.known,
                      end.hasAcked, end.finSeen, end.hasBase, end.probed, end.again, end.holes.size());
}

auto told(const Connection& connection) {
    return std::tuple(told(connection.ends[0]), told(connection.ends[1]), connection.sent, connection.firstNs,
                      connection.lastNs, connection.lastPacket, connection.resetBy, connection.firstFin);
}

/// An open connection and segments of any kind in it, each tracked twice: in one that is not settled the
/// tracker goes the long way.
class Conversation {
public:
    explicit Conversation(std::uint64_t seed) : m_prng(seed) {
        SeenSegment segment = between(End::A, Syn);
        m_short = m_long = beginConnection(segment, 0);
        track(segment);
        track(between(End::B, Syn | Ack));
        track(between(End::A, Ack));
        if (m_prng.below(4) != 0) { // Both are then sure to be ESTABLISHED.
            SeenSegment text = between(End::A, Ack);
            text.textOctets = 4;
            track(text);
            track(between(End::B, Ack));
        }
    }

    /// Whether both ways tell the same of one segment more.
    bool segment() {
        SeenSegment segment = between(m_prng.below(2) == 0 ? End::A : End::B, kindOf(m_prng.below(40)));
        if (m_prng.below(8) == 0)
            segment.seq += m_prng.below(12) - 6;
        if (m_prng.below(8) == 0)
            segment.ack += m_prng.below(12) - 6;
        if (m_prng.below(2) == 0)
            segment.textOctets = 1 + m_prng.below(3);
        if (m_prng.below(8) == 0)
            segment.window = static_cast<std::uint16_t>(m_prng.below(3) * 100);
        return track(segment);
    }

    [[nodiscard]] const Connection& connection() const { return m_short; }

    /// The next one of `sender`.
    SeenSegment between(End sender, std::uint16_t flags) {
        const std::array<HostAddress, 2> hosts = {HostAddress{0, 1, 4'000, false},
                                                  HostAddress{0, 2, 80, false}};
        SeenSegment segment;
        segment.source = hosts[indexOf(sender)];
        segment.destination = hosts[indexOf(peerOf(sender))];
        segment.flags = flags;
        segment.window = 1'000;
        segment.seq = m_next[indexOf(sender)];
        segment.ack = m_next[indexOf(peerOf(sender))];
        segment.identification = ++m_identification;
        segment.ipOctets = 40;
        return segment;
    }

private:
    static std::uint16_t kindOf(std::uint32_t number) {
        constexpr std::array<std::uint16_t, 5> kRare = {Syn, Syn | Ack, Fin | Ack, Rst, 0};
        return number < kRare.size() ? kRare[number] : std::uint16_t{Ack};
    }

    bool track(const SeenSegment& segment) {
        const End sender = segment.source.port == 80 ? End::B : End::A;
        m_next[indexOf(sender)] = std::max(m_next[indexOf(sender)], segment.end().value());
        m_timeNs += m_prng.below(50) == 0 ? 400'000'000'000 : 1'000'000;
        const SegmentMarks shortMarks = finwait::track(m_short, segment, sender, m_timeNs, ++m_packet);
        m_long.settled = false;
        const SegmentMarks longMarks = finwait::track(m_long, segment, sender, m_timeNs, m_packet);
        return shortMarks == longMarks && told(m_short) == told(m_long);
    }

    Prng m_prng;
    Connection m_short;
    Connection m_long;
    std::array<std::uint32_t, 2> m_next = {100, 500};
    std::int64_t m_timeNs = 1;
    std::uint64_t m_packet = 0;
    std::uint16_t m_identification = 0;
};

struct Case {
    const char* name;
    std::vector<Made> segments;
    Opening opening;
    finwait::Closing closing;
    StateEstimate endA;
    StateEstimate endB;
};

std::vector<Case> cases() {
    using C = finwait::Closing;
    const auto sure = [](State state) { return StateEstimate{state, {state}}; };
    return {
        {"only a SYN",
         {a(Syn, 100, 0)},
         Opening::Unfinished,
         C::NoAnswer,
         sure(S::SynSent),
         {S::SynReceived, {S::Closed, S::Listen, S::SynReceived}}},
        {"refused",
         {a(Syn, 100, 0), b(Rst | Ack, 0, 101)},
         Opening::Unfinished,
         C::Refused,
         {S::Closed, {S::Closed, S::SynSent}},
         sure(S::Closed)},
        {"the last ACK may be on its way",
         kHandshake,
         Opening::Handshake,
         C::Open,
         sure(S::Established),
         {S::Established, {S::SynReceived, S::Established}}},
        {"text settles it", afterHandshake({a(Ack, 101, 501, "hi"), b(Ack, 501, 103)}), Opening::Handshake,
         C::Open, sure(S::Established), sure(S::Established)},
        {"simultaneous open",
         {a(Syn, 100, 0), b(Syn, 500, 0), a(Syn | Ack, 100, 501), b(Syn | Ack, 500, 101),
          a(Ack, 101, 501, "x"), b(Ack, 501, 102)},
         Opening::Simultaneous,
         C::Open,
         sure(S::Established),
         sure(S::Established)},
        {"fast open",
         {a(Syn, 100, 0, "GET"), b(Syn | Ack, 500, 104), a(Ack, 104, 501, "x"), b(Ack, 501, 105)},
         Opening::FastOpen,
         C::Open,
         sure(S::Established),
         sure(S::Established)},
        {"A closes first",
         afterHandshake({a(Fin | Ack, 101, 501), b(Ack, 501, 102), b(Fin | Ack, 501, 102), a(Ack, 102, 502)}),
         Opening::Handshake,
         C::Closed,
         sure(S::TimeWait),
         {S::Closed, {S::LastAck, S::Closed}}},
        {"half-closed",
         afterHandshake({a(Fin | Ack, 101, 501), b(Ack, 501, 102), b(Ack, 501, 102, "more")}),
         Opening::Handshake,
         C::HalfClosed,
         {S::FinWait2, {S::FinWait1, S::FinWait2}},
         sure(S::CloseWait)},
        {"FIN and ACK of FIN in one",
         afterHandshake({a(Fin | Ack, 101, 501), b(Fin | Ack, 501, 102), a(Ack, 102, 502)}),
         Opening::Handshake,
         C::Closed,
         sure(S::TimeWait),
         {S::Closed, {S::LastAck, S::Closed}}},
        {"simultaneous close",
         afterHandshake({a(Fin | Ack, 101, 501), b(Fin | Ack, 501, 101), a(Ack, 102, 502), b(Ack, 502, 102)}),
         Opening::Handshake,
         C::Closed,
         {S::TimeWait, {S::Closing, S::TimeWait}},
         {S::TimeWait, {S::Closing, S::TimeWait}}},
        {"the last ACK is missing",
         afterHandshake({a(Fin | Ack, 101, 501), b(Fin | Ack, 501, 102)}),
         Opening::Handshake,
         C::LastAckUnseen,
         {S::TimeWait, {S::FinWait1, S::TimeWait}},
         sure(S::LastAck)},
        {"reset",
         afterHandshake({a(Ack, 101, 501, "x"), b(Rst, 501, 0)}),
         Opening::Handshake,
         C::Reset,
         {S::Closed, {S::Closed, S::Established}},
         sure(S::Closed)},
        {"a RST that was not accepted",
         afterHandshake(
             {b(Rst, 900, 0), at(600'000, a(Ack, 101, 501, "x")), at(700'000, b(Ack, 501, 102, "y"))}),
         Opening::Handshake,
         C::Open,
         sure(S::Established),
         {S::Established, {S::Established}}},
        {"text that crosses a RST",
         afterHandshake({a(Ack, 101, 501, "x"), b(Rst | Ack, 501, 102), at(450'000, a(Ack, 102, 501, "y"))}),
         Opening::Handshake,
         C::Reset,
         {S::Closed, {S::Closed, S::Established}},
         sure(S::Closed)},
        {"an ACK that comes behind the RST of its sender",
         afterHandshake({a(Ack, 101, 501, "x"), b(Rst | Ack, 501, 102), at(450'000, b(Ack, 501, 102))}),
         Opening::Handshake,
         C::Reset,
         {S::Closed, {S::Closed, S::Established}},
         sure(S::Closed)},
        {"a FIN that was not captured",
         afterHandshake({a(Ack, 101, 501, "x"), b(Ack, 501, 103), b(Fin | Ack, 501, 103), a(Ack, 103, 502)}),
         Opening::Handshake,
         C::HalfClosed,
         {S::CloseWait, {S::CloseWait, S::TimeWait}},
         {S::FinWait2, {S::FinWait1, S::FinWait2, S::LastAck, S::Closed}}},
        {"text that was not captured hides no FIN once more text has come",
         afterHandshake({a(Ack, 101, 501, "x"), b(Ack, 501, 110), a(Ack, 110, 501, "y"), b(Ack, 501, 111)}),
         Opening::Handshake, C::Open, sure(S::Established), sure(S::Established)},
        {"only what B sent",
         {b(Syn | Ack, 500, 101), b(Ack, 501, 101, "hi"), b(Fin | Ack, 503, 101)},
         Opening::PartlySeen,
         C::HalfClosed,
         {S::CloseWait, StateSet{}},
         {S::FinWait1, {S::FinWait1, S::LastAck}}},
        {"the SYN of a crashed end that begins anew with the same number",
         afterHandshake({a(Ack, 101, 501, "x"), b(Ack, 501, 102), at(5'000'000, a(Syn, 100, 0)),
                         at(5'100'000, b(Ack, 501, 102)), at(5'200'000, a(Rst, 102, 0))}),
         Opening::Handshake,
         C::Reset,
         {S::SynSent, {S::SynSent, S::Closed}},
         {S::Closed, {S::Established, S::Closed}}},
        {"both ends begin anew with the same numbers",
         afterHandshake({a(Ack, 101, 501, "x"), b(Ack, 501, 102), at(5'000'000, a(Syn, 100, 0)),
                         at(5'100'000, b(Syn | Ack, 500, 101)), at(5'200'000, a(Ack, 101, 501)),
                         at(5'300'000, a(Ack, 101, 501, "y")), at(5'400'000, b(Ack, 501, 102))}),
         Opening::Handshake, C::Open, sure(S::Established), sure(S::Established)},
        {"joined in the middle",
         {a(Ack, 700, 900, "x"), b(Ack, 900, 701, "y"), a(Ack, 701, 901, "z")},
         Opening::NotSeen,
         C::Open,
         {S::Established, {S::Established, S::FinWait1, S::CloseWait, S::Closing, S::LastAck}},
         {S::Established, {S::Established, S::FinWait1, S::FinWait2}}},
        {"joined at the close",
         {a(Ack, 700, 900, "x"), a(Fin | Ack, 701, 900), b(Fin | Ack, 900, 702), a(Ack, 702, 901)},
         Opening::NotSeen,
         C::Closed,
         sure(S::TimeWait),
         {S::Closed, {S::Closing, S::LastAck, S::TimeWait, S::Closed}}},
        {"the SYN,ACK was captured first",
         {b(Syn | Ack, 500, 101), a(Ack, 101, 501), a(Ack, 101, 501, "x"), b(Ack, 501, 102)},
         Opening::PartlySeen,
         C::Open,
         sure(S::Established),
         sure(S::Established)},
        {"one direction only",
         {a(Syn, 100, 0), a(Ack, 101, 501), a(Ack, 101, 501, "x"), a(Fin | Ack, 102, 501)},
         Opening::PartlySeen,
         C::HalfClosed,
         {S::FinWait1, {S::FinWait1, S::LastAck}},
         {S::CloseWait, StateSet{}}},
    };
}

} // namespace

class CaptureStateTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString write(const std::vector<Made>& segments) {
        QString path = m_folder.filePath(QStringLiteral("x.pcap"));
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        const Octets file = captureOf(spaced(segments));
        out.write(reinterpret_cast<const char*>(file.data()), static_cast<qsizetype>(file.size()));
        return path;
    }
    ObservedConnection observed(const std::vector<Made>& segments, std::uint32_t index = 0) {
        auto read = observeConnection(write(segments).toStdString(), index);
        auto* connection = std::get_if<ObservedConnection>(&read);
        if (connection == nullptr)
            qFatal("no such connection");
        return std::move(*connection);
    }
    Connection tracked(const std::vector<Made>& segments) {
        return surveyCapture(write(segments).toStdString()).connections.at(0);
    }
    /// Places among the steps.
    static std::ptrdiff_t departureOf(const Observation& seen, std::uint32_t segment) {
        return std::ranges::find(seen.steps, ObserveAct{segment, false}) - seen.steps.begin();
    }
    static std::ptrdiff_t arrivalOf(const Observation& seen, std::uint32_t segment) {
        return std::ranges::find(seen.steps, ObserveAct{segment, true}) - seen.steps.begin();
    }
    /// Marks of each segment, in order.
    std::vector<SegmentMarks> marksOf(const std::vector<Made>& segments) {
        std::vector<SegmentMarks> marks;
        const ObservedConnection connection = observed(segments);
        for (const ObservedSegment& segment : connection.observation->segments)
            marks.push_back(segment.marks);
        return marks;
    }

private slots:
    void statesFollowFromSegments_data() {
        QTest::addColumn<int>("index");
        const auto all = cases();
        for (std::size_t i = 0; i < all.size(); ++i)
            QTest::newRow(all[i].name) << int(i);
    }
    void statesFollowFromSegments() {
        QFETCH(int, index);
        const Case which = cases()[static_cast<std::size_t>(index)];
        const ObservedConnection read = observed(which.segments);
        QCOMPARE(read.connection.opening(), which.opening);
        QCOMPARE(read.connection.closing(), which.closing);
        const Observation& observation = *read.observation;
        History history(read.observation);
        history.foresee(1'000);
        history.goTo(history.path().back());
        const std::array<StateEstimate, 2> expected = {which.endA, which.endB};
        for (const End end : kBothEnds) {
            const StateEstimate& estimate = observation.estimateAt(history.world(), end);
            const StateEstimate& wanted = expected[indexOf(end)];
            QCOMPARE(stateName(estimate.likely), stateName(wanted.likely));
            QCOMPARE(stateName(history.world().state(end)), stateName(wanted.likely));
            QVERIFY(estimate.may.contains(estimate.likely));
            if (!wanted.may.empty())
                QCOMPARE(names(estimate.may), names(wanted.may));
        }
    }

    void timeWaitMayBeOver_data() {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("likely");
        QTest::addColumn<QString>("may");
        QTest::newRow("not yet") << qint64(20) << "TIME-WAIT"
                                 << "CLOSING|TIME-WAIT";
        QTest::newRow("on some hosts") << qint64(60) << "TIME-WAIT"
                                       << "CLOSED|CLOSING|TIME-WAIT";
        QTest::newRow("on all of them") << qint64(300) << "CLOSED"
                                        << "CLOSED|CLOSING|TIME-WAIT";
    }
    void timeWaitMayBeOver() {
        QFETCH(qint64, seconds);
        QFETCH(QString, likely);
        QFETCH(QString, may);
        Made other = at(seconds * 1'000'000, a(Syn, 1, 0));
        other.portA = 50'000;
        const Connection connection = tracked(afterHandshake(
            {a(Fin | Ack, 101, 501), b(Ack, 501, 102), b(Fin | Ack, 501, 102), a(Ack, 102, 502), other}));
        const InferredState& state = connection.end(End::A).state;
        QCOMPARE(QString::fromUtf8(stateName(state.likely)), likely);
        QCOMPARE(names(state.may), may);
    }
    void whoeverAcceptsAnewMayHaveBeenInTimeWait() {
        const auto read = observed(afterHandshake({b(Fin | Ack, 501, 101), a(Fin | Ack, 101, 502),
                                                   b(Ack, 502, 102), at(60'000'000, a(Syn, 9'000, 0))}),
                                   1);
        QVERIFY(read.connection.portReused);
        QVERIFY(read.observation->first[1].may.contains(State::TimeWait));
        QCOMPARE(read.observation->first[1].likely, State::Listen);
    }

    // The SYN once more, with text, by a clock that was set back: it begins anew, but B answers as if it had
    // not come.
    void whatNeverCameMovesNobody() {
        const Made reset = b(Fin | Rst | Psh, 300, 0);
        const Made answer = b(Ack, 301, 110);
        const ObservedConnection read = observed(
            {at(100'000, a(Syn, 100, 0)), at(300'000, reset), at(1'200'000, answer),
             at(100'000, a(Syn, 100, 0, std::string(6'120, 'x'))), at(300'000, reset), at(1'200'000, answer),
             at(1'400'000, a(Fin | Ack, 110, 301)), at(1'600'000, b(Ack, 301, 111))});
        const Observation& observation = *read.observation;
        QVERIFY(!observation.segments[3].received);
        History history(read.observation);
        QVERIFY(history.foresee(observation.steps.size()));
        history.replay(0, [&observation](NodeId, const World& world, const Report&) {
            for (const End end : kBothEnds)
                QCOMPARE(stateName(world.state(end)), stateName(observation.estimateAt(world, end).likely));
        });
    }

    void silentChangesAreThoseWithoutASign() {
        QCOMPARE(names(withSilentChanges({S::TimeWait})), QStringLiteral("CLOSED|LISTEN|TIME-WAIT"));
        QVERIFY(withSilentChanges({S::Established}).contains(S::Closed));
        QVERIFY(!withSilentChanges({S::Established}).contains(S::CloseWait));
        QVERIFY(!withSilentChanges({S::Established}).contains(S::FinWait1));
    }

    void segmentsAreNamed_data() {
        QTest::addColumn<int>("which");
        QTest::newRow("retransmission") << 0;
        QTest::newRow("gap and late arrival") << 1;
        QTest::newRow("retransmission of what was lost before") << 2;
        QTest::newRow("keep-alive and its answer") << 3;
        QTest::newRow("zero window, probe, update") << 4;
        QTest::newRow("duplicate ACK") << 5;
        QTest::newRow("ACK of what was not captured") << 6;
    }
    void segmentsAreNamed() {
        QFETCH(int, which);
        using M = SegmentMark;
        const Made one = a(Ack, 101, 501, "hello");
        Made late = a(Ack, 101, 501, "hello");
        switch (which) {
        case 0:
            QCOMPARE(marksOf(afterHandshake({one, one})).back(), SegmentMarks{M::Retransmission});
            return;
        case 1: {
            Made ahead = a(Ack, 106, 501, "world");
            ahead.atUs = 400'000;
            late.atUs = 400'500;
            const auto marks = marksOf(afterHandshake({ahead, late}));
            QCOMPARE(marks[3], SegmentMarks{M::Gap});
            QCOMPARE(marks[4], SegmentMarks{M::Reordered});
            return;
        }
        case 2: {
            const auto marks = marksOf(afterHandshake({a(Ack, 106, 501, "world"), late}));
            QCOMPARE(marks[4], SegmentMarks{M::Retransmission});
            return;
        }
        case 3: {
            const auto marks =
                marksOf(afterHandshake({one, b(Ack, 501, 106), a(Ack, 105, 501), b(Ack, 501, 106)}));
            QCOMPARE(marks[5], SegmentMarks{M::KeepAlive});
            QCOMPARE(marks[6], SegmentMarks{M::KeepAliveAck});
            return;
        }
        case 4: {
            Made closed = b(Ack, 501, 106);
            closed.window = 0;
            const auto marks =
                marksOf(afterHandshake({one, closed, a(Ack, 106, 501, "x"), closed, b(Ack, 501, 106)}));
            QVERIFY(marks[4].contains(M::ZeroWindow));
            QVERIFY(marks[5].contains(M::ZeroWindowProbe));
            QVERIFY(marks[7].contains(M::WindowUpdate));
            return;
        }
        case 5: {
            const auto marks = marksOf(afterHandshake({one, b(Ack, 501, 101), b(Ack, 501, 101)}));
            QVERIFY(marks[5].contains(M::DuplicateAck));
            return;
        }
        case 6: {
            const auto marks = marksOf(afterHandshake({one, b(Ack, 501, 140)}));
            QCOMPARE(marks[4], SegmentMarks{SegmentMark::AckOfUnseen});
            QCOMPARE(tracked(afterHandshake({one, b(Ack, 501, 140)})).losses(), 1U);
            return;
        }
        }
    }

    void whatFillsAGapInTheMiddleLeavesTwo() {
        const auto text = [](std::uint32_t seq, std::int64_t us) {
            return at(400'000 + us, a(Ack, seq, 501, "12345"));
        };
        const std::vector<Made> segments = afterHandshake(
            {text(131, 0), text(141, 100), text(111, 200), text(121, 300), text(101, 400), text(106, 500),
             text(116, 600), text(126, 700), text(136, 800), at(500'000, b(Ack, 501, 146))});
        const auto marks = marksOf(segments);
        QCOMPARE(marks[3], SegmentMarks{SegmentMark::Gap});
        QCOMPARE(marks[4], SegmentMarks{SegmentMark::Gap});
        for (std::size_t i = 5; i < 12; ++i)
            QCOMPARE(marks[i], SegmentMarks{SegmentMark::Reordered});
        QCOMPARE(tracked(segments).losses(), 0U);
    }

    void whatIsSentAgainIntoAGapWasLost() {
        const std::vector<Made> segments =
            afterHandshake({at(400'000, a(Ack, 111, 501, "12345")), at(400'100, a(Ack, 101, 501, "12345")),
                            at(900'000, a(Ack, 106, 501, "12345")), at(950'000, b(Ack, 501, 116))});
        QCOMPARE(marksOf(segments)[4], SegmentMarks{SegmentMark::Reordered});
        QCOMPARE(marksOf(segments)[5], SegmentMarks{SegmentMark::Retransmission});
        QCOMPARE(tracked(segments).losses(), 1U);
    }

    void oneGapThatIsSentAgainInPiecesIsOneLoss() {
        const Connection connection = tracked(afterHandshake(
            {at(400'000, a(Ack, 131, 501, "12345")), at(900'000, a(Ack, 111, 501, "12345")),
             at(950'000, a(Ack, 101, 501, "1234567890")), at(960'000, a(Ack, 116, 501, "123456789012345"))}));
        QCOMPARE(connection.losses(), 1U);
    }

    void aSelectiveAckTellsWhatHasArrived() {
        // Seen where A is: the first text is lost, the next two arrive, the FIN waits for the first.
        const auto read = observed(
            afterHandshake({at(400'000, a(Ack, 101, 501, "12345")), at(400'100, a(Ack, 106, 501, "12345")),
                            at(400'200, a(Fin | Ack, 111, 501, "12345")), sack(500'000, 101, 106, 111),
                            sack(500'100, 101, 106, 117), at(700'000, a(Ack, 101, 501, "12345")),
                            at(800'000, b(Ack, 501, 117))}));
        const Observation& seen = *read.observation;
        QVERIFY(!seen.segments[3].received);
        QVERIFY(seen.segments[4].received && seen.segments[5].received);
        QVERIFY(arrivalOf(seen, 4) < departureOf(seen, 6));
        QVERIFY(arrivalOf(seen, 5) < departureOf(seen, 7));
        QVERIFY(arrivalOf(seen, 5) > departureOf(seen, 6));
        QCOMPARE(seen.segments[5].receiving.likely, S::Established);
        QCOMPARE(seen.segments[7].sending.may, StateSet{S::Established});
        QCOMPARE(seen.segments[8].receiving.likely, S::CloseWait);
    }

    void aSelectiveAckTellsWhichOneHasArrived() {
        const auto read = observed(
            afterHandshake({at(400'000, a(Ack, 101, 501, "12345")), at(400'100, a(Ack, 106, 501, "12345")),
                            at(400'200, a(Ack, 111, 501, "12345")), sack(500'000, 101, 111, 116),
                            sack(500'100, 101, 106, 116), at(700'000, a(Ack, 101, 501, "12345")),
                            at(800'000, b(Ack, 501, 116))}));
        const Observation& seen = *read.observation;
        QVERIFY(arrivalOf(seen, 5) < departureOf(seen, 6));
        QVERIFY(arrivalOf(seen, 4) > departureOf(seen, 6));
        QVERIFY(arrivalOf(seen, 4) < departureOf(seen, 7));
    }

    void aSelectiveAckOfTheCopyTellsNothingOfTheFirst() {
        const auto read = observed(
            afterHandshake({at(400'000, a(Ack, 101, 501, "12345")), at(400'100, a(Ack, 106, 501, "12345")),
                            at(400'200, a(Ack, 111, 501, "12345")), sack(500'000, 101, 111, 116),
                            at(700'000, a(Ack, 101, 501, "12345")), at(700'100, a(Ack, 106, 501, "12345")),
                            sack(800'000, 101, 106, 116)}));
        QVERIFY(!read.observation->segments[4].received);
        QVERIFY(read.observation->segments[8].received);
    }

    void aFinWaitsForEveryGap() {
        const auto read = observed(
            afterHandshake({at(400'000, a(Ack, 101, 501, "12345")), at(400'100, a(Ack, 106, 501, "12345")),
                            at(400'200, a(Fin | Ack, 111, 501, "12345")), sack(500'000, 101, 111, 117),
                            at(700'000, a(Ack, 101, 501, "12345")), sack(800'000, 106, 111, 117),
                            at(900'000, a(Ack, 106, 501, "12345")), at(1'000'000, b(Ack, 501, 117))}));
        QCOMPARE(read.observation->segments[8].sending.may, StateSet{S::Established});
        QCOMPARE(read.observation->segments[9].receiving.likely, S::CloseWait);
    }

    void aLostFinHasNotCome() {
        const auto read = observed(
            afterHandshake({at(400'000, a(Ack, 101, 501, "12345")), at(400'100, a(Fin | Ack, 106, 501)),
                            at(700'000, a(Ack, 101, 501, "12345")), at(800'000, b(Ack, 501, 106)),
                            at(900'000, a(Fin | Ack, 106, 501)), at(1'000'000, b(Ack, 501, 107))}));
        QCOMPARE(read.observation->segments[5].receiving.likely, S::Established);
        QCOMPARE(read.observation->segments[7].receiving.likely, S::CloseWait);
    }

    void textThatIsSentAgainBringsNoFinThatWasLost() {
        const auto read = observed(
            afterHandshake({at(400'000, a(Ack, 101, 501, "12345")), at(400'100, a(Fin | Ack, 106, 501)),
                            at(900'000, a(Ack, 101, 501, "12345")), at(1'100'000, a(Fin | Ack, 106, 501))}));
        QCOMPARE(read.observation->segments[5].receiving.likely, S::Established);
        QCOMPARE(read.observation->segments[6].receiving.likely, S::CloseWait);
    }

    void withoutSelectiveAcksDuplicateAcksAreCounted() {
        const auto read = observed(afterHandshake(
            {at(400'000, a(Ack, 101, 501, "1")), at(410'000, b(Ack, 501, 102)),
             at(420'000, a(Ack, 102, 501, "2")), at(420'100, a(Ack, 103, 501, "3")),
             at(420'200, a(Ack, 104, 501, "4")), at(500'000, b(Ack, 501, 102)), at(500'100, b(Ack, 501, 102)),
             at(700'000, a(Ack, 102, 501, "2")), at(800'000, b(Ack, 501, 105))}));
        const Observation& seen = *read.observation;
        QVERIFY(!seen.segments[5].received);
        QVERIFY(arrivalOf(seen, 6) < departureOf(seen, 8));
        QVERIFY(arrivalOf(seen, 7) > departureOf(seen, 8));
        QVERIFY(arrivalOf(seen, 7) < departureOf(seen, 9));
    }

    void aFinIsNotBroughtByTextBeforeIt() {
        // The text's acknowledgment has crossed the FIN.
        const auto read =
            observed(afterHandshake({at(400'000, a(Ack, 101, 501, "12345")),
                                     at(400'010, b(Ack, 501, 101, "x")), at(400'020, a(Fin | Ack, 106, 501)),
                                     at(450'000, b(Ack, 502, 106)), at(500'000, b(Ack, 502, 107))}));
        QCOMPARE(read.observation->segments[3].receiving.likely, S::Established);
        QCOMPARE(read.observation->segments[6].sending.may, StateSet{S::Established});
        QCOMPARE(read.observation->segments[5].receiving.likely, S::CloseWait);
    }

    void whatIsSentAgainWithoutAnAnswerWasLost() {
        Made again = a(Ack, 101, 501, "hello");
        again.atUs = 2'000'000;
        Made answer = b(Ack, 501, 106);
        answer.atUs = 2'100'000;
        const auto read = observed(afterHandshake({a(Ack, 101, 501, "hello"), again, answer}));
        QVERIFY(!read.observation->segments[3].received);
        QVERIFY(read.observation->segments[4].received);
    }
    void anAnswerThatDidNotHelpWasLost() {
        Made answer = b(Ack, 501, 106);
        answer.atUs = 400'000;
        Made again = a(Ack, 101, 501, "hello");
        again.atUs = 2'000'000;
        const auto read = observed(afterHandshake({a(Ack, 101, 501, "hello"), answer, again}));
        QVERIFY(read.observation->segments[3].received);
        QVERIFY(!read.observation->segments[4].received);
    }

    void aNewSynIsANewConnection() {
        std::vector<Made> segments = kHandshake;
        segments.push_back(a(Syn, 9'000, 0));
        segments.push_back(b(Syn | Ack, 7'000, 9'001));
        const Survey survey = surveyCapture(write(segments).toStdString());
        QCOMPARE(survey.connections.size(), 2U);
        QVERIFY(survey.connections[1].portReused);
        QCOMPARE(survey.connections[1].packets(), 2U);
        segments.push_back(a(Syn, 9'000, 0));
        QCOMPARE(surveyCapture(write(segments).toStdString()).connections.size(), 2U);
    }

    /// The tracker has a short way for what nearly all segments are: it must tell the same as the long one.
    void theShortWayTellsWhatTheLongOneTells() {
        for (std::uint64_t seed = 1; seed <= 500; ++seed) {
            Conversation conversation(seed);
            for (int i = 0; i < 60; ++i)
                QVERIFY2(conversation.segment(),
                         qPrintable(QStringLiteral("seed %1, segment %2").arg(seed).arg(i)));
        }
    }

    void aResetThatArrivesLeavesTheShortWay() {
        Conversation conversation(1);
        Connection connection = conversation.connection();
        QVERIFY(connection.settled);
        trackArrived(connection, conversation.between(End::A, Rst), End::A, Reception::Sure);
        QVERIFY(!connection.settled);
    }

    void aConnectionIsAHistory() {
        const auto read = observed(afterHandshake({a(Ack, 101, 501, "hello"), b(Ack, 501, 106)}));
        History history(read.observation);
        QVERIFY(history.foresee(1'000));
        QCOMPARE(history.path().size(), 11U);
        QCOMPARE(history.apply({{}, CallAct{End::A, Close{}}}), IntentError::Watched);
        QCOMPARE(history.apply({{}, CrashAct{End::A}}), IntentError::Watched);
        std::vector<State> states;
        history.replay(
            0, [&](NodeId, const World& world, const Report&) { states.push_back(world.state(End::A)); });
        QCOMPARE(states[1], State::SynSent);
        QCOMPARE(states[4], State::Established);
        history.goTo(history.path().back());
        QCOMPARE(history.world().tcb(End::A).sndUna, SeqNum(106));
        QCOMPARE(history.world().tcb(End::B).rcvNxt, SeqNum(106));
        QVERIFY(!history.forward());
        QVERIFY(history.back());
        QCOMPARE(history.worldAt(history.path()[4]).state(End::A), State::Established);
        QCOMPARE(read.observation->segment(3).data, (Octets{'h', 'e', 'l', 'l', 'o'}));
    }
};

QTEST_APPLESS_MAIN(CaptureStateTest)
#include "capture_state_test.moc"
