pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import FinWait
import FinWait.App

// A row of tabs; the chosen one is underlined. Left and right move along.
FocusScope {
    id: tabs

    required property list<string> names
    property int current: 0

    signal chosen(index: int)

    implicitHeight: 40 * Theme.scale

    Row {
        anchors.fill: parent
        anchors.leftMargin: 8

        Repeater {
            model: tabs.names

            T.TabButton {
                id: tab
                required property int index
                required property string modelData
                text: modelData
                width: (tabs.width - 16) / tabs.names.length
                height: tabs.height
                checked: tabs.current === index
                focusPolicy: tabs.current === index ? Qt.TabFocus : Qt.NoFocus
                focus: tabs.current === index
                hoverEnabled: true
                Accessible.role: Accessible.PageTab
                Accessible.name: text
                Accessible.onPressAction: tabs.chosen(index)
                onClicked: tabs.chosen(index)
                Keys.onLeftPressed: tabs.chosen(Math.max(0, index - 1))
                Keys.onRightPressed: tabs.chosen(Math.min(tabs.names.length - 1, index + 1))

                contentItem: FwLabel {
                    text: tab.text
                    horizontalAlignment: Text.AlignHCenter
                    color: tab.checked || tab.hovered ? Theme.ink : Theme.muted
                    font.weight: tab.checked ? Font.DemiBold : Font.Normal
                }
                background: Item {
                    Rectangle {
                        anchors.horizontalCenter: parent.horizontalCenter
                        anchors.bottom: parent.bottom
                        width: Math.min(parent.width, tab.contentItem.implicitWidth + 12)
                        height: 2
                        color: Theme.accent
                        visible: tab.checked
                    }
                    FwFocusRing {
                        anchors.margins: 3
                        visible: tab.visualFocus
                    }
                }
            }
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: 1
        height: 1
        color: Theme.hairline
        z: -1
    }
}
