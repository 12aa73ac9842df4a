pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import FinWait
import FinWait.App

// The chosen segment, field by field.
Item {
    id: page

    required property Stage stage

    SegmentModel {
        id: fields
        stage: page.stage
    }
    FwLabel {
        anchors.fill: parent
        anchors.margins: 18
        visible: fields.count === 0
        verticalAlignment: Text.AlignTop
        text: qsTr("Click a segment: an arrow in the chart, a capsule on its way, or a card on the wire. Its header stands here then, field by field.")
        color: Theme.muted
        wrapMode: Text.Wrap
        lineHeight: 1.3
    }
    Flickable {
        id: list
        anchors.fill: parent
        visible: fields.count > 0
        clip: true
        contentHeight: column.height
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        Accessible.role: Accessible.Table
        Accessible.name: fields.title
        Keys.onUpPressed: flick(0, 400)
        Keys.onDownPressed: flick(0, -400)
        ScrollBar.vertical: FwScroll {}

        Column {
            id: column
            width: list.width
            bottomPadding: 14

            FwLabel {
                width: list.width
                leftPadding: 18
                rightPadding: 18
                topPadding: 16
                bottomPadding: 10
                text: (fields.sender === "A" ? "A → B   " : "B → A   ") + fields.title
                mono: true
                color: Theme.endColor(fields.sender)
                font.weight: Font.Bold
                wrapMode: Text.Wrap
            }
            Repeater {
                model: fields

                Item {
                    id: line
                    required property string name
                    required property string value
                    required property string note

                    width: list.width
                    height: words.height + 9
                    Accessible.role: Accessible.Row
                    Accessible.name: name + ": " + value

                    Column {
                        id: words
                        x: 18
                        width: parent.width - 36
                        spacing: 1

                        Item {
                            width: parent.width
                            height: Math.max(label.implicitHeight, text.implicitHeight)

                            FwLabel {
                                id: label
                                text: line.name
                                color: Theme.muted
                                font.pixelSize: Theme.small
                            }
                            FwLabel {
                                id: text
                                anchors.right: parent.right
                                width: parent.width - label.implicitWidth - 12
                                horizontalAlignment: Text.AlignRight
                                text: line.value
                                mono: true
                                font.pixelSize: Theme.small
                                wrapMode: Text.WrapAnywhere
                            }
                        }
                        FwLabel {
                            width: parent.width
                            visible: line.note !== ""
                            text: line.note
                            color: Theme.muted
                            font.pixelSize: Theme.tiny
                            wrapMode: Text.Wrap
                        }
                    }
                }
            }
        }
    }
}
