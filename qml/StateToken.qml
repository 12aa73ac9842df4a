import QtQuick
import FinWait.App

// The letter of an end on the state that it is in.
Rectangle {
    id: token

    required property string letter
    required property point centre
    // Without the border.
    required property double reach

    width: 2.2 * reach
    height: width
    radius: width / 2
    x: centre.x - width / 2
    y: centre.y - height / 2
    color: Theme.endColor(letter)
    border.width: 0.19 * reach
    border.color: Theme.surface
    Accessible.ignored: true

    Text {
        anchors.centerIn: parent
        text: token.letter
        color: Theme.onAccent
        font.family: Theme.sans
        font.pixelSize: Math.max(8, token.reach)
        font.weight: Font.Bold
        Accessible.ignored: true
    }
}
