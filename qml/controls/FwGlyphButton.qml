import QtQuick
import QtQuick.Templates as T
import FinWait
import FinWait.App

// A round or square button with a glyph; its name is spoken and shown as a tool tip.
T.Button {
    id: control

    required property string glyph
    required property string name
    property string keys: ""
    // Why it would do nothing now; empty when it would do something. It looks switched off, and can be reached.
    property string whyNot: ""
    property bool round: false
    property bool filled: false
    property double size: 32 * Theme.scale
    property double glyphSize: Math.round(size * 0.5)

    implicitWidth: size
    implicitHeight: size
    focusPolicy: Qt.TabFocus
    hoverEnabled: true
    text: name
    Accessible.name: name
    Accessible.description: whyNot
    Accessible.onPressAction: control.clicked()

    background: Rectangle {
        radius: control.round ? width / 2 : 6
        color: control.filled ? (control.down ? Qt.darker(Theme.accent, 1.15) : Theme.accent)
             : control.down || control.checked ? Theme.blend(Theme.muted, Theme.surface, 0.25)
             : control.hovered && control.enabled ? Theme.blend(Theme.muted, Theme.surface, 0.12)
             : control.round ? Theme.surface : "transparent"
        border.width: control.round && !control.filled ? 1 : 0
        border.color: Theme.control

        FwFocusRing {
            visible: control.visualFocus
            radius: parent.radius + 3
        }
    }
    contentItem: Item {
        GlyphItem {
            anchors.centerIn: parent
            width: control.glyphSize
            height: control.glyphSize
            name: control.glyph
            color: control.filled ? Theme.onAccent
                 : control.enabled && control.whyNot === "" ? Theme.ink : Theme.blend(Theme.muted, Theme.surface, 0.5)
        }
    }

    Keys.onReturnPressed: control.clicked()
    Keys.onEnterPressed: control.clicked()

    FwToolTip {
        owner: control
        shown: control.hovered || control.visualFocus
        text: (control.keys === "" ? control.name : control.name + "  (" + control.keys + ")")
            + (control.whyNot === "" ? "" : "\n" + control.whyNot)
    }
}
