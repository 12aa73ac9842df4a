// Scenario and session files: what is read back is what was written, and what is wrong is located.

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include "core/scenario/act_json.h"
#include "core/scenario/numbered_text.h"
#include "core/scenario/scenario_loader.h"
#include "core/scenario/session_file.h"
#include "tests/core/maximal_scenario.h"
#include "tests/core/scenario_files.h"

using namespace finwait;

namespace {

const QByteArray kSmall = R"({
    "format": "finwait-scenario",
    "version": 1,
    "title": {"en": "Small"},
    "summary": {"en": "A handshake", "zh_CN": "握手"},
    "ends": {
        "A": {"issList": [100]},
        "B": {"profile": "linux", "local": "10.0.0.2:80", "receiveBufferOctets": 1000}
    },
    "links": {"A": {"latencyUs": 50000, "lossPpm": 0}},
    "script": [
        {"when": {"atUs": 0}, "act": "open", "end": "B", "active": false},
        {"name": "call", "when": {"sent": "A", "nth": 2, "control": "ACK"}, "afterUs": 10, "act": "hold"},
        {"when": {"atUs": 9}, "act": "release", "segmentOf": "call"}
    ],
    "narration": [{"when": {"end": "B", "enters": "SYN-RECEIVED"}, "text": {"en": "Look."}}]
}
)";

QByteArray changed(const char* from, const char* to) {
    if (kSmall.count(from) != 1)
        qFatal("'%s' is there %d times", from, static_cast<int>(kSmall.count(from)));
    return QByteArray(kSmall).replace(from, to);
}

ScenarioOrError loadText(const QByteArray& text) {
    return loadScenario(text.toStdString(), "lessons/small.json");
}

Scenario loadFile(const QString& path) {
    auto loaded = loadScenarioFile(path.toStdString());
    if (const auto* error = std::get_if<LoadError>(&loaded))
        qFatal("%s", toString(*error).c_str());
    return std::get<Scenario>(std::move(loaded));
}

QStringList knownKeys(const LoadError& error) {
    return QString::fromStdString(error.expected)
        .remove(QStringLiteral("one of "))
        .split(QStringLiteral(", "));
}

/// `at`: what stands in the text where the error is.
void wrong(const char* name, const QByteArray& text, const QByteArray& at, const char* pointer,
           const char* what, const char* expected) {
    QTest::newRow(name) << text << at << QByteArray(pointer) << QByteArray(what) << QByteArray(expected);
}

/// The text from a line and column on.
QByteArray textAt(const QByteArray& text, std::size_t line, std::size_t column) {
    const QByteArray found = text.split('\n').value(static_cast<qsizetype>(line) - 1);
    const qsizetype skipped = static_cast<qsizetype>(column) - 1;
    return found.isValidUtf8() ? QString::fromUtf8(found).mid(skipped).toUtf8() : found.mid(skipped);
}

/// A history with two branches, the cursor in the middle of the first.
History branched(const Scenario& scenario) {
    History history(makeWorld(scenario), scenario.script);
    history.foresee(100);
    history.goTo(std::min(NodeId{2}, static_cast<NodeId>(history.size() - 1)));
    const Intent delay{history.world().now + 30'000, DelayAct{1, history.world().now + 400'000}};
    if (history.apply(delay) == IntentError::None)
        history.setName(history.cursor(), "a \"slow\" SYN");
    history.foresee(100);
    Segment forged;
    forged.control = Rst;
    history.apply({history.world().now, ForgeAct{End::B, forged, 10}});
    history.goTo(std::min(NodeId{5}, static_cast<NodeId>(history.size() - 1)));
    return history;
}

QByteArray sessionOf(const char* name) {
    const Scenario scenario = loadFile(scenarioPath(QLatin1String(name)));
    return QByteArray::fromStdString(sessionText(scenario, branched(scenario)));
}

} // namespace

