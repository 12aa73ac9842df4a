import QtQuick
import QtQuick.Templates as T
import FinWait
import FinWait.App

// A quiet button: text on the surface, a hairline around it. `quiet` takes the line away.
T.Button {
    id: control

    property color textColor: Theme.ink
    property bool quiet: false
    property bool strong: false
    // Looks switched off, and yet can be reached.
    property bool greyed: false
    property string hint: ""
    property double fontSize: Theme.small
    property double padX: 12
    // Off: whoever uses the button draws what it shows.
    property bool showText: true

    readonly property color shownColor: greyed || !enabled ? Theme.muted
                                                           : textColor

    implicitWidth: Math.ceil(label.implicitWidth) + 2 * padX
    implicitHeight: Math.ceil(label.implicitHeight) + 13
    focusPolicy: Qt.TabFocus
    hoverEnabled: true
    Accessible.name: text
    Accessible.description: hint
    Accessible.onPressAction: control.clicked()

    background: Rectangle {
        radius: 6
        color: control.strong ? Theme.accent
             : control.down || control.checked ? Theme.blend(Theme.muted, Theme.surface, 0.22)
             : control.hovered && control.enabled ? Theme.blend(Theme.muted, Theme.surface, 0.1)
             : control.quiet ? "transparent" : Theme.surface
        border.width: control.quiet || control.strong ? 0 : 1
        border.color: control.greyed || !control.enabled ? Theme.hairline : Theme.control

        FwFocusRing {
            visible: control.visualFocus
        }
    }
    FwLabel {
        id: label
        anchors.centerIn: parent
        visible: control.showText
        text: control.text
        color: control.strong ? Theme.onAccent : control.shownColor
        font.pixelSize: control.fontSize
        font.weight: control.strong ? Font.DemiBold : control.greyed ? Font.Normal : Font.Medium
        horizontalAlignment: Text.AlignHCenter
    }

    Keys.onReturnPressed: control.clicked()
    Keys.onEnterPressed: control.clicked()

    FwToolTip {
        owner: control
        shown: (control.hovered || control.visualFocus) && control.hint !== ""
        text: control.hint
    }
}
