import QtQuick
import QtQuick.Templates as T
import FinWait.App

// A thin bar that shows where a flickable stands.
T.ScrollBar {
    id: bar

    implicitWidth: 8
    implicitHeight: 8
    padding: 2
    minimumSize: 0.08
    visible: size < 1
    policy: T.ScrollBar.AsNeeded
    Accessible.ignored: true // Keys and readers scroll what it shows.

    contentItem: Rectangle {
        implicitWidth: 4
        implicitHeight: 4
        radius: 2
        color: Theme.blend(Theme.muted, Theme.surface, bar.pressed || bar.hovered ? 0.9 : 0.5)
    }
}
