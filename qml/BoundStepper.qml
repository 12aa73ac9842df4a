import QtQuick
import FinWait
import FinWait.App

// A small whole number with a word before it; the keys + and − and the arrows change it.
Item {
    id: stepper

    required property string name
    required property int value
    required property int least
    required property int most
    property string hint: ""

    signal changed(value: int)

    implicitHeight: Math.max(less.implicitHeight, label.implicitHeight)
    activeFocusOnTab: true
    Accessible.role: Accessible.SpinBox
    Accessible.name: name + ": " + value
    Accessible.description: hint
    Accessible.onIncreaseAction: choose(value + 1)
    Accessible.onDecreaseAction: choose(value - 1)
    Keys.onRightPressed: choose(value + 1)
    Keys.onLeftPressed: choose(value - 1)
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Plus || event.key === Qt.Key_Minus) {
            choose(value + (event.key === Qt.Key_Plus ? 1 : -1))
            event.accepted = true
        }
    }

    function choose(wanted: int) {
        if (wanted >= least && wanted <= most)
            changed(wanted)
    }

    FwLabel {
        id: label
        anchors.left: parent.left
        anchors.right: less.left
        anchors.rightMargin: 8
        anchors.verticalCenter: parent.verticalCenter
        text: stepper.name
        wrapMode: Text.Wrap
    }
    FwGlyphButton {
        id: less
        anchors.right: number.left
        anchors.verticalCenter: parent.verticalCenter
        size: 26 * Theme.scale
        glyph: "dash"
        name: qsTr("Less")
        focusPolicy: Qt.NoFocus
        enabled: stepper.value > stepper.least
        onClicked: stepper.choose(stepper.value - 1)
    }
    FwLabel {
        id: number
        anchors.right: more.left
        anchors.verticalCenter: parent.verticalCenter
        width: 26 * Theme.scale
        horizontalAlignment: Text.AlignHCenter
        text: stepper.value
        mono: true
    }
    FwGlyphButton {
        id: more
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        size: 26 * Theme.scale
        glyph: "plus"
        name: qsTr("More of them")
        focusPolicy: Qt.NoFocus
        enabled: stepper.value < stepper.most
        onClicked: stepper.choose(stepper.value + 1)
    }
    FwFocusRing {
        visible: stepper.activeFocus
    }
}
