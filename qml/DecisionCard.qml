import QtQuick
import FinWait
import FinWait.App

// One clause: whether it held, what it compared, where it stands. Opens to the whole sentence, which can be
// copied.
FocusScope {
    id: card

    required property string verdict
    required property string title
    required property string details
    required property string citation
    required property string requirement
    required property string sentence
    required property bool changesState
    required property color tint
    property bool open: false

    readonly property string verdictText: verdict === "holds" ? qsTr("holds") : verdict === "fails" ? qsTr("fails")
                                        : verdict === "acts" ? qsTr("acts") : qsTr("does not apply")
    readonly property color markColor: verdict === "holds" ? Theme.accepted
                                     : verdict === "fails" ? Theme.lost
                                     : verdict === "acts" ? (changesState ? tint : Theme.accent) : Theme.muted

    signal copied

    function toggle() {
        open = !open
    }
    function copy() {
        full.selectAll()
        full.copy()
        full.deselect()
        card.copied()
    }

    height: column.height + 16
    activeFocusOnTab: true
    // Another step: another clause.
    onTitleChanged: open = false
    Accessible.role: Accessible.ListItem
    Accessible.name: open ? sentence : verdictText + ": " + title + " " + details + " " + citation
    Accessible.description: open ? "" : qsTr("Press to read it in full")
    Accessible.focusable: true
    Accessible.onPressAction: card.toggle()
    Keys.onReturnPressed: toggle()
    Keys.onEnterPressed: toggle()
    Keys.onSpacePressed: toggle()
    Keys.onPressed: event => {
        if (event.matches(StandardKey.Copy)) {
            card.copy()
            event.accepted = true
        }
    }

    Rectangle {
        anchors.fill: parent
        radius: 6
        color: card.changesState ? Theme.blend(card.tint, Theme.surface, 0.08)
             : area.containsMouse ? Theme.blend(Theme.muted, Theme.surface, 0.06) : Theme.surface
        border.color: card.changesState ? card.tint : Theme.hairline

        FwFocusRing {
            anchors.margins: -2
            visible: card.activeFocus && !area.pressedLast
        }
    }
    MouseArea {
        id: area
        property bool pressedLast: false
        anchors.fill: parent
        hoverEnabled: true
        cursorShape: Qt.PointingHandCursor
        onClicked: {
            pressedLast = true
            card.forceActiveFocus(Qt.MouseFocusReason)
            card.toggle()
        }
    }
    Connections {
        target: card
        function onActiveFocusChanged() {
            if (!card.activeFocus)
                area.pressedLast = false
        }
    }
    GlyphItem {
        x: 11
        y: 10 + (titleText.font.pixelSize - 11) / 2
        width: 11
        height: 11
        name: card.verdict === "holds" ? "check" : card.verdict === "fails" ? "cross"
            : card.verdict === "acts" ? "arrow" : "dash"
        color: card.markColor
    }
    Column {
        id: column
        x: 30
        y: 8
        width: parent.width - x - 10
        spacing: 3

        Item {
            width: parent.width
            height: Math.max(titleText.implicitHeight, cite.implicitHeight)

            FwLabel {
                id: titleText
                width: parent.width - cite.width - 8
                text: card.title
                font.pixelSize: Theme.small
                font.weight: card.changesState ? Font.DemiBold : Font.Normal
                wrapMode: Text.Wrap
            }
            FwLabel {
                id: cite
                anchors.right: parent.right
                topPadding: 1
                text: card.citation
                color: Theme.muted
                font.pixelSize: Theme.tiny
            }
        }
        FwLabel {
            width: parent.width
            visible: card.details !== "" && !card.open
            text: card.details
            color: Theme.muted
            mono: true
            font.pixelSize: Theme.tiny
            wrapMode: Text.Wrap
        }
        TextEdit {
            id: full
            width: parent.width
            visible: card.open
            text: card.sentence
            readOnly: true
            selectByMouse: true
            activeFocusOnPress: false
            textFormat: TextEdit.PlainText
            wrapMode: TextEdit.Wrap
            color: Theme.ink
            selectionColor: Theme.accent
            selectedTextColor: Theme.onAccent
            font.family: Theme.sans
            font.pixelSize: Theme.small
            Accessible.ignored: true
        }
        FwButton {
            anchors.right: parent.right
            visible: card.open
            quiet: true
            padX: 8
            text: qsTr("Copy")
            hint: qsTr("Copy this clause as text (Ctrl+C)")
            onClicked: card.copy()
        }
    }
}
