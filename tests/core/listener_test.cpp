// The listener that stays behind: a flood of forged SYNs, an honest client, SYN cookies. What one endpoint
// answers to each event is in endpoint_dialogues.txt; here the whole stage plays.

#include <QTest>

#include <array>

#include "core/base/prng.h"
#include "core/sim/invariants.h"
#include "core/sim/simulation.h"
#include "core/tcp/syn_cookie.h"

using namespace finwait;

namespace {

constexpr std::uint32_t kFirstForgedHost = 0xCB007101; // 203.0.113.1

Octets octets(std::string_view text) {
    return {text.begin(), text.end()};
}

class Stage {
public:
    explicit Stage(bool cookies, std::uint32_t backlogMax = 2, std::uint64_t seed = 1)
        : world(makeWorld(configFor(Profile::Linux), configFor(Profile::Linux), seed)) {
        config(End::B).backlogMax = backlogMax;
        config(End::B).synCookies = cookies;
        call(End::B, Open{false, false});
    }

    Config& config(End end) { return world.end(end).config; }
    [[nodiscard]] const Listener& listener() const { return world.tcb(End::B).listener; }

    void act(Act what) {
        const IntentError error = simulation.apply(world, {world.now, std::move(what)}, report);
        QCOMPARE(error, IntentError::None);
        check();
    }
    void call(End end, UserCall what) { act(CallAct{end, std::move(what)}); }
    void next() { act(NextAct{}); }
    void runUntil(std::int64_t us) {
        while (true) {
            const auto event = nextEvent(world);
            if (!event || event->at.us > us)
                return;
            next();
        }
    }
    void forge(std::uint32_t host, std::uint32_t seq) { forge(host, 1024, seq, Syn, 0); }
    void forge(std::uint32_t host, std::uint16_t port, std::uint32_t seq, ControlBits control,
               std::uint32_t ack) {
        ForgeAct forged;
        forged.segment.source = {host, port};
        forged.segment.destination = config(End::B).local;
        forged.segment.seq = SeqNum(seq);
        forged.segment.ack = SeqNum(ack);
        forged.segment.control = control;
        forged.segment.window = 1000;
        act(forged);
        act(DeliverAct{world.lastId});
    }
    void flood(std::uint32_t hosts) {
        for (std::uint32_t host = 0; host < hosts; ++host)
            forge(kFirstForgedHost + host, 1000 * host);
    }
    [[nodiscard]] bool decided(Rule rule) const {
        return std::ranges::any_of(report.decisions, [rule](const Decision& d) { return d.rule() == rule; });
    }

    World world;
    Simulation simulation;
    Report report;

private:
    void check() const {
        const std::optional<Invariant> broken = checkInvariants(world);
        QVERIFY2(!broken, broken ? invariantName(*broken).data() : "");
    }
};

Segment synOf(std::uint32_t seq, std::uint16_t mss) {
    Segment syn;
    syn.source = {kFirstForgedHost, 1024};
    syn.seq = SeqNum(seq);
    syn.control = Syn;
    syn.options.maximumSegmentSize = mss;
    return syn;
}

Segment ackOf(const Segment& syn, SeqNum iss) {
    Segment ack;
    ack.source = syn.source;
    ack.seq = syn.seq + 1;
    ack.ack = iss + 1;
    ack.control = Ack;
    return ack;
}

using Change = void (*)(Listener&);

constexpr std::array<Change, 23> kChanges = {
    [](Listener& l) { l.remoteSpecified = true; },
    [](Listener& l) { l.halfMade.pop_back(); },
    [](Listener& l) { ++l.dropped; },
    [](Listener& l) { ++l.cookiesSent; },
    [](Listener& l) { ++l.cookiesAccepted; },
    [](Listener& l) { ++l.completedElsewhere; },
    [](Listener& l) { ++l.halfMade[1].remote.address; },
    [](Listener& l) { ++l.halfMade[1].remote.port; },
    [](Listener& l) { l.halfMade[1].irs += 1; },
    [](Listener& l) { l.halfMade[1].iss += 1; },
    [](Listener& l) { ++l.halfMade[1].sndWnd; },
    [](Listener& l) { ++l.halfMade[1].sendMss; },
    [](Listener& l) { l.halfMade[1].scaling = true; },
    [](Listener& l) { ++l.halfMade[1].sndScale; },
    [](Listener& l) { l.halfMade[1].timestamping = true; },
    [](Listener& l) { ++l.halfMade[1].tsRecent; },
    [](Listener& l) { l.halfMade[1].sacking = true; },
    [](Listener& l) { ++l.halfMade[1].transmissions; },
    [](Listener& l) { ++l.halfMade[1].rtoUs; },
    [](Listener& l) { l.halfMade[1].firstSentAt = l.halfMade[1].firstSentAt + 1; },
    [](Listener& l) { l.halfMade[1].resendAt = l.halfMade[1].resendAt + 1; },
    [](Listener& l) { l.halfMade[1].lastChallengeAck = SimTime{1}; },
    [](Listener& l) { ++l.halfMade[1].fruitlessAcks; },
};

} // namespace

