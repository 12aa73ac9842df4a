import QtQuick
import QtQuick.Controls
import QtTest
import FinWait
import FinWait.App

// The page that says what two ends can do, by mouse and by keyboard.
TestCase {
    id: test
    name: "Explore"
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
        verify(workspace.openScenario("three-way-handshake"))
        window = windowComponent.createObject(null, { workspace: workspace })
        window.requestActivate()
        tryVerify(() => window.active)
        waitForRendering(window.contentItem)
    }
    function cleanup() {
        window.destroy()
        window = null
        workspace.destroy()
        wait(0)
    }

    function collect(item, wanted, found) {
        if (!item.visible)
            return found
        if (wanted(item))
            found.push(item)
        for (let i = 0; i < item.children.length; ++i)
            collect(item.children[i], wanted, found)
        return found
    }
    function all(wanted) {
        return collect(window.contentItem, wanted, []).concat(collect(window.Overlay.overlay, wanted, []))
    }
    function find(what, wanted) {
        tryVerify(() => all(wanted).length > 0, 20000, what)
        return all(wanted)[0]
    }
    function named(name) {
        return find(name, item => item.Accessible.name === name)
    }
    function press(name) {
        mouseClick(find(name, item => item.clicked && item.Accessible.name === name))
    }
    function says(text) {
        find(text, item => item.text !== undefined && item.contentItem === undefined && item.text.includes(text))
    }
    function pageIsOpen() {
        return all(item => item.Accessible.name === "Pairs of states").length > 0
    }
    function openPage() {
        keyClick(Qt.Key_E)
        says("All invariants hold in every state")
    }

    // The search begins by itself; a click on a pair plays the shortest way to it.
    function test_clickPlays() {
        press("Explore")
        says("All invariants hold in every state")
        says("391,046 states · ")
        mouseClick(named("A CLOSING · B CLOSING"))
        tryVerify(() => !pageIsOpen())
        compare(workspace.stage.stepIndex, 0)
        verify(workspace.stage.stepCount > 8)
        compare(window.title, "A in CLOSING, B in CLOSING – FinWait")
    }

    function test_keys() {
        openPage()
        compare(window.activeFocusItem.Accessible.name, "Pairs of states")
        keyClick(Qt.Key_Right)
        says("A CLOSED · B LISTEN: 1 step")
        keyClick(Qt.Key_Down)
        says("A LISTEN · B LISTEN: 2 steps")
        keyClick(Qt.Key_Left)
        keyClick(Qt.Key_Left)
        says("A LISTEN · B CLOSED: 1 step")
        keyClick(Qt.Key_Return)
        tryVerify(() => !pageIsOpen())
        compare(window.title, "A in LISTEN, B in CLOSED – FinWait")
    }

    function test_bounds() {
        openPage()
        press("A connects, B listens")
        says("search again")
        press("Search")
        says("11,121 states · ")
        press("Lose")
        says("search again")
        keyClick(Qt.Key_Escape)
        tryVerify(() => !pageIsOpen())
    }

    function test_questions() {
        openPage()
        press("A connects, B listens")
        press("Search")
        says("11,121 states · ")
        press("Questions")
        const list = named("Questions and their answers")
        tryVerify(() => list.count > 20 && !isPolishScheduled(list) && list.currentIndex === 0, 20000)
        list.forceActiveFocus()
        keyClick(Qt.Key_Down)
        keyClick(Qt.Key_Return)
        tryVerify(() => !pageIsOpen())
        verify(window.title.startsWith("Half open"))
    }

    function test_stuck() {
        openPage()
        press("A connects, B listens")
        press("Search")
        says("11,121 states · ")
        press("Stuck")
        says("waits in CLOSE-WAIT for its application to CLOSE")
        mouseClick(find("a stuck pair", item => item.Accessible.name !== undefined
                        && item.Accessible.name.startsWith("A ESTABLISHED · B ESTABLISHED: ")
                        && item.reached !== undefined))
        tryVerify(() => !pageIsOpen())
    }
}
