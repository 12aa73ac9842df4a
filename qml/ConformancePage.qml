pragma ComponentBehavior: Bound
import QtQuick
import FinWait
import FinWait.App

// How FinWait stands to RFC 9293: the requirements of Appendix B, and the choices that the text leaves open.
FwPopup {
    id: page

    property int current: 0

    title: heading.text
    padding: 20
    contentWidth: Math.min(parent.width - 48, 1120 * Theme.scale) - 2 * padding
    contentHeight: parent.height - 48 - 2 * padding

    onOpened: (current === 0 ? requirements : choices).forceActiveFocus(Qt.TabFocusReason)

    Item {
        anchors.fill: parent

        FwLabel {
            id: heading
            height: tabs.height
            text: qsTr("Conformance with RFC 9293")
            font.pixelSize: Theme.large
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        FwTabs {
            id: tabs
            anchors.right: close.left
            anchors.rightMargin: 16
            width: Math.min(300 * Theme.scale, close.x - heading.implicitWidth - 40)
            names: [qsTr("Requirements"), qsTr("Choices")]
            current: page.current
            onChosen: index => page.current = index
        }
        FwGlyphButton {
            id: close
            anchors.right: parent.right
            anchors.verticalCenter: heading.verticalCenter
            glyph: "close"
            name: qsTr("Close")
            keys: "Esc"
            onClicked: page.close()
        }
        Item {
            anchors.top: heading.bottom
            anchors.topMargin: 12
            anchors.bottom: parent.bottom
            width: parent.width

            RequirementsTab {
                id: requirements
                anchors.fill: parent
                visible: page.current === 0
            }
            ChoicesTab {
                id: choices
                anchors.fill: parent
                visible: page.current === 1
            }
        }
    }
}
