pragma ComponentBehavior: Bound
import QtQuick
import FinWait
import FinWait.App

// A segment on its way, on its arrow in the chart. A click chooses it; the right button or the menu key asks what
// to do with it.
Rectangle {
    id: capsule

    required property int segmentId
    required property bool fromA
    required property string flags
    required property string label
    required property bool held
    required property bool chosen
    required property SequenceChartItem chart

    // Named in the binding so that it is evaluated anew when something moves.
    readonly property point place: chart.revision >= 0 && chart.playheadY > -1e9 ? chart.flightPoint(segmentId)
                                                                                 : Qt.point(-1, -1)
    readonly property color tint: fromA ? Theme.endA : Theme.endB

    signal picked
    signal acted(act: string)

    // The capsule follows its head, so that two that cross stand side by side.
    x: Math.round(Math.max(chart.lifelineAX + 9,
                           Math.min(chart.lifelineBX - 9 - width, fromA ? place.x - width : place.x)))
    y: Math.round(place.y - height / 2)
    width: words.implicitWidth + (held ? 24 : 14)
    height: words.implicitHeight + 6
    visible: place.x >= 0 && place.y >= chart.headHeight - height / 2
    radius: 4
    color: held ? Theme.surface : tint
    border.width: held || chosen ? 2 : 1
    border.color: chosen ? Theme.ink : held ? tint : Theme.surface
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("%1 on its way").arg(label)
    Accessible.onPressAction: capsule.picked()

    FwLabel {
        id: words
        anchors.verticalCenter: parent.verticalCenter
        x: 7
        text: capsule.flags
        color: capsule.held ? capsule.tint : Theme.onAccent
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
        anchors.fill: parent
        anchors.margins: -4
        acceptedButtons: Qt.LeftButton | Qt.RightButton
        cursorShape: Qt.PointingHandCursor
        onClicked: mouse => mouse.button === Qt.RightButton ? capsule.ask() : capsule.picked()
    }
    FwLazy {
        id: lazyMenu
        owner: capsule
        content: FwMenu {
            FwMenuItem {
                text: qsTr("Deliver now")
                onTriggered: capsule.acted("deliver")
            }
            FwMenuItem {
                text: qsTr("Drop")
                textColor: Theme.lost
                onTriggered: capsule.acted("drop")
            }
            FwMenuItem {
                text: qsTr("Copy")
                onTriggered: capsule.acted("copy")
            }
            FwMenuItem {
                text: capsule.held ? qsTr("Release") : qsTr("Hold")
                onTriggered: capsule.acted("hold")
            }
            FwMenuItem {
                text: qsTr("Delay")
                enabled: !capsule.held
                onTriggered: capsule.acted("delay")
            }
        }
    }

    function ask() {
        lazyMenu.active = true
        const menu = lazyMenu.item as FwMenu
        menu.popup(capsule, 0, height + 3)
    }
}
