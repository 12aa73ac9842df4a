import QtQuick
import FinWait
import FinWait.App

// One step of a lesson that is being written: what happens, what is said, whether playing pauses, what is asked.
FocusScope {
    id: row

    required property int index
    required property int step
    required property string timeText
    required property string who
    required property string sentence
    required property string words
    required property bool pauses
    required property string ask
    required property bool askable

    signal said(text: string)
    signal pauseToggled
    signal asked(kind: string)

    // None, its state, its segment, none again.
    readonly property string nextAsk: ask === "" ? "state" : ask === "state" ? "segment" : ""

    implicitHeight: column.implicitHeight + 18
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Step %1: %2").arg(step).arg(sentence)

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.hairline
    }
    Column {
        id: column
        y: 8
        width: parent.width
        spacing: 6

        Item {
            width: parent.width
            height: Math.max(what.implicitHeight, tools.height)

            FwLabel {
                id: number
                width: 74 * Theme.scale
                text: row.step + " · " + row.timeText
                color: Theme.muted
                font.pixelSize: Theme.tiny
            }
            FwLabel {
                id: what
                anchors.left: number.right
                anchors.leftMargin: 8
                anchors.right: tools.left
                anchors.rightMargin: 10
                text: row.sentence
                color: row.who === "" ? Theme.ink : Theme.endColor(row.who)
                font.pixelSize: Theme.small
                wrapMode: Text.Wrap
            }
            Row {
                id: tools
                anchors.right: parent.right
                spacing: 6

                FwToggle {
                    visible: row.askable
                    on: row.ask !== ""
                    text: row.ask === "segment" ? qsTr("Ask: segment") : row.ask === "state" ? qsTr("Ask: state") : qsTr("Ask")
                    hint: qsTr("Ask before this step which state it leads to, or which segment is sent")
                    onClicked: row.asked(row.nextAsk)
                }
                FwToggle {
                    on: row.pauses
                    text: qsTr("Pause")
                    hint: qsTr("Playing pauses after this step")
                    onClicked: row.pauseToggled()
                }
            }
        }
        FwTextArea {
            width: parent.width
            lines: 1
            text: row.words
            placeholderText: qsTr("What is said at this step")
            Accessible.name: qsTr("Said at step %1").arg(row.step)
            onEdited: words => row.said(words)
        }
    }
}
