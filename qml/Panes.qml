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
    property bool drawerAtStart: false

    readonly property Preferences preferences: workspace.preferences
    readonly property Rules rules: workspace.stage.rules
    // Of any type: the tools know no methods of typed lists.
    readonly property var hidden: rules.hidden
    readonly property bool guideHidden: hidden.includes("guide")
    readonly property bool presenting: workspace.presenting
    // The guide lies over the other panes.
    readonly property bool drawn: (narrow || presenting) && now.maximised !== "guide"
    readonly property PaneState now: presenting ? lectern : desk
    readonly property string maximised: now.maximised
    // The guide has its own place, and the question stands in it.
    readonly property bool guideShown: guideSlot.visible

    PaneState {
        id: desk
        drawerShown: panes.drawerAtStart
    }
    PaneState {
        id: lectern
        callsShown: false
    }
    onPresentingChanged: {
        if (presenting) {
            tabBefore = guide.tab
            return
        }
        guide.tab = tabBefore
        lectern.maximised = ""
        lectern.drawerShown = false
        lectern.callsShown = false
        lectern.diagramShare = desk.diagramShare
    }
    property string tabBefore: ""
    // What a person chose from now on is worth remembering.
    property bool ready: false
    Component.onCompleted: ready = true

    readonly property double share: presenting ? lectern.diagramShare : preferences.diagramShare
    // Of the state diagram and the chart together.
    readonly property double sharedWidth: width - (guideSlot.visible ? guideSlot.width + 12 : 0) - 12

    function rememberWidths() {
        if (diagramPane.visible && chart.visible) {
            const share = diagramPane.width / (diagramPane.width + chart.width)
            if (presenting)
                lectern.diagramShare = share
            else
                preferences.diagramShare = share
        }
        if (guideSlot.visible && maximised === "")
            preferences.guideWidth = guideSlot.width / Theme.scale
    }

    // Says why a pane is not there. Returns whether it is hidden.
    function tellHidden(pane: string): bool {
        const why = rules.whyHidden(pane)
        if (why !== "")
            workspace.tell(why, true)
        return why !== ""
    }
    function toggleGuide() {
        if (!tellHidden("guide"))
            now.drawerShown = !now.drawerShown
    }
    function toggleMaximised(pane: string) {
        if (!tellHidden(pane))
            now.toggle(pane)
    }
    function toggleCalls() {
        now.callsShown = !now.callsShown
    }
    // Asked for a second time, a drawer goes away.
    function showTab(name: string) {
        if (tellHidden("guide"))
            return
        if (drawn)
            now.drawerShown = !now.drawerShown || guide.tab !== name
        else if (maximised !== "guide")
            now.maximised = ""
        guide.tab = name
    }
    function resetLayout() {
        now.maximised = ""
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
        if (drawn && now.drawerShown) {
            now.drawerShown = false
            return true
        }
        if (presenting)
            return false
        if (now.maximised !== "") {
            now.maximised = ""
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
            if (panes.workspace.stage.selectedSegment !== 0 && !panes.drawn && guide.tab === "lesson")
                guide.tab = "segment"
        }
    }

    // A pane that is hidden does not keep the others away.
    Connections {
        target: panes.rules
        function onChanged() {
            if (panes.rules.whyHidden(panes.now.maximised) !== "")
                panes.now.maximised = ""
        }
    }
    Connections {
        target: panes.preferences
        function onLayoutReset() {
            panes.resetLayout()
        }
    }

    SplitView {
        id: split
        anchors.fill: parent
        orientation: Qt.Horizontal
        onResizingChanged: if (!resizing)
            panes.rememberWidths()

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
            visible: !panes.guideHidden && (panes.maximised === "guide" || (panes.maximised === "" && !panes.drawn))
            SplitView.preferredWidth: Math.min(panes.preferences.guideWidth * Theme.scale, panes.width * 0.4)
            SplitView.minimumWidth: Math.min(240 * Theme.scale, panes.width * 0.3)
        }
        FwPane {
            id: diagramPane
            visible: (panes.maximised === "" || panes.maximised === "diagram") && !panes.hidden.includes("diagram")
            SplitView.preferredWidth: panes.share * panes.sharedWidth
            SplitView.minimumWidth: Math.min(300 * Theme.scale, panes.width * 0.3)

            PaneHead {
                id: diagramHead
                title: qsTr("State diagram")
                shown: !panes.presenting
                maximised: panes.maximised === "diagram"
                maximiseKeys: "Ctrl+2"
                onMaximiseToggled: panes.toggleMaximised("diagram")
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
                breakpoints: panes.workspace.breakpoints
                linking: panes.workspace.linking
                reduceMotion: panes.workspace.preferences.reduceMotion
                covered: stateSheet.opened
                leastScale: panes.presenting ? Math.min(Theme.scale, 1.5) : Theme.scale * 9 / 11
                onAsked: (state, place) => {
                    if (!panes.workspace.prediction.answerState(state))
                        stateSheet.show(state, place)
                }

                StateSheetHost {
                    id: stateSheet
                    workspace: panes.workspace
                }
            }
        }
        ChartPane {
            id: chart
            visible: (panes.maximised === "" || panes.maximised === "chart") && !panes.hidden.includes("chart")
            SplitView.fillWidth: true
            SplitView.minimumWidth: Math.min(430 * Theme.scale, panes.width * 0.35)
            workspace: panes.workspace
            maximised: panes.maximised === "chart"
            callsShown: panes.now.callsShown
            onMaximiseToggled: panes.toggleMaximised("chart")
        }
    }

    // Darkens what lies behind the drawer.
    Rectangle {
        anchors.fill: parent
        visible: panes.drawn && panes.now.drawerShown && !panes.guideHidden
        color: "#60000000"
        radius: 8

        MouseArea {
            anchors.fill: parent
            onClicked: panes.now.drawerShown = false
        }
    }
    Item {
        id: guideDrawer

        width: Math.min(360 * Theme.scale, panes.width - 60)
        height: parent.height
        visible: panes.drawn && x > -width && !panes.guideHidden
        x: panes.now.drawerShown ? 0 : -width - 14

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
        parent: panes.drawn ? guideDrawer : guideSlot
        anchors.fill: parent
        workspace: panes.workspace
        lesson: panes.lesson
        tab: panes.startTab
        resizable: !panes.presenting
        asksHere: panes.guideShown
        maximised: panes.maximised === "guide"
        onMaximiseToggled: panes.toggleMaximised("guide")
        onTabChanged: if (panes.ready && !panes.presenting)
            panes.preferences.guideTab = tab
    }
}
