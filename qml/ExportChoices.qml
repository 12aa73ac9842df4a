pragma ComponentBehavior: Bound
import QtQuick
import FinWait
import FinWait.App

// Everything that can be said about an export, as far as it means something now.
FwPage {
    id: choices

    required property ExportOptions options

    contentWidth: width
    contentHeight: column.height + 8
    activeFocusOnTab: false
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("What is exported, and how")

    function takeFocus() {
        subject.takeFocus()
    }
    // Whatever has the keyboard is to be seen.
    function reveal(item: Item) {
        if (!item)
            return
        const top = item.mapToItem(column, 0, 0).y
        if (top - 30 < contentY)
            contentY = Math.max(0, top - 30)
        else if (top + item.height + 8 > contentY + height)
            contentY = Math.min(contentHeight - height, top + item.height + 8 - height)
    }

    component Choice: Column {
        id: one

        required property ExportChoice choice

        width: parent?.width ?? 0
        visible: choice.shown

        function takeFocus() {
            row.forceActiveFocus(Qt.TabFocusReason)
        }

        SectionTitle {
            topPadding: 12
            bottomPadding: 5
            text: one.choice.name
        }
        FilterRow {
            id: row
            width: parent.width
            name: one.choice.name
            names: one.choice.names
            current: one.choice.current
            onChosen: index => one.choice.current = index
            onActiveFocusChanged: if (activeFocus) choices.reveal(one)
        }
    }

    Column {
        id: column
        x: 4
        width: choices.width - 18

        Choice {
            id: subject
            choice: choices.options.subject
        }
        Choice {
            choice: choices.options.format
        }
        Choice {
            choice: choices.options.range
        }
        Row {
            id: steps
            topPadding: 7
            spacing: 8
            visible: choices.options.ranged

            component Step: FwTextField {
                width: 76 * Theme.scale
                font.family: Theme.mono
                inputMethodHints: Qt.ImhDigitsOnly
                onActiveFocusChanged: if (activeFocus) choices.reveal(this)
            }
            Step {
                text: choices.options.first
                placeholderText: "0"
                Accessible.name: qsTr("The first step")
                onTextEdited: choices.options.first = text
            }
            FwLabel {
                anchors.verticalCenter: parent.verticalCenter
                anchors.verticalCenterOffset: steps.topPadding / 2
                text: qsTr("to")
                color: Theme.muted
            }
            Step {
                text: choices.options.last
                placeholderText: choices.options.lastStep
                Accessible.name: qsTr("The last step")
                onTextEdited: choices.options.last = text
            }
        }
        FwProse {
            width: parent.width
            topPadding: 5
            visible: text !== ""
            text: choices.options.rangeTrouble
            color: Theme.lost
            font.pixelSize: Theme.small
        }
        FwProse {
            width: parent.width
            topPadding: 5
            visible: text !== ""
            text: choices.options.keptBack
            color: Theme.muted
            font.pixelSize: Theme.small
        }
        Repeater {
            model: choices.options.looks

            Choice {
                required property ExportChoice modelData
                choice: modelData
            }
        }
        Flow {
            width: parent.width
            topPadding: 16
            spacing: 6

            Repeater {
                model: choices.options.switches

                FwToggle {
                    required property ExportSwitch modelData
                    visible: modelData.shown
                    text: modelData.name
                    hint: modelData.hint
                    on: modelData.on
                    onClicked: modelData.on = !modelData.on
                    onActiveFocusChanged: if (activeFocus) choices.reveal(this)
                }
            }
        }
        Column {
            width: parent.width
            topPadding: 12
            spacing: 6
            visible: choices.options.titled.shown

            FwToggle {
                text: choices.options.titled.name
                hint: choices.options.titled.hint
                on: choices.options.titled.on
                onClicked: choices.options.titled.on = !on
                onActiveFocusChanged: if (activeFocus) choices.reveal(this)
            }
            FwTextField {
                width: parent.width
                visible: choices.options.titled.on
                text: choices.options.title
                placeholderText: choices.options.ownTitle
                Accessible.name: qsTr("The title above the picture")
                onTextEdited: choices.options.title = text
                onActiveFocusChanged: if (activeFocus) choices.reveal(this)
            }
            FwTextField {
                width: parent.width
                text: choices.options.caption
                placeholderText: qsTr("Caption")
                Accessible.name: qsTr("The caption below the picture")
                onTextEdited: choices.options.caption = text
                onActiveFocusChanged: if (activeFocus) choices.reveal(this)
            }
        }
    }
}
