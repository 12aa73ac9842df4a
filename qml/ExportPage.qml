pragma ComponentBehavior: Bound
import QtQuick
import FinWait
import FinWait.App

// What the run becomes: a picture, a document, slides or a capture. At the left what can be said about it, at the
// right what it will be.
FwPopup {
    id: page

    required property Workspace workspace
    readonly property ExportModel exporter: model
    readonly property bool dragging: model.dragging

    title: heading.text
    padding: 20
    contentWidth: Math.min(parent.width - 48, 1240 * Theme.scale) - 2 * padding
    contentHeight: Math.min(parent.height - 48, 860 * Theme.scale) - 2 * padding

    onOpened: choices.takeFocus()
    onClosed: model.active = false

    // Of a subject; empty: the one of the last time.
    function show(subject: string) {
        model.active = true
        if (subject !== "")
            model.options.aim(subject)
        open()
    }
    function copy() {
        if (model.isText)
            model.copyText(model.options.formatKey)
        else
            model.copyPicture()
    }

    ExportModel {
        id: model
        workspace: page.workspace
    }
    Shortcut {
        enabled: page.opened
        sequences: ["Ctrl+C"]
        onActivated: page.copy()
    }
    Item {
        anchors.fill: parent

        FwLabel {
            id: heading
            height: close.height
            text: qsTr("Export")
            font.pixelSize: Theme.large
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        FwGlyphButton {
            id: close
            anchors.right: parent.right
            glyph: "close"
            name: qsTr("Close")
            keys: "Esc"
            onClicked: page.close()
        }
        ExportChoices {
            id: choices
            anchors.top: heading.bottom
            anchors.topMargin: 4
            anchors.bottom: foot.top
            anchors.bottomMargin: 12
            width: Math.min(350 * Theme.scale, parent.width * 0.42)
            options: page.exporter.options
        }
        ExportView {
            anchors.top: heading.bottom
            anchors.topMargin: 10
            anchors.bottom: choices.bottom
            anchors.left: choices.right
            anchors.leftMargin: 18
            anchors.right: parent.right
            exporter: page.exporter
            reduceMotion: page.workspace.preferences.reduceMotion
        }
        ExportFoot {
            id: foot
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            exporter: page.exporter
        }
    }
}
