pragma ComponentBehavior: Bound
import QtQuick
import FinWait
import FinWait.App

// What there is to read: the lesson, why the last step went as it did, every step, both TCBs, the chosen segment.
FwPane {
    id: guide

    required property Workspace workspace
    required property Lesson lesson
    property string tab: "lesson"
    property bool maximised: false
    // As a drawer it is as large as it gets.
    property bool resizable: true

    // The question stands here, and not elsewhere.
    property bool asksHere: false

    signal maximiseToggled

    // Plots come when there is something to plot.
    readonly property list<string> tabIds: plots.available ? ["lesson", "why", "log", "tcb", "segment", "plots"]
                                                           : ["lesson", "why", "log", "tcb", "segment"]

    // A page that the class is not to see says so instead.
    readonly property string whyHidden: {
        workspace.stage.rules.hidden // Look again when it changes.
        return workspace.stage.rules.whyHidden(tab)
    }
    readonly property string shownTab: whyHidden === "" ? tab : ""

    Component.onCompleted: if (tab === "plots" && !plots.available)
        tab = "lesson"

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
        names: plots.available
            ? [qsTr("Lesson"), qsTr("Why"), qsTr("Log"), qsTr("TCB"), qsTr("Segment"), qsTr("Plots")]
            : [qsTr("Lesson"), qsTr("Why"), qsTr("Log"), qsTr("TCB"), qsTr("Segment")]
        tail: resize.visible ? resize.width : 0
        current: Math.max(0, guide.tabIds.indexOf(guide.tab))
        onDoubleClicked: if (guide.resizable)
            guide.maximiseToggled()
        onChosen: index => guide.tab = guide.tabIds[index]
    }
    PaneResizer {
        id: resize
        anchors.right: parent.right
        anchors.rightMargin: 8
        anchors.verticalCenter: tabs.verticalCenter
        visible: guide.resizable
        title: qsTr("Guide")
        maximised: guide.maximised
        keys: "Ctrl+1"
        onClicked: guide.maximiseToggled()
    }
    Item {
        id: question
        anchors.top: tabs.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: 8
        anchors.rightMargin: 8
        height: lazyQuestion.item ? (lazyQuestion.item as QuestionStrip).implicitHeight + 16 : 0

        FwLazy {
            id: lazyQuestion
            owner: question
            active: guide.asksHere && guide.workspace.settled
                && (guide.workspace.prediction.asking || guide.workspace.prediction.told)
            content: QuestionStrip {
                y: 8
                width: question.width
                height: implicitHeight
                workspace: guide.workspace
                roomHeight: (guide.height - tabs.height) * 0.75
            }
        }
    }
    Item {
        id: slot
        anchors.top: question.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: 1
        clip: true

        HiddenNote {
            anchors.fill: parent
            visible: guide.whyHidden !== ""
            text: guide.whyHidden
            onShowRequested: guide.workspace.stage.rules.toggleHidden(guide.tab)
        }
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
            active: guide.workspace.settled && guide.shownTab === "why"
            content: WhyPage {
                anchors.fill: parent
                workspace: guide.workspace
            }
        }
        FwLazy {
            owner: slot
            active: guide.workspace.settled && guide.tab === "log"
            content: LogPage {
                anchors.fill: parent
                workspace: guide.workspace
            }
        }
        FwLazy {
            owner: slot
            active: guide.workspace.settled && guide.shownTab === "tcb"
            content: TcbPage {
                anchors.fill: parent
                stage: guide.workspace.stage
            }
        }
        FwLazy {
            owner: slot
            active: guide.workspace.settled && guide.shownTab === "segment"
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
