pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import FinWait
import FinWait.App

// What RFC 9293 leaves open, and what FinWait chose.
FocusScope {
    id: tab

    readonly property ChoiceRow row: list.currentItem as ChoiceRow

    onRowChanged: details.toTop()

    ChoiceModel {
        id: choices
        filter: search.text
    }
    FwTextField {
        id: search
        width: parent.width
        focus: true
        placeholderText: qsTr("Search: a section, a word, a switch")
        Accessible.name: qsTr("Search choices")
        Keys.onDownPressed: list.incrementCurrentIndex()
        Keys.onUpPressed: list.decrementCurrentIndex()
    }
    ListView {
        id: list
        anchors.top: search.bottom
        anchors.topMargin: 8
        anchors.bottom: parent.bottom
        width: Math.round(parent.width * 0.5)
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: choices
        highlightMoveDuration: 0
        activeFocusOnTab: true
        onCountChanged: currentIndex = count > 0 ? 0 : -1
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Choices")
        ScrollBar.vertical: FwScroll {}

        delegate: ChoiceRow {
            required property int index
            onChosen: list.currentIndex = index
        }

        FwProse {
            parent: list
            anchors.centerIn: parent
            visible: list.count === 0
            text: qsTr("No row has these words.")
            color: Theme.muted
        }
        FwFocusRing {
            parent: list
            anchors.margins: 0
            radius: 5
            visible: list.activeFocus
        }
    }
    DetailPane {
        id: details
        anchors.top: list.top
        anchors.bottom: list.bottom
        anchors.left: list.right
        anchors.leftMargin: 12
        width: parent.width - list.width - 12
        visible: tab.row !== null
        name: qsTr("The chosen point")

        FwProse {
            text: tab.row?.section ?? ""
            color: Theme.muted
            font.pixelSize: Theme.small
        }
        FwProse {
            width: parent.width
            text: tab.row?.point ?? ""
            font.pixelSize: Theme.large
            font.weight: Font.DemiBold
        }
        DetailBlock {
            width: parent.width
            title: qsTr("What the RFC says")
            lines: [tab.row?.says ?? ""]
        }
        DetailBlock {
            width: parent.width
            title: qsTr("What FinWait does")
            lines: [tab.row?.chooses ?? ""]
        }
        DetailBlock {
            width: parent.width
            title: qsTr("Why")
            lines: [tab.row?.why ?? ""]
        }
        DetailBlock {
            width: parent.width
            title: qsTr("What chooses otherwise")
            lines: [tab.row?.switches ?? ""]
            mono: true
        }
    }
}
