import QtQuick
import FinWait
import FinWait.App

// The line at the top of a pane.
Item {
    id: head

    property string title: ""
    property string note: ""
    // What a click on the note does; empty: it is only words.
    property string noteHint: ""

    signal noteClicked

    anchors.left: parent?.left
    anchors.right: parent?.right
    height: 44 * Theme.scale

    FwLabel {
        id: titleText
        anchors.left: parent.left
        anchors.leftMargin: 18
        anchors.verticalCenter: parent.verticalCenter
        text: head.title
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    FwLabel {
        anchors.right: parent.right
        anchors.rightMargin: 18
        anchors.verticalCenter: parent.verticalCenter
        text: head.note
        color: Theme.muted
        font.pixelSize: Theme.small
        visible: head.noteHint === "" && titleText.width + implicitWidth + 50 < head.width
    }
    FwButton {
        anchors.right: parent.right
        anchors.rightMargin: 10
        anchors.verticalCenter: parent.verticalCenter
        text: head.note + " ▾"
        hint: head.noteHint
        quiet: true
        padX: 8
        visible: head.noteHint !== "" && titleText.width + implicitWidth + 40 < head.width
        onClicked: head.noteClicked()
    }
}
