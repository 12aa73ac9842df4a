pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import QtQuick.Templates as T
import FinWait
import FinWait.App

// The scenarios by lesson, with a field to narrow them.
FwPopup {
    id: popup

    required property Workspace workspace
    required property string currentId

    signal lessonsRequested

    title: qsTr("Scenarios")
    padding: 8

    onOpened: {
        search.text = ""
        search.forceActiveFocus()
        list.currentIndex = scenarios.rowOf(currentId)
        list.positionViewAtIndex(Math.max(0, list.currentIndex), ListView.Center)
    }

    function take(row: int) {
        const id = scenarios.idAt(row)
        if (id === "")
            return
        popup.close()
        workspace.requestOpen(id)
    }

    ScenarioListModel {
        id: scenarios
        language: popup.workspace.preferences.language
        filter: search.text
    }
    contentWidth: width - 16
    contentHeight: body.implicitHeight

    Column {
        id: body
        width: parent.width
        spacing: 6

        // The keyboard stays in the field: what is chosen in the list is said.
        FwSpoken {
            text: (list.currentItem as T.ItemDelegate)?.text ?? ""
        }
        FwTextField {
            id: search
            width: parent.width
            placeholderText: qsTr("Type to search")
            Accessible.name: qsTr("Search scenarios")
            onTextEdited: list.currentIndex = 0
            onAccepted: popup.take(list.currentIndex)
            Keys.onDownPressed: list.currentIndex = Math.min(list.count - 1, list.currentIndex + 1)
            Keys.onUpPressed: list.currentIndex = Math.max(0, list.currentIndex - 1)
        }
        ListView {
            id: list
            width: parent.width
            height: Math.min(contentHeight, 440)
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            model: scenarios
            highlightMoveDuration: 0
            Accessible.role: Accessible.List
            Accessible.name: popup.title
            ScrollBar.vertical: FwScroll {}

            delegate: T.ItemDelegate {
                id: entry
                required property int index
                required property string scenarioId
                required property string title
                required property string heading

                width: list.width
                height: words.implicitHeight + 14 + caption.height
                text: title
                focusPolicy: Qt.NoFocus
                highlighted: list.currentIndex === index
                Accessible.name: title
                Accessible.onPressAction: popup.take(entry.index)
                onClicked: popup.take(index)
                onHoveredChanged: if (hovered) list.currentIndex = index

                FwLabel {
                    id: caption
                    x: 8
                    height: entry.heading === "" ? 0 : 27 * Theme.scale
                    visible: entry.heading !== ""
                    text: entry.heading
                    color: Theme.muted
                    font.pixelSize: Theme.tiny
                    font.weight: Font.DemiBold
                }
                Rectangle {
                    y: caption.height
                    width: parent.width
                    height: parent.height - y
                    radius: 5
                    color: entry.highlighted ? Theme.blend(Theme.accent, Theme.surface, 0.16) : "transparent"
                }
                FwLabel {
                    id: words
                    x: 18
                    y: caption.height + 7
                    width: parent.width - 26
                    text: entry.title
                    font.weight: entry.scenarioId === popup.currentId ? Font.DemiBold : Font.Normal
                    elide: Text.ElideRight
                }
            }
        }
        FwProse {
            visible: list.count === 0
            leftPadding: 10
            text: qsTr("No scenario has these words.")
            color: Theme.muted
        }
        FwButton {
            width: parent.width
            quiet: true
            text: qsTr("All lessons, with what you have done…")
            hint: qsTr("F2")
            onClicked: {
                popup.close()
                popup.lessonsRequested()
            }
        }
    }
}
