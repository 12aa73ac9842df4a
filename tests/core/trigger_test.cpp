// When triggers fire, cues come and what questions are answered; faults addressed in scenario files.

#include <QTest>

#include "core/history/history.h"
#include "tests/core/lesson_fixture.h"

using namespace finwait;

namespace {

constexpr std::int64_t kNever = -1;

/// The trigger as the only narration of the fixture.
Scenario narrated(const QByteArray& trigger, const QByteArray& items = {}) {
    return fixture(R"(, "narration": [{"when": )" + trigger + R"(, "text": {"en": "now"}}])", items);
}

/// The time of the step in which the scenario's first narration is said, in ms.
std::int64_t saidAtMs(const Scenario& scenario) {
    TriggerState state;
    History history(makeWorld(scenario), scenario.script);
    while (history.forward()) {
        if (observe(scenario.narration.front().trigger, state, history.world(), history.report()))
            return history.report().at.us / kMillisecondUs;
    }
    return kNever;
}

/// Follows the cues of a history's whole path: how the world stood when each came.
class Watcher {
public:
    Watcher(const std::vector<Cue>& cues, const Script& script) : m_watch(cues, script) {}

    struct Coming {
        std::uint32_t index = 0;
        World world;
        ScriptCursor cursor;
    };

    void begin(const World& world) { note(m_watch.begin(world), world); }
    void step(const History& history) {
        note(m_watch.step(history.world(), history.report()), history.world());
    }
    [[nodiscard]] const std::vector<Coming>& comings() const { return m_comings; }
    [[nodiscard]] std::int64_t comesAtMs() const {
        return m_comings.empty() ? kNever : m_comings.front().world.now.us / kMillisecondUs;
    }
    [[nodiscard]] bool isOver() const { return m_watch.isOver(); }

private:
    void note(const std::vector<std::uint32_t>& coming, const World& world) {
        for (const std::uint32_t index : coming)
            m_comings.push_back({index, world, m_watch.scriptCursor()});
    }

    CueWatch m_watch;
    std::vector<Coming> m_comings;
};

QString answerText(const std::optional<RightAnswer>& right) {
    if (!right)
        return QStringLiteral("no answer");
    const QString text = std::visit(
        [](const auto& answer) -> QString {
            using T = std::decay_t<decltype(answer)>;
            if constexpr (std::is_same_v<T, State>)
                return QString::fromUtf8(stateName(answer).data());
            else if constexpr (std::is_same_v<T, ControlBits>)
                return QString::fromStdString(controlNames(answer));
            else if constexpr (std::is_same_v<T, NoSegment>)
                return QStringLiteral("none");
            else
                return QString::number(answer.value());
        },
        right->answer);
    return QStringLiteral("%1 in %2").arg(text).arg(right->stepCount);
}

} // namespace

class TriggerTest : public QObject {
    Q_OBJECT

private slots:
    void firesOnce_data();
    void firesOnce();
    void faultsAreAddressed_data();
    void faultsAreAddressed();
    void answersAreSimulated_data();
    void answersAreSimulated();
    void beforeFollowsInterventions();
    void beforeIsSilentWhenAPersonDoesIt();
    void cuesComeOnceInOrder();
    void aCopyGoesOnByItself();
};

