// What the applications call and are told, in the chart's lane: in the words of sockets and in those of the
// RFC.

#include <QTest>

#include <sstream>

#include "core/chart/chart_story.h"
#include "core/history/history.h"
#include "core/sim/simulation.h"

using namespace finwait;

namespace {

/// Plays "B:passive A:active . A:send5 .": calls of an end, and what happens between them.
///
///   .       all segments arrive        ..      everything happens that ever will by itself
///   >       what is due next           cut     from now on A's segments are lost
///   rst:A   a RST that A must obey     syn:B   a third host's SYN to B, "ack:B" its ACK
class Play {
public:
    explicit Play(const Config& config) : m_history(worldOf(config), {}) {}

    void act(const std::string& word) {
        const End end = word[0] == 'B' || word.ends_with(":B") ? End::B : End::A;
        if (word == "..")
            m_history.foresee(1'000), m_history.goTo(m_history.path().back());
        else if (word == ".")
            arriveAll();
        else if (word == ">")
            m_history.playUpcoming();
        else if (word == "cut")
            apply(LinkAct{End::A, Link{.lossPpm = 1'000'000}});
        else if (word.starts_with("rst:"))
            forge({end, reset(end), 0});
        else if (word.starts_with("syn:"))
            forge({end, ofThirdHost(end, Syn), 0});
        else if (word.starts_with("ack:"))
            forge({end, ofThirdHost(end, Ack), 0});
        else if (word.ends_with(":crash"))
            apply(CrashAct{end});
        else
            apply(CallAct{end, callOf(word.substr(2))});
    }

    [[nodiscard]] const History& history() const { return m_history; }

private:
    static World worldOf(const Config& config) {
        World world = makeWorld(config, config, 1);
        for (const End end : kBothEnds)
            world.end(end).config.issList = {100U + 200U * static_cast<unsigned>(indexOf(end))};
        return world;
    }
    static UserCall callOf(const std::string& name) {
        if (name == "active")
            return Open{true, true};
        if (name == "passive")
            return Open{false, false};
        if (name == "passiveFrom")
            return Open{false, true};
        if (name == "nowhere")
            return Open{true, false};
        if (name.starts_with("send"))
            return Send{Octets(std::stoul(name.substr(4)), 'x')};
        if (name == "receive")
            return Receive{};
        if (name == "close")
            return Close{};
        if (name == "abort")
            return Abort{};
        if (name == "status")
            return Status{};
        qFatal("%s?", name.c_str());
    }
    void apply(const Act& act) { QCOMPARE(m_history.apply({m_history.world().now, act}), IntentError::None); }
    void forge(const ForgeAct& act) {
        apply(act);
        apply(DeliverAct{m_history.world().lastId});
    }
    void arriveAll() {
        const auto flying = [this](End end) { return !m_history.world().channelFrom(end).inFlight.empty(); };
        while (flying(End::A) || flying(End::B))
            QVERIFY(m_history.playUpcoming());
    }
    [[nodiscard]] Segment reset(End to) const {
        const Endpoint& endpoint = m_history.world().end(to);
        Segment segment;
        segment.source = endpoint.config.remote;
        segment.destination = endpoint.config.local;
        segment.control = endpoint.tcb.state == State::SynSent ? Rst | Ack : Rst;
        segment.seq = endpoint.tcb.rcvNxt;
        segment.ack = endpoint.tcb.sndNxt;
        return segment;
    }
    [[nodiscard]] Segment ofThirdHost(End to, ControlBits control) const {
        const Endpoint& endpoint = m_history.world().end(to);
        Segment segment;
        segment.source = {endpoint.config.remote.address + 7, 9'999};
        segment.destination = endpoint.config.local;
        segment.control = control;
        segment.window = 1'000;
        const std::vector<HalfMade>& halfMade = endpoint.tcb.listener.halfMade;
        if (!halfMade.empty()) {
            segment.seq = halfMade.front().irs + 1;
            segment.ack = halfMade.front().iss + 1;
        }
        return segment;
    }

    History m_history;
};

Play played(const QString& acts, const Config& config = configFor(Profile::Rfc9293)) {
    Play play(config);
    std::istringstream words(acts.toStdString());
    for (std::string word; words >> word;)
        play.act(word);
    return play;
}

/// "A connect()", "A < connect() = -1 ECONNREFUSED"
QStringList linesOf(const ChartStory& story) {
    QStringList lines;
    for (const StoryStep& step : story.steps) {
        for (const StoryCallLine& line : story.callLinesOf(step)) {
            const StoryCall& call = story.callLog.calls[line.call()];
            const CallText text = callText(call, line.returns(), story.said);
            QStringList parts = {QString(QLatin1Char(letterOf(call.end)))};
            if (line.returns())
                parts += QStringLiteral("<");
            for (const std::string& part : {text.text, text.trouble}) {
                if (!part.empty())
                    parts += QString::fromStdString(part);
            }
            lines += parts.join(QLatin1Char(' '));
        }
    }
    return lines;
}

QString told(const QString& acts, CallLane lane, const Config& config = configFor(Profile::Rfc9293)) {
    return linesOf(tellStory(played(acts, config).history(), true, {}, lane)).join(QStringLiteral(" | "));
}

const QString kOpen = QStringLiteral("B:passive A:active . ");
const QString kOpened =
    QStringLiteral("B listen() | B accept() | A connect() | A < connect() = 0 | B < accept() = fd");

} // namespace

class AppCallsTest : public QObject {
    Q_OBJECT

private slots:
    void sockets_data() {
        QTest::addColumn<QString>("acts");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const QString& acts, const QString& expected) {
            QTest::newRow(name) << acts << expected;
        };
        const auto open = [&row](const char* name, const QString& acts, const QString& expected) {
            row(name, kOpen + acts, kOpened + QStringLiteral(" | ") + expected);
        };
        row("connect() and accept() return in ESTABLISHED", kOpen, kOpened);
        row("accept() waits while nobody comes", "B:passive ..", "B listen() | B accept()");
        row("nobody listens", "A:active .", "A connect() | A < connect() = -1 ECONNREFUSED");
        row("after that", "A:active . A:receive A:send3 A:close A:close",
            "A connect() | A < connect() = -1 ECONNREFUSED | A recv() = -1 ENOTCONN | A send(3) = -1 EPIPE | "
            "A close() | A close() = -1 EBADF");
        row("silence", "cut A:active ..", "A connect() | A < connect() = -1 ETIMEDOUT");
        row("both connect", "A:active B:active .",
            "A connect() | B connect() | A < connect() = 0 | B < connect() = 0");
        row("a RST in the middle of both", "A:active B:active > rst:B",
            "A connect() | B connect() | B < connect() = -1 ECONNRESET");
        row("connect() given up", "A:active A:close", "A connect() | A close()");
        row("listening given up", "B:passive B:close", "B listen() | B accept() | B close()");
        row("a RST in SYN-RECEIVED is nothing to accept()", "B:passive A:active > rst:B",
            "B listen() | B accept() | A connect()");
        row("called before there is a connection", "B:passive B:receive A:active > B:send4 .",
            "B listen() | B accept() | A connect() | A < connect() = 0 | B < accept() = fd | B recv() | "
            "B send(4)");
        row("called while it connects", "B:passive A:active A:send4 A:receive .",
            "B listen() | B accept() | A connect() | A send(4) | A recv() | A < connect() = 0 | "
            "A < send(4) = 4 | B < accept() = fd");
        open("data", "B:receive A:send5 .", "B recv() | A send(5) | B < recv() = 5");
        open("data that is there already", "A:send5 . B:receive", "A send(5) | B recv() = 5");
        open("end of stream", "B:receive A:close .", "B recv() | A close() | B < recv() = 0");
        open("end of stream, read later", "A:close . B:receive B:receive",
             "A close() | B recv() = 0 | B recv() = 0");
        open("the one who closes reads on", "A:receive A:close . B:send4 .",
             "A recv() | A shutdown(SHUT_WR) | B send(4) | A < recv() = 4");
        open("or will read on", "A:close . A:receive B:send4 .",
             "A shutdown(SHUT_WR) | A recv() | B send(4) | A < recv() = 4");
        open("or could, for no RST has come", "A:close . B:send4 .", "A shutdown(SHUT_WR) | B send(4)");
        open("unread data", "B:send4 . A:close", "B send(4) | A shutdown(SHUT_WR)");
        open("nothing more is sent after that", "A:close A:send3",
             "A shutdown(SHUT_WR) | A send(3) = -1 EPIPE");
        open("closed twice", "A:close A:close A:receive",
             "A shutdown(SHUT_WR) | A shutdown(SHUT_WR) | A recv()");
        open("closed for good", "A:close . B:close .. A:receive B:send1",
             "A close() | B close() | A recv() = -1 EBADF | B send(1) = -1 EBADF");
        open("aborted", "A:receive A:abort .", "A recv() | A SO_LINGER 0, close()");
        open("told once, to who waits", "B:receive B:receive rst:B B:send1",
             "B recv() | B recv() | B < recv() = -1 ECONNRESET | B < recv() = 0 | B send(1) = -1 EPIPE");
        open("or to the next", "rst:B B:send1 B:send1 B:receive B:close",
             "B send(1) = -1 ECONNRESET | B send(1) = -1 EPIPE | B recv() = 0 | B close()");
        open("a RST behind the FIN", "A:close . rst:B B:receive B:send1",
             "A close() | B recv() = 0 | B send(1) = -1 EPIPE");
        open("octets that the reset took along", "A:send5 . rst:B B:receive", "A send(5) | B no socket call");
        open("status", "A:status B:close B:status",
             "A getsockopt(TCP_INFO) | B shutdown(SHUT_WR) | "
             "B getsockopt(TCP_INFO)");
        open("a second connection", "A:active B:passive",
             "A connect() = -1 EISCONN | B bind() = -1 EADDRINUSE");
        row("connecting twice", "A:active A:active", "A connect() | A connect() = -1 EALREADY");
        row("without a socket", "A:send5 A:receive A:status A:abort",
            "A send(5) = -1 EBADF | A recv() = -1 EBADF | A getsockopt(TCP_INFO) = -1 EBADF | "
            "A SO_LINGER 0, close() = -1 EBADF");
        row("sending on a listener", "B:passive B:send5", "B listen() | B accept() | B send(5) = -1 EPIPE");
        row("what sockets lack", "A:nowhere A:passiveFrom A:active",
            "A no socket call | A no socket call | A no socket call");
        row("closing what nobody has accepted", "B:passive A:active > B:close .",
            "B listen() | B accept() | A connect() | B no socket call | A < connect() = 0");
        open("a crash", "B:receive B:crash B:receive", "B recv() | B recv() = -1 EBADF");
    }
    void sockets() {
        QFETCH(QString, acts);
        QFETCH(QString, expected);
        QCOMPARE(told(acts, CallLane::Socket), expected);
    }

