// What RFC 9293 Appendix B asks for and no other test shows.

#include <QTest>

#include <algorithm>

#include "tests/core/dialogue.h"

using namespace finwait;

namespace {

bool decided(const Dialogue& dialogue, Rule rule) {
    return std::ranges::any_of(dialogue.outcome.decisions,
                               [rule](const Decision& decision) { return decision.rule() == rule; });
}

SeqNum rightEdge(const Dialogue& dialogue) {
    return dialogue.tcb.rcvNxt + dialogue.tcb.rcvWnd;
}

/// Nothing but the peer's window and MSS holds text back.
Dialogue unhurried() {
    Dialogue dialogue;
    dialogue.config.congestionControl = false;
    return dialogue;
}

std::size_t firstSegmentOf(Dialogue dialogue, std::string_view synAck) {
    dialogue.call(Open{});
    dialogue.arrives(synAck);
    dialogue.call(Send{Octets(5000, 'x')});
    return dialogue.outcome.segments.front().segment.data.size();
}

std::uint32_t issOf(std::int64_t atUs, std::uint64_t secret, std::uint16_t remotePort) {
    Dialogue dialogue;
    dialogue.now = SimTime{atUs};
    dialogue.config.issList.clear();
    dialogue.config.issSecret = secret;
    dialogue.config.remote.port = remotePort;
    dialogue.call(Open{});
    return dialogue.tcb.iss.value();
}

bool announcesMss(const Dialogue& dialogue) {
    return dialogue.outcome.segments.back().segment.options.maximumSegmentSize.has_value();
}

} // namespace

