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

    clip: true

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

        TapHandler {
            onTapped: point => {
                const y = point.position.y - flick.contentY
                view.stage.selectedSegment = chart.segmentAt(point.position.x, y)
            }
        }
        HoverHandler {
            id: hover
            target: null
            parent: chart
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

    Playhead {
        y: chart.playheadY
        width: parent.width
        visible: y >= chart.headHeight - 2 && y < parent.height + 8
        text: chart.playheadText
        from: chart.lifelineAX
        to: chart.lifelineBX
    }
    Repeater {
        model: view.wire

        Capsule {
            chart: view.chartItem
            chosen: view.stage.selectedSegment === segmentId
            onPicked: view.stage.selectedSegment = chosen ? 0 : segmentId
            onActed: act => view.acted(act, segmentId)
        }
    }
}
