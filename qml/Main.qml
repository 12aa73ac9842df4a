pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import FinWait
import FinWait.App

ApplicationWindow {
    id: window

    required property Workspace workspace
    // The tab of the guide that is open at the start; empty: the one of the last time.
    property string guideTab: ""
    // The page over the panes that is open at the start, if any: "conformance", "choices", "lessons", "coverage",
    // "explore" or "export".
    property string startPage: ""
    property bool startsPresenting: false
    // For pictures: it does not become larger to present.
    property bool keepsSize: false

    // Not of their types, which would be read before the first frame.
    readonly property var desk: later.item
    readonly property var panes: later.item ? later.item.panes : null
    readonly property bool narrow: width < 1180 * Theme.scale
    readonly property bool presenting: workspace.presenting
    readonly property double gap: presenting ? 8 : 12

    width: workspace.preferences.windowSize.width
    height: workspace.preferences.windowSize.height
    minimumWidth: 800
    minimumHeight: 560
    visible: true
    title: stageLesson.title === "" ? qsTr("FinWait") : qsTr("%1 – FinWait").arg(stageLesson.title)
    color: Theme.page

    Component.onCompleted: if (startsPresenting)
        workspace.presenting = true

    onClosing: close => close.accepted = leaving || workspace.mayClose()
    property bool leaving: false

    Connections {
        target: window.workspace
        function onCloseWanted() {
            window.leaving = true
            window.close()
        }
    }
    DropArea {
        anchors.fill: parent
        enabled: !(window.desk?.dragging ?? false)
        keys: ["text/uri-list"]
        onDropped: drop => {
            drop.accept(Qt.CopyAction)
            window.workspace.openDropped(drop.urls)
        }
    }
    Lesson {
        id: stageLesson
        stage: window.workspace.stage
        language: window.workspace.preferences.language
    }
    FrameAnimation {
        running: window.workspace.playback.animating
        onTriggered: window.workspace.playback.advance(frameTime)
    }
    ScreenFiller {
        id: screenFiller
        host: window
        presenting: window.presenting && !window.keepsSize
    }

    FocusScope {
        id: seat
        anchors.fill: parent
        focus: true

        Keys.onPressed: event => window.desk?.handle(event)

        FwSpoken {
            text: window.workspace.voice.text
        }
        AppBar {
            id: appBar
            anchors.left: parent.left
            anchors.right: parent.right
            height: window.presenting ? 0 : implicitHeight
            visible: !window.presenting
            workspace: window.workspace
            lesson: stageLesson
            narrow: window.narrow
            onGuideRequested: window.panes?.toggleGuide()
            onHelpRequested: window.desk?.showHelp()
            onLessonsRequested: window.desk?.showLessons(0)
            onClassRequested: window.desk?.showClass()
            onConformanceRequested: window.desk?.showConformance(0)
            onLessonRequested: window.desk?.showSaveLesson()
            onExploreRequested: window.desk?.showExplorer()
            onCaptureRequested: window.desk?.showCaptures()
            onFullScreenRequested: screenFiller.wanted = !screenFiller.wanted
        }
        Item {
            id: room
            anchors.top: classBar.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: transport.top

            // The bars come with the first frame, all else with the second.
            FwLater {
                id: later
                owner: room
                active: window.workspace.settled
                source: Qt.resolvedUrl("Desk.qml")
                given: ({
                    workspace: window.workspace,
                    lesson: stageLesson,
                    host: window,
                    seat: seat,
                    screenFiller: screenFiller,
                    narrow: Qt.binding(() => window.narrow),
                    gap: Qt.binding(() => window.gap),
                    guideTab: window.guideTab,
                    startPage: window.startPage
                })
            }
            Connections {
                target: window.desk
                function onPickerRequested() {
                    appBar.openPicker()
                }
                function onBranchesRequested() {
                    transport.showBranches()
                }
            }
        }
        NoticeBar {
            id: notice
            anchors.top: appBar.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            workspace: window.workspace
        }
        ClassBar {
            id: classBar
            anchors.top: notice.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            rules: window.workspace.stage.rules
            shown: !window.presenting
            onChangeRequested: window.desk?.showClass()
        }
        TransportBar {
            id: transport
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.margins: window.gap
            workspace: window.workspace
            onCompareRequested: window.desk?.showComparison()
        }
    }
}
