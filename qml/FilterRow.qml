pragma ComponentBehavior: Bound
import QtQuick
import FinWait

// One of several, as buttons in rows. It is one stop of the Tab key; left and right move along.
Flow {
    id: filters

    required property list<string> names
    required property string name
    property int current: 0

    signal chosen(index: int)

    spacing: 6
    activeFocusOnTab: true
    Accessible.role: Accessible.Grouping
    Accessible.name: name + ": " + names[current]
    Keys.onLeftPressed: chosen(Math.max(0, current - 1))
    Keys.onRightPressed: chosen(Math.min(names.length - 1, current + 1))

    Repeater {
        model: filters.names

        FwButton {
            id: choice
            required property int index
            required property string modelData
            text: modelData
            checked: filters.current === index
            padX: 9
            // Chinese and Latin words stand in one row.
            implicitHeight: Math.ceil(1.5 * fontSize) + 13
            focusPolicy: Qt.NoFocus
            Accessible.role: Accessible.RadioButton
            Accessible.checked: checked
            onClicked: filters.chosen(index)

            FwFocusRing {
                visible: choice.checked && filters.activeFocus
            }
        }
    }
}