class ListenerTest : public QObject {
    Q_OBJECT

private slots:
    void cookieTellsTheMss_data() {
        QTest::addColumn<int>("announced");
        QTest::addColumn<int>("remembered");
        for (const auto& [announced, remembered] :
             {std::pair{1, 216}, {536, 536}, {1199, 536}, {1200, 1200}, {1460, 1460}, {8960, 1460}})
            QTest::addRow("%d", announced) << announced << remembered;
    }
    void cookieTellsTheMss() {
        QFETCH(int, announced);
        QFETCH(int, remembered);
        Config config;
        config.issSecret = 7;
        const Segment syn = synOf(0xFFFF'FF00, static_cast<std::uint16_t>(announced));
        const SynCookie cookie = makeSynCookie(config, syn, {5});
        QCOMPARE(int(cookie.mss), remembered);
        QCOMPARE(mssOfSynCookie(config, ackOf(syn, cookie.iss), {5}), std::optional(cookie.mss));
    }

    void cookieIsGoodForOneToTwoTicks() {
        const Config config;
        const Segment syn = synOf(300, 1460);
        const SynCookie cookie = makeSynCookie(config, syn, {63 * kSecondUs});
        const auto good = [&](std::int64_t seconds) {
            return mssOfSynCookie(config, ackOf(syn, cookie.iss), {seconds * kSecondUs}).has_value();
        };
        QVERIFY(good(63));
        QVERIFY(good(127));
        QVERIFY(!good(128));
        QVERIFY(!good(64 * 32)); // The five bits of time are the same again, the hash is not.
    }

    void cookieIsForOneConnectionOnly() {
        Config config;
        const Segment syn = synOf(300, 1460);
        const Segment ack = ackOf(syn, makeSynCookie(config, syn, {}).iss);
        Segment other = ack;
        other.source.port += 1;
        QVERIFY(!mssOfSynCookie(config, other, {}));
        other = ack;
        other.seq += 1;
        QVERIFY(!mssOfSynCookie(config, other, {}));
        other = ack;
        other.ack += 1;
        QVERIFY(!mssOfSynCookie(config, other, {}));
        config.issSecret = 1;
        QVERIFY(!mssOfSynCookie(config, ack, {}));
    }

    /// What goes to a third host is not on any path between the ends.
    void answersToThirdHostsLeaveTheStage() {
        Stage stage(false);
        stage.forge(kFirstForgedHost, 500);
        QCOMPARE(stage.report.departures.size(), 1U);
        const Departure& departure = stage.report.departures[0];
        QVERIFY(departure.elsewhere);
        QCOMPARE(departure.segment.destination.address, kFirstForgedHost);
        QCOMPARE(departure.segment.control, ControlBits(Syn | Ack));
        QVERIFY(stage.world.channelFrom(End::B).inFlight.empty());
        QCOMPARE(stage.world.channelFrom(End::B).sentCount, 0U);
        stage.next();
        QCOMPARE(stage.report.timer, std::optional(TimerKind::SynAck));
        QVERIFY(stage.report.departures[0].elsewhere);
        QVERIFY(stage.report.departures[0].retransmission);
    }

    /// A forged SYN that names the other end's host draws a RST from there, which frees the place.
    void aHostThatKnowsNothingResetsItsEntry() {
        Stage stage(false);
        stage.forge(stage.config(End::A).local.address, 1024, 500, Syn, 0);
        QVERIFY(!stage.report.departures[0].elsewhere);
        QCOMPARE(stage.listener().halfMade.size(), 1U);
        stage.next();
        QCOMPARE(stage.report.arrival->to, End::A);
        stage.next();
        QVERIFY(stage.decided(Rule::ListenerHalfMadeDropped));
        QVERIFY(stage.listener().halfMade.empty());
        QCOMPARE(stage.world.state(End::B), State::Listen);
    }

    void fullBacklogDropsTheHonestSyn() {
        Stage stage(false);
        stage.flood(3);
        QCOMPARE(stage.listener().dropped, 1U);
        stage.call(End::A, Open{});
        stage.next();
        QVERIFY(stage.decided(Rule::ListenerSynDropped));
        QVERIFY(!stage.report.arrival->accepted);
        QCOMPARE(stage.world.state(End::B), State::Listen);
        QCOMPARE(stage.listener().dropped, 2U);
        // The entries are given up after 63 s, and A tries once more after that.
        stage.runUntil(64 * kSecondUs);
        QCOMPARE(stage.world.state(End::A), State::Established);
        QCOMPARE(stage.world.state(End::B), State::Established);
        QVERIFY(stage.listener().halfMade.empty());
    }

    void cookieLetsTheHonestClientIn() {
        Stage stage(true);
        stage.flood(5);
        QCOMPARE(stage.listener().cookiesSent, 3U);
        QCOMPARE(stage.listener().dropped, 0U);
        stage.call(End::A, Open{});
        stage.next();
        QVERIFY(stage.decided(Rule::ListenerCookieSent));
        QCOMPARE(stage.world.state(End::B), State::Listen);
        stage.next();
        QCOMPARE(stage.world.state(End::A), State::Established);
        stage.next();
        QCOMPARE(stage.report.transitions.size(), 2U);
        QCOMPARE(stage.world.state(End::B), State::Established);
        QCOMPARE(stage.listener().cookiesAccepted, 1U);
        for (const End end : kBothEnds) {
            QVERIFY(!stage.world.tcb(end).timestamping);
            QVERIFY(!stage.world.tcb(end).scaling);
            QVERIFY(!stage.world.tcb(end).sacking);
            QCOMPARE(int(stage.world.tcb(end).sendMss), 1460);
        }
    }

    /// The ACK of a third host completes its entry: the place is free, and nothing on the stage changes.
    void aThirdHostMayComplete() {
        Stage stage(false);
        stage.forge(kFirstForgedHost, 500);
        const SeqNum iss = stage.listener().halfMade[0].iss;
        stage.forge(kFirstForgedHost, 1024, 501, Ack, (iss + 1).value());
        QVERIFY(stage.decided(Rule::ListenerCompleted));
        QCOMPARE(stage.listener().completedElsewhere, 1U);
        QVERIFY(stage.listener().halfMade.empty());
        QVERIFY(stage.report.transitions.empty());
        QVERIFY(stage.report.results.empty());
    }

    void theListenerOutlivesItsConnections() {
        Stage stage(true);
        for (std::uint32_t round = 1; round <= 3; ++round) {
            stage.call(End::A, Open{});
            stage.runUntil(stage.world.now.us + kSecondUs);
            QCOMPARE(stage.world.state(End::B), State::Established);
            QCOMPARE(stage.world.tcb(End::B).incarnation, round);
            stage.call(End::A, Abort{});
            stage.runUntil(stage.world.now.us + kSecondUs);
            QCOMPARE(stage.world.state(End::B), State::Closed);
            QVERIFY(stage.listener().listening);
        }
        stage.call(End::B, Close{});
        QVERIFY(!stage.listener().listening);
        stage.call(End::A, Open{});
        stage.runUntil(stage.world.now.us + kSecondUs);
        QCOMPARE(stage.world.state(End::A), State::Closed);
    }

    void itsTimerRunsOnInTimeWait() {
        Stage stage(false);
        stage.call(End::A, Open{});
        stage.runUntil(kSecondUs / 2);
        stage.flood(1);
        const std::optional<SimTime> deadline = stage.world.tcb(End::B).deadline(TimerKind::SynAck);
        QVERIFY(deadline);
        stage.call(End::B, Close{});
        stage.runUntil(stage.world.now.us + kSecondUs / 4);
        stage.call(End::A, Close{});
        stage.runUntil(stage.world.now.us + kSecondUs / 4);
        QCOMPARE(stage.world.state(End::B), State::TimeWait);
        QCOMPARE(stage.world.tcb(End::B).deadline(TimerKind::SynAck), deadline);
        stage.runUntil(deadline->us);
        QVERIFY(stage.decided(Rule::ListenerResend));
        QCOMPARE(stage.listener().halfMade[0].transmissions, 2U);
    }

    void aCrashForgetsTheListener() {
        Stage stage(false);
        stage.flood(2);
        stage.act(CrashAct{End::B});
        QCOMPARE(stage.listener(), Listener{});
        QVERIFY(!nextEvent(stage.world));
    }

    /// The worlds differ in one field of the listener and in nothing else.
    void everyFieldOfTheListenerIsHashed_data() {
        QTest::addColumn<int>("field");
        for (int field = 0; field < int(kChanges.size()); ++field)
            QTest::addRow("%d", field) << field;
    }
    void everyFieldOfTheListenerIsHashed() {
        QFETCH(int, field);
        Stage stage(false);
        stage.flood(2);
        World other = stage.world;
        QCOMPARE(hashOf(other), hashOf(stage.world));
        QVERIFY(other == stage.world);
        kChanges[std::size_t(field)](other.end(End::B).tcb.listener);
        QVERIFY(hashOf(other) != hashOf(stage.world));
        QVERIFY(!(other == stage.world));
    }

    /// Whatever a flood does, with cookies the honest client gets in at its first try and its data arrives.
    void floodsDoNotKeepTheHonestClientOut_data() {
        QTest::addColumn<quint64>("seed");
        for (quint64 seed = 1; seed <= 200; ++seed)
            QTest::addRow("%d", int(seed)) << seed;
    }
    void floodsDoNotKeepTheHonestClientOut() {
        QFETCH(quint64, seed);
        Prng prng(seed);
        Stage stage(true, 1 + prng.below(4), seed);
        const auto disturb = [&] {
            for (std::uint32_t count = prng.below(6); count != 0; --count) {
                static constexpr std::array<ControlBits, 6> kControls = {Syn, Syn, Syn, Ack, Rst, Syn | Fin};
                stage.forge(kFirstForgedHost + prng.below(8), 1024, static_cast<std::uint32_t>(prng.next()),
                            kControls[prng.below(6)], static_cast<std::uint32_t>(prng.next()));
                QVERIFY(stage.listener().halfMade.size() <= stage.config(End::B).backlogMax);
            }
        };
        stage.flood(4);
        stage.call(End::B, Receive{});
        stage.call(End::A, Open{});
        while (stage.world.state(End::B) != State::Established) {
            disturb();
            stage.next();
            QVERIFY(stage.world.now.us < kSecondUs);
        }
        stage.call(End::A, Send{octets("hello")});
        Octets received;
        while (received.empty()) {
            disturb();
            stage.next();
            for (const UserResult& result : stage.report.results)
                received.insert(received.end(), result.data.begin(), result.data.end());
            QVERIFY(stage.world.now.us < 2 * kSecondUs);
        }
        QCOMPARE(received, octets("hello"));
    }
};

QTEST_APPLESS_MAIN(ListenerTest)
#include "listener_test.moc"
