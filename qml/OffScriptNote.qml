import QtQuick
import FinWait
import FinWait.App

// Says that a person's act has left the lesson's script, and leads back.
Rectangle {
    id: note

    required property Workspace workspace
    required property Lesson lesson

    height: column.implicitHeight + 24
    radius: 6
    color: Theme.blend(Theme.muted, Theme.surface, 0.08)
    border.color: Theme.hairline

    Column {
        id: column
        x: 12
        y: 12
        width: note.width - 24
        spacing: 10

        FwProse {
            width: parent.width
            text: note.lesson.leftScriptText
            lineHeight: 1.3
        }
        FwButton {
            text: qsTr("Back to the lesson")
            hint: qsTr("To where you left it; your branch is kept (key Backspace)")
            onClicked: note.workspace.returnToScript()
        }
    }
}
