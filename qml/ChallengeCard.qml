pragma ComponentBehavior: Bound
import QtQuick
import FinWait
import FinWait.App

// What is to be brought about, how far it has come here, hints by degrees, and in the end the shortest known way.
Rectangle {
    id: card

    required property Workspace workspace
    readonly property Challenge challenge: workspace.challenge
    readonly property bool reached: challenge.status === Challenge.Reached
    readonly property bool missed: challenge.status === Challenge.Missed
    // Of any type: the tools know no methods of typed lists.
    readonly property var reachedParts: challenge.reachedParts
    readonly property bool mayHint: !reached && challenge.hints.length < challenge.hintCount
    readonly property bool mayReveal: challenge.solutionEarned && challenge.solution.length === 0
    readonly property bool mayOpen: challenge.solution.length > 0
    readonly property color tint: reached ? Theme.accepted : missed ? Theme.lost : Theme.accent

    visible: challenge.present
    height: column.implicitHeight + 28
    radius: 6
    color: Theme.blend(tint, Theme.surface, 0.07)
    border.color: Theme.blend(tint, Theme.surface, 0.6)
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Challenge: %1. %2").arg(challenge.text).arg(challenge.statusText)

    Column {
        id: column
        x: 12
        y: 14
        width: card.width - 24
        spacing: 8

        Row {
            visible: card.challenge.count > 1
            spacing: 6

            Repeater {
                model: card.challenge.count

                FwButton {
                    required property int index
                    text: index + 1
                    padX: 9
                    checked: card.challenge.number === index + 1
                    Accessible.name: qsTr("Task %1").arg(index + 1)
                    Accessible.checked: checked
                    onClicked: card.challenge.choose(index + 1)
                }
            }
        }
        FwLabel {
            text: card.challenge.count > 1 ? qsTr("TASK %1 OF %2").arg(card.challenge.number).arg(card.challenge.count)
                                           : qsTr("YOUR TASK")
            color: Theme.muted
            font.pixelSize: Theme.tiny
            font.weight: Font.DemiBold
            font.letterSpacing: 0.6
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        FwProse {
            width: parent.width
            text: card.challenge.text
            font.weight: Font.DemiBold
            lineHeight: 1.2
        }
        Repeater {
            model: card.challenge.parts

            Item {
                id: part
                required property int index
                required property string modelData
                readonly property bool done: card.reachedParts.includes(index)

                width: column.width
                height: words.implicitHeight
                Accessible.role: Accessible.StaticText
                Accessible.name: (done ? qsTr("reached: %1") : qsTr("not yet: %1")).arg(modelData)

                GlyphItem {
                    y: 3 * Theme.scale
                    width: 11 * Theme.scale
                    height: width
                    name: part.done ? "check" : "dash"
                    color: part.done ? Theme.accepted : Theme.muted
                }
                FwLabel {
                    id: words
                    x: 20 * Theme.scale
                    width: parent.width - x
                    text: part.modelData
                    font.pixelSize: Theme.small
                    wrapMode: Text.Wrap
                }
            }
        }
        Repeater {
            model: card.challenge.limits

            FwProse {
                required property string modelData
                width: column.width
                text: modelData
                color: Theme.muted
                font.pixelSize: Theme.small
            }
        }
        FwProse {
            width: parent.width
            text: (card.reached ? "✓  " : card.missed ? "✕  " : "") + card.challenge.statusText
            color: card.reached ? Theme.accepted : card.missed ? Theme.lost : Theme.muted
            font.weight: card.reached || card.missed ? Font.DemiBold : Font.Normal
            lineHeight: 1.2
        }
        Repeater {
            model: card.challenge.hints

            FwProse {
                required property int index
                required property string modelData
                width: column.width
                text: qsTr("Hint %1: %2").arg(index + 1).arg(modelData)
                lineHeight: 1.2
            }
        }
        Repeater {
            model: card.challenge.solution

            FwProse {
                required property string modelData
                width: column.width
                text: modelData
                mono: true
                font.pixelSize: Theme.small
            }
        }
        Flow {
            width: parent.width
            spacing: 8
            visible: card.mayHint || card.mayReveal || card.mayOpen || card.reached

            FwButton {
                visible: card.mayHint
                text: card.challenge.hints.length === 0 ? qsTr("A hint") : qsTr("Another hint")
                hint: qsTr("%1 of %2 shown").arg(card.challenge.hints.length).arg(card.challenge.hintCount)
                onClicked: card.challenge.revealHint()
            }
            FwButton {
                visible: card.mayReveal
                text: qsTr("Shortest known way")
                hint: qsTr("Acts: %1").arg(card.challenge.solutionCount)
                onClicked: card.challenge.revealSolution()
            }
            FwButton {
                visible: card.mayOpen
                text: qsTr("Show it on the stage")
                hint: qsTr("As a branch; yours is kept")
                onClicked: card.challenge.openSolution()
            }
            FwButton {
                visible: card.reached
                text: qsTr("Save my way…")
                hint: qsTr("As a scenario file with your acts as the solution")
                onClicked: card.workspace.chooseSolutionFile()
            }
        }
    }
}
