import QtQuick
import QtQuick.Templates as T
import FinWait
import FinWait.App

// One row of a long list: a name with a place under it, words, and perhaps what came of it; the first of a group has
// the group's title above it.
T.ItemDelegate {
    id: row

    property string groupTitle: ""
    property string name: ""
    property string place: ""
    property string saying: ""
    property string outcome: ""
    property color outcomeColor: Theme.ink
    property double nameWidth: 84 * Theme.scale
    property double outcomeWidth: 112 * Theme.scale

    signal chosen

    width: ListView.view.width
    height: caption.height + body.height
    focusPolicy: Qt.NoFocus
    highlighted: ListView.isCurrentItem
    Accessible.role: Accessible.ListItem
    Accessible.name: name + (place === "" ? "" : ", " + place) + ", " + saying + (outcome === "" ? "" : ", " + outcome)
    Accessible.selected: highlighted
    Accessible.onPressAction: row.chosen()
    onClicked: row.chosen()

    FwLabel {
        id: caption
        x: 10
        height: row.groupTitle === "" ? 0 : 32 * Theme.scale
        visible: row.groupTitle !== ""
        text: row.groupTitle
        color: Theme.muted
        font.pixelSize: Theme.tiny
        font.weight: Font.DemiBold
        verticalAlignment: Text.AlignBottom
        bottomPadding: 5
    }
    Rectangle {
        id: body
        y: caption.height
        width: row.width
        height: Math.max(words.implicitHeight, label.implicitHeight + (below.visible ? below.implicitHeight : 0), said.implicitHeight) + 14
        radius: 5
        color: row.highlighted ? Theme.blend(Theme.accent, Theme.surface, 0.16)
             : row.hovered ? Theme.blend(Theme.muted, Theme.surface, 0.1) : "transparent"

        FwLabel {
            id: label
            x: 10
            y: 7
            text: row.name
            mono: true
            font.pixelSize: Theme.small
            font.weight: Font.DemiBold
        }
        FwLabel {
            id: below
            x: 10
            anchors.top: label.bottom
            visible: text !== ""
            text: row.place
            color: Theme.muted
            font.pixelSize: Theme.tiny
        }
        FwLabel {
            id: words
            x: row.nameWidth + 10
            y: 7
            width: (said.visible ? said.x - 10 : row.width - 10) - x
            text: row.saying
            font.pixelSize: Theme.small
            wrapMode: Text.Wrap
        }
        FwLabel {
            id: said
            x: row.width - width - 12
            y: 7
            width: row.outcomeWidth
            visible: row.outcome !== ""
            text: row.outcome
            color: row.outcomeColor
            font.pixelSize: Theme.small
            wrapMode: Text.Wrap
        }
    }
}
