pragma ComponentBehavior: Bound
import QtQuick
import FinWait
import FinWait.App

// Under the chart: A's calls, the wire, B's calls, each next to what it acts on.
Item {
    id: strip

    required property Workspace workspace
    required property WireModel wire
    readonly property Rules rules: workspace.stage.rules

    implicitHeight: 164 * Theme.scale

    function call(end: string, number: int): bool {
        const calls = end === "A" ? callsA : callsB
        calls.press(number)
        return true
    }
    function act(act: string, segmentId: int) {
        workspace.playback.pause()
        let trouble = ""
        switch (act) {
        case "deliver": trouble = wire.deliver(segmentId); break
        case "drop": trouble = wire.drop(segmentId); break
        case "copy": trouble = wire.copy(segmentId); break
        case "hold": trouble = wire.hold(segmentId); break
        case "delay": trouble = wire.delay(segmentId); break
        case "counter": trouble = wire.counter(segmentId); break
        }
        tell(trouble)
    }
    // Says what went wrong, if anything did.
    function tell(trouble: string) {
        if (trouble !== "")
            workspace.tell(trouble, true)
        else
            workspace.dismissNotice()
    }
    function openForge() {
        workspace.playback.pause()
        if (rules.whyNoForge !== "") {
            tell(rules.whyNoForge)
            return
        }
        lazyForge.active = true
        const popup = lazyForge.item as ForgePopup
        popup.open()
    }

    Rectangle {
        width: parent.width
        height: 1
        color: Theme.hairline
    }
    EndCalls {
        id: callsA
        x: 14
        y: 10
        width: Math.min(140 * Theme.scale, (strip.width - 28) * 0.27)
        stage: strip.workspace.stage
        end: "A"
        ready: strip.workspace.settled
        onTold: (text, isError) => strip.workspace.tell(text, isError)
    }
    WirePanel {
        anchors.left: callsA.right
        anchors.right: callsB.left
        anchors.leftMargin: 14
        anchors.rightMargin: 14
        y: 10
        height: parent.height - y - 8
        stage: strip.workspace.stage
        wire: strip.wire
        linking: strip.workspace.linking
        onActed: (act, segmentId) => strip.act(act, segmentId)
        onRefused: why => strip.tell(why)
        onForgeRequested: strip.openForge()
    }
    EndCalls {
        id: callsB
        anchors.right: parent.right
        anchors.rightMargin: 14
        y: 10
        width: callsA.width
        stage: strip.workspace.stage
        end: "B"
        ready: strip.workspace.settled
        onTold: (text, isError) => strip.workspace.tell(text, isError)
    }
    FwLazy {
        id: lazyForge
        owner: strip
        content: ForgePopup {
            // Beside the chart where there is room.
            x: Math.round(Math.max(12, (strip.mapToItem(null, 0, 0).x - width) / 2))
            y: Math.round(Math.max(12, (parent.height - height) / 2))
            stage: strip.workspace.stage
            onTold: trouble => strip.tell(trouble)
        }
    }
}
