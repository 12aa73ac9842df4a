pragma ComponentBehavior: Bound
import QtQuick
import FinWait
import FinWait.App

// While a segment is dragged: the arrow as it would be, and what letting go would do.
Item {
    id: preview

    required property FlightDrag drag

    readonly property bool drops: drag.intention === FlightDrag.Drop
    readonly property color tint: drops ? Theme.lost
                                : drag.from.x < drag.to.x ? Theme.endA : Theme.endB

    visible: drag.segment > 0

    FlightLine {
        from: preview.drag.from
        to: preview.drag.place
        thickness: 2
        color: preview.tint
        opacity: 0.85
    }
    FlightLine {
        visible: !preview.drops && preview.drag.intention !== FlightDrag.Copy
        from: preview.drag.place
        to: preview.drag.to
        thickness: 2
        color: preview.tint
        opacity: 0.45
    }
    // Where it would arrive.
    Rectangle {
        visible: !preview.drops && preview.drag.intention !== FlightDrag.Nothing
        x: preview.drag.to.x - width / 2
        y: preview.drag.to.y - height / 2
        width: 10
        height: 10
        radius: 5
        color: Theme.surface
        border.width: 2
        border.color: preview.tint
    }
    Rectangle {
        id: badge

        readonly property double wishedX: preview.drag.place.x - width / 2

        x: Math.max(4, Math.min(preview.width - width - 4, wishedX))
        y: Math.max(4, preview.drag.place.y - height - 16)
        width: row.implicitWidth + 18
        height: row.implicitHeight + 9
        radius: 5
        visible: words.text !== ""
        color: preview.drops ? Theme.lost : Theme.ink
        Accessible.role: Accessible.AlertMessage
        Accessible.name: words.text

        Row {
            id: row
            anchors.centerIn: parent
            spacing: 6

            GlyphItem {
                anchors.verticalCenter: parent.verticalCenter
                visible: preview.drops
                width: 11
                height: 11
                name: "cross"
                color: Theme.surface
            }
            FwLabel {
                id: words
                text: preview.drag.words
                color: Theme.surface
                font.pixelSize: Theme.small
                font.weight: Font.DemiBold
            }
        }
    }
}