    void socketsOnLinux_data() {
        QTest::addColumn<QString>("acts");
        QTest::addColumn<QString>("expected");
        const auto open = [](const char* name, const QString& acts, const QString& expected) {
            QTest::newRow(name) << kOpen + acts << kOpened + QStringLiteral(" | ") + expected;
        };
        open("close() it is: it resets", "A:close . B:send4 .", "A close() | B send(4)");
        open("what is closed is closed", "A:close A:receive A:close",
             "A close() | A recv() = -1 EBADF | A close() = -1 EBADF");
        open("the listener is still there", "A:close . B:close .. A:active . B:receive",
             "A close() | B close() | A connect() | A < connect() = 0 | B accept() = fd | B recv()");
        QTest::newRow("accept() takes what comes first")
            << "B:passive syn:B ack:B A:active . B:receive"
            << "B listen() | B accept() | B < accept() = fd | A connect() | A < connect() = 0 | B accept() = "
               "fd | "
               "B recv()";
    }
    void socketsOnLinux() {
        QFETCH(QString, acts);
        QFETCH(QString, expected);
        QCOMPARE(told(acts, CallLane::Socket, configFor(Profile::Linux)), expected);
    }

    void rfc_data() {
        QTest::addColumn<QString>("acts");
        QTest::addColumn<QString>("expected");
        const QString opened =
            QStringLiteral("B passive OPEN | A active OPEN | A < OPEN: ok | B < OPEN: ok | ");
        const auto row = [](const char* name, const QString& acts, const QString& expected) {
            QTest::newRow(name) << acts << expected;
        };
        row("data", kOpen + "B:receive A:send5 .",
            opened + "B RECEIVE | A SEND 5 | B < RECEIVE: 5 octets | A < SEND: ok");
        row("the end of the stream, told once", kOpen + "B:receive A:close .",
            opened + "B RECEIVE | A CLOSE | B < RECEIVE connection closing | A < CLOSE: ok");
        row("to nobody's call", kOpen + "A:close .",
            opened + "A CLOSE | B < connection closing | A < CLOSE: ok");
        row("refusals", "A:send5 A:active A:active",
            "A SEND 5 error: connection does not exist | A active OPEN | "
            "A active OPEN error: connection already exists");
        row("broken off, told once", kOpen + "B:receive B:send3 rst:B",
            opened + "B RECEIVE | B SEND 3 | B < SEND error: connection reset");
        row("status", "A:active A:status A:abort",
            "A active OPEN | A STATUS: SYN-SENT | A ABORT | A < OPEN error: connection reset");
        row("listening given up", "B:passive B:close", "B passive OPEN | B CLOSE");
    }
    void rfc() {
        QFETCH(QString, acts);
        QFETCH(QString, expected);
        QCOMPARE(told(acts, CallLane::Rfc), expected);
    }

