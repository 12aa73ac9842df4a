import QtQuick
import QtQuick.Templates as T
import FinWait
import FinWait.App

T.MenuItem {
    id: item

    property string keys: ""
    property color textColor: Theme.ink

    implicitWidth: Math.ceil(words.implicitWidth + (keys === "" ? 0 : keyText.implicitWidth + 24)) + words.x + 12
    implicitHeight: Math.ceil(words.implicitHeight) + 14
    hoverEnabled: true
    Accessible.onPressAction: item.triggered()

    GlyphItem {
        x: 10
        anchors.verticalCenter: parent.verticalCenter
        width: 11
        height: 11
        visible: item.checkable && item.checked
        name: "check"
        color: Theme.accent
    }
    FwLabel {
        id: words
        anchors.verticalCenter: parent.verticalCenter
        x: item.checkable ? 28 : 12
        text: item.text
        color: item.enabled ? item.textColor : Theme.muted
        font.pixelSize: Theme.small
    }
    FwLabel {
        id: keyText
        anchors.right: parent.right
        anchors.rightMargin: 12
        anchors.verticalCenter: parent.verticalCenter
        text: item.keys
        color: Theme.muted
        font.pixelSize: Theme.tiny
    }
    background: Rectangle {
        radius: 5
        color: item.highlighted ? Theme.blend(Theme.accent, Theme.surface, 0.16) : "transparent"
    }
}
