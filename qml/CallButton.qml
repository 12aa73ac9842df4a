pragma ComponentBehavior: Bound
import QtQuick
import FinWait
import FinWait.App

// One user call. OPEN asks how, SEND asks what, and a call that would fail asks whether to make it all the same.
FwButton {
    id: button

    required property string name
    required property int kind
    required property bool works
    required property string reason
    // It may not be made at all.
    required property bool barred
    required property string end

    readonly property string keyText: (end === "B" ? "Alt+" : "") + (kind + 1)

    signal called
    signal opened(active: bool)
    signal sent(text: string)
    signal refused(why: string)

    text: name
    greyed: !works
    padX: 4
    fontSize: width < 60 * Theme.scale ? Theme.tiny : Theme.small
    hint: works ? qsTr("%1 (key %2)").arg(name).arg(keyText) : reason
    Accessible.name: qsTr("%1 of %2").arg(name).arg(end)
    Accessible.description: works ? "" : reason
    onClicked: press()

    function press() {
        if (barred)
            refused(reason)
        else if (!works)
            explain()
        else
            ask()
    }
    function explain() {
        anyway.active = true
        const popup = anyway.item as AnywayPopup
        popup.showAbove()
    }
    function askHow() {
        openMenu.active = true
        const menu = openMenu.item as FwMenu
        menu.popup(button, 0, -menu.implicitHeight - 4)
        menu.currentIndex = 0
    }
    function askWhat() {
        sendPopup.active = true
        const popup = sendPopup.item as SendPopup
        popup.showAbove()
    }
    // The call itself, or the question that belongs to it.
    function ask() {
        if (barred)
            refused(reason)
        else if (kind === CallsModel.Open)
            askHow()
        else if (kind === CallsModel.Send)
            askWhat()
        else
            called()
    }

    // Takes what is more than a plain click; that one falls through to the button.
    MouseArea {
        anchors.fill: parent
        acceptedButtons: Qt.LeftButton | Qt.RightButton
        onPressed: mouse => mouse.accepted = mouse.button === Qt.RightButton
            || (mouse.modifiers & Qt.ShiftModifier) !== 0
        onClicked: mouse => mouse.button === Qt.RightButton ? button.press() : button.ask()
    }

    FwLazy {
        id: openMenu
        owner: button
        content: FwMenu {
            id: menu
            title: button.name
            readonly property bool activeFirst: button.end === "A"

            FwMenuItem {
                text: menu.activeFirst ? qsTr("Active: connect to the other end") : qsTr("Passive: listen")
                onTriggered: button.opened(menu.activeFirst)
            }
            FwMenuItem {
                text: menu.activeFirst ? qsTr("Passive: listen") : qsTr("Active: connect to the other end")
                onTriggered: button.opened(!menu.activeFirst)
            }
        }
    }
    FwLazy {
        id: sendPopup
        owner: button
        content: SendPopup {
            end: button.end
            onAccepted: text => button.sent(text)
        }
    }
    FwLazy {
        id: anyway
        owner: button
        content: AnywayPopup {
            callName: button.name
            reason: button.reason
            onAccepted: button.ask()
        }
    }
}
