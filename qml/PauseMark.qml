import QtQuick
import FinWait
import FinWait.App

// Playing pauses here. A press takes the mark away.
FwButton {
    id: mark

    required property double centreX
    required property double centreY
    required property string what

    x: Math.round(centreX - width / 2)
    y: Math.round(centreY - height / 2)
    implicitWidth: 18 * Theme.scale
    implicitHeight: implicitWidth
    showText: false
    text: qsTr("Playing pauses at %1").arg(what)
    hint: qsTr("%1. Press to take it away").arg(text)

    GlyphItem {
        anchors.centerIn: parent
        width: 10 * Theme.scale
        height: width
        name: "pause"
        color: Theme.accent
    }
}
