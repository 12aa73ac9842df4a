import QtQuick
import QtTest
import FinWait
import FinWait.App

// The pages of the guide that show one end's and one segment's insides.
TestCase {
    id: test
    name: "Panes"
    when: windowShown
    width: 320
    height: 700
    visible: true

    Component {
        id: workspaceComponent
        Workspace {}
    }
    Component {
        id: segmentComponent
        SegmentPage {
            width: 320
            height: 700
        }
    }
    Component {
        id: tcbComponent
        TcbPage {
            width: 320
            height: 700
        }
    }

    Component {
        id: guideComponent
        GuidePane {
            width: 320
            height: 700
            lesson: Lesson {
                stage: test.workspace.stage
            }
        }
    }
    Component {
        id: callsComponent
        CallsModel {}
    }

    property Workspace workspace
    property Item page

    function init() {
        failOnWarning(/.?/)
        workspace = workspaceComponent.createObject(test)
        verify(workspace.openScenario("simultaneous-close"))
    }
    function cleanup() {
        if (page)
            page.destroy()
        page = null
        workspace.destroy()
        wait(0)
    }
    function show(component) {
        page = component.createObject(test, { stage: workspace.stage })
        verify(page !== null)
        waitForRendering(page)
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
        const found = find(page, item => item.Accessible.name.startsWith(name))
        verify(found !== null, name)
        return found
    }

    function test_segment_empty() {
        show(segmentComponent)
        verify(find(page, item => item.text !== undefined && item.text.startsWith("Click a segment")) !== null)
    }
    function test_segment_fields_light_up_together() {
        workspace.stage.goToStep(workspace.stage.stepCount)
        workspace.stage.selectedSegment = 1
        show(segmentComponent)
        const figure = named("The header")
        const dump = named("Octets in hexadecimal")
        const sequence = find(figure, item => item.Accessible.name.startsWith("Sequence number"))
        mouseMove(sequence, sequence.width / 2, sequence.height / 2)
        tryVerify(() => sequence.lit)
        compare(dump.lit, 2)
        mouseMove(dump, dump.offsetWidth + 2, 2)
        tryVerify(() => dump.lit === 0)
        tryVerify(() => !sequence.lit)
        const window = find(figure, item => item.Accessible.name.startsWith("Window"))
        mouseClick(window)
        compare(figure.chosen, dump.fields.rowAtOctet(14))
        mouseMove(page, page.width - 4, page.height - 4)
        mouseClick(window)
        compare(figure.chosen, -1)
    }
    function test_segment_by_keyboard() {
        workspace.stage.goToStep(workspace.stage.stepCount)
        workspace.stage.selectedSegment = 1
        show(segmentComponent)
        const figure = named("The header")
        figure.forceActiveFocus()
        compare(figure.lit, 0)
        keyClick(Qt.Key_Right)
        keyClick(Qt.Key_Right)
        compare(figure.lit, 2)
        keyClick(Qt.Key_Left)
        compare(figure.lit, 1)
        keyClick(Qt.Key_Space)
        compare(figure.chosen, 1)
    }
    function test_segment_follows_the_choice() {
        workspace.stage.goToStep(workspace.stage.stepCount)
        workspace.stage.selectedSegment = 1
        show(segmentComponent)
        const figure = named("The header")
        const before = figure.fields.title
        workspace.stage.selectedSegment = 2
        verify(figure.fields.title !== before)
        verify(named("Checksum over").info.length !== "")
        compare(named("Checksum over").info.damaged, false)
    }
    function test_tcb_in_every_state() {
        show(tcbComponent)
        for (let i = 0; i <= workspace.stage.stepCount; ++i) {
            workspace.stage.goToStep(i)
            waitForRendering(page, 50)
        }
    }
    function test_tcb_sequence_space_in_words() {
        workspace.stage.goToStep(9)
        show(tcbComponent)
        const space = named("Sequence space")
        verify(space.contentHeight > 100)
        verify(space.summary.includes("in flight: 1 to 1, 1 octets"))
        let words = ""
        for (let x = 0; x < space.width && words === ""; x += 4)
            words = space.textAt(x, 60)
        verify(words !== "")
    }
    function test_tcb_changed_value_tells_what_it_was() {
        workspace.stage.goToStep(9)
        show(tcbComponent)
        const changed = find(page, item => item.was !== undefined && item.was !== "")
        verify(changed !== null)
        changed.forceActiveFocus()
        verify(changed.activeFocus)
        verify(changed.Accessible.name.includes("was " + changed.was))
    }
    function test_plots_come_with_data() {
        verify(workspace.openScenario("three-way-handshake"))
        workspace.stage.goToStep(workspace.stage.stepCount)
        page = guideComponent.createObject(test, { workspace: workspace })
        waitForRendering(page)
        const tab = name => find(page, item => item.Accessible.role === Accessible.PageTab && item.text === name)
        compare(tab("Plots"), null)
        const calls = callsComponent.createObject(test, { stage: workspace.stage })
        for (let i = 0; i < 4; ++i)
            compare(calls.send("hello"), "")
        tryVerify(() => tab("Plots") !== null)
        mouseClick(tab("Plots"))
        compare(page.tab, "plots")
        const plot = named("Time and sequence numbers of A")
        waitForRendering(page)
        const picture = find(page, item => item.kind === "sequence" && item.stepAt)
        let at = Qt.point(-1, -1)
        for (let x = 0; x < picture.width && at.x < 0; x += 3) {
            for (let y = 0; y < picture.height && at.x < 0; y += 3) {
                if (picture.textAt(x, y) !== "")
                    at = Qt.point(x, y)
            }
        }
        verify(at.x >= 0)
        const step = picture.stepAt(at.x, at.y)
        mouseMove(picture, at.x, at.y)
        mouseClick(picture, at.x, at.y)
        compare(workspace.stage.stepIndex, step)
        workspace.stage.reset()
        tryCompare(page, "tab", "lesson")
        calls.destroy()
    }
    function test_tcb_buffers_as_hex() {
        verify(workspace.openScenario("three-way-handshake"))
        workspace.stage.goToStep(workspace.stage.stepCount)
        const calls = callsComponent.createObject(test, { stage: workspace.stage })
        compare(calls.send("hello"), "")
        show(tcbComponent)
        page.contentY = page.contentHeight - page.height
        const toggle = named("as hex")
        const octets = find(page, item => item.title === "in flight: 5 octets")
        compare(octets.text, "hello")
        mouseClick(toggle)
        compare(toggle.text, "as text")
        compare(octets.text, "68 65 6c 6c 6f")
        toggle.forceActiveFocus()
        keyClick(Qt.Key_Space)
        compare(octets.text, "hello")
        calls.destroy()
    }
}
