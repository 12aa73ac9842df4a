import QtQuick
import QtTest
import FinWait
import FinWait.App

// What hands can do in the sequence chart: drag segments, set the network, forge.
TestCase {
    id: test
    name: "Chart"
    when: windowShown

    Component {
        id: workspaceComponent
        Workspace {}
    }
    Component {
        id: windowComponent
        Main {}
    }
    Component {
        id: linkComponent
        LinkModel {}
    }

    property Workspace workspace
    property Main window

    function init() {
        failOnWarning(/.?/)
        workspace = workspaceComponent.createObject(test)
        workspace.preferences.reduceMotion = true
        verify(workspace.openScenario("three-way-handshake"))
        window = windowComponent.createObject(null, { workspace: workspace })
        window.width = 1440
        window.height = 900
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
            found = find(window.contentItem, item => item.Accessible.name.startsWith(name))
            return found !== null
        }, 2000, "something called " + name)
        return found
    }
    function overlaid(name) {
        let found = null
        tryVerify(() => {
            found = find(window.contentItem.parent, item => item.Accessible.name.startsWith(name))
            return found !== null
        }, 2000, "something called " + name)
        return found
    }
    function capsule(label) {
        return named(label + " on its way")
    }
    function chart() {
        return find(window.contentItem, item => item.flightPoint !== undefined)
    }
    // As a hand does it: in several moves.
    function drag(item, dx: double, dy: double, modifiers: int) {
        const x = item.width / 2
        const y = item.height / 2
        const at = item.mapToItem(window.contentItem, x, y)
        mousePress(window.contentItem, at.x, at.y, Qt.LeftButton, modifiers)
        for (let i = 1; i <= 4; ++i)
            mouseMove(window.contentItem, at.x + dx * i / 4, at.y + dy * i / 4, -1, Qt.LeftButton, modifiers)
        return at
    }
    function letGo(at, dx: double, dy: double, modifiers: int) {
        mouseRelease(window.contentItem, at.x + dx, at.y + dy, Qt.LeftButton, modifiers)
    }
    function dragAndDrop(item, dx: double, dy: double, modifiers: int) {
        const at = drag(item, dx, dy, modifiers)
        letGo(at, dx, dy, modifiers)
    }
    // B's SYN,ACK is then on its way.
    function goToSynAck() {
        for (let i = 0; i < 3; ++i)
            keyClick(Qt.Key_Right)
        compare(workspace.stage.stepIndex, 3)
        return capsule("SYN,ACK seq=0 ack=1")
    }
    function dueText(label) {
        return named("B → A " + label).Accessible.name
    }

    function test_aViewOpensWhereTheMomentIs() {
        window.destroy()
        workspace.preferences.reduceMotion = false
        verify(workspace.openScenario("slow-start"))
        workspace.stage.goToStep(60)
        window = windowComponent.createObject(null, { workspace: workspace })
        tryVerify(() => chart() !== null)
        tryVerify(() => chart().playheadY > chart().headHeight && chart().playheadY < chart().height)
    }
    function test_drag_down_delays() {
        const syn = goToSynAck()
        const before = dueText("SYN,ACK")
        const at = drag(syn, -30, 70, Qt.NoModifier)
        named("Arrives at ")
        letGo(at, -30, 70, Qt.NoModifier)
        compare(workspace.stage.stepIndex, 4)
        verify(dueText("SYN,ACK") !== before)
        keyClick(Qt.Key_Z, Qt.ControlModifier)
        compare(dueText("SYN,ACK"), before)
    }

    function test_drag_to_the_other_lifeline_delivers() {
        const syn = goToSynAck()
        const seconds = workspace.stage.playheadSeconds
        const dx = chart().lifelineAX - chart().lifelineBX + 10
        const at = drag(syn, dx, 12, Qt.NoModifier)
        named("Deliver it to A now")
        letGo(at, dx, 12, Qt.NoModifier)
        compare(workspace.stage.stepIndex, 4)
        compare(workspace.stage.playheadSeconds, seconds)
        capsule("ACK ack=1")
    }

    function test_drag_off_drops_data() {
        return [{ tag: "over its own lifeline", dx: 90, dy: 5 }, { tag: "up off its arrow", dx: -60, dy: -70 }]
    }
    function test_drag_off_drops(data) {
        const syn = goToSynAck()
        const at = drag(syn, data.dx, data.dy, Qt.NoModifier)
        named("Drop it")
        verify(syn.doomed)
        letGo(at, data.dx, data.dy, Qt.NoModifier)
        compare(workspace.stage.stepIndex, 4)
        named("On the wire (0)")
    }

    function test_ctrl_drag_copies() {
        dragAndDrop(goToSynAck(), -40, 30, Qt.ControlModifier)
        named("On the wire (2)")
    }

    function test_escape_gives_up() {
        const syn = goToSynAck()
        const at = drag(syn, 90, 5, Qt.NoModifier)
        named("Drop it")
        keyClick(Qt.Key_Escape)
        verify(!syn.doomed)
        mouseMove(window.contentItem, at.x + 95, at.y + 9, -1, Qt.LeftButton)
        letGo(at, 95, 9, Qt.NoModifier)
        compare(workspace.stage.stepIndex, 3)
        // It was a drag, not a click.
        compare(workspace.stage.selectedSegment, 0)
    }

    function test_the_network_stays_between_the_heads() {
        // Its labels are wide, which makes all of the chart small.
        verify(workspace.openScenario("slow-start"))
        const chips = find(window.contentItem, item => item instanceof LinkChips)
        for (const size of [Qt.size(800, 560), Qt.size(1440, 900)]) {
            window.width = size.width
            window.height = size.height
            tryVerify(() => chips.y >= 0 && chips.y + chips.height <= chart().headHeight, 2000, `${size}`)
        }
    }

    function test_nothing_is_left_of_what_has_arrived() {
        const shown = () => find(window.contentItem, item => item instanceof Capsule)
        keyClick(Qt.Key_Right)
        keyClick(Qt.Key_Right)
        tryVerify(() => shown() !== null)
        keyClick(Qt.Key_End)
        tryVerify(() => shown() === null)
    }

    function test_drag_past_another_reorders() {
        keyClick(Qt.Key_End)
        const end = workspace.stage.stepIndex
        for (const text of ["one", "two"]) {
            keyClick(Qt.Key_2)
            tryVerify(() => window.activeFocusItem !== null && window.activeFocusItem.placeholderText !== undefined)
            for (const letter of text)
                keyClick(letter)
            keyClick(Qt.Key_Return)
            tryVerify(() => window.activeFocusItem !== null && window.activeFocusItem.placeholderText === undefined)
        }
        compare(workspace.stage.stepIndex, end + 2)
        const first = capsule("PSH,ACK seq=6 ack=1 len=3")
        const second = capsule("PSH,ACK seq=9 ack=1 len=3")
        // The two do not hide each other.
        verify(Math.abs(first.y - second.y) >= first.height || Math.abs(first.x - second.x) >= first.width)
        const dx = chart().flightPoint(first.segmentId).x - chart().flightPoint(second.segmentId).x + 20
        const at = drag(second, dx, 0, Qt.NoModifier)
        named("Overtake PSH,ACK seq=6")
        letGo(at, dx, 0, Qt.NoModifier)
        compare(workspace.stage.stepIndex, end + 3)
        // What arrives next is the second.
        keyClick(Qt.Key_Right)
        named("A → B PSH,ACK seq=6")
        verify(find(window.contentItem, item => item.Accessible.name.startsWith("A → B PSH,ACK seq=9")) === null)
    }

    function test_both_at_once() {
        for (let i = 0; i < 2; ++i)
            keyClick(Qt.Key_Right)
        mouseClick(named("B: OPEN first"))
        compare(workspace.stage.stepIndex, 3)
        named("On the wire (2)")
        for (let i = 0; i < 4; ++i)
            keyClick(Qt.Key_Right)
        // RFC 9293 figure 7: both established by way of SYN-RECEIVED.
        named("SYN-RECEIVED")
    }

    function test_both_at_once_by_key() {
        keyClick(Qt.Key_End)
        keyClick(Qt.Key_4)
        const before = workspace.stage.stepIndex
        keyClick(Qt.Key_X)
        compare(workspace.stage.stepIndex, before + 1)
        named("On the wire (2)")
        keyClick(Qt.Key_X)
        verify(workspace.noticeIsError)
    }

    function test_pointing_lights_every_view() {
        const linking = workspace.linking
        for (let i = 0; i < 4; ++i)
            keyClick(Qt.Key_Right)
        keyClick(Qt.Key_W)
        const item = chart()
        // On the arrow of B's SYN,ACK.
        const from = item.flightStart(2)
        const to = item.arrowTip(2)
        mouseMove(item, (from.x + 3 * to.x) / 4, (from.y + 3 * to.y) / 4)
        tryVerify(() => linking.causeSegments.includes(2))
        verify(linking.effectSegments.includes(3))
        named("Pointed at: B: SYN,ACK")
        mouseMove(item, item.width - 4, 4)
        tryVerify(() => !linking.active)
        // On a state of the diagram; a click opens its page, from which one goes to where it was entered.
        const state = named("SYN-RECEIVED")
        mouseMove(state, state.width / 2, state.height / 2)
        tryVerify(() => linking.causeSteps.includes(3))
        mouseClick(state)
        overlaid("Waits for: Has received a SYN")
        keyClick(Qt.Key_Escape)
        mouseClick(state)
        mouseClick(overlaid("Show the step"))
        compare(workspace.stage.stepIndex, 3)
        // On a dot of the timeline.
        const line = named("Timeline")
        mouseMove(line, 16, line.height / 2)
        mouseMove(line, line.width - 16, line.height / 2)
        tryVerify(() => linking.causeSteps.includes(workspace.stage.stepCount))
        mouseMove(item, item.width - 4, 4)
        tryVerify(() => !linking.active)
    }

    function test_choosing_by_key_lights_too() {
        goToSynAck()
        keyClick(Qt.Key_Down)
        verify(workspace.linking.causeSegments.includes(2))
        keyClick(Qt.Key_Escape)
        verify(!workspace.linking.active)
    }

    // A wide chart says what the applications call; the hint says what that stands for.
    function test_calls_in_a_wide_chart() {
        const item = chart()
        keyClick(Qt.Key_End)
        compare(item.shownCalls, "none")
        window.width = 1900
        tryCompare(item, "shownCalls", "socket")
        compare(workspace.shownCalls, "socket")
        const laneX = item.lifelineAX - 140
        const y = item.stepY(2)
        mouseMove(item, laneX, y)
        tryVerify(() => workspace.linking.causeSteps.includes(2))
        tryVerify(() => find(window.contentItem.parent,
                             tip => tip.text !== undefined && tip.text.startsWith("socket() and connect()")) !== null)
        mouseClick(item, laneX, y)
        tryCompare(workspace.stage, "stepIndex", 2)
        mouseMove(item, item.width - 4, 4)
        tryVerify(() => !workspace.linking.active)
    }

    function menuItem(text) {
        let found = null
        tryVerify(() => {
            found = find(window.contentItem.parent, item => item.triggered !== undefined && item.text === text)
            return found !== null
        }, 2000, text)
        return found
    }
    function test_whose_calls() {
        window.width = 1900
        const item = chart()
        tryCompare(item, "shownCalls", "socket")
        mouseClick(named("relative seq"))
        mouseClick(menuItem("Applications: RFC calls"))
        compare(workspace.preferences.calls, "rfc")
        compare(item.shownCalls, "rfc")
        mouseClick(named("relative seq"))
        menuItem("Applications: left out")
        // By keys as well.
        keyClick(Qt.Key_Down)
        keyClick(Qt.Key_Down)
        keyClick(Qt.Key_Down)
        keyClick(Qt.Key_Return)
        tryCompare(workspace.preferences, "calls", "none")
        compare(item.shownCalls, "none")
    }

    function test_zoom() {
        const item = chart()
        keyClick(Qt.Key_End)
        mouseClick(item, item.width / 2, 80)
        keyClick(Qt.Key_Plus)
        verify(item.zoom > 1.1)
        keyClick(Qt.Key_Minus)
        fuzzyCompare(item.zoom, 1, 0.001)
        mouseWheel(item, item.width / 2, item.height / 2, 0, 120, Qt.NoButton, Qt.ControlModifier)
        verify(item.zoom > 1.1)
        keyClick(Qt.Key_0)
        compare(item.zoom, 1)
    }

    function test_network() {
        const link = linkComponent.createObject(test, { stage: workspace.stage, sender: "A" })
        keyClick(Qt.Key_N)
        const latency = overlaid("Latency from A")
        tryVerify(() => latency.activeFocus || latency.visible)
        const before = workspace.stage.stepIndex
        const was = link.latency
        latency.forceActiveFocus()
        keyClick(Qt.Key_Right)
        compare(workspace.stage.stepIndex, before + 1)
        compare(link.latency, was + 1)
        const loss = overlaid("Loss from A")
        mousePress(loss, 8, loss.height / 2)
        mouseMove(loss, loss.width / 2, loss.height / 2)
        compare(workspace.stage.stepIndex, before + 1)
        mouseRelease(loss, loss.width / 2, loss.height / 2)
        compare(workspace.stage.stepIndex, before + 2)
        verify(link.loss > 0)
        mouseClick(overlaid("Hold everything that A"))
        verify(link.held)
        keyClick(Qt.Key_Escape)
        for (let i = 0; i < 3; ++i)
            keyClick(Qt.Key_Z, Qt.ControlModifier)
        compare(link.latency, was)
        compare(link.loss, 0)
        verify(!link.held)
        link.destroy()
    }

    function test_network_by_chip() {
        mouseClick(named("Network A → B"))
        overlaid("Latency from B")
    }

    function test_forge() {
        keyClick(Qt.Key_End)
        const before = workspace.stage.stepIndex
        mouseClick(named("Forge…"))
        overlaid("B would accept it")
        mouseClick(overlaid("RST"))
        overlaid("B would accept it")
        mouseClick(overlaid("In window"))
        overlaid("B would not accept it")
        mouseClick(overlaid("Damaged checksum"))
        overlaid("B would not accept it")
        const field = overlaid("SEG.SEQ")
        field.forceActiveFocus()
        keyClick(Qt.Key_Q)
        tryVerify(() => overlaid("Inject").greyed || !overlaid("Inject").enabled)
        mouseClick(overlaid("Exact"))
        mouseClick(overlaid("Damaged checksum"))
        keyClick(Qt.Key_Return)
        compare(workspace.stage.stepIndex, before + 1)
        named("On the wire (1)")
    }

    function test_forge_by_key_and_escape() {
        keyClick(Qt.Key_F)
        overlaid("Forge a segment")
        keyClick(Qt.Key_Escape)
        tryVerify(() => find(window.contentItem.parent, item => item.Accessible.name === "Forge a segment") === null)
        compare(workspace.stage.stepIndex, 0)
    }
}
