import QtQuick
import FinWait
import FinWait.App

// One variable of one end. When this step changed it, it stands in a frame and tells what it was.
Item {
    id: cell

    required property string name
    required property string text
    // Before this step; empty: it did not change.
    required property string was
    required property color tint
    readonly property bool changed: was !== ""

    activeFocusOnTab: changed
    Accessible.role: Accessible.Cell
    Accessible.name: changed ? qsTr("%1 %2, was %3").arg(name).arg(text).arg(was) : name + " " + text

    Rectangle {
        anchors.right: parent.right
        anchors.rightMargin: -5
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(parent.width, value.contentWidth + 10)
        height: parent.height - 2
        radius: 4
        visible: cell.changed
        color: Theme.blend(cell.tint, Theme.surface, 0.12)
        border.width: cell.activeFocus ? 2 : 1
        border.color: cell.activeFocus ? Theme.accent : Theme.blend(cell.tint, Theme.surface, 0.6)
    }
    FwLabel {
        id: value
        anchors.fill: parent
        anchors.leftMargin: 8
        horizontalAlignment: Text.AlignRight
        mono: true
        text: cell.text
        color: cell.text === "–" ? Theme.muted : Theme.ink
        font.pixelSize: Theme.small
        font.weight: cell.changed ? Font.Bold : Font.Normal
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 8
    }
    HoverHandler {
        id: pointer
        enabled: cell.changed
    }
    FwToolTip {
        owner: cell
        shown: cell.changed && (pointer.hovered || cell.activeFocus)
        text: qsTr("was %1").arg(cell.was)
    }
}
