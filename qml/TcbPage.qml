pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import FinWait
import FinWait.App

// Both ends' variables side by side; what the last step changed is marked in the end's colour.
Flickable {
    id: page

    required property Stage stage
    readonly property double columnWidth: Math.floor((width - 36) * 0.31)

    function columnX(column: int): double {
        return width - 18 - (3 - column) * columnWidth
    }

    clip: true
    contentHeight: column.height
    boundsBehavior: Flickable.StopAtBounds
    activeFocusOnTab: true
    Accessible.role: Accessible.Table
    Accessible.name: qsTr("Variables of both ends")
    Keys.onUpPressed: flick(0, 400)
    Keys.onDownPressed: flick(0, -400)
    ScrollBar.vertical: FwScroll {}

    Repeater {
        model: ["A", "B"]

        FwLabel {
            required property int index
            required property string modelData
            x: page.columnX(index + 1)
            width: page.columnWidth
            height: 38 * Theme.scale
            text: modelData
            color: Theme.endColor(modelData)
            font.weight: Font.Bold
            horizontalAlignment: Text.AlignRight
        }
    }
    Column {
        id: column
        width: page.width
        topPadding: 14 * Theme.scale
        bottomPadding: 14

        Repeater {
            model: TcbModel {
                stage: page.stage
            }

            Column {
                id: line
                required property string name
                required property string heading
                required property string valueA
                required property string valueB
                required property bool changedA
                required property bool changedB

                width: page.width
                Accessible.role: Accessible.Row
                Accessible.name: qsTr("%1: A %2, B %3").arg(name).arg(valueA).arg(valueB)

                FwLabel {
                    x: 18
                    visible: line.heading !== ""
                    topPadding: 8
                    bottomPadding: 4
                    text: line.heading
                    color: Theme.muted
                    font.pixelSize: Theme.tiny
                    font.weight: Font.DemiBold
                    font.letterSpacing: 0.6
                }
                Item {
                    width: page.width
                    height: 23 * Theme.scale

                    FwLabel {
                        x: 18
                        width: page.columnX(1) - 18
                        height: parent.height
                        text: line.name
                        font.pixelSize: Theme.small
                        fontSizeMode: Text.HorizontalFit
                        minimumPixelSize: 8
                    }
                    TcbValue {
                        x: page.columnX(1)
                        width: page.columnWidth
                        height: parent.height
                        text: line.valueA
                        changed: line.changedA
                        tint: Theme.endA
                    }
                    TcbValue {
                        x: page.columnX(2)
                        width: page.columnWidth
                        height: parent.height
                        text: line.valueB
                        changed: line.changedB
                        tint: Theme.endB
                    }
                }
            }
        }
    }
}
