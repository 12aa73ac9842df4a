import QtQuick
import FinWait.App

// Shows which control the keyboard is at. Lies around its parent.
Rectangle {
    anchors.fill: parent
    anchors.margins: -3
    color: "transparent"
    border.color: Theme.accent
    border.width: 2
    radius: 9
}
