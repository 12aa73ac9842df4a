import QtQuick
import FinWait
import FinWait.App

// One step: who, when, and what happened.
Item {
    id: row

    required property int step
    required property string timeText
    required property string who
    required property string sentence
    required property string spoken
    // The cursor stands here.
    property bool current: false
    property bool ahead: false
    // The keyboard is here.
    property bool read: false
    // It belongs to what is pointed at.
    property bool cause: false
    property bool effect: false

    readonly property color tint: who === "" ? Theme.muted : Theme.endColor(who)

    signal taken
    signal pointedAt
    signal unpointed

    height: words.y + words.implicitHeight + 7
    Accessible.role: Accessible.ListItem
    Accessible.name: current ? qsTr("%1 (here)").arg(spoken) : spoken
    Accessible.description: ahead ? qsTr("Still to come") : ""
    Accessible.focusable: true
    Accessible.selectable: true
    Accessible.selected: current
    Accessible.onPressAction: row.taken()

    Rectangle {
        anchors.fill: parent
        anchors.leftMargin: 8
        anchors.rightMargin: 10
        radius: 6
        color: row.current ? Theme.blend(Theme.accent, Theme.surface, 0.12)
             : area.containsMouse ? Theme.blend(Theme.muted, Theme.surface, 0.08) : "transparent"
        border.width: row.cause ? 2 : row.effect ? 1 : 0
        border.color: Theme.ink

        FwFocusRing {
            anchors.margins: 0
            radius: 6
            visible: row.read
        }
    }
    MouseArea {
        id: area
        anchors.fill: parent
        hoverEnabled: true
        cursorShape: Qt.PointingHandCursor
        onContainsMouseChanged: containsMouse ? row.pointedAt() : row.unpointed()
        onClicked: row.taken()
    }
    Rectangle {
        id: badge
        x: 16
        y: 8
        width: 18 * Theme.scale
        height: width
        radius: width / 2
        color: row.ahead ? "transparent" : row.tint
        border.width: 1.5
        border.color: row.tint

        FwLabel {
            anchors.centerIn: parent
            text: row.step === 0 ? "·" : row.who === "" ? "≈" : row.who
            color: row.ahead ? row.tint : Theme.onAccent
            font.pixelSize: Theme.tiny
            font.weight: Font.Bold
        }
    }
    FwLabel {
        id: time
        anchors.left: badge.right
        anchors.leftMargin: 10
        y: 7
        text: row.step === 0 ? row.timeText : row.step + " · " + row.timeText
        mono: true
        color: Theme.muted
        font.pixelSize: Theme.tiny
    }
    FwLabel {
        id: words
        anchors.left: badge.right
        anchors.right: parent.right
        anchors.leftMargin: 10
        anchors.rightMargin: 18
        y: time.y + time.implicitHeight + 1
        text: row.sentence
        color: row.ahead ? Theme.muted : Theme.ink
        font.pixelSize: Theme.small
        font.weight: row.current ? Font.DemiBold : Font.Normal
        wrapMode: Text.Wrap
    }
}
