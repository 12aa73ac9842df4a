pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import FinWait
import FinWait.App

// The chart, as large as it can be seen; above it only what moves: the playhead and the segments in flight.
Item {
    id: view

    required property Workspace workspace
    required property WireModel wire
    readonly property Stage stage: workspace.stage
    readonly property SequenceChartItem chartItem: chart
    // What lies under the pointer is to stay there, not the displayed moment.
    property bool zooming: false

    signal acted(act: string, segmentId: int)
    signal told(trouble: string)

    function openNetwork() {
        chips.openPanel()
    }
    // Returns whether something was being dragged.
    function cancelDrag(): bool {
        if (flightDrag.segment === 0)
            return false
        flightDrag.cancel()
        return true
    }

    clip: true
    activeFocusOnTab: true
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Sequence chart: + and − zoom, 0 fits it again")
    Accessible.description: workspace.voice.moment
    Accessible.focusable: true
    Keys.onPressed: event => event.accepted = gestures.handle(event.key)

    onHeightChanged: catchUp()

    SequenceChartItem {
        id: chart
        // A painted item that ends within a pixel has a dark edge there.
        width: Math.round(parent.width)
        height: Math.round(parent.height)
        stage: view.stage
        theme: Theme.kind
        textScale: Theme.scale
        timeToScale: view.workspace.preferences.timeToScale
        language: view.workspace.preferences.language
        calls: view.workspace.preferences.calls
        hovered: hover.hovered ? segmentAt(hover.point.position.x, hover.point.position.y) : 0
        selected: view.stage.selectedSegment
    }
    Flickable {
        id: flick
        anchors.fill: parent
        contentHeight: chart.contentHeight
        boundsBehavior: Flickable.StopAtBounds
        onContentYChanged: chart.contentY = contentY
        ScrollBar.vertical: FwScroll {}

        TapHandler {
            onTapped: point => {
                view.forceActiveFocus(Qt.MouseFocusReason)
                const y = point.position.y - flick.contentY
                const segment = chart.segmentAt(point.position.x, y)
                view.stage.selectedSegment = segment
                // A call, a band or a timer: there.
                if (segment === 0)
                    view.workspace.linking.travel()
            }
            onDoubleTapped: view.workspace.linking.travel()
        }
        HoverHandler {
            id: hover
            target: null
            parent: chart
            onPointChanged: if (hovered) {
                chart.light(view.workspace.linking, point.position.x, point.position.y)
                callTip.ask(point.position.x, point.position.y)
            }
            onHoveredChanged: if (!hovered) {
                view.workspace.linking.clear()
                callTip.text = ""
            }
            cursorShape: chart.hovered > 0 ? Qt.PointingHandCursor : Qt.ArrowCursor
        }
    }
    Binding {
        target: view.workspace
        property: "shownCalls"
        value: chart.shownCalls
    }
    // What the call that is pointed at stands for.
    Item {
        id: callTip

        property string text: ""

        function ask(atX: double, atY: double) {
            const words = chart.callHint(atX, atY)
            if (words === text)
                return
            x = atX
            y = atY - 8
            text = words
        }

        FwToolTip {
            owner: callTip
            shown: callTip.text !== ""
            text: callTip.text
        }
    }
    ZoomGestures {
        id: gestures
        anchors.fill: parent
        zoom: chart.zoom
        onZoomed: (zoom, at) => {
            view.zooming = true
            const top = chart.zoomTo(zoom, at.y)
            flick.contentY = Math.max(0, Math.min(top, flick.contentHeight - flick.height))
            view.zooming = false
        }
    }
    // Keeps the displayed moment in sight.
    Connections {
        target: view.stage
        function onPlayheadChanged() {
            view.follow()
        }
    }
    Connections {
        target: chart
        function onContentHeightChanged() {
            view.follow()
        }
    }
    SmoothedAnimation {
        id: scroll
        target: flick
        property: "contentY"
        velocity: -1
        duration: 200
    }

    function follow() {
        if (zooming)
            return
        const wanted = chart.contentYForPlayhead()
        const way = Math.abs(wanted - flick.contentY)
        if (way < 1)
            return
        // On the way to far off there is nothing to see.
        if (workspace.preferences.reduceMotion || way > flick.height) {
            catchUp()
            return
        }
        scroll.to = wanted
        scroll.restart()
    }
    // The same at once: what shows another part for its new size does not travel there.
    function catchUp() {
        scroll.stop()
        flick.contentY = chart.contentYForPlayhead()
    }

    FwFocusRing {
        anchors.margins: 3
        visible: view.activeFocus
    }
    FlightSlots {
        id: flights
        wire: view.wire
    }
    FlightDrag {
        id: flightDrag
        chart: chart
        wire: view.wire
    }
    Item {
        y: chart.headHeight
        width: parent.width
        height: Math.max(0, parent.height - y)
        clip: true

        Item {
            y: -parent.y

            ChartLights {
                linking: view.workspace.linking
                chart: view.chartItem
            }
            Repeater {
                model: flights

                FlightTrail {
                    chart: view.chartItem
                    visible: flying && flightDrag.segment !== segmentId
                }
            }
        }
    }
    Playhead {
        y: chart.playheadY
        width: parent.width
        visible: y >= chart.headHeight - 2 && y < parent.height + 8
        text: chart.playheadText
        chipOffset: chart.playheadChipY - chart.playheadY
        from: chart.lifelineAX
        to: chart.lifelineBX
    }
    DragPreview {
        anchors.fill: parent
        z: 1
        drag: flightDrag
    }
    Repeater {
        model: flights

        Capsule {
            chart: view.chartItem
            drag: flightDrag
            rules: view.stage.rules
            chosen: view.stage.selectedSegment === segmentId
            onPicked: view.stage.selectedSegment = chosen ? 0 : segmentId
            onActed: act => view.acted(act, segmentId)
            onPointedAt: view.workspace.linking.showSegment(segmentId)
            onUnpointed: view.workspace.linking.clear()
            onDragStarted: {
                view.workspace.playback.pause()
                flightDrag.begin(segmentId)
            }
            onDragFinished: view.told(flightDrag.finish())
        }
    }
    // The call that makes both ends act at once, where it would be made.
    FwButton {
        id: counter

        readonly property bool byA: view.wire.counterEnd === "A"

        x: Math.round(byA ? chart.lifelineAX + 14 : chart.lifelineBX - 14 - width)
        y: Math.round(Math.min(parent.height - height - 4, chart.playheadY + 14))
        visible: view.wire.counterSegment > 0 && flightDrag.segment === 0 && !view.workspace.playback.animating
                 && view.stage.rules.whyNoCalls === ""
        implicitHeight: 22 * Theme.scale
        padX: 8
        fontSize: Theme.tiny
        textColor: byA ? Theme.endA : Theme.endB
        text: qsTr("%1: %2 first").arg(view.wire.counterEnd).arg(view.wire.counterCall)
        hint: qsTr("%1 calls %2 before the segment arrives, and the two cross (key X)").arg(view.wire.counterEnd)
              .arg(view.wire.counterCall)
        onClicked: view.acted("counter", view.wire.counterSegment)
    }
    FitButton {
        zoom: chart.zoom
        onClicked: gestures.zoomed(1, gestures.middle)
    }
    LinkChips {
        id: chips
        x: Math.round((chart.lifelineAX + chart.lifelineBX - width) / 2)
        y: Math.round((chart.headHeight - implicitHeight) / 2)
        room: Math.max(0, chart.headGap - 12)
        headHeight: chart.headHeight
        visible: chart.lifelineBX > 0
        stage: view.stage
        onTold: trouble => view.told(trouble)
    }
}
