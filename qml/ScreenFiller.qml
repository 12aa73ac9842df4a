import QtQuick
import QtQuick.Window

// Full screen for a while, and then exactly what was before.
QtObject {
    id: filler

    required property Window host
    // Asked for by itself, whether or not somebody presents.
    property bool wanted: false
    property bool presenting: false
    readonly property bool filled: wanted || presenting

    property int visibilityBefore: Window.Windowed
    property rect placeBefore

    onFilledChanged: filled ? fill() : restore()

    function fill() {
        visibilityBefore = host.visibility
        placeBefore = Qt.rect(host.x, host.y, host.width, host.height)
        host.visibility = Window.FullScreen
    }
    function restore() {
        host.visibility = visibilityBefore
        if (visibilityBefore !== Window.Windowed)
            return
        host.x = placeBefore.x
        host.y = placeBefore.y
        host.width = placeBefore.width
        host.height = placeBefore.height
    }
}
