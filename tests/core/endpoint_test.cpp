// Every state meets every kind of event: tests/core/endpoint_dialogues.txt holds, a cell each, what an
// endpoint in that state answers, where it goes and which rules it applied.
//
//     ESTABLISHED < FIN,ACK seq=301 ack=101
//       > snd ACK … | *: connection closing | ESTABLISHED -> CLOSE-WAIT rcv-fin | CLOSE-WAIT una=… nxt=…
//       # seq.acceptable+ rst- syn- …            (+ holds, ? fails, - absent, ! acts)
//
// "[linux]" and "[rfc9293 rfc5961=off]" lines set the configuration for the cells below them.

#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <map>
#include <set>

#include "tests/core/dialogue.h"

using namespace finwait;

namespace {

const std::map<std::string, UserCall>& calls() {
    static const std::map<std::string, UserCall> table = {
        {"OPEN", Open{}},
        {"OPEN nobody", Open{true, false}},
        {"OPEN passive", Open{false, false}},
        {"SEND hello", Send{Octets{'h', 'e', 'l', 'l', 'o'}}},
        {"SEND hello urgent", Send{Octets{'h', 'e', 'l', 'l', 'o'}, true, true}},
        {"RECEIVE", Receive{}},
        {"CLOSE", Close{}},
        {"ABORT", Abort{}},
        {"STATUS", Status{}},
    };
    return table;
}

void bring(Dialogue& dialogue, const std::string& state) {
    if (state == "SYN-RECEIVED(active)")
        dialogue.bringActiveSynReceived();
    else if (state == "SYN-RECEIVED(passive)")
        dialogue.bring(State::SynReceived);
    else
        dialogue.bring(*stateFromName(state));
}

/// One event, or several parted by "; ": the last one is the one that is looked at.
void happens(Dialogue& dialogue, const std::string& events) {
    for (const QString& event : QString::fromStdString(events).split(QStringLiteral("; "))) {
        const std::string text = event.toStdString();
        if (const auto call = calls().find(text); call != calls().end())
            dialogue.call(call->second);
        else if (text == "timeout")
            dialogue.expire();
        else
            dialogue.arrives(text);
    }
}

using Adjust = void (*)(Config&);

/// The words that a setting line may hold behind the profile.
const std::map<QString, Adjust>& adjustments() {
    static const std::map<QString, Adjust> table = {
        {QStringLiteral("rfc5961=off"), [](Config& c) { c.rfc5961 = false; }},
        {QStringLiteral("rfc1337=on"), [](Config& c) { c.rfc1337 = true; }},
        {QStringLiteral("window=0"), [](Config& c) { c.receiveBufferOctets = 0; }},
        {QStringLiteral("nagle"), [](Config& c) { c.nagle = true; }},
        {QStringLiteral("delayed-ack"), [](Config& c) { c.delayedAckUs = 200'000; }},
        {QStringLiteral("keep-alive"), [](Config& c) { c.keepAliveIdleUs = 7200 * kSecondUs; }},
        {QStringLiteral("read-after-fin"), [](Config& c) { c.receiveAfterFin = true; }},
        {QStringLiteral("reopen"), [](Config& c) { c.timeWaitReopens = true; }},
        {QStringLiteral("options"),
         [](Config& c) {
             c.windowScale = c.timestamps = c.sack = c.sendMssOption = true;
             c.receiveBufferOctets = 200'000;
         }},
    };
    return table;
}

Dialogue dialogueFor(const QString& setting) {
    const QStringList words = setting.split(QRegularExpression(QStringLiteral("[ ,]+")));
    Dialogue dialogue(words.first() == QStringLiteral("linux") ? Profile::Linux : Profile::Rfc9293);
    for (const QString& word : words.mid(1)) {
        if (const auto adjust = adjustments().find(word); adjust != adjustments().end())
            adjust->second(dialogue.config);
        else if (word != QStringLiteral("conversations"))
            qFatal("unknown word in a setting: %s", qPrintable(word));
    }
    return dialogue;
}

struct Cell {
    QString setting;
    QString state;
    QString events;
    QString reply;
    QString rules;
};

QList<Cell> readCells() {
    QFile file(QStringLiteral(FINWAIT_SOURCE_DIR "/tests/core/endpoint_dialogues.txt"));
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
        qFatal("cannot read the dialogues");
    QList<Cell> cells;
    QString setting;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    for (const QString& line : lines) {
        if (line.startsWith(u'['))
            setting = line.mid(1, line.size() - 2);
        else if (line.startsWith(QStringLiteral("  > ")))
            cells.last().reply = line.mid(4);
        else if (line.startsWith(QStringLiteral("  # ")))
            cells.last().rules = line.mid(4);
        else if (const qsizetype at = line.indexOf(QStringLiteral(" < ")); at > 0)
            cells.append({setting, line.left(at), line.mid(at + 3), {}, {}});
    }
    return cells;
}

} // namespace

class EndpointTest : public QObject {
    Q_OBJECT

private slots:
    void answers_data() {
        QTest::addColumn<QString>("setting");
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("events");
        QTest::addColumn<QString>("reply");
        QTest::addColumn<QString>("rules");
        for (const Cell& cell : readCells()) {
            QTest::addRow("[%s] %s < %s", qPrintable(cell.setting), qPrintable(cell.state),
                          qPrintable(cell.events))
                << cell.setting << cell.state << cell.events << cell.reply << cell.rules;
        }
    }

    void answers() {
        QFETCH(QString, setting);
        QFETCH(QString, state);
        QFETCH(QString, events);
        QFETCH(QString, reply);
        QFETCH(QString, rules);
        Dialogue dialogue = dialogueFor(setting);
        bring(dialogue, state.toStdString());
        happens(dialogue, events.toStdString());
        QCOMPARE(QString::fromStdString(dialogue.reply()), reply);
        QCOMPARE(QString::fromStdString(dialogue.rules()), rules);
    }

    /// An event that one state has a cell for, all states have (in the plain configuration).
    void everyStateMeetsEveryEvent() {
        std::map<QString, std::set<QString>> statesByEvent;
        for (const Cell& cell : readCells()) {
            if (cell.setting == QStringLiteral("rfc9293"))
                statesByEvent[cell.events].insert(cell.state);
        }
        QVERIFY(statesByEvent.size() > 35);
        for (const auto& [event, states] : statesByEvent)
            QVERIFY2(states.size() == kStateCount + 1, qPrintable(event));
    }
};

QTEST_APPLESS_MAIN(EndpointTest)
#include "endpoint_test.moc"
