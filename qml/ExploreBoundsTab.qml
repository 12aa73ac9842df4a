import QtQuick
import FinWait
import FinWait.App

// What is let happen: where it begins, what applications and network may do.
FwPage {
    id: tab

    required property Explorer explorer

    contentWidth: width
    contentHeight: column.implicitHeight + 8

    Column {
        id: column
        width: tab.width - 14
        spacing: 9

        SectionTitle {
            text: qsTr("From")
        }
        Flow {
            width: parent.width
            spacing: 8

            FwToggle {
                text: qsTr("The beginning")
                on: !tab.explorer.fromNow
                hint: qsTr("Both ends CLOSED, nothing in flight")
                onClicked: tab.explorer.fromNow = false
            }
            FwToggle {
                text: qsTr("The moment on the stage")
                on: tab.explorer.fromNow
                hint: qsTr("How do we get there from here? Answers become branches")
                onClicked: tab.explorer.fromNow = true
            }
        }
        SectionTitle {
            text: qsTr("Each application may")
        }
        Flow {
            width: parent.width
            spacing: 8
            visible: !tab.explorer.fromNow

            FwToggle {
                text: qsTr("Open either way, close")
                on: !tab.explorer.clientServer
                onClicked: tab.explorer.clientServer = false
            }
            FwToggle {
                text: qsTr("A connects, B listens")
                on: tab.explorer.clientServer
                onClicked: tab.explorer.clientServer = true
            }
        }
        BoundStepper {
            width: parent.width
            name: qsTr("Octets that each may SEND")
            value: tab.explorer.sends
            least: 0
            most: 2
            onChanged: value => tab.explorer.sends = value
        }
        BoundStepper {
            width: parent.width
            name: qsTr("ABORT calls of each")
            value: tab.explorer.aborts
            least: 0
            most: 1
            onChanged: value => tab.explorer.aborts = value
        }
        SectionTitle {
            text: qsTr("The network may")
        }
        Flow {
            width: parent.width
            spacing: 8

            FwToggle {
                text: qsTr("Lose")
                on: tab.explorer.loss
                onClicked: tab.explorer.loss = !tab.explorer.loss
            }
            FwToggle {
                text: qsTr("Copy")
                on: tab.explorer.duplication
                onClicked: tab.explorer.duplication = !tab.explorer.duplication
            }
            FwToggle {
                text: qsTr("Reorder")
                on: tab.explorer.reordering
                onClicked: tab.explorer.reordering = !tab.explorer.reordering
            }
        }
        BoundStepper {
            width: parent.width
            name: qsTr("Segments in flight in each direction")
            value: tab.explorer.segments
            least: 1
            most: 4
            onChanged: value => tab.explorer.segments = value
        }
        SectionTitle {
            text: qsTr("Timers and rules")
        }
        BoundStepper {
            width: parent.width
            name: qsTr("Retransmissions of a segment, then the end gives up")
            value: tab.explorer.retransmissions
            least: 1
            most: 3
            onChanged: value => tab.explorer.retransmissions = value
        }
        Flow {
            width: parent.width
            spacing: 8

            FwToggle {
                text: qsTr("TIME-WAIT may end early")
                on: tab.explorer.earlyTimeWait
                hint: qsTr("More can happen than in truth, where 2 MSL outlast every segment")
                onClicked: tab.explorer.earlyTimeWait = !tab.explorer.earlyTimeWait
            }
            FwToggle {
                text: qsTr("Linux rules")
                visible: !tab.explorer.fromNow
                on: tab.explorer.linuxProfile
                onClicked: tab.explorer.linuxProfile = !tab.explorer.linuxProfile
            }
        }
        FwProse {
            width: parent.width
            text: qsTr("A timer that runs may expire at any moment. With one octet to send and both ends opening either way there are 10 million states.")
            color: Theme.muted
            font.pixelSize: Theme.small
        }
    }
}
