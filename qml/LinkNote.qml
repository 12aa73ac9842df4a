pragma ComponentBehavior: Bound
import QtQuick
import FinWait
import FinWait.App

// What is pointed at in the chart or the diagram: why it is, and what came of it.
Rectangle {
    id: note

    required property Linking linking

    // A line for what changed at one end, if anything did.
    function changedBy(end: string, fields: string): string {
        return fields === "" ? "" : end + ": " + fields.replace(/,/g, ", ") + (end === "A" ? "\n" : "")
    }

    visible: linking.active
    height: column.implicitHeight + 20
    radius: 8
    color: Theme.surface
    border.color: Theme.control
    Accessible.role: Accessible.Note
    Accessible.name: qsTr("Pointed at: %1").arg(linking.what)
    Accessible.description: linking.because + " " + linking.then

    Column {
        id: column
        x: 12
        y: 10
        width: parent.width - 24
        spacing: 4

        FwLabel {
            width: parent.width
            text: note.linking.what
            font.weight: Font.DemiBold
            font.pixelSize: Theme.small
            wrapMode: Text.Wrap
        }
        FwLabel {
            width: parent.width
            visible: note.linking.because !== ""
            text: qsTr("Cause: %1").arg(note.linking.because)
            font.pixelSize: Theme.small
            wrapMode: Text.Wrap
        }
        FwLabel {
            width: parent.width
            visible: note.linking.then !== ""
            text: qsTr("Effect: %1").arg(note.linking.then)
            font.pixelSize: Theme.small
            wrapMode: Text.Wrap
        }
        FwLabel {
            width: parent.width
            visible: text !== ""
            text: note.changedBy("A", String(note.linking.fieldsA)) + note.changedBy("B", String(note.linking.fieldsB))
            mono: true
            color: Theme.muted
            font.pixelSize: Theme.tiny
            wrapMode: Text.Wrap
        }
    }
}
