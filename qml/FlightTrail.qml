pragma ComponentBehavior: Bound
import QtQuick
import FinWait.App

// The way that a segment has come; what lies ahead of it is dotted in the picture below.
FlightWay {
    id: trail

    required property int segmentId
    required property bool fromA

    segment: segmentId
    height: 1.8 * Theme.scale

    Rectangle {
        width: trail.width
        height: trail.height
        color: trail.fromA ? Theme.endA : Theme.endB
        antialiasing: true
    }
}
