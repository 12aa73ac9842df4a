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

    readonly property Panes panes: lazyPanes.item as Panes
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

    Component.onCompleted: {
        if (startPage === "lessons" || startPage === "coverage")
            showLessons(startPage === "coverage" ? 1 : 0)
        else if (startPage === "explore")
            showExplorer()
        else if (startPage === "export")
            showExport("")
        else if (startPage !== "")
            showConformance(startPage === "choices" ? 1 : 0)
        if (startsPresenting)
            workspace.presenting = true
    }

    onClosing: close => close.accepted = leaving || workspace.mayClose()
    property bool leaving: false

    Connections {
        target: window.workspace
        function onLeaveAsked() {
            unsaved.active = true
            const popup = unsaved.item as UnsavedPopup
            popup.open()
        }
        function onCloseWanted() {
            window.leaving = true
            window.close()
        }
    }
    DropArea {
        anchors.fill: parent
        enabled: !((exports.item as ExportPage)?.dragging ?? false)
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
        id: desk
        anchors.fill: parent
        focus: true

        Keys.onPressed: event => keys.handle(event)

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
            onGuideRequested: window.panes.toggleGuide()
            onHelpRequested: window.showHelp()
            onLessonsRequested: window.showLessons(0)
            onClassRequested: window.showClass()
            onConformanceRequested: window.showConformance(0)
            onLessonRequested: window.showSaveLesson()
            onExploreRequested: window.showExplorer()
            onCaptureRequested: window.showCaptures()
            onFullScreenRequested: screenFiller.wanted = !screenFiller.wanted
        }
        Item {
            id: middle
            anchors.top: classBar.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: captions.top
            anchors.margins: window.gap

            // The bars come with the first frame, the panes with the second.
            FwLazy {
                id: lazyPanes
                owner: middle
                active: window.workspace.settled
                content: Panes {
                    anchors.fill: parent
                    workspace: window.workspace
                    lesson: stageLesson
                    narrow: window.narrow
                    startTab: window.guideTab === "" ? window.workspace.preferences.guideTab : window.guideTab
                    drawerAtStart: window.guideTab !== "" && window.guideTab !== "lesson"
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
            onChangeRequested: window.showClass()
        }
        Item {
            id: captions
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: transport.top
            height: asking ? (lazyQuestion.item as QuestionStrip).implicitHeight + window.gap
                           : (lazyCaption.item as CaptionStrip)?.implicitHeight ?? 0

            readonly property bool asking: lazyQuestion.item !== null

            // Where the guide does not show the question.
            FwLazy {
                id: lazyQuestion
                owner: captions
                active: window.workspace.settled && window.panes !== null && !window.panes.guideShown
                    && (window.workspace.prediction.asking || window.workspace.prediction.told)
                content: QuestionStrip {
                    x: window.gap
                    width: captions.width - 2 * window.gap
                    height: implicitHeight
                    workspace: window.workspace
                    roomHeight: window.height * 0.42
                }
            }
            FwLazy {
                id: lazyCaption
                owner: captions
                active: window.workspace.settled && window.presenting && !captions.asking
                content: CaptionStrip {
                    anchors.fill: parent
                    lesson: stageLesson
                }
            }
        }
        TransportBar {
            id: transport
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.margins: window.gap
            workspace: window.workspace
            onCompareRequested: window.showComparison()
        }
    }

    KeyCommands {
        id: keys
        workspace: window.workspace
        panes: window.panes
        screenFiller: screenFiller
        awake: !((presenter.item as Presenter)?.blanked ?? false)
        onHelpRequested: window.showHelp()
        onPickerRequested: appBar.openPicker()
        onLessonsRequested: window.showLessons(0)
        onCaptureRequested: window.showCaptures()
        onBranchesRequested: transport.showBranches()
        onLessonRequested: window.showSaveLesson()
        onExploreRequested: window.showExplorer()
        onBlankRequested: (presenter.item as Presenter)?.blank()
    }

    FwLazy {
        id: presenter
        owner: window.contentItem
        active: window.workspace.settled && window.presenting
        content: Presenter {
            anchors.fill: parent
            workspace: window.workspace
            host: window
            onUnblanked: desk.forceActiveFocus()
        }
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
    // Kept when it closes: what was found is there the next time.
    FwLazy {
        id: explore
        owner: window.contentItem
        content: ExplorePage {
            parent: window.Overlay.overlay
            anchors.centerIn: parent
            workspace: window.workspace
        }
    }
    FwLazy {
        id: saveLesson
        owner: window.contentItem
        content: SaveLessonPage {
            parent: window.Overlay.overlay
            anchors.centerIn: parent
            workspace: window.workspace
        }
    }
    FwLazy {
        id: unsaved
        owner: window.contentItem
        content: UnsavedPopup {
            parent: window.Overlay.overlay
            anchors.centerIn: parent
            workspace: window.workspace
            onClosed: unsaved.active = false
            onLessonRequested: window.showSaveLesson(true)
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

    FwLazy {
        id: lessonsPage
        owner: window.contentItem
        content: CoursePage {
            parent: window.Overlay.overlay
            anchors.centerIn: parent
            workspace: window.workspace
            onClosed: lessonsPage.active = false
        }
    }
    FwLazy {
        id: classPopup
        owner: window.contentItem
        content: ClassPopup {
            parent: window.Overlay.overlay
            anchors.centerIn: parent
            rules: window.workspace.stage.rules
            onClosed: classPopup.active = false
        }
    }

    // Kept when it closes: what was dragged out of it may still be read, and an export goes on.
    FwLazy {
        id: exports
        owner: window.contentItem
        content: ExportPage {
            parent: window.Overlay.overlay
            anchors.centerIn: parent
            workspace: window.workspace
            onClosed: desk.forceActiveFocus()
        }
    }
    Connections {
        target: window.workspace
        function onExportAsked(subject) {
            window.showExport(subject)
        }
    }

    function showExport(subject: string) {
        exports.active = true
        const page = exports.item as ExportPage
        page.show(subject)
    }
    function showLessons(tab: int) {
        lessonsPage.active = true
        const page = lessonsPage.item as CoursePage
        page.current = tab
        page.open()
    }
    function showClass() {
        classPopup.active = true
        const popup = classPopup.item as ClassPopup
        popup.open()
    }

    FwLazy {
        id: captures
        owner: window.contentItem
        content: CapturePage {
            parent: window.Overlay.overlay
            anchors.centerIn: parent
            workspace: window.workspace
            onClosed: desk.forceActiveFocus()
        }
    }
    Connections {
        target: window.workspace
        function onCaptureOpened() {
            window.showCaptures()
        }
    }

    function showCaptures() {
        captures.active = true
        const page = captures.item as CapturePage
        page.open()
    }
    function showConformance(tab: int) {
        conformance.active = true
        const page = conformance.item as ConformancePage
        page.current = tab
        page.open()
    }
    function showSaveLesson(thenLeave = false) {
        workspace.playback.pause()
        if (workspace.stage.watched) {
            workspace.tell(workspace.stage.rules.whyNoCalls, false)
            return
        }
        saveLesson.active = true
        const page = saveLesson.item as SaveLessonPage
        page.thenLeave = thenLeave
        page.open()
    }
    function showExplorer() {
        explore.active = true
        const page = explore.item as ExplorePage
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
