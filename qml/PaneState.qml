import QtQuick

// How the panes stand at one time: at the desk, or in front of a class.
QtObject {
    // "guide", "diagram" or "chart"; empty: side by side.
    property string maximised: ""
    property bool drawerShown: false
    property bool callsShown: true
    // How much of the room the state diagram takes; the chart has the rest.
    property double diagramShare: 0.46

    function toggle(pane: string) {
        maximised = maximised === pane ? "" : pane
    }
}
