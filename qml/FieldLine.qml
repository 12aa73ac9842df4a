import QtQuick
import FinWait
import FinWait.App

// One field of the chosen segment: its name, its value, and what that means here.
Item {
    id: line

    required property string name
    required property string value
    required property string meaning
    required property bool flag
    required property bool listed
    required property bool alert
    property bool lit: false

    signal enteredRow
    signal leftRow
    signal chosen

    visible: listed
    height: listed ? words.height + 9 : 0
    Accessible.role: Accessible.Row
    Accessible.name: name + (value === "" ? "" : ": " + value)
    Accessible.description: meaning

    Rectangle {
        anchors.fill: parent
        anchors.leftMargin: -6
        anchors.rightMargin: -6
        radius: 4
        visible: line.lit
        color: Theme.blend(Theme.accent, Theme.surface, 0.12)
    }
    Column {
        id: words
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        spacing: 1

        Item {
            width: parent.width
            height: Math.max(label.implicitHeight, text.implicitHeight)

            FwLabel {
                id: label
                text: line.name
                font.pixelSize: Theme.small
                font.weight: Font.Medium
            }
            FwLabel {
                id: text
                anchors.right: parent.right
                width: parent.width - label.implicitWidth - 12
                horizontalAlignment: Text.AlignRight
                text: line.flag ? "" : (line.alert ? "✕ " : "") + line.value
                mono: true
                color: line.alert ? Theme.lost : Theme.ink
                font.pixelSize: Theme.small
                wrapMode: Text.WrapAnywhere
            }
        }
        FwLabel {
            width: parent.width
            text: line.meaning
            color: Theme.muted
            font.pixelSize: Theme.tiny
            wrapMode: Text.Wrap
        }
    }
    MouseArea {
        anchors.fill: parent
        hoverEnabled: true
        onEntered: line.enteredRow()
        onExited: line.leftRow()
        onClicked: line.chosen()
    }
}
