import QtQuick
import FinWait
import FinWait.App

// What the keyboard does in the whole window. Plain keys reach `handle` only when the control that has the
// focus has no use for them.
Item {
    id: commands

    required property Workspace workspace
    required property Panes panes

    readonly property Playback playback: workspace.playback

    signal helpRequested
    signal pickerRequested
    signal branchesRequested

    Shortcut {
        sequences: ["Ctrl+O"]
        onActivated: commands.workspace.chooseScenario()
    }
    Shortcut {
        sequences: ["Ctrl+E"]
        onActivated: commands.workspace.chooseExport()
    }
    Shortcut {
        sequences: ["Ctrl+L"]
        onActivated: commands.pickerRequested()
    }
    Shortcut {
        sequences: ["Ctrl+Z"]
        onActivated: commands.playback.back()
    }
    Shortcut {
        sequences: ["Ctrl+Y", "Ctrl+Shift+Z"]
        onActivated: commands.playback.forward()
    }
    Shortcut {
        sequences: ["Ctrl++", "Ctrl+="]
        onActivated: commands.workspace.preferences.textScale += 0.125
    }
    Shortcut {
        sequences: ["Ctrl+-"]
        onActivated: commands.workspace.preferences.textScale -= 0.125
    }
    Shortcut {
        sequences: ["Ctrl+0"]
        onActivated: commands.workspace.preferences.textScale = 1
    }
    Shortcut {
        sequences: ["F1", "?"]
        onActivated: commands.helpRequested()
    }

    function handle(event) {
        if (event.modifiers & Qt.ControlModifier)
            return
        event.accepted = event.key >= Qt.Key_1 && event.key <= Qt.Key_6
            ? panes.call(event.modifiers & Qt.AltModifier ? "B" : "A", event.key - Qt.Key_1)
            : act(event.key)
    }

    // Returns whether the key means something.
    function act(key: int): bool {
        switch (key) {
        case Qt.Key_Space: playback.toggle(); return true
        case Qt.Key_Right: case Qt.Key_PageDown: playback.next(); return true
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
        case Qt.Key_T: panes.showTab("tcb"); return true
        case Qt.Key_S: panes.showTab("segment"); return true
        case Qt.Key_G: panes.showTab("lesson"); return true
        case Qt.Key_P: workspace.preferences.hostView = !workspace.preferences.hostView; return true
        case Qt.Key_B: branchesRequested(); return true
        case Qt.Key_R: workspace.stage.reset(); return true
        case Qt.Key_Escape: return panes.stepOut()
        }
        return false
    }
}
