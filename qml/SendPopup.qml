import QtQuick
import FinWait
import FinWait.App

// Asks what to send.
FwPopup {
    id: popup

    required property string end

    signal accepted(text: string)

    title: qsTr("%1 sends").arg(end)
    onOpened: {
        field.forceActiveFocus()
        field.selectAll()
    }

    contentWidth: body.implicitWidth
    contentHeight: body.implicitHeight

    Column {
        id: body
        spacing: 8

        FwLabel {
            text: popup.title
            font.pixelSize: Theme.small
            color: Theme.muted
        }
        Row {
            spacing: 8

            FwTextField {
                id: field
                text: "hello"
                width: 190 * Theme.scale
                Accessible.name: qsTr("What %1 sends").arg(popup.end)
                onAccepted: popup.finish()
            }
            FwButton {
                text: qsTr("SEND")
                strong: true
                onClicked: popup.finish()
            }
        }
    }

    function finish() {
        close()
        accepted(field.text)
    }
}
