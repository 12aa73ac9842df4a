import QtQuick
import FinWait
import FinWait.App

// One answer to choose. Once the right one is known it says by a mark, not by colour alone, which it was.
FwButton {
    id: choice

    required property string words
    required property int place
    // "", "right" or "wrong": what came of it.
    property string mark: ""

    readonly property bool marked: mark !== ""
    readonly property color tint: mark === "right" ? Theme.accepted : Theme.lost

    text: words
    showText: false
    implicitWidth: row.implicitWidth + 22
    implicitHeight: row.implicitHeight + 14
    Accessible.name: mark === "right" ? qsTr("%1: right").arg(words)
                   : mark === "wrong" ? qsTr("%1: wrong").arg(words) : qsTr("%1: %2").arg(place + 1).arg(words)

    Rectangle {
        anchors.fill: parent
        visible: choice.marked
        radius: 6
        color: Theme.blend(choice.tint, Theme.surface, 0.12)
        border.width: 1.5
        border.color: choice.tint
    }
    Row {
        id: row
        anchors.centerIn: parent
        spacing: 8

        FwLabel {
            anchors.verticalCenter: parent.verticalCenter
            visible: !choice.marked
            text: (choice.place + 1) + ")"
            color: Theme.muted
            font.pixelSize: Theme.small
        }
        GlyphItem {
            anchors.verticalCenter: parent.verticalCenter
            visible: choice.marked
            width: 11 * Theme.scale
            height: width
            name: choice.mark === "right" ? "check" : "cross"
            color: choice.tint
        }
        FwLabel {
            anchors.verticalCenter: parent.verticalCenter
            text: choice.words
            mono: true
            color: choice.enabled || choice.marked ? Theme.ink : Theme.muted
            font.weight: choice.mark === "right" ? Font.DemiBold : Font.Normal
        }
    }
}
