import QtQuick

// Ctrl+wheel, two fingers and the keys + − 0 for a picture that can be zoomed; whoever uses it keeps what lies at the
// given point where it is.
Item {
    id: gestures

    required property double zoom

    signal zoomed(zoom: double, at: point)

    readonly property point middle: Qt.point(width / 2, height / 2)

    // Returns whether the key is one of its own.
    function handle(key: int): bool {
        switch (key) {
        case Qt.Key_Plus: case Qt.Key_Equal: zoomed(zoom * 1.2, middle); return true
        case Qt.Key_Minus: zoomed(zoom / 1.2, middle); return true
        case Qt.Key_0: zoomed(1, middle); return true
        }
        return false
    }

    WheelHandler {
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        acceptedModifiers: Qt.ControlModifier
        target: null
        onWheel: event => gestures.zoomed(gestures.zoom * Math.pow(1.15, event.angleDelta.y / 120), point.position)
    }
    PinchHandler {
        property double begun: 1

        target: null
        onActiveChanged: if (active)
            begun = gestures.zoom
        onActiveScaleChanged: if (active)
            gestures.zoomed(begun * activeScale, centroid.position)
    }
}
