pragma ComponentBehavior: Bound
import QtQuick
import QtTest
import FinWait
import FinWait.App

// Everything by keyboard and by name: where Tab leads, what shows the focus, what pressing does, the log.
TestCase {
    id: test
    name: "Access"
    when: windowShown

    Component {
        id: workspaceComponent
        Workspace {}
    }
    Component {
        id: windowComponent
        Main {}
    }
    SignalSpy {
        id: clicks
        signalName: "clicked"
    }

    property Workspace workspace
    property Main window

    function init() {
        failOnWarning(/.?/)
        workspace = workspaceComponent.createObject(test)
        workspace.preferences.reduceMotion = true
        verify(workspace.openScenario("four-segment-close"))
        window = windowComponent.createObject(null, { workspace: workspace })
        verify(window !== null)
        window.width = 1440
        window.height = 900
        window.requestActivate()
        tryVerify(() => window.active)
        waitForRendering(window.contentItem)
        // A's FIN is on its way.
        workspace.stage.goToStep(7)
        named("Drop FIN,ACK")
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
    function all(item, wanted) {
        if (!item.visible)
            return []
        let found = wanted(item) ? [item] : []
        for (let i = 0; i < item.children.length; ++i)
            found = found.concat(all(item.children[i], wanted))
        return found
    }
    function named(name) {
        let found = null
        tryVerify(() => {
            found = all(everything(), item => item.Accessible.name.startsWith(name))[0] ?? null
            return found !== null
        }, 2000, "something called " + name)
        return found
    }
    function gone(name) {
        tryVerify(() => all(everything(), item => item.Accessible.name.startsWith(name)).length === 0, 2000,
                  name + " is still there")
    }
    function focusName() {
        return window.activeFocusItem ? window.activeFocusItem.Accessible.name : ""
    }
    function tryFocus(name) {
        tryVerify(() => focusName().startsWith(name), 2000, "the keyboard at " + name + ", not at " + focusName())
    }
    // A ring around it, or the frame of a field, of a state, of a variable or of a field of the header.
    function showsFocus(item) {
        const framed = item instanceof FwTextField ? item.background
                     : item instanceof TcbValue ? item.children[0]
                     : item instanceof HeaderFigure ? all(item, each => each.focused)[0].children[0] : item
        return all(item, each => each instanceof FwFocusRing).length > 0
            || (framed.border !== undefined && framed.border.width >= 2)
    }
    function tabAround(key: int, modifiers: int) {
        const names = []
        for (let i = 0; i < 120; ++i) {
            keyClick(key, modifiers)
            const item = window.activeFocusItem
            verify(item !== null)
            const name = item.Accessible.name
            verify(name !== "", "the keyboard is at something without a name: " + item)
            verify(showsFocus(item), name + " does not show that the keyboard is there")
            if (names.length > 0 && name === names[0])
                return names
            names.push(name)
        }
        fail("Tab never comes around: " + names)
    }

    function test_tab_leads_around_data() {
        return [{ tag: "light", theme: "light", tab: "lesson" }, { tag: "dark", theme: "dark", tab: "why" },
                { tag: "high contrast", theme: "high-contrast", tab: "log" }, { tag: "tcb", theme: "light", tab: "tcb" },
                { tag: "segment", theme: "light", tab: "segment" }]
    }
    function test_tab_leads_around(data) {
        workspace.preferences.theme = data.theme
        window.panes.showTab(data.tab)
        waitForRendering(window.contentItem)
        const there = tabAround(Qt.Key_Tab, Qt.NoModifier)
        let at = -1
        for (const stop of ["Scenario: ", "More", "FIN-WAIT-1", "Sequence chart", "Network A → B", "OPEN of A",
                            "Forge…", "Deliver FIN,ACK", "OPEN of B", "First step", "Timeline", "Start over"]) {
            const found = there.findIndex((name, i) => i > at && name.startsWith(stop))
            verify(found >= 0, stop + " behind " + there[at] + " in " + there)
            at = found
        }
        const back = tabAround(Qt.Key_Backtab, Qt.ShiftModifier)
        compare(back.slice().sort().join("\n"), there.slice().sort().join("\n"))
        workspace.preferences.theme = "light"
    }

    function test_the_pressable_answers_to_pressing() {
        // What opens a dialog of the system is left out.
        const names = all(window.contentItem, item => item.clicked && item.Accessible.role !== Accessible.PageTab)
            .map(item => item.Accessible.name).filter(name => name !== "" && name !== "Open…")
        verify(names.length > 40)
        for (const name of names) {
            workspace.stage.goToStep(7)
            workspace.preferences.theme = "light"
            if (name.endsWith("FIN,ACK seq=1 ack=1"))
                named("Drop FIN,ACK")
            const item = named(name)
            clicks.target = item
            clicks.clear()
            item.Accessible.pressAction()
            verify(clicks.count === 1, name)
            clicks.target = null
            keyClick(Qt.Key_Escape)
            workspace.preferences.language = "en"
            workspace.preferences.textScale = 1
        }
    }

    function test_tabs_answer_to_pressing() {
        for (const name of ["Segment", "TCB", "Log", "Why", "Lesson"]) {
            const tab = all(window.contentItem, item => item.Accessible.role === Accessible.PageTab
                                                    && item.Accessible.name === name)[0]
            tab.Accessible.pressAction()
            verify(tab.checked, name)
        }
    }

    function test_popups_take_the_keyboard_and_give_it_back_data() {
        return [{ tag: "forge", button: "Forge…", popup: "Forge a segment" },
                { tag: "network", button: "Network A → B", popup: "The network from A to B" },
                { tag: "branches", button: "Branches", popup: "Compare side by side" },
                { tag: "export", button: "Export…", popup: "Preview: " },
                { tag: "shortcuts", button: "Keyboard shortcuts", popup: "Close" },
                { tag: "scenarios", button: "Scenario: ", popup: "Search scenarios" },
                { tag: "anyway", button: "CLOSE of A", popup: "Call CLOSE anyway" },
                { tag: "send", button: "SEND of B", popup: "What B sends" },
                { tag: "speeds", button: "Speed", popup: "" },
                { tag: "more", button: "More", popup: "" },
                { tag: "dialects", button: "both ends", popup: "" },
                { tag: "state", button: "TIME-WAIT", popup: "Show the step" }]
    }
    function test_popups_take_the_keyboard_and_give_it_back(data) {
        const button = named(data.button)
        button.forceActiveFocus(Qt.TabFocusReason)
        verify(button.activeFocus)
        keyClick(Qt.Key_Return)
        if (data.popup !== "")
            named(data.popup)
        const outside = () => all(window.contentItem, item => item.activeFocus && item !== window.contentItem).length > 0
        tryVerify(() => !outside(), 2000, "the keyboard stays behind")
        for (let i = 0; i < 60; ++i) {
            keyClick(Qt.Key_Tab)
            verify(!outside(), "Tab leads out of it to " + focusName())
        }
        keyClick(Qt.Key_Escape)
        tryVerify(() => button.activeFocus, 2000, "the keyboard does not come back, but goes to " + focusName())
        if (data.popup !== "")
            gone(data.popup)
    }

    function test_a_held_segment_keeps_the_keyboard() {
        const hold = named("Hold FIN,ACK")
        hold.forceActiveFocus(Qt.TabFocusReason)
        keyClick(Qt.Key_Space)
        tryFocus("Release FIN,ACK")
        compare(window.activeFocusItem, hold)
        verify(named("Delay FIN,ACK").greyed)
        keyClick(Qt.Key_Return)
        tryFocus("Hold FIN,ACK")
        compare(window.activeFocusItem, hold)
    }

    function test_the_keyboard_goes_on_when_a_segment_is_gone() {
        const copy = named("Copy FIN,ACK")
        copy.forceActiveFocus(Qt.TabFocusReason)
        keyClick(Qt.Key_Space)
        tryVerify(() => all(everything(), item => item.Accessible.name.startsWith("Copy FIN,ACK")).length === 2)
        named("Drop FIN,ACK").forceActiveFocus(Qt.TabFocusReason)
        keyClick(Qt.Key_Space)
        tryVerify(() => all(everything(), item => item.Accessible.name.startsWith("Drop FIN,ACK")).length === 1)
        tryFocus("Drop FIN,ACK")
        keyClick(Qt.Key_Space)
        gone("Drop FIN,ACK")
        tryFocus("Forge…")
    }

    function test_states_by_keyboard() {
        const diagram = named("State diagram")
        for (const item of all(everything(), each => each.Accessible.name === "State diagram")) {
            if (item.activeFocusOnTab)
                item.forceActiveFocus(Qt.TabFocusReason)
        }
        tryFocus("FIN-WAIT-1")
        keyClick(Qt.Key_Right)
        tryFocus("FIN-WAIT-2")
        verify(workspace.linking.active || workspace.linking.states.length > 0)
        keyClick(Qt.Key_Return)
        named("Show the step")
        keyClick(Qt.Key_Escape)
        tryFocus("FIN-WAIT-2")
        named("Start over").forceActiveFocus(Qt.TabFocusReason)
        compare(workspace.linking.states.length, 0)
    }

    function test_first_hint() {
        const hint = () => all(everything(), item => item.Accessible.name.startsWith("Press Space to play"))
        compare(hint().length, 0)
        workspace.stage.reset()
        workspace.preferences.hintSeen = false
        tryVerify(() => hint().length === 1)
        keyClick(Qt.Key_Right)
        tryVerify(() => hint().length === 0)
        verify(workspace.preferences.hintSeen)
        keyClick(Qt.Key_Home)
        compare(hint().length, 0)
        workspace.preferences.hintSeen = false
        named("Got it").forceActiveFocus(Qt.TabFocusReason)
        keyClick(Qt.Key_Space)
        verify(workspace.preferences.hintSeen)
    }

    function log() {
        return named("Log: step")
    }
    function test_log() {
        keyClick(Qt.Key_O)
        const list = log()
        compare(list.count, workspace.stage.stepCount + 1)
        const here = named("Step 7, at 1.000 s: A called CLOSE")
        verify(here.current && here.Accessible.name.endsWith("(here)"))
        compare(named("Step 8").Accessible.description, "Still to come")
        // Arrows read, Enter travels.
        list.forceActiveFocus(Qt.TabFocusReason)
        tryFocus("Step 7,")
        keyClick(Qt.Key_Up)
        keyClick(Qt.Key_Up)
        tryFocus("Step 5,")
        compare(workspace.stage.stepIndex, 7)
        compare(workspace.linking.causeSteps[0], 5)
        keyClick(Qt.Key_Return)
        compare(workspace.stage.stepIndex, 5)
        keyClick(Qt.Key_End)
        tryFocus("Step " + workspace.stage.stepCount + ",")
        keyClick(Qt.Key_Home)
        tryFocus("The beginning")
        compare(workspace.stage.stepIndex, 5)
        // The window's own keys go on working, and the list follows.
        keyClick(Qt.Key_Right)
        compare(workspace.stage.stepIndex, 6)
        tryFocus("Step 6,")
        // By mouse; what is pointed at lights up everywhere.
        const row = named("Step 3,")
        mouseMove(row, 40, 20)
        tryCompare(workspace.linking.causeSteps, "0", 3)
        mouseClick(row, 40, 20)
        compare(workspace.stage.stepIndex, 3)
        // And from elsewhere to here.
        workspace.linking.showSegment(2)
        verify(named("Step 3,").cause)
        verify(named("Step 4,").effect)
        workspace.linking.clear()
    }

    function test_steps_are_spoken() {
        const alerts = () => all(window.contentItem, item => item.Accessible.role === Accessible.AlertMessage
                                                        && item.Accessible.name.startsWith("Step "))
        compare(alerts().length, 1)
        const first = alerts()[0]
        verify(first.Accessible.name.startsWith("Step 7 of 13: A called CLOSE in ESTABLISHED"))
        workspace.stage.goToStep(8)
        compare(alerts().length, 1)
        verify(alerts()[0] !== first)
        verify(alerts()[0].Accessible.name.startsWith("Step 8 of 13: B received FIN,ACK"))
        verify(named("Sequence chart: ").Accessible.description.startsWith("A is FIN-WAIT-1, B is CLOSE-WAIT."))
    }

    function test_forge_says_what_is_wrong() {
        keyClick(Qt.Key_F)
        const field = named("SEG.WND")
        field.forceActiveFocus(Qt.TabFocusReason)
        field.selectAll()
        for (const key of "70000")
            keyClick(key)
        tryVerify(() => field.Accessible.description === "SEG.WND: a whole number from 0 to 65,535 is needed")
        const inject = named("Inject")
        verify(inject.greyed)
        compare(inject.Accessible.description, "SEG.WND: a whole number from 0 to 65,535 is needed")
        const before = workspace.stage.stepIndex
        keyClick(Qt.Key_Return)
        inject.forceActiveFocus(Qt.TabFocusReason)
        keyClick(Qt.Key_Space)
        compare(workspace.stage.stepIndex, before)
        const urgent = named("SEG.UP")
        verify(urgent.readOnly)
        compare(urgent.Accessible.description, "It means nothing while URG is not set")
        named("URG").forceActiveFocus(Qt.TabFocusReason)
        keyClick(Qt.Key_Space)
        verify(named("URG").checked)
        verify(!urgent.readOnly)
        const sack = named("SACK blocks")
        sack.forceActiveFocus(Qt.TabFocusReason)
        for (const key of "1-11")
            keyClick(key)
        field.forceActiveFocus(Qt.TabFocusReason)
        field.selectAll()
        keyClick(Qt.Key_7)
        keyClick(Qt.Key_Return)
        tryCompare(workspace.stage, "stepIndex", before + 1)
    }
}
