pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import FinWait
import FinWait.App

// A segment of one's own making, and beside it what its receiver would decide.
FwPopup {
    id: popup

    required property Stage stage

    readonly property double formWidth: 300 * Theme.scale
    readonly property double outlookWidth: 290 * Theme.scale

    signal told(trouble: string)

    title: heading.text
    parent: Overlay.overlay
    padding: 18
    closePolicy: Popup.CloseOnEscape
    contentWidth: formWidth + 20 + outlookWidth
    contentHeight: form.implicitHeight
    onOpened: seq.take()

    function inject() {
        const trouble = forge.inject()
        if (trouble === "")
            close()
        told(trouble)
    }
    function troubleOf(field: string): string {
        return forge.troubles === "" ? "" : forge.troubleOf(field)
    }

    ForgeModel {
        id: forge
        // Filled in afresh with each showing; nothing is tried out while nobody looks.
        stage: popup.visible ? popup.stage : null
    }

    Item {
        Keys.onReturnPressed: if (forge.ready) popup.inject()
        Keys.onEnterPressed: if (forge.ready) popup.inject()

        Column {
            id: form
            width: popup.formWidth
            spacing: 9

            FwLabel {
                id: heading
                text: qsTr("Forge a segment")
                font.pixelSize: Theme.large
                font.weight: Font.DemiBold
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            Row {
                spacing: 6

                FwLabel {
                    anchors.verticalCenter: parent.verticalCenter
                    text: qsTr("It reaches")
                    color: Theme.muted
                    font.pixelSize: Theme.small
                }
                Repeater {
                    model: ["A", "B"]

                    FwToggle {
                        required property string modelData
                        text: modelData
                        on: forge.receiver === modelData
                        tint: modelData === "A" ? Theme.endA : Theme.endB
                        Accessible.name: qsTr("It reaches %1").arg(modelData)
                        onClicked: forge.receiver = modelData
                    }
                }
            }
            Flow {
                width: parent.width
                spacing: 5

                Repeater {
                    model: [{ name: "SYN", bit: 2 }, { name: "FIN", bit: 1 }, { name: "RST", bit: 4 },
                        { name: "PSH", bit: 8 }, { name: "ACK", bit: 16 }, { name: "URG", bit: 32 }]

                    FwToggle {
                        required property var modelData
                        text: modelData.name
                        on: (forge.control & modelData.bit) !== 0
                        onClicked: forge.control ^= modelData.bit
                    }
                }
            }
            Row {
                spacing: 5

                Repeater {
                    model: [{ name: qsTr("Exact"), preset: ForgeModel.Exact, hint: qsTr("SEG.SEQ = RCV.NXT, SEG.ACK = SND.NXT") },
                        { name: qsTr("In window"), preset: ForgeModel.InWindow, hint: qsTr("Inside the receive window, but not the octet expected next") },
                        { name: qsTr("Old duplicate"), preset: ForgeModel.OldDuplicate, hint: qsTr("Before the window: from an earlier connection") }]

                    FwButton {
                        required property var modelData
                        text: modelData.name
                        hint: modelData.hint
                        padX: 9
                        implicitHeight: 25 * Theme.scale
                        onClicked: forge.apply(modelData.preset)
                    }
                }
            }
            Grid {
                id: numbers
                readonly property double cell: (popup.formWidth - 8) / 2
                columns: 2
                columnSpacing: 8
                rowSpacing: 7

                ForgeField {
                    id: seq
                    width: numbers.cell
                    name: popup.stage.relativeNumbers ? qsTr("SEG.SEQ (relative)") : "SEG.SEQ"
                    text: forge.seq
                    trouble: popup.troubleOf("seq")
                    onEdited: text => forge.seq = text
                }
                ForgeField {
                    width: numbers.cell
                    whyNot: forge.control & 16 ? "" : qsTr("It means nothing while ACK is not set")
                    name: popup.stage.relativeNumbers ? qsTr("SEG.ACK (relative)") : "SEG.ACK"
                    text: forge.ack
                    trouble: popup.troubleOf("ack")
                    onEdited: text => forge.ack = text
                }
                ForgeField {
                    width: numbers.cell
                    name: "SEG.WND"
                    text: forge.windowSize
                    trouble: popup.troubleOf("window")
                    onEdited: text => forge.windowSize = text
                }
                ForgeField {
                    width: numbers.cell
                    whyNot: forge.control & 32 ? "" : qsTr("It means nothing while URG is not set")
                    name: "SEG.UP"
                    text: forge.urgentPointer
                    trouble: popup.troubleOf("urgentPointer")
                    onEdited: text => forge.urgentPointer = text
                }
                ForgeField {
                    width: numbers.cell
                    name: qsTr("Text")
                    placeholderText: qsTr("none")
                    text: forge.text
                    onEdited: text => forge.text = text
                }
                ForgeField {
                    width: numbers.cell
                    name: qsTr("Arrives after (ms)")
                    text: forge.delay
                    trouble: popup.troubleOf("delay")
                    onEdited: text => forge.delay = text
                }
            }
            Grid {
                id: options
                readonly property double cell: (popup.formWidth - 16) / 3
                columns: 3
                columnSpacing: 8

                ForgeField {
                    width: options.cell
                    name: "MSS"
                    placeholderText: qsTr("none")
                    text: forge.mss
                    trouble: popup.troubleOf("mss")
                    onEdited: text => forge.mss = text
                }
                ForgeField {
                    width: options.cell
                    name: qsTr("Window scale")
                    placeholderText: qsTr("none")
                    text: forge.windowScale
                    trouble: popup.troubleOf("windowScale")
                    onEdited: text => forge.windowScale = text
                }
                ForgeField {
                    width: options.cell
                    name: qsTr("Timestamps")
                    hint: qsTr("One number or two: value, echo")
                    placeholderText: qsTr("none")
                    text: forge.timestamps
                    trouble: popup.troubleOf("timestamps")
                    onEdited: text => forge.timestamps = text
                }
            }
            ForgeField {
                width: parent.width
                name: popup.stage.relativeNumbers ? qsTr("SACK blocks (relative)") : qsTr("SACK blocks")
                hint: qsTr("Left edge, and one past the last octet, of what %1 sent: 11-21 31-41").arg(forge.receiver)
                placeholderText: qsTr("none")
                text: forge.sackBlocks
                trouble: popup.troubleOf("sackBlocks")
                onEdited: text => forge.sackBlocks = text
            }
            Flow {
                width: parent.width
                spacing: 6

                FwToggle {
                    text: qsTr("SACK permitted")
                    on: forge.sackPermitted
                    onClicked: forge.sackPermitted = !forge.sackPermitted
                }
                FwToggle {
                    text: qsTr("Damaged checksum")
                    on: forge.damaged
                    tint: Theme.lost
                    onClicked: forge.damaged = !forge.damaged
                }
            }
            Row {
                spacing: 8
                topPadding: 4

                FwButton {
                    text: qsTr("Inject")
                    strong: forge.ready
                    greyed: !forge.ready
                    hint: forge.ready ? qsTr("Put it on the wire (Enter)") : forge.troubles
                    onClicked: if (forge.ready) popup.inject()
                }
                FwButton {
                    text: qsTr("Cancel")
                    onClicked: popup.close()
                }
            }
        }
        Column {
            id: outlook
            x: popup.formWidth + 20
            width: popup.outlookWidth
            spacing: 8

            FwLabel {
                width: parent.width
                text: forge.label
                mono: true
                font.pixelSize: Theme.small
                wrapMode: Text.Wrap
                topPadding: 4
            }
            Rectangle {
                readonly property color tint: forge.accepted ? Theme.accepted : Theme.lost

                width: parent.width
                height: words.implicitHeight + 18
                radius: 6
                color: Theme.blend(tint, Theme.surface, 0.08)
                border.color: tint
                Accessible.role: Accessible.AlertMessage
                Accessible.name: forge.verdict + ". " + forge.outcome

                GlyphItem {
                    x: 11
                    y: 12
                    width: 11
                    height: 11
                    name: forge.accepted ? "check" : "cross"
                    color: parent.tint
                }
                Column {
                    id: words
                    x: 31
                    y: 9
                    width: parent.width - x - 10
                    spacing: 4

                    FwLabel {
                        width: parent.width
                        text: forge.verdict
                        font.weight: Font.DemiBold
                        font.pixelSize: Theme.small
                        wrapMode: Text.Wrap
                    }
                    FwLabel {
                        width: parent.width
                        visible: text !== ""
                        text: forge.outcome
                        font.pixelSize: Theme.small
                        wrapMode: Text.Wrap
                    }
                }
            }
        }
        ListView {
            x: outlook.x
            y: outlook.height + 8
            width: popup.outlookWidth
            height: form.implicitHeight - y
            clip: true
            spacing: 5
            boundsBehavior: Flickable.StopAtBounds
            model: forge
            Accessible.role: Accessible.List
            Accessible.name: qsTr("How %1 would decide").arg(forge.receiver)
            ScrollBar.vertical: FwScroll {}

            delegate: DecisionCard {
                width: ListView.view.width - 8
                tint: forge.receiver === "A" ? Theme.endA : Theme.endB
            }
        }
    }
}
