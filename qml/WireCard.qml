pragma ComponentBehavior: Bound
import QtQuick
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
    required property Rules rules

    readonly property color tint: fromA ? Theme.endA : Theme.endB

    readonly property string holdText: held ? qsTr("Release") : qsTr("Hold")
    // So that the buttons stay where they are when one word takes the place of the other.
    readonly property string longerHold: qsTr("Release").length > qsTr("Hold").length ? qsTr("Release") : qsTr("Hold")

    signal picked
    signal pointedAt
    signal unpointed
    signal entered // By the keyboard.
    signal tabbedOut(forward: bool) // By the keyboard, behind the last button or before the first.
    signal acted(act: string)
    signal refused(why: string)

    // The number of the button that has the keyboard, or -1.
    function focusedButton(): int {
        for (let i = 0; i < buttons.count; ++i) {
            if (buttons.itemAt(i).activeFocus)
                return i
        }
        return -1
    }
    function focusButton(number: int) {
        buttons.itemAt(number).forceActiveFocus(Qt.ShortcutFocusReason)
    }
    function focusLastButton() {
        focusButton(buttons.count - 1)
    }
    function leaveFrom(number: int, forward: bool): bool {
        if (number !== (forward ? buttons.count - 1 : 0))
            return false
        tabbedOut(forward)
        return true
    }

    height: column.height + 8
    radius: 6
    color: chosen ? Theme.blend(tint, Theme.surface, 0.08) : Theme.surface
    border.width: chosen ? 1.5 : 1
    border.color: chosen ? tint : Theme.hairline
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1 %2, %3").arg(fromA ? "A → B" : "B → A").arg(label).arg(dueText)
    Accessible.onPressAction: card.picked()

    onSegmentIdChanged: if (hover.hovered)
        pointedAt()

    HoverHandler {
        id: hover
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
        Item {
            width: parent.width
            height: 20 * Theme.scale

            FwShares {
                id: shares
                words: [qsTr("Deliver"), qsTr("Drop"), qsTr("Copy"), card.longerHold, qsTr("Delay")]
                room: column.width
                gap: 4
                font.family: Theme.sans
                font.pixelSize: Theme.tiny
                font.weight: Font.Medium

                readonly property list<string> whyNot: [card.rules.whyNoDeliver, card.rules.whyNoDrop, card.rules.whyNoCopy,
                    card.rules.whyNoHold, card.rules.whyNoDelay !== "" || !card.held ? card.rules.whyNoDelay
                                                                                     : qsTr("It is held: release it first")]
            }
            Repeater {
                id: buttons
                model: [{ act: "deliver", keys: "V" }, { act: "drop", keys: "D" }, { act: "copy", keys: "C" },
                    { act: "hold", keys: "H" }, { act: "delay", keys: "L" }]

                FwButton {
                    required property int index
                    required property var modelData
                    x: shares.xOf(index)
                    width: shares.widthOf(index)
                    text: modelData.act === "hold" ? card.holdText : shares.words[index]
                    readonly property string whyNot: shares.whyNot[index]
                    hint: whyNot !== "" ? whyNot : qsTr("%1 this segment (key %2)").arg(text).arg(modelData.keys)
                    Accessible.name: qsTr("%1 %2").arg(text).arg(card.label)
                    textColor: modelData.act === "drop" ? Theme.lost : Theme.ink
                    fontSize: Theme.tiny
                    padX: 0
                    implicitHeight: 20 * Theme.scale
                    greyed: whyNot !== ""
                    Keys.onTabPressed: event => event.accepted = card.leaveFrom(index, true)
                    Keys.onBacktabPressed: event => event.accepted = card.leaveFrom(index, false)
                    onActiveFocusChanged: if (activeFocus)
                        card.entered()
                    onClicked: whyNot === "" ? card.acted(modelData.act) : card.refused(whyNot)
                }
            }
        }
    }
}
