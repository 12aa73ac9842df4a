import QtQuick
import QtQuick.Controls
import QtTest
import FinWait
import FinWait.App

// The course in the window: the page of lessons, challenges, the way back to the script, what is locked or hidden, and
// where playing pauses; all by mouse and by keyboard.
TestCase {
    id: test
    name: "Course"
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
        tryVerify(() => all(wanted).length > 0, 2000, what)
        return all(wanted)[0]
    }
    function isButton(item, name) {
        return item.clicked !== undefined && item.Accessible.name.startsWith(name)
    }
    function press(name) {
        mouseClick(find("a button called " + name, item => isButton(item, name)))
    }
    function hasButton(name) {
        return all(item => isButton(item, name)).length > 0
    }
    function says(text) {
        find(text, item => item.text !== undefined && item.contentItem === undefined && item.text.includes(text))
    }
    function isSilentAbout(text) {
        compare(all(item => item.text !== undefined && item.contentItem === undefined && item.text.includes(text)).length, 0)
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
    function openLessons() {
        keyClick(Qt.Key_F2)
        focusIsOn("Search lessons")
    }
    function chooseFromMenu(entry) {
        press("More")
        mouseClick(find("the menu's entry", item => item.triggered && item.text.startsWith(entry)))
    }
    function goTo(step) {
        keyClick(Qt.Key_Home)
        for (let i = 0; i < step; ++i)
            keyClick(Qt.Key_Right)
        compare(workspace.stage.stepIndex, step)
    }

    // The page of lessons.

    function test_search_and_open() {
        openLessons()
        verify(list("Lessons").count > 90)
        type("pointless")
        tryVerify(() => list("Lessons").count > 0 && list("Lessons").count < 10)
        says("The last ACK is pointless.")
        says("Without it the peer stays in LAST-ACK")
        keyClick(Qt.Key_Return)
        tryCompare(window, "title", "Four-segment close – FinWait")
    }
    function test_no_lesson_found() {
        openLessons()
        type("xyzzy")
        says("No lesson has these words.")
        keyClick(Qt.Key_Return)
        compare(window.title, "Three-way handshake – FinWait")
        keyClick(Qt.Key_Escape)
    }
    function test_keys() {
        openLessons()
        compare(list("Lessons").currentIndex, 0)
        keyClick(Qt.Key_Down)
        compare(list("Lessons").currentIndex, 1)
        keyClick(Qt.Key_Tab)
        focusIsOn("Shown: All")
        for (let i = 0; i < 3; ++i)
            keyClick(Qt.Key_Right)
        focusIsOn("Shown: Challenges")
        tryCompare(list("Lessons"), "count", 12)
        keyClick(Qt.Key_Tab)
        tryVerify(() => list("Lessons").activeFocus)
        keyClick(Qt.Key_Down)
        keyClick(Qt.Key_Return)
        tryVerify(() => window.title.startsWith("Challenge"))
    }
    function test_from_the_picker() {
        keyClick(Qt.Key_L, Qt.ControlModifier)
        press("All lessons")
        focusIsOn("Search lessons")
    }
    function test_going_on() {
        goTo(2)
        workspace.openScenario("hello")
        openLessons()
        press("Go on where you were")
        tryCompare(window, "title", "Three-way handshake – FinWait")
        compare(workspace.stage.stepIndex, 2)
    }
    function test_progress_is_marked_and_forgotten() {
        keyClick(Qt.Key_Home)
        while (!workspace.playback.atEnd)
            keyClick(Qt.Key_Right)
        verify(workspace.progress.isFinished("three-way-handshake"))
        openLessons()
        says("1 of ")
        find("the mark", item => item.Accessible.name !== undefined
             && item.Accessible.name.startsWith("Lesson 1: Three-way handshake, done"))
        press("Forget my progress")
        press("Forget everything")
        says("0 of ")
        verify(!workspace.progress.isFinished("three-way-handshake"))
    }

    // The state diagram of what has been seen.

    function test_coverage() {
        goTo(3)
        openLessons()
        mouseClick(find("the tab", item => item.clicked !== undefined && item.text === "By state diagram"))
        says("Seen happening: 4 of 11 states")
        const entries = list("States and edges")
        const diagram = find("the diagram", item => item.seen && item.stateRect !== undefined)
        const closing = diagram.stateRect(8)
        mouseClick(diagram, closing.x + closing.width / 2, closing.y + closing.height / 2)
        compare(entries.currentItem.name, "CLOSING")
        says("You have not seen it happen yet.")
        waitForRendering(window.contentItem)
        press("Simultaneous close")
        tryCompare(window, "title", "Simultaneous close – FinWait")
        keyClick(Qt.Key_Right)
        const chip = workspace.voice.text
        verify(chip.includes("CLOSING"), chip)
    }
    function test_coverage_by_keyboard() {
        window.desk.showLessons(1)
        focusIsOn("Shown: All")
        keyClick(Qt.Key_Right)
        focusIsOn("Shown: Not seen yet")
        keyClick(Qt.Key_Tab)
        tryVerify(() => list("States and edges").activeFocus)
        const before = list("States and edges").currentItem.name
        keyClick(Qt.Key_Down)
        verify(list("States and edges").currentItem.name !== before)
        keyClick(Qt.Key_Tab)
        focusIsOn("Lessons that show it")
        keyClick(Qt.Key_Tab)
        keyClick(Qt.Key_Return)
        tryVerify(() => !hasButton("Open it"))
    }

    // Challenges.

    function test_a_challenge() {
        verify(workspace.openScenario("challenge-closing"))
        says("Both ends are in CLOSING at the same moment")
        says("Not reached yet")
        press("A hint")
        says("Hint 1: ")
        press("Another hint")
        press("Another hint")
        verify(!hasButton("Another hint"))
        verify(!hasButton("Shortest known way"))
        while (!workspace.voice.text.includes("B received ACK") && !workspace.playback.atEnd)
            keyClick(Qt.Key_Right)
        keyClick(Qt.Key_4)
        keyClick(Qt.Key_4, Qt.AltModifier)
        keyClick(Qt.Key_Right)
        says("Not reached yet")
        isSilentAbout("left the script")
        keyClick(Qt.Key_Right)
        says("Reached in step")
        says("Acts of your own: 2")
        press("Shortest known way")
        says("A calls CLOSE")
        const before = workspace.stage.stepIndex
        press("Show it on the stage")
        verify(workspace.stage.stepIndex < before)
        says("Not reached yet")
        while (workspace.challenge.status === Challenge.Open && !workspace.playback.atEnd)
            keyClick(Qt.Key_Right)
        says("Reached in step")
    }
    function test_what_a_challenge_rules_out() {
        verify(workspace.openScenario("challenge-data-lost"))
        says("Ruled out: ABORT, forging segments, crashes")
        keyClick(Qt.Key_F)
        says("The challenge rules this out.")
        const abort = find("ABORT of A", item => isButton(item, "ABORT of A"))
        verify(abort.greyed)
        const steps = workspace.stage.stepIndex
        mouseClick(abort)
        compare(workspace.stage.stepIndex, steps)
        verify(!hasButton("Call ABORT anyway"))
    }

    // Off the script.

    function test_leaving_the_script_and_back() {
        goTo(3)
        const told = find("the narration", item => item.text === window.panes.lesson.narration)
        verify(told.text !== "")
        keyClick(Qt.Key_Delete)
        says("You have left the script in step 4")
        compare(window.panes.lesson.narration, "")
        keyClick(Qt.Key_Right)
        press("Back to the lesson")
        compare(workspace.stage.stepIndex, 3)
        isSilentAbout("You have left the script")
        keyClick(Qt.Key_Delete)
        says("You have left the script")
        keyClick(Qt.Key_Backspace)
        compare(workspace.stage.stepIndex, 3)
        compare(workspace.stage.leftScriptAt, 0)
    }
    function test_the_class_hears_it_too() {
        goTo(3)
        workspace.presenting = true
        keyClick(Qt.Key_Delete)
        says("You have left the script")
        keyClick(Qt.Key_Backspace)
        workspace.presenting = false
    }

    // For the class.

    function test_locking() {
        goTo(2)
        chooseFromMenu("For the class")
        for (const name of ["Calls", "Segments on the wire", "Forging", "The network"])
            press(name)
        press("Close")
        says("Locked: Calls, Segments on the wire, Forging, The network.")
        const steps = workspace.stage.stepCount
        for (const [key, reason] of [[Qt.Key_4, "Calls: locked"], [Qt.Key_D, "Segments on the wire: locked"],
                                     [Qt.Key_F, "Forging: locked"], [Qt.Key_N, "The network: locked"]]) {
            keyClick(key)
            says(reason)
        }
        compare(workspace.stage.stepCount, steps)
        compare(workspace.stage.leftScriptAt, 0)
        verify(find("the call", item => isButton(item, "CLOSE of A")).greyed)
        press("For the class")
        press("Open everything")
        press("Close")
        isSilentAbout("Locked:")
        keyClick(Qt.Key_D)
        compare(workspace.stage.leftScriptAt, 3)
    }
    function test_hiding_panes() {
        chooseFromMenu("For the class")
        press("State diagram")
        press("Close")
        says("Hidden: State diagram.")
        compare(all(item => item.Accessible.name === "State diagram" && item.showOmitted !== undefined).length, 0)
        keyClick(Qt.Key_2, Qt.ControlModifier)
        says("State diagram: hidden for this lesson")
        workspace.stage.rules.openAll()
        tryVerify(() => all(item => item.Accessible.name === "State diagram" && item.showOmitted !== undefined).length === 1)
        workspace.stage.rules.toggleHidden("guide")
        keyClick(Qt.Key_W)
        says("Guide: hidden for this lesson")
    }
    function test_hiding_a_page_of_the_guide() {
        workspace.stage.rules.toggleHidden("why")
        goTo(2)
        keyClick(Qt.Key_W)
        says("Why: hidden for this lesson")
        isSilentAbout("HOW RFC 9293 DECIDES")
        press("Show it all the same")
        says("HOW RFC 9293 DECIDES")
    }

    // Pauses.

    function play() {
        keyClick(Qt.Key_Space)
        verify(workspace.playback.playing)
        tryVerify(() => !workspace.playback.playing, 8000)
    }
    function test_pausing_at_a_state() {
        const diagram = find("the diagram", item => item.stateRect !== undefined && item.tokenA !== undefined)
        const established = diagram.stateRect(4)
        mouseClick(diagram, established.x + established.width / 2, established.y + established.height / 2, Qt.RightButton)
        compare(workspace.breakpoints.states, [4])
        play()
        says("The lesson pauses here, for you to look.")
        play()
        says("Paused: A comes to ESTABLISHED")
        keyClick(Qt.Key_Left)
        isSilentAbout("Paused:")
        press("Playing pauses at ESTABLISHED")
        compare(workspace.breakpoints.states, [])
    }
    function test_pausing_by_keyboard() {
        const diagram = find("the diagram", item => item.stateRect !== undefined && item.tokenA !== undefined)
        mouseClick(diagram, diagram.stateRect(4).x + 20, diagram.stateRect(4).y + 20)
        press("Pause here")
        keyClick(Qt.Key_Escape)
        compare(workspace.breakpoints.states, [4])
    }
}
