import QtQuick
import QtQuick.Controls
import QtTest
import FinWait
import FinWait.App

// Predict, then reveal, by mouse and keys: at the desk, in a narrow window and in front of a class.
TestCase {
    id: test
    name: "Predict"
    when: windowShown

    Component {
        id: workspaceComponent
        Workspace {}
    }
    Component {
        id: windowComponent
        Main {
            keepsSize: true
        }
    }

    property Workspace workspace
    property Main window
    readonly property Prediction prediction: workspace?.prediction ?? null

    function init() {
        failOnWarning(/.?/)
        workspace = workspaceComponent.createObject(test)
        workspace.preferences.reduceMotion = true
        workspace.preferences.lessonQuestions = true
        verify(workspace.openScenario("three-way-handshake"))
        window = windowComponent.createObject(null, { workspace: workspace, width: 1440, height: 900 })
        verify(window !== null)
        window.requestActivate()
        tryVerify(() => window.active && window.panes !== null)
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
            found = find(window.contentItem.parent, item => item.Accessible.name.startsWith(name))
            return found !== null
        }, 2000, "something called " + name)
        return found
    }
    function isThere(name) {
        return find(window.contentItem.parent, item => item.Accessible.name.startsWith(name)) !== null
    }
    function press(name: string) {
        const item = named(name)
        waitForRendering(window.contentItem)
        mouseClick(item)
    }
    function playToQuestion() {
        for (let i = 0; i < 20 && !prediction.asking; ++i)
            keyClick(Qt.Key_Right)
        verify(prediction.asking)
    }
    function stateBox(name) {
        return find(window.contentItem.parent, item => item.Accessible.name === name && item.index !== undefined
                    && item.place !== undefined)
    }

    function test_a_choice_by_mouse() {
        playToQuestion()
        named("What will the server send when the SYN arrives?")
        const before = workspace.stage.stepIndex
        verify(!isThere("What if… ("))
        const choices = prediction.choices
        press((choices.indexOf("SYN,ACK") + 1) + ": SYN,ACK")
        compare(prediction.outcome, "right")
        compare(workspace.stage.stepIndex, before + 1)
        named("SYN,ACK: right")
        named("Right: SYN,ACK.")
        press("Go on")
        verify(!prediction.told)
    }

    function test_a_choice_by_keys() {
        playToQuestion()
        const wrong = prediction.choices.indexOf("ACK")
        keyClick(Qt.Key_1 + wrong)
        compare(prediction.outcome, "wrong")
        compare(prediction.picked, wrong)
        named("ACK: wrong")
        const here = workspace.stage.stepIndex
        keyClick(Qt.Key_Right) // Goes on, and to the next question or step.
        verify(prediction.asking || workspace.stage.stepIndex === here + 1)
    }

    function test_a_question_waits() {
        playToQuestion()
        const here = workspace.stage.stepIndex
        keyClick(Qt.Key_Right)
        keyClick(Qt.Key_Space)
        keyClick(Qt.Key_End)
        mouseClick(named("Step forward"))
        mouseClick(named("Timeline, step"), 400)
        compare(workspace.stage.stepIndex, here)
        verify(prediction.asking)
        keyClick(Qt.Key_B)
        verify(!isThere("Compare"))
        press("Show the answer")
        compare(prediction.outcome, "shown")
    }

    function test_a_state_by_the_diagram() {
        playToQuestion()
        keyClick(Qt.Key_0)
        keyClick(Qt.Key_Right)
        playToQuestion()
        verify(prediction.aboutState)
        named("Or click the state in the diagram.")
        const box = stateBox("SYN-RECEIVED")
        mouseClick(box)
        compare(prediction.outcome, "right")
        verify(!isThere("What it waits for"))
    }

    function test_every_step_by_key_and_button() {
        keyClick(Qt.Key_Q)
        verify(prediction.everyStep)
        verify(prediction.asking)
        compare(workspace.stage.stepCount, 0)
        keyClick(Qt.Key_1)
        verify(prediction.told)
        keyClick(Qt.Key_Right)
        verify(prediction.asking)
        compare(workspace.stage.stepIndex, 1)
        press("Predict")
        verify(!prediction.everyStep)
        verify(!prediction.asking)
    }

    function test_intervening_while_asked() {
        playToQuestion()
        const wire = named("Drop SYN")
        mouseClick(wire)
        verify(prediction.asking)
        keyClick(Qt.Key_0)
        verify(prediction.told)
    }

    function test_a_narrow_window() {
        window.width = 1024
        window.height = 700
        waitForRendering(window.contentItem)
        verify(!window.panes.guideShown)
        playToQuestion()
        const card = named("What will the server send")
        tryVerify(() => card.height > 60)
        const bottom = card.mapToItem(window.contentItem, 0, card.height).y
        verify(bottom <= window.height - 60, "above the transport bar")
        keyClick(Qt.Key_0)
        press("Go on")
        verify(!isThere("Go on"))
    }

    function test_in_front_of_a_class() {
        keyClick(Qt.Key_F5)
        tryVerify(() => workspace.presenting)
        playToQuestion()
        named("What will the server send")
        compare(prediction.outcome, "")
        keyClick(Qt.Key_PageDown) // A clicker has no other key.
        compare(prediction.outcome, "shown")
        keyClick(Qt.Key_PageDown)
        tryVerify(() => !prediction.told)
        compare(prediction.askedCount, 0)
        keyClick(Qt.Key_F5)
        tryVerify(() => !workspace.presenting)
    }

    function test_lesson_questions_can_be_switched_off() {
        playToQuestion()
        workspace.preferences.lessonQuestions = false
        verify(!prediction.asking)
        compare(workspace.stage.stepCount, workspace.stage.stepTotal)
        keyClick(Qt.Key_End)
        compare(workspace.stage.stepIndex, workspace.stage.stepTotal)
    }
}
