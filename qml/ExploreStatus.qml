import QtQuick
import FinWait
import FinWait.App

// How far the search is, what it has seen, and the button that begins or ends it.
Item {
    id: status

    required property Explorer explorer
    // Why the last thing that was asked for could not be done.
    property string trouble: ""

    signal startRequested
    signal brokenRequested

    implicitHeight: Math.max(words.implicitHeight, button.implicitHeight) + 12

    Rectangle {
        width: parent.width
        height: 1
        color: Theme.hairline
    }
    Column {
        id: words
        anchors.left: parent.left
        anchors.right: broken.visible ? broken.left : button.left
        anchors.rightMargin: 12
        anchors.bottom: parent.bottom
        spacing: 3

        FwProse {
            width: parent.width
            text: status.trouble !== "" ? status.trouble
                : status.explorer.running ? status.explorer.progress
                : status.explorer.stale ? qsTr("What is shown belongs to other bounds, or to another moment: search again.")
                : status.explorer.verdict
            color: status.trouble !== "" || (status.explorer.verdictIsBad && !status.explorer.running) ? Theme.lost : Theme.ink
            font.pixelSize: Theme.small
        }
        FwProse {
            width: parent.width
            text: status.explorer.numbers
            color: Theme.muted
            font.pixelSize: Theme.small
        }
    }
    FwButton {
        id: broken
        anchors.right: button.left
        anchors.rightMargin: 8
        anchors.bottom: parent.bottom
        visible: status.explorer.verdictIsBad && !status.explorer.running && status.explorer.brokenPlayable
        text: qsTr("Play the counterexample")
        fontSize: Theme.body
        onClicked: status.brokenRequested()
    }
    FwButton {
        id: button
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        text: status.explorer.running ? qsTr("Cancel") : qsTr("Search")
        strong: !status.explorer.running && (status.explorer.stale || !status.explorer.found)
        fontSize: Theme.body
        padX: 18
        onClicked: status.explorer.running ? status.explorer.cancel() : status.startRequested()
    }
}
