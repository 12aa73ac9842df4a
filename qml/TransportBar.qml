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
    readonly property Prediction prediction: workspace.prediction

    readonly property string nothingBefore: qsTr("This is the beginning: nothing has been done that could be undone.")
    readonly property string nothingBehind: qsTr("All is quiet: nothing happens by itself any more. Make a call, or put a segment on the wire.")

    readonly property string questionFirst: qsTr("Answer the question first, or show its answer (0).")
    readonly property string nothingAhead: prediction.asking ? questionFirst
        : playback.atEnd && !prediction.told ? nothingBehind : ""

    signal compareRequested

    function showBranches() {
        if (prediction.asking)
            return
        lazyBranches.active = true
        const popup = lazyBranches.item as BranchesPopup
        popup.open()
    }

    implicitHeight: Math.max(64, (workspace.presenting ? 46 : 56) * Theme.scale)

    FwLazy {
        owner: bar
        active: bar.workspace.settled && !bar.workspace.preferences.hintSeen
        content: FirstHint {
            x: 8
            y: -height - 10
            onRead: bar.workspace.preferences.hintSeen = true
        }
    }

    FwLazy {
        owner: bar
        active: bar.workspace.breakpoints.reason !== ""
        content: PauseNote {
            x: 12
            y: -height - 10
            reason: bar.workspace.breakpoints.reason
        }
    }
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
            whyNot: bar.playback.atBeginning ? bar.nothingBefore : ""
            onClicked: bar.playback.first()
        }
        FwGlyphButton {
            round: true
            glyph: "back"
            name: qsTr("Step back")
            keys: qsTr("← or Ctrl+Z: undo")
            whyNot: bar.playback.atBeginning ? bar.nothingBefore : ""
            onClicked: bar.playback.back()
        }
        FwGlyphButton {
            round: true
            filled: true
            size: 40 * Theme.scale
            glyph: bar.playback.playing ? "pause" : "play"
            name: bar.playback.playing ? qsTr("Pause") : qsTr("Play")
            keys: qsTr("Space")
            whyNot: bar.playback.playing ? "" : bar.nothingAhead
            opacity: whyNot === "" ? 1 : 0.45
            onClicked: if (whyNot === "") bar.prediction.toggle()
        }
        FwGlyphButton {
            round: true
            glyph: "next"
            name: qsTr("Step forward")
            keys: qsTr("→ or Ctrl+Y: redo")
            whyNot: bar.nothingAhead
            onClicked: bar.prediction.next()
        }
        FwGlyphButton {
            round: true
            glyph: "last"
            name: qsTr("Last step")
            keys: "End"
            whyNot: bar.prediction.asking ? bar.questionFirst : bar.playback.atEnd ? bar.nothingBehind : ""
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
                    title: qsTr("Speed")
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
            text: bar.stage.stepIndex + " / " + bar.stage.stepTotal
            color: Theme.muted
            Layout.leftMargin: 4
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("Step %1 of %2").arg(bar.stage.stepIndex).arg(bar.stage.stepTotal)
        }
        FwGlyphButton {
            id: branchesButton
            glyph: "branch"
            name: qsTr("Branches")
            keys: "B"
            whyNot: bar.prediction.asking ? bar.questionFirst : ""
            onClicked: bar.showBranches()

            FwLazy {
                id: lazyBranches
                owner: branchesButton
                content: BranchesPopup {
                    x: branchesButton.width - width
                    stage: bar.stage
                    onClosed: lazyBranches.active = false
                    onCompareRequested: bar.compareRequested()
                }
            }
        }
        FwGlyphButton {
            glyph: "reset"
            name: qsTr("Start over")
            keys: "R"
            onClicked: bar.stage.reset()
        }
    }
}
