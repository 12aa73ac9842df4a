pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import FinWait
import FinWait.App

// One connection: its ends, how much it carried, how it began and ended.
T.ItemDelegate {
    id: row

    required property int number
    required property string endA
    required property string endB
    required property string packets
    required property string bytes
    required property string opened
    required property string closed
    required property string losses
    required property string duration
    required property string sentence
    property bool current: false

    signal pointedAt
    signal taken

    implicitHeight: Math.ceil(ends.implicitHeight + story.implicitHeight + 20)
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.ListItem
    Accessible.name: sentence
    Accessible.onPressAction: row.taken()
    onClicked: taken()
    onHoveredChanged: if (hovered) pointedAt()

    background: Rectangle {
        radius: 6
        color: row.current ? Theme.blend(Theme.accent, Theme.surface, 0.16) : "transparent"

        Rectangle {
            anchors.bottom: parent.bottom
            x: 8
            width: parent.width - 16
            height: 1
            visible: !row.current
            color: Theme.hairline
        }
    }
    FwLabel {
        id: name
        x: 10
        y: 8
        width: 56 * Theme.scale
        text: row.number
        color: Theme.muted
        font.family: Theme.mono
    }
    Row {
        id: ends
        anchors.left: name.right
        y: 8
        spacing: 8

        FwLabel {
            text: row.endA
            color: Theme.endA
            font.family: Theme.mono
        }
        FwLabel {
            text: "↔"
            color: Theme.muted
        }
        FwLabel {
            text: row.endB
            color: Theme.endB
            font.family: Theme.mono
        }
    }
    FwLabel {
        id: story
        anchors.left: ends.left
        anchors.top: ends.bottom
        anchors.topMargin: 3
        anchors.right: numbers.left
        anchors.rightMargin: 12
        text: row.opened + "  →  " + row.closed + (row.losses === "" ? "" : "   ·   ↻ " + row.losses)
        color: Theme.muted
        font.pixelSize: Theme.small
        elide: Text.ElideRight
    }
    Column {
        id: numbers
        anchors.right: parent.right
        anchors.rightMargin: 10
        y: 8
        spacing: 3

        FwLabel {
            anchors.right: parent.right
            text: qsTr("%1 · %2 bytes").arg(row.packets).arg(row.bytes)
            font.pixelSize: Theme.small
        }
        FwLabel {
            anchors.right: parent.right
            text: row.duration
            color: Theme.muted
            font.pixelSize: Theme.small
        }
    }
}
