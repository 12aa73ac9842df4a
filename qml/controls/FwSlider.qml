import QtQuick
import QtQuick.Templates as T
import FinWait
import FinWait.App

// A slider over whole positions. `chosen` comes once: when it is let go, or with each key.
T.Slider {
    id: control

    property int standing: 0 // Where it stands when nobody is moving it.
    property color tint: Theme.accent
    property string name: ""
    property string valueText: ""

    // As accessibility asks for them.
    readonly property double minimumValue: from
    readonly property double maximumValue: to

    readonly property int shown: pressed ? Math.round(value) : standing

    signal chosen(position: int)

    implicitWidth: 150
    implicitHeight: 24
    stepSize: 1
    snapMode: T.Slider.SnapAlways
    focusPolicy: Qt.TabFocus
    hoverEnabled: true
    Accessible.role: Accessible.Slider
    Accessible.name: valueText === "" ? name : name + ": " + valueText
    Accessible.onIncreaseAction: control.move(1)
    Accessible.onDecreaseAction: control.move(-1)

    onStandingChanged: if (!pressed) value = standing
    Component.onCompleted: value = standing
    onPressedChanged: if (!pressed) choose()
    onMoved: if (!pressed) choose()

    function move(by: int) {
        value = Math.max(from, Math.min(to, standing + by))
        choose()
    }
    function choose() {
        const wanted = Math.round(value)
        if (wanted !== standing)
            chosen(wanted)
        value = standing
    }

    background: Rectangle {
        x: control.leftPadding + 7
        y: (control.height - height) / 2
        width: control.availableWidth - 14
        height: 4
        radius: 2
        color: Theme.control

        Rectangle {
            width: control.visualPosition * parent.width
            height: 4
            radius: 2
            color: control.tint
        }
    }
    handle: Rectangle {
        x: control.leftPadding + control.visualPosition * (control.availableWidth - width)
        y: (control.height - height) / 2
        width: 15
        height: 15
        radius: 7.5
        color: Theme.surface
        border.width: control.pressed ? 4 : 2
        border.color: control.tint

        FwFocusRing {
            visible: control.visualFocus
            radius: 11
        }
    }
}
