pragma ComponentBehavior: Bound
import QtQuick
import FinWait
import FinWait.App

// What belongs to the thing that is pointed at: its causes strong, its effects fainter.
Item {
    id: lights

    required property Linking linking
    required property SequenceChartItem chart

    component Glow: FlightLine {
        required property int modelData
        required property SequenceChartItem chartOfGlow
        property bool faint: false

        // The chart's revision is named so that both are evaluated anew when something moves.
        from: chartOfGlow.revision >= 0 ? chartOfGlow.flightStart(modelData) : Qt.point(0, 0)
        to: chartOfGlow.revision >= 0 ? chartOfGlow.arrowTip(modelData) : Qt.point(-1, -1)
        visible: to.x >= 0
        thickness: 11 * Theme.scale
        radius: thickness / 2
        color: from.x < to.x ? Theme.endA : Theme.endB
        opacity: faint ? 0.15 : 0.26
    }
    component Ring: Rectangle {
        required property int modelData
        required property SequenceChartItem chartOfRing
        property bool faint: false
        readonly property point place: chartOfRing.revision >= 0 ? chartOfRing.stepPoint(modelData) : Qt.point(-1, -1)

        x: place.x - width / 2
        y: place.y - height / 2
        width: 20 * Theme.scale
        height: width
        radius: width / 2
        visible: place.x >= 0
        color: "transparent"
        border.width: faint ? 1.5 : 2.5
        border.color: Theme.ink
    }

    Repeater {
        model: lights.linking.causeSegments
        Glow {
            chartOfGlow: lights.chart
        }
    }
    Repeater {
        model: lights.linking.effectSegments
        Glow {
            chartOfGlow: lights.chart
            faint: true
        }
    }
    Repeater {
        model: lights.linking.causeSteps
        Ring {
            chartOfRing: lights.chart
        }
    }
    Repeater {
        model: lights.linking.effectSteps
        Ring {
            chartOfRing: lights.chart
            faint: true
        }
    }
}
