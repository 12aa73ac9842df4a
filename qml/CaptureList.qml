pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import FinWait
import FinWait.App

// A capture's connections as a table that can be narrowed and sorted. The keyboard stays in the search field.
Item {
    id: table

    required property CaptureModel captures

    function takeFocus() {
        search.forceActiveFocus(Qt.TabFocusReason)
    }

    Column {
        id: bar
        width: parent.width
        spacing: 8

        FwTextField {
            id: search
            width: parent.width
            placeholderText: qsTr("Search: an address, a port, how it began or ended")
            Accessible.name: qsTr("Search connections")
            onTextEdited: table.captures.filter = text
            onAccepted: if (!table.captures.searching)
                table.captures.take(list.currentIndex)
            Keys.onDownPressed: list.incrementCurrentIndex()
            Keys.onUpPressed: list.decrementCurrentIndex()
        }
        FilterRow {
            width: parent.width
            name: qsTr("Which")
            names: table.captures.kindNames
            current: table.captures.kind
            onChosen: index => table.captures.kind = index
        }
        Row {
            width: parent.width
            spacing: 8

            FwLabel {
                id: orderLabel
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("Order")
                color: Theme.muted
                font.pixelSize: Theme.small
            }
            FilterRow {
                width: parent.width - orderLabel.width - 8
                name: orderLabel.text
                names: table.captures.orderNames
                current: table.captures.order
                onChosen: index => table.captures.order = index
            }
        }
    }
    FwSpoken {
        text: (list.currentItem as CaptureRow)?.sentence ?? ""
    }
    ListView {
        id: list
        anchors.top: bar.bottom
        anchors.topMargin: 10
        anchors.bottom: summary.top
        anchors.bottomMargin: 8
        width: parent.width
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: table.captures
        highlightMoveDuration: 0
        onCountChanged: currentIndex = count > 0 ? 0 : -1
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Connections")
        ScrollBar.vertical: FwScroll {}

        delegate: CaptureRow {
            required property int index
            width: list.width - (list.contentHeight > list.height ? 12 : 0)
            current: ListView.isCurrentItem
            onPointedAt: list.currentIndex = index
            onTaken: table.captures.take(index)
        }

        FwProse {
            parent: list
            anchors.centerIn: parent
            width: Math.min(implicitWidth, parent.width - 40)
            horizontalAlignment: Text.AlignHCenter
            visible: list.count === 0 && !table.captures.reading && !table.captures.searching
            text: table.captures.fileName === "" ? qsTr("Open a capture of tcpdump or Wireshark: its TCP connections are listed here, and the one you choose plays on the stage.")
                : table.captures.total === 0 ? qsTr("There is no TCP connection in this capture.")
                : table.captures.filter === "" ? qsTr("No connection is of this kind.")
                : qsTr("No connection has these words.")
            color: Theme.muted
        }
    }
    FwProse {
        id: summary
        anchors.bottom: parent.bottom
        width: parent.width
        text: table.captures.fileName === "" ? ""
            : table.captures.searching ? qsTr("Searching…")
            : table.captures.listed + " · " + table.captures.summary
        color: Theme.muted
        font.pixelSize: Theme.small
    }
}