class RequirementTest : public QObject {
    Q_OBJECT

private slots:
    void aLargeWindowIsUnsigned() {
        Dialogue dialogue = unhurried();
        dialogue.bring(State::Established);
        dialogue.arrives("ACK seq=301 ack=101 win=65535");
        dialogue.call(Send{Octets(60'000, 'x')});
        QCOMPARE(dialogue.tcb.sndWnd, 65'535U);
        QCOMPARE(distance(dialogue.tcb.sndUna, dialogue.tcb.sndNxt), 60'000);
    }

    void theRightEdgeNeverMovesLeft() {
        Dialogue dialogue;
        dialogue.bring(State::Established);
        SeqNum edge = rightEdge(dialogue);
        for (int i = 0; i < 12; ++i) {
            dialogue.arrives("ACK ack=101 len=90 seq=" + std::to_string(dialogue.tcb.rcvNxt.value()));
            QVERIFY(notAfter(edge, rightEdge(dialogue)));
            edge = rightEdge(dialogue);
            if (i % 4 == 3)
                dialogue.call(Receive{400});
            QVERIFY(notAfter(edge, rightEdge(dialogue)));
            edge = rightEdge(dialogue);
        }
        QVERIFY(before(SeqNum(1301), edge));
    }

    void aShrunkWindowStopsNewData() {
        Dialogue dialogue;
        dialogue.bring(State::Established);
        dialogue.call(Send{Octets(50, 'x')});
        dialogue.arrives("ACK seq=301 ack=101 win=20");
        QVERIFY(before(dialogue.tcb.sndUna + dialogue.tcb.sndWnd, dialogue.tcb.sndNxt));
        dialogue.call(Send{Octets(10, 'y')});
        QVERIFY(decided(dialogue, Rule::SendNoWindow));
        QVERIFY(dialogue.outcome.segments.empty());
        dialogue.expire();
        QCOMPARE(dialogue.outcome.segments.size(), 1U);
        QCOMPARE(dialogue.outcome.segments[0].segment.seq, SeqNum(101));
        QCOMPARE(dialogue.outcome.segments[0].segment.data.size(), 50U);
    }

    void answeredProbesKeepTheConnection() {
        Dialogue dialogue;
        dialogue.bring(State::Established);
        dialogue.arrives("ACK seq=301 ack=101 win=0");
        dialogue.call(Send{Octets(5, 'x')});
        const SimTime began = dialogue.now;
        for (int i = 0; i < 200; ++i) {
            dialogue.expire();
            QVERIFY(decided(dialogue, Rule::PersistProbe));
            dialogue.arrives("ACK seq=301 ack=101 win=0");
        }
        QVERIFY(dialogue.now - began > 180 * kMinuteUs);
        QCOMPARE(dialogue.tcb.state, State::Established);
        dialogue.arrives("ACK seq=301 ack=101 win=1000");
        QVERIFY(decided(dialogue, Rule::PersistStop));
    }

    void aShutWindowKeepsTheConnection_data() {
        QTest::addColumn<int>("profile");
        QTest::addColumn<QString>("window");
        for (const Profile profile : {Profile::Rfc9293, Profile::Linux}) {
            for (const char* window : {"win=0", "win=4"})
                QTest::addRow("%d %s", static_cast<int>(profile), window)
                    << static_cast<int>(profile) << QString::fromLatin1(window);
        }
    }

    /// Data is in flight when the window shrinks below it, and the peer answers every retransmission.
    void aShutWindowKeepsTheConnection() {
        QFETCH(int, profile);
        QFETCH(QString, window);
        Dialogue dialogue(static_cast<Profile>(profile));
        dialogue.config.windowScale = dialogue.config.timestamps = dialogue.config.sack = false;
        dialogue.bring(State::Established);
        dialogue.call(Send{Octets(5, 'x')});
        const std::string ack = "ACK seq=301 ack=101 " + window.toStdString();
        for (int i = 0; i < 100; ++i) {
            dialogue.arrives(ack);
            dialogue.expire();
            QVERIFY(!decided(dialogue, Rule::RetransmissionAdvice));
            QCOMPARE(dialogue.tcb.state, State::Established);
        }
        while (dialogue.tcb.state == State::Established)
            dialogue.expire();
        QVERIFY(decided(dialogue, Rule::RetransmissionLimit));
    }

    void anAckIsDelayedByLessThanHalfASecond() {
        for (const Profile profile : {Profile::Rfc9293, Profile::Linux})
            QVERIFY(configFor(profile).delayedAckUs < 500 * kMillisecondUs);
    }

    void urgentDataMayBeLong() {
        Dialogue dialogue = unhurried();
        dialogue.bring(State::Established);
        dialogue.arrives("ACK seq=301 ack=101 win=65535");
        dialogue.call(Send{Octets(100'000, 'x'), true, true});
        const SeqNum behind = SeqNum(101) + 100'000;
        Segment last = dialogue.outcome.segments.back().segment;
        while (dialogue.tcb.unsentOctets() != 0) {
            QVERIFY(last.has(Urg));
            QVERIFY(notAfter(last.seq + last.urgentPointer, behind));
            dialogue.arrives("ACK seq=301 win=65535 ack=" + std::to_string(dialogue.tcb.sndNxt.value()));
            last = dialogue.outcome.segments.back().segment;
        }
        QVERIFY(last.has(Urg));
        QCOMPARE(last.seq + last.urgentPointer, behind);
    }

    void optionsSwitchedOffAreIgnored() {
        Dialogue dialogue;
        dialogue.call(Open{});
        dialogue.arrives("SYN,ACK seq=300 ack=101 wscale=7 ts=5,0 sackok");
        QCOMPARE(dialogue.tcb.state, State::Established);
        QVERIFY(!dialogue.tcb.scaling && !dialogue.tcb.timestamping && !dialogue.tcb.sacking);
        dialogue.arrives("PSH,ACK seq=301 ack=101 ts=4,0 sack=500-600 text=hello");
        QCOMPARE(dialogue.tcb.rcvNxt, SeqNum(306));
        QVERIFY(dialogue.outcome.segments[0].segment.options.empty());
    }

    void mssTravelsInSynsAlone() {
        for (const std::uint16_t mss : {std::uint16_t{1460}, std::uint16_t{536}}) {
            Dialogue active;
            active.config.sendMssOption = true;
            active.config.mss = mss;
            Dialogue passive = active;
            active.call(Open{});
            QVERIFY(announcesMss(active));
            active.arrives("SYN,ACK seq=300 ack=101 mss=1000");
            QVERIFY(!announcesMss(active));
            active.call(Send{Octets(5, 'x')});
            QVERIFY(!announcesMss(active));
            active.call(Close{});
            QVERIFY(!announcesMss(active));
            passive.bring(State::SynReceived);
            QVERIFY(announcesMss(passive));
        }
    }

    void theSmallerMssCounts() {
        Dialogue dialogue = unhurried();
        dialogue.config.mss = 1460;
        QCOMPARE(firstSegmentOf(dialogue, "SYN,ACK seq=300 ack=101 win=65535"), 536U);
        QCOMPARE(firstSegmentOf(dialogue, "SYN,ACK seq=300 ack=101 win=65535 mss=1000"), 1000U);
        QCOMPARE(firstSegmentOf(dialogue, "SYN,ACK seq=300 ack=101 win=65535 mss=4000"), 1460U);
        dialogue.config.timestamps = true;
        QCOMPARE(firstSegmentOf(dialogue, "SYN,ACK seq=300 ack=101 win=65535 mss=1000 ts=1,0"), 988U);
    }

    void theIssFollowsTheClock() {
        const std::uint32_t iss = issOf(0, 7, 80);
        QCOMPARE(issOf(4'000, 7, 80), iss + 1'000);
        QCOMPARE(issOf(0, 7, 80), iss);
        QVERIFY(issOf(0, 8, 80) != iss);
        QVERIFY(issOf(0, 7, 81) != iss);
    }

    void aSynToEverybodyIsDiscarded() {
        for (const std::uint32_t address : {0xFFFF'FFFFU, 0x0AFF'FFFFU, 0xE000'0001U}) {
            for (const State state : {State::Closed, State::Listen, State::Established}) {
                Dialogue dialogue;
                dialogue.bring(state);
                dialogue.outcome.clear();
                Segment syn;
                syn.source = dialogue.config.remote;
                syn.destination = {address, dialogue.config.local.port};
                syn.seq = SeqNum(300);
                syn.control = Syn;
                segmentArrives(dialogue.tcb, syn, dialogue.now, dialogue.config, dialogue.outcome);
                QCOMPARE(dialogue.tcb.state, state);
                QVERIFY(dialogue.outcome.segments.empty());
            }
        }
    }

    void aRstMayCarryData() {
        Dialogue dialogue;
        dialogue.bring(State::Established);
        dialogue.arrives("RST seq=301 text=why");
        QCOMPARE(dialogue.tcb.state, State::Closed);
        QCOMPARE(dialogue.outcome.results.back().code, ResultCode::ConnectionReset);
    }

    void aNewerTimestampReopens() {
        Dialogue dialogue;
        dialogue.config.timestamps = dialogue.config.timeWaitReopens = true;
        dialogue.call(Open{});
        dialogue.arrives("SYN,ACK seq=300 ack=101 ts=7,0");
        dialogue.call(Close{});
        dialogue.arrives("FIN,ACK seq=301 ack=102 ts=9,0");
        QCOMPARE(dialogue.tcb.state, State::TimeWait);
        dialogue.arrives("SYN seq=50 ts=8,0");
        QCOMPARE(dialogue.tcb.state, State::TimeWait);
        dialogue.arrives("SYN seq=50 ts=10,0");
        QVERIFY(decided(dialogue, Rule::TimeWaitReopened6191));
        QCOMPARE(dialogue.tcb.state, State::SynReceived);
    }

    void r2IsAChoice_data() {
        QTest::addColumn<qint64>("r2Us");
        QTest::addColumn<uint>("retries");
        QTest::addColumn<int>("timeouts");
        QTest::newRow("default") << qint64(configFor(Profile::Rfc9293).dataR2Us) << 0U << 7;
        QTest::newRow("two retransmissions") << qint64(0) << 2U << 3;
        QTest::newRow("10 s") << qint64(10 * kSecondUs) << 0U << 4;
        QTest::newRow("never") << qint64(0) << 0U << -1;
    }
    void r2IsAChoice() {
        QFETCH(qint64, r2Us);
        QFETCH(uint, retries);
        QFETCH(int, timeouts);
        QVERIFY(configFor(Profile::Rfc9293).dataR2Us >= 100 * kSecondUs);
        Dialogue dialogue;
        dialogue.config.dataR2Us = r2Us;
        dialogue.config.dataRetriesMax = retries;
        dialogue.config.userTimeoutUs = 0;
        dialogue.bring(State::Established);
        dialogue.call(Send{Octets(5, 'x')});
        const int most = timeouts < 0 ? 100 : timeouts;
        for (int i = 0; i < most; ++i) {
            QCOMPARE(dialogue.tcb.state, State::Established);
            dialogue.expire();
        }
        QCOMPARE(dialogue.tcb.state, timeouts < 0 ? State::Established : State::Closed);
    }

    void keepAliveIsOffUntilAsked() {
        for (const Profile profile : {Profile::Rfc9293, Profile::Linux}) {
            Dialogue dialogue(profile);
            dialogue.bring(State::Established);
            QVERIFY(!dialogue.tcb.deadline(TimerKind::KeepAlive));
            Dialogue asked(profile);
            asked.config.keepAliveIdleUs = 120 * kMinuteUs;
            asked.bring(State::Established);
            QCOMPARE(*asked.tcb.deadline(TimerKind::KeepAlive) - asked.now, 120 * kMinuteUs);
        }
    }

    void keepAliveWaitsForSilence() {
        Dialogue dialogue;
        dialogue.config.keepAliveIdleUs = 180 * kMinuteUs;
        dialogue.config.dataR2Us = dialogue.config.userTimeoutUs = 0;
        dialogue.bring(State::Established);
        dialogue.now = dialogue.now + 60 * kMinuteUs;
        dialogue.arrives("ACK seq=301 ack=101");
        QCOMPARE(*dialogue.tcb.deadline(TimerKind::KeepAlive) - dialogue.now, 180 * kMinuteUs);
        dialogue.call(Send{Octets(5, 'x')});
        const SimTime end = dialogue.now + 200 * kMinuteUs;
        while (dialogue.now < end) {
            dialogue.expire();
            QVERIFY(!decided(dialogue, Rule::KeepAliveProbe));
        }
    }
};

QTEST_APPLESS_MAIN(RequirementTest)
#include "requirement_test.moc"
