import QtQuick
import FinWait
import FinWait.App

// One plot with its title and its export. Under the mouse it tells its values; a click travels to the step.
Column {
    id: card

    required property Workspace workspace
    required property PlotModel plots
    required property string sender
    required property string kind
    required property string title

    spacing: 4

    Item {
        width: parent.width
        height: Math.max(name.implicitHeight, exporter.implicitHeight)

        FwLabel {
            id: name
            width: parent.width - exporter.width - 8
            anchors.verticalCenter: parent.verticalCenter
            text: card.title
            font.pixelSize: Theme.small
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        FwButton {
            id: exporter
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            quiet: true
            fontSize: Theme.tiny
            padX: 8
            text: qsTr("Export…")
            onClicked: card.workspace.exportAsked(card.kind + "-" + card.sender)
        }
    }
    PlotItem {
        id: plot
        width: parent.width
        height: Math.max(190, Math.min(width * 0.72, 420)) * Math.sqrt(Theme.scale)
        plots: card.plots
        kind: card.kind
        sender: card.sender
        theme: Theme.kind
        textScale: Theme.scale
        Accessible.role: Accessible.Graphic
        Accessible.name: card.title

        Rectangle {
            id: mark
            readonly property point at: mouse.words === "" ? Qt.point(0, 0) : plot.pointAt(mouse.mouseX, mouse.mouseY)
            x: at.x - 6
            y: at.y - 6
            width: 12
            height: 12
            radius: 6
            visible: mouse.words !== ""
            color: "transparent"
            border.color: Theme.accent
            border.width: 2

            FwToolTip {
                owner: mark
                shown: mouse.words !== ""
                text: mouse.words
            }
        }
        MouseArea {
            id: mouse
            readonly property string words: containsMouse ? plot.textAt(mouseX, mouseY) : ""
            anchors.fill: parent
            hoverEnabled: true
            cursorShape: words !== "" ? Qt.PointingHandCursor : Qt.ArrowCursor
            onClicked: event => {
                const step = plot.stepAt(event.x, event.y)
                if (step >= 0)
                    card.workspace.stage.goToStep(step)
            }
        }
    }
}
