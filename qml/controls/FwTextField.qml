import QtQuick
import QtQuick.Templates as T
import FinWait
import FinWait.App

T.TextField {
    id: field

    implicitWidth: 200
    implicitHeight: Math.ceil(contentHeight) + 15
    leftPadding: 10
    rightPadding: 10
    color: Theme.ink
    placeholderTextColor: Theme.muted
    selectionColor: Theme.accent
    selectedTextColor: Theme.onAccent
    font.family: Theme.sans
    font.pixelSize: Theme.body
    verticalAlignment: TextInput.AlignVCenter
    selectByMouse: true

    FwLabel {
        anchors.fill: parent
        anchors.leftMargin: field.leftPadding
        visible: field.text === "" && field.preeditText === ""
        text: field.placeholderText
        color: Theme.muted
    }
    background: Rectangle {
        radius: 6
        color: Theme.page
        border.width: field.activeFocus ? 2 : 1
        border.color: field.activeFocus ? Theme.accent : Theme.control
    }
}
