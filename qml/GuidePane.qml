pragma ComponentBehavior: Bound
import QtQuick
import FinWait
import FinWait.App

// What there is to read: the lesson, why the last step went as it did, both TCBs, the chosen segment.
FwPane {
    id: guide

    required property Workspace workspace
    required property Lesson lesson
    property string tab: "lesson"

    readonly property list<string> tabIds: ["lesson", "why", "tcb", "segment"]

    FwTabs {
        id: tabs
        anchors.top: parent.top
        anchors.left: parent.left
        anchors.right: parent.right
        names: [qsTr("Lesson"), qsTr("Why"), qsTr("TCB"), qsTr("Segment")]
        current: Math.max(0, guide.tabIds.indexOf(guide.tab))
        onChosen: index => guide.tab = guide.tabIds[index]
    }
    Item {
        anchors.top: tabs.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: 1
        clip: true

        // Pages are made when first looked at.
        Loader {
            anchors.fill: parent
            active: guide.tab === "lesson"
            sourceComponent: LessonPage {
                workspace: guide.workspace
                lesson: guide.lesson
                onWhyRequested: guide.tab = "why"
            }
        }
        Loader {
            anchors.fill: parent
            active: guide.tab === "why"
            sourceComponent: WhyPage {
                stage: guide.workspace.stage
            }
        }
        Loader {
            anchors.fill: parent
            active: guide.tab === "tcb"
            sourceComponent: TcbPage {
                stage: guide.workspace.stage
            }
        }
        Loader {
            anchors.fill: parent
            active: guide.tab === "segment"
            sourceComponent: SegmentPage {
                stage: guide.workspace.stage
            }
        }
    }
}
