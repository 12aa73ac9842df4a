import QtQuick
import FinWait
import FinWait.App

// One thing that could happen instead, and what would come of it. Pressing it makes it happen.
FwButton {
    id: row

    required property string cause
    required property string effect
    required property string glyph
    required property string end

    readonly property color tint: Theme.endColor(end)

    showText: false
    text: cause
    hint: qsTr("Open as a branch (Enter)")
    implicitHeight: words.implicitHeight + 14
    Accessible.name: qsTr("What if %1? Then: %2").arg(cause).arg(effect)

    Rectangle {
        x: 1
        y: 6
        width: 3
        height: row.height - 12
        radius: 1.5
        color: row.tint
    }
    GlyphItem {
        x: 12
        y: 7 + (first.font.pixelSize - 9) / 2
        width: 12
        height: 12
        name: row.glyph
        color: row.glyph === "cross" ? Theme.lost : row.tint
    }
    Column {
        id: words
        x: 32
        y: 7
        width: row.width - x - 26
        spacing: 2

        FwLabel {
            id: first
            width: parent.width
            text: row.cause
            font.pixelSize: Theme.small
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
        }
        FwLabel {
            width: parent.width
            text: "→ " + row.effect
            color: Theme.muted
            font.pixelSize: Theme.small
            wrapMode: Text.Wrap
        }
    }
    GlyphItem {
        anchors.right: parent.right
        anchors.rightMargin: 8
        anchors.verticalCenter: parent.verticalCenter
        width: 14
        height: 14
        name: "branch"
        color: row.hovered || row.visualFocus ? Theme.accent : Theme.muted
    }
}
