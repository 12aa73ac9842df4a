import QtQuick
import FinWait
import FinWait.App

// Why playing has paused, above the transport bar until something moves.
Rectangle {
    id: note

    required property string reason

    width: words.implicitWidth + 44
    height: words.implicitHeight + 18
    radius: 8
    color: Theme.ink
    Accessible.role: Accessible.AlertMessage
    Accessible.name: note.reason

    GlyphItem {
        x: 14
        anchors.verticalCenter: parent.verticalCenter
        width: 12
        height: 12
        name: "pause"
        color: Theme.surface
    }
    FwLabel {
        id: words
        x: 32
        anchors.verticalCenter: parent.verticalCenter
        text: note.reason
        color: Theme.surface
    }
}
