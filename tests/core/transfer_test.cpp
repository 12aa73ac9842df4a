// Data on its way: what is sent comes out, in order, once and unaltered, however bad the network; and the
// windows do what the RFCs say.

#include <QTest>

#include "core/sim/invariants.h"
#include "core/sim/simulation.h"
#include "tests/core/dialogue.h"

using namespace finwait;

namespace {

Octets randomText(Prng& prng, std::uint32_t octets) {
    Octets text(octets);
    for (std::uint8_t& octet : text)
        octet = static_cast<std::uint8_t>(prng.next());
    return text;
}

/// Two applications that send everything they have, read everything that comes and then close.
class Transfer {
public:
    Transfer(const Config& a, const Config& b, std::uint64_t seed) : world(makeWorld(a, b, seed)) {}

    void call(End end, UserCall what) {
        QCOMPARE(simulation.apply(world, {world.now, CallAct{end, std::move(what)}}, report),
                 IntentError::None);
        collect();
    }

    void establish() {
        call(End::B, Open{false, false});
        call(End::A, Open{});
        for (int i = 0; i < 200 && world.state(End::B) != State::Established; ++i)
            next();
    }

    bool next() {
        if (simulation.apply(world, {world.now, NextAct{}}, report) != IntentError::None)
            return false;
        collect();
        return true;
    }

    /// Keeps one RECEIVE outstanding while the state allows.
    void read(End end) {
        const auto reads = [this, end] {
            const Tcb& tcb = world.tcb(end);
            const State state = tcb.state;
            const bool open =
                state == State::Established || state == State::FinWait1 || state == State::FinWait2;
            return (open && tcb.receives.empty()) || !tcb.receiveBuffer.empty();
        };
        while (reads() && world.tcb(end).receives.empty())
            call(end, Receive{4096});
    }

    void collect() {
        for (const UserResult& result : report.results) {
            if (result.code == ResultCode::Data) {
                Octets& text = received[indexOf(*report.actor)];
                text.insert(text.end(), result.data.begin(), result.data.end());
            }
        }
        if (const std::optional<Invariant> broken = checkInvariants(world))
            QFAIL(invariantName(*broken).data());
    }

