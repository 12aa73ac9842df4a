import QtQuick
import QtQuick.Controls
import QtTest
import FinWait
import FinWait.App

// The page that lists a capture's connections, by mouse and by keyboard, and a connection on the stage.
TestCase {
    id: test
    name: "Capture"
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
        tryVerify(() => all(wanted).length > 0, 4000, what)
        return all(wanted)[0]
    }
    function press(name) {
        mouseClick(find(name, item => item.clicked && item.Accessible.name === name))
    }
    function rows() {
        return all(item => item instanceof CaptureRow)
    }
    // What the window test's own scenario would look like to tcpdump.
    function openCapture() {
        workspace.openCapture(test.captureFile)
        tryVerify(() => !workspace.captures.reading && workspace.captures.count > 0)
    }
    readonly property string captureFile: Qt.resolvedUrl("../captures/two-connections.pcap").toString().replace("file://", "")

    function test_the_page_opens_by_button_and_key() {
        press("Capture")
        find("search field", item => item.Accessible.name === "Search connections")
        keyClick(Qt.Key_Escape)
        tryVerify(() => all(item => item.Accessible.name === "Search connections").length === 0)
        keyClick(Qt.Key_I)
        find("search field", item => item.Accessible.name === "Search connections")
    }
    function test_connections_are_listed_searched_and_taken() {
        openCapture()
        tryVerify(() => rows().length === 2)
        const search = find("search field", item => item.Accessible.name === "Search connections")
        waitForRendering(window.contentItem)
        mouseClick(search)
        tryVerify(() => search.activeFocus)
        for (const letter of "refused")
            keyClick(letter)
        tryVerify(() => rows().length === 1)
        verify(rows()[0].sentence.includes("refused"))
        search.clear()
        workspace.captures.filter = ""
        tryVerify(() => rows().length === 2)
        keyClick(Qt.Key_Down)
        keyClick(Qt.Key_Up)
        keyClick(Qt.Key_Return)
        tryVerify(() => workspace.stage.watched)
        tryVerify(() => rows().length === 0)
        find("where it was seen", item => item.text === "seen at the capture point")
    }
    function test_what_was_captured_is_grey_and_says_why() {
        openCapture()
        mouseClick(rows()[0])
        tryVerify(() => workspace.stage.watched)
        const open = find("OPEN", item => item instanceof CallButton && item.name === "OPEN")
        verify(open.greyed)
        compare(open.hint, workspace.stage.rules.whyNoCalls)
        mouseClick(open)
        tryCompare(workspace, "notice", workspace.stage.rules.whyNoCalls)
        keyClick(Qt.Key_Right)
        tryCompare(workspace.stage, "stepIndex", 1)
        keyClick(Qt.Key_End)
        tryCompare(workspace.stage, "stepIndex", workspace.stage.stepCount)
    }
}
