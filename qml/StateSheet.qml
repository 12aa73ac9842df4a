pragma ComponentBehavior: Bound
import QtQuick
import FinWait
import FinWait.App

// The state reference: what an end in this state waits for, who ends the wait, and how to see it for real.
FwPopup {
    id: sheet

    required property Stage stage
    required property Breakpoints breakpoints
    property int stateNumber: -1

    signal stepRequested

    title: page.title
    padding: 18
    onOpened: close.forceActiveFocus(Qt.PopupFocusReason)

    function show(number: int) {
        stateNumber = number
        open()
    }

    StatePage {
        id: page
        stage: sheet.stage
        stateNumber: sheet.stateNumber
    }

    readonly property list<string> facts: [
        qsTr("Waits for"), page.waitsFor,
        qsTr("Ended by"), page.endedBy,
        qsTr("In the hands of"), page.responsible,
        qsTr("May still"), page.maySend && page.mayReceive ? qsTr("send and receive")
            : page.maySend ? qsTr("send, not receive")
            : page.mayReceive ? qsTr("receive, not send") : qsTr("neither send nor receive"),
        qsTr("Lasts"), page.lasts,
        qsTr("Remember"), page.remember
    ]
    readonly property double labelWidth: 96 * Theme.scale
    readonly property double textWidth: 330 * Theme.scale

    contentWidth: body.implicitWidth
    contentHeight: body.implicitHeight

    Column {
        id: body
        spacing: 10

        FwLabel {
            text: page.title
            font.pixelSize: Theme.large
            font.weight: Font.Bold
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        FwProse {
            width: sheet.labelWidth + sheet.textWidth + 12
            visible: page.otherNames !== ""
            text: page.otherNames
            color: Theme.muted
            font.pixelSize: Theme.small
        }
        Repeater {
            model: sheet.facts.length / 2

            Row {
                id: fact
                required property int index
                readonly property string told: sheet.facts[index * 2 + 1]
                spacing: 12
                visible: told !== ""
                Accessible.role: Accessible.StaticText
                Accessible.name: sheet.facts[index * 2] + ": " + told
                Accessible.focusable: false

                FwLabel {
                    width: sheet.labelWidth
                    text: sheet.facts[fact.index * 2]
                    color: Theme.muted
                    font.pixelSize: Theme.small
                    wrapMode: Text.Wrap
                }
                FwLabel {
                    width: sheet.textWidth
                    text: fact.told
                    wrapMode: Text.Wrap
                }
            }
        }
        FwLabel {
            text: qsTr("SEE IT FOR REAL")
            color: Theme.muted
            font.pixelSize: Theme.tiny
            font.weight: Font.DemiBold
            font.letterSpacing: 0.6
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        Repeater {
            model: page.commands.length / 2

            Row {
                id: command
                required property int index
                spacing: 12

                FwLabel {
                    width: sheet.labelWidth
                    text: page.commands[command.index * 2] ?? ""
                    color: Theme.muted
                    font.pixelSize: Theme.small
                }
                TextEdit {
                    width: sheet.textWidth
                    text: page.commands[command.index * 2 + 1] ?? ""
                    readOnly: true
                    selectByMouse: true
                    wrapMode: TextEdit.WrapAnywhere
                    color: Theme.ink
                    selectionColor: Theme.accent
                    selectedTextColor: Theme.onAccent
                    font.family: Theme.mono
                    font.pixelSize: Theme.small
                    font.preferShaping: false // What is to be typed shows no ligatures.
                    Accessible.role: Accessible.StaticText
                    Accessible.name: text
                    Accessible.focusable: false
                }
            }
        }
        Row {
            spacing: 8

            FwButton {
                text: qsTr("Show the step")
                hint: qsTr("Go to where an end came into this state")
                onClicked: {
                    sheet.close()
                    sheet.stepRequested()
                }
            }
            FwToggle {
                text: qsTr("Pause here")
                hint: qsTr("Playing pauses whenever an end comes to this state; the right button on an edge does the same there")
                // Of any type: the tools know no methods of typed lists.
                readonly property var chosen: sheet.breakpoints.states
                on: chosen.includes(sheet.stateNumber)
                onClicked: sheet.breakpoints.toggleState(sheet.stateNumber)
            }
            FwButton {
                id: close
                text: qsTr("Close")
                onClicked: sheet.close()
            }
        }
    }
}
