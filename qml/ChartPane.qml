pragma ComponentBehavior: Bound
import QtQuick
import FinWait
import FinWait.App

// The sequence chart with the segments on their way above it, and under it what can be done.
FwPane {
    id: pane

    required property Workspace workspace
    readonly property Stage stage: workspace.stage
    property bool maximised: false
    // What can be done stands under the chart.
    property bool callsShown: true

    signal maximiseToggled

    function call(end: string, number: int): bool {
        return strip.call(end, number)
    }
    // Does it to the chosen segment, or when none is chosen to the one that is due first.
    function actOnSegment(act: string) {
        const chosen = wire.rowOf(stage.selectedSegment) >= 0 ? stage.selectedSegment : 0
        const id = chosen || (act === "counter" ? wire.counterSegment : 0) || wire.firstDue()
        if (id > 0)
            strip.act(act, id)
        else
            workspace.tell(qsTr("No segment is on its way."), true)
    }
    function selectSegment(direction: int) {
        stage.selectedSegment = wire.neighbour(stage.selectedSegment, direction)
    }

    function openNetwork() {
        view.openNetwork()
    }
    function openForge() {
        strip.openForge()
    }
    function cancelDrag(): bool {
        return view.cancelDrag()
    }

    WireModel {
        id: wire
        stage: pane.stage
    }
    PaneHead {
        id: head
        title: qsTr("Sequence chart")
        shown: !pane.workspace.presenting
        maximised: pane.maximised
        maximiseKeys: "Ctrl+3"
        onMaximiseToggled: pane.maximiseToggled()
        note: (pane.stage.relativeNumbers ? qsTr("relative seq") : qsTr("absolute seq")) + " · "
            + (pane.workspace.preferences.timeToScale ? qsTr("time to scale") : qsTr("one row a step"))
        noteHint: qsTr("Choose how the chart is drawn, and whether it shows what the applications call")
        onNoteClicked: looks.choose(head)
    }
    ChartMenu {
        id: looks
        workspace: pane.workspace
    }
    ChartView {
        id: view
        anchors.top: head.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: hosts.top
        anchors.topMargin: head.shown ? 0 : 8
        anchors.leftMargin: 2
        anchors.rightMargin: 2
        workspace: pane.workspace
        wire: wire
        onActed: (act, segmentId) => strip.act(act, segmentId)
        onTold: trouble => strip.tell(trouble)
    }
    Item {
        id: hosts
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: strip.top
        height: (hostStrip.item as Item)?.implicitHeight ?? 0

        FwLazy {
            id: hostStrip
            owner: hosts
            // What the tools of hosts that were only watched would print is not known.
            active: pane.workspace.settled && pane.workspace.preferences.hostView && !pane.stage.watched
            content: HostStrip {
                anchors.fill: parent
                stage: pane.stage
            }
        }
    }
    ActionStrip {
        id: strip
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: pane.callsShown ? implicitHeight : 0
        visible: pane.callsShown
        workspace: pane.workspace
        wire: wire
    }
}
