pragma ComponentBehavior: Bound
import QtQuick
import FinWait
import FinWait.App

/// The state diagram of both ends: a painted picture, and above it the two tokens, which travel along the edges
/// of the step just taken.
FocusScope {
    id: root

    required property Stage stage
    required property Linking linking
    property bool showOmitted: false
    property bool reduceMotion: false
    // No tips: something lies over the diagram.
    property bool covered: false

    // The page of the reference for a state is wanted.
    signal asked(state: int, place: rect)

    function ask(state: int) {
        if (state >= 0)
            asked(state, layer.stateRect(state))
        else
            linking.travel()
    }

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("State diagram")
    activeFocusOnTab: true

    Keys.onRightPressed: layer.focusedState = (layer.focusedState + 1) % 11
    Keys.onLeftPressed: layer.focusedState = (Math.max(layer.focusedState, 0) + 10) % 11
    Keys.onReturnPressed: root.ask(layer.focusedState)
    Keys.onEscapePressed: layer.focusedState = -1
    onActiveFocusChanged: if (!activeFocus)
        layer.focusedState = -1

    StateDiagramLayer {
        id: layer

        anchors.fill: parent
        stage: root.stage
        theme: Theme.kind
        dialect: root.stage.dialectNumber
        showOmitted: root.showOmitted
        litEdges: root.linking.edges
        pointer: hover.hovered ? hover.point.position : Qt.point(-1, -1)
        onFocusedStateChanged: root.linking.showState(focusedState)
        onMoved: {
            if (!root.reduceMotion)
                travel.restart();
        }
    }

    NumberAnimation {
        id: travel

        target: layer
        property: "progress"
        from: 0
        to: 1
        duration: 240
        easing.type: Easing.InOutQuad
    }

    HoverHandler {
        id: hover

        onPointChanged: if (hovered) {
            const state = layer.stateAt(point.position)
            if (state >= 0)
                root.linking.showState(state)
            else
                root.linking.showEdge(layer.edgeAt(point.position))
        }
        onHoveredChanged: if (!hovered)
            root.linking.clear()
        cursorShape: layer.hint.length > 0 ? Qt.PointingHandCursor : Qt.ArrowCursor
    }

    TapHandler {
        onTapped: eventPoint => root.ask(layer.stateAt(eventPoint.position))
    }

    // The states that belong to what is pointed at anywhere.
    Repeater {
        model: root.linking.states

        Rectangle {
            required property int modelData
            readonly property rect place: layer.unit > 0 ? layer.stateRect(modelData) : Qt.rect(0, 0, 0, 0)

            x: place.x - 5
            y: place.y - 5
            width: place.width + 10
            height: place.height + 10
            radius: 14 * layer.unit
            color: "transparent"
            border.width: 2
            border.color: Theme.ink
        }
    }

    // Each state for a screen reader, and the frame around the one that the keyboard is on.
    Repeater {
        model: 11

        Rectangle {
            id: frame

            required property int index
            readonly property bool current: layer.focusedState === index
            // Named in the binding so that it is evaluated anew when the item is resized.
            readonly property rect place: layer.unit > 0 ? layer.stateRect(index) : Qt.rect(0, 0, 0, 0)

            x: place.x - 5
            y: place.y - 5
            width: place.width + 10
            height: place.height + 10
            radius: 14 * layer.unit
            color: "transparent"
            border.width: current ? 2 : 0
            border.color: Theme.accent

            Accessible.role: Accessible.StaticText
            Accessible.name: layer.revision >= 0 ? layer.stateName(index) : ""
            Accessible.description: layer.revision >= 0 ? layer.stateDescription(index) : ""
            Accessible.focusable: true
            Accessible.focused: current
        }
    }

    StateToken {
        objectName: "tokenA"
        letter: "A"
        centre: layer.tokenA
        unit: layer.unit
    }
    StateToken {
        objectName: "tokenB"
        letter: "B"
        centre: layer.tokenB
        unit: layer.unit
    }

    // Where the tip is hung up.
    Item {
        id: spot

        x: hover.hovered ? hover.point.position.x : root.width / 2
        y: hover.hovered ? hover.point.position.y - 6 : root.height

        FwToolTip {
            owner: spot
            shown: layer.hint !== "" && !root.covered
            text: layer.hint
        }
    }
}
