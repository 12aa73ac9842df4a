import QtQuick
import QtTest
import FinWait
import FinWait.App

// The whole window, in one process: every control answers to the mouse and to the keyboard.
TestCase {
    id: test
    name: "Window"
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
        verify(window !== null)
        window.requestActivate()
        tryVerify(() => window.active)
        waitForRendering(window.contentItem)
    }
    function cleanup() {
        workspace.preferences.language = "en"
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
    function button(name) {
        let found = null
        tryVerify(() => {
            found = find(window.contentItem, item => item.clicked && item.Accessible.name.startsWith(name))
            return found !== null
        }, 2000, "a button called " + name)
        return found
    }
    function press(name: string) {
        mouseClick(button(name))
    }

    // B's SYN,ACK is then on its way.
    function goToSynAck() {
        for (let i = 0; i < 3; ++i)
            keyClick(Qt.Key_Right)
        button("Drop SYN,ACK")
    }

    function test_boots() {
        compare(window.title, "Three-way handshake – FinWait")
        compare(workspace.stage.stepIndex, 0)
    }

    function test_the_bar_fits_the_smallest_window_data() {
        return [{ tag: "English", language: "en" }, { tag: "Chinese", language: "zh_CN" }]
    }
    function test_the_bar_fits_the_smallest_window(data) {
        workspace.preferences.language = data.language
        window.width = window.minimumWidth
        waitForRendering(window.contentItem)
        const bar = find(window.contentItem, item => item.cramped !== undefined)
        verify(bar.cramped)
        let end = 0
        const row = find(bar, item => item.children.length > 5)
        for (let i = 0; i < row.children.length; ++i) {
            const item = row.children[i]
            if (!item.visible || item.width === 0)
                continue
            verify(item.x >= end, item.Accessible.name + " lies on what stands before it")
            end = item.x + item.width
        }
        verify(end <= row.width, "the last is cut off")
    }

    function test_transport() {
        press("Step forward")
        compare(workspace.stage.stepIndex, 1)
        press("Last step")
        compare(workspace.stage.stepIndex, workspace.stage.stepCount)
        press("Step back")
        compare(workspace.stage.stepIndex, workspace.stage.stepCount - 1)
        press("First step")
        compare(workspace.stage.stepIndex, 0)
        press("Play")
        verify(workspace.playback.playing)
        press("Pause")
        verify(!workspace.playback.playing)
    }

    function test_keys() {
        keyClick(Qt.Key_Right)
        keyClick(Qt.Key_Right)
        compare(workspace.stage.stepIndex, 2)
        keyClick(Qt.Key_Left)
        compare(workspace.stage.stepIndex, 1)
        keyClick(Qt.Key_End)
        compare(workspace.stage.stepIndex, workspace.stage.stepCount)
        keyClick(Qt.Key_Home)
        compare(workspace.stage.stepIndex, 0)
        keyClick(Qt.Key_Space)
        verify(workspace.playback.playing)
        keyClick(Qt.Key_Space)
        verify(!workspace.playback.playing)
        keyClick(Qt.Key_Plus)
        compare(workspace.playback.speed, 2)
        keyClick(Qt.Key_Right)
        keyClick(Qt.Key_Z, Qt.ControlModifier)
        compare(workspace.stage.stepIndex, 0)
        keyClick(Qt.Key_Y, Qt.ControlModifier)
        compare(workspace.stage.stepIndex, 1)
    }

    function test_wire() {
        goToSynAck()
        const before = workspace.stage.stepIndex
        let done = 0
        for (const name of ["Hold", "Release", "Copy", "Drop", "Deliver"]) {
            press(name + " SYN,ACK")
            // A person sees the cards move up before pressing again.
            waitForRendering(window.contentItem, 200)
            compare(workspace.stage.stepIndex, before + ++done, name)
        }
    }

    function test_what_the_hosts_print() {
        const strip = () => find(window.contentItem, item => item.Accessible.name === "On the hosts: ss -tan")
        compare(strip(), null)
        keyClick(Qt.Key_P)
        tryVerify(() => strip() !== null && strip().height > 20)
        verify(find(strip(), item => item.text === "A no line: there is no connection") !== null)
        keyClick(Qt.Key_Right)
        tryVerify(() => find(strip(), item => item.text && item.text.startsWith("B LISTEN")) !== null)
        keyClick(Qt.Key_P)
        tryVerify(() => strip() === null)
    }

    function test_calls() {
        keyClick(Qt.Key_End)
        const before = workspace.stage.stepIndex
        press("CLOSE of A")
        compare(workspace.stage.stepIndex, before + 1)
        keyClick(Qt.Key_4, Qt.AltModifier)
        compare(workspace.stage.stepIndex, before + 2)
        // Greyed: asks first, then tells what the RFC says.
        press("CLOSE of A")
        compare(workspace.stage.stepIndex, before + 2)
        keyClick(Qt.Key_Return)
        compare(workspace.stage.stepIndex, before + 3)
        verify(workspace.noticeIsError)
        verify(workspace.notice.includes("error: connection closing"))
        press("Dismiss")
        compare(workspace.notice, "")
    }

    function test_call_anyway_by_shift_click() {
        mouseClick(button("CLOSE of A"), 10, 10, Qt.LeftButton, Qt.ShiftModifier)
        compare(workspace.stage.stepIndex, 1)
        verify(workspace.notice.includes("error: connection does not exist"))
        keyClick(Qt.Key_Escape)
        compare(workspace.notice, "")
        keyClick(Qt.Key_End)
        const before = workspace.stage.stepIndex
        mouseClick(button("STATUS of B"), 10, 10, Qt.LeftButton, Qt.ShiftModifier)
        compare(workspace.stage.stepIndex, before + 1)
    }

    function test_the_keyboard_takes_the_cards_along() {
        goToSynAck()
        for (let i = 0; i < 8; ++i)
            keyClick(Qt.Key_C)
        const panel = find(window.contentItem, item => item.cardAt !== undefined)
        tryCompare(panel.wire, "count", 9)
        tryVerify(() => panel.cardAt(0) !== null)
        panel.cardAt(0).focusButton(0)
        const first = window.activeFocusItem
        for (let i = 0; i < 44; ++i) {
            keyClick(Qt.Key_Tab)
            const button = window.activeFocusItem
            verify(button !== first && button.hint !== undefined, "after " + i)
            const top = button.mapToItem(panel, 0, 0).y
            verify(top >= 0 && top + button.height <= panel.height, i + " at " + top + " of " + panel.height)
            verify(button.Accessible.name.startsWith(["Drop", "Copy", "Hold", "Delay", "Deliver"][i % 5]), button.Accessible.name)
        }
        compare(panel.cardAt(8).focusedButton(), 4)
        keyClick(Qt.Key_Tab)
        verify(!panel.hasKeyboard)
        keyClick(Qt.Key_Backtab)
        compare(panel.cardAt(8).focusedButton(), 4)
        panel.cardAt(8).focusButton(0)
        keyClick(Qt.Key_Backtab)
        compare(panel.cardAt(7).focusedButton(), 4)
        button("Forge").forceActiveFocus(Qt.TabFocusReason)
        verify(!panel.hasKeyboard)
        keyClick(Qt.Key_Tab)
        compare(panel.cardAt(0).focusedButton(), 0)
    }

    function test_capsule_and_segment() {
        goToSynAck()
        const found = () => find(window.contentItem, item => item.Accessible.name === "SYN,ACK seq=0 ack=1 on its way")
        tryVerify(() => found() !== null)
        const capsule = found()
        mouseClick(capsule)
        compare(workspace.stage.selectedSegment, 2)
        mouseClick(capsule)
        compare(workspace.stage.selectedSegment, 0)
        keyClick(Qt.Key_Down)
        compare(workspace.stage.selectedSegment, 2)
        mouseClick(capsule, capsule.width / 2, capsule.height / 2, Qt.RightButton)
        wait(50)
        keyClick(Qt.Key_Down)
        keyClick(Qt.Key_Return)
        verify(workspace.stage.selectedSegment === 2)
    }

    function test_branch() {
        goToSynAck()
        const before = workspace.stage.stepCount
        press("Drop SYN,ACK")
        verify(workspace.stage.stepCount !== before)
        press("Take the branch")
        compare(workspace.stage.stepCount, before)
    }

    function test_send() {
        keyClick(Qt.Key_End)
        const before = workspace.stage.stepIndex
        keyClick(Qt.Key_2)
        tryVerify(() => window.activeFocusItem !== null && window.activeFocusItem.text === "hello")
        keyClick(Qt.Key_H)
        keyClick(Qt.Key_Return)
        compare(workspace.stage.stepIndex, before + 1)
    }

    function test_open_by_menu() {
        keyClick(Qt.Key_1)
        wait(50)
        keyClick(Qt.Key_Return)
        compare(workspace.stage.stepIndex, 1)
    }

    function test_tabs_data() {
        return [{ tag: "lesson", key: Qt.Key_G }, { tag: "why", key: Qt.Key_W }, { tag: "tcb", key: Qt.Key_T },
                { tag: "segment", key: Qt.Key_S }]
    }
    function test_tabs(data) {
        keyClick(Qt.Key_End)
        keyClick(data.key)
        waitForRendering(window.contentItem)
        keyClick(Qt.Key_Home)
        keyClick(Qt.Key_Right)
    }

    function test_scenario_picker() {
        keyClick(Qt.Key_L, Qt.ControlModifier)
        tryVerify(() => window.activeFocusItem !== null && window.activeFocusItem.placeholderText !== undefined)
        for (const letter of "simultaneous close")
            keyClick(letter)
        keyClick(Qt.Key_Return)
        compare(window.title, "Simultaneous close – FinWait")
    }

    function test_theme_and_help() {
        press("Dark theme")
        compare(Theme.name, "dark")
        press("Light theme")
        compare(Theme.name, "light")
        press("Keyboard shortcuts")
        wait(50)
        keyClick(Qt.Key_Escape)
        keyClick(Qt.Key_Right)
        compare(workspace.stage.stepIndex, 1)
    }

    function test_narrow() {
        window.width = 1024
        window.height = 700
        tryVerify(() => window.narrow)
        keyClick(Qt.Key_W)
        waitForRendering(window.contentItem)
        keyClick(Qt.Key_Escape)
        window.width = 1440
        tryVerify(() => !window.narrow)
    }

    function test_scrub() {
        const line = find(window.contentItem, item => item.Accessible.name.startsWith("Timeline"))
        mousePress(line, 20, line.height / 2)
        mouseMove(line, line.width - 14, line.height / 2)
        mouseRelease(line, line.width - 14, line.height / 2)
        compare(workspace.stage.stepIndex, workspace.stage.stepCount)
    }
}
