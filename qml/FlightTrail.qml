pragma ComponentBehavior: Bound
import QtQuick
import FinWait
import FinWait.App

// The way that a segment has come; what lies ahead of it is dotted in the picture below.
FlightLine {
    required property int segmentId
    required property bool fromA
    required property SequenceChartItem chart

    // The chart's revision and playhead are named in the bindings so that they are evaluated anew when something
    // moves. There is no chart while the window closes.
    from: chart && chart.revision >= 0 ? chart.flightStart(segmentId) : Qt.point(0, 0)
    to: chart && chart.revision >= 0 && chart.playheadY > -1e9 ? chart.flightPoint(segmentId) : Qt.point(-1, -1)
    visible: to.x >= 0
    color: fromA ? Theme.endA : Theme.endB
}
