import QtQuick
import QtQuick.Controls
import QtTest
import FinWait
import FinWait.App

// The story in the window: what if, the clauses in full, the branches and two of them side by side.
TestCase {
    id: test
    name: "Story"
    when: windowShown

    Component {
        id: workspaceComponent
        Workspace {}
    }
    Component {
        id: windowComponent
        Main {}
    }

    property Workspace workspace
    property Main window

    function init() {
        failOnWarning(/.?/)
        workspace = workspaceComponent.createObject(test)
        workspace.preferences.reduceMotion = true
        verify(workspace.openScenario("four-segment-close"))
        window = windowComponent.createObject(null, { workspace: workspace, guideTab: "why" })
        verify(window !== null)
        window.requestActivate()
        tryVerify(() => window.active)
        waitForRendering(window.contentItem)
        // A's FIN is on its way.
        tryVerify(() => find(everything(), item => item.clicked && item.Accessible.name === "Step forward") !== null)
        workspace.stage.goToStep(7)
        named("Drop FIN,ACK seq=1 ack=1")
    }
    function cleanup() {
        window.destroy()
        window = null
        workspace.destroy()
        wait(0)
    }

    // Popups included.
    function everything() {
        return window.contentItem.parent
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
            found = find(everything(), item => item.Accessible.name.startsWith(name))
            return found !== null
        }, 2000, "something called " + name)
        return found
    }
    function gone(name) {
        tryVerify(() => find(everything(), item => item.Accessible.name.startsWith(name)) === null, 2000,
                  name + " is still there")
    }
    function press(name: string) {
        mouseClick(named(name))
    }
    // The page scrolls there first.
    function openWhatIf(cause) {
        press("What if… (")
        const row = named("What if " + cause)
        row.forceActiveFocus(Qt.TabFocusReason)
        waitForRendering(window.contentItem)
        mouseClick(row)
    }

    function test_what_if_by_mouse() {
        const before = workspace.stage.stepIndex
        openWhatIf("A's FIN,ACK is lost")
        compare(workspace.stage.stepIndex, before + 1)
        verify(workspace.notice.includes("A's FIN,ACK is lost"))
        press("Take the branch")
    }

    function test_what_if_by_keys() {
        const before = workspace.stage.stepIndex
        press("What if… (")
        tryVerify(() => window.activeFocusItem !== null && window.activeFocusItem.cause !== undefined)
        while (window.activeFocusItem.cause !== "B calls CLOSE first") {
            const cause = window.activeFocusItem.cause
            keyClick(Qt.Key_Tab)
            verify(window.activeFocusItem.cause !== undefined && window.activeFocusItem.cause !== cause)
        }
        keyClick(Qt.Key_Return)
        compare(workspace.stage.stepIndex, before + 1)
        verify(workspace.notice.includes("B calls CLOSE first"))
    }

    function test_a_clause_opens_and_is_copied() {
        keyClick(Qt.Key_Right)
        const card = named("holds: ")
        const height = card.height
        mouseClick(card, card.width / 2, 12)
        verify(card.open)
        tryVerify(() => card.height > height)
        verify(card.sentence.includes("RFC 9293 §"))
        keyClick(Qt.Key_C, Qt.ControlModifier)
        verify(workspace.notice.startsWith("Copied"))
        const paste = Qt.createQmlObject("import QtQuick; TextEdit {}", test)
        paste.paste()
        compare(paste.text, card.sentence)
        paste.destroy()
        keyClick(Qt.Key_Space)
        verify(!card.open)
        keyClick(Qt.Key_Return)
        verify(card.open)
        // Another step, another clause.
        keyClick(Qt.Key_End)
        press("First step")
    }

    function test_branches() {
        openWhatIf("A's FIN,ACK is lost")
        press("Branches")
        named("Branches (2)")
        const main = named("Main line")
        tryVerify(() => window.activeFocusItem !== null && window.activeFocusItem.title === "A's FIN,ACK is lost")
        // Rename by key.
        keyClick(Qt.Key_F2)
        tryVerify(() => window.activeFocusItem.text === "A's FIN,ACK is lost")
        for (const letter of "once more")
            keyClick(letter)
        keyClick(Qt.Key_Return)
        named("once more, on the stage")
        // Take the other one by mouse.
        mouseClick(main, 60, 10)
        named("Main line, on the stage")
        // Escape in the field leaves the name, and the popup open.
        mouseClick(named("Rename once more"))
        tryVerify(() => window.activeFocusItem.text === "once more")
        keyClick(Qt.Key_X)
        keyClick(Qt.Key_Escape)
        named("once more")
        // Remove, and bring back by key.
        tryVerify(() => window.activeFocusItem.title !== undefined)
        mouseClick(named("Remove once more"))
        named("Branches (1)")
        gone("once more")
        named("Removed: once more")
        keyClick(Qt.Key_Z, Qt.ControlModifier)
        named("Branches (2)")
        named("once more")
        press("Remove Main line")
        named("Branches (2)")
        keyClick(Qt.Key_Escape)
        gone("Branches (")
        const before = workspace.stage.stepIndex
        keyClick(Qt.Key_Left)
        compare(workspace.stage.stepIndex, before - 1)
    }

    function test_remove_by_key() {
        openWhatIf("A's FIN,ACK is lost")
        keyClick(Qt.Key_B)
        named("Branches (2)")
        tryVerify(() => window.activeFocusItem !== null && window.activeFocusItem.title === "A's FIN,ACK is lost")
        keyClick(Qt.Key_Delete)
        named("Branches (1)")
        press("Bring back")
        named("Branches (2)")
    }

    function test_compare() {
        const fork = workspace.stage.stepIndex
        openWhatIf("A's FIN,ACK is lost")
        press("Branches")
        press("Compare side by side")
        const sentence = named("They part at step " + (fork + 1))
        verify(sentence !== null)
        const left = named("Sequence chart of Main line")
        const right = named("Sequence chart of A's FIN,ACK is lost")
        compare(left.width, right.width)
        // What both have is on one height, and where they part is in sight.
        tryVerify(() => left.stepY(fork + 1) > 0 && left.stepY(fork + 1) < left.height)
        compare(Math.round(left.stepY(fork)), Math.round(right.stepY(fork)))
        const y = left.contentY
        keyClick(Qt.Key_Down)
        tryVerify(() => left.contentY !== y || left.contentHeight <= left.height)
        compare(Math.round(left.stepY(fork)), Math.round(right.stepY(fork)))
        // The same branch on both sides.
        mouseClick(named("Right: "))
        wait(50)
        keyClick(Qt.Key_Down)
        keyClick(Qt.Key_Return)
        named("Both sides show the same branch")
        keyClick(Qt.Key_Escape)
        gone("Two branches side by side")
        compare(workspace.stage.stepIndex, fork + 1)
    }

    function test_greyed_says_why() {
        keyClick(Qt.Key_Home)
        const back = named("Step back")
        verify(back.Accessible.description.startsWith("This is the beginning"))
        mouseClick(back)
        compare(workspace.stage.stepIndex, 0)
        keyClick(Qt.Key_End)
        const next = named("Step forward")
        verify(next.Accessible.description.startsWith("All is quiet"))
        compare(back.Accessible.description, "")
        press("Play")
        verify(!workspace.playback.playing)
        // One branch is none to compare.
        press("Branches")
        press("Compare side by side")
        named("Branches (1)")
    }
}