    /// An application that closes as soon as it is told of the peer's FIN.
    void closesWithPeer_data() {
        QTest::addColumn<CallLane>("lane");
        QTest::addColumn<QString>("acts");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, CallLane lane, const char* acts, const char* expected) {
            QTest::newRow(name) << lane << kOpen + QLatin1String(acts) << QString::fromLatin1(expected);
        };
        row("told by recv()", CallLane::Socket, "B:receive A:close .",
            "B recv() | A close() | B < recv() = 0 | B close()");
        row("told by nothing", CallLane::Socket, "A:close .", "A close() | B close()");
        row("first it would have to read", CallLane::Socket, "A:send5 . A:close .", "A send(5) | A close()");
        row("in the RFC's words", CallLane::Rfc, "B:receive A:close .",
            "B RECEIVE | A CLOSE | B < RECEIVE connection closing | B CLOSE | A < CLOSE: ok | "
            "A < connection closing | B < CLOSE: ok");
    }
    void closesWithPeer() {
        QFETCH(CallLane, lane);
        QFETCH(QString, acts);
        QFETCH(QString, expected);
        Config config = configFor(Profile::Rfc9293);
        config.closeWithPeer = true;
        const QString before = told(kOpen, lane, config) + QStringLiteral(" | ");
        QCOMPARE(told(acts, lane, config), before + expected);
    }

