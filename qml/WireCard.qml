pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import FinWait
import FinWait.App

// One segment in flight.
Rectangle {
    id: card

    required property int segmentId
    required property bool fromA
    required property string label
    required property string dueText
    required property string originText
    required property bool held
    required property bool chosen

    readonly property color tint: fromA ? Theme.endA : Theme.endB

    signal picked
    signal pointedAt
    signal unpointed
    signal acted(act: string)

    height: column.height + 8
    radius: 6
    color: chosen ? Theme.blend(tint, Theme.surface, 0.08) : Theme.surface
    border.width: chosen ? 1.5 : 1
    border.color: chosen ? tint : Theme.hairline
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1 %2, %3").arg(fromA ? "A → B" : "B → A").arg(label).arg(dueText)
    Accessible.onPressAction: card.picked()

    HoverHandler {
        onHoveredChanged: hovered ? card.pointedAt() : card.unpointed()
    }
    MouseArea {
        anchors.fill: parent
        onClicked: card.picked()
    }
    Column {
        id: column
        x: 7
        y: 4
        width: parent.width - 14
        spacing: 2

        Item {
            width: parent.width
            height: Math.max(words.implicitHeight, due.implicitHeight)

            FwLabel {
                id: words
                width: parent.width - due.width - 6
                text: (card.fromA ? "▶ " : "◀ ") + card.label
                mono: true
                font.pixelSize: Theme.tiny + 0.5
                wrapMode: Text.Wrap
            }
            FwLabel {
                id: due
                anchors.right: parent.right
                text: card.originText === "" ? card.dueText : card.originText + " · " + card.dueText
                color: Theme.muted
                font.pixelSize: Theme.tiny
            }
        }
        RowLayout {
            width: parent.width
            spacing: 4

            Repeater {
                model: [
                    { act: "deliver", text: qsTr("Deliver"), keys: "V" },
                    { act: "drop", text: qsTr("Drop"), keys: "D" },
                    { act: "copy", text: qsTr("Copy"), keys: "C" },
                    { act: "hold", text: card.held ? qsTr("Release") : qsTr("Hold"), keys: "H" },
                    { act: "delay", text: qsTr("Delay"), keys: "L" }
                ]

                FwButton {
                    required property var modelData
                    Layout.fillWidth: true
                    text: modelData.text
                    hint: qsTr("%1 this segment (key %2)").arg(modelData.text).arg(modelData.keys)
                    Accessible.name: qsTr("%1 %2").arg(modelData.text).arg(card.label)
                    textColor: modelData.act === "drop" ? Theme.lost : Theme.ink
                    fontSize: Theme.tiny
                    padX: 3
                    implicitHeight: 20 * Theme.scale
                    enabled: !(card.held && modelData.act === "delay")
                    onClicked: card.acted(modelData.act)
                }
            }
        }
    }
}
