pragma ComponentBehavior: Bound
import QtQuick
import FinWait
import FinWait.App

// Where an export begins, how far it has come and what came of it.
Item {
    id: foot

    required property ExportModel exporter

    implicitHeight: Math.max(start.height, words.implicitHeight)

    // Only what takes long is worth a word.
    property bool waiting: false
    readonly property bool stale: exporter.stale
    onStaleChanged: waiting = false

    Timer {
        interval: 400
        running: foot.stale
        onTriggered: foot.waiting = true
    }
    FwSpoken {
        text: foot.exporter.outcome
    }
    FwLabel {
        id: words
        anchors.left: parent.left
        anchors.right: copy.left
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        visible: !foot.exporter.exporting
        text: foot.waiting ? qsTr("Laying out…")
            : foot.exporter.outcome === "" ? foot.exporter.extent
            : (foot.exporter.failed ? "✕  " : "✓  ") + foot.exporter.outcome
        color: foot.exporter.outcome === "" ? Theme.muted : foot.exporter.failed ? Theme.lost : Theme.ink
        font.pixelSize: Theme.small
        wrapMode: Text.Wrap
        maximumLineCount: 3
        elide: Text.ElideRight
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    Rectangle {
        anchors.left: parent.left
        anchors.right: copy.left
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        height: 6
        radius: 3
        visible: foot.exporter.exporting
        color: Theme.hairline
        Accessible.role: Accessible.ProgressBar
        Accessible.name: qsTr("Exporting: %1 %").arg(Math.round(100 * foot.exporter.progress))

        Rectangle {
            width: parent.width * foot.exporter.progress
            height: parent.height
            radius: 3
            color: Theme.accent
        }
    }
    FwButton {
        id: copy
        anchors.right: start.left
        anchors.rightMargin: 10
        anchors.verticalCenter: parent.verticalCenter
        text: qsTr("Copy as…")
        hint: qsTr("What is shown: Ctrl+C")
        onClicked: {
            forms.active = true
            const menu = forms.item as FwMenu
            menu.popup(copy, 0, -menu.implicitHeight - 4)
        }

        FwLazy {
            id: forms
            owner: copy
            content: FwMenu {
                title: copy.text

                component WrittenItem: FwMenuItem {
                    required property string format

                    enabled: foot.exporter.ofChart
                    onTriggered: foot.exporter.copyText(format)
                }
                FwMenuItem {
                    text: qsTr("Picture")
                    keys: "PNG, SVG"
                    onTriggered: foot.exporter.copyPicture()
                }
                WrittenItem {
                    text: qsTr("Text")
                    format: "text"
                }
                WrittenItem {
                    text: "ASCII"
                    format: "ascii"
                }
                WrittenItem {
                    text: "Markdown"
                    format: "markdown"
                }
                WrittenItem {
                    text: "Mermaid"
                    format: "mermaid"
                }
                WrittenItem {
                    text: "PlantUML"
                    format: "plantuml"
                }
            }
        }
    }
    FwButton {
        id: start
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        strong: !foot.exporter.exporting
        text: foot.exporter.exporting ? qsTr("Stop") : qsTr("Export…")
        onClicked: foot.exporter.exporting ? foot.exporter.cancel() : foot.exporter.chooseFile()
    }
}
