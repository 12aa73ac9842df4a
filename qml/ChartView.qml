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

    signal acted(act: string, segmentId: int)
    signal told(trouble: string)

    function openNetwork() {
        chips.openPanel()
    }
    // Returns whether something was being dragged.
    function cancelDrag(): bool {
        if (drag.segment === 0)
            return false
        drag.cancel()
        return true
    }

    clip: true
    activeFocusOnTab: true
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Sequence chart: + and − zoom, 0 fits it again")
    Accessible.focusable: true
    Keys.onPressed: event => event.accepted = zoomByKey(event.key)

    // Returns whether the key is one of its own.
    function zoomByKey(key: int): bool {
        switch (key) {
        case Qt.Key_Plus: case Qt.Key_Equal: chart.zoom *= 1.2; return true
        case Qt.Key_Minus: chart.zoom /= 1.2; return true
        case Qt.Key_0: chart.zoom = 1; return true
        }
        return false
    }

    SequenceChartItem {
        id: chart
        anchors.fill: parent
        stage: view.stage
        theme: Theme.kind
        timeToScale: view.workspace.preferences.timeToScale
        language: view.workspace.preferences.language
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

        WheelHandler {
            acceptedModifiers: Qt.ControlModifier
            target: null
            onWheel: event => chart.zoom *= event.angleDelta.y > 0 ? 1.15 : 1 / 1.15
        }
        PinchHandler {
            property double begun: 1

            target: null
            onActiveChanged: if (active)
                begun = chart.zoom
            onActiveScaleChanged: if (active)
                chart.zoom = begun * activeScale
        }
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
            onPointChanged: if (hovered)
                chart.light(view.workspace.linking, point.position.x, point.position.y)
            onHoveredChanged: if (!hovered)
                view.workspace.linking.clear()
            cursorShape: chart.hovered > 0 ? Qt.PointingHandCursor : Qt.ArrowCursor
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
        const wanted = chart.contentYForPlayhead()
        if (Math.abs(wanted - flick.contentY) < 1)
            return
        if (workspace.preferences.reduceMotion) {
            flick.contentY = wanted
            return
        }
        scroll.to = wanted
        scroll.restart()
    }

    FwFocusRing {
        anchors.margins: 3
        visible: view.activeFocus
    }
    FlightDrag {
        id: drag
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
                model: view.wire

                FlightTrail {
                    chart: view.chartItem
                    visible: to.x >= 0 && drag.segment !== segmentId
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
        drag: drag
    }
    Repeater {
        model: view.wire

        Capsule {
            chart: view.chartItem
            drag: drag
            chosen: view.stage.selectedSegment === segmentId
            onPicked: view.stage.selectedSegment = chosen ? 0 : segmentId
            onActed: act => view.acted(act, segmentId)
            onPointedAt: view.workspace.linking.showSegment(segmentId)
            onUnpointed: view.workspace.linking.clear()
            onDragStarted: {
                view.workspace.playback.pause()
                drag.begin(segmentId)
            }
            onDragFinished: view.told(drag.finish())
        }
    }
    // The call that makes both ends act at once, where it would be made.
    FwButton {
        id: counter

        readonly property bool byA: view.wire.counterEnd === "A"

        x: Math.round(byA ? chart.lifelineAX + 14 : chart.lifelineBX - 14 - width)
        y: Math.round(Math.min(parent.height - height - 4, chart.playheadY + 14))
        visible: view.wire.counterSegment > 0 && drag.segment === 0 && !view.workspace.playback.animating
        implicitHeight: 22 * Theme.scale
        padX: 8
        fontSize: Theme.tiny
        textColor: byA ? Theme.endA : Theme.endB
        text: qsTr("%1: %2 first").arg(view.wire.counterEnd).arg(view.wire.counterCall)
        hint: qsTr("%1 calls %2 before the segment arrives, and the two cross (key X)").arg(view.wire.counterEnd)
              .arg(view.wire.counterCall)
        onClicked: view.acted("counter", view.wire.counterSegment)
    }
    LinkChips {
        id: chips
        x: Math.round((chart.lifelineAX + chart.lifelineBX - width) / 2)
        y: Math.round((chart.headHeight - implicitHeight) / 2)
        room: Math.max(70, chart.lifelineBX - chart.lifelineAX - 140)
        visible: chart.lifelineBX > 0
        stage: view.stage
        onTold: trouble => view.told(trouble)
    }
}
