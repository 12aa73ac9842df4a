// What is said of a state beside the diagram, and what ss and netstat would print of an end in it.

#include <QTest>

#include <set>

#include "app/models/host_view.h"
#include "app/models/state_page.h"
#include "app/text/state_reference.h"
#include "app/text/system_view.h"
#include "core/tcp/endpoint.h"

using namespace finwait;

namespace {

constexpr Socket kA{0x0A000001, 49152};
constexpr Socket kB{0x0A000002, 80};
const QString kAtA = QStringLiteral("10.0.0.1:49152");
const QString kAtB = QStringLiteral("10.0.0.2:80");

struct Ends {
    Config configA;
    Config configB;
    Tcb a;
    Tcb b;
    Outcome out;
    SimTime now;

    Ends() {
        configA.local = configB.remote = kA;
        configA.remote = configB.local = kB;
    }
    void callA(const UserCall& call) {
        run([&] { userCall(a, call, now, configA, out); }, a, b);
    }
    void callB(const UserCall& call) {
        run([&] { userCall(b, call, now, configB, out); }, b, a);
    }
    void open() {
        callB(Open{false, false});
        callA(Open{});
    }

    /// Carries segments to and fro until nobody says more.
    template <typename Act>
    void run(Act act, Tcb& actor, Tcb&) {
        out.clear();
        act();
        Tcb* from = &actor;
        std::vector<OutgoingSegment> wire = out.segments;
        while (!wire.empty() && !lossy) {
            Tcb* to = from == &a ? &b : &a;
            const Config& config = to == &a ? configA : configB;
            out.clear();
            for (const OutgoingSegment& segment : wire) {
                Outcome one;
                segmentArrives(*to, segment.segment, now, config, one);
                out.segments.insert(out.segments.end(), one.segments.begin(), one.segments.end());
            }
            wire = out.segments;
            from = to;
        }
    }
    bool lossy = false; ///< Nothing that is sent arrives.
};

QStringList columns(const QString& line) {
    return line.split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

QStringList onlyLine(const Tcb& tcb, const Config& config, NameDialect dialect) {
    const SystemView view = systemView(tcb, config, dialect);
    return view.lines.size() == 1 ? columns(view.lines.front()) : view.lines;
}

} // namespace

class ReferenceTest : public QObject {
    Q_OBJECT

private slots:
    static void everyStateHasAPage() {
        std::set<QString> seen;
        for (const State state : kAllStates) {
            const StateReference page = stateReference(state, configFor(Profile::Rfc9293));
            for (const QString& text : {page.waitsFor, page.endedBy, page.lasts, page.remember})
                QVERIFY(!text.isEmpty());
            QVERIFY(!page.responsible.isEmpty());
            QVERIFY(page.commands.size() >= 2);
            QVERIFY(seen.insert(page.waitsFor).second);
        }
    }

    /// Whether a state takes a SEND, and the text that arrives, is what the endpoint itself does.
    static void sendingAndReceivingAreTheEndpointsOwn() {
        const Config config = configFor(Profile::Rfc9293);
        for (const State state : {State::Closed, State::Established, State::FinWait1, State::FinWait2,
                                  State::CloseWait, State::TimeWait}) {
            Tcb tcb;
            tcb.state = state;
            tcb.origin = Origin::Active;
            tcb.remoteSpecified = true;
            tcb.sndUna = tcb.iss + 1;
            tcb.sndNxt = tcb.sndMax = tcb.sndUna;
            tcb.sndWnd = tcb.maxSndWnd = 1000;
            tcb.rcvWnd = 1000;
            tcb.cwnd = 1000;
            Tcb sender = tcb;
            Outcome out;
            userCall(sender, Send{{1}, true, false}, {}, config, out);
            QCOMPARE(!out.segments.empty(), stateReference(state, config).maySend);

            Segment text;
            text.source = tcb.remote;
            text.destination = config.local;
            text.seq = tcb.rcvNxt;
            text.ack = tcb.sndNxt;
            text.control = Ack;
            text.data = {1};
            Tcb receiver = tcb;
            out.clear();
            segmentArrives(receiver, text, {}, config, out);
            QCOMPARE(!receiver.receiveBuffer.empty(), stateReference(state, config).mayReceive);
        }
    }

    static void durationsFollowTheStack() {
        const Config linux = configFor(Profile::Linux);
        const Config rfc = configFor(Profile::Rfc9293);
        QVERIFY(stateReference(State::TimeWait, rfc).lasts.contains(QStringLiteral("4 min")));
        QVERIFY(stateReference(State::TimeWait, linux).lasts.contains(QStringLiteral("60 s")));
        QVERIFY(stateReference(State::FinWait2, rfc).lasts.contains(QStringLiteral("for ever")));
        QVERIFY(stateReference(State::FinWait2, linux).lasts.contains(QStringLiteral("60 s")));
    }

