pragma ComponentBehavior: Bound
import QtQuick
import FinWait
import FinWait.App

// How the congestion window and the sequence numbers of one sender go.
FwPage {
    id: page

    required property Workspace workspace
    required property PlotModel plots
    property string sender: plots.availableA ? "A" : "B"

    contentHeight: column.height
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Plots")

    Column {
        id: column
        x: 14
        width: page.width - 28
        topPadding: 12
        bottomPadding: 16
        spacing: 10

        Row {
            spacing: 6
            visible: page.plots.availableA && page.plots.availableB

            Repeater {
                model: ["A", "B"]

                FwButton {
                    required property string modelData
                    text: qsTr("%1 sends").arg(modelData)
                    textColor: Theme.endColor(modelData)
                    checkable: true
                    checked: page.sender === modelData
                    onClicked: page.sender = modelData
                }
            }
        }
        PlotCard {
            width: parent.width
            workspace: page.workspace
            plots: page.plots
            sender: page.sender
            kind: "cwnd"
            title: qsTr("Congestion window of %1").arg(page.sender)
        }
        PlotCard {
            width: parent.width
            workspace: page.workspace
            plots: page.plots
            sender: page.sender
            kind: "sequence"
            title: qsTr("Time and sequence numbers of %1").arg(page.sender)
        }
    }
}