    World world;
    Simulation simulation;
    Report report;
    std::array<Octets, 2> received;
};

Config bulkConfig(Prng& prng) {
    Config config = configFor(prng.below(2) == 0 ? Profile::Rfc9293 : Profile::Linux);
    config.issList = {0xFFFFFFF0U - prng.below(40'000)};
    config.mss = static_cast<std::uint16_t>(200 + prng.below(1261));
    config.receiveBufferOctets = 1000 + prng.below(200'000);
    config.windowScale = prng.below(2) == 0;
    config.timestamps = prng.below(2) == 0;
    config.sack = prng.below(2) == 0;
    config.nagle = prng.below(2) == 0;
    config.delayedAckUs = prng.below(2) == 0 ? 200'000 : 0;
    config.halfDuplexClose = false;
    config.receiveAfterFin = true;
    config.synRetriesMax = 0;
    config.synAckRetriesMax = 0;
    config.dataRetriesMax = 0;
    config.synR2Us = 0;
    config.dataR2Us = 0;
    config.userTimeoutUs = 0;
    config.finWait2TimeoutUs = 0;
    return config;
}

/// Now and then the network doubles a segment or delays it past the next ones.
void misbehave(Transfer& transfer, Prng& prng) {
    for (const Departure& departure : Report(transfer.report).departures) {
        if (departure.lost || prng.below(12) != 0)
            continue;
        Act act = DuplicateAct{departure.id};
        if (prng.below(2) == 0)
            act = DelayAct{departure.id, departure.dueAt + prng.below(400'000)};
        transfer.simulation.apply(transfer.world, {transfer.world.now, act}, transfer.report);
    }
}

QString described(const Transfer& transfer, End end) {
    return QString::fromStdString(describe(transfer.world.tcb(end), transfer.world.now));
}

} // namespace

class TransferTest : public QObject {
    Q_OBJECT

private slots:
    void everythingComesOutOnce_data() {
        QTest::addColumn<int>("lossPpm");
        QTest::addColumn<bool>("misbehaves");
        QTest::newRow("clean") << 0 << false;
        QTest::newRow("duplicates and reordering") << 0 << true;
        QTest::newRow("2 % loss") << 20'000 << false;
        QTest::newRow("20 % loss and the rest") << 200'000 << true;
    }

    void everythingComesOutOnce() {
        QFETCH(int, lossPpm);
        QFETCH(bool, misbehaves);
        for (std::uint64_t seed = 1; seed <= 40; ++seed) {
            Prng prng(seed * 7919);
            Transfer transfer(bulkConfig(prng), bulkConfig(prng), seed);
            for (const End end : kBothEnds) {
                transfer.world.channelFrom(end).link.lossPpm = static_cast<std::uint32_t>(lossPpm);
                transfer.world.channelFrom(end).link.latencyUs = 1000 + prng.below(200'000);
            }
            transfer.establish();
            const std::array<Octets, 2> sent = {randomText(prng, prng.below(60'000)),
                                                randomText(prng, prng.below(60'000))};
            for (const End end : kBothEnds) {
                transfer.call(end, Send{sent[indexOf(end)]});
                transfer.call(end, Close{});
            }
            int steps = 0;
            while (steps < 100'000 && transfer.next()) {
                ++steps;
                if (misbehaves)
                    misbehave(transfer, prng);
                for (const End end : kBothEnds)
                    transfer.read(end);
            }
            QVERIFY2(transfer.received[1] == sent[0] && transfer.received[0] == sent[1],
                     qPrintable(QStringLiteral("seed %1: A got %2 of %3, B got %4 of %5, %6 steps, %7 / %8")
                                    .arg(seed)
                                    .arg(transfer.received[0].size())
                                    .arg(sent[1].size())
                                    .arg(transfer.received[1].size())
                                    .arg(sent[0].size())
                                    .arg(steps)
                                    .arg(described(transfer, End::A), described(transfer, End::B))));
            QCOMPARE(transfer.world.state(End::A), State::Closed);
            QCOMPARE(transfer.world.state(End::B), State::Closed);
        }
    }

    void slowStartDoublesEachRoundTrip() {
        Transfer transfer(configFor(Profile::Rfc9293), configFor(Profile::Rfc9293), 1);
        transfer.establish();
        transfer.call(End::A, Send{Octets(60'000, 'x')});
        QCOMPARE(transfer.report.departures.size(), 3U); // IW of RFC 5681 for an MSS of 1460
        QCOMPARE(transfer.world.tcb(End::A).cwnd, 4380U);
        for (int i = 0; i < 6; ++i)
            transfer.next();
        QCOMPARE(transfer.world.tcb(End::A).cwnd, 8760U);
        QCOMPARE(transfer.world.channelFrom(End::A).inFlight.size(), 6U);
    }

    void theThirdDuplicateAckSendsTheHoleAgain() {
        Transfer transfer(configFor(Profile::Rfc9293), configFor(Profile::Rfc9293), 1);
        transfer.establish();
        transfer.world.end(End::A).tcb.cwnd = 20'000;
        transfer.call(End::A, Send{Octets(8 * 1460, 'x')});
        const SegmentId lost = transfer.report.departures[0].id;
        const SeqNum hole = transfer.report.departures[0].segment.seq;
        transfer.simulation.apply(transfer.world, {transfer.world.now, DropAct{lost}}, transfer.report);
        int duplicates = 0;
        while (transfer.report.departures.empty() || !transfer.report.departures[0].retransmission) {
            QVERIFY(transfer.next());
            if (transfer.report.actor == End::A)
                ++duplicates;
        }
        QCOMPARE(duplicates, 3);
        QCOMPARE(transfer.report.kind, StepKind::Arrival);
        QCOMPARE(transfer.report.departures[0].segment.seq, hole);
        const Tcb& tcb = transfer.world.tcb(End::A);
        QCOMPARE(tcb.ssthresh, 4 * 1460U);
        QCOMPARE(tcb.cwnd, (4 + 3) * 1460U);
        QVERIFY(tcb.inRecovery);
        while (transfer.world.tcb(End::A).inRecovery)
            QVERIFY(transfer.next());
        QCOMPARE(transfer.world.tcb(End::A).cwnd, 2 * 1460U); // min(ssthresh, max(FlightSize, SMSS) + SMSS)
    }

    void aClosedWindowIsProbedUntilItOpens() {
        Config slow = configFor(Profile::Rfc9293);
        slow.receiveBufferOctets = 2000;
        Transfer transfer(configFor(Profile::Rfc9293), slow, 1);
        transfer.establish();
        transfer.call(End::A, Send{Octets(3000, 'x')});
        while (transfer.world.tcb(End::A).sndWnd != 0)
            QVERIFY(transfer.next());
        std::vector<std::int64_t> probesMs;
        while (probesMs.size() < 4) {
            QVERIFY(transfer.next());
            if (transfer.report.timer == TimerKind::Persist && transfer.world.tcb(End::A).sndWnd == 0) {
                QCOMPARE(transfer.report.departures[0].segment.data.size(), 1U);
                probesMs.push_back(transfer.world.now.us / 1000);
            }
        }
        QCOMPARE(probesMs[1] - probesMs[0], 2000);
        QCOMPARE(probesMs[2] - probesMs[1], 4000);
        QCOMPARE(probesMs[3] - probesMs[2], 8000);
        transfer.call(End::B, Receive{4096});
        while (transfer.next())
            transfer.read(End::B);
        QCOMPARE(transfer.received[1].size(), 3000U);
    }

    void nagleHoldsSmallSegmentsBack() {
        Config config = configFor(Profile::Rfc9293);
        config.nagle = true;
        Transfer transfer(config, configFor(Profile::Rfc9293), 1);
        transfer.establish();
        transfer.call(End::A, Send{Octets(10, 'x')});
        QCOMPARE(transfer.report.departures.size(), 1U);
        transfer.call(End::A, Send{Octets(10, 'y')});
        QCOMPARE(transfer.report.departures.size(), 0U);
        transfer.call(End::A, Send{Octets(10, 'z')});
        transfer.next();
        transfer.next();
        QCOMPARE(transfer.report.departures.size(), 1U);
        QCOMPARE(transfer.report.departures[0].segment.data.size(), 20U);
    }

    void acknowledgmentsWaitForCompany() {
        Config config = configFor(Profile::Rfc9293);
        config.delayedAckUs = 200'000;
        Transfer transfer(configFor(Profile::Rfc9293), config, 1);
        transfer.establish();
        transfer.call(End::A, Send{Octets(10, 'x')});
        transfer.next();
        QCOMPARE(transfer.report.departures.size(), 0U);
        const std::int64_t arrivedUs = transfer.world.now.us;
        transfer.next();
        QCOMPARE(transfer.report.timer, std::optional(TimerKind::DelayedAck));
        QCOMPARE(transfer.world.now.us - arrivedUs, 200'000);
        QCOMPARE(transfer.report.departures.size(), 1U);
        transfer.next();
        transfer.call(End::A, Send{Octets(2 * 1460, 'x')});
        transfer.next();
        QCOMPARE(transfer.report.departures.size(), 0U);
        transfer.next();
        QCOMPARE(transfer.report.departures.size(), 1U); // every second full-sized segment
    }

    void aDeadPeerIsFound() {
        Config config = configFor(Profile::Rfc9293);
        config.keepAliveIdleUs = 7200 * kSecondUs;
        Transfer transfer(config, configFor(Profile::Rfc9293), 1);
        transfer.establish();
        QVERIFY(transfer.next());
        QCOMPARE(transfer.report.timer, std::optional(TimerKind::KeepAlive));
        QCOMPARE(transfer.report.departures[0].segment.seq, transfer.world.tcb(End::A).sndNxt - 1);
        transfer.next(); // B answers
        QCOMPARE(transfer.report.departures.size(), 1U);
        transfer.next();
        QCOMPARE(transfer.world.tcb(End::A).keepAliveProbes, 0U);
        transfer.world.channelFrom(End::A).link.lossPpm = 1'000'000;
        int probes = 0;
        while (transfer.world.state(End::A) == State::Established) {
            QVERIFY(transfer.next());
            probes += static_cast<int>(transfer.report.departures.size());
        }
        QCOMPARE(probes, 9);
        QCOMPARE(transfer.report.results.back().code, ResultCode::TimedOut);
    }

    void aLivePeerAnswersEveryProbe() {
        Config config = configFor(Profile::Rfc9293);
        config.keepAliveIdleUs = 7200 * kSecondUs;
        Transfer transfer(config, configFor(Profile::Rfc9293), 1);
        transfer.establish();
        for (int probes = 0; probes < 40;) {
            QVERIFY(transfer.next());
            probes += transfer.report.timer == TimerKind::KeepAlive ? 1 : 0;
            QVERIFY(transfer.world.tcb(End::A).keepAliveProbes <= 1);
        }
        QCOMPARE(transfer.world.state(End::A), State::Established);
    }

    void sackSparesWhatThePeerHolds() {
        Config config = configFor(Profile::Rfc9293);
        config.sack = true;
        Transfer transfer(config, config, 1);
        transfer.establish();
        QVERIFY(transfer.world.tcb(End::A).sacking);
        transfer.world.end(End::A).tcb.cwnd = 20'000;
        transfer.call(End::A, Send{Octets(8 * 1460, 'x')});
        for (const Departure& departure : Report(transfer.report).departures) {
            if (departure.id % 2 == 0)
                transfer.simulation.apply(transfer.world, {transfer.world.now, DropAct{departure.id}},
                                          transfer.report);
        }
        int again = 0;
        while (transfer.next()) {
            for (const Departure& departure : transfer.report.departures)
                again += departure.retransmission ? 1 : 0;
            transfer.read(End::B);
        }
        QCOMPARE(again, 4);
        QCOMPARE(transfer.received[1].size(), 8U * 1460U);
    }
};

QTEST_APPLESS_MAIN(TransferTest)
#include "transfer_test.moc"
