pragma ComponentBehavior: Bound
import QtQuick
import FinWait
import FinWait.App

// How the sequence chart is drawn, and what it says of the applications.
QtObject {
    id: looks

    required property Workspace workspace
    readonly property Preferences preferences: workspace.preferences
    property FwMenu menu: null

    function choose(owner: Item) {
        if (!menu)
            menu = menuComponent.createObject(owner) as FwMenu
        menu.popup(owner, owner.width - menu.implicitWidth - 10, owner.height)
    }

    component CallsItem: FwMenuItem {
        required property string wish

        keys: wish !== "none" && checked && looks.workspace.shownCalls === "none" ? qsTr("needs a wider chart") : ""
        checkable: true
        checked: looks.preferences.calls === wish
        onTriggered: looks.preferences.calls = wish
    }

    readonly property Component menuComponent: FwMenu {
        CallsItem {
            text: qsTr("Applications: socket calls")
            wish: "socket"
        }
        CallsItem {
            text: qsTr("Applications: RFC calls")
            wish: "rfc"
        }
        CallsItem {
            text: qsTr("Applications: left out")
            wish: "none"
        }
        FwMenuItem {
            text: qsTr("Relative sequence numbers")
            checkable: true
            checked: looks.preferences.relativeNumbers
            onTriggered: looks.preferences.relativeNumbers = !looks.preferences.relativeNumbers
        }
        FwMenuItem {
            text: qsTr("Time to scale")
            checkable: true
            checked: looks.preferences.timeToScale
            onTriggered: looks.preferences.timeToScale = !looks.preferences.timeToScale
        }
    }
}
