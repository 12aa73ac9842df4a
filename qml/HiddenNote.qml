import QtQuick
import FinWait
import FinWait.App

// Stands where a page of the guide is hidden from the class.
Item {
    id: note

    required property string text

    signal showRequested

    Column {
        x: 18
        y: 22
        width: note.width - 36
        spacing: 12

        FwProse {
            width: parent.width
            text: note.text
            color: Theme.muted
            lineHeight: 1.3
        }
        FwButton {
            text: qsTr("Show it all the same")
            onClicked: note.showRequested()
        }
    }
}
