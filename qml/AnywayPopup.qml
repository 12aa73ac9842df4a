import QtQuick
import FinWait
import FinWait.App

// Says why a call would fail, and offers to make it all the same.
FwPopup {
    id: popup

    required property string callName
    required property string reason

    signal accepted

    title: reason
    onOpened: go.forceActiveFocus(Qt.TabFocusReason)

    contentWidth: body.implicitWidth
    contentHeight: body.implicitHeight

    Column {
        id: body
        spacing: 10

        FwProse {
            width: Math.min(implicitWidth, 280 * Theme.scale)
            text: popup.reason
        }
        FwButton {
            id: go
            text: qsTr("Call %1 anyway").arg(popup.callName)
            onClicked: {
                popup.close()
                popup.accepted()
            }
        }
    }
}
