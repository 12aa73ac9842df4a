import QtQuick
import FinWait
import FinWait.App

// One quiet line about what is locked or hidden, while anything is.
Rectangle {
    id: bar

    required property Rules rules
    property bool shown: true

    signal changeRequested

    visible: shown && rules.summary !== ""
    height: visible ? Math.max(words.implicitHeight, change.implicitHeight) + 6 : 0
    color: Theme.blend(Theme.muted, Theme.surface, 0.1)

    GlyphItem {
        x: 20
        anchors.verticalCenter: parent.verticalCenter
        width: 12 * Theme.scale
        height: width
        name: "lock"
        color: Theme.muted
    }
    FwProse {
        id: words
        x: 28 + 12 * Theme.scale
        anchors.verticalCenter: parent.verticalCenter
        width: change.x - x - 12
        text: bar.rules.summary
        font.pixelSize: Theme.small
    }
    FwButton {
        id: change
        anchors.right: parent.right
        anchors.rightMargin: 14
        anchors.verticalCenter: parent.verticalCenter
        implicitHeight: 24 * Theme.scale
        quiet: true
        text: qsTr("For the class…")
        hint: qsTr("Lock and hide, or open again")
        onClicked: bar.changeRequested()
    }
}
