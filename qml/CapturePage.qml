pragma ComponentBehavior: Bound
import QtQuick
import FinWait
import FinWait.App

// The TCP connections of a packet capture. The one that is taken goes on the stage.
FwPopup {
    id: page

    required property Workspace workspace
    readonly property CaptureModel captures: workspace.captures

    title: heading.text
    padding: 20
    contentWidth: Math.min(parent.width - 48, 1120 * Theme.scale) - 2 * padding
    contentHeight: parent.height - 48 - 2 * padding

    onOpened: list.takeFocus()

    Connections {
        target: page.captures
        function onObserved() {
            page.close()
        }
        function onFailed() {
            page.close()
        }
    }
    Item {
        anchors.fill: parent

        FwLabel {
            id: heading
            anchors.left: parent.left
            anchors.right: open.left
            anchors.rightMargin: 12
            height: open.height
            text: page.captures.fileName === "" ? qsTr("Packet capture") : qsTr("Packet capture: %1").arg(page.captures.fileName)
            font.pixelSize: Theme.large
            font.weight: Font.DemiBold
            elide: Text.ElideMiddle
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        FwButton {
            id: open
            anchors.right: close.left
            anchors.rightMargin: 12
            text: qsTr("Open a capture…")
            hint: qsTr("A file in the pcap or pcapng format")
            onClicked: page.workspace.chooseCapture()
        }
        FwGlyphButton {
            id: close
            anchors.right: parent.right
            anchors.verticalCenter: open.verticalCenter
            glyph: "close"
            name: qsTr("Close")
            keys: "Esc"
            onClicked: page.close()
        }
        Item {
            id: work
            anchors.top: open.bottom
            anchors.topMargin: visible ? 12 : 0
            width: parent.width
            height: visible ? cancel.height : 0
            visible: page.captures.reading

            FwLabel {
                id: told
                anchors.top: parent.top
                anchors.topMargin: 2
                width: bar.width
                text: qsTr("Reading %1: %2 %").arg(page.captures.readingName).arg(Math.round(100 * page.captures.progress))
                color: Theme.muted
                font.pixelSize: Theme.small
                elide: Text.ElideMiddle
            }
            Rectangle {
                id: bar
                anchors.bottom: parent.bottom
                anchors.bottomMargin: 2
                width: parent.width - cancel.width - 12
                height: 6
                radius: 3
                color: Theme.hairline
                Accessible.role: Accessible.ProgressBar
                Accessible.name: told.text

                Rectangle {
                    width: parent.width * page.captures.progress
                    height: parent.height
                    radius: 3
                    color: Theme.accent
                }
            }
            FwButton {
                id: cancel
                anchors.right: parent.right
                text: qsTr("Stop reading")
                onClicked: page.captures.stop()
            }
        }
        Rectangle {
            id: trouble
            anchors.top: work.bottom
            anchors.topMargin: visible ? 10 : 0
            width: parent.width
            height: visible ? words.implicitHeight + 14 : 0
            visible: page.captures.trouble !== ""
            radius: 6
            color: Theme.blend(tint, Theme.surface, 0.1)
            border.color: tint

            readonly property color tint: page.captures.stopped ? Theme.muted : Theme.lost

            FwProse {
                id: words
                x: 10
                y: 7
                width: parent.width - 20
                text: (page.captures.stopped ? "" : "✕ ") + page.captures.trouble
            }
        }
        CaptureList {
            id: list
            anchors.top: trouble.bottom
            anchors.topMargin: 12
            anchors.bottom: parent.bottom
            width: parent.width
            captures: page.captures
        }
    }
}
