import QtQuick
import QtQuick.Window
import QtTest
import FinWait
import FinWait.App

// The room that people teach in: panes, presenting, zoom, sizes.
TestCase {
    id: test
    name: "Room"
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
        verify(workspace.openScenario("simultaneous-close"))
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
    function shows(name): bool {
        return find(window.contentItem, item => item.Accessible.name.startsWith(name)) !== null
    }
    function diagram() {
        return find(window.contentItem, item => item.tokenA !== undefined && item.zoomTo !== undefined)
    }
    function chart() {
        return find(window.contentItem, item => item.flightPoint !== undefined)
    }
    // The border between two panes.
    function dragBorder(pane, dx: double) {
        const at = pane.mapToItem(window.contentItem, pane.width + 6, pane.height / 2)
        mousePress(window.contentItem, at.x, at.y)
        for (let i = 1; i <= 4; ++i)
            mouseMove(window.contentItem, at.x + dx * i / 4, at.y, -1, Qt.LeftButton)
        mouseRelease(window.contentItem, at.x + dx, at.y)
    }
    function pane(headName) {
        let item = named(headName)
        while (!(item instanceof FwPane))
            item = item.parent
        return item
    }

    function test_maximise_data() {
        return [{ tag: "diagram", name: "State diagram", key: Qt.Key_2 },
                { tag: "chart", name: "Sequence chart", key: Qt.Key_3 },
                { tag: "guide", name: "Guide", key: Qt.Key_1 }]
    }
    function test_maximise(data) {
        const others = ["Maximise: State diagram", "Maximise: Sequence chart", "Maximise: Guide"]
            .filter(name => !name.endsWith(data.name))
        const whole = window.panes.width
        mouseClick(named("Maximise: " + data.name))
        const pane = test.pane("Restore: " + data.name)
        tryVerify(() => pane.width === whole)
        for (const other of others)
            verify(!shows(other), other)
        mouseClick(named("Restore: " + data.name))
        for (const other of others)
            named(other)
        keyClick(data.key, Qt.ControlModifier)
        named("Restore: " + data.name)
        keyClick(Qt.Key_Escape)
        named("Maximise: " + data.name)
        keyClick(data.key, Qt.ControlModifier)
        keyClick(data.key, Qt.ControlModifier)
        named(others[0])
    }
    function test_maximise_by_double_click_on_the_head() {
        const head = pane("Maximise: State diagram")
        mouseDoubleClickSequence(head, 60, 20)
        named("Restore: State diagram")
        mouseDoubleClickSequence(pane("Restore: State diagram"), 60, 20)
        named("Maximise: State diagram")
        mouseDoubleClickSequence(named("TCB"))
        named("Restore: Guide")
        keyClick(Qt.Key_Escape)
        // A tab that is asked for gets its room.
        keyClick(Qt.Key_3, Qt.ControlModifier)
        keyClick(Qt.Key_W)
        named("Maximise: Guide")
    }
    function test_maximised_guide_in_a_narrow_window() {
        window.width = 1024
        tryVerify(() => window.narrow)
        keyClick(Qt.Key_1, Qt.ControlModifier)
        named("Restore: Guide")
        keyClick(Qt.Key_Escape)
        verify(!shows("Restore: Guide"))
        keyClick(Qt.Key_G)
        tryVerify(() => shows("Lesson"))
        keyClick(Qt.Key_G)
        tryVerify(() => !shows("Lesson"))
    }

    function test_widths_are_remembered() {
        const guide = pane("Maximise: Guide")
        const before = guide.width
        dragBorder(guide, 80)
        fuzzyCompare(guide.width, before + 80, 2)
        fuzzyCompare(workspace.preferences.guideWidth, before + 80, 2)
        const figure = pane("Maximise: State diagram")
        const share = workspace.preferences.diagramShare
        dragBorder(figure, -60)
        verify(workspace.preferences.diagramShare < share - 0.03)
        keyClick(Qt.Key_T)
        compare(workspace.preferences.guideTab, "tcb")
        // Another window, the same panes.
        window.destroy()
        window = windowComponent.createObject(null, { workspace: workspace })
        window.requestActivate()
        tryVerify(() => window.active)
        fuzzyCompare(pane("Maximise: Guide").width, before + 80, 2)
        tryVerify(() => named("TCB").checked)
    }
    function test_reset_layout() {
        const before = pane("Maximise: Guide").width
        dragBorder(pane("Maximise: Guide"), 80)
        keyClick(Qt.Key_2, Qt.ControlModifier)
        mouseClick(named("More"))
        let entry = null
        tryVerify(() => {
            entry = find(window.contentItem.parent, item => item.text === "Reset layout")
            return entry !== null
        })
        mouseClick(entry)
        tryVerify(() => shows("Maximise: Guide"))
        tryVerify(() => Math.abs(pane("Maximise: Guide").width - before) < 1)
    }

    function test_zoom_of_the_diagram() {
        const layer = diagram()
        const established = 4
        const at = layer.stateRect(established)
        const x = at.x + at.width / 2
        const y = at.y + at.height / 2
        const fitted = layer.unit
        mouseWheel(layer, x, y, 0, 240, Qt.NoButton, Qt.ControlModifier)
        verify(layer.zoom > 1.3)
        fuzzyCompare(layer.stateRect(established).x + layer.stateRect(established).width / 2, x, 1)
        fuzzyCompare(layer.tokenA.x, layer.stateRect(0).x, 1)
        // Taken hold of.
        const place = layer.stateRect(established).x
        mousePress(layer, 30, 300)
        for (let i = 1; i <= 4; ++i)
            mouseMove(layer, 30 + 15 * i, 300, -1, Qt.LeftButton)
        mouseRelease(layer, 90, 300)
        verify(layer.stateRect(established).x > place + 20)
        // The wheel alone scrolls.
        const height = layer.stateRect(established).y
        mouseWheel(layer, x, y, 0, -120)
        verify(layer.stateRect(established).y < height)
        mouseClick(named("Fit"))
        compare(layer.zoom, 1)
        compare(layer.unit, fitted)
        verify(!shows("Fit"))
    }
    function test_zoom_of_the_diagram_by_keys() {
        const layer = diagram()
        const speed = workspace.playback.speed
        layer.parent.forceActiveFocus()
        keyClick(Qt.Key_Plus)
        keyClick(Qt.Key_Plus)
        verify(layer.zoom > 1.4)
        const x = layer.stateRect(4).x
        keyClick(Qt.Key_Right, Qt.ShiftModifier)
        verify(layer.stateRect(4).x < x)
        keyClick(Qt.Key_Minus)
        verify(layer.zoom < 1.3)
        keyClick(Qt.Key_0)
        compare(layer.zoom, 1)
        compare(workspace.playback.speed, speed)
        // Arrows alone walk along the states, from where A is.
        compare(layer.focusedState, 0)
        keyClick(Qt.Key_Right)
        compare(layer.focusedState, 1)
        keyClick(Qt.Key_Escape)
        compare(layer.focusedState, -1)
    }
    function test_pinch_data() {
        return [{ tag: "diagram", item: () => diagram() }, { tag: "chart", item: () => chart() }]
    }
    function test_pinch(data) {
        const item = data.item()
        const x = item.width / 2
        const y = item.height / 2
        const touch = touchEvent(item)
        touch.press(0, item, x - 40, y).press(1, item, x + 40, y).commit()
        for (let i = 1; i <= 8; ++i) {
            touch.move(0, item, x - 40 - 10 * i, y).move(1, item, x + 40 + 10 * i, y).commit()
            // Moves within one frame would be taken together.
            item.update()
            waitForRendering(item)
        }
        touch.release(0, item, x - 120, y).release(1, item, x + 120, y).commit()
        verify(item.zoom > 1.3)
    }
    function test_zoom_of_the_chart() {
        keyClick(Qt.Key_End)
        const item = chart()
        mouseWheel(item, 300, 300, 0, 120, Qt.NoButton, Qt.ControlModifier)
        verify(item.zoom > 1.1)
        const step = item.stepAt(300)
        const there = item.stepY(step)
        mouseWheel(item, 300, there, 0, 120, Qt.NoButton, Qt.ControlModifier)
        fuzzyCompare(item.stepY(step), there, 3)
        item.parent.forceActiveFocus()
        keyClick(Qt.Key_Minus)
        keyClick(Qt.Key_Minus)
        keyClick(Qt.Key_Minus)
        verify(item.zoom < 1)
        mouseClick(named("Fit"))
        compare(item.zoom, 1)
    }

    function test_text_scale() {
        const unit = chart().unit
        keyClick(Qt.Key_Plus, Qt.ControlModifier)
        compare(workspace.preferences.textScale, 1.125)
        compare(Theme.scale, 1.125)
        tryVerify(() => chart().unit > unit)
        keyClick(Qt.Key_Minus, Qt.ControlModifier)
        keyClick(Qt.Key_Minus, Qt.ControlModifier)
        compare(Theme.scale, 0.875)
        keyClick(Qt.Key_0, Qt.ControlModifier)
        compare(Theme.scale, 1)
    }

    function test_full_screen() {
        const before = Qt.rect(window.x, window.y, window.width, window.height)
        keyClick(Qt.Key_F11)
        compare(window.visibility, Window.FullScreen)
        keyClick(Qt.Key_F11)
        compare(window.visibility, Window.Windowed)
        compare(Qt.rect(window.x, window.y, window.width, window.height), before)
    }

    function test_present_and_leave() {
        dragBorder(pane("Maximise: Guide"), 50)
        keyClick(Qt.Key_W)
        const place = Qt.rect(window.x, window.y, window.width, window.height)
        const guideWidth = pane("Maximise: Guide").width
        const figureWidth = pane("Maximise: State diagram").width
        mouseClick(named("Present"))
        verify(workspace.presenting)
        compare(window.visibility, Window.FullScreen)
        verify(Theme.scale >= 1.5)
        tryVerify(() => !shows("Present"))
        verify(!shows("Why"))
        verify(!shows("Play or pause"))
        tryVerify(() => diagram().unit > 0)
        named("Simultaneous close")
        // A clicker.
        keyClick(Qt.Key_PageDown)
        keyClick(Qt.Key_Right)
        compare(workspace.stage.stepIndex, 2)
        keyClick(Qt.Key_PageUp)
        keyClick(Qt.Key_Left)
        compare(workspace.stage.stepIndex, 0)
        // The class reads along.
        keyClick(Qt.Key_PageDown)
        keyClick(Qt.Key_PageDown)
        tryVerify(() => find(window.contentItem, item => item instanceof CaptionStrip).text.length > 20)
        // The guide comes and goes.
        keyClick(Qt.Key_G)
        tryVerify(() => shows("Lesson"))
        keyClick(Qt.Key_Escape)
        tryVerify(() => !shows("Lesson"))
        verify(workspace.presenting)
        keyClick(Qt.Key_3, Qt.ControlModifier)
        tryVerify(() => diagram() === null)
        keyClick(Qt.Key_Plus, Qt.ControlModifier)
        keyClick(Qt.Key_Escape)
        verify(!workspace.presenting)
        compare(window.visibility, Window.Windowed)
        compare(Qt.rect(window.x, window.y, window.width, window.height), place)
        compare(Theme.scale, 1)
        tryVerify(() => shows("Maximise: Guide"))
        compare(pane("Maximise: Guide").width, guideWidth)
        compare(pane("Maximise: State diagram").width, figureWidth)
        compare(workspace.preferences.guideTab, "why")
        verify(shows("Present"))
    }
    function test_present_by_keys() {
        keyClick(Qt.Key_F5)
        verify(workspace.presenting)
        keyClick(Qt.Key_F5)
        verify(!workspace.presenting)
        // From full screen, back to full screen.
        keyClick(Qt.Key_F11)
        keyClick(Qt.Key_F5)
        keyClick(Qt.Key_F5)
        compare(window.visibility, Window.FullScreen)
        keyClick(Qt.Key_F11)
        compare(window.visibility, Window.Windowed)
    }
    function test_blank() {
        keyClick(Qt.Key_Period)
        keyClick(Qt.Key_F5)
        const blank = () => find(window.contentItem, item => item instanceof BlankCover)
        compare(blank(), null)
        keyClick(Qt.Key_Period)
        tryVerify(() => blank() !== null)
        compare(grabImage(window.contentItem).pixel(window.width / 2, window.height / 2), "#000000")
        keyClick(Qt.Key_PageDown)
        tryVerify(() => blank() === null)
        compare(workspace.stage.stepIndex, 0)
        keyClick(Qt.Key_PageDown)
        compare(workspace.stage.stepIndex, 1)
        keyClick(Qt.Key_Period)
        tryVerify(() => blank() !== null)
        mouseClick(blank())
        tryVerify(() => blank() === null)
        keyClick(Qt.Key_Period)
        keyClick(Qt.Key_Escape)
        tryVerify(() => blank() === null)
        verify(workspace.presenting)
        keyClick(Qt.Key_Escape)
        verify(!workspace.presenting)
    }
    function test_calls_while_presenting() {
        keyClick(Qt.Key_F5)
        tryVerify(() => !shows("CLOSE of A"))
        keyClick(Qt.Key_A)
        tryVerify(() => shows("CLOSE of A"))
        keyClick(Qt.Key_A)
        tryVerify(() => !shows("CLOSE of A"))
        keyClick(Qt.Key_F5)
        tryVerify(() => shows("CLOSE of A"))
    }
    function test_presenter_split_is_its_own() {
        const share = workspace.preferences.diagramShare
        keyClick(Qt.Key_F5)
        tryVerify(() => diagram() !== null)
        let figure = diagram()
        while (!(figure instanceof FwPane))
            figure = figure.parent
        dragBorder(figure, -60)
        compare(workspace.preferences.diagramShare, share)
        keyClick(Qt.Key_F5)
    }
    function test_pointer_hides() {
        keyClick(Qt.Key_F5)
        let presenter = null
        tryVerify(() => {
            presenter = find(window.contentItem, item => item instanceof Presenter)
            return presenter !== null
        })
        presenter.pointer.idleMs = 1
        tryVerify(() => presenter.pointer.hidden)
        presenter.pointer.idleMs = 60000
        mouseMove(window.contentItem, 100, 100)
        mouseMove(window.contentItem, 140, 120)
        tryVerify(() => !presenter.pointer.hidden)
    }
}
