pragma ComponentBehavior: Bound
import QtQuick
import FinWait
import FinWait.App

// The course: its lessons by chapter with what has been done of each, and what of the state diagram has been seen.
FwPopup {
    id: page

    required property Workspace workspace
    property int current: 0

    title: heading.text
    padding: 20
    contentWidth: Math.min(parent.width - 48, 1120 * Theme.scale) - 2 * padding
    contentHeight: parent.height - 48 - 2 * padding

    onOpened: (current === 0 ? lessons : coverage).forceActiveFocus(Qt.TabFocusReason)

    function openLesson(id: string, step: int) {
        page.close()
        if (page.workspace.unsaved)
            page.workspace.requestOpen(id)
        else if (page.workspace.openScenario(id) && step > 0)
            page.workspace.prediction.passTo(step)
    }

    Item {
        anchors.fill: parent

        FwLabel {
            id: heading
            height: tabs.height
            text: qsTr("Lessons")
            font.pixelSize: Theme.large
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        FwTabs {
            id: tabs
            anchors.right: close.left
            anchors.rightMargin: 16
            width: Math.min(320 * Theme.scale, close.x - heading.implicitWidth - 40)
            names: [qsTr("By chapter"), qsTr("By state diagram")]
            current: page.current
            onChosen: index => page.current = index
        }
        FwGlyphButton {
            id: close
            anchors.right: parent.right
            anchors.verticalCenter: heading.verticalCenter
            glyph: "close"
            name: qsTr("Close")
            keys: "Esc"
            onClicked: page.close()
        }
        Item {
            id: body
            anchors.top: heading.bottom
            anchors.topMargin: 12
            anchors.bottom: parent.bottom
            width: parent.width

            LessonsTab {
                id: lessons
                anchors.fill: parent
                visible: page.current === 0
                workspace: page.workspace
                onOpened: (id, step) => page.openLesson(id, step)
            }
            CoverageTab {
                id: coverage
                anchors.fill: parent
                visible: page.current === 1
                workspace: page.workspace
                onOpened: (id, edge, reached) => {
                    page.close()
                    if (page.workspace.unsaved)
                        page.workspace.requestOpen(id)
                    else
                        page.workspace.openBefore(id, edge, reached)
                }
            }
        }
    }
}
