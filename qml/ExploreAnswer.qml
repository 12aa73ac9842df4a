import QtQuick
import FinWait
import FinWait.App

// What was asked, the answer at the right, and the reason below where there is one.
Rectangle {
    id: row

    // The heading above it, for the first of a kind.
    required property string section
    required property string title
    required property string detail
    required property string answer
    required property bool reached
    property bool lit: false

    signal chosen

    implicitHeight: heading.height + words.implicitHeight + 12
    color: "transparent"
    Accessible.role: Accessible.ListItem
    Accessible.name: row.title + ": " + row.answer
    Accessible.description: row.detail
    Accessible.onPressAction: row.chosen()

    FwLabel {
        id: heading
        x: 8
        height: row.section === "" ? 0 : implicitHeight
        visible: row.section !== ""
        topPadding: 12
        bottomPadding: 4
        text: row.section
        color: Theme.muted
        font.pixelSize: Theme.small
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    Rectangle {
        y: heading.height
        width: parent.width
        height: parent.height - y
        radius: 5
        color: row.lit || (mouse.containsMouse && row.reached) ? Theme.blend(Theme.muted, Theme.surface, 0.12) : "transparent"
    }
    Column {
        id: words
        x: 8
        y: heading.height + 6
        width: parent.width - 16
        spacing: 2

        Item {
            width: parent.width
            height: Math.max(title.implicitHeight, answer.implicitHeight)

            FwLabel {
                id: title
                width: parent.width - answer.implicitWidth - 12
                text: row.title
                wrapMode: Text.Wrap
                color: row.reached ? Theme.ink : Theme.muted
            }
            FwLabel {
                id: answer
                anchors.right: parent.right
                text: row.answer
                color: row.reached ? Theme.accent : Theme.muted
                font.pixelSize: Theme.small
                font.weight: row.reached ? Font.DemiBold : Font.Normal
            }
        }
        FwLabel {
            width: parent.width
            visible: row.detail !== ""
            text: row.detail
            wrapMode: Text.Wrap
            color: Theme.muted
            font.pixelSize: Theme.small
        }
    }
    MouseArea {
        id: mouse
        anchors.fill: parent
        hoverEnabled: true
        cursorShape: row.reached ? Qt.PointingHandCursor : Qt.ArrowCursor
        onClicked: row.chosen()
    }
}
