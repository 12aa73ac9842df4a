import QtQuick
import FinWait
import FinWait.App

// What the keyboard does in the whole window. Plain keys reach `handle` only when the control that has the
// focus has no use for them.
Item {
    id: commands

    required property Workspace workspace
    required property Panes panes
    required property ScreenFiller screenFiller
    // Off while the picture is blank: the next key brings it back.
    required property bool awake

    readonly property Playback playback: workspace.playback
    readonly property Prediction prediction: workspace.prediction

    signal helpRequested
    signal pickerRequested
    signal lessonsRequested
    signal captureRequested
    signal branchesRequested
    signal blankRequested
    signal lessonRequested
    signal exploreRequested

    Shortcut {
        enabled: commands.awake
        sequences: ["Ctrl+O"]
        onActivated: commands.workspace.chooseScenario()
    }
    Shortcut {
        enabled: commands.awake
        sequences: ["Ctrl+E"]
        onActivated: commands.workspace.exportAsked("")
    }
    Shortcut {
        enabled: commands.awake
        sequences: ["Ctrl+S"]
        onActivated: commands.workspace.chooseMoment()
    }
    Shortcut {
        enabled: commands.awake
        sequences: ["Ctrl+Shift+S"]
        onActivated: commands.lessonRequested()
    }
    Shortcut {
        enabled: commands.awake
        sequences: ["Ctrl+Shift+C"]
        onActivated: commands.workspace.copyLink()
    }
    Shortcut {
        enabled: commands.awake
        sequences: ["Ctrl+L"]
        onActivated: commands.pickerRequested()
    }
    Shortcut {
        enabled: commands.awake
        sequences: ["F2"]
        onActivated: commands.lessonsRequested()
    }
    Shortcut {
        enabled: commands.awake
        sequences: ["Ctrl+Z"]
        onActivated: commands.playback.back()
    }
    Shortcut {
        enabled: commands.awake
        sequences: ["Ctrl+Y", "Ctrl+Shift+Z"]
        onActivated: commands.playback.forward()
    }
    Shortcut {
        enabled: commands.awake
        sequences: ["Ctrl++", "Ctrl+="]
        onActivated: commands.workspace.enlargeText(0.125)
    }
    Shortcut {
        enabled: commands.awake
        sequences: ["Ctrl+-"]
        onActivated: commands.workspace.enlargeText(-0.125)
    }
    Shortcut {
        enabled: commands.awake
        sequences: ["Ctrl+0"]
        onActivated: commands.workspace.resetTextScale()
    }
    Shortcut {
        enabled: commands.awake
        sequences: ["F1", "?"]
        onActivated: commands.helpRequested()
    }
    Shortcut {
        enabled: commands.awake
        sequences: ["F5", "Shift+F5"]
        onActivated: commands.workspace.presenting = !commands.workspace.presenting
    }
    Shortcut {
        enabled: commands.awake
        sequences: ["F11"]
        onActivated: commands.screenFiller.wanted = !commands.screenFiller.wanted
    }
    Shortcut {
        enabled: commands.awake
        sequences: ["Ctrl+1"]
        onActivated: commands.panes.toggleMaximised("guide")
    }
    Shortcut {
        enabled: commands.awake
        sequences: ["Ctrl+2"]
        onActivated: commands.panes.toggleMaximised("diagram")
    }
    Shortcut {
        enabled: commands.awake
        sequences: ["Ctrl+3"]
        onActivated: commands.panes.toggleMaximised("chart")
    }

    function handle(event) {
        if (event.modifiers & Qt.ControlModifier)
            return
        if (prediction.asking && predict(event.key))
            event.accepted = true
        else if (workspace.presenting && present(event.key))
            event.accepted = true
        else if (event.key >= Qt.Key_1 && event.key <= Qt.Key_6)
            event.accepted = panes.call(event.modifiers & Qt.AltModifier ? "B" : "A", event.key - Qt.Key_1)
        else
            event.accepted = act(event.key)
    }

    // While a question waits. In front of a class what would go on shows the answer, so that a clicker will do.
    function predict(key: int): bool {
        if (key >= Qt.Key_1 && key <= Qt.Key_9) {
            prediction.answer(key - Qt.Key_1)
            return true
        }
        const goesOn = key === Qt.Key_Space || key === Qt.Key_Right || key === Qt.Key_PageDown
        if (key !== Qt.Key_0 && !(workspace.presenting && goesOn))
            return false
        prediction.reveal()
        return true
    }
    // What is added in front of a class. Returns whether the key is one of these.
    function present(key: int): bool {
        switch (key) {
        case Qt.Key_Period: blankRequested(); return true
        case Qt.Key_A: panes.toggleCalls(); return true
        }
        return false
    }
    // Returns whether the key means something.
    function act(key: int): bool {
        switch (key) {
        case Qt.Key_Space: prediction.toggle(); return true
        case Qt.Key_Right: case Qt.Key_PageDown: prediction.next(); return true
        case Qt.Key_Left: case Qt.Key_PageUp: playback.back(); return true
        case Qt.Key_Home: playback.first(); return true
        case Qt.Key_End: playback.last(); return true
        case Qt.Key_Plus: playback.faster(); return true
        case Qt.Key_Minus: playback.slower(); return true
        case Qt.Key_Up: panes.selectSegment(-1); return true
        case Qt.Key_Down: panes.selectSegment(1); return true
        case Qt.Key_D: case Qt.Key_Delete: panes.actOnSegment("drop"); return true
        case Qt.Key_V: panes.actOnSegment("deliver"); return true
        case Qt.Key_C: panes.actOnSegment("copy"); return true
        case Qt.Key_H: panes.actOnSegment("hold"); return true
        case Qt.Key_L: panes.actOnSegment("delay"); return true
        case Qt.Key_X: panes.actOnSegment("counter"); return true
        case Qt.Key_F: panes.openForge(); return true
        case Qt.Key_N: panes.openNetwork(); return true
        case Qt.Key_W: panes.showTab("why"); return true
        case Qt.Key_O: panes.showTab("log"); return true
        case Qt.Key_T: panes.showTab("tcb"); return true
        case Qt.Key_S: panes.showTab("segment"); return true
        case Qt.Key_G: panes.showTab("lesson"); return true
        case Qt.Key_P: workspace.preferences.hostView = !workspace.preferences.hostView; return true
        case Qt.Key_Q: prediction.everyStep = !prediction.everyStep; return true
        case Qt.Key_E: exploreRequested(); return true
        case Qt.Key_B: branchesRequested(); return true
        case Qt.Key_I: captureRequested(); return true
        case Qt.Key_R: workspace.stage.reset(); return true
        case Qt.Key_Backspace: workspace.returnToScript(); return true
        case Qt.Key_Escape: stepOut(); return true
        }
        return false
    }

    // One thing after the other is put away; last the presentation.
    function stepOut() {
        if (!panes.stepOut())
            workspace.presenting = false
    }
}
