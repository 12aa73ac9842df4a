import QtQuick
import FinWait
import FinWait.App

// A pair of states: the least number of steps to it, or a dash. The farther, the deeper the fill.
Item {
    id: cell

    required property int steps
    required property string name
    required property string text
    required property double depth
    property bool chosen: false
    property bool focused: false

    signal hovered(over: bool)
    signal pressed

    Accessible.role: Accessible.Button
    Accessible.name: name
    Accessible.description: text
    Accessible.focusable: false
    Accessible.onPressAction: cell.pressed()

    Rectangle {
        anchors.fill: parent
        anchors.margins: 1
        radius: 3
        color: cell.steps < 0 ? "transparent"
             : Theme.blend(Theme.accent, Theme.surface, 0.07 + 0.23 * cell.depth)
        border.width: mouse.containsMouse ? 1 : 0
        border.color: Theme.accent

        FwLabel {
            anchors.centerIn: parent
            text: cell.steps < 0 ? "–" : cell.steps
            mono: true
            color: cell.steps < 0 ? Theme.muted : Theme.ink
            font.pixelSize: Theme.small
        }
        FwFocusRing {
            anchors.margins: 0
            radius: 3
            visible: cell.chosen && cell.focused
        }
    }
    MouseArea {
        id: mouse
        anchors.fill: parent
        hoverEnabled: true
        cursorShape: cell.steps < 0 ? Qt.ArrowCursor : Qt.PointingHandCursor
        onContainsMouseChanged: cell.hovered(containsMouse)
        onClicked: cell.pressed()
    }
}
