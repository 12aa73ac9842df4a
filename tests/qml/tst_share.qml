import QtQuick
import QtQuick.Controls
import QtTest
import FinWait
import FinWait.App

// What was done becomes a lesson or a moment; what is not saved is asked about once.
TestCase {
    id: test
    name: "Share"
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
    readonly property string file: "/tmp/finwait-tst-share-" + Date.now() + ".finwait"

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
    function loseTheFin() {
        workspace.stage.goToStep(7)
        press("Drop FIN,ACK")
        verify(workspace.unsaved)
    }

    function test_a_lesson_is_written_by_hand() {
        loseTheFin()
        keyClick(Qt.Key_S, Qt.ControlModifier | Qt.ShiftModifier)
        const title = named("Title")
        tryVerify(() => title.activeFocus)
        title.selectAll()
        keyClick(Qt.Key_X)
        compare(title.text.toLowerCase(), "x")
        const said = named("Said at step 1")
        mouseClick(said)
        keyClick(Qt.Key_H)
        keyClick(Qt.Key_I)
        verify(said.text.toLowerCase().includes("hi"))
        press("Forging segments")
        verify(named("Forging segments").on)
        press("简体中文")
        compare(named("Title").text, "四次挥手", "each language has its own words")
        press("English")
        compare(named("Title").text.toLowerCase(), "x")
        keyClick(Qt.Key_Escape)
        tryVerify(() => !isThere("Save as a lesson"))
        verify(workspace.unsaved)
    }

    function test_leaving_asks_once() {
        loseTheFin()
        workspace.requestOpen("hello")
        named("What you did here is not saved.")
        press("Stay here")
        tryVerify(() => !isThere("What you did here is not saved."))
        verify(workspace.unsaved)
        workspace.requestOpen("hello")
        press("Do not save")
        tryVerify(() => !isThere("What you did here is not saved."))
        verify(!workspace.unsaved)
        workspace.requestOpen("three-way-handshake")
        verify(!isThere("What you did here is not saved."))
    }

    function test_leaving_for_the_lesson_page() {
        loseTheFin()
        workspace.requestOpen("hello")
        press("Save as a lesson…")
        named("Title")
        keyClick(Qt.Key_Escape)
        tryVerify(() => !isThere("Title"))
        verify(workspace.unsaved)
    }

    function test_closing_asks() {
        loseTheFin()
        window.close()
        verify(window.visible)
        named("What you did here is not saved.")
        press("Do not save")
        tryVerify(() => !window.visible)
    }

    function test_a_link_is_copied() {
        workspace.stage.goToStep(5)
        keyClick(Qt.Key_C, Qt.ControlModifier | Qt.ShiftModifier)
        named("Copied: finwait://four-segment-close?step=5")
        compare(workspace.stage.stepIndex, 5)
    }

    function test_a_moment_is_saved_and_dropped() {
        loseTheFin()
        const step = workspace.stage.stepIndex
        verify(workspace.saveMoment(file))
        verify(!workspace.unsaved)
        verify(workspace.openScenario("hello"))
        workspace.openDropped(["file://" + file])
        compare(workspace.stage.stepIndex, step)
        workspace.openDropped(["file:///nowhere.finwait"])
        verify(workspace.noticeIsError)
        compare(workspace.stage.stepIndex, step)
    }
}
