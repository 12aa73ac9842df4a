pragma ComponentBehavior: Bound
import QtQuick
import FinWait
import FinWait.App

// Between the heads of the chart: what the network does in each direction. A press opens the panel for it.
Grid {
    id: chips

    required property Stage stage
    // Room between the heads.
    required property double room
    // How high the heads are: where they are low the two stand side by side.
    required property double headHeight

    readonly property double roomOfEach: (room - (columns - 1) * spacing) / columns

    signal told(trouble: string)

    function openPanel() {
        if (stage.rules.whyNoLinks !== "") {
            told(stage.rules.whyNoLinks)
            return
        }
        lazy.active = true
        const popup = lazy.item as LinkPopup
        popup.open()
    }

    columns: headHeight < 43 * Theme.scale && !stage.watched ? 2 : 1
    spacing: 3
    horizontalItemAlignment: Grid.AlignHCenter

    FwLabel {
        visible: chips.stage.watched
        width: chips.room
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("seen at the capture point")
        color: Theme.muted
        font.pixelSize: Theme.tiny
    }
    Repeater {
        model: chips.stage.watched ? [] : ["A", "B"]

        FwButton {
            id: chip

            required property string modelData
            readonly property string way: modelData === "A" ? "A → B" : "B → A"
            readonly property string facts: link.latencyText + (link.loss > 0 ? " · " + qsTr("loses %1").arg(link.lossText) : "")
                                            + (link.held ? " · " + qsTr("holds all") : "")

            // The most unusual of them, where there is no room for all.
            readonly property string brief: link.held ? qsTr("holds all") : link.loss > 0 ? qsTr("loses %1").arg(link.lossText)
                                                                                          : link.latencyText

            width: Math.min(implicitWidth, chips.roomOfEach)
            implicitHeight: 20 * Theme.scale
            padX: 8
            fontSize: Theme.tiny
            quiet: !link.held && link.loss === 0
            textColor: modelData === "A" ? Theme.endA : Theme.endB
            text: (chips.roomOfEach > 110 * Theme.scale ? way + "  " : modelData === "A" ? "→ " : "← ")
                  + (chips.roomOfEach > 230 * Theme.scale ? facts : brief)
            greyed: chips.stage.rules.whyNoLinks !== ""
            hint: greyed ? chips.stage.rules.whyNoLinks : qsTr("Latency, loss and hold of the network (key N)")
            Accessible.name: qsTr("Network %1: %2").arg(way).arg(facts)
            onClicked: chips.openPanel()

            LinkModel {
                id: link
                stage: chips.stage
                sender: chip.modelData
            }
        }
    }
    FwLazy {
        id: lazy
        owner: chips
        content: LinkPopup {
            x: Math.round((chips.width - width) / 2)
            y: chips.height + 6
            stage: chips.stage
            onTold: trouble => chips.told(trouble)
        }
    }
}
