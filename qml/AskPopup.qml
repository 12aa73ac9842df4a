import QtQuick
import FinWait
import FinWait.App

// Asks before something is done that cannot be undone.
FwPopup {
    id: popup

    required property string question
    required property string answer

    signal accepted

    contentWidth: body.implicitWidth
    contentHeight: body.implicitHeight
    onOpened: no.forceActiveFocus(Qt.TabFocusReason)

    Column {
        id: body
        spacing: 12

        FwProse {
            width: 280 * Theme.scale
            text: popup.question
        }
        Row {
            spacing: 8

            FwButton {
                text: popup.answer
                textColor: Theme.lost
                onClicked: {
                    popup.close()
                    popup.accepted()
                }
            }
            FwButton {
                id: no
                text: qsTr("Cancel")
                onClicked: popup.close()
            }
        }
    }
}
