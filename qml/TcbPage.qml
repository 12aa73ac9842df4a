pragma ComponentBehavior: Bound
import QtQuick
import FinWait
import FinWait.App

// What both ends know of the connection: the sequence space, the timers that run, the variables, the buffers.
FwPage {
    id: page

    required property Stage stage

    contentHeight: column.height
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("What both ends know of the connection")

    TimerModel {
        id: timers
        stage: page.stage
    }
    BufferModel {
        id: buffers
        stage: page.stage
    }
    Column {
        id: column
        x: 16
        width: page.width - 32
        topPadding: 8
        bottomPadding: 16

        SequenceSpaceItem {
            id: space
            width: parent.width
            height: contentHeight
            visible: contentHeight > 0
            stage: page.stage
            theme: Theme.kind
            textScale: Theme.scale
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("Sequence space")
            Accessible.description: summary

            HoverHandler {
                id: pointer
                readonly property string words: hovered ? space.textAt(point.position.x, point.position.y) : ""
            }
            FwToolTip {
                owner: space
                shown: pointer.words !== ""
                text: pointer.words
            }
        }
        SectionTitle {
            visible: timers.count > 0
            text: qsTr("Running timers")
        }
        Repeater {
            model: timers

            TimerLine {
                width: column.width
            }
        }
        TcbTable {
            width: parent.width
            stage: page.stage
        }
        Item {
            width: parent.width
            height: buffersTitle.height
            visible: buffers.count > 0

            SectionTitle {
                id: buffersTitle
                text: qsTr("Buffers")
            }
            FwButton {
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                anchors.bottomMargin: 2
                quiet: true
                fontSize: Theme.tiny
                implicitHeight: 22 * Theme.scale
                padX: 8
                text: buffers.hex ? qsTr("as text") : qsTr("as hex")
                onClicked: buffers.hex = !buffers.hex
            }
        }
        Repeater {
            model: buffers

            BufferLine {
                width: column.width
            }
        }
    }
}
