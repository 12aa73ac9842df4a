import QtQuick
import QtQuick.Controls
import FinWait
import FinWait.App

// What the scenario is about, and what its narration says at this moment.
Flickable {
    id: page

    required property Workspace workspace
    required property Lesson lesson

    signal whyRequested

    contentHeight: column.height + 36
    boundsBehavior: Flickable.StopAtBounds
    ScrollBar.vertical: FwScroll {}

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
        FwLabel {
            width: parent.width
            text: page.lesson.summary
            wrapMode: Text.Wrap
            lineHeight: 1.3
        }
        Rectangle {
            width: parent.width
            height: said.implicitHeight + 24
            radius: 6
            visible: page.lesson.narration !== ""
            color: Theme.blend(Theme.accent, Theme.surface, 0.08)
            border.color: Theme.blend(Theme.accent, Theme.surface, 0.5)

            FwLabel {
                id: said
                x: 12
                y: 12
                width: parent.width - 24
                text: page.lesson.narration
                wrapMode: Text.Wrap
                lineHeight: 1.3
            }
        }
        FwLabel {
            width: parent.width
            visible: page.workspace.playback.atBeginning
            text: qsTr("Press Space to play, or → to go one step at a time. At any moment you may drop a segment on the wire, or call CLOSE at either end: what comes then is worked out by the rules of RFC 9293.")
            color: Theme.muted
            wrapMode: Text.Wrap
            lineHeight: 1.3
        }
        FwButton {
            visible: !page.workspace.playback.atBeginning
            text: qsTr("Why did this happen?")
            hint: qsTr("W")
            onClicked: page.whyRequested()
        }
    }
}
