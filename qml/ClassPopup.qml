pragma ComponentBehavior: Bound
import QtQuick
import FinWait
import FinWait.App

// What whoever teaches keeps out of the class's hands, or out of its sight.
FwPopup {
    id: popup

    required property Rules rules

    title: heading.text
    padding: 20
    contentWidth: 440 * Theme.scale
    contentHeight: body.implicitHeight
    onOpened: close.forceActiveFocus(Qt.TabFocusReason)

    component Choices: Flow {
        id: choices

        // Of any type: the tools take no list of the simulator for one of their own.
        required property var keys
        required property var chosen

        signal toggled(key: string)

        width: parent?.width ?? 0
        spacing: 6

        Repeater {
            model: choices.keys

            FwToggle {
                required property string modelData
                text: popup.rules.nameOf(modelData)
                on: choices.chosen.includes(modelData)
                onClicked: choices.toggled(modelData)
            }
        }
    }

    Column {
        id: body
        width: popup.contentWidth
        spacing: 8

        FwLabel {
            id: heading
            text: qsTr("For the class")
            font.pixelSize: Theme.large
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        FwProse {
            width: parent.width
            text: qsTr("What you lock or hide stays so in every lesson until you open it again. Some lessons lock or hide something by themselves.")
            color: Theme.muted
            font.pixelSize: Theme.small
            lineHeight: 1.2
        }
        SectionTitle {
            text: qsTr("LOCKED")
        }
        Choices {
            keys: popup.rules.lockKeys()
            chosen: popup.rules.locked
            onToggled: key => popup.rules.toggleLock(key)
        }
        SectionTitle {
            text: qsTr("HIDDEN")
        }
        Choices {
            keys: popup.rules.paneKeys()
            chosen: popup.rules.hidden
            onToggled: key => popup.rules.toggleHidden(key)
        }
        Row {
            topPadding: 14
            spacing: 8

            FwButton {
                text: qsTr("Open everything")
                greyed: popup.rules.summary === ""
                hint: greyed ? qsTr("Nothing is locked or hidden.") : ""
                onClicked: popup.rules.openAll()
            }
            FwButton {
                id: close
                text: qsTr("Close")
                onClicked: popup.close()
            }
        }
    }
}
