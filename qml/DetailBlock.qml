pragma ComponentBehavior: Bound
import QtQuick
import FinWait
import FinWait.App

// A small title and what belongs under it, a paragraph each; nothing at all when there is nothing to say.
Column {
    id: block

    required property string title
    required property list<string> lines
    property bool mono: false

    visible: lines.length > 0 && lines[0] !== ""
    spacing: 4
    topPadding: 8

    FwLabel {
        text: block.title
        color: Theme.muted
        font.pixelSize: Theme.tiny
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    Repeater {
        model: block.lines

        FwProse {
            required property string modelData
            width: block.width
            text: modelData
            mono: block.mono
            font.pixelSize: block.mono ? Theme.tiny : Theme.body
            lineHeight: 1.2
        }
    }
}
