pragma ComponentBehavior: Bound
import QtQuick
import FinWait
import FinWait.App

// The chosen segment: the header as the RFC draws it, its octets, its checksum, and what every field says.
Item {
    id: page

    required property Stage stage

    SegmentModel {
        id: fields
        stage: page.stage
        onSegmentChanged: light.reset()
    }
    // The field that lies under the mouse or has the focus, and the one that was clicked.
    QtObject {
        id: light
        property int hovered: -1
        property int chosen: -1
        readonly property int row: hovered >= 0 ? hovered : chosen

        function reset() {
            hovered = -1
            chosen = -1
        }
        // What comes under the mouse is told before what goes.
        function leave(which: int) {
            if (hovered === which)
                hovered = -1
        }
        function choose(which: int) {
            chosen = chosen === which ? -1 : which
        }
    }
    FwProse {
        anchors.fill: parent
        anchors.margins: 18
        visible: fields.count === 0
        verticalAlignment: Text.AlignTop
        text: qsTr("Click a segment: an arrow in the chart, a capsule on its way, or a card on the wire. Its header stands here then, field by field.")
        color: Theme.muted
        lineHeight: 1.3
    }
    FwPage {
        id: list
        anchors.fill: parent
        visible: fields.count > 0
        contentHeight: column.height
        Accessible.role: Accessible.Pane
        Accessible.name: fields.title

        Column {
            id: column
            x: 14
            width: list.width - 28
            topPadding: 14
            bottomPadding: 16

            FwLabel {
                width: parent.width
                text: (fields.sender === "A" ? "A → B   " : "B → A   ") + fields.title
                mono: true
                color: Theme.endColor(fields.sender)
                font.weight: Font.Bold
                wrapMode: Text.Wrap
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            FwProse {
                width: parent.width
                topPadding: 3
                bottomPadding: 10
                text: fields.way
                color: Theme.muted
                font.pixelSize: Theme.tiny
            }
            HeaderFigure {
                width: parent.width
                fields: fields
                lit: light.row
                chosen: light.chosen
                onEnteredRow: row => light.hovered = row
                onLeftRow: row => light.leave(row)
                onChosenRow: row => light.choose(row)
            }
            SectionTitle {
                text: qsTr("Octets")
            }
            OctetDump {
                width: parent.width
                fields: fields
                lit: light.row
                onEnteredRow: row => light.hovered = row
                onLeftRow: row => light.leave(row)
                onChosenRow: row => light.choose(row)
            }
            SectionTitle {
                text: qsTr("Every field")
            }
            Repeater {
                model: fields

                FieldLine {
                    required property int index
                    width: column.width
                    lit: light.row === index
                    onEnteredRow: light.hovered = index
                    onLeftRow: light.leave(index)
                    onChosen: light.choose(index)
                }
            }
            SectionTitle {
                text: qsTr("Checksum")
            }
            ChecksumFigure {
                width: parent.width
                info: fields.checksum
            }
        }
    }
}