    static void aListenerIsOneLine() {
        Ends ends;
        ends.callB(Open{false, false});
        const QString backlog = QString::number(ends.configB.backlogMax);
        QCOMPARE(onlyLine(ends.b, ends.configB, NameDialect::Ss),
                 (QStringList{QStringLiteral("LISTEN"), QStringLiteral("0"), backlog, kAtB,
                              QStringLiteral("0.0.0.0:*")}));
        QCOMPARE(
            onlyLine(ends.b, ends.configB, NameDialect::BsdNetstat),
            (QStringList{QStringLiteral("tcp4"), QStringLiteral("0"), QStringLiteral("0"),
                         QStringLiteral("10.0.0.2.80"), QStringLiteral("*.*"), QStringLiteral("LISTEN")}));
    }

    static void closedIsNoLine() {
        Ends ends;
        for (const NameDialect dialect : kNameDialects)
            QVERIFY(systemView(ends.a, ends.configA, dialect).lines.isEmpty());
    }

    /// A SYN and a FIN that are not acknowledged stand in the send queue, as write_seq - snd_una has it.
    static void queuesCountSequenceNumbers() {
        Ends ends;
        ends.lossy = true;
        ends.callA(Open{});
        QCOMPARE(
            onlyLine(ends.a, ends.configA, NameDialect::Rfc),
            (QStringList{QStringLiteral("SYN-SENT"), QStringLiteral("0"), QStringLiteral("1"), kAtA, kAtB}));

        Ends open;
        open.open();
        QCOMPARE(
            onlyLine(open.a, open.configA, NameDialect::Ss),
            (QStringList{QStringLiteral("ESTAB"), QStringLiteral("0"), QStringLiteral("0"), kAtA, kAtB}));
        open.callA(Send{{'h', 'e', 'l', 'l', 'o'}, true, false});
        QCOMPARE(onlyLine(open.b, open.configB, NameDialect::LinuxNetstat),
                 (QStringList{QStringLiteral("tcp"), QStringLiteral("5"), QStringLiteral("0"), kAtB, kAtA,
                              QStringLiteral("ESTABLISHED")}));
        open.lossy = true;
        open.callA(Send{{'x', 'y'}, true, false});
        open.callA(Close{});
        QCOMPARE(onlyLine(open.a, open.configA, NameDialect::LinuxNetstat),
                 (QStringList{QStringLiteral("tcp"), QStringLiteral("0"), QStringLiteral("3"), kAtA, kAtB,
                              QStringLiteral("FIN_WAIT1")}));
    }

    /// A FIN that no recv() has seen counts as one octet, until recv() has returned 0.
    static void anUnreadFinIsOneInTheReceiveQueue() {
        Ends ends;
        ends.open();
        ends.callA(Close{});
        QCOMPARE(ends.b.state, State::CloseWait);
        QCOMPARE(onlyLine(ends.b, ends.configB, NameDialect::Ss).mid(0, 2),
                 (QStringList{QStringLiteral("CLOSE-WAIT"), QStringLiteral("1")}));
        ends.callB(Receive{});
        QCOMPARE(onlyLine(ends.b, ends.configB, NameDialect::Ss).value(1), QStringLiteral("0"));

        Ends waiting;
        waiting.open();
        waiting.callB(Receive{});
        waiting.callA(Close{});
        QCOMPARE(onlyLine(waiting.b, waiting.configB, NameDialect::Ss).value(1), QStringLiteral("0"));
    }

    static void theModelsFollowTheStage() {
        Stage stage;
        HostView hosts;
        hosts.setStage(&stage);
        QVERIFY(hosts.linesB().isEmpty());
        QCOMPARE(stage.perform(CallAct{End::B, Open{false, false}}), IntentError::None);
        QCOMPARE(hosts.linesB().size(), 1);
        QCOMPARE(hosts.command(), QStringLiteral("ss -tan"));

        StatePage page;
        page.setStage(&stage);
        page.setStateNumber(static_cast<int>(State::SynReceived));
        QCOMPARE(page.title(), QStringLiteral("SYN-RECEIVED"));
        stage.setDialect(NameDialect::BsdNetstat);
        QCOMPARE(page.title(), QStringLiteral("SYN_RCVD"));
        QVERIFY(page.otherNames().contains(QStringLiteral("SYN-RECEIVED")));
        QCOMPARE(hosts.command(), QStringLiteral("netstat -an"));
    }
};

QTEST_MAIN(ReferenceTest)
#include "reference_test.moc"
