import QtQuick
import FinWait

// Shows all of a picture again that has been zoomed.
FwGlyphButton {
    required property double zoom

    anchors.right: parent?.right
    anchors.bottom: parent?.bottom
    anchors.margins: 8
    visible: Math.abs(zoom - 1) > 0.001
    round: true
    glyph: "fit"
    name: qsTr("Fit")
    keys: "0"
}
