pragma ComponentBehavior: Bound
import QtQuick
import FinWait
import FinWait.App

// Whose names the states have: the RFC's, or one of the tools'.
QtObject {
    id: dialects

    required property Preferences preferences
    property FwMenu menu: null

    function choose(owner: Item) {
        if (!menu)
            menu = menuComponent.createObject(owner) as FwMenu
        menu.popup(owner, owner.width - menu.implicitWidth - 10, owner.height)
    }

    readonly property Component menuComponent: FwMenu {
        title: qsTr("Whose state names are shown")

        FwMenuItem {
            text: qsTr("RFC names: SYN-RECEIVED")
            checkable: true
            checked: dialects.preferences.dialect === "rfc"
            onTriggered: dialects.preferences.dialect = "rfc"
        }
        FwMenuItem {
            text: qsTr("BSD netstat: SYN_RCVD")
            checkable: true
            checked: dialects.preferences.dialect === "bsd-netstat"
            onTriggered: dialects.preferences.dialect = "bsd-netstat"
        }
        FwMenuItem {
            text: qsTr("Linux netstat: SYN_RECV")
            checkable: true
            checked: dialects.preferences.dialect === "linux-netstat"
            onTriggered: dialects.preferences.dialect = "linux-netstat"
        }
        FwMenuItem {
            text: qsTr("ss: SYN-RECV")
            checkable: true
            checked: dialects.preferences.dialect === "ss"
            onTriggered: dialects.preferences.dialect = "ss"
        }
    }
}
