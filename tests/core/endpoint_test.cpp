// Every state meets every kind of event: tests/core/endpoint_dialogues.txt holds, a cell each, what an
// endpoint in that state answers, where it goes and which rules it applied.
//
//     ESTABLISHED < FIN,ACK seq=301 ack=101
//       > snd ACK … | *: connection closing | ESTABLISHED -> CLOSE-WAIT rcv-fin | CLOSE-WAIT una=… nxt=…
//       # seq.acceptable+ rst- syn- …            (+ holds, ? fails, - absent, ! acts)
//
// "[linux]" and "[rfc9293 rfc5961=off]" lines set the configuration for the cells below them.
//
// With FINWAIT_WRITE_DIALOGUES set the replies are written instead of compared. What git then shows is to be
// read against the RFC before it is believed.

#include <QFile>
#include <QTest>

#include <map>
#include <set>

#include "tests/core/dialogue_table.h"

using namespace finwait;

namespace {

QString textOf(const QList<DialogueCell>& cells) {
    QString text;
    QString setting;
    QString events;
    for (const DialogueCell& cell : cells) {
        const bool sameMatrixRow = cell.events == events || cell.setting != QStringLiteral("rfc9293");
        if (cell.setting != setting)
            text += (text.isEmpty() ? "[" : "\n[") + cell.setting + "]\n";
        else if (!sameMatrixRow)
            text += u'\n';
        setting = cell.setting;
        events = cell.events;
        const Dialogue dialogue = play(cell);
        text += cell.state + " < " + cell.events + "\n  > " + QString::fromStdString(dialogue.reply())
                + "\n  # " + QString::fromStdString(dialogue.rules()) + "\n";
    }
    return text;
}

} // namespace

class EndpointTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        if (!qEnvironmentVariableIsSet("FINWAIT_WRITE_DIALOGUES"))
            return;
        const QByteArray text = textOf(readDialogueCells()).toUtf8();
        QFile file(dialogueFile());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    void answers_data() {
        QTest::addColumn<DialogueCell>("cell");
        for (const DialogueCell& cell : readDialogueCells()) {
            QTest::addRow("[%s] %s < %s", qPrintable(cell.setting), qPrintable(cell.state),
                          qPrintable(cell.events))
                << cell;
        }
    }

    void answers() {
        QFETCH(DialogueCell, cell);
        const Dialogue dialogue = play(cell);
        QCOMPARE(QString::fromStdString(dialogue.reply()), cell.reply);
        QCOMPARE(QString::fromStdString(dialogue.rules()), cell.rules);
    }

    /// An event that one state has a cell for, all states have (in the plain configuration).
    void everyStateMeetsEveryEvent() {
        std::map<QString, std::set<QString>> statesByEvent;
        for (const DialogueCell& cell : readDialogueCells()) {
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
