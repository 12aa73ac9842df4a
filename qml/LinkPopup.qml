pragma ComponentBehavior: Bound
import QtQuick
import FinWait
import FinWait.App

// The network between the two ends. Each change is a step, and back undoes it.
FwPopup {
    id: popup

    required property Stage stage

    signal told(trouble: string)

    contentWidth: body.implicitWidth
    contentHeight: body.implicitHeight
    title: qsTr("The network")
    onOpened: toB.takeFocus()

    Column {
        id: body
        spacing: 10

        LinkRow {
            id: toB
            stage: popup.stage
            sender: "A"
            onTold: trouble => popup.told(trouble)
        }
        Rectangle {
            width: parent.width
            height: 1
            color: Theme.hairline
        }
        LinkRow {
            stage: popup.stage
            sender: "B"
            onTold: trouble => popup.told(trouble)
        }
        FwProse {
            width: toB.width
            text: qsTr("Each change is a step; going back undoes it. Segments already on their way keep their time.")
            color: Theme.muted
            font.pixelSize: Theme.tiny
        }
    }
}
