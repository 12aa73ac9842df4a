import QtQuick
import FinWait
import FinWait.App

// A named field of the form; framed in red while it cannot be read. It may mean nothing at present: then it says why,
// and cannot be changed.
Column {
    id: root

    property string name: ""
    // What is wrong with it, and why it means nothing; each may be empty.
    property string trouble: ""
    property string whyNot: ""
    property string hint: ""
    property alias text: field.text
    property alias placeholderText: field.placeholderText

    readonly property bool wrong: trouble !== ""

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
        color: root.whyNot === "" ? Theme.ink : Theme.muted
        readOnly: root.whyNot !== ""
        font.family: Theme.mono
        font.pixelSize: Theme.small
        hoverEnabled: true
        Accessible.name: root.name
        Accessible.description: root.wrong ? root.trouble : root.whyNot !== "" ? root.whyNot : root.hint
        onTextEdited: root.edited(text)

        Rectangle {
            anchors.fill: parent
            visible: root.wrong
            radius: 6
            color: "transparent"
            border.width: 2
            border.color: Theme.lost
        }
        FwToolTip {
            owner: field
            shown: (field.hovered || field.activeFocus) && text !== ""
            text: field.Accessible.description
        }
    }
}
