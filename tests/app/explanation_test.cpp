// The words: every decision, step and refusal can be explained, and truly.

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>
#include <set>

#include "app/models/act_text.h"
#include "app/text/call_text.h"
#include "app/text/edge_text.h"
#include "app/text/explanation_catalog.h"
#include "app/text/step_paragraph.h"
#include "app/text/step_text.h"
#include "core/history/history.h"
#include "core/sim/simulation.h"
#include "tests/app/translation.h"

using namespace finwait;

namespace {

SeqNum seq(std::uint32_t value) {
    return SeqNum(value);
}

NumberView viewOf(End self, bool relative = true) {
    return {self, {relative, {seq(100), seq(300)}}};
}

UserCall randomCall(Prng& prng) {
    switch (prng.below(8)) {
    case 0:
        return Open{true, prng.below(8) != 0};
    case 1:
        return Open{false, prng.below(2) == 0};
    case 2:
    case 3:
        return Send{Octets(1 + prng.below(3000), 'x'), true, prng.below(8) == 0};
    case 4:
        return Receive{1 + prng.below(5000)};
    case 5:
        return Close{};
    case 6:
        return prng.below(4) == 0 ? UserCall{Abort{}} : UserCall{Receive{}};
    default:
        return Status{};
    }
}

Act randomForgery(const World& world, Prng& prng) {
    const End to = prng.below(2) == 0 ? End::A : End::B;
    const Endpoint& end = world.end(to);
    Segment segment;
    segment.source = end.config.remote;
    segment.destination = end.config.local;
    segment.seq = end.tcb.rcvNxt + prng.below(5) - 2U + (prng.below(4) == 0 ? prng.below(70'000) : 0);
    segment.ack = end.tcb.sndUna + prng.below(5) - 2U;
    segment.control = static_cast<ControlBits>(prng.next() & 0x3F);
    segment.window = static_cast<std::uint16_t>(prng.below(65'536));
    segment.checksumDamaged = prng.below(20) == 0;
    return ForgeAct{to, segment, 1000};
}

Act randomAct(const World& world, Prng& prng) {
    switch (prng.below(16)) {
    case 0:
    case 1:
        return CallAct{prng.below(2) == 0 ? End::A : End::B, randomCall(prng)};
    case 2:
        return DropAct{world.lastId};
    case 3:
        return DuplicateAct{world.lastId};
    case 4:
        return randomForgery(world, prng);
    case 5:
        if (prng.below(12) == 0)
            return CrashAct{prng.below(2) == 0 ? End::A : End::B};
        return HoldAct{world.lastId};
    case 6:
        return ReleaseAct{world.lastId};
    case 7:
        return DelayAct{world.lastId, world.now + 50'000};
    case 8:
        return LinkAct{End::A, {50'000, 100'000, false}};
    default:
        return NextAct{};
    }
}

Config randomConfig(Prng& prng) {
    Config config = configFor(prng.below(3) == 0 ? Profile::Linux : Profile::Rfc9293);
    config.rfc5961 = prng.below(3) != 0;
    config.rfc1337 = prng.below(3) == 0;
    config.receiveBufferOctets = prng.below(3) == 0 ? 500 : 65'535;
    return config;
}

/// Calls `visit(world before, report)` for many steps of many random worlds.
template <typename Visitor>
void inRandomWorlds(int worlds, const Visitor& visit) {
    for (int seed = 1; seed <= worlds; ++seed) {
        Prng prng(static_cast<std::uint64_t>(seed));
        World world = makeWorld(randomConfig(prng), randomConfig(prng), prng.next());
        Simulation simulation;
        Report report;
        for (int i = 0; i < 150; ++i) {
            const World before = world;
            if (simulation.apply(world, {world.now, randomAct(world, prng)}, report) == IntentError::None)
                visit(before, report);
        }
    }
}

QString keyOf(const Decision& decision) {
    return fromCore(ruleInfo(decision.rule()).key) + QLatin1Char(' ')
           + fromCore(verdictName(decision.verdict()));
}

std::set<QString> placeholders(const QString& text) {
    static const QRegularExpression pattern(QStringLiteral("%[0-9nL]"));
    std::set<QString> found;
    for (auto match = pattern.globalMatch(text); match.hasNext();)
        found.insert(match.next().captured());
    return found;
}

struct Message {
    QString context;
    QString source;
    QString translation;
    bool finished = true;
};

std::vector<Message> messagesIn(const QString& fileName) {
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    std::vector<Message> messages;
    QString context;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("message"))
            messages.push_back({context, {}, {}, true});
        else if (xml.name() == QLatin1String("source"))
            messages.back().source = xml.readElementText();
        else if (xml.name() == QLatin1String("translation")) {
            messages.back().finished = !xml.attributes().hasAttribute(QLatin1String("type"));
            messages.back().translation =
                xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
        }
    }
    return messages;
}

const QString kTranslationFile = QStringLiteral(FINWAIT_SOURCE_DIR "/resources/i18n/finwait_zh_CN.ts");

} // namespace

class ExplanationTest : public QObject {
    Q_OBJECT

private slots:
    void everyRuleHasATitle();
    void everyDecisionHasATitle();
    void everyRefusalHasAReason();
    void everyStepIsExplained();
    void numbersAreWrittenAsAsked_data();
    void numbersAreWrittenAsAsked();
    void citations_data();
    void citations();
    void simultaneousCloseIsTold();
    void linkChanges_data();
    void linkChanges();
    void everyCallHasAHint();
    void refusals_data();
    void refusals();
    void dialects();
    void everyEdgeHasWords();
    void everyMeaningIsTold();
    void translationIsComplete();
    void translationCoversTheSources();
};

void ExplanationTest::everyRuleHasATitle() {
    for (const RuleInfo& info : ruleCatalogue()) {
        const bool known =
            std::ranges::any_of(std::array{Verdict::Holds, Verdict::Fails, Verdict::Absent, Verdict::Acts},
                                [&](Verdict verdict) { return hasTitle(info.rule, verdict); });
        if (info.rule == Rule::Rst || info.rule == Rule::Syn || info.rule == Rule::Fin)
            QVERIFY(hasTitle(info.rule, Verdict::Absent));
        QVERIFY2(known, info.key.data());
    }
}

void ExplanationTest::everyDecisionHasATitle() {
    std::set<QString> seen;
    QString missing;
    inRandomWorlds(2000, [&](const World&, const Report& report) {
        for (const Decision& decision : report.decisions) {
            if (seen.insert(keyOf(decision)).second && !hasTitle(decision.rule(), decision.verdict()))
                missing += keyOf(decision) + QLatin1Char('\n');
        }
    });
    QVERIFY2(missing.isEmpty(), qPrintable(missing));
    QVERIFY2(seen.size() > 90, qPrintable(QString::number(seen.size())));
}

void ExplanationTest::everyRefusalHasAReason() {
    QString missing;
    inRandomWorlds(300, [&](const World& before, const Report& report) {
        const auto* act = std::get_if<CallAct>(&report.act);
        if (!act)
            return;
        const Endpoint& end = before.end(act->end);
        const ResultCode preview = previewCall(end.tcb, act->call, before.now, end.config);
        const QString text = refusalText(end.tcb, act->call, before.now, end.config);
        if (isError(preview) == text.isEmpty() || text.contains(QStringLiteral(": (")))
            missing += fromCore(callName(callKind(act->call))) + QLatin1Char(' ') + text + QLatin1Char('\n');
    });
    QVERIFY2(missing.isEmpty(), qPrintable(missing));
}

void ExplanationTest::everyStepIsExplained() {
    QString missing;
    inRandomWorlds(300, [&](const World& before, const Report& report) {
        const StepText text = explainStep(report, before, {});
        static const QRegularExpression hole(QStringLiteral("%\\d"));
        const bool holes = (text.headline + text.paragraph).contains(hole);
        if (text.headline.isEmpty() || text.paragraph.isEmpty() || holes) {
            missing += text.headline + QStringLiteral(": ") + text.paragraph;
            for (const Decision& decision : report.decisions)
                missing += QStringLiteral(" [%1]").arg(keyOf(decision));
            missing += QLatin1Char('\n');
        }
    });
    QVERIFY2(missing.isEmpty(), qPrintable(missing));
}

void ExplanationTest::numbersAreWrittenAsAsked_data() {
    QTest::addColumn<Decision>("decision");
    QTest::addColumn<QString>("relative");
    QTest::addColumn<QString>("absolute");
    const auto row = [](const char* name, Decision decision, const char* relative, const char* absolute) {
        QTest::newRow(name) << decision << QString::fromUtf8(relative) << QString::fromUtf8(absolute);
    };
    row("in order",
        {Rule::SeqAcceptable,
         Verdict::Holds,
         {{Term::SegSeq, seq(306)}, {Term::SegLen, 1}, {Term::RcvNxt, seq(306)}, {Term::RcvWnd, 10}}},
        "SEG.SEQ 6 = RCV.NXT 6", "SEG.SEQ 306 = RCV.NXT 306");
    row("in the window",
        {Rule::SeqAcceptable,
         Verdict::Holds,
         {{Term::SegSeq, seq(308)}, {Term::SegLen, 1}, {Term::RcvNxt, seq(306)}, {Term::RcvWnd, 10}}},
        "RCV.NXT 6 < SEG.SEQ 8 < RCV.NXT+RCV.WND 16", "RCV.NXT 306 < SEG.SEQ 308 < RCV.NXT+RCV.WND 316");
    row("overlapping",
        {Rule::SeqAcceptable,
         Verdict::Holds,
         {{Term::SegSeq, seq(304)}, {Term::SegLen, 5}, {Term::RcvNxt, seq(306)}, {Term::RcvWnd, 10}}},
        "SEG.SEQ 4 < RCV.NXT 6 ≤ SEG.SEQ+SEG.LEN-1 8", "SEG.SEQ 304 < RCV.NXT 306 ≤ SEG.SEQ+SEG.LEN-1 308");
    row("old",
        {Rule::SeqAcceptable,
         Verdict::Fails,
         {{Term::SegSeq, seq(301)}, {Term::SegLen, 5}, {Term::RcvNxt, seq(306)}, {Term::RcvWnd, 10}}},
        "SEG.SEQ+SEG.LEN-1 5 < RCV.NXT 6", "SEG.SEQ+SEG.LEN-1 305 < RCV.NXT 306");
    row("beyond",
        {Rule::SeqAcceptable,
         Verdict::Fails,
         {{Term::SegSeq, seq(316)}, {Term::SegLen, 5}, {Term::RcvNxt, seq(306)}, {Term::RcvWnd, 10}}},
        "SEG.SEQ 16 ≥ RCV.NXT+RCV.WND 16", "SEG.SEQ 316 ≥ RCV.NXT+RCV.WND 316");
    row("closed window",
        {Rule::SeqAcceptable,
         Verdict::Fails,
         {{Term::SegSeq, seq(306)}, {Term::SegLen, 5}, {Term::RcvNxt, seq(306)}, {Term::RcvWnd, 0}}},
        "SEG.SEQ 6 = RCV.NXT 6, SEG.LEN 5, RCV.WND 0", "SEG.SEQ 306 = RCV.NXT 306, SEG.LEN 5, RCV.WND 0");
    row("new ACK",
        {Rule::AckAdvances,
         Verdict::Acts,
         {{Term::SegAck, seq(102)}, {Term::SndUna, seq(101)}, {Term::SndNxt, seq(102)}}},
        "SND.UNA 1 < SEG.ACK 2 ≤ SND.NXT 2", "SND.UNA 101 < SEG.ACK 102 ≤ SND.NXT 102");
    row("same ACK",
        {Rule::AckDuplicate,
         Verdict::Acts,
         {{Term::SegAck, seq(101)}, {Term::SndUna, seq(101)}, {Term::SndNxt, seq(102)}}},
        "SEG.ACK 1 = SND.UNA 1, SND.NXT 2", "SEG.ACK 101 = SND.UNA 101, SND.NXT 102");
    row("ACK of the future",
        {Rule::AckUnsent,
         Verdict::Fails,
         {{Term::SegAck, seq(109)}, {Term::SndUna, seq(101)}, {Term::SndNxt, seq(102)}}},
        "SEG.ACK 9 > SND.NXT 2", "SEG.ACK 109 > SND.NXT 102");
    row("FIN", {Rule::FinReceived, Verdict::Acts, {{Term::RcvNxt, seq(307)}}}, "RCV.NXT ← 7",
        "RCV.NXT ← 307");
    row("2 MSL", {Rule::FinTimeWait, Verdict::Acts, {{Term::TimeoutUs, 4 * kMinuteUs}}}, "2 MSL = 4 min",
        "2 MSL = 4 min");
    row("RTO", {Rule::RtoBackOff, Verdict::Acts, {{Term::RtoUs, 2 * kSecondUs}}}, "RTO ← 2 s", "RTO ← 2 s");
    row("answer", {Rule::TextAcked, Verdict::Acts, {{Term::SndNxt, seq(101)}, {Term::RcvNxt, seq(306)}}},
        "<SEQ=1><ACK=6><CTL=ACK>", "<SEQ=101><ACK=306><CTL=ACK>");
    row("RST nearby", {Rule::RstExact, Verdict::Fails, {{Term::SegSeq, seq(308)}, {Term::RcvNxt, seq(306)}}},
        "SEG.SEQ 8 > RCV.NXT 6", "SEG.SEQ 308 > RCV.NXT 306");
}

void ExplanationTest::numbersAreWrittenAsAsked() {
    QFETCH(Decision, decision);
    QFETCH(QString, relative);
    QFETCH(QString, absolute);
    QCOMPARE(explain(decision, viewOf(End::A)).details, relative);
    QCOMPARE(explain(decision, viewOf(End::A, false)).details, absolute);
}

void ExplanationTest::citations_data() {
    QTest::addColumn<Rule>("rule");
    QTest::addColumn<QString>("text");
    QTest::newRow("step") << Rule::AckAdvances << QStringLiteral("§3.10.7.4 ⁵");
    QTest::newRow("section") << Rule::CloseAgain << QStringLiteral("§3.10.4");
    QTest::newRow("other RFC") << Rule::RstExact << QStringLiteral("RFC 5961 §3.2");
    QTest::newRow("paragraph") << Rule::RtoBackOff << QStringLiteral("RFC 6298 (5.5)");
    QTest::newRow("Linux") << Rule::FinWait2Timeout << QStringLiteral("Linux tcp_fin_timeout");
}

void ExplanationTest::citations() {
    QFETCH(Rule, rule);
    QFETCH(QString, text);
    QCOMPARE(citation(rule), text);
}

void ExplanationTest::simultaneousCloseIsTold() {
    Config config = configFor(Profile::Rfc9293);
    History history(makeWorld(config, config, 1));
    QCOMPARE(history.apply({{}, CallAct{End::B, Open{false, false}}}), IntentError::None);
    QCOMPARE(history.apply({{}, CallAct{End::A, Open{}}}), IntentError::None);
    while (history.forward()) {
    }
    const SimTime now = history.world().now;
    QCOMPARE(history.apply({now, CallAct{End::A, Close{}}}), IntentError::None);
    QCOMPARE(history.apply({now, CallAct{End::B, Close{}}}), IntentError::None);
    QVERIFY(history.forward());
    const World before = history.worldAt(history.node(history.cursor()).parent);
    const StepText text = explainStep(history.report(), before, {});
    QCOMPARE(text.headline, QStringLiteral("B received FIN,ACK in FIN-WAIT-1"));
    QVERIFY(text.paragraph.startsWith(QStringLiteral("Both ends have closed")));
    const auto moved = std::ranges::find(text.reasons, ReasonLine::Mark::Transition, &ReasonLine::mark);
    QVERIFY(moved != text.reasons.end());
    QCOMPARE(moved->title, QStringLiteral("FIN-WAIT-1 → CLOSING"));
    QCOMPARE(moved->citation, QStringLiteral("§3.10.7.4 ⁸"));
    QCOMPARE(text.reasons.front().title, QStringLiteral("Sequence number acceptable"));
    QCOMPARE(explainStep(history.report(), before, {}, NameDialect::BsdNetstat).headline,
             QStringLiteral("B received FIN,ACK in FIN_WAIT_1"));
}

void ExplanationTest::linkChanges_data() {
    QTest::addColumn<Link>("after");
    QTest::addColumn<QString>("headline");
    const Link plain;
    const auto row = [](const char* name, const Link& after, const char* headline) {
        QTest::newRow(name) << after << QString::fromUtf8(headline);
    };
    row("latency", Link{80 * kMillisecondUs, 0, false}, "B → A: latency is now 80 ms");
    row("loss", Link{plain.latencyUs, 25'000, false}, "B → A: loss is now 2.5 %");
    row("held", Link{plain.latencyUs, 0, true}, "B → A: holds all segments");
    row("all", Link{2 * kSecondUs, 1'000'000, true},
        "B → A: latency is now 2 s, loss is now 100 %, holds all segments");
    row("nothing", plain, "B → A: stays as it is");
}

void ExplanationTest::linkChanges() {
    QFETCH(Link, after);
    QFETCH(QString, headline);
    const World before = makeWorld(Config(), Config(), 1);
    Report report;
    report.act = LinkAct{End::B, after};
    QCOMPARE(stepHeadline(report, before), headline);
    QCOMPARE(stepTitle(report, before), headline);
    if (after.held) {
        World held = before;
        held.channelFrom(End::B).link = after;
        report.act = LinkAct{End::B, Link{after.latencyUs, after.lossPpm, false}};
        QCOMPARE(stepHeadline(report, held), QStringLiteral("B → A: holds no more"));
    }
}

void ExplanationTest::everyCallHasAHint() {
    std::set<QString> hints;
    for (std::size_t i = 0; i < kAppCallCount; ++i) {
        const auto call = static_cast<AppCall>(i);
        hints.insert(appCallHint(call, false));
        QVERIFY(!appCallHint(call, true).isEmpty());
        QVERIFY2(appCallHint(call, false).contains(fromCore(appCallName(call))), appCallName(call).data());
    }
    QCOMPARE(hints.size(), kAppCallCount);
    for (const CallLane lane : {CallLane::None, CallLane::Rfc, CallLane::Socket})
        QVERIFY(callLaneFromKey(callLaneKey(lane)) == lane);
    QVERIFY(!callLaneFromKey(QStringLiteral("winsock")));
}

void ExplanationTest::refusals_data() {
    QTest::addColumn<State>("state");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, State state, CallKind kind, const char* text) {
        QTest::newRow(name) << state << static_cast<int>(kind) << QString::fromUtf8(text);
    };
    row("CLOSE twice", State::FinWait1, CallKind::Close,
        "CLOSE in FIN-WAIT-1 would return “error: connection closing”: CLOSE was called already (§3.10.4)");
    row("SEND without connection", State::Closed, CallKind::Send,
        "SEND in CLOSED would return “error: connection does not exist”: there is no connection (§3.10.2)");
    row("OPEN twice", State::Established, CallKind::Open,
        "OPEN in ESTABLISHED would return “error: connection already exists”: there is a connection already "
        "(§3.10.1)");
    row("SEND works", State::Established, CallKind::Send, "");
}

void ExplanationTest::refusals() {
    QFETCH(State, state);
    QFETCH(int, kind);
    QFETCH(QString, text);
    Tcb tcb;
    tcb.state = state;
    const std::array<UserCall, 6> calls = {Open{}, Send{Octets{1}}, Receive{}, Close{}, Abort{}, Status{}};
    QCOMPARE(refusalText(tcb, calls[static_cast<std::size_t>(kind)], {}, configFor(Profile::Rfc9293)), text);
}

void ExplanationTest::dialects() {
    QCOMPARE(stateLabel(State::SynReceived), QStringLiteral("SYN-RECEIVED"));
    QCOMPARE(stateLabel(State::SynReceived, NameDialect::BsdNetstat), QStringLiteral("SYN_RCVD"));
    QCOMPARE(stateLabel(State::SynReceived, NameDialect::LinuxNetstat), QStringLiteral("SYN_RECV"));
    QCOMPARE(stateLabel(State::SynReceived, NameDialect::Ss), QStringLiteral("SYN-RECV"));
    QCOMPARE(stateLabel(State::FinWait1, NameDialect::BsdNetstat), QStringLiteral("FIN_WAIT_1"));
    QCOMPARE(stateLabel(State::FinWait1, NameDialect::LinuxNetstat), QStringLiteral("FIN_WAIT1"));
    QCOMPARE(stateLabel(State::Closed, NameDialect::Ss), QStringLiteral("UNCONN"));
    for (const NameDialect dialect : {NameDialect::BsdNetstat, NameDialect::LinuxNetstat, NameDialect::Ss}) {
        std::set<QString> names;
        for (const State state : kAllStates)
            names.insert(stateLabel(state, dialect));
        QCOMPARE(names.size(), kStateCount);
    }
}

void ExplanationTest::everyEdgeHasWords() {
    for (const StateEdge& edge : stateEdges()) {
        QVERIFY(!edgeText(edge).event.isEmpty());
        QCOMPARE(edgeText(edge).action.isEmpty(), edge.action == EdgeAction::Nothing);
    }
    QCOMPARE(edgeSentence(stateEdge(*findEdge(State::FinWait1, State::Closing, EdgeCause::RcvFin))),
             QStringLiteral("FIN-WAIT-1 → CLOSING: rcv FIN / snd ACK (RFC 9293, figure 5)"));
}

void ExplanationTest::everyMeaningIsTold() {
    for (const State state : kAllStates)
        QVERIFY(!stateMeaning(state).isEmpty());
    for (const TimerKind kind :
         {TimerKind::Retransmission, TimerKind::User, TimerKind::TimeWait, TimerKind::FinWait2})
        QVERIFY(!timerLabel(kind).isEmpty());
    QVERIFY(resultMeaning(ResultCode::Ok).isEmpty());
    QVERIFY(!resultMeaning(ResultCode::TimedOut).isEmpty());
}

void ExplanationTest::translationIsComplete() {
    const std::vector<Message> messages = messagesIn(kTranslationFile);
    QVERIFY(messages.size() > 300);
    for (const Message& message : messages) {
        const QString where = message.context + QStringLiteral(": ") + message.source;
        QVERIFY2(message.finished && !message.translation.isEmpty(), qPrintable(where));
        if (!message.source.contains(QStringLiteral("%n")))
            QVERIFY2(placeholders(message.source) == placeholders(message.translation), qPrintable(where));
    }
    const QString english = explain({Rule::SeqAcceptable, Verdict::Holds}, viewOf(End::A)).title;
    const ChineseWhile chinese;
    QVERIFY(explain({Rule::SeqAcceptable, Verdict::Holds}, viewOf(End::A)).title != english);
}

/// No string was added to the sources since the translation was last brought up to date.
void ExplanationTest::translationCoversTheSources() {
    QTemporaryDir directory;
    const QString copy = directory.filePath(QStringLiteral("finwait_zh_CN.ts"));
    QVERIFY(QFile::copy(kTranslationFile, copy));
    QProcess lupdate;
    const QString sources = QStringLiteral(FINWAIT_SOURCE_DIR);
    lupdate.start(QStringLiteral(FINWAIT_LUPDATE),
                  {QStringLiteral("-silent"), QStringLiteral("-no-obsolete"), QStringLiteral("-I"), sources,
                   sources + QStringLiteral("/app"), sources + QStringLiteral("/qml"), QStringLiteral("-ts"),
                   copy});
    if (!lupdate.waitForStarted())
        QSKIP("lupdate is not installed (package qt6-tools-dev-tools)");
    QVERIFY(lupdate.waitForFinished(60'000));
    for (const Message& message : messagesIn(copy))
        QVERIFY2(message.finished, qPrintable(message.context + QStringLiteral(": ") + message.source));
}

QTEST_GUILESS_MAIN(ExplanationTest)
#include "explanation_test.moc"
