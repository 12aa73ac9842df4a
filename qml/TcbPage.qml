pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import FinWait
import FinWait.App

// Both ends' variables side by side; what the last step changed is marked in the end's colour.
ListView {
    id: page

    required property Stage stage

    clip: true
    boundsBehavior: Flickable.StopAtBounds
    bottomMargin: 12
    model: TcbModel {
        stage: page.stage
    }
    activeFocusOnTab: true
    Accessible.role: Accessible.Table
    Accessible.name: qsTr("Variables of both ends")
    ScrollBar.vertical: FwScroll {}

    header: Item {
        width: page.width
        height: 40 * Theme.scale

        FwLabel {
            x: page.columnX(1)
            width: page.columnWidth
            anchors.verticalCenter: parent.verticalCenter
            text: "A"
            color: Theme.endA
            font.weight: Font.Bold
            horizontalAlignment: Text.AlignRight
        }
        FwLabel {
            x: page.columnX(2)
            width: page.columnWidth
            anchors.verticalCenter: parent.verticalCenter
            text: "B"
            color: Theme.endB
            font.weight: Font.Bold
            horizontalAlignment: Text.AlignRight
        }
    }
    section.property: "group"
    section.delegate: FwLabel {
        required property string section
        x: 18
        height: implicitHeight + 14
        verticalAlignment: Text.AlignBottom
        bottomPadding: 4
        text: section
        color: Theme.muted
        font.pixelSize: Theme.tiny
        font.weight: Font.DemiBold
        font.capitalization: Font.AllUppercase
        font.letterSpacing: 0.6
    }

    readonly property double columnWidth: Math.floor((width - 36) * 0.34)
    function columnX(column: int): double {
        return width - 18 - (3 - column) * columnWidth
    }

    delegate: Item {
        id: line
        required property string name
        required property string valueA
        required property string valueB
        required property bool changedA
        required property bool changedB

        width: page.width
        height: 24 * Theme.scale
        Accessible.role: Accessible.Row
        Accessible.name: qsTr("%1: A %2, B %3").arg(name).arg(valueA).arg(valueB)

        FwLabel {
            x: 18
            width: page.columnX(1) - 18
            height: parent.height
            text: line.name
            font.pixelSize: Theme.small
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 8
            elide: Text.ElideRight
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
