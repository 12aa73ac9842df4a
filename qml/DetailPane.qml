import QtQuick
import FinWait
import FinWait.App

// What belongs to the chosen row of a list, beside it.
Rectangle {
    id: pane

    default property alias content: column.data
    property string name: ""

    color: Theme.page
    radius: 8

    Flickable {
        id: view
        anchors.fill: parent
        anchors.margins: 1
        clip: true
        contentHeight: column.height + 32
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        Accessible.role: Accessible.Grouping
        Accessible.name: pane.name
        Keys.onUpPressed: flick(0, 400)
        Keys.onDownPressed: flick(0, -400)

        Column {
            id: column
            x: 16
            y: 16
            width: view.width - 32
            spacing: 6
        }
    }
    FwFocusRing {
        visible: view.activeFocus
        radius: 8
    }

    function toTop() {
        view.contentY = 0
    }
}
