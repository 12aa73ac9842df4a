pragma ComponentBehavior: Bound
import QtQuick
import FinWait
import FinWait.App

// RFC 9293 §3.1's figure: rows of 32 bits with the values in them. Left and right move from field to field.
FocusScope {
    id: figure

    required property SegmentModel fields
    property int lit: -1
    property int chosen: -1
    property int current: 0

    readonly property double unit: Math.floor(width * 4 / 32) / 4
    readonly property double rowHeight: 36 * Theme.scale
    readonly property double flagHeight: 54 * Theme.scale
    readonly property int flagRow: 3

    signal enteredRow(row: int)
    signal leftRow(row: int)
    signal chosenRow(row: int)

    function rowY(row: int): double {
        return row * rowHeight + (row > flagRow ? flagHeight - rowHeight : 0)
    }

    implicitHeight: ruler.height + cells.height
    activeFocusOnTab: true
    Accessible.role: Accessible.Table
    Accessible.name: qsTr("The header, in rows of 32 bits")
    onActiveFocusChanged: activeFocus ? enteredRow(current) : leftRow(current)
    onCurrentChanged: if (activeFocus) enteredRow(current)
    Keys.onLeftPressed: current = Math.max(0, current - 1)
    Keys.onRightPressed: current = Math.min(fields.count - 1, current + 1)
    Keys.onSpacePressed: chosenRow(current)
    Keys.onReturnPressed: chosenRow(current)

    Item {
        id: ruler
        width: figure.unit * 32
        height: 17 * Theme.scale

        Repeater {
            model: 33

            Rectangle {
                required property int index
                x: Math.round(index * figure.unit)
                anchors.bottom: parent.bottom
                width: 1
                height: index % 8 === 0 ? 5 : 3
                color: Theme.control
            }
        }
        Repeater {
            model: [0, 8, 16, 24, 31]

            FwLabel {
                required property int modelData
                x: modelData * figure.unit + (figure.unit - width) / 2
                text: modelData
                mono: true
                color: Theme.muted
                font.pixelSize: 9 * Theme.scale
            }
        }
    }
    Item {
        id: cells
        anchors.top: ruler.bottom
        width: figure.unit * 32
        height: childrenRect.height

        Repeater {
            model: figure.fields

            HeaderCell {
                required property int index
                x: Math.round(firstBit % 32 * figure.unit)
                y: figure.rowY(Math.floor(firstBit / 32))
                width: Math.round((firstBit % 32 + Math.min(bits, 32)) * figure.unit) - x + 1
                height: (Math.floor(firstBit / 32) === figure.flagRow ? figure.flagHeight : figure.rowHeight) + 1
                lit: figure.lit === index
                chosen: figure.chosen === index
                focused: figure.activeFocus && figure.current === index
                onHoveredChanged: hovered ? figure.enteredRow(index) : figure.leftRow(index)
                onClicked: {
                    figure.current = index
                    figure.chosenRow(index)
                }
            }
        }
    }
}
