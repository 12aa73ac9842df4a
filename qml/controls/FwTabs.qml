pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import FinWait
import FinWait.App

// A row of tabs, each as wide as its word needs and a share of the rest; the chosen one is underlined. Left and
// right move along.
FocusScope {
    id: tabs

    required property list<string> names
    property int current: 0
    // Room kept free at the right end.
    property double tail: 0

    signal chosen(index: int)
    signal doubleClicked

    implicitHeight: 40 * Theme.scale

    // All as the chosen one is written, so that choosing moves nothing.
    FwShares {
        id: shares
        words: tabs.names
        room: tabs.width - 16 - tabs.tail
        font.family: Theme.sans
        font.pixelSize: Theme.body
        font.weight: Font.DemiBold
    }
    Item {
        anchors.fill: parent
        anchors.leftMargin: 8

        Repeater {
            model: tabs.names

            T.TabButton {
                id: tab
                required property int index
                required property string modelData
                text: modelData
                x: shares.xOf(index)
                width: shares.widthOf(index)
                height: tabs.height
                checked: tabs.current === index
                focusPolicy: tabs.current === index ? Qt.TabFocus : Qt.NoFocus
                focus: tabs.current === index
                hoverEnabled: true
                Accessible.role: Accessible.PageTab
                Accessible.name: text
                Accessible.onPressAction: tabs.chosen(index)
                onClicked: tabs.chosen(index)
                onDoubleClicked: tabs.doubleClicked()
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
