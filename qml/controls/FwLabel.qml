import QtQuick
import FinWait.App

// Words in the window's face.
Text {
    property bool mono: false

    color: Theme.ink
    font.family: mono ? Theme.mono : Theme.sans
    font.pixelSize: Theme.body
    textFormat: Text.PlainText
    verticalAlignment: Text.AlignVCenter
}
