import QtQuick
import FinWait
import FinWait.App

// What to do first, beside what it is about. It goes with the first step, or when it has been read, for good.
Rectangle {
    id: hint

    signal read

    width: 400 * Theme.scale
    height: words.implicitHeight + got.height + 34
    radius: 8
    color: Theme.blend(Theme.accent, Theme.surface, 0.1)
    border.color: Theme.accent
    border.width: 1.5
    Accessible.role: Accessible.AlertMessage
    Accessible.name: words.text

    FwLabel {
        id: words
        x: 14
        y: 12
        width: parent.width - 28
        text: qsTr("Press Space to play, or → to go one step at a time. At any moment you may drop a segment on the wire, or call CLOSE at either end: what comes then is worked out by the rules of RFC 9293.")
        wrapMode: Text.Wrap
        lineHeight: 1.3
    }
    FwButton {
        id: got
        anchors.right: parent.right
        anchors.rightMargin: 12
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 12
        strong: true
        text: qsTr("Got it")
        onClicked: hint.read()
    }
}
