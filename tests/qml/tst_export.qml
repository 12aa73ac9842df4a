import QtQuick
import QtQuick.Controls
import QtTest
import FinWait
import FinWait.App

// The export page, by mouse and by keyboard: what is chosen at the left is what is seen at the right.
TestCase {
    id: test
    name: "Export"
    when: windowShown

    Component {
        id: workspaceComponent
        Workspace {}
    }
    Component {
        id: windowComponent
        Main {
            keepsSize: true
        }
    }

    property Workspace workspace
    property Main window
    property ExportModel exporter
    readonly property string file: "/tmp/finwait-tst-export-" + Date.now()

    function init() {
        failOnWarning(/.?/)
        workspace = workspaceComponent.createObject(test)
        workspace.preferences.reduceMotion = true
        verify(workspace.openScenario("four-segment-close"))
        window = windowComponent.createObject(null, { workspace: workspace, width: 1440, height: 900 })
        verify(window !== null)
        window.requestActivate()
        tryVerify(() => window.active && window.panes !== null)
        waitForRendering(window.contentItem)
    }
    function cleanup() {
        exporter = null
        window.destroy()
        window = null
        workspace.destroy()
        wait(0)
    }

    function find(item, wanted) {
        if (!item.visible)
            return null
        if (wanted(item))
            return item
        for (let i = 0; i < item.children.length; ++i) {
            const found = find(item.children[i], wanted)
            if (found)
                return found
        }
        return null
    }
    function named(name) {
        let found = null
        tryVerify(() => {
            found = find(window.contentItem.parent, item => item.Accessible.name.startsWith(name))
            return found !== null
        }, 2000, "something called " + name)
        return found
    }
    function isThere(name) {
        return find(window.contentItem.parent, item => item.Accessible.name.startsWith(name)) !== null
    }
    function press(name: string) {
        const item = named(name)
        waitForRendering(window.contentItem)
        mouseClick(item)
    }
    function open() {
        keyClick(Qt.Key_E, Qt.ControlModifier)
        seeThePage()
    }
    function seeThePage() {
        const view = named("Preview: ").parent
        exporter = view.exporter
        settle()
    }
    function settle() {
        tryVerify(() => !exporter.stale, 5000)
        tryVerify(() => !view().visible || view().picture.drawn, 5000)
    }
    function view() {
        return find(window.contentItem.parent, item => item instanceof ExportView)
    }

    // Of the page, not of what lies behind it.
    function ofPage(name) {
        let found = null
        tryVerify(() => {
            found = find(view().parent, item => item.Accessible.name === name)
            return found !== null
        }, 2000, "something called " + name)
        return found
    }
    function pressOfMenu(name: string) {
        let found = null
        tryVerify(() => {
            found = find(window.contentItem.parent, item => item instanceof FwMenuItem && item.text === name)
            return found !== null
        })
        mouseClick(found)
    }

    function test_from_the_menu_of_a_small_window() {
        window.width = window.minimumWidth
        waitForRendering(window.contentItem)
        press("More")
        waitForRendering(window.contentItem)
        pressOfMenu("Export…")
        seeThePage()
    }
    function test_opened_by_the_bar_and_left_by_escape() {
        press("Export…")
        seeThePage()
        verify(exporter.active)
        keyClick(Qt.Key_Escape)
        tryVerify(() => !isThere("Preview: "))
        verify(!exporter.active)
        keyClick(Qt.Key_Right)
        compare(workspace.stage.stepIndex, 1, "the keyboard is the desk's again")
    }

    function test_playing_ends() {
        workspace.playback.toggle()
        open()
        verify(!workspace.playback.playing)
    }

    function test_the_preview_follows_what_is_chosen() {
        open()
        compare(exporter.extent, "720 × 636 pixels")
        press("PNG")
        press("3×")
        settle()
        compare(exporter.extent, "2,160 × 1,908 pixels")
        press("Mermaid")
        tryVerify(() => isThere("sequenceDiagram"))
        verify(!isThere("Preview: "))
        verify(!isThere("Transparent"))
        mouseClick(ofPage("State diagram"))
        tryVerify(() => isThere("Preview: "))
        settle()
        verify(!isThere("Mermaid"), "a diagram is a picture")
    }

    function test_by_keyboard_alone() {
        open()
        tryVerify(() => named("Picture: Sequence chart").activeFocus)
        keyClick(Qt.Key_Right)
        tryVerify(() => isThere("Picture: State diagram"))
        keyClick(Qt.Key_Tab)
        tryVerify(() => named("Format: SVG").activeFocus)
        keyClick(Qt.Key_Right)
        tryVerify(() => isThere("Format: PDF"))
        // Everything is reached, and what is reached is seen.
        let reached = 0
        for (; reached < 40 && !ofPage("Export…").activeFocus; ++reached) {
            keyClick(Qt.Key_Tab)
            const item = window.activeFocusItem
            const at = item.mapToItem(window.contentItem, 0, 0)
            verify(at.y >= 0 && at.y + item.height <= window.height, item.Accessible.name)
        }
        verify(reached < 40)
    }

    function test_steps_are_typed() {
        open()
        press("From … to …")
        const last = named("The last step")
        mouseClick(last)
        keyClick(Qt.Key_9)
        keyClick(Qt.Key_9)
        tryVerify(() => isThere("Two steps from 0 to"))
        keyClick(Qt.Key_Backspace)
        keyClick(Qt.Key_Backspace)
        keyClick(Qt.Key_4)
        tryVerify(() => !isThere("Two steps from 0 to"))
        settle()
        verify(exporter.extent !== "720 × 636 pixels")
    }

    function test_zoom_scroll_and_pages() {
        open()
        press("PDF")
        press("A4")
        press("Blank states")
        settle()
        named("Page")
        const sheet = named("Preview: ")
        mouseClick(sheet)
        const picture = view().picture
        keyClick(Qt.Key_Plus)
        keyClick(Qt.Key_Plus)
        verify(picture.zoom > 1.2)
        keyClick(Qt.Key_Down)
        verify(picture.contentY > 0)
        mouseWheel(sheet, 100, 100, 0, -240)
        verify(picture.contentY > 40)
        keyClick(Qt.Key_0)
        compare(picture.zoom, 1)
        keyClick(Qt.Key_PageDown)
        compare(exporter.leaf, 1)
        tryVerify(() => isThere("Answer key") || exporter.leafName === "Answer key")
        keyClick(Qt.Key_PageDown)
        compare(exporter.leaf, 1)
        press("The one before")
        compare(exporter.leaf, 0)
    }

    function test_an_export_says_where_it_went() {
        open()
        exporter.exportTo(file + ".svg")
        tryVerify(() => isThere("✓  Saved " + file + ".svg"))
        exporter.exportTo("/nowhere/x.svg")
        tryVerify(() => isThere("✕  Cannot write"))
        press("PNG")
        tryVerify(() => !isThere("✕  Cannot write"), 2000, "it was about another export")
    }

    function test_copied() {
        open()
        press("Copy as…")
        pressOfMenu("PlantUML")
        tryVerify(() => isThere("✓  Copied the text"))
        keyClick(Qt.Key_C, Qt.ControlModifier)
        tryVerify(() => isThere("✓  Copied the picture"))
    }

    function test_dragging_prepares_a_file() {
        open()
        const sheet = named("Preview: ")
        let dragged = false
        exporter.draggingChanged.connect(() => dragged = dragged || exporter.dragging)
        mousePress(sheet, 200, 200)
        mouseMove(sheet, 220, 220)
        mouseMove(sheet, 260, 260)
        tryVerify(() => dragged)
        mouseRelease(sheet, 260, 260)
        tryVerify(() => !exporter.dragging, 5000)
    }

    function test_a_plot_is_exported_from_its_card() {
        verify(workspace.openScenario("slow-start"))
        workspace.exportAsked("sequence-A")
        seeThePage()
        tryVerify(() => isThere("Picture: Sequence numbers of A"))
        tryVerify(() => exporter.description !== "" || exporter.leafCount === 1)
    }

    function test_narrow() {
        window.width = 1024
        window.height = 700
        open()
        const start = ofPage("Export…")
        const at = start.mapToItem(window.contentItem, 0, 0)
        verify(at.x + start.width <= 1024 && at.y + start.height <= 700)
    }
}
