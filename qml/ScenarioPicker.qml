pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import FinWait
import FinWait.App

// The scenario on the stage; opens into a list by lesson that narrows as one types.
T.Button {
    id: picker

    required property Workspace workspace
    required property Lesson lesson

    signal lessonsRequested

    implicitHeight: Math.ceil(name.implicitHeight) + 17
    focusPolicy: Qt.TabFocus
    hoverEnabled: true
    text: lesson.title
    Accessible.name: qsTr("Scenario: %1").arg(text)
    Accessible.onPressAction: picker.clicked()
    onClicked: open()
    Keys.onDownPressed: open()
    Keys.onReturnPressed: open()

    function open() {
        list.active = true
        const popup = list.item as ScenarioList
        popup.open()
    }

    background: Rectangle {
        radius: 6
        color: picker.hovered ? Theme.blend(Theme.muted, Theme.surface, 0.14) : Theme.page
        border.color: Theme.hairline

        FwFocusRing {
            visible: picker.visualFocus
        }
    }
    FwLabel {
        id: name
        anchors.left: parent.left
        anchors.right: sign.left
        anchors.leftMargin: 12
        anchors.rightMargin: 8
        anchors.verticalCenter: parent.verticalCenter
        text: picker.text
        elide: Text.ElideRight
    }
    GlyphItem {
        id: sign
        anchors.right: parent.right
        anchors.rightMargin: 12
        anchors.verticalCenter: parent.verticalCenter
        width: 12
        height: 12
        name: "down"
        color: Theme.muted
    }
    FwLazy {
        id: list
        owner: picker
        content: ScenarioList {
            y: picker.height + 4
            width: Math.max(picker.width, 380 * Theme.scale)
            workspace: picker.workspace
            currentId: picker.lesson.scenarioId
            onLessonsRequested: picker.lessonsRequested()
        }
    }
}
