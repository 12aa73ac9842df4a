pragma ComponentBehavior: Bound
import QtQuick
import FinWait
import FinWait.App

// Every key of the window on one page.
FwPopup {
    id: sheet

    title: qsTr("Keyboard shortcuts")
    padding: 24

    readonly property list<string> rows: [
        "Space", qsTr("Play or pause"),
        qsTr("→  ←  PageDown  PageUp"), qsTr("Step forward, step back"),
        "Home  End", qsTr("First step, last step"),
        "+  −", qsTr("Faster, slower"),
        "R", qsTr("Start the scenario over"),
        "Q", qsTr("Predict: ask before every step, or no longer"),
        "1 … 9  0", qsTr("While a question waits: answer it, show the answer"),
        "1 … 6", qsTr("A calls OPEN, SEND, RECEIVE, CLOSE, ABORT, STATUS"),
        "Alt+1 … Alt+6", qsTr("B calls the same"),
        qsTr("Shift+click"), qsTr("Make a greyed call without asking"),
        "↑  ↓", qsTr("Choose a segment on the wire"),
        "V  D  C  H  L", qsTr("Deliver, drop, copy, hold or release, delay it"),
        "X", qsTr("The receiver of a SYN or FIN acts first: both cross"),
        "F", qsTr("Forge a segment"),
        "N", qsTr("The network: latency, loss, hold a whole direction"),
        qsTr("Drag"), qsTr("A segment on its arrow: later, sooner, delivered, dropped, past another; Esc gives up"),
        qsTr("Ctrl+drag"), qsTr("Copy a segment"),
        qsTr("Ctrl+wheel"), qsTr("Zoom the chart or the diagram; the one that has the focus: + − 0"),
        "G  W  O  T  S", qsTr("Lesson, Why, Log, TCB, Segment"),
        "P", qsTr("Show or hide what ss or netstat prints"),
        "Ctrl+1  Ctrl+2  Ctrl+3", qsTr("Maximise or restore the guide, the diagram, the chart"),
        "F11", qsTr("Full screen"),
        "F5", qsTr("Present: . blanks the picture, A shows the calls, Esc leaves"),
        "Ctrl+L  F2", qsTr("Choose a scenario; the lessons with their progress"),
        "Backspace", qsTr("Back to the lesson, from where you left its script"),
        "Ctrl+S  Ctrl+Shift+S", qsTr("Save this moment, save what was done as a lesson"),
        "Ctrl+Shift+C", qsTr("Copy a link to this step"),
        "Ctrl+O  Ctrl+E  I", qsTr("Open a file, export, see a capture's connections"),
        "Ctrl+Z  Ctrl+Y", qsTr("Undo, redo: the same as back and forward"),
        "Ctrl +  Ctrl −  Ctrl 0", qsTr("Larger, smaller, normal text"),
        "B", qsTr("Branches: take, name, remove, compare"),
        "E", qsTr("Explore: everything that two ends can do"),
        "?  F1", qsTr("This page")
    ]

    contentWidth: body.implicitWidth
    contentHeight: body.implicitHeight

    Column {
        id: body
        spacing: 14

        FwLabel {
            text: sheet.title
            font.pixelSize: Theme.large
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        Grid {
            columns: 2
            columnSpacing: 28
            rowSpacing: 7

            Repeater {
                model: sheet.rows

                FwLabel {
                    required property int index
                    required property string modelData
                    text: modelData
                    color: index % 2 === 0 ? Theme.ink : Theme.muted
                    font.weight: index % 2 === 0 ? Font.DemiBold : Font.Normal
                    font.pixelSize: Theme.small
                    Accessible.role: Accessible.StaticText
                    Accessible.name: text
                    Accessible.focusable: false
                }
            }
        }
        FwButton {
            text: qsTr("Close")
            focus: true
            onClicked: sheet.close()
        }
    }
}
