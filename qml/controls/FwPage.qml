import QtQuick
import QtQuick.Controls
import FinWait

// A page of the guide, longer than can be seen: Up and Down scroll it when it has the keyboard.
Flickable {
    id: page

    clip: true
    boundsBehavior: Flickable.StopAtBounds
    activeFocusOnTab: contentHeight > height
    Keys.onUpPressed: flick(0, 400)
    Keys.onDownPressed: flick(0, -400)
    ScrollBar.vertical: FwScroll {}

    FwFocusRing {
        parent: page
        anchors.margins: 2
        radius: 6
        visible: page.activeFocus
    }
}
