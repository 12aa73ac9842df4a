pragma ComponentBehavior: Bound
import QtQuick
import FinWait
import FinWait.App

// A segment on its way, on its arrow in the chart. A click chooses it; the right button asks what to do with it; it
// can be dragged (see FlightDrag).
Rectangle {
    id: capsule

    required property int segmentId
    required property bool fromA
    required property string flags
    required property string label
    required property bool held
    required property bool chosen
    required property string counter
    required property SequenceChartItem chart
    required property FlightDrag drag
    required property Rules rules

    // An empty slot has no segment, and neither has an empty hand.
    readonly property bool dragged: segmentId > 0 && drag.segment === segmentId
    readonly property point place: dragged ? drag.place : spot.point
    readonly property bool doomed: dragged && drag.intention === FlightDrag.Drop
    readonly property color tint: fromA ? Theme.endA : Theme.endB

    signal picked
    signal pointedAt
    signal unpointed
    signal dragStarted
    signal dragFinished
    signal acted(act: string)

    // The capsule follows its head, so that two that cross stand side by side.
    x: Math.round(dragged ? place.x - (fromA ? width : 0)
                          : Math.max(chart.lifelineAX + 9,
                                     Math.min(chart.lifelineBX - 9 - width, fromA ? place.x - width : place.x)))
    y: Math.round(place.y - height / 2)
    width: words.implicitWidth + (held ? 24 : 14)
    height: words.implicitHeight + 6
    visible: dragged || (place.x >= 0 && place.y >= chart.headHeight - height / 2 && place.y < chart.height + height / 2)
    z: dragged ? 2 : 0
    radius: 4
    color: doomed ? Theme.lost : held ? Theme.surface : tint
    border.width: held || chosen ? 2 : 1
    border.color: chosen ? Theme.ink : held ? tint : Theme.surface
    Accessible.role: Accessible.Button
    Accessible.focusable: false // The keyboard has its card under the chart.
    Accessible.name: qsTr("%1 on its way").arg(label)
    Accessible.onPressAction: capsule.picked()

    FlightPlace {
        id: spot
        chart: capsule.chart
        segment: capsule.segmentId
    }
    FwLabel {
        id: words
        anchors.verticalCenter: parent.verticalCenter
        x: 7
        text: capsule.flags
        color: capsule.held && !capsule.doomed ? capsule.tint : Theme.onAccent
        font.strikeout: capsule.doomed
        font.pixelSize: Theme.tiny
        font.weight: Font.Bold
    }
    GlyphItem {
        visible: capsule.held
        anchors.right: parent.right
        anchors.rightMargin: 5
        anchors.verticalCenter: parent.verticalCenter
        width: 9
        height: 9
        name: "pause"
        color: capsule.tint
    }
    MouseArea {
        id: mouseArea

        property point pressedAt
        // Pressed, moved and not given up meanwhile.
        property bool drags: false
        property bool given: false

        anchors.fill: parent
        anchors.margins: -4
        acceptedButtons: Qt.LeftButton | Qt.RightButton
        cursorShape: capsule.dragged ? Qt.ClosedHandCursor : Qt.PointingHandCursor
        hoverEnabled: true
        preventStealing: true
        onContainsMouseChanged: containsMouse ? capsule.pointedAt() : capsule.unpointed()
        onPressed: mouse => {
            pressedAt = mapToItem(capsule.chart, mouse.x, mouse.y)
            drags = false
            given = mouse.button === Qt.RightButton
        }
        onPositionChanged: mouse => {
            if (!pressed || given)
                return
            const to = mapToItem(capsule.chart, mouse.x, mouse.y)
            const dx = to.x - pressedAt.x
            const dy = to.y - pressedAt.y
            if (!drags && Math.hypot(dx, dy) < 5)
                return
            if (!drags) {
                drags = true
                capsule.dragStarted()
            }
            // Esc has taken it out of the hand.
            if (!capsule.dragged) {
                given = true
                return
            }
            capsule.drag.moveBy(dx, dy, (mouse.modifiers & Qt.ControlModifier) !== 0)
        }
        onReleased: mouse => {
            if (!drags || !capsule.dragged)
                return
            const to = mapToItem(capsule.chart, mouse.x, mouse.y)
            capsule.drag.moveBy(to.x - pressedAt.x, to.y - pressedAt.y, (mouse.modifiers & Qt.ControlModifier) !== 0)
            capsule.dragFinished()
        }
        onCanceled: if (capsule.dragged)
            capsule.drag.cancel()
        onClicked: mouse => {
            if (mouse.button === Qt.RightButton)
                capsule.ask()
            else if (!drags)
                capsule.picked()
        }
    }
    FwLazy {
        id: lazyMenu
        owner: capsule
        content: FwMenu {
            title: capsule.label

            FwMenuItem {
                height: visible ? implicitHeight : 0
                visible: capsule.counter !== ""
                text: qsTr("%1 calls %2 first: the two cross").arg(capsule.fromA ? "B" : "A").arg(capsule.counter)
                onTriggered: capsule.acted("counter")
            }
            FwMenuItem {
                text: qsTr("Deliver now")
                textColor: capsule.inkFor(capsule.rules.whyNoDeliver)
                onTriggered: capsule.acted("deliver")
            }
            FwMenuItem {
                text: qsTr("Drop")
                textColor: capsule.rules.whyNoDrop === "" ? Theme.lost : Theme.muted
                onTriggered: capsule.acted("drop")
            }
            FwMenuItem {
                text: qsTr("Copy")
                textColor: capsule.inkFor(capsule.rules.whyNoCopy)
                onTriggered: capsule.acted("copy")
            }
            FwMenuItem {
                text: capsule.held ? qsTr("Release") : qsTr("Hold")
                textColor: capsule.inkFor(capsule.rules.whyNoHold)
                onTriggered: capsule.acted("hold")
            }
            FwMenuItem {
                text: qsTr("Delay")
                keys: capsule.held ? qsTr("release it first") : ""
                enabled: !capsule.held
                textColor: capsule.inkFor(capsule.rules.whyNoDelay)
                onTriggered: capsule.acted("delay")
            }
        }
    }

    function inkFor(whyNot: string): color {
        return whyNot === "" ? Theme.ink : Theme.muted
    }
    function ask() {
        lazyMenu.active = true
        const menu = lazyMenu.item as FwMenu
        menu.popup(capsule, 0, height + 3)
    }
}
