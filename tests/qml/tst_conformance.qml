import QtQuick
import QtQuick.Controls
import QtTest
import FinWait
import FinWait.App

// The page that says how FinWait stands to RFC 9293, by mouse and by keyboard.
TestCase {
    id: test
    name: "Conformance"
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
        openPage()
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
        tryVerify(() => all(wanted).length > 0, 2000, what)
        return all(wanted)[0]
    }
    function press(name) {
        mouseClick(find(name, item => item.clicked && item.Accessible.name === name))
    }
    function type(text) {
        for (const letter of text)
            keyClick(letter)
    }
    function focusIsOn(name) {
        tryVerify(() => window.activeFocusItem !== null && window.activeFocusItem.Accessible.name === name, 2000,
                  "focus on " + name)
    }
    function list(name) {
        return find(name, item => item.Accessible.name === name && item.currentIndex !== undefined)
    }
    function says(text) {
        find(text, item => item.text !== undefined && item.contentItem === undefined && item.text.includes(text))
    }
    function openPage() {
        press("More")
        mouseClick(find("the menu's entry", item => item.triggered && item.text.startsWith("Conformance")))
        focusIsOn("Search requirements")
        waitForRendering(window.contentItem)
    }

    function test_search() {
        compare(list("Requirements").count, 126)
        says("MUST rows met")
        type("must-12")
        compare(list("Requirements").count, 1)
        says("The application learns whether its peer closed or aborted")
        says("(rst.reset)")
        says("endpoint_test: [rfc9293] ESTABLISHED < RST seq=301")
        type("x")
        compare(list("Requirements").count, 0)
        says("No row has these words.")
    }

    function test_keys() {
        keyClick(Qt.Key_Down)
        compare(list("Requirements").currentIndex, 1)
        keyClick(Qt.Key_Up)
        compare(list("Requirements").currentIndex, 0)
        keyClick(Qt.Key_Tab)
        focusIsOn("Kind: All")
        keyClick(Qt.Key_Right)
        focusIsOn("Kind: MUST")
        compare(list("Requirements").count, 75)
        keyClick(Qt.Key_Tab)
        focusIsOn("Status: All")
        keyClick(Qt.Key_Right)
        focusIsOn("Status: ✓ met")
        keyClick(Qt.Key_Tab)
        tryVerify(() => list("Requirements").activeFocus)
        keyClick(Qt.Key_Down)
        compare(list("Requirements").currentIndex, 1)
        keyClick(Qt.Key_Tab)
        focusIsOn("The chosen requirement")
    }

    function test_mouse() {
        press("MAY")
        compare(list("Requirements").count, 18)
        press("– not modelled")
        const row = find("MAY-4", item => item.clicked && item.Accessible.name.startsWith("MAY-4, §3.8.1, "))
        verify(row.Accessible.name.endsWith("– not modelled"))
        mouseClick(find("MAY-11", item => item.clicked && item.Accessible.name.startsWith("MAY-11,")))
        says("FinWait has no IP layer")
    }

    function test_choices() {
        press("Choices")
        const search = find("the field", item => item.Accessible.name === "Search choices" && item.textEdited)
        mouseClick(search)
        type("rfc1337")
        compare(list("Choices").count, 1)
        says("RST in TIME-WAIT")
        says("CLOSED; RFC 1337 says to ignore it.")
        says("CLOSED; the switch ignores it.")
        says("the hazard of RFC 1337 can be shown")
    }

    function test_closes() {
        keyClick(Qt.Key_Escape)
        tryVerify(() => all(item => item.Accessible.name === "Search requirements").length === 0)
        keyClick(Qt.Key_Right)
        compare(workspace.stage.stepIndex, 1)
        openPage()
        press("Close")
        tryVerify(() => all(item => item.Accessible.name === "Search requirements").length === 0)
    }
}
