import QtQuick
import FinWait
import FinWait.App

// One line about what has just gone wrong or well.
Rectangle {
    id: bar

    required property Workspace workspace
    readonly property bool shown: workspace.notice !== ""
    readonly property color tint: workspace.noticeIsError ? Theme.lost : Theme.accepted

    height: shown ? words.implicitHeight + 16 : 0
    visible: shown
    color: Theme.blend(tint, Theme.surface, 0.12)
    Accessible.role: Accessible.AlertMessage
    Accessible.name: workspace.notice

    FwLabel {
        id: words
        anchors.left: parent.left
        anchors.right: dismiss.left
        anchors.leftMargin: 20
        anchors.rightMargin: 12
        anchors.verticalCenter: parent.verticalCenter
        text: (bar.workspace.noticeIsError ? "✕  " : "✓  ") + bar.workspace.notice
        wrapMode: Text.Wrap
    }
    FwGlyphButton {
        id: dismiss
        anchors.right: parent.right
        anchors.rightMargin: 14
        anchors.verticalCenter: parent.verticalCenter
        size: 24 * Theme.scale
        glyph: "close"
        name: qsTr("Dismiss")
        onClicked: bar.workspace.dismissNotice()
    }
}
