pragma ComponentBehavior: Bound
import QtQuick
import FinWait
import FinWait.App

// A segment's octets, eight in a row, in hexadecimal and as characters; those of one field light up together.
Item {
    id: dump

    required property SegmentModel fields
    property int lit: -1
    property int hovered: -1

    readonly property int columns: width > 460 * Theme.scale ? 16 : 8
    readonly property double rowHeight: 17 * Theme.scale
    readonly property double offsetWidth: 26 * Theme.scale
    readonly property double charWidth: 8 * Theme.scale
    readonly property double octetWidth: Math.min(26 * Theme.scale,
                                                  (width - offsetWidth - 8 - columns * charWidth) / columns)
    readonly property int rows: Math.ceil(fields.octets.length / columns)

    signal enteredRow(row: int)
    signal leftRow(row: int)
    signal chosenRow(row: int)

    implicitHeight: rows * rowHeight + (more.visible ? more.height : 0)
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("Octets in hexadecimal: %1").arg(Array.from(fields.octets).join(" "))

    function octetAt(x: double, y: double): int {
        const column = Math.floor((x - offsetWidth) / octetWidth)
        const octet = Math.floor(y / rowHeight) * columns + column
        return column >= 0 && column < columns && octet < fields.octets.length ? octet : -1
    }

    Repeater {
        model: dump.rows

        FwLabel {
            required property int index
            y: index * dump.rowHeight
            height: dump.rowHeight
            text: (index * dump.columns).toString(16).padStart(3, "0")
            mono: true
            color: Theme.muted
            font.pixelSize: Theme.tiny
        }
    }
    Repeater {
        model: dump.fields.octets

        Item {
            id: octet
            required property int index
            required property string modelData
            readonly property int column: index % dump.columns
            readonly property bool lit: dump.fields.covers(dump.lit, index)

            y: Math.floor(index / dump.columns) * dump.rowHeight
            width: dump.width
            height: dump.rowHeight

            Rectangle {
                x: dump.offsetWidth + octet.column * dump.octetWidth
                width: dump.octetWidth
                height: parent.height
                visible: octet.lit
                color: Theme.blend(Theme.accent, Theme.surface, 0.24)
            }
            FwLabel {
                x: dump.offsetWidth + octet.column * dump.octetWidth
                width: dump.octetWidth
                height: parent.height
                horizontalAlignment: Text.AlignHCenter
                text: octet.modelData
                mono: true
                font.pixelSize: Theme.small
                font.weight: octet.lit ? Font.Bold : Font.Normal
            }
            FwLabel {
                x: dump.offsetWidth + dump.columns * dump.octetWidth + 8 + octet.column * dump.charWidth
                width: dump.charWidth
                height: parent.height
                horizontalAlignment: Text.AlignHCenter
                text: dump.fields.characters[octet.index] ?? ""
                mono: true
                color: octet.lit ? Theme.ink : Theme.muted
                font.pixelSize: Theme.small
                font.weight: octet.lit ? Font.Bold : Font.Normal
            }
        }
    }
    FwLabel {
        id: more
        y: dump.rows * dump.rowHeight
        visible: dump.fields.octetsLeftOut > 0
        topPadding: 3
        text: qsTr("… %n more octet(s)", "", dump.fields.octetsLeftOut)
        color: Theme.muted
        font.pixelSize: Theme.tiny
    }
    MouseArea {
        id: mouse
        anchors.fill: parent
        hoverEnabled: true
        onEntered: dump.look()
        onPositionChanged: dump.look()
        onExited: {
            dump.leftRow(dump.hovered)
            dump.hovered = -1
        }
        onClicked: {
            dump.look()
            if (dump.hovered >= 0)
                dump.chosenRow(dump.hovered)
        }
    }

    function look() {
        const row = fields.rowAtOctet(octetAt(mouse.mouseX, mouse.mouseY))
        if (row === hovered)
            return
        leftRow(hovered)
        hovered = row
        if (row >= 0)
            enteredRow(row)
    }
}