class ScenarioTest : public QObject {
    Q_OBJECT

private slots:
    void readsWhatTheFileSays();
    void fillsInWhatItDoesNotSay();
    void everyFieldSurvives();
    void everyBuiltInSurvives();
    void knowsEveryFieldOfConfig();
    void schemaKnowsTheSameKeys();
    void errorsAreLocated_data();
    void errorsAreLocated();
    void everyTruncationIsAnError();
    void damagedFilesAreErrorsOrScenarios();
    void errorReadsWell();
    void fileErrors();
    void refusesLargeFiles();
    void textFallsBackToEnglish();
    void textFollowsTheNumbering();
    void sessionSurvives();
    void sessionErrors_data();
    void sessionErrors();
};

void ScenarioTest::readsWhatTheFileSays() {
    const auto loaded = loadText(kSmall);
    QVERIFY(std::holds_alternative<Scenario>(loaded));
    const auto& scenario = std::get<Scenario>(loaded);
    QCOMPARE(scenario.id, std::string("small"));
    QCOMPARE(textIn(scenario.summary, "zh_CN"), std::string("握手"));
    QVERIFY(scenario.ends[0].config.issList == std::vector<std::uint32_t>{100});
    QCOMPARE(scenario.ends[1].profile, Profile::Linux);
    QCOMPARE(scenario.ends[1].config.receiveBufferOctets, 1000U);
    QCOMPARE(scenario.ends[1].config.mslUs, 30 * kSecondUs);
    QCOMPARE(scenario.links[0].latencyUs, std::int64_t{50'000});
    QCOMPARE(scenario.script.size(), std::size_t{3});
    QVERIFY(scenario.script[1].trigger == Trigger(SegmentSent{End::A, 2, SegmentFilter::exactly(Ack)}));
    QCOMPARE(scenario.script[1].afterUs, std::int64_t{10});
    QCOMPARE(scenario.script[2].segmentOf.value(), 1U);
    const World world = makeWorld(scenario);
    QCOMPARE(world.channels[0].link.latencyUs, std::int64_t{50'000});
    QCOMPARE(world.ends[1].config.receiveBufferOctets, 1000U);
}

void ScenarioTest::fillsInWhatItDoesNotSay() {
    const auto loaded = loadText(R"({"format": "finwait-scenario", "version": 1,
        "title": {"en": "t"}, "summary": {"en": "s"}})");
    QVERIFY(std::holds_alternative<Scenario>(loaded));
    const auto& scenario = std::get<Scenario>(loaded);
    const World plain = makeWorld(configFor(Profile::Rfc9293), configFor(Profile::Rfc9293), scenario.seed);
    QVERIFY(makeWorld(scenario) == plain);
    QVERIFY(scenario.script.empty());
}

void ScenarioTest::everyFieldSurvives() {
    const Scenario scenario = maximalScenario();
    const std::string text = scenarioText(scenario);
    const auto loaded = loadScenario(text, "maximal.json");
    if (const auto* error = std::get_if<LoadError>(&loaded))
        QFAIL(toString(*error).c_str());
    QVERIFY(std::get<Scenario>(loaded) == scenario);
    QCOMPARE(scenarioText(std::get<Scenario>(loaded)), text);
}

void ScenarioTest::everyBuiltInSurvives() {
    for (const QString& name : scenarioNames()) {
        const Scenario scenario = loadFile(scenarioPath(name));
        const auto again = loadScenario(scenarioText(scenario), name.toStdString() + ".json");
        QVERIFY2(std::holds_alternative<Scenario>(again), qPrintable(name));
        QVERIFY2(std::get<Scenario>(again) == scenario, qPrintable(name));
    }
}

void ScenarioTest::knowsEveryFieldOfConfig() {
    // The loader's own list of keys, as its error message tells it, against the header.
    const auto loaded = loadText(changed("\"issList\"", "\"isslist\""));
    QVERIFY(std::holds_alternative<LoadError>(loaded));
    const QStringList keys = knownKeys(std::get<LoadError>(loaded));
    QFile header(QStringLiteral(FINWAIT_SOURCE_DIR "/core/tcp/config.h"));
    QVERIFY(header.open(QIODevice::ReadOnly));
    QString text = QString::fromUtf8(header.readAll());
    text = text.section(QStringLiteral("struct Config {"), 1).section(QStringLiteral("friend bool"), 0, 0);
    text.remove(QRegularExpression(QStringLiteral("///?<?[^\n]*")));
    const QRegularExpression member(QStringLiteral("(\\w+)(?:\\s*=[^;]*)?;"));
    int fields = 0;
    for (auto match = member.globalMatch(text); match.hasNext(); ++fields) {
        const QString name = match.next().captured(1);
        QVERIFY2(keys.contains(name), qPrintable(name));
    }
    QVERIFY(fields > 25);
}

void ScenarioTest::schemaKnowsTheSameKeys() {
    const auto loaded = loadText(changed("\"issList\"", "\"isslist\""));
    QStringList keys = knownKeys(std::get<LoadError>(loaded));
    QFile file(QStringLiteral(FINWAIT_SCENARIO_DIR "/schema.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject schema = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonObject definitions = schema[QStringLiteral("$defs")].toObject();
    const QJsonObject endpoint = definitions[QStringLiteral("endpoint")].toObject();
    keys.sort();
    QCOMPARE(endpoint[QStringLiteral("properties")].toObject().keys(), keys);
}

void ScenarioTest::errorsAreLocated_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("at");
    QTest::addColumn<QByteArray>("pointer");
    QTest::addColumn<QByteArray>("what");
    QTest::addColumn<QByteArray>("expected");

    wrong("empty", "", "", "", "not JSON", "JSON");
    wrong("no JSON", "hello", "hello", "", "not JSON", "JSON");
    wrong("two documents", kSmall + "{}", "{}", "", "not JSON", "JSON");
    wrong("missing comma", changed("\"version\": 1,", "\"version\": 1"), "\"title\"", "", "not JSON", "JSON");
    wrong("bad encoding",
          changed("Small", "Sm\xff"
                           "ll"),
          "\xff", "", "not JSON", "UTF-8");
    wrong("NUL behind", kSmall + '\0' + "x", QByteArray(1, 0), "", "NUL", "nothing");
    wrong("array", "[]", "[]", "", "an array", "an object");
    wrong("too deep", QByteArray(40, '[') + QByteArray(40, ']'), "[[[[[[[[]",
          "/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0", "too deeply", "32");
    wrong("other format", changed("finwait-scenario", "finwait-session"), "\"finwait-session\"", "/format",
          "finwait-session", "finwait-scenario");
    wrong("other version", changed("\"version\": 1", "\"version\": 2"), "2,", "/version", "version 2",
          "version 1");
    wrong("duplicate key", changed("\"version\": 1", "\"format\": 1"), "\"format\": 1", "/format", "twice",
          "once");
    wrong("duplicate escaped key", changed("\"version\": 1", "\"f\\u006frmat\": 1"), "\"f\\u006f", "/format",
          "twice", "once");
    wrong("misspelt key", changed("\"version\"", "\"versoin\""), "\"versoin\"", "/versoin",
          "did you mean \"version\"?", "one of");
    wrong("missing key", changed("\"version\": 1,", ""), "{", "", "\"version\" is missing", "an object");
    wrong("unknown end key", changed("\"issList\"", "\"iss/~\""), "\"iss/~\"", "/ends/A/iss~1~0",
          "unknown key", "issList");
    wrong("unknown end", changed("\"A\": {\"iss", "\"C\": {\"iss"), "\"C\"", "/ends/C", "unknown key",
          "A, B");
    wrong("no English", changed("\"en\": \"Small\"", "\"de\": \"Klein\""), "{\"de\"", "/title", "English",
          "\"en\"");
    wrong("empty text", changed("\"Small\"", "\"\""), "\"\"}", "/title/en", "empty", "text");
    wrong("column counts characters", changed("\"zh_CN\": \"握手\"}", "\"zh_CN\": \"握手\", \"fr\": 1}"),
          "1}", "/summary/fr", "a number", "a string");
    wrong("string for number", changed("50000", "\"50000\""), "\"50000\"", "/links/A/latencyUs", "a string",
          "a whole number");
    wrong("fraction", changed("50000", "0.5"), "0.5", "/links/A/latencyUs", "0.5", "a whole number");
    wrong("exponent", changed("50000", "1e3"), "1e3", "/links/A/latencyUs", "1e3", "a whole number");
    wrong("negative", changed("50000", "-1"), "-1", "/links/A/latencyUs", "-1", "from 0");
    wrong("beyond 64 bits", changed("50000", "99999999999999999999"), "9999", "/links/A/latencyUs",
          "out of range", "from 0");
    wrong("loss above all", changed("\"lossPpm\": 0", "\"lossPpm\": 1000001"), "1000001", "/links/A/lossPpm",
          "1000001", "to 1000000");
    wrong("ISS beyond 32 bits", changed("[100]", "[4294967296]"), "4294967296", "/ends/A/issList/0",
          "4294967296", "to 4294967295");
    wrong("profile", changed("linux", "bsd"), "\"bsd\"", "/ends/B/profile", "bsd", "rfc9293, linux");
    wrong("socket", changed("10.0.0.2:80", "10.0.0.256:80"), "\"10.0.0.256", "/ends/B/local", "10.0.0.256:80",
          "10.0.0.1:80");
    wrong("socket without port", changed("10.0.0.2:80", "10.0.0.2"), "\"10.0.0.2\"", "/ends/B/local",
          "10.0.0.2", "10.0.0.1:80");
    wrong("window beyond 16 bits", changed("\"issList\": [100]", "\"receiveBufferOctets\": 65536"),
          "{\"receiveBuffer", "/ends/A", "receiveBufferOctets", "windowScale");
    wrong("ACK delayed too long", changed("\"issList\": [100]", "\"delayedAckUs\": 500000"), "500000",
          "/ends/A/delayedAckUs", "500000", "to 499999");
    wrong("RTO crossed", changed("\"issList\": [100]", "\"rtoMinUs\": 9, \"rtoMaxUs\": 8"), "{\"rtoMin",
          "/ends/A", "rtoMinUs", "=<");
    wrong("act", changed("\"hold\"", "\"hodl\""), "\"hodl\"", "/script/1/act", "hodl", "hold");
    wrong("next is no act of a script", changed("\"hold\"", "\"next\""), "\"next\"", "/script/1/act", "next",
          "one of");
    wrong("end", changed("\"end\": \"B\", \"active\"", "\"end\": \"C\", \"active\""), "\"C\"",
          "/script/0/end", "\"C\"", "A, B");
    wrong("active is missing", changed(", \"active\": false", ""), "{\"when\": {\"atUs\": 0}", "/script/0",
          "\"active\" is missing", "an object");
    wrong("state", changed("SYN-RECEIVED", "SYN-RCVD"), "\"SYN-RCVD\"", "/narration/0/when/enters",
          "SYN-RCVD", "SYN-RECEIVED");
    wrong("no trigger", changed("{\"atUs\": 9}", "{}"), "{}", "/script/2/when", "could happen", "atUs");
    wrong("two triggers", changed("{\"atUs\": 9}", "{\"atUs\": 9, \"sent\": \"A\"}"),
          "\"sent\": \"A\"}, \"act\": \"rel", "/script/2/when/sent", "unknown key", "atUs");
    wrong("nth from one", changed("\"nth\": 2", "\"nth\": 0"), "0,", "/script/1/when/nth", "0", "from 1");
    wrong("control bits", changed("\"ACK\"", "\"ACK,\""), "\"ACK,\"", "/script/1/when/control", "ACK,",
          "SYN,ACK");
    wrong("control bit twice", changed("\"ACK\"", "\"ACK,ACK\""), "\"ACK,ACK\"", "/script/1/when/control",
          "ACK,ACK", "SYN,ACK");
    wrong("segmentOf nobody", changed("\"segmentOf\": \"call\"", "\"segmentOf\": \"cal\""), "\"cal\"",
          "/script/2/segmentOf", "cal", "those above");
    wrong("fault without a segment", changed(", \"segmentOf\": \"call\"", ""), "{\"when\": {\"atUs\": 9}",
          "/script/2", "segment", "sent");
    wrong("segmentOf means nothing", changed("\"release\"", "\"crash\", \"end\": \"A\""),
          "{\"when\": {\"atUs\": 9}", "/script/2", "segmentOf", "act");
    wrong("id beside segmentOf", changed("\"release\"", "\"release\", \"id\": 1"), "{\"when\": {\"atUs\": 9}",
          "/script/2", "segmentOf", "act");
    QByteArray many = changed("\"script\": [", "\"script\": [@");
    many.replace(
        "@", QByteArray("{\"when\": {\"atUs\": 0}, \"act\": \"crash\", \"end\": \"A\"},").repeated(10'000));
    wrong("too many items", many, "[{\"when", "/script", "10003", "10000");
    wrong("data twice",
          changed("\"open\", \"end\": \"B\", \"active\": false",
                  "\"send\", \"end\": \"B\", \"text\": \"\", \"hex\": \"\""),
          "\"\"}", "/script/0/hex", "exclude", "one of them");
    wrong(
        "half an octet",
        changed("\"open\", \"end\": \"B\", \"active\": false", "\"send\", \"end\": \"B\", \"hex\": \"123\""),
        "\"123\"", "/script/0/hex", "odd", "two digits");
    wrong("no hexadecimal",
          changed("\"open\", \"end\": \"B\", \"active\": false", "\"send\", \"end\": \"B\", \"hex\": \"-1\""),
          "\"-1\"", "/script/0/hex", "-1", "hexadecimal");
    wrong("segment larger than a datagram",
          changed("\"open\", \"end\": \"B\", \"active\": false",
                  "\"forge\", \"to\": \"B\", \"segment\": {\"seq\": 1, \"control\": \"\", \"hex\": \"@\"}")
              .replace("@", QByteArray(2 * 65'496, '0')),
          "\"00000", "/script/0/segment/hex", "65496", "65495");
    wrong("reserved has four bits",
          changed("\"open\", \"end\": \"B\", \"active\": false",
                  "\"forge\", \"to\": \"B\", \"segment\": {\"seq\": 1, \"control\": \"\", \"reserved\": 16}"),
          "16}", "/script/0/segment/reserved", "16", "to 15");
}

void ScenarioTest::errorsAreLocated() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, at);
    QFETCH(QByteArray, pointer);
    QFETCH(QByteArray, what);
    QFETCH(QByteArray, expected);
    const auto loaded = loadText(text);
    QVERIFY(std::holds_alternative<LoadError>(loaded));
    const auto& error = std::get<LoadError>(loaded);
    QCOMPARE(QByteArray::fromStdString(error.jsonPointer), pointer);
    QVERIFY2(error.what.find(what.toStdString()) != std::string::npos, error.what.c_str());
    QVERIFY2(error.expected.find(expected.toStdString()) != std::string::npos, error.expected.c_str());
    QVERIFY(error.line > 0 && error.column > 0);
    QCOMPARE(textAt(text, error.line, error.column).left(at.size()), at);
    QCOMPARE(error.file, std::string("lessons/small.json"));
}

void ScenarioTest::everyTruncationIsAnError() {
    const QByteArray whole = kSmall.trimmed();
    for (qsizetype size = 0; size < whole.size(); ++size)
        QVERIFY2(std::holds_alternative<LoadError>(loadText(whole.left(size))),
                 qPrintable(QString::number(size)));
}

void ScenarioTest::damagedFilesAreErrorsOrScenarios() {
    // No outcome but these two, whatever the octets: the sanitizers watch.
    Prng prng(4);
    const QByteArray full = QByteArray::fromStdString(scenarioText(maximalScenario()));
    const QByteArray session = sessionOf("three-way-handshake");
    int errors = 0;
    for (int i = 0; i < 2'000; ++i) {
        QByteArray text = i % 2 == 0 ? full : session;
        for (std::uint32_t changes = 1 + prng.below(4); changes > 0; --changes) {
            const auto at = static_cast<qsizetype>(prng.below(static_cast<std::uint32_t>(text.size())));
            switch (prng.below(3)) {
            case 0:
                text[at] = static_cast<char>(prng.below(256));
                break;
            case 1:
                text.remove(at, prng.below(20));
                break;
            default:
                text.insert(at, text.mid(prng.below(static_cast<std::uint32_t>(text.size())), 9));
            }
        }
        const bool error =
            i % 2 == 0 ? std::holds_alternative<LoadError>(loadText(text))
                       : std::holds_alternative<LoadError>(loadSession(text.toStdString(), "my.json"));
        errors += error ? 1 : 0;
    }
    QVERIFY(errors > 1'000);
}

void ScenarioTest::errorReadsWell() {
    const auto loaded = loadText(changed("1000}", "70000000}"));
    QCOMPARE(toString(std::get<LoadError>(loaded)),
             std::string(
                 "lessons/small.json:8:82: /ends/B/receiveBufferOctets: 70000000 is out of range; expected "
                 "a whole number from 0 to 67108864"));
}

void ScenarioTest::fileErrors() {
    QTemporaryDir folder;
    const auto missing = loadScenarioFile(folder.filePath(QStringLiteral("none.json")).toStdString());
    QVERIFY(std::get<LoadError>(missing).what.find("no such file") != std::string::npos);
    const auto directory = loadScenarioFile(folder.path().toStdString());
    QVERIFY(std::get<LoadError>(directory).what.find("folder") != std::string::npos);
    QCOMPARE(std::get<LoadError>(directory).line, std::size_t{0});
}

void ScenarioTest::refusesLargeFiles() {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("large.json"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(kSmall + QByteArray(qsizetype(kScenarioOctetsMax), ' '));
    file.close();
    const auto loaded = loadScenarioFile(path.toStdString());
    QVERIFY(std::get<LoadError>(loaded).what.find("too large") != std::string::npos);
    const auto text = loadText(kSmall + QByteArray(qsizetype(kScenarioOctetsMax), ' '));
    QVERIFY(std::get<LoadError>(text).expected.find("4194304") != std::string::npos);
}

void ScenarioTest::textFallsBackToEnglish() {
    const LocalizedText text = {{"en", "word"}, {"zh_CN", "词"}};
    QCOMPARE(textIn(text, "zh_CN"), std::string("词"));
    QCOMPARE(textIn(text, "fr"), std::string("word"));
    QCOMPARE(textIn({}, "fr"), std::string());
}

void ScenarioTest::textFollowsTheNumbering() {
    const auto write = [](End end, SeqNum number) {
        return endName(end) == "A" ? std::to_string(number.value() - 100) : std::string("b");
    };
    QCOMPARE(withNumbers("ack={A:101}, seq={B:300}.", write), std::string("ack=1, seq=b."));
    QCOMPARE(withNumbers("{A:4294967295}", [](End, SeqNum number) { return std::to_string(number.value()); }),
             std::string("4294967295"));
    for (const std::string_view plain :
         {"", "{", "{A:", "{A:}", "{A:1", "{C:1}", "{A:-1}", "{A:4294967296}", "{ A:1}", "a}b"})
        QCOMPARE(withNumbers(plain, write), std::string(plain));
}

void ScenarioTest::sessionSurvives() {
    for (const QString& name : scenarioNames()) {
        const Scenario scenario = loadFile(scenarioPath(name));
        const History history = branched(scenario);
        const std::string text = sessionText(scenario, history);
        const auto loaded = loadSession(text, "my.json");
        if (const auto* error = std::get_if<LoadError>(&loaded))
            QFAIL(toString(*error).c_str());
        const auto& session = std::get<Session>(loaded);
        QCOMPARE(session.scenario.id, scenario.id);
        QVERIFY(session.scenario == scenario);
        QCOMPARE(session.history.size(), history.size());
        QCOMPARE(session.history.cursor(), history.cursor());
        QVERIFY(session.history.world() == history.world());
        QVERIFY(session.history.path() == history.path());
        for (NodeId id = 0; id < history.size(); ++id) {
            QVERIFY(session.history.node(id).intent == history.node(id).intent);
            QCOMPARE(session.history.node(id).parent, history.node(id).parent);
            QCOMPARE(session.history.node(id).scripted, history.node(id).scripted);
            QCOMPARE(session.history.node(id).name, history.node(id).name);
        }
        QCOMPARE(sessionText(session.scenario, session.history), text);
    }
}

void ScenarioTest::sessionErrors_data() {
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QByteArray>("pointer");
    QTest::addColumn<QByteArray>("what");
    QTest::newRow("no session") << QByteArray("\"finwait-session\"") << QByteArray("\"finwait-scenario\"")
                                << QByteArray("/format") << QByteArray("another kind");
    QTest::newRow("other scenario") << QByteArray("\"latencyUs\": 100000}")
                                    << QByteArray("\"latencyUs\": 100001}") << QByteArray("/hash")
                                    << QByteArray("another world");
    QTest::newRow("bad scenario") << QByteArray("\"seed\": 1") << QByteArray("\"seed\": -1")
                                  << QByteArray("/scenario/seed") << QByteArray("-1");
    QTest::newRow("other hash") << QByteArray("\"hash\": \"") << QByteArray("\"hash\": \"0")
                                << QByteArray("/hash") << QByteArray("another world");
    QTest::newRow("cursor nowhere") << QByteArray("\"cursor\": 5") << QByteArray("\"cursor\": 999")
                                    << QByteArray("/cursor") << QByteArray("999");
    QTest::newRow("impossible act") << QByteArray("\"act\": \"delay\", \"id\": 1")
                                    << QByteArray("\"act\": \"delay\", \"id\": 77") << QByteArray()
                                    << QByteArray("no such segment");
    QTest::newRow("no script here") << QByteArray("{\"act\": \"next\"}")
                                    << QByteArray("{\"act\": \"script\"}") << QByteArray("/steps/2")
                                    << QByteArray("the script has nothing");
    QTest::newRow("unknown key") << QByteArray("\"cursor\"") << QByteArray("\"curse\": 1, \"cursor\"")
                                 << QByteArray("/curse") << QByteArray("unknown key");
}

void ScenarioTest::sessionErrors() {
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QByteArray, pointer);
    QFETCH(QByteArray, what);
    QByteArray text = sessionOf("three-way-handshake");
    const qsizetype at = text.indexOf(from);
    QVERIFY(at >= 0);
    text.replace(at, from.size(), to);
    const auto loaded = loadSession(text.toStdString(), "my.json");
    QVERIFY(std::holds_alternative<LoadError>(loaded));
    const auto& error = std::get<LoadError>(loaded);
    QVERIFY2(error.what.find(what.toStdString()) != std::string::npos, error.what.c_str());
    if (!pointer.isEmpty())
        QCOMPARE(QByteArray::fromStdString(error.jsonPointer), pointer);
    QVERIFY(error.line > 0);
}

QTEST_APPLESS_MAIN(ScenarioTest)
#include "scenario_test.moc"