    /// From call to return, and side by side while several wait.
    void waits() {
        const ChartStory story = tellStory(
            played(kOpen + "B:receive B:receive A:send5 . A:close .").history(), true, {}, CallLane::Socket);
        const auto spans = [&story] {
            QStringList spans;
            for (const StoryCall& call : story.callLog.calls) {
                if (call.blocks())
                    spans += QStringLiteral("%1 %2..%3 /%4")
                                 .arg(QString::fromUtf8(appCallName(call.call).data()))
                                 .arg(call.firstStep)
                                 .arg(call.lastStep)
                                 .arg(call.depth);
            }
            return spans;
        }();
        QCOMPARE(spans.join(QStringLiteral(", ")),
                 QStringLiteral("accept() 1..5 /0, connect() 2..4 /0, recv() 6..9 /0, recv() 7..12 /1"));
    }

    void aCallSaysWhoseWordsItIs() {
        ChartWords words;
        words.passiveOpen = "PASSIVE";
        words.stateNames[static_cast<std::size_t>(State::SynSent)] = "SYN_SENT";
        const History history = played("B:passive A:active A:status").history();
        QCOMPARE(linesOf(tellStory(history, true, words, CallLane::Rfc)).join('|'),
                 QStringLiteral("B PASSIVE|A active OPEN|A STATUS: SYN_SENT"));
        const ChartStory without = tellStory(history, true, words, CallLane::None);
        QVERIFY(without.callLog.calls.empty());
        QCOMPARE(QString::fromStdString(without.mark(without.steps[1])), QStringLiteral("PASSIVE"));
        const ChartStory inLane = tellStory(history, true, words, CallLane::Rfc);
        QCOMPARE(QString::fromStdString(inLane.mark(inLane.steps[1])), QString());
    }
};

QTEST_APPLESS_MAIN(AppCallsTest)
#include "app_calls_test.moc"
