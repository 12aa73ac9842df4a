pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import FinWait
import FinWait.App

FwPane {
    id: bar

    required property Workspace workspace
    readonly property Playback playback: workspace.playback
    readonly property Stage stage: workspace.stage

    implicitHeight: Math.max(64, 56 * Theme.scale)

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 12
        anchors.rightMargin: 12
        spacing: 8

        FwGlyphButton {
            round: true
            glyph: "first"
            name: qsTr("First step")
            keys: "Home"
            enabled: !bar.playback.atBeginning
            onClicked: bar.playback.first()
        }
        FwGlyphButton {
            round: true
            glyph: "back"
            name: qsTr("Step back")
            keys: "←"
            enabled: !bar.playback.atBeginning
            onClicked: bar.playback.back()
        }
        FwGlyphButton {
            round: true
            filled: true
            size: 40
            glyph: bar.playback.playing ? "pause" : "play"
            name: bar.playback.playing ? qsTr("Pause") : qsTr("Play")
            keys: qsTr("Space")
            enabled: bar.playback.playing || !bar.playback.atEnd
            opacity: enabled ? 1 : 0.45
            onClicked: bar.playback.toggle()
        }
        FwGlyphButton {
            round: true
            glyph: "next"
            name: qsTr("Step forward")
            keys: "→"
            enabled: !bar.playback.atEnd
            onClicked: bar.playback.next()
        }
        FwGlyphButton {
            round: true
            glyph: "last"
            name: qsTr("Last step")
            keys: "End"
            enabled: !bar.playback.atEnd
            onClicked: bar.playback.last()
        }
        FwButton {
            id: speed
            text: qsTr("%1×").arg(bar.playback.speed)
            Accessible.name: qsTr("Speed %1×").arg(bar.playback.speed)
            hint: qsTr("Speed (+ and −)")
            quiet: true
            Layout.leftMargin: 8
            Layout.preferredWidth: 58 * Theme.scale
            onClicked: {
                lazyMenu.active = true
                const menu = lazyMenu.item as FwMenu
                menu.popup(speed, 0, -menu.implicitHeight - 4)
            }

            FwLazy {
                id: lazyMenu
                owner: speed
                content: FwMenu {
                    id: speeds
                    Instantiator {
                        model: [0.25, 0.5, 1, 2, 4, 8]
                        delegate: FwMenuItem {
                            required property double modelData
                            text: qsTr("%1×").arg(modelData)
                            checkable: true
                            checked: bar.playback.speed === modelData
                            onTriggered: bar.playback.speed = modelData
                        }
                        onObjectAdded: (index, object) => speeds.insertItem(index, object as FwMenuItem)
                        onObjectRemoved: (index, object) => speeds.removeItem(object as FwMenuItem)
                    }
                }
            }
        }
        Timeline {
            Layout.fillWidth: true
            Layout.fillHeight: true
            stage: bar.stage
            playback: bar.playback
            linking: bar.workspace.linking
        }
        FwLabel {
            text: bar.stage.stepIndex + " / " + bar.stage.stepCount
            color: Theme.muted
            Layout.leftMargin: 4
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("Step %1 of %2").arg(bar.stage.stepIndex).arg(bar.stage.stepCount)
        }
        FwGlyphButton {
            glyph: "reset"
            name: qsTr("Start over")
            keys: "R"
            onClicked: bar.stage.reset()
        }
    }
}