void TriggerTest::firesOnce_data() {
    QTest::addColumn<QByteArray>("trigger");
    QTest::addColumn<qint64>("ms");
    const auto row = [](const char* trigger, std::int64_t ms) {
        QTest::newRow(trigger) << QByteArray(trigger) << qint64(ms);
    };
    row(R"({"atUs": 1500000})", 2000);
    row(R"({"end": "A", "enters": "ESTABLISHED"})", 300);
    row(R"({"end": "A", "enters": "ESTABLISHED", "nth": 2})", kNever);
    row(R"({"sent": "A", "hasText": true})", 1000);
    row(R"({"sent": "A", "hasText": true, "nth": 2})", 2000);
    row(R"({"sent": "A", "hasText": false, "nth": 2})", 300);
    row(R"({"sent": "A", "retransmission": true})", 2000);
    row(R"({"sent": "A", "hasText": true, "retransmission": false, "nth": 2})", kNever);
    row(R"({"sent": "A", "has": "FIN"})", 5000);
    row(R"({"sent": "A", "control": "FIN"})", kNever);
    row(R"({"sent": "A", "control": "ACK"})", 300);
    row(R"({"delivered": "A", "retransmission": true})", 2100);
    row(R"({"delivered": "B", "has": "FIN"})", 5700);
    row(R"({"lost": "A"})", 1050);
    row(R"({"lost": "A", "hasText": false})", kNever);
    row(R"({"lost": "B"})", kNever);
    row(R"({"answers": "B", "arrival": {"control": "SYN"}, "reply": {"control": "SYN,ACK"}})", 200);
    row(R"({"answers": "A", "arrival": {"has": "FIN"}})", 5700);
    row(R"({"answers": "B", "nth": 3})", 5100);
    row(R"({"answers": "A", "arrival": {"has": "RST"}})", kNever);
    row(R"({"states": {"A": "ESTABLISHED", "B": "ESTABLISHED"}})", 400);
    row(R"({"states": {"B": "LAST-ACK"}})", 5600);
    row(R"({"states": {"A": "CLOSING", "B": "CLOSING"}})", kNever);
    row(R"({"end": "A", "acknowledged": 5})", 2200);
    row(R"({"end": "A", "acknowledged": 6})", kNever);
    row(R"({"end": "A", "starts": "RETRANSMISSION"})", 100);
    row(R"({"end": "A", "starts": "RETRANSMISSION", "nth": 2})", 1000);
    row(R"({"end": "A", "starts": "RETRANSMISSION", "nth": 3})", 5000);
    row(R"({"end": "A", "starts": "TIME-WAIT"})", 5700);
    row(R"({"end": "A", "expires": "RETRANSMISSION"})", 2000);
    row(R"({"end": "B", "expires": "RETRANSMISSION"})", kNever);
    row(R"({"end": "A", "expires": "TIME-WAIT"})", 245'700);
    row(R"({"end": "A", "told": "ok", "call": "OPEN"})", 300);
    row(R"({"end": "A", "told": "ok", "call": "SEND"})", 2200);
    row(R"({"end": "A", "told": "ok", "nth": 2})", 2200);
    row(R"({"end": "B", "told": "data"})", 2100);
    row(R"({"end": "B", "told": "peer-closing"})", 5100);
    row(R"({"end": "A", "told": "connection-reset"})", kNever);
    row(R"({"done": "hello"})", 1000);
    row(R"({"done": "drop"})", 1050);
}

void TriggerTest::firesOnce() {
    QFETCH(QByteArray, trigger);
    QFETCH(qint64, ms);
    QCOMPARE(qint64(saidAtMs(narrated(trigger))), ms);
}

void TriggerTest::faultsAreAddressed_data() {
    QTest::addColumn<QByteArray>("items");
    QTest::addColumn<QByteArray>("trigger");
    QTest::addColumn<qint64>("ms");
    const auto row = [](const char* name, const char* items, const char* trigger, std::int64_t ms) {
        QTest::newRow(name) << QByteArray(items) << QByteArray(trigger) << qint64(ms);
    };
    row("drop the FIN from B", R"(, {"when": {"sent": "B", "has": "FIN"}, "act": "drop"})",
        R"({"lost": "B", "has": "FIN"})", 5600);
    row("drop the second FIN from B, too",
        R"(, {"when": {"sent": "B", "has": "FIN"}, "act": "drop"},
           {"when": {"sent": "B", "has": "FIN", "nth": 2}, "afterUs": 10000, "act": "drop"})",
        R"({"lost": "B", "has": "FIN", "nth": 2})", 6610);
    row("delay the second segment with text by 300 ms",
        R"(, {"when": {"sent": "A", "hasText": true, "nth": 2}, "act": "delay", "byUs": 300000})",
        R"({"delivered": "A", "hasText": true})", 2400);
    row("duplicate the SYN", R"(, {"when": {"sent": "A", "control": "SYN"}, "act": "duplicate"})",
        R"({"delivered": "A", "control": "SYN", "nth": 2})", 205);
    row("hold the SYN, release it 200 ms later",
        R"(, {"name": "held", "when": {"sent": "A", "control": "SYN"}, "act": "hold"},
           {"when": {"done": "held"}, "afterUs": 200000, "act": "release", "segmentOf": "held"})",
        R"({"delivered": "A", "control": "SYN"})", 400);
    row("one act after the other",
        R"(, {"name": "first", "when": {"atUs": 3000000}, "act": "status", "end": "A"},
           {"name": "second", "when": {"done": "first"}, "afterUs": 100000, "act": "status", "end": "B"})",
        R"({"done": "second"})", 3100);
}

