pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import FinWait
import FinWait.App

// RFC 9293 Appendix B, row by row, and what FinWait does about the row that is chosen.
FocusScope {
    id: tab

    readonly property RequirementRow row: list.currentItem as RequirementRow

    onRowChanged: details.toTop()

    ConformanceModel {
        id: requirements
        filter: search.text
    }
    Column {
        id: bar
        width: parent.width
        spacing: 8

        FwTextField {
            id: search
            width: parent.width
            focus: true
            placeholderText: qsTr("Search: a number, a section, a word, a rule")
            Accessible.name: qsTr("Search requirements")
            Keys.onDownPressed: list.incrementCurrentIndex()
            Keys.onUpPressed: list.decrementCurrentIndex()
        }
        FilterRow {
            width: parent.width
            name: qsTr("Kind")
            names: [requirements.statusNames[0], "MUST", "SHOULD", "MAY"]
            current: requirements.kind
            onChosen: index => requirements.kind = index
        }
        FilterRow {
            width: parent.width
            name: qsTr("Status")
            names: requirements.statusNames
            current: requirements.status
            onChosen: index => requirements.status = index
        }
    }
    ListView {
        id: list
        anchors.top: bar.bottom
        anchors.topMargin: 8
        anchors.bottom: summary.top
        anchors.bottomMargin: 8
        width: Math.round(parent.width * 0.58)
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: requirements
        highlightMoveDuration: 0
        activeFocusOnTab: true
        onCountChanged: currentIndex = count > 0 ? 0 : -1
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Requirements")
        ScrollBar.vertical: FwScroll {}

        delegate: RequirementRow {
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
        name: qsTr("The chosen requirement")

        FwProse {
            text: tab.row ? "%1   %2   %3".arg(tab.row.label).arg(tab.row.level).arg(tab.row.section) : ""
            color: Theme.muted
            font.pixelSize: Theme.small
        }
        FwProse {
            width: parent.width
            text: tab.row?.words ?? ""
            font.pixelSize: Theme.large
            font.weight: Font.DemiBold
        }
        FwProse {
            text: tab.row?.outcome ?? ""
            color: tab.row?.outcomeColor ?? Theme.ink
            font.weight: Font.DemiBold
        }
        DetailBlock {
            width: parent.width
            title: qsTr("Why so")
            lines: [tab.row?.note ?? ""]
        }
        DetailBlock {
            width: parent.width
            title: qsTr("Rules that carry it out")
            lines: tab.row?.rules ?? []
        }
        DetailBlock {
            width: parent.width
            title: qsTr("Tests that show it")
            lines: tab.row?.tests ?? []
            mono: true
        }
    }
    FwProse {
        id: summary
        anchors.bottom: parent.bottom
        width: parent.width
        text: requirements.summary
        color: Theme.muted
        font.pixelSize: Theme.small
    }
}
