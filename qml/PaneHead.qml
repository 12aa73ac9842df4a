import QtQuick
import FinWait
import FinWait.App

// The line at the top of a pane. A double click on it, or its button, gives the pane all the room.
Item {
    id: head

    property string title: ""
    property string note: ""
    // What a click on the note does; empty: it is only words.
    property string noteHint: ""
    property bool maximised: false
    // The keys that do the same as the button.
    property string maximiseKeys: ""
    // In front of a class there is no room for it.
    property bool shown: true

    readonly property double noteRoom: width - titleText.width - resize.width

    signal noteClicked
    signal maximiseToggled

    anchors.left: parent?.left
    anchors.right: parent?.right
    height: shown ? 44 * Theme.scale : 0
    visible: shown

    MouseArea {
        anchors.fill: parent
        onDoubleClicked: head.maximiseToggled()
    }
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
        anchors.right: resize.left
        anchors.rightMargin: 6
        anchors.verticalCenter: parent.verticalCenter
        text: head.note
        color: Theme.muted
        font.pixelSize: Theme.small
        visible: head.noteHint === "" && implicitWidth + 44 < head.noteRoom
    }
    FwButton {
        anchors.right: resize.left
        anchors.verticalCenter: parent.verticalCenter
        text: head.note + " ▾"
        hint: head.noteHint
        quiet: true
        padX: 8
        visible: head.noteHint !== "" && implicitWidth + 34 < head.noteRoom
        onClicked: head.noteClicked()
    }
    PaneResizer {
        id: resize
        anchors.right: parent.right
        anchors.rightMargin: 8
        anchors.verticalCenter: parent.verticalCenter
        title: head.title
        maximised: head.maximised
        keys: head.maximiseKeys
        onClicked: head.maximiseToggled()
    }
}
