import QtQuick
import FinWait
import FinWait.App

// What the scenario is about, and what its narration says at this moment.
FwPage {
    id: page

    required property Workspace workspace
    required property Lesson lesson

    signal whyRequested

    contentHeight: column.height + 36
    Accessible.role: Accessible.Pane
    Accessible.name: lesson.title

    Column {
        id: column
        x: 18
        y: 18
        width: page.width - 36
        spacing: 12

        FwLabel {
            width: parent.width
            text: page.lesson.title
            font.pixelSize: Theme.large
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        FwProse {
            width: parent.width
            text: page.lesson.summary
            lineHeight: 1.3
        }
        ChallengeCard {
            width: parent.width
            workspace: page.workspace
        }
        OffScriptNote {
            width: parent.width
            visible: page.lesson.leftScriptText !== ""
            workspace: page.workspace
            lesson: page.lesson
        }
        Rectangle {
            width: parent.width
            height: said.implicitHeight + 24
            radius: 6
            visible: page.lesson.narration !== ""
            color: Theme.blend(Theme.accent, Theme.surface, 0.08)
            border.color: Theme.blend(Theme.accent, Theme.surface, 0.5)

            FwProse {
                id: said
                x: 12
                y: 12
                width: parent.width - 24
                text: page.lesson.narration
                lineHeight: 1.3
            }
        }
        FwButton {
            visible: !page.workspace.playback.atBeginning
            text: qsTr("Why did this happen?")
            hint: qsTr("W")
            onClicked: page.whyRequested()
        }
    }
}
