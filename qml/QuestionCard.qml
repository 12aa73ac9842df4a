pragma ComponentBehavior: Bound
import QtQuick
import FinWait
import FinWait.App

// The question that waits, what there is to choose from, and, once it has been answered, what was right and the
// clause that decided it.
Item {
    id: card

    required property Workspace workspace
    readonly property Prediction prediction: workspace.prediction
    readonly property bool told: prediction.told
    // Reasons beside the answers, not under them.
    readonly property bool wide: width > 760 * Theme.scale
    readonly property color tint: prediction.outcome === "right" ? Theme.accepted
                                : prediction.outcome === "wrong" ? Theme.lost : Theme.accent

    implicitHeight: Math.ceil(26 + (wide ? Math.max(question.height, reasons.height)
        : question.height + (told ? reasons.height + reasons.spacing : 0)))
    Accessible.role: Accessible.Grouping
    Accessible.name: told ? prediction.verdict : prediction.prompt

    function markOf(place: int): string {
        if (!told)
            return ""
        if (place === prediction.answerPlace)
            return "right"
        return place === prediction.picked ? "wrong" : ""
    }

    // Read aloud as they come.
    FwSpoken {
        text: card.told ? card.prediction.verdict + " " + card.prediction.note : card.prediction.prompt
    }
    Rectangle {
        id: frame
        anchors.fill: parent
        radius: 8
        color: Theme.blend(Theme.accent, Theme.surface, 0.06)
        border.color: Theme.accent
        border.width: 1.5

        // Somebody wanted to go on.
        SequentialAnimation {
            id: nudge
            ColorAnimation {
                target: frame
                property: "color"
                to: Theme.blend(Theme.accent, Theme.surface, 0.25)
                duration: 120
            }
            ColorAnimation {
                target: frame
                property: "color"
                to: Theme.blend(Theme.accent, Theme.surface, 0.06)
                duration: 240
            }
        }
        Connections {
            target: card.prediction
            function onIgnored() {
                nudge.restart()
            }
        }
    }
    Column {
        id: question
        x: 14
        y: 12
        width: card.wide && card.told ? (card.width - 42) * 0.5 : card.width - 28
        spacing: 9

        Item {
            width: parent.width
            height: heading.implicitHeight

            FwLabel {
                id: heading
                text: card.told ? qsTr("PREDICTED") : qsTr("PREDICT")
                color: Theme.muted
                font.pixelSize: Theme.tiny
                font.weight: Font.DemiBold
                font.letterSpacing: 0.8
            }
            FwLabel {
                anchors.right: parent.right
                visible: !card.prediction.together && card.prediction.askedCount > 0
                text: qsTr("%1 of %2 right").arg(card.prediction.rightCount).arg(card.prediction.askedCount)
                color: Theme.muted
                font.pixelSize: Theme.tiny
                Accessible.role: Accessible.StaticText
                Accessible.name: qsTr("First answers in this round: %1").arg(text)
            }
        }
        FwLabel {
            width: parent.width
            text: card.prediction.prompt
            font.pixelSize: card.wide ? Theme.large : Theme.body
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
            lineHeight: 1.2
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        Flow {
            width: parent.width
            spacing: 7

            Repeater {
                model: card.prediction.choices

                QuestionChoice {
                    required property int index
                    required property string modelData
                    words: modelData
                    place: index
                    mark: card.markOf(index)
                    enabled: card.prediction.asking
                    onClicked: card.prediction.answer(index)
                }
            }
        }
        Item {
            width: parent.width
            height: Math.max(show.height, tip.implicitHeight)
            visible: card.prediction.asking

            FwLabel {
                id: tip
                anchors.left: parent.left
                anchors.right: show.left
                anchors.rightMargin: 8
                anchors.verticalCenter: parent.verticalCenter
                visible: card.prediction.aboutState
                text: qsTr("Or click the state in the diagram.")
                Accessible.role: Accessible.StaticText
                Accessible.name: text
                color: Theme.muted
                font.pixelSize: Theme.small
                wrapMode: Text.Wrap
            }
            FwButton {
                id: show
                anchors.right: parent.right
                text: qsTr("Show the answer")
                hint: qsTr("Shows it without an answer of yours (0)")
                quiet: true
                padX: 8
                onClicked: card.prediction.reveal()
            }
        }
    }
    Column {
        id: reasons
        x: card.wide ? question.x + question.width + 14 : 14
        y: card.wide ? 12 : question.y + question.height + 10
        width: question.width
        height: card.told ? implicitHeight : 0
        visible: card.told
        spacing: 8

        Row {
            width: parent.width
            spacing: 8

            GlyphItem {
                y: (verdict.font.pixelSize * 1.25 - height) / 2
                width: 13 * Theme.scale
                height: width
                name: card.prediction.outcome === "right" ? "check" : card.prediction.outcome === "wrong" ? "cross" : "arrow"
                color: card.tint
            }
            FwLabel {
                id: verdict
                width: parent.width - x
                text: card.prediction.verdict
                font.weight: Font.DemiBold
                wrapMode: Text.Wrap
            }
        }
        FwLabel {
            width: parent.width
            visible: text !== ""
            text: card.prediction.note
            color: Theme.muted
            font.pixelSize: Theme.small
            wrapMode: Text.Wrap
        }
        FwProse {
            width: parent.width
            visible: text !== ""
            text: card.prediction.explanation
            lineHeight: 1.25
        }
        DecisionCard {
            width: parent.width
            visible: card.prediction.ruleTitle !== ""
            verdict: card.prediction.ruleVerdict
            title: card.prediction.ruleTitle
            details: card.prediction.ruleDetails
            citation: card.prediction.ruleCitation
            requirement: card.prediction.ruleRequirement
            sentence: card.prediction.ruleSentence
            changesState: card.prediction.ruleChangesState
            tint: Theme.endColor(card.prediction.end)
            onCopied: card.workspace.tell(qsTr("Copied: %1").arg(title), false)
        }
        FwButton {
            anchors.right: parent.right
            text: qsTr("Go on")
            hint: qsTr("To the next question or step (→)")
            onClicked: card.prediction.goOn()
        }
    }
}
