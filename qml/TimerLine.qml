import QtQuick
import FinWait
import FinWait.App

// A running timer: a ring for what is left of it, its name, and what it will do.
Item {
    id: line

    required property string end
    required property string name
    required property string text
    required property string note
    required property double part

    height: Math.max(ring.height, words.height) + 8
    Accessible.role: Accessible.Row
    Accessible.name: line.end + " " + name + ", " + line.text
    Accessible.description: note

    RingItem {
        id: ring
        anchors.verticalCenter: parent.verticalCenter
        width: 28 * Theme.scale
        height: width
        part: line.part
        color: Theme.endColor(line.end)
        track: Theme.blend(Theme.muted, Theme.surface, 0.25)
    }
    FwLabel {
        anchors.centerIn: ring
        text: line.end
        color: Theme.endColor(line.end)
        font.pixelSize: Theme.tiny
        font.weight: Font.Bold
    }
    Column {
        id: words
        anchors.verticalCenter: parent.verticalCenter
        anchors.left: ring.right
        anchors.right: parent.right
        anchors.leftMargin: 10

        Item {
            width: parent.width
            height: Math.max(title.implicitHeight, left.implicitHeight)

            FwLabel {
                id: title
                text: line.name
                font.pixelSize: Theme.small
            }
            FwLabel {
                id: left
                anchors.right: parent.right
                width: Math.min(implicitWidth, parent.width - title.width - 8)
                text: line.text
                mono: true
                font.pixelSize: Theme.small
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 8
                horizontalAlignment: Text.AlignRight
            }
        }
        FwLabel {
            width: parent.width
            text: line.note
            color: Theme.muted
            font.pixelSize: Theme.tiny
            wrapMode: Text.Wrap
        }
    }
}
