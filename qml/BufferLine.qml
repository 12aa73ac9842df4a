import QtQuick
import FinWait
import FinWait.App

// Some of the application's octets, and where they stand.
Column {
    id: line

    required property string end
    required property string title
    required property string text
    required property string more
    required property bool received

    spacing: 2
    topPadding: 2
    bottomPadding: 6
    Accessible.role: Accessible.Row
    Accessible.name: line.end + ", " + title
    Accessible.description: line.text + " " + more

    Row {
        spacing: 6

        FwLabel {
            text: line.end
            color: Theme.endColor(line.end)
            font.pixelSize: Theme.tiny
            font.weight: Font.Bold
        }
        FwLabel {
            text: line.title
            color: Theme.muted
            font.pixelSize: Theme.tiny
        }
    }
    Rectangle {
        width: parent.width
        height: octets.implicitHeight
        visible: line.text !== ""
        radius: 4
        color: Theme.page
        border.color: Theme.hairline

        FwLabel {
            id: octets
            width: parent.width
            padding: 6
            text: line.more === "" ? line.text : line.text + " " + line.more
            mono: true
            font.pixelSize: Theme.small
            wrapMode: Text.WrapAnywhere
        }
    }
}
