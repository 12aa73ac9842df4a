pragma ComponentBehavior: Bound
import QtQuick
import FinWait
import FinWait.App

// One field in the header's figure: its name, and under it what it holds.
Item {
    id: cell

    required property string name
    required property string label
    required property string value
    required property string meaning
    required property int firstBit
    required property int bits
    required property bool flag
    required property bool set
    required property bool alert
    property bool lit: false
    property bool chosen: false
    property bool focused: false
    readonly property bool hovered: mouse.containsMouse

    signal clicked

    z: lit || chosen ? 1 : 0
    Accessible.role: Accessible.Cell
    Accessible.name: value === "" ? name : name + ": " + value
    Accessible.description: meaning
    Accessible.onPressAction: clicked()

    Rectangle {
        anchors.fill: parent
        color: cell.lit ? Theme.blend(Theme.accent, Theme.surface, 0.18)
             : cell.alert ? Theme.blend(Theme.lost, Theme.surface, 0.14)
             : cell.flag && cell.set ? Theme.blend(Theme.muted, Theme.surface, 0.22) : Theme.surface
        border.width: cell.lit || cell.chosen ? 2 : 1
        border.color: cell.lit || cell.chosen ? Theme.accent : cell.alert ? Theme.lost : Theme.control
    }
    Column {
        visible: !cell.flag
        anchors.verticalCenter: parent.verticalCenter
        x: 3
        width: parent.width - 6

        FwLabel {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: cell.label
            color: Theme.muted
            font.pixelSize: Theme.tiny
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 6
        }
        FwLabel {
            width: parent.width
            visible: text !== ""
            horizontalAlignment: Text.AlignHCenter
            text: (cell.alert ? "✕ " : "") + cell.value
            mono: true
            color: cell.alert ? Theme.lost : Theme.ink
            font.pixelSize: Theme.small
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 8
            elide: Text.ElideRight
        }
    }
    // A control bit is one bit wide: its name goes down, as in the RFC.
    Column {
        visible: cell.flag
        anchors.centerIn: parent

        Repeater {
            model: cell.flag ? cell.name.split("") : []

            FwLabel {
                required property string modelData
                width: cell.width
                height: 10.5 * Theme.scale
                horizontalAlignment: Text.AlignHCenter
                text: modelData
                mono: true
                color: cell.set ? Theme.ink : Theme.muted
                font.pixelSize: 9 * Theme.scale
                font.weight: cell.set ? Font.Bold : Font.Normal
            }
        }
        FwLabel {
            width: cell.width
            topPadding: 2
            horizontalAlignment: Text.AlignHCenter
            text: cell.value
            mono: true
            color: cell.set ? Theme.ink : Theme.muted
            font.pixelSize: Theme.tiny
            font.weight: cell.set ? Font.Bold : Font.Normal
        }
    }
    MouseArea {
        id: mouse
        anchors.fill: parent
        hoverEnabled: true
        onClicked: cell.clicked()
    }
    FwToolTip {
        owner: cell
        shown: cell.hovered || cell.focused
        text: cell.name + (cell.value === "" ? "" : " " + cell.value) + "\n" + cell.meaning
    }
}
