#include "tests/core/dialogue_table.h"

#include <QFile>
#include <QRegularExpression>

#include <map>

namespace finwait {

namespace {

Octets hello() {
    return {'h', 'e', 'l', 'l', 'o'};
}

const std::map<QString, UserCall>& calls() {
    static const std::map<QString, UserCall> table = {
        {QStringLiteral("OPEN"), Open{}},
        {QStringLiteral("OPEN nobody"), Open{true, false}},
        {QStringLiteral("OPEN passive"), Open{false, false}},
        {QStringLiteral("OPEN passive named"), Open{false, true}},
        {QStringLiteral("SEND hello"), Send{hello()}},
        {QStringLiteral("SEND hello unpushed"), Send{hello(), false}},
        {QStringLiteral("SEND hello urgent"), Send{hello(), true, true}},
        {QStringLiteral("SEND nothing"), Send{}},
        {QStringLiteral("SEND 40"), Send{Octets(40, '.')}},
        {QStringLiteral("RECEIVE"), Receive{}},
        {QStringLiteral("RECEIVE 2"), Receive{2}},
        {QStringLiteral("CLOSE"), Close{}},
        {QStringLiteral("ABORT"), Abort{}},
        {QStringLiteral("STATUS"), Status{}},
    };
    return table;
}

void bring(Dialogue& dialogue, const QString& state) {
    if (state == QStringLiteral("SYN-RECEIVED(active)"))
        dialogue.bringActiveSynReceived();
    else if (state == QStringLiteral("SYN-RECEIVED(passive)"))
        dialogue.bring(State::SynReceived);
    else
        dialogue.bring(*stateFromName(state.toStdString()));
}

void happens(Dialogue& dialogue, const QString& event) {
    if (const auto call = calls().find(event); call != calls().end())
        dialogue.call(call->second);
    else if (event == QStringLiteral("timeout"))
        dialogue.expire();
    else if (event == QStringLiteral("user timeout"))
        dialogue.expire(TimerKind::User);
    else if (event == QStringLiteral("retransmission timeout"))
        dialogue.expire(TimerKind::Retransmission);
    else if (event == QStringLiteral("time-wait timeout"))
        dialogue.expire(TimerKind::TimeWait);
    else if (event == QStringLiteral("crash"))
        dialogue.crashes();
    else if (event.startsWith(QStringLiteral("wait ")))
        dialogue.now = dialogue.now + event.mid(5).toInt() * kMillisecondUs;
    else
        dialogue.arrives(event.toStdString());
}

using Adjust = void (*)(Config&);

/// The words that a setting line may hold behind the profile.
const std::map<QString, Adjust>& adjustments() {
    static const std::map<QString, Adjust> table = {
        {QStringLiteral("rfc5961=off"), [](Config& c) { c.rfc5961 = false; }},
        {QStringLiteral("rfc1337=on"), [](Config& c) { c.rfc1337 = true; }},
        {QStringLiteral("window=0"), [](Config& c) { c.receiveBufferOctets = 0; }},
        {QStringLiteral("send-buffer=4"), [](Config& c) { c.sendBufferOctets = 4; }},
        {QStringLiteral("receives=1"), [](Config& c) { c.receiveCallsMax = 1; }},
        {QStringLiteral("nagle"), [](Config& c) { c.nagle = true; }},
        {QStringLiteral("delayed-ack"), [](Config& c) { c.delayedAckUs = 200'000; }},
        {QStringLiteral("mss=3"), [](Config& c) { c.mss = c.mssDefault = 3; }},
        {QStringLiteral("syn-linear"), [](Config& c) { c.synLinearTimeouts = 4; }},
        {QStringLiteral("mss=10"), [](Config& c) { c.mss = c.mssDefault = 10; }},
        {QStringLiteral("keep-alive"), [](Config& c) { c.keepAliveIdleUs = 7200 * kSecondUs; }},
        {QStringLiteral("user-timeout=30s"), [](Config& c) { c.userTimeoutUs = 30 * kSecondUs; }},
        {QStringLiteral("backlog=1"), [](Config& c) { c.backlogMax = 1; }},
        {QStringLiteral("backlog=2"), [](Config& c) { c.backlogMax = 2; }},
        {QStringLiteral("cookies=off"), [](Config& c) { c.synCookies = false; }},
        {QStringLiteral("read-after-fin"), [](Config& c) { c.receiveAfterFin = true; }},
        {QStringLiteral("close-with-peer"), [](Config& c) { c.closeWithPeer = true; }},
        {QStringLiteral("remote=multicast"), [](Config& c) { c.remote.address = 0xE000'0001U; }},
        {QStringLiteral("half-duplex"), [](Config& c) { c.halfDuplexClose = true; }},
        {QStringLiteral("reopen"), [](Config& c) { c.timeWaitReopens = true; }},
        {QStringLiteral("timestamps"), [](Config& c) { c.timestamps = true; }},
        {QStringLiteral("options"),
         [](Config& c) {
             c.windowScale = c.timestamps = c.sack = c.sendMssOption = true;
             c.receiveBufferOctets = 200'000;
         }},
    };
    return table;
}

Dialogue dialogueFor(const QString& setting) {
    static const QRegularExpression gap(QStringLiteral("[ ,]+"));
    const QStringList words = setting.split(gap);
    Dialogue dialogue(words.first() == QStringLiteral("linux") ? Profile::Linux : Profile::Rfc9293);
    for (const QString& word : words.mid(1)) {
        if (const auto adjust = adjustments().find(word); adjust != adjustments().end())
            adjust->second(dialogue.config);
        else if (word != QStringLiteral("conversations"))
            qFatal("unknown word in a setting: %s", qPrintable(word));
    }
    return dialogue;
}

} // namespace

QString dialogueFile() {
    return QStringLiteral(FINWAIT_SOURCE_DIR "/tests/core/endpoint_dialogues.txt");
}

QList<DialogueCell> readDialogueCells() {
    QFile file(dialogueFile());
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
        qFatal("cannot read the dialogues");
    QList<DialogueCell> cells;
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

Dialogue play(const DialogueCell& cell, const std::function<void(const Dialogue&)>& visit) {
    Dialogue dialogue = dialogueFor(cell.setting);
    bring(dialogue, cell.state);
    for (const QString& event : cell.events.split(QStringLiteral("; "))) {
        happens(dialogue, event);
        if (visit)
            visit(dialogue);
    }
    return dialogue;
}

} // namespace finwait
