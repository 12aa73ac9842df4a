pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import FinWait
import FinWait.App

// The state diagram with what has been seen of it, and for each state and each edge the lessons that show it.
FocusScope {
    id: tab

    required property Workspace workspace
    readonly property CoverageEntry row: list.currentItem as CoverageEntry

    // A lesson is wanted at the step before it takes the edge or comes to the state (the other one is -1).
    signal opened(id: string, edge: int, reached: int)

    onRowChanged: details.toTop()

    function choose(state: int, edge: int) {
        if (state < 0 && edge < 0)
            return
        let wanted = state >= 0 ? entries.rowOfState(state) : entries.rowOfEdge(edge)
        if (wanted < 0) {
            entries.unseenOnly = false
            wanted = state >= 0 ? entries.rowOfState(state) : entries.rowOfEdge(edge)
        }
        list.currentIndex = wanted
        list.positionViewAtIndex(wanted, ListView.Contain)
    }

    CoverageModel {
        id: entries
        progress: tab.workspace.progress
        language: tab.workspace.preferences.language
        dialect: tab.workspace.stage.dialectNumber
    }
    StateDiagramLayer {
        id: diagram
        anchors.top: parent.top
        anchors.bottom: summary.top
        anchors.bottomMargin: 8
        width: Math.round(parent.width * 0.54)
        theme: Theme.kind
        textScale: Theme.scale
        leastScale: Theme.scale * 9 / 11
        dialect: tab.workspace.stage.dialectNumber
        seen: tab.workspace.progress
        focusedState: tab.row?.stateNumber ?? -1
        litEdges: tab.row && tab.row.edgeNumber >= 0 ? [tab.row.edgeNumber] : []
        pointer: hover.hovered ? hover.point.position : Qt.point(-1, -1)
        Accessible.ignored: true // The list beside it says the same.

        HoverHandler {
            id: hover
            cursorShape: diagram.hint !== "" && hovered ? Qt.PointingHandCursor : Qt.ArrowCursor
        }
        TapHandler {
            onTapped: point => tab.choose(diagram.stateAt(point.position), diagram.edgeAt(point.position))
        }
    }
    FilterRow {
        id: filters
        anchors.left: diagram.right
        anchors.leftMargin: 12
        anchors.right: parent.right
        focus: true
        name: qsTr("Shown")
        names: [qsTr("All"), qsTr("Not seen yet")]
        current: entries.unseenOnly ? 1 : 0
        onChosen: index => entries.unseenOnly = index === 1
    }
    ListView {
        id: list
        anchors.top: filters.bottom
        anchors.topMargin: 8
        anchors.left: filters.left
        anchors.right: parent.right
        height: Math.round((parent.height - y) * 0.52)
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: entries
        highlightMoveDuration: 0
        cacheBuffer: 0 // Rows that are still being made in advance would not be found when the list narrows.
        activeFocusOnTab: true
        onCountChanged: if (currentIndex < 0 || currentIndex >= count)
            currentIndex = count > 0 ? 0 : -1
        Accessible.role: Accessible.List
        Accessible.name: qsTr("States and edges")
        ScrollBar.vertical: FwScroll {}

        delegate: CoverageEntry {
            required property int index
            onChosen: list.currentIndex = index
        }

        FwProse {
            parent: list
            anchors.centerIn: parent
            visible: list.count === 0
            text: qsTr("You have seen everything happen.")
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
        anchors.top: list.bottom
        anchors.topMargin: 8
        anchors.bottom: diagram.bottom
        anchors.left: list.left
        anchors.right: parent.right
        visible: tab.row !== null
        name: qsTr("Lessons that show it")

        FwProse {
            width: parent.width
            text: tab.row?.name ?? ""
            font.pixelSize: Theme.large
            font.weight: Font.DemiBold
        }
        FwProse {
            width: parent.width
            visible: text !== ""
            text: tab.row?.eventText ?? ""
            color: Theme.muted
        }
        FwProse {
            width: parent.width
            text: tab.row?.seen ? qsTr("✓ You have seen it happen.") : qsTr("You have not seen it happen yet.")
            color: tab.row?.seen ? Theme.accepted : Theme.muted
        }
        SectionTitle {
            text: qsTr("LESSONS THAT SHOW IT")
        }
        Repeater {
            model: tab.row?.lessonTitles ?? []

            FwButton {
                id: lesson
                required property int index
                required property string modelData
                width: parent?.width ?? 0
                showText: false
                text: modelData
                hint: qsTr("Open it just before this happens")
                implicitHeight: words.implicitHeight + 12
                onClicked: tab.opened(tab.row.lessonIds[index], tab.row.edgeNumber, tab.row.stateNumber)

                FwLabel {
                    id: words
                    x: 10
                    y: 6
                    width: parent.width - 20
                    text: lesson.modelData
                    font.pixelSize: Theme.small
                    wrapMode: Text.Wrap
                }
            }
        }
    }
    FwProse {
        id: summary
        anchors.bottom: parent.bottom
        width: parent.width
        text: entries.summary
        color: Theme.muted
        font.pixelSize: Theme.small
    }
}
