pragma ComponentBehavior: Bound
import QtQuick

// Shows nothing, and has a screen reader say its text whenever that changes: what appears with the role of an alert
// is read aloud, so two take turns.
Item {
    id: speaker

    property string text: ""
    property bool turn: false

    onTextChanged: turn = !turn

    width: 1
    height: 1

    Repeater {
        model: [true, false]

        Item {
            required property bool modelData

            width: 1
            height: 1
            visible: speaker.text !== "" && speaker.turn === modelData
            Accessible.role: Accessible.AlertMessage
            Accessible.name: speaker.text
        }
    }
}
