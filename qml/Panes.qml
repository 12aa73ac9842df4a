import QtQuick
import QtQuick.Controls
import FinWait
import FinWait.App

// Guide, state diagram and sequence chart side by side; in a narrow window the guide is a drawer.
Item {
    id: panes

    required property Workspace workspace
    required property Lesson lesson
    required property bool narrow
    property string startTab: "lesson"

    function toggleGuide() {
        guideDrawer.shown = !guideDrawer.shown
    }
    function showTab(name: string) {
        guide.tab = name
        if (narrow)
            guideDrawer.shown = true
    }
    // Makes the call of that number, or shows why it would fail. Returns whether there is one.
    function call(end: string, number: int): bool {
        return chart.call(end, number)
    }
    function actOnSegment(act: string) {
        chart.actOnSegment(act)
    }
    function selectSegment(direction: int) {
        chart.selectSegment(direction)
    }
    function openNetwork() {
        chart.openNetwork()
    }
    function openForge() {
        chart.openForge()
    }
    function stepOut(): bool {
        if (chart.cancelDrag())
            return true
        if (narrow && guideDrawer.shown) {
            guideDrawer.shown = false
            return true
        }
        workspace.linking.clear()
        workspace.stage.selectedSegment = 0
        workspace.dismissNotice()
        return true
    }

    Connections {
        target: panes.workspace.stage
        function onSelectedSegmentChanged() {
            if (panes.workspace.stage.selectedSegment !== 0 && !panes.narrow && guide.tab === "lesson")
                guide.tab = "segment"
        }
    }

    SplitView {
        anchors.fill: parent
        orientation: Qt.Horizontal

        handle: Item {
            id: grip
            implicitWidth: 12
            Rectangle {
                anchors.centerIn: parent
                width: 3
                height: 36
                radius: 1.5
                color: Theme.muted
                visible: grip.SplitHandle.hovered || grip.SplitHandle.pressed
            }
        }

        Item {
            id: guideSlot
            visible: !panes.narrow
            SplitView.preferredWidth: 317 * Theme.scale
            SplitView.minimumWidth: 240 * Theme.scale
        }
        FwPane {
            id: diagramPane
            SplitView.preferredWidth: panes.narrow ? panes.width * 0.44 : 500
            SplitView.minimumWidth: 300

            PaneHead {
                id: diagramHead
                title: qsTr("State diagram")
                note: qsTr("both ends · %1").arg(panes.workspace.stage.dialectName)
                noteHint: qsTr("Choose whose state names are shown")
                onNoteClicked: dialects.choose(diagramHead)
            }
            DialectMenu {
                id: dialects
                preferences: panes.workspace.preferences
            }
            StateDiagram {
                id: diagram
                anchors.top: diagramHead.bottom
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                anchors.margins: 8
                stage: panes.workspace.stage
                linking: panes.workspace.linking
                reduceMotion: panes.workspace.preferences.reduceMotion
                covered: stateSheet.opened
                onAsked: (state, place) => stateSheet.show(state, place)

                StateSheetHost {
                    id: stateSheet
                    workspace: panes.workspace
                }
            }
        }
        ChartPane {
            id: chart
            SplitView.fillWidth: true
            SplitView.minimumWidth: 430
            workspace: panes.workspace
        }
    }

    // Darkens what lies behind the drawer.
    Rectangle {
        anchors.fill: parent
        visible: panes.narrow && guideDrawer.shown
        color: "#60000000"
        radius: 8

        MouseArea {
            anchors.fill: parent
            onClicked: guideDrawer.shown = false
        }
    }
    Item {
        id: guideDrawer

        property bool shown: panes.startTab !== "lesson"

        width: Math.min(360 * Theme.scale, panes.width - 60)
        height: parent.height
        visible: panes.narrow && x > -width
        x: shown ? 0 : -width - 14

        Behavior on x {
            enabled: !panes.workspace.preferences.reduceMotion
            NumberAnimation {
                duration: 120
                easing.type: Easing.InOutQuad
            }
        }
    }
    GuidePane {
        id: guide
        parent: panes.narrow ? guideDrawer : guideSlot
        anchors.fill: parent
        workspace: panes.workspace
        lesson: panes.lesson
        tab: panes.startTab
    }
}
