import QtQuick
import FinWait
import FinWait.App

// One variable of one end.
Item {
    id: cell

    required property string text
    required property bool changed
    required property color tint

    Rectangle {
        anchors.right: parent.right
        anchors.rightMargin: -5
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(parent.width, value.contentWidth + 10)
        height: parent.height - 4
        radius: 4
        visible: cell.changed
        color: Theme.blend(cell.tint, Theme.surface, 0.12)
        border.color: Theme.blend(cell.tint, Theme.surface, 0.6)
    }
    FwLabel {
        id: value
        anchors.fill: parent
        horizontalAlignment: Text.AlignRight
        mono: true
        text: cell.text
        color: cell.text === "–" ? Theme.muted : Theme.ink
        font.pixelSize: Theme.small
        font.weight: cell.changed ? Font.Bold : Font.Normal
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 8
    }
}
