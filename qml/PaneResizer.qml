import QtQuick
import FinWait
import FinWait.App

// Gives a pane all the room, and takes it back.
FwGlyphButton {
    property string title: ""
    property bool maximised: false

    size: 28 * Theme.scale
    glyph: maximised ? "restore" : "maximise"
    name: maximised ? qsTr("Restore: %1").arg(title) : qsTr("Maximise: %1").arg(title)
}
