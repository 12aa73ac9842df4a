import QtQuick
import FinWait
import FinWait.App

// One clause: whether it held, what it compared, where it stands.
Rectangle {
    id: card

    required property string verdict
    required property string title
    required property string details
    required property string citation
    required property string requirement
    required property bool changesState
    required property color tint

    readonly property color markColor: verdict === "holds" ? Theme.accepted
                                     : verdict === "fails" ? Theme.lost
                                     : verdict === "acts" ? (changesState ? tint : Theme.accent) : Theme.muted

    height: column.height + 16
    radius: 6
    color: changesState ? Theme.blend(tint, Theme.surface, 0.08) : Theme.surface
    border.color: changesState ? tint : Theme.hairline
    Accessible.role: Accessible.ListItem
    Accessible.name: verdict + ": " + title + " " + details + " " + citation

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
            visible: card.details !== ""
            text: card.details
            color: Theme.muted
            mono: true
            font.pixelSize: Theme.tiny
            wrapMode: Text.Wrap
        }
    }
}
