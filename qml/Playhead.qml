import QtQuick
import FinWait
import FinWait.App

// The displayed moment: a dotted line with its time at the left.
Item {
    id: playhead

    property string text: ""

    height: 1

    Rectangle {
        anchors.left: badge.right
        anchors.right: parent.right
        anchors.rightMargin: 10
        height: 1
        color: Theme.blend(Theme.muted, Theme.surface, 0.6)
    }
    Rectangle {
        id: badge
        x: 8
        anchors.verticalCenter: parent.verticalCenter
        width: time.implicitWidth + 12
        height: time.implicitHeight + 5
        radius: 4
        color: Theme.ink

        FwLabel {
            id: time
            anchors.centerIn: parent
            text: playhead.text
            mono: true
            color: Theme.surface
            font.pixelSize: Theme.tiny
        }
    }
}
