import QtQuick
import FinWait
import FinWait.App

// The displayed moment: a dotted line with its time at the left.
Item {
    id: playhead

    property string text: ""
    // Where the line begins and ends: between the lifelines, clear of the names beside them.
    property double from: 0
    property double to: width
    // How far the badge keeps from the line, to leave another time readable.
    property double chipOffset: 0

    height: 1

    Rectangle {
        x: playhead.from
        width: playhead.to - playhead.from
        height: 1
        color: Theme.blend(Theme.muted, Theme.surface, 0.6)
    }
    Rectangle {
        id: badge
        x: 8
        y: Math.round(playhead.chipOffset - height / 2)
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
