pragma ComponentBehavior: Bound
import QtQuick
import FinWait
import FinWait.App

// One direction of the network: its latency, its loss, and whether it holds what is sent.
Column {
    id: row

    required property Stage stage
    required property string sender
    readonly property color tint: sender === "A" ? Theme.endA : Theme.endB

    signal told(trouble: string)

    function takeFocus() {
        hold.forceActiveFocus(Qt.TabFocusReason)
    }

    spacing: 4
    width: 310 * Theme.scale
    Accessible.role: Accessible.Grouping
    Accessible.name: sender === "A" ? qsTr("The network from A to B") : qsTr("The network from B to A")

    LinkModel {
        id: link
        stage: row.stage
        sender: row.sender
    }
    Item {
        width: parent.width
        height: hold.height

        FwLabel {
            anchors.verticalCenter: parent.verticalCenter
            text: row.sender === "A" ? "A → B" : "B → A"
            color: row.tint
            font.weight: Font.DemiBold
        }
        FwToggle {
            id: hold
            anchors.right: parent.right
            text: qsTr("Hold everything")
            hint: qsTr("What %1 sends from now on waits in the network until it is released").arg(row.sender)
            Accessible.name: qsTr("Hold everything that %1 sends").arg(row.sender)
            on: link.held
            tint: row.tint
            onClicked: row.told(link.toggleHold())
        }
    }
    Repeater {
        model: [qsTr("Latency"), qsTr("Loss")]

        Item {
            id: line

            required property int index
            required property string modelData
            readonly property bool isLatency: index === 0

            width: row.width
            height: slider.implicitHeight

            FwLabel {
                anchors.verticalCenter: parent.verticalCenter
                text: line.modelData
                font.pixelSize: Theme.small
            }
            FwSlider {
                id: slider
                x: 66 * Theme.scale
                width: parent.width - x - value.width - 6
                to: line.isLatency ? link.latencyLast : link.lossLast
                standing: line.isLatency ? link.latency : link.loss
                tint: row.tint
                name: line.isLatency ? qsTr("Latency from %1").arg(row.sender) : qsTr("Loss from %1").arg(row.sender)
                valueText: value.text
                onChosen: position => row.told(line.isLatency ? link.setLatency(position) : link.setLoss(position))
            }
            FwLabel {
                id: value
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                width: 58 * Theme.scale
                horizontalAlignment: Text.AlignRight
                mono: true
                font.pixelSize: Theme.small
                text: line.isLatency ? (slider.pressed ? link.latencyAt(slider.shown) : link.latencyText)
                                     : (slider.pressed ? link.lossAt(slider.shown) : link.lossText)
            }
        }
    }
}
