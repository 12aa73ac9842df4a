pragma ComponentBehavior: Bound
import QtQuick
import FinWait
import FinWait.App

// A's states down, B's across; a cell says in how many steps both are there together. Arrow keys move, Enter plays.
FocusScope {
    id: matrix

    required property Explorer explorer

    readonly property int count: explorer.matrix.names.length
    // The chosen cell; the one under the pointer is told while it is there.
    property int current: 0
    property int hovered: -1
    readonly property int told: hovered >= 0 ? hovered : current
    readonly property MatrixCell toldCell: cells.count > matrix.told ? cells.itemAt(matrix.told) as MatrixCell : null
    readonly property MatrixCell chosenCell: cells.count > matrix.current ? cells.itemAt(matrix.current) as MatrixCell : null

    readonly property double rowHead: Math.ceil(longest.width) + 22
    readonly property double columnHead: Math.ceil(longest.width * 0.72) + 18
    readonly property double cellWidth: Math.floor((width - rowHead) / count)
    readonly property double cellHeight: Math.max(16, Math.floor((height - columnHead - foot.height - 10) / count))

    signal playRequested(cell: int)
    signal saveRequested(cell: int, asChallenge: bool)

    function move(by: int) {
        const next = current + by
        const leavesRow = Math.abs(by) === 1 && Math.floor(next / count) !== Math.floor(current / count)
        if (next >= 0 && next < count * count && !leavesRow)
            current = next
    }

    TextMetrics {
        id: longest
        font.family: Theme.sans
        font.pixelSize: Theme.tiny
        text: "SYN-RECEIVED"
    }
    FwLabel {
        x: matrix.rowHead - width - 10
        y: matrix.columnHead - height - 4
        text: "A ↓   B →"
        color: Theme.muted
        font.pixelSize: Theme.tiny
    }
    Repeater {
        model: matrix.explorer.matrix.names

        Item {
            id: head
            required property int index
            required property string modelData
            readonly property bool lit: Math.floor(matrix.told / matrix.count) === index
            readonly property bool litColumn: matrix.told % matrix.count === index

            FwLabel {
                y: matrix.columnHead + head.index * matrix.cellHeight
                width: matrix.rowHead - 8
                height: matrix.cellHeight
                horizontalAlignment: Text.AlignRight
                text: head.modelData
                color: head.lit ? Theme.endA : Theme.muted
                font.pixelSize: Theme.tiny
                font.weight: head.lit ? Font.DemiBold : Font.Normal
            }
            FwLabel {
                x: matrix.rowHead + (head.index + 0.5) * matrix.cellWidth - 2
                y: matrix.columnHead - height - 2
                transformOrigin: Item.BottomLeft
                rotation: -45
                text: head.modelData
                color: head.litColumn ? Theme.endB : Theme.muted
                font.pixelSize: Theme.tiny
                font.weight: head.litColumn ? Font.DemiBold : Font.Normal
            }
        }
    }
    Item {
        id: grid
        x: matrix.rowHead
        y: matrix.columnHead
        width: matrix.cellWidth * matrix.count
        height: matrix.cellHeight * matrix.count
        focus: true
        activeFocusOnTab: true
        opacity: matrix.explorer.running || matrix.explorer.stale ? 0.45 : 1
        Accessible.role: Accessible.Table
        Accessible.name: qsTr("Pairs of states")
        Accessible.description: matrix.chosenCell ? matrix.chosenCell.name + ": " + matrix.chosenCell.text : ""
        Keys.onUpPressed: matrix.move(-matrix.count)
        Keys.onDownPressed: matrix.move(matrix.count)
        Keys.onLeftPressed: matrix.move(-1)
        Keys.onRightPressed: matrix.move(1)
        Keys.onReturnPressed: matrix.playRequested(matrix.current)
        Keys.onEnterPressed: matrix.playRequested(matrix.current)
        Keys.onSpacePressed: matrix.playRequested(matrix.current)

        Repeater {
            id: cells
            model: matrix.explorer.matrix

            MatrixCell {
                required property int index
                x: index % matrix.count * matrix.cellWidth
                y: Math.floor(index / matrix.count) * matrix.cellHeight
                width: matrix.cellWidth
                height: matrix.cellHeight
                chosen: matrix.current === index
                focused: grid.activeFocus
                onHovered: over => {
                    if (over)
                        matrix.hovered = index
                    else if (matrix.hovered === index)
                        matrix.hovered = -1
                }
                onPressed: {
                    matrix.current = index
                    matrix.playRequested(index)
                }
            }
        }
    }
    Item {
        id: foot
        y: grid.y + grid.height + 10
        width: parent.width
        height: Math.max(toldText.implicitHeight, save.implicitHeight)

        FwProse {
            id: toldText
            anchors.left: parent.left
            anchors.right: save.left
            anchors.rightMargin: 12
            anchors.verticalCenter: parent.verticalCenter
            text: matrix.toldCell ? matrix.toldCell.name + (matrix.toldCell.text === "" ? "" : ": " + matrix.toldCell.text) : ""
            font.pixelSize: Theme.small
        }
        FwButton {
            id: save
            anchors.right: challenge.left
            anchors.rightMargin: 8
            anchors.verticalCenter: parent.verticalCenter
            enabled: (matrix.chosenCell?.steps ?? -1) >= 0 && !matrix.explorer.fromNow
            text: qsTr("Save…")
            hint: qsTr("Save the way to the chosen pair as a scenario file")
            onClicked: matrix.saveRequested(matrix.current, false)
        }
        FwButton {
            id: challenge
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            enabled: save.enabled
            text: qsTr("Challenge…")
            hint: qsTr("Save the chosen pair as a challenge, with the way as its solution")
            onClicked: matrix.saveRequested(matrix.current, true)
        }
    }
}
