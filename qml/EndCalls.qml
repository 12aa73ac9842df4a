pragma ComponentBehavior: Bound
import QtQuick
import FinWait
import FinWait.App

// The six user calls of one end. One that would only fail is greyed and says why, and can be made all the same.
Item {
    id: root

    required property Stage stage
    required property string end
    // Whether the buttons may be made.
    property bool ready: true
    readonly property color tint: end === "A" ? Theme.endA : Theme.endB
    readonly property bool atLeft: end === "A"

    // What the end's user was told at once: an error, or the answer of STATUS.
    signal told(text: string, isError: bool)

    implicitHeight: grid.y + grid.height

    // The call with that number, from 0: as if its button had been pressed.
    function press(number: int) {
        const button = buttons.itemAt(number) as CallButton
        button.press()
    }
    function finish(kind: int, answer: string) {
        if (answer !== "")
            root.told(qsTr("%1: %2 → %3").arg(root.end).arg(calls.nameOf(kind)).arg(answer), calls.lastFailed)
    }

    CallsModel {
        id: calls
        stage: root.stage
        end: root.end
    }
    FwLabel {
        id: title
        x: root.atLeft ? 0 : parent.width - width
        height: 22 * Theme.scale
        text: qsTr("%1 calls").arg(root.end)
        color: root.tint
        font.weight: Font.DemiBold
    }
    FwGlyphButton {
        id: more
        x: root.atLeft ? parent.width - width : 0
        size: 22
        glyph: "more"
        name: qsTr("More that can happen to %1").arg(root.end)
        onClicked: {
            lazyMenu.active = true
            const menu = lazyMenu.item as FwMenu
            menu.popup(more, 0, -menu.implicitHeight - 4)
        }

        FwLazy {
            id: lazyMenu
            owner: more
            content: FwMenu {
                title: more.name

                FwMenuItem {
                    readonly property string whyNot: root.stage.rules.whyNoCrash
                    text: qsTr("Crash: %1 forgets everything, silently").arg(root.end)
                    textColor: whyNot === "" ? Theme.ink : Theme.muted
                    Accessible.description: whyNot
                    onTriggered: root.finish(-1, calls.crash())
                }
            }
        }
    }
    Grid {
        id: grid
        anchors.top: title.bottom
        anchors.topMargin: 6
        columns: 2
        spacing: 6

        Repeater {
            id: buttons
            model: root.ready ? calls : null

            CallButton {
                width: (root.width - grid.spacing) / 2
                end: root.end
                onCalled: root.finish(kind, calls.call(kind))
                onOpened: active => root.finish(kind, calls.open(active))
                onSent: text => root.finish(kind, calls.send(text))
                onRefused: why => root.told(why, true)
            }
        }
    }
}