void TriggerTest::faultsAreAddressed() {
    QFETCH(QByteArray, items);
    QFETCH(QByteArray, trigger);
    QFETCH(qint64, ms);
    QCOMPARE(qint64(saidAtMs(narrated(trigger, items))), ms);
}

void TriggerTest::answersAreSimulated_data() {
    QTest::addColumn<QByteArray>("question");
    QTest::addColumn<qint64>("askedAtMs");
    QTest::addColumn<QString>("answer");
    const auto row = [](const char* question, std::int64_t ms, const char* answer) {
        QTest::newRow(question) << QByteArray(question) << qint64(ms) << QString::fromLatin1(answer);
    };
    row(R"({"before": {"end": "B", "enters": "CLOSE-WAIT"}, "ask": "state", "end": "B"})", 5000,
        "CLOSE-WAIT in 1");
    row(R"({"before": {"end": "B", "enters": "CLOSE-WAIT"}, "ask": "state", "end": "A"})", 5000,
        "FIN-WAIT-1 in 1");
    row(R"({"when": {"end": "A", "enters": "FIN-WAIT-2"}, "ask": "state", "end": "A", "after": "arrival"})",
        5200, "TIME-WAIT in 2");
    row(R"({"when": {"sent": "A", "has": "FIN"}, "ask": "segment", "end": "B", "after": "arrival"})", 5000,
        "ACK in 1");
    row(R"({"when": {"end": "A", "enters": "FIN-WAIT-2"}, "ask": "segment", "end": "B"})", 5200,
        "FIN,ACK in 1");
    row(R"({"before": {"end": "B", "enters": "CLOSED"}, "ask": "segment", "end": "B"})", 5700, "none in 1");
    row(R"({"when": {"done": "drop"}, "ask": "segment", "end": "B", "after": "arrival"})", 1050, "ACK in 2");
    row(R"({"when": {"sent": "A", "has": "FIN"}, "ask": "number", "end": "B", "field": "ack"})", 5000,
        "107 in 1");
    row(R"({"when": {"done": "drop"}, "ask": "number", "end": "A", "field": "seq"})", 1050, "101 in 1");
    row(R"({"when": {"end": "B", "enters": "CLOSED"}, "ask": "number", "end": "A", "field": "seq"})", 5800,
        "no answer");
    row(R"({"when": {"end": "A", "enters": "CLOSED"}, "ask": "state", "end": "A"})", 245'700, "no answer");
    row(R"({"before": {"atUs": 0}, "ask": "state", "end": "B"})", 0, "LISTEN in 1");
    row(R"({"before": {"atUs": 3000000}, "ask": "state", "end": "A"})", 2200, "FIN-WAIT-1 in 1");
    row(R"({"before": {"done": "drop"}, "ask": "segment", "end": "A"})", 1000, "none in 1");
}

void TriggerTest::answersAreSimulated() {
    QFETCH(QByteArray, question);
    QFETCH(qint64, askedAtMs);
    QFETCH(QString, answer);
    const Scenario scenario = fixture(R"(, "questions": [)" + question + "]");
    const std::vector<Cue> cues = cuesOf(scenario.questions);
    Watcher watcher(cues, scenario.script);
    History history(makeWorld(scenario), scenario.script);
    watcher.begin(history.world());
    while (history.forward())
        watcher.step(history);
    QCOMPARE(watcher.comings().size(), std::size_t{1});
    QVERIFY(watcher.isOver());
    QCOMPARE(qint64(watcher.comesAtMs()), askedAtMs);
    const Watcher::Coming& asked = watcher.comings().front();
    QCOMPARE(answerText(rightAnswer(scenario.questions.front(), asked.world, scenario.script, asked.cursor)),
             answer);
}

void TriggerTest::beforeFollowsInterventions() {
    const Scenario scenario = fixture();
    const std::vector<Cue> cues = {{EntersState{End::A, State::FinWait2, 1}, true}};
    History history(makeWorld(scenario), scenario.script);
    Watcher watcher(cues, scenario.script);
    watcher.begin(history.world());
    while (history.world().state(End::A) != State::FinWait1 && history.forward())
        watcher.step(history);
    QCOMPARE(history.world().now.us, 5000 * kMillisecondUs);
    // Somebody drops the FIN: FIN-WAIT-2 is about to come only when the second FIN has been delivered.
    const SegmentId fin = history.world().channels[0].inFlight.front().id;
    QCOMPARE(history.apply({history.world().now, DropAct{fin}}), IntentError::None);
    watcher.step(history);
    while (history.forward())
        watcher.step(history);
    QCOMPARE(watcher.comesAtMs(), 7100);
    QCOMPARE(watcher.comings().size(), std::size_t{1});
}

void TriggerTest::beforeIsSilentWhenAPersonDoesIt() {
    const Scenario scenario = fixture();
    const std::vector<Cue> cues = {{EntersState{End::A, State::FinWait1, 1}, true}};
    History history(makeWorld(scenario), scenario.script);
    Watcher watcher(cues, scenario.script);
    watcher.begin(history.world());
    while (history.world().now.us < 2200 * kMillisecondUs && history.forward()) {
        if (history.world().now.us < 2200 * kMillisecondUs)
            watcher.step(history);
    }
    // At 2200 the script's CLOSE is about to come; a person has been quicker on this path.
    history.back();
    QCOMPARE(history.apply({history.world().now, CallAct{End::A, Close{}}}), IntentError::None);
    watcher.step(history);
    while (history.forward())
        watcher.step(history);
    QVERIFY(watcher.comings().empty());
    QVERIFY(watcher.isOver());
}

void TriggerTest::cuesComeOnceInOrder() {
    const Scenario scenario = fixture(
        R"(, "breakpoints": [{"when": {"end": "B", "enters": "SYN-RECEIVED"}},
            {"before": {"end": "A", "enters": "ESTABLISHED"}}, {"when": {"sent": "B"}}])");
    Watcher watcher(scenario.breakpoints, scenario.script);
    History history(makeWorld(scenario), scenario.script);
    watcher.begin(history.world());
    while (history.forward())
        watcher.step(history);
    // All three at 200 ms.
    std::vector<std::uint32_t> order;
    for (const auto& coming : watcher.comings()) {
        QCOMPARE(coming.world.now.us, 200 * kMillisecondUs);
        order.push_back(coming.index);
    }
    QVERIFY((order == std::vector<std::uint32_t>{0, 1, 2}));
}

void TriggerTest::aCopyGoesOnByItself() {
    const Scenario scenario = fixture(R"(, "breakpoints": [{"when": {"sent": "A", "nth": 3}}])");
    CueWatch watch(scenario.breakpoints, scenario.script);
    History history(makeWorld(scenario), scenario.script);
    while (history.world().now.us < 300 * kMillisecondUs && history.forward())
        QVERIFY(watch.step(history.world(), history.report()).empty());
    const CueWatch before = watch;
    int comings = 0;
    for (int time = 0; time < 2; ++time) {
        const NodeId here = history.cursor();
        watch = before;
        while (history.forward())
            comings += static_cast<int>(watch.step(history.world(), history.report()).size());
        history.goTo(here);
    }
    QCOMPARE(comings, 2);
}

QTEST_APPLESS_MAIN(TriggerTest)
#include "trigger_test.moc"
