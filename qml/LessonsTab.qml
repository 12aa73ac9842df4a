pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import FinWait
import FinWait.App

// The lessons by chapter, and what the chosen one is about.
FocusScope {
    id: tab

    required property Workspace workspace
    readonly property Progress progress: workspace.progress
    readonly property LessonRow row: list.currentItem as LessonRow
    // Where a person was, when that is a lesson of the course.
    readonly property string placeTitle: lessons.titleOf(progress.placeLesson)

    signal opened(id: string, step: int)

    onRowChanged: details.toTop()

    function openChosen() {
        if (row)
            opened(row.lessonId, 0)
    }
    function goOn() {
        opened(progress.placeLesson, progress.placeStep)
    }

    CourseModel {
        id: lessons
        progress: tab.progress
        language: tab.workspace.preferences.language
        filter: search.text
        onFilterChanged: list.currentIndex = count > 0 ? 0 : -1
    }
    Column {
        id: bar
        width: parent.width
        spacing: 8

        FwTextField {
            id: search
            width: parent.width
            focus: true
            placeholderText: qsTr("Search: a word, a state, a belief, the number of a lesson")
            Accessible.name: qsTr("Search lessons")
            onAccepted: tab.openChosen()
            Keys.onDownPressed: list.incrementCurrentIndex()
            Keys.onUpPressed: list.decrementCurrentIndex()
        }
        Item {
            width: parent.width
            height: Math.max(filters.height, goOn.visible ? goOn.height : 0)

            FilterRow {
                id: filters
                width: parent.width - (goOn.visible ? goOn.width + 12 : 0)
                name: qsTr("Shown")
                names: lessons.choiceNames
                current: lessons.choice
                onChosen: index => lessons.choice = index
            }
            FwButton {
                id: goOn
                anchors.right: parent.right
                width: Math.min(implicitWidth, parent.width * 0.5)
                visible: tab.placeTitle !== ""
                text: qsTr("Go on where you were")
                hint: qsTr("%1, step %2").arg(tab.placeTitle).arg(tab.progress.placeStep)
                onClicked: tab.goOn()
            }
        }
    }
    ListView {
        id: list
        anchors.top: bar.bottom
        anchors.topMargin: 8
        anchors.bottom: summary.top
        anchors.bottomMargin: 8
        width: Math.round(parent.width * 0.56)
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: lessons
        highlightMoveDuration: 0
        cacheBuffer: 0 // Rows that are still being made in advance would not be found when the list narrows.
        activeFocusOnTab: true
        onCountChanged: if (currentIndex < 0 || currentIndex >= count)
            currentIndex = count > 0 ? 0 : -1
        Component.onCompleted: {
            currentIndex = Math.max(0, lessons.rowOf(tab.workspace.lessonKey))
            positionViewAtIndex(currentIndex, ListView.Center)
        }
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Lessons")
        Keys.onReturnPressed: tab.openChosen()
        Keys.onEnterPressed: tab.openChosen()
        Keys.onSpacePressed: tab.openChosen()
        ScrollBar.vertical: FwScroll {}

        delegate: LessonRow {
            required property int index
            onChosen: list.currentIndex = index
            onWanted: tab.opened(lessonId, 0)
        }

        FwProse {
            parent: list
            anchors.centerIn: parent
            width: Math.min(implicitWidth, parent.width - 40)
            horizontalAlignment: Text.AlignHCenter
            visible: list.count === 0
            text: search.text !== "" ? qsTr("No lesson has these words.")
                                     : qsTr("Nothing is left here: all has been done.")
            color: Theme.muted
        }
        FwFocusRing {
            parent: list
            anchors.margins: 0
            radius: 5
            visible: list.activeFocus
        }
    }
    DetailPane {
        id: details
        anchors.top: list.top
        anchors.bottom: list.bottom
        anchors.left: list.right
        anchors.leftMargin: 12
        width: parent.width - list.width - 12
        visible: tab.row !== null
        name: qsTr("The chosen lesson")

        FwProse {
            width: parent.width
            text: tab.row?.title ?? ""
            font.pixelSize: Theme.large
            font.weight: Font.DemiBold
        }
        FwProse {
            width: parent.width
            visible: text !== ""
            text: tab.row?.variant ?? ""
            color: Theme.muted
        }
        FwProse {
            width: parent.width
            text: tab.row?.summary ?? ""
            lineHeight: 1.25
        }
        Flow {
            width: parent.width
            spacing: 8
            topPadding: 6
            bottomPadding: 4

            FwButton {
                text: qsTr("Open")
                strong: true
                hint: qsTr("Put it on the stage (Enter)")
                onClicked: tab.openChosen()
            }
            FwButton {
                visible: tab.row !== null && tab.progress.placeLesson === tab.row.lessonId
                text: qsTr("Go on at step %1").arg(tab.progress.placeStep)
                onClicked: tab.goOn()
            }
        }
        DetailBlock {
            width: parent.width
            title: qsTr("So far")
            lines: tab.row ? [tab.row.standing] : []
        }
        DetailBlock {
            width: parent.width
            title: qsTr("What many believe")
            lines: tab.row?.beliefs ?? []
        }
        DetailBlock {
            width: parent.width
            title: qsTr("And what is true")
            lines: tab.row?.truths ?? []
        }
    }
    Item {
        id: summary
        anchors.bottom: parent.bottom
        width: parent.width
        height: Math.max(words.implicitHeight, forget.height)

        FwProse {
            id: words
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - forget.width - 12
            text: lessons.summary
            color: Theme.muted
            font.pixelSize: Theme.small
        }
        FwButton {
            id: forget
            anchors.right: parent.right
            quiet: true
            fontSize: Theme.tiny
            text: qsTr("Forget my progress…")
            onClicked: {
                lazyAsk.active = true
                const ask = lazyAsk.item as AskPopup
                ask.showAbove()
            }

            FwLazy {
                id: lazyAsk
                owner: forget
                content: AskPopup {
                    x: forget.width - width
                    title: forget.text
                    question: qsTr("Marks, scores and what you have seen of the state diagram are deleted. This cannot be undone.")
                    answer: qsTr("Forget everything")
                    onAccepted: tab.progress.reset()
                }
            }
        }
    }
}
