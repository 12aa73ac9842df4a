import QtQuick
import FinWait
import FinWait.App

// One branch: its name, where it leaves, how long it is, where it ends.
FocusScope {
    id: row

    required property string title
    required property string origin
    required property string length
    required property string rest
    required property int level
    required property bool shown
    required property bool main
    // The keyboard is at it.
    property bool current: false
    property bool renaming: false

    signal taken
    signal renamed(name: string)
    signal removed
    // Nothing was renamed.
    signal kept

    function beginRename() {
        renaming = true
        field.text = title
        field.selectAll()
        field.forceActiveFocus(Qt.TabFocusReason)
    }
    function endRename(name: string) {
        renaming = false
        field.focus = false
        if (name !== title)
            row.renamed(name)
        else
            row.kept()
    }

    height: words.implicitHeight + 14
    Accessible.role: Accessible.ListItem
    Accessible.name: (shown ? qsTr("%1, on the stage").arg(title) : title) + ", " + facts.text
    Accessible.description: qsTr("Level %1").arg(level)
    Accessible.focusable: true
    Accessible.onPressAction: row.taken()
    Keys.onReturnPressed: row.taken()
    Keys.onEnterPressed: row.taken()
    Keys.onSpacePressed: row.taken()
    Keys.onDeletePressed: if (!main) row.removed()
    Keys.onPressed: event => {
        if (event.key === Qt.Key_F2) {
            row.beginRename()
            event.accepted = true
        }
    }

    Rectangle {
        anchors.fill: parent
        anchors.margins: 1
        radius: 6
        color: row.shown ? Theme.blend(Theme.accent, Theme.surface, 0.12)
             : area.containsMouse ? Theme.blend(Theme.muted, Theme.surface, 0.08) : "transparent"
        border.width: row.current ? 2 : 0
        border.color: Theme.accent
    }
    MouseArea {
        id: area
        anchors.fill: parent
        hoverEnabled: true
        onClicked: row.taken()
        onDoubleClicked: row.beginRename()
    }
    GlyphItem {
        x: 8 + row.level * 16
        y: 8
        width: 14
        height: 14
        name: row.main ? "arrow" : "branch"
        color: row.shown ? Theme.accent : Theme.muted
    }
    Column {
        id: words
        x: 30 + row.level * 16
        y: 7
        width: buttons.x - x - 8
        spacing: 2

        FwLabel {
            width: parent.width
            height: row.renaming ? field.height : implicitHeight
            text: row.renaming ? "" : row.title
            font.pixelSize: Theme.small
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap

            FwTextField {
                id: field
                width: parent.width
                visible: row.renaming
                Accessible.name: qsTr("Name of the branch")
                onAccepted: row.endRename(text)
                onActiveFocusChanged: if (!activeFocus && row.renaming) row.endRename(text)
                Keys.onEscapePressed: row.endRename(row.title)
            }
        }
        FwLabel {
            id: facts
            width: parent.width
            text: row.origin + " · " + row.length + " · " + row.rest
            color: Theme.muted
            font.pixelSize: Theme.tiny
            wrapMode: Text.Wrap
        }
    }
    Row {
        id: buttons
        anchors.right: parent.right
        anchors.rightMargin: 6
        anchors.verticalCenter: parent.verticalCenter
        spacing: 2

        FwButton {
            text: qsTr("Rename")
            quiet: true
            padX: 8
            fontSize: Theme.tiny
            hint: qsTr("Rename the branch (F2)")
            Accessible.name: qsTr("Rename %1").arg(row.title)
            onClicked: row.beginRename()
        }
        FwButton {
            text: qsTr("Remove")
            quiet: true
            padX: 8
            fontSize: Theme.tiny
            greyed: row.main
            textColor: Theme.lost
            hint: row.main ? qsTr("The main line cannot be removed: every branch leaves it")
                           : qsTr("Remove the branch and those that leave it (Del)")
            Accessible.name: qsTr("Remove %1").arg(row.title)
            onClicked: if (!row.main) row.removed()
        }
    }
}
