pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import FinWait
import FinWait.App

// Made when first shown: most are never seen.
FwLazy {
    id: loader

    property bool shown: false
    property string text: ""

    onShownChanged: if (shown) active = true

    content: T.ToolTip {
        id: tip
        visible: loader.shown && loader.text !== ""
        delay: 350
        text: loader.text
        x: parent ? Math.round((parent.width - implicitWidth) / 2) : 0
        y: -implicitHeight - 6
        margins: 6
        padding: 7
        implicitWidth: Math.min(Math.ceil(contentItem.implicitWidth), 320) + 2 * padding
        implicitHeight: Math.ceil(contentItem.implicitHeight) + 2 * padding
        closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent

        contentItem: Text {
            text: tip.text
            wrapMode: Text.Wrap
            color: Theme.surface
            font.family: Theme.sans
            font.pixelSize: Theme.small
            textFormat: Text.PlainText
        }
        background: Rectangle {
            radius: 5
            color: Theme.ink
        }
    }
}
