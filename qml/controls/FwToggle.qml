import QtQuick
import QtQuick.Templates as T
import FinWait
import FinWait.App

// A button that is on or off; a tick says so, not colour alone. Whoever uses it answers `clicked` by changing `on`.
T.CheckBox {
    id: control

    property bool on: false
    property string hint: ""
    property color tint: Theme.accent
    property double fontSize: Theme.small

    implicitWidth: Math.ceil(label.implicitWidth) + (on ? 15 : 0) + 16
    implicitHeight: Math.ceil(label.implicitHeight) + 11
    focusPolicy: Qt.TabFocus
    hoverEnabled: true
    checked: on
    nextCheckState: () => on ? Qt.Checked : Qt.Unchecked
    Accessible.name: text
    Accessible.description: hint
    Accessible.onPressAction: control.clicked()
    Accessible.onToggleAction: control.clicked()

    background: Rectangle {
        radius: 6
        color: control.on ? Theme.blend(control.tint, Theme.surface, 0.14)
             : control.hovered && control.enabled ? Theme.blend(Theme.muted, Theme.surface, 0.1) : Theme.surface
        border.width: control.on ? 1.5 : 1
        border.color: control.on ? control.tint : Theme.control

        FwFocusRing {
            visible: control.visualFocus
        }
    }
    GlyphItem {
        x: 7
        anchors.verticalCenter: parent.verticalCenter
        width: 10
        height: 10
        visible: control.on
        name: "check"
        color: control.tint
    }
    FwLabel {
        id: label
        x: control.on ? 22 : (parent.width - width) / 2
        anchors.verticalCenter: parent.verticalCenter
        text: control.text
        font.pixelSize: control.fontSize
        font.weight: control.on ? Font.DemiBold : Font.Normal
    }

    Keys.onReturnPressed: control.clicked()
    Keys.onEnterPressed: control.clicked()

    FwToolTip {
        owner: control
        shown: (control.hovered || control.visualFocus) && control.hint !== ""
        text: control.hint
    }
}
