import QtQuick
import FinWait
import FinWait.App

// A named field of the form; framed in red while it cannot be read.
Column {
    id: root

    property string name: ""
    property bool wrong: false
    property alias text: field.text
    property alias placeholderText: field.placeholderText

    signal edited(text: string)

    function take() {
        field.forceActiveFocus(Qt.TabFocusReason)
        field.selectAll()
    }

    spacing: 2

    FwLabel {
        text: root.name + (root.wrong ? " ✕" : "")
        color: root.wrong ? Theme.lost : Theme.muted
        font.pixelSize: Theme.tiny
    }
    FwTextField {
        id: field
        width: root.width
        implicitHeight: Math.ceil(contentHeight) + 11
        font.family: Theme.mono
        font.pixelSize: Theme.small
        Accessible.name: root.name
        Accessible.description: root.wrong ? qsTr("not a number in range") : ""
        onTextEdited: root.edited(text)

        Rectangle {
            anchors.fill: parent
            visible: root.wrong
            radius: 6
            color: "transparent"
            border.width: 2
            border.color: Theme.lost
        }
    }
}
