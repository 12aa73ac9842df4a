pragma ComponentBehavior: Bound
import QtQuick
import FinWait
import FinWait.App

// Both ends' variables side by side; what the last step changed is framed, bold, and tells what it was.
Column {
    id: table

    required property Stage stage
    readonly property double valueWidth: Math.floor(width * 0.34)

    Accessible.role: Accessible.Table
    Accessible.name: qsTr("Variables of both ends")

    Repeater {
        model: TcbModel {
            stage: table.stage
        }

        Column {
            id: line
            required property int index
            required property string name
            required property string heading
            required property string valueA
            required property string valueB
            required property string wasA
            required property string wasB

            width: table.width
            Accessible.role: Accessible.Row
            Accessible.name: qsTr("%1: A %2, B %3").arg(name).arg(valueA).arg(valueB)

            Item {
                width: parent.width
                height: title.height
                visible: line.heading !== ""

                SectionTitle {
                    id: title
                    text: line.heading
                    topPadding: line.index === 0 ? 16 : 10
                    bottomPadding: 3
                }
                Repeater {
                    model: line.index === 0 ? ["A", "B"] : []

                    FwLabel {
                        required property int index
                        required property string modelData
                        x: table.width - (2 - index) * table.valueWidth
                        width: table.valueWidth
                        anchors.baseline: title.baseline
                        text: modelData
                        color: Theme.endColor(modelData)
                        font.weight: Font.Bold
                        horizontalAlignment: Text.AlignRight
                    }
                }
            }
            Item {
                width: parent.width
                height: 22 * Theme.scale

                FwLabel {
                    width: table.width - 2 * table.valueWidth
                    height: parent.height
                    text: line.name
                    font.pixelSize: Theme.small
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: 8
                }
                TcbValue {
                    x: table.width - 2 * table.valueWidth
                    width: table.valueWidth
                    height: parent.height
                    name: line.name
                    text: line.valueA
                    was: line.wasA
                    tint: Theme.endA
                }
                TcbValue {
                    x: table.width - table.valueWidth
                    width: table.valueWidth
                    height: parent.height
                    name: line.name
                    text: line.valueB
                    was: line.wasB
                    tint: Theme.endB
                }
            }
        }
    }
}
