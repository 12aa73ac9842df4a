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
    required property Breakpoints breakpoints
    property bool showOmitted: false
    property bool reduceMotion: false
    // No tips: something lies over the diagram.
    property bool covered: false

    // The page of the reference for a state is wanted.
    signal asked(state: int, place: rect)

    // Type need not become smaller than this to make room for labels.
    property double leastScale: Theme.scale * 9 / 11

    clip: figure.zoom > 1

    // Both return whether the key is one of their own.
    function movePicture(key: int): bool {
        switch (key) {
        case Qt.Key_Left: figure.moveBy(60, 0); return true
        case Qt.Key_Right: figure.moveBy(-60, 0); return true
        case Qt.Key_Up: figure.moveBy(0, 60); return true
        case Qt.Key_Down: figure.moveBy(0, -60); return true
        }
        return false
    }
    function moveFocus(key: int): bool {
        const focused = figure.focusedState
        switch (key) {
        case Qt.Key_Right: focusState((focused + 1) % 11); return true
        case Qt.Key_Left: focusState((Math.max(focused, 0) + 10) % 11); return true
        case Qt.Key_Return: case Qt.Key_Enter: root.ask(focused); return true
        case Qt.Key_Escape: figure.focusedState = -1; return focused >= 0
        }
        return false
    }

    function ask(state: int) {
        if (state >= 0)
            asked(state, figure.stateRect(state))
        else
            linking.travel()
    }

    function togglePause(point: point) {
        const state = figure.stateAt(point)
        if (state >= 0)
            breakpoints.toggleState(state)
        else
            breakpoints.toggleEdge(figure.edgeAt(point))
    }
    function focusState(state: int) {
        frames.itemAt(state).forceActiveFocus(Qt.TabFocusReason)
    }

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("State diagram")
    activeFocusOnTab: true

    // The keyboard begins where A is.
    onActiveFocusChanged: if (activeFocus && figure.focusedState < 0)
        focusState(figure.whereIs("A"))
    Keys.onPressed: event => event.accepted = gestures.handle(event.key)
        || (event.modifiers & Qt.ShiftModifier ? movePicture(event.key) : moveFocus(event.key))

    StateDiagramLayer {
        id: figure

        anchors.fill: parent
        stage: root.stage
        theme: Theme.kind
        textScale: Theme.scale
        leastScale: root.leastScale
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

        target: figure
        property: "progress"
        from: 0
        to: 1
        duration: 240
        easing.type: Easing.InOutQuad
    }

    HoverHandler {
        id: hover

        onPointChanged: if (hovered) {
            const state = figure.stateAt(point.position)
            if (state >= 0)
                root.linking.showState(state)
            else
                root.linking.showEdge(figure.edgeAt(point.position))
        }
        onHoveredChanged: if (!hovered)
            root.linking.clear()
        cursorShape: figure.hint.length > 0 ? Qt.PointingHandCursor : Qt.ArrowCursor
    }

    TapHandler {
        onTapped: eventPoint => root.ask(figure.stateAt(eventPoint.position))
    }
    // The right button chooses where playing pauses.
    TapHandler {
        acceptedButtons: Qt.RightButton
        onTapped: eventPoint => root.togglePause(eventPoint.position)
    }
    ZoomGestures {
        id: gestures
        anchors.fill: parent
        zoom: figure.zoom
        onZoomed: (zoom, at) => figure.zoomTo(zoom, at)
    }
    // A larger picture can be taken hold of, and scrolled.
    DragHandler {
        property point last

        target: null
        enabled: figure.zoom > 1
        cursorShape: active ? Qt.ClosedHandCursor : Qt.ArrowCursor
        onActiveChanged: last = Qt.point(0, 0)
        onActiveTranslationChanged: {
            figure.moveBy(activeTranslation.x - last.x, activeTranslation.y - last.y)
            last = Qt.point(activeTranslation.x, activeTranslation.y)
        }
    }
    WheelHandler {
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        enabled: figure.zoom > 1
        target: null
        orientation: Qt.Vertical
        onWheel: event => figure.moveBy(event.angleDelta.x / 2, event.angleDelta.y / 2)
    }

    // The states that belong to what is pointed at anywhere.
    Repeater {
        model: root.linking.states

        Rectangle {
            required property int modelData
            readonly property rect place: figure.unit > 0 ? figure.stateRect(modelData) : Qt.rect(0, 0, 0, 0)

            x: place.x - 5
            y: place.y - 5
            width: place.width + 10
            height: place.height + 10
            radius: 14 * figure.unit
            color: "transparent"
            border.width: 2
            border.color: Theme.ink
        }
    }

    // Each state for a screen reader, and the frame around the one that the keyboard is on.
    Repeater {
        id: frames
        model: 11

        Rectangle {
            id: frame

            required property int index
            // Named in the binding so that it is evaluated anew when the item is resized.
            readonly property rect place: figure.unit > 0 ? figure.stateRect(index) : Qt.rect(0, 0, 0, 0)

            x: place.x - 5
            y: place.y - 5
            width: place.width + 10
            height: place.height + 10
            radius: 14 * figure.unit
            color: "transparent"
            border.width: activeFocus ? 2 : 0
            border.color: Theme.accent

            onActiveFocusChanged: {
                if (activeFocus)
                    figure.focusedState = index
                else if (figure.focusedState === index)
                    figure.focusedState = -1
            }

            Accessible.role: Accessible.Button
            Accessible.name: figure.revision >= 0 ? figure.stateName(index) : ""
            Accessible.description: figure.revision >= 0 ? figure.stateDescription(index) : ""
            Accessible.onPressAction: root.ask(index)
        }
    }

    // Where playing pauses.
    Repeater {
        model: root.breakpoints.states

        PauseMark {
            required property int modelData
            readonly property rect place: figure.unit > 0 ? figure.stateRect(modelData) : Qt.rect(0, 0, 0, 0)

            centreX: place.x + place.width
            centreY: place.y + place.height
            what: figure.revision >= 0 ? figure.stateName(modelData) : ""
            onClicked: root.breakpoints.toggleState(modelData)
        }
    }
    Repeater {
        model: root.breakpoints.edges

        PauseMark {
            required property int modelData
            readonly property point place: figure.unit > 0 ? figure.pointOnEdge(modelData, 0.5) : Qt.point(-99, -99)

            centreX: place.x
            centreY: place.y
            what: figure.edgeName(modelData)
            onClicked: root.breakpoints.toggleEdge(modelData)
        }
    }
    StateToken {
        objectName: "tokenA"
        letter: "A"
        centre: figure.tokenA
        reach: figure.tokenRadius
    }
    StateToken {
        objectName: "tokenB"
        letter: "B"
        centre: figure.tokenB
        reach: figure.tokenRadius
    }

    FitButton {
        zoom: figure.zoom
        onClicked: figure.zoomTo(1, Qt.point(0, 0))
    }
    // Where the tip is hung up.
    Item {
        id: spot

        x: hover.hovered ? hover.point.position.x : root.width / 2
        y: hover.hovered ? hover.point.position.y - 6 : root.height

        FwToolTip {
            owner: spot
            shown: figure.hint !== "" && !root.covered
            text: figure.hint
        }
    }
}
