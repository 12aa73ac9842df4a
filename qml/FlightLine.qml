import QtQuick
import FinWait.App

// A straight line between two points.
Rectangle {
    property point from
    property point to
    readonly property double dx: to.x - from.x
    readonly property double dy: to.y - from.y
    property double thickness: 1.8 * Theme.scale

    x: from.x
    y: from.y - thickness / 2
    width: Math.hypot(dx, dy)
    height: thickness
    transformOrigin: Item.Left
    rotation: Math.atan2(dy, dx) * 180 / Math.PI
    antialiasing: true
}
