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

    // Plots come when there is something to plot.
    readonly property list<string> tabIds: plots.available ? ["lesson", "why", "tcb", "segment", "plots"]
                                                           : ["lesson", "why", "tcb", "segment"]

    PlotModel {
        id: plots
        stage: guide.workspace.stage
        onStoryChanged: {
            if (!available && guide.tab === "plots")
                guide.tab = "lesson"
        }
    }

    FwTabs {
        id: tabs
        anchors.top: parent.top
        anchors.left: parent.left
        anchors.right: parent.right
        names: plots.available ? [qsTr("Lesson"), qsTr("Why"), qsTr("TCB"), qsTr("Segment"), qsTr("Plots")]
                               : [qsTr("Lesson"), qsTr("Why"), qsTr("TCB"), qsTr("Segment")]
        current: Math.max(0, guide.tabIds.indexOf(guide.tab))
        onChosen: index => guide.tab = guide.tabIds[index]
    }
    Item {
        id: slot
        anchors.top: tabs.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: 1
        clip: true

        // Pages are made when first looked at.
        FwLazy {
            owner: slot
            active: guide.workspace.settled && guide.tab === "lesson"
            content: LessonPage {
                anchors.fill: parent
                workspace: guide.workspace
                lesson: guide.lesson
                onWhyRequested: guide.tab = "why"
            }
        }
        FwLazy {
            owner: slot
            active: guide.workspace.settled && guide.tab === "why"
            content: WhyPage {
                anchors.fill: parent
                workspace: guide.workspace
            }
        }
        FwLazy {
            owner: slot
            active: guide.workspace.settled && guide.tab === "tcb"
            content: TcbPage {
                anchors.fill: parent
                stage: guide.workspace.stage
            }
        }
        FwLazy {
            owner: slot
            active: guide.workspace.settled && guide.tab === "segment"
            content: SegmentPage {
                anchors.fill: parent
                stage: guide.workspace.stage
            }
        }
        FwLazy {
            owner: slot
            active: guide.workspace.settled && guide.tab === "plots"
            content: PlotsPage {
                anchors.fill: parent
                workspace: guide.workspace
                plots: plots
            }
        }
    }
}
