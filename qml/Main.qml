pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import FinWait
import FinWait.App

ApplicationWindow {
    id: window

    required property Workspace workspace
    // The tab of the guide that is open at the start.
    property string guideTab: "lesson"
    // The page over the panes that is open at the start, if any: "conformance" or "choices".
    property string startPage: ""

    readonly property Panes panes: lazyPanes.item as Panes
    readonly property bool narrow: width < 1180 * Theme.scale

    width: workspace.preferences.windowSize.width
    height: workspace.preferences.windowSize.height
    minimumWidth: 800
    minimumHeight: 560
    visible: true
    title: lesson.title === "" ? qsTr("FinWait") : qsTr("%1 – FinWait").arg(lesson.title)
    color: Theme.page

    Component.onCompleted: {
        if (startPage !== "")
            showConformance(startPage === "choices" ? 1 : 0)
    }
    onWidthChanged: rememberSize.restart()
    onHeightChanged: rememberSize.restart()

    Timer {
        id: rememberSize
        interval: 400
        onTriggered: window.workspace.preferences.windowSize = Qt.size(window.width, window.height)
    }

    Lesson {
        id: lesson
        stage: window.workspace.stage
        language: window.workspace.preferences.language
    }
    FrameAnimation {
        running: window.workspace.playback.animating
        onTriggered: window.workspace.playback.advance(frameTime)
    }

    FocusScope {
        id: desk
        anchors.fill: parent
        focus: true

        Keys.onPressed: event => keys.handle(event)

        AppBar {
            id: appBar
            anchors.left: parent.left
            anchors.right: parent.right
            workspace: window.workspace
            lesson: lesson
            narrow: window.narrow
            onGuideRequested: window.panes.toggleGuide()
            onHelpRequested: window.showHelp()
            onConformanceRequested: window.showConformance(0)
        }
        Item {
            id: middle
            anchors.top: notice.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: transport.top
            anchors.margins: 12

            // The bars come with the first frame, the panes with the second.
            FwLazy {
                id: lazyPanes
                owner: middle
                active: window.workspace.settled
                content: Panes {
                    anchors.fill: parent
                    workspace: window.workspace
                    lesson: lesson
                    narrow: window.narrow
                    startTab: window.guideTab
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
        TransportBar {
            id: transport
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.margins: 12
            workspace: window.workspace
            onCompareRequested: window.showComparison()
        }
    }

    KeyCommands {
        id: keys
        workspace: window.workspace
        panes: window.panes
        onHelpRequested: window.showHelp()
        onPickerRequested: appBar.openPicker()
        onBranchesRequested: transport.showBranches()
    }

    FwLazy {
        id: help
        owner: window.contentItem
        content: ShortcutSheet {
            parent: window.Overlay.overlay
            anchors.centerIn: parent
        }
    }
    FwLazy {
        id: comparison
        owner: window.contentItem
        content: ComparePage {
            parent: window.Overlay.overlay
            anchors.centerIn: parent
            workspace: window.workspace
            onClosed: comparison.active = false
        }
    }
    FwLazy {
        id: conformance
        owner: window.contentItem
        content: ConformancePage {
            parent: window.Overlay.overlay
            anchors.centerIn: parent
            onClosed: conformance.active = false
        }
    }

    function showConformance(tab: int) {
        conformance.active = true
        const page = conformance.item as ConformancePage
        page.current = tab
        page.open()
    }
    function showComparison() {
        comparison.active = true
        const page = comparison.item as ComparePage
        page.open()
    }
    function showHelp() {
        help.active = true
        const sheet = help.item as ShortcutSheet
        sheet.open()
    }
}
