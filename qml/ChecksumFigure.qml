pragma ComponentBehavior: Bound
import QtQuick
import FinWait
import FinWait.App

// The pseudo-header that the checksum covers besides the segment (RFC 9293 §3.1), and the sum.
Column {
    id: figure

    required property checksumInfo info

    spacing: 0
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Checksum over the pseudo-header, the header and the data")

    component Box: Rectangle {
        id: box
        required property string label
        required property string value
        height: 36 * Theme.scale + 1
        color: Theme.surface
        border.color: Theme.control
        Accessible.role: Accessible.Cell
        Accessible.name: label + ": " + value

        Column {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width

            FwLabel {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: box.label
                color: Theme.muted
                font.pixelSize: Theme.tiny
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 7
            }
            FwLabel {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: box.value
                mono: true
                font.pixelSize: Theme.small
            }
        }
    }
    component Sum: Item {
        id: sum
        required property string label
        required property string value
        property color tint: Theme.ink
        property bool strong: false
        width: figure.width
        height: Math.max(words.implicitHeight, number.implicitHeight) + 4
        Accessible.role: Accessible.Row
        Accessible.name: label + " " + value

        FwLabel {
            id: words
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - number.implicitWidth - 10
            text: sum.label
            color: Theme.muted
            font.pixelSize: Theme.tiny
            wrapMode: Text.Wrap
        }
        FwLabel {
            id: number
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            text: sum.value
            mono: true
            color: sum.tint
            font.pixelSize: Theme.small
            font.weight: sum.strong ? Font.Bold : Font.Normal
        }
    }

    FwLabel {
        bottomPadding: 4
        text: qsTr("The pseudo-header")
        color: Theme.muted
        font.pixelSize: Theme.tiny
    }
    Box {
        width: figure.width
        label: qsTr("source address")
        value: figure.info.source
    }
    Box {
        width: figure.width
        label: qsTr("destination address")
        value: figure.info.destination
    }
    Box {
        width: figure.width
        visible: figure.info.ipv6
        label: qsTr("upper-layer packet length")
        value: figure.info.length
    }
    Row {
        visible: figure.info.ipv6

        Box {
            width: figure.width * 3 / 4
            label: qsTr("zero")
            value: "0"
        }
        Box {
            width: figure.width / 4
            label: qsTr("next header")
            value: "6"
        }
    }
    Row {
        visible: !figure.info.ipv6

        Box {
            width: figure.width / 4
            label: qsTr("zero")
            value: "0"
        }
        Box {
            width: figure.width / 4
            label: qsTr("protocol")
            value: "6"
        }
        Box {
            width: figure.width / 2
            label: qsTr("TCP length")
            value: figure.info.length
        }
    }
    Item {
        width: 1
        height: 8
    }
    Sum {
        label: qsTr("16-bit words of the pseudo-header")
        value: figure.info.pseudoHeaderSum
    }
    Sum {
        label: qsTr("+ those of header and data, checksum as 0")
        value: figure.info.segmentSum
    }
    Sum {
        label: qsTr("= the sum")
        value: figure.info.total
    }
    Sum {
        label: qsTr("carries added back in")
        value: figure.info.folded
    }
    Sum {
        label: qsTr("its complement: what the field should be")
        value: figure.info.complement
        strong: true
    }
    Sum {
        label: figure.info.damaged ? qsTr("✕ what the field is: damaged") : qsTr("✓ what the field is: right")
        value: figure.info.carried
        tint: figure.info.damaged ? Theme.lost : Theme.accepted
        strong: true
    }
}
