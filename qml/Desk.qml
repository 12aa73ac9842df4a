pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import FinWait
import FinWait.App

// All that comes with the second frame: the panes between the bars, the pages over them, and what the keyboard does.
Item {
    id: desk

    required property Workspace workspace
    required property Lesson lesson
    required property ApplicationWindow host
    // Where the keyboard is when it is nowhere else.
    required property Item seat
    required property ScreenFiller screenFiller
    required property bool narrow
    required property double gap
    required property string guideTab
    required property string startPage

    readonly property Panes panes: thePanes
    readonly property bool presenting: workspace.presenting
    readonly property bool dragging: (exports.item as ExportPage)?.dragging ?? false

    signal pickerRequested
    signal branchesRequested

    anchors.fill: parent

    Component.onCompleted: {
        if (startPage === "lessons" || startPage === "coverage")
            showLessons(startPage === "coverage" ? 1 : 0)
        else if (startPage === "explore")
            showExplorer()
        else if (startPage === "export")
            showExport("")
        else if (startPage !== "")
            showConformance(startPage === "choices" ? 1 : 0)
    }

    // A key that no control had a use for.
    function handle(event: var) {
        keys.handle(event)
    }

    Connections {
        target: desk.workspace
        function onLeaveAsked() {
            unsaved.active = true
            const popup = unsaved.item as UnsavedPopup
            popup.open()
        }
    }
    Panes {
        id: thePanes
        anchors.top: parent.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: captions.top
        anchors.margins: desk.gap
        workspace: desk.workspace
        lesson: desk.lesson
        narrow: desk.narrow
        startTab: desk.guideTab === "" ? desk.workspace.preferences.guideTab : desk.guideTab
        drawerAtStart: desk.guideTab !== "" && desk.guideTab !== "lesson"
    }
    Item {
        id: captions
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: asking ? (lazyQuestion.item as QuestionStrip).implicitHeight + desk.gap
                       : (lazyCaption.item as CaptionStrip)?.implicitHeight ?? 0

        readonly property bool asking: lazyQuestion.item !== null

        // Where the guide does not show the question.
        FwLazy {
            id: lazyQuestion
            owner: captions
            active: !desk.panes.guideShown
                && (desk.workspace.prediction.asking || desk.workspace.prediction.told)
            content: QuestionStrip {
                x: desk.gap
                width: captions.width - 2 * desk.gap
                height: implicitHeight
                workspace: desk.workspace
                roomHeight: desk.host.height * 0.42
            }
        }
        FwLazy {
            id: lazyCaption
            owner: captions
            active: desk.presenting && !captions.asking
            content: CaptionStrip {
                anchors.fill: parent
                lesson: desk.lesson
            }
        }
    }
    KeyCommands {
        id: keys
        workspace: desk.workspace
        panes: desk.panes
        screenFiller: desk.screenFiller
        awake: !((presenter.item as Presenter)?.blanked ?? false)
        onHelpRequested: desk.showHelp()
        onPickerRequested: desk.pickerRequested()
        onLessonsRequested: desk.showLessons(0)
        onCaptureRequested: desk.showCaptures()
        onBranchesRequested: desk.branchesRequested()
        onLessonRequested: desk.showSaveLesson()
        onExploreRequested: desk.showExplorer()
        onBlankRequested: (presenter.item as Presenter)?.blank()
    }

    FwLazy {
        id: presenter
        owner: desk.host.contentItem
        active: desk.presenting
        content: Presenter {
            anchors.fill: parent
            workspace: desk.workspace
            host: desk.host
            onUnblanked: desk.seat.forceActiveFocus()
        }
    }
    FwLazy {
        id: help
        owner: desk.host.contentItem
        content: ShortcutSheet {
            parent: desk.Overlay.overlay
            anchors.centerIn: parent
        }
    }
    FwLazy {
        id: comparison
        owner: desk.host.contentItem
        content: ComparePage {
            parent: desk.Overlay.overlay
            anchors.centerIn: parent
            workspace: desk.workspace
            onClosed: comparison.active = false
        }
    }
    // Kept when it closes: what was found is there the next time.
    FwLazy {
        id: explore
        owner: desk.host.contentItem
        content: ExplorePage {
            parent: desk.Overlay.overlay
            anchors.centerIn: parent
            workspace: desk.workspace
        }
    }
    FwLazy {
        id: saveLesson
        owner: desk.host.contentItem
        content: SaveLessonPage {
            parent: desk.Overlay.overlay
            anchors.centerIn: parent
            workspace: desk.workspace
        }
    }
    FwLazy {
        id: unsaved
        owner: desk.host.contentItem
        content: UnsavedPopup {
            parent: desk.Overlay.overlay
            anchors.centerIn: parent
            workspace: desk.workspace
            onClosed: unsaved.active = false
            onLessonRequested: desk.showSaveLesson(true)
        }
    }
    FwLazy {
        id: conformance
        owner: desk.host.contentItem
        content: ConformancePage {
            parent: desk.Overlay.overlay
            anchors.centerIn: parent
            onClosed: conformance.active = false
        }
    }

    FwLazy {
        id: lessonsPage
        owner: desk.host.contentItem
        content: CoursePage {
            parent: desk.Overlay.overlay
            anchors.centerIn: parent
            workspace: desk.workspace
            onClosed: lessonsPage.active = false
        }
    }
    FwLazy {
        id: classPopup
        owner: desk.host.contentItem
        content: ClassPopup {
            parent: desk.Overlay.overlay
            anchors.centerIn: parent
            rules: desk.workspace.stage.rules
            onClosed: classPopup.active = false
        }
    }

    // Kept when it closes: what was dragged out of it may still be read, and an export goes on.
    FwLazy {
        id: exports
        owner: desk.host.contentItem
        content: ExportPage {
            parent: desk.Overlay.overlay
            anchors.centerIn: parent
            workspace: desk.workspace
            onClosed: desk.seat.forceActiveFocus()
        }
    }
    Connections {
        target: desk.workspace
        function onExportAsked(subject) {
            desk.showExport(subject)
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
        owner: desk.host.contentItem
        content: CapturePage {
            parent: desk.Overlay.overlay
            anchors.centerIn: parent
            workspace: desk.workspace
            onClosed: desk.seat.forceActiveFocus()
        }
    }
    Connections {
        target: desk.workspace
        function onCaptureOpened() {
            desk.showCaptures()
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
