import QtQuick
import QtQuick.Templates as T
import FinWait.App

// A small question above the control that asks it, or a page over the window. While it is open the keyboard stays in it.
T.Popup {
    id: popup

    // What it is called when it is read aloud.
    property string title: ""

    modal: true
    dim: false
    margins: 8
    padding: 12
    implicitWidth: contentWidth + leftPadding + rightPadding
    implicitHeight: contentHeight + topPadding + bottomPadding
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside

    function showAbove() {
        y = -implicitHeight - 6
        open()
    }

    Binding {
        target: popup.contentItem.parent.Accessible
        property: "name"
        value: popup.title
    }

    background: Rectangle {
        radius: 8
        color: Theme.surface
        border.color: Theme.control
    }
}
