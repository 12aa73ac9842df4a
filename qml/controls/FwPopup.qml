import QtQuick
import QtQuick.Templates as T
import FinWait.App

// A small question above the control that asks it.
T.Popup {
    id: popup

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

    background: Rectangle {
        radius: 8
        color: Theme.surface
        border.color: Theme.control
    }
}
